"""What is live on this site: pages as a library, and what of it is not in an edition yet."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

import msgspec
from wagtail.models import Page

from curriculum.framework import Module
from curriculum.library import DOCUMENTS, Library, assemble, shipped_library
from curriculum.media import list_names
from curriculum.messages.catalog import FindTranslations
from curriculum.schema import Activity, AssessmentForm
from lms.editing.compiling import Compiled, compile_module, compile_page, propose_name
from lms.editing.models import ActivityPage, LessonPage, Manuscript
from lms.lessons.media import list_media
from lms.pages.models import ModulePage


@dataclass
class LiveModule:
    """A module's live page, and the live pages below it in their order."""

    page: ModulePage
    names: dict[str, dict[str, str]]
    lessons: list[str] = field(default_factory=list)
    forms: list[str] = field(default_factory=list)
    booster: str | None = None
    activities: dict[str, Activity] = field(default_factory=dict)

    def compile(self) -> Module:
        """Return the module that they make."""
        module, _names = compile_module(
            self.page, self.names, self.lessons, self.booster, sorted(self.forms)
        )
        return module


def get_manuscript(page: Page) -> Manuscript | None:
    """Return what is kept of a page beside its revisions; None before it was first published."""
    return Manuscript.objects.filter(page_id=page.pk).first() if page.pk else None


def get_module_page(page: ActivityPage, parent: Page | None = None) -> ModulePage:
    """Return the module that a lesson or form belongs to; ``parent`` is of one not saved yet."""
    parent = parent or page.get_parent()
    return parent.specific if not isinstance(parent, ModulePage) else parent


def compile_draft(page: ActivityPage, parent: Page | None = None) -> Compiled:
    """Return a lesson or form as the page stands now, saved or not, with what is missing."""
    manuscript = get_manuscript(page)
    if manuscript:
        return compile_page(page, manuscript.name, manuscript.names)
    module = get_module_page(page, parent).module_id
    taken = set(Manuscript.objects.values_list("name", flat=True))
    return compile_page(page, propose_name(page, module, taken), {})


def list_live_modules(module_id: str | None = None) -> list[LiveModule]:
    """Return all live modules, or one, with their live lessons and forms, in four queries."""
    pages = ModulePage.objects.live().order_by("path")
    if module_id is not None:
        pages = pages.filter(module_id=module_id)
    known = dict(
        Manuscript.objects.filter(page__in=pages.values("pk")).values_list("page_id", "names")
    )
    modules = {page.path: LiveModule(page, known.get(page.pk, {})) for page in pages}
    boosters = set(LessonPage.objects.filter(is_booster=True).values_list("pk", flat=True))
    written = (
        Manuscript.objects.exclude(document=b"")
        .filter(page__live=True)
        .order_by("page__path")
        .values_list("name", "page_id", "page__path", "document")
    )
    if module_id is not None:
        written = written.filter(name__startswith=f"{module_id}.")
    for name, page_id, path, document in written:
        module = modules.get(path[: -Page.steplen])
        if module is not None:
            _put(module, name, decode_activity(bytes(document)), page_id in boosters)
    return list(modules.values())


def assemble_site(
    modules: Iterable[LiveModule], *, find_translations: FindTranslations | None = None
) -> Library:
    """Return the library of live pages, with what all modules share as it ships."""
    shipped, modules = shipped_library(), list(modules)
    texts = {
        f"{each.page.module_id}/{name}": text
        for each in modules
        for name, text in zip(DOCUMENTS, (each.page.guide_text, each.page.letter_text), strict=True)
        if text
    }
    activities = [activity for each in modules for activity in each.activities.values()]
    more = {"find_translations": find_translations} if find_translations else {}
    return assemble(
        framework=shipped.sources,
        cast=shipped.cast_as_written,
        glossary=shipped.glossary_as_written,
        helplines=shipped.helplines_as_written,
        modules=[each.compile() for each in modules],
        activities=activities,
        documents=texts,
        media=list_media(name for each in activities for name in list_names(each)),
        **more,
    )


def assemble_module(page: ModulePage) -> LiveModule:
    """Return a module as its page stands now, live or not, with its live lessons and forms."""
    found = list_live_modules(page.module_id)
    manuscript = get_manuscript(page)
    module = found[0] if found else LiveModule(page, manuscript.names if manuscript else {})
    module.page = page
    return module


def put_draft(module: LiveModule, page: ActivityPage, activity: Activity) -> None:
    """Let a draft take its place in a module: the live one's, or where a new one would stand."""
    is_booster = isinstance(page, LessonPage) and page.is_booster
    name = activity.id.rpartition(".")[2]
    if module.booster == name and not is_booster:
        module.booster = None
    if name in module.lessons and is_booster:
        module.lessons.remove(name)
    if name in module.lessons:
        module.activities[activity.id] = activity
    else:
        _put(module, activity.id, activity, is_booster)


def _put(module: LiveModule, name: str, activity: Activity, is_booster: bool) -> None:
    own_name = name.rpartition(".")[2]
    module.activities[name] = activity
    if isinstance(activity, AssessmentForm):
        module.forms = sorted({*module.forms, own_name})
    elif is_booster:
        module.booster = own_name
    else:
        module.lessons.append(own_name)


@lru_cache(maxsize=256)
def decode_activity(document: bytes) -> Activity:
    """Return a lesson or form from its compiled document."""
    return msgspec.json.decode(document, type=Activity)
