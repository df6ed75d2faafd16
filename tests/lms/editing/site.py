"""A site with one module as pages, people who edit it, and posts as the editor sends them."""

from typing import Any

from django.contrib.auth.models import Group
from django.test import Client
from wagtail.models import GroupPagePermission, Page, Site

from curriculum.library import Library, assemble, shipped_library
from curriculum.schema import Activity
from lms.accounts.models import Role, User
from lms.editing.compiling import compile_page
from lms.editing.loading import load_pages
from lms.editing.models import ActivityPage, FormPage, LessonPage, Manuscript
from lms.pages.models import HomePage, ModuleIndex, ModulePage
from tests.lms.classes import make_staff

MODULE = "privacy.9-12"
LESSON = "privacy.9-12.whose-photo"
FORM = "privacy.9-12.form-a"


def take_module(**changes: Activity) -> Library:
    """The shipped module of privacy for children, some of its lessons changed."""
    shipped = shipped_library()
    own = [shipped.modules_as_written[MODULE]]
    written = {a.id: a for a in shipped.activities(MODULE)} | changes
    return assemble(
        framework=shipped.sources,
        cast=shipped.cast_as_written,
        glossary=shipped.glossary_as_written,
        helplines=shipped.helplines_as_written,
        modules=own,
        activities=written.values(),
        documents={k: v for k, v in shipped.documents.items() if k.startswith(f"{MODULE}/")},
    )


def load_module(**changes: Activity) -> ModulePage:
    """Make the pages of the module, as a first start does, on a site that has no others."""
    if not ModuleIndex.objects.exists():
        home = HomePage(title="Home", slug="our-home", tagline="Hm")
        Page.get_first_root_node().add_child(instance=home)
        home.add_child(instance=ModuleIndex(title="Modules", slug="modules"))
        Site.objects.update(root_page=home)
    load_pages(take_module(**changes))
    return ModulePage.objects.get(module_id=MODULE)


def get_page(name: str = LESSON) -> LessonPage | FormPage:
    """Return the newest draft of a lesson or form."""
    return Manuscript.objects.get(name=name).page.get_latest_revision_as_object()


def make_editor() -> User:
    return make_staff(Role.EDITOR)


def make_writer() -> User:
    """Somebody who may edit pages, and not publish them."""
    writer = make_staff(Role.EDITOR)
    writer.groups.clear()
    group = Group.objects.get(name="Editors")
    writer.groups.add(group)
    assert not GroupPagePermission.objects.filter(
        group=group, permission__codename="publish_page"
    ).exists()
    return writer


def sign_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def edit_address(page: Page) -> str:
    return f"/admin/pages/{page.pk}/edit/"


def post_of(page: ActivityPage, **changes: Any) -> dict[str, Any]:
    """Return the fields that the editor sends for a page as it stands."""
    post: dict[str, Any] = {
        "title": page.title,
        "slug": page.slug,
        "summary": page.summary,
        "minutes": page.minutes,
        "go_live_at": "",
        "expire_at": "",
        "comments-TOTAL_FORMS": 0,
        "comments-INITIAL_FORMS": 0,
        "comments-MIN_NUM_FORMS": 0,
        "comments-MAX_NUM_FORMS": 1000,
        "comment_notifications": "",
        "seo_title": "",
        "search_description": "",
    }
    if isinstance(page, LessonPage):
        for name in ("protagonist", "outcomes", "threats", "rehearses", "ground_rules"):
            post[name] = getattr(page, name)
        post |= {name: "on" for name in ("sensitive", "is_booster") if getattr(page, name)}
    else:
        post["form"] = page.form
    return post | _fields("steps", page.raw_steps) | changes


def publish(client: Client, page: ActivityPage, **changes: Any) -> Any:
    """Press “Publish” in the editor."""
    return client.post(edit_address(page), post_of(page, **changes) | {"action-publish": "1"})


def save_draft(client: Client, page: ActivityPage, **changes: Any) -> Any:
    """Press “Save draft” in the editor."""
    return client.post(edit_address(page), post_of(page, **changes))


def _fields(prefix: str, value: Any) -> dict[str, Any]:
    if isinstance(value, dict):
        found: dict[str, Any] = {}
        for name, inner in value.items():
            found |= _fields(f"{prefix}-{name}", inner)
        return found
    if isinstance(value, list) and all(isinstance(each, dict) for each in value):
        found = {f"{prefix}-count": len(value)}
        for place, block in enumerate(value):
            here = f"{prefix}-{place}"
            found |= {f"{here}-deleted": "", f"{here}-order": place, f"{here}-id": block["id"]}
            found[f"{here}-type"] = block["type"]
            found |= _fields(f"{here}-value", block["value"])
        # An empty list may also be of ticks: then it sends nothing, and this is not looked at.
        return found
    if isinstance(value, bool):
        return {prefix: "on"} if value else {}
    return {prefix: "" if value is None else value}


def find_step(page: ActivityPage, step_id: str) -> tuple[int, dict[str, Any]]:
    """Return the place and the block of a step, by its id."""
    manuscript = Manuscript.objects.get(page_id=page.pk)
    activity = compile_page(page, manuscript.name, manuscript.names).activity
    place = next(i for i, step in enumerate(activity.steps) if step.id == step_id)
    return place, page.raw_steps[place]


def set_steps(page: ActivityPage, blocks: list[dict[str, Any]]) -> None:
    """Let a page have these blocks, as if they had been posted."""
    page.steps = blocks


def live() -> LessonPage:
    return LessonPage.objects.get(pk=get_page().pk)


def with_empty_words() -> LessonPage:
    """A draft in which somebody says nothing."""
    page = get_page()
    place, _block = find_step(page, "noi-waves")
    blocks = page.raw_steps
    blocks[place]["value"]["text"] = ""
    page.steps = blocks
    return page
