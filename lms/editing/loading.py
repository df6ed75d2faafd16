"""Content files → pages. What an editor changed is never written over: it becomes a difference."""

from collections import Counter
from typing import Any

from django.db import transaction
from wagtail.coreutils import find_available_slug
from wagtail.models import Page
from wagtail.signal_handlers import disable_reference_index_auto_update

from curriculum.framework import Module
from curriculum.library import Library
from curriculum.schema import Activity, Lesson
from lms.editing.compiling import compile_module, write_module, write_page
from lms.editing.documents import encode_activity, encode_module
from lms.editing.models import ActivityPage, FormPage, LessonPage, Manuscript
from lms.editing.originals import keep_all
from lms.editing.selectors import compile_draft
from lms.editing.services import build_later, keep_live
from lms.pages.models import ModuleIndex, ModulePage
from lms.pages.publishing import unchecked
from lms.pages.services import create_site_pages

Outcome = str
"""What became of a file: ``made``, ``same``, ``updated``, ``kept`` or ``offered``."""


@transaction.atomic
def load_pages(library: Library) -> Counter[Outcome]:
    """Make or update the pages of every module, lesson and form; count what became of them."""
    outcomes: Counter[Outcome] = Counter()
    index = ModuleIndex.objects.first() or _make_index()
    kept = {each.name: each for each in Manuscript.objects.select_related("page")}
    keep_all(library)
    with build_later(), disable_reference_index_auto_update():
        for module in library.modules_as_written.values():
            outcomes += _Loading(library, module, index, kept).run()
    return outcomes


def _make_index() -> ModuleIndex:
    create_site_pages()
    return ModuleIndex.objects.get()


class _Loading:
    """One module's files on their way into pages."""

    def __init__(
        self, library: Library, module: Module, index: ModuleIndex, kept: dict[str, Manuscript]
    ) -> None:
        self.library = library
        self.module = module
        self.index = index
        self.kept = kept
        self.page = ModulePage.objects.filter(module_id=module.id).first()

    def run(self) -> Counter[Outcome]:
        outcomes = Counter([self._load_module()])
        if self.page is None:
            return outcomes
        before = outcomes["made"]
        for activity in self._list_in_order():
            outcomes[self._load_activity(activity)] += 1
        if outcomes["made"] > before and before == 0:
            self._put_in_order()
        return outcomes

    def _list_in_order(self) -> list[Activity]:
        module = self.module
        names = [*module.lessons, *([module.booster] if module.booster else []), *module.forms]
        written = self.library.activities_as_written
        return [written[f"{module.id}.{name}"] for name in names]

    def _load_module(self) -> Outcome:
        module, texts = self.module, self.library.documents
        guide = texts.get(f"{module.id}/guide", "")
        letter = texts.get(f"{module.id}/family-letter", "")
        document = encode_module(module, guide, letter)
        fields, names = write_module(module, guide, letter)
        manuscript = self.kept.get(module.id)
        if self.page is None and manuscript is not None:
            return _offer(manuscript, document)
        if self.page is None:
            slug = find_available_slug(self.index, module.id.replace(".", "-"))
            new = ModulePage(
                module_id=module.id, slug=slug, search_description=module.summary, **fields
            )
            self.page = self.index.add_child(instance=new)
            return self._take_module(new, document, names, "made")
        latest = self.page.get_latest_revision_as_object()
        if manuscript is None or not manuscript.loaded:
            changes = {name: value for name, value in fields.items() if not getattr(latest, name)}
            return self._take_module(_change(latest, changes), document, names, "made")
        current = _encode_page(latest, manuscript)
        if current == document:
            return _accept(manuscript, document)
        if document == manuscript.loaded:
            return "kept"
        if current != manuscript.loaded:
            return _offer(manuscript, document)
        names = {place: {**manuscript.names.get(place, {}), **ids} for place, ids in names.items()}
        return self._take_module(_change(latest, fields), document, names, "updated")

    def _take_module(
        self, page: ModulePage, document: bytes, names: dict[str, Any], outcome: Outcome
    ) -> Outcome:
        manuscript = self.kept.get(self.module.id) or Manuscript(name=self.module.id)
        manuscript.page_id, manuscript.loaded, manuscript.offered = page.pk, document, b""
        manuscript.names = {**manuscript.names, **names}
        manuscript.save()
        _publish(page)
        return outcome

    def _load_activity(self, activity: Activity) -> Outcome:
        document = encode_activity(activity)
        manuscript = self.kept.get(activity.id)
        if manuscript is None:
            return self._make(activity, document)
        if manuscript.page is None:
            return _offer(manuscript, document) if document != manuscript.loaded else "kept"
        if document == manuscript.loaded == bytes(manuscript.document):
            latest_is_live = manuscript.page.latest_revision_id == manuscript.revision
            if latest_is_live:
                return "same"
        latest = manuscript.page.get_latest_revision_as_object()
        compiled = compile_draft(latest)
        current = encode_activity(compiled.activity)
        if current == document and not compiled.gaps:
            return _accept(manuscript, document)
        if document == manuscript.loaded:
            return "kept"
        if current != manuscript.loaded or compiled.gaps:
            return _offer(manuscript, document)
        return self._update(latest, activity, document, manuscript)

    def _make(self, activity: Activity, document: bytes) -> Outcome:
        fields, names = write_page(activity)
        name = activity.id.rpartition(".")[2]
        kind: type[ActivityPage] = LessonPage if isinstance(activity, Lesson) else FormPage
        page = kind(slug=find_available_slug(self.page, name), **fields)
        if isinstance(page, LessonPage):
            page.is_booster = name == self.module.booster
        self.page.add_child(instance=page)
        Manuscript.objects.create(name=activity.id, page_id=page.pk, names=names, loaded=document)
        _begin_history(page)
        keep_live(page)
        return "made"

    def _update(
        self, page: ActivityPage, activity: Activity, document: bytes, manuscript: Manuscript
    ) -> Outcome:
        fields, names = write_page(activity)
        manuscript.names = {
            **manuscript.names,
            **{place: {**manuscript.names.get(place, {}), **ids} for place, ids in names.items()},
        }
        manuscript.loaded, manuscript.offered = document, b""
        manuscript.save()
        _change(page, fields)
        if page.live:
            _publish(page)
        else:
            page.save_revision(clean=False)
        return "updated"

    def _put_in_order(self) -> None:
        """Bring the pages of a module that got new ones into the order of its files."""
        wanted = [activity.id for activity in self._list_in_order()]
        pages = {
            each.name: each.page_id
            for each in Manuscript.objects.filter(name__in=wanted).exclude(page=None)
        }
        last: Page | None = None
        for name in (name for name in wanted if name in pages):
            page = Page.objects.get(pk=pages[name])
            if last is None:
                page.move(self.page, pos="first-child")
            else:
                page.move(last, pos="right")
            last = Page.objects.get(pk=pages[name])


def _begin_history(page: ActivityPage) -> None:
    """Let a new page be live with a first revision; to publish it as an editor does takes twice
    as long, and a first start has 78 of them.
    """
    page.live_revision = page.save_revision(clean=False)
    page.first_published_at = page.last_published_at = page.live_revision.created_at
    page.has_unpublished_changes = False
    fields = ("live_revision", "first_published_at", "last_published_at", "has_unpublished_changes")
    type(page).objects.filter(pk=page.pk).update(**{name: getattr(page, name) for name in fields})


def _publish(page: Page) -> None:
    with unchecked():
        page.save_revision(clean=False).publish()


def _encode_page(page: ModulePage, manuscript: Manuscript) -> bytes:
    module, _names = compile_module(page, manuscript.names, [], None, [])
    return encode_module(module, page.guide_text, page.letter_text)


def _change(page: Any, fields: dict[str, Any]) -> Any:
    for name, value in fields.items():
        setattr(page, name, value)
    return page


def _accept(manuscript: Manuscript, document: bytes) -> Outcome:
    manuscript.loaded, manuscript.offered = document, b""
    manuscript.save(update_fields=["loaded", "offered"])
    return "same"


def _offer(manuscript: Manuscript, document: bytes) -> Outcome:
    """Keep what the files hold for an editor to take or leave."""
    if bytes(manuscript.offered) != document:
        manuscript.offered, manuscript.left = document, False
        manuscript.save(update_fields=["offered", "left"])
    return "offered"
