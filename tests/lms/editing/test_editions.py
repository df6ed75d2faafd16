"""Publishing makes the next edition; where it cannot, the page is live and the editor is told."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.management import CommandError, call_command
from wagtail.models import GroupPagePermission, Page, PageLogEntry

from lms.accounts.models import Role
from lms.assignments.services import assign_module
from lms.editing import services
from lms.editing.models import LessonPage, Manuscript, PendingChange
from lms.editing.selectors import list_live_modules
from lms.lessons.editions import read_manifest
from lms.lessons.models import Edition, Release
from lms.lessons.selectors import get_library
from lms.lessons.services import go_back_to
from lms.pages.models import ArticleIndex, ModuleIndex, ModulePage
from lms.pages.publishing import KEPT
from tests.lms.classes import make_class, make_staff
from tests.lms.editing.site import (
    LESSON,
    MODULE,
    get_page,
    load_module,
    make_editor,
    make_writer,
    publish,
    sign_in,
)

pytestmark = pytest.mark.django_db
EDITIONS = "/admin/curriculum/editions/"


@pytest.fixture
def module():
    page = load_module()
    services.build_edition(by=None, what="Loaded from files")
    return page


def title_in_edition() -> str:
    return get_library("en").activity(LESSON).title


def retitle(title: str) -> None:
    page = get_page()
    page.title = title
    page.save_revision().publish()


def test_a_published_lesson_is_in_the_next_edition(module, django_capture_on_commit_callbacks):
    editor = make_editor()
    with django_capture_on_commit_callbacks(execute=True):
        assert publish(sign_in(editor), get_page(), title="Whose picture?").status_code == 302
    assert title_in_edition() == "Whose picture?"
    release = Release.objects.first()
    assert (release.number, release.by, release.what) == (2, editor, "“Whose picture?” published")
    assert not PendingChange.objects.exists()


def test_a_draft_is_in_no_edition(module, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        page = get_page()
        page.title = "A draft"
        page.save_revision(clean=False)
    assert title_in_edition() != "A draft"
    assert Release.objects.count() == 1


def test_only_what_changed_is_stored_anew(module, django_capture_on_commit_callbacks):
    before = {entry.path: entry.sha256 for entry in entries()}
    with django_capture_on_commit_callbacks(execute=True):
        retitle("Whose picture?")
    after = {entry.path: entry.sha256 for entry in entries()}
    assert {path for path in after if after[path] != before.get(path)} == {
        f"activities/{LESSON}.json"
    }


def entries():
    return read_manifest(get_library().edition).entries


def test_a_withdrawn_lesson_leaves_the_edition(module, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        LessonPage.objects.get(pk=get_page().pk).unpublish()
    assert LESSON not in get_library("en").activities_as_written
    assert "whose-photo" not in get_library("en").module(MODULE).lessons


def test_lessons_moved_in_the_list_are_moved_in_the_edition(
    module, django_capture_on_commit_callbacks
):
    first, second = get_library("en").module(MODULE).lessons[:2]
    pages = {m.name: m.page for m in Manuscript.objects.select_related("page")}
    with django_capture_on_commit_callbacks(execute=True):
        Page.objects.get(pk=pages[f"{MODULE}.{second}"].pk).move(
            Page.objects.get(pk=pages[f"{MODULE}.{first}"].pk), pos="left"
        )
    assert get_library("en").module(MODULE).lessons[:2] == (second, first)


def test_a_new_module_waits_until_it_is_whole(module, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        new = ModulePage(
            title="New", slug="new", module_id="privacy.13-15", summary="New.", live=True
        )
        ModuleIndex.objects.get().add_child(instance=new)
        page = get_page()
        copy = LessonPage(title="First", slug="first", live=True, steps=page.raw_steps)
        new.add_child(instance=copy)
        services.keep_live(copy)
        services.build_edition(by=None)
    assert "privacy.13-15" not in get_library("en").modules_as_written
    answer = sign_in(make_editor()).get(EDITIONS)
    assert "A module has three or four lessons, this has 1" in answer.content.decode()


def test_a_failed_build_leaves_the_page_live_and_says_so(
    module, monkeypatch, django_capture_on_commit_callbacks
):
    def full(*_args, **_kwargs):
        raise OSError("the disk is full")

    with monkeypatch.context() as patched, django_capture_on_commit_callbacks(execute=True):
        patched.setattr(services, "release_edition", full)
        retitle("Whose picture?")
    assert LessonPage.objects.get(pk=get_page().pk).title == "Whose picture?"
    assert title_in_edition() != "Whose picture?"
    client = sign_in(make_editor())
    said = client.get(EDITIONS).content.decode()
    assert "The edition is behind" in said
    assert "“Whose picture?” published" in said
    client.post(f"{EDITIONS}build/")
    assert title_in_edition() == "Whose picture?"
    assert "The edition is behind" not in client.get(EDITIONS).content.decode()


def test_the_command_builds_what_publishing_could_not(module, capsys):
    retitle("Whose picture?")
    assert PendingChange.objects.exists()
    call_command("build_edition")
    assert title_in_edition() == "Whose picture?"
    assert Edition.objects.first().name in capsys.readouterr().out


def test_there_is_nothing_to_build_without_pages():
    with pytest.raises(CommandError, match="load_curriculum makes the pages"):
        call_command("build_edition")


def test_building_again_makes_no_new_edition(module):
    services.build_edition(by=None)
    assert Release.objects.count() == 1


def test_an_editor_goes_back_and_withdraws(module, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        retitle("A slip")
    client = sign_in(make_editor())
    second, first = [release.edition.name for release in Release.objects.all()]
    assert client.get(f"{EDITIONS}{first}/go-back/").status_code == 200
    client.post(f"{EDITIONS}{first}/go-back/")
    assert title_in_edition() != "A slip"
    assert client.get(f"{EDITIONS}{second}/withdraw/").status_code == 200
    client.post(f"{EDITIONS}{second}/withdraw/")
    assert Edition.objects.get(name=second).withdrawn
    assert client.post(f"{EDITIONS}{second}/go-back/").status_code == 404
    said = client.get(EDITIONS).content.decode()
    assert "withdrawn" in said
    assert f"Back to {first}" in said


def test_the_only_edition_cannot_be_withdrawn(module):
    (release,) = Release.objects.all()
    client = sign_in(make_editor())
    client.post(f"{EDITIONS}{release.edition.name}/withdraw/")
    assert "This is the only edition" in client.get(EDITIONS).content.decode()
    assert Edition.objects.get().withdrawn is None


@pytest.mark.parametrize("address", ["", "build/"])
def test_who_may_not_publish_sees_no_editions(module, address):
    client = sign_in(make_writer())
    answer = client.post(f"{EDITIONS}{address}") if address else client.get(EDITIONS)
    assert answer.status_code == 302
    assert answer["Location"] == "/admin/"


def test_who_publishes_articles_alone_sees_no_editions(module):
    home = module.get_parent().get_parent()
    articles = home.add_child(instance=ArticleIndex(title="News", slug="news"))
    user = make_writer()
    permission = Permission.objects.get(codename="publish_page")
    group = Group.objects.create(name="News")
    GroupPagePermission.objects.create(group=group, page=articles, permission=permission)
    user.groups.add(group)
    assert articles.permissions_for_user(user).can_publish()
    assert sign_in(user).get(EDITIONS).status_code == 302


def test_teachers_see_no_editions(module):
    answer = sign_in(make_staff(Role.TEACHER)).get(EDITIONS)
    assert answer.status_code in (302, 403)


def test_the_list_of_editions_asks_a_bounded_number_of_times(
    module, django_assert_max_num_queries, django_capture_on_commit_callbacks
):
    for number in range(4):
        with django_capture_on_commit_callbacks(execute=True):
            retitle(f"Title {number}")
    client = sign_in(make_editor())
    client.get(EDITIONS)
    with django_assert_max_num_queries(40):
        client.get(EDITIONS)


def assign() -> None:
    room = make_class()
    assign_module(classroom=room.classroom, module=MODULE, teacher=room.teacher, due=None)


@pytest.mark.parametrize("action", ["unpublish", "delete"])
@pytest.mark.parametrize("of", ["all modules", "module", "lesson"])
def test_what_classes_learn_with_is_neither_withdrawn_nor_deleted(module, action, of):
    assign()
    assign()
    page = {"module": module, "lesson": get_page()}.get(of) or module.get_parent()
    user = make_editor()
    user.is_superuser = True  # who else may delete a page with others below it
    user.save()
    answer = sign_in(user).post(f"/admin/pages/{page.pk}/{action}/", follow=True)
    assert "2 classes are learning with this module" in answer.content.decode()
    assert Page.objects.get(pk=page.pk).live


def test_an_expired_lesson_of_a_class_stays_and_its_history_says_why(module):
    assign()
    page = LessonPage.objects.get(pk=get_page().pk)
    page.unpublish(set_expired=True)
    assert LessonPage.objects.get(pk=page.pk).live
    (entry,) = PageLogEntry.objects.filter(page=page.pk, action=KEPT)
    assert "1 class is learning" in entry.data["objections"][0]


def test_what_nobody_learns_with_can_be_withdrawn(module):
    page = get_page()
    sign_in(make_editor()).post(f"/admin/pages/{page.pk}/unpublish/")
    assert not Page.objects.get(pk=page.pk).live


def test_a_published_lesson_stays_in_its_module(module):
    other = ModulePage(title="Other", slug="other", module_id="privacy.13-15", summary="Other.")
    ModuleIndex.objects.get().add_child(instance=other)
    page = get_page()
    client = sign_in(make_editor())
    answer = client.post(f"/admin/pages/{page.pk}/move/{other.pk}/confirm/", follow=True)
    assert "stays in its module" in answer.content.decode()
    many = f"/admin/bulk/wagtailcore/page/move/?id={page.pk}&next=/admin/"
    answer = client.post(many, {"chooser": other.pk}, follow=True)
    assert "stays in its module" in answer.content.decode()
    assert Page.objects.get(pk=page.pk).get_parent().pk == module.pk


def test_live_modules_are_read_in_a_bounded_number_of_queries(
    module, django_assert_max_num_queries
):
    with django_assert_max_num_queries(4):
        assert len(list_live_modules()) == 1


def test_loading_again_does_not_undo_a_step_back(module, django_capture_on_commit_callbacks):
    first = Release.objects.get().edition
    with django_capture_on_commit_callbacks(execute=True):
        retitle("A slip")
    go_back_to(first, by=make_editor())
    services.build_edition(by=None, what="Loaded from files", only_new=True)
    assert title_in_edition() != "A slip"
    services.build_edition(by=None)
    assert title_in_edition() == "A slip"
