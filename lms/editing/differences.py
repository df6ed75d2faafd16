"""What the files have that a page has not: side by side, to take or to leave."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import msgspec
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from msgspec import Struct
from wagtail.coreutils import find_available_slug

from curriculum.editions.documents import ModuleDocument
from curriculum.schema import Activity, AssessmentForm, Lesson
from lms.accounts.models import User
from lms.editing.blocks.labels import LABELS
from lms.editing.compiling import compile_module, write_module, write_page
from lms.editing.documents import decode_document
from lms.editing.models import ActivityPage, FormPage, LessonPage, Manuscript
from lms.editing.selectors import compile_draft
from lms.editing.wording import Wording
from lms.pages.models import ModuleIndex, ModulePage

Written = Activity | ModuleDocument


@dataclass(frozen=True)
class Row:
    """One field: what stands on the page, and what in the files. Empty where one has none."""

    place: str
    here: str
    there: str


def list_differences() -> list[Manuscript]:
    """Return what differs and was neither taken nor left."""
    offered = Manuscript.objects.exclude(offered=b"").filter(left=False)
    return list(offered.select_related("page"))


def compare(manuscript: Manuscript) -> list[Row]:
    """Return the fields that differ, in the order of the lesson."""
    written = _read_page(manuscript) if manuscript.page else None
    offered = decode_document(bytes(manuscript.offered))
    here = dict(_flatten(written)) if written else {}
    there = dict(_flatten(offered))
    steps = {**_number_steps(offered), **_number_steps(written)}
    return [
        Row(_name(place, steps), here.get(place, ""), there.get(place, ""))
        for place in dict.fromkeys([*here, *there])
        if here.get(place) != there.get(place)
    ]


@transaction.atomic
def take(manuscript: Manuscript, *, by: User) -> ActivityPage | ModulePage:
    """Make a draft of what the files have, and return its page. What is live stays as it is.

    Raises ValidationError for a lesson whose module was deleted.
    """
    offered = bytes(manuscript.offered)
    written = decode_document(offered)
    fields, names = _write(written)
    manuscript.names = {
        **manuscript.names,
        **{place: {**manuscript.names.get(place, {}), **ids} for place, ids in names.items()},
    }
    if manuscript.page:
        page = manuscript.page.get_latest_revision_as_object()
        for name, value in fields.items():
            setattr(page, name, value)
    else:
        page = _make_page(written, fields)
        manuscript.page_id = page.pk
    page.save_revision(user=by, clean=False, log_action=True)
    manuscript.loaded, manuscript.offered = offered, b""
    manuscript.save()
    return page


def leave(manuscript: Manuscript) -> None:
    """Keep the page as it is; the difference comes back when the files change again."""
    Manuscript.objects.filter(pk=manuscript.pk).update(left=True)


def _write(written: Written) -> tuple[dict[str, Any], dict[str, dict[str, str]]]:
    if isinstance(written, ModuleDocument):
        texts = written.documents
        return write_module(written.module, texts.get("guide", ""), texts.get("family-letter", ""))
    return write_page(written)


def _make_page(written: Written, fields: dict[str, Any]) -> ActivityPage | ModulePage:
    """Make a draft page for what an editor deleted once, below its module."""
    if isinstance(written, ModuleDocument):
        parent = ModuleIndex.objects.get()
        slug = find_available_slug(parent, written.module.id.replace(".", "-"))
        page = ModulePage(module_id=written.module.id, slug=slug, live=False, **fields)
    else:
        module, _dot, name = written.id.rpartition(".")
        parent = ModulePage.objects.filter(module_id=module).first()
        if parent is None:
            raise ValidationError(_("Its module was deleted here. Take the module first."))
        kind: type[ActivityPage] = LessonPage if isinstance(written, Lesson) else FormPage
        page = kind(slug=find_available_slug(parent, name), live=False, **fields)
    parent.add_child(instance=page)
    return page


def _read_page(manuscript: Manuscript) -> Written:
    page = manuscript.page.get_latest_revision_as_object()
    if isinstance(page, ModulePage):
        module, _names = compile_module(page, manuscript.names, [], None, [])
        texts = {"guide": page.guide_text, "family-letter": page.letter_text}
        return ModuleDocument(module=module, documents={k: v for k, v in texts.items() if v})
    return compile_draft(page).activity


def _number_steps(written: Written | None) -> dict[str, str]:
    """Return what each step is called in front of an editor."""
    if written is None or isinstance(written, ModuleDocument):
        return {}
    return Wording(written).steps


def _name(place: tuple[str, ...], steps: dict[str, str]) -> str:
    first = steps.get(place[0], place[0])
    return " › ".join((first[:1].upper() + first[1:], *place[1:]))


def _flatten(written: Written) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield each field with its place: the step's id, then the labels of the fields."""
    if isinstance(written, ModuleDocument):
        yield from _fields(written.module, ())
        yield from (((name.capitalize(),), text) for name, text in written.documents.items())
        return
    ignored = {"steps", "id", "ungraded"}
    yield from (
        ((str(LABELS.get(field, (field,))[0]).capitalize(),), _say(getattr(written, field)))
        for field in written.__struct_fields__
        if field not in ignored
    )
    kind = "Item" if isinstance(written, AssessmentForm) else "Step"
    yield (f"{kind}s in order",), ", ".join(step.id for step in written.steps)
    for step in written.steps:
        yield from _fields(step, (step.id,))


def _fields(thing: Struct, place: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    for field in thing.__struct_fields__:
        value = getattr(thing, field)
        here = (*place, str(LABELS.get(field, (field,))[0]))
        if isinstance(value, Struct):
            yield from _fields(value, here)
        elif isinstance(value, tuple) and value and isinstance(value[0], Struct):
            for number, entry in enumerate(value, start=1):
                yield from _fields(entry, (*here, str(getattr(entry, "id", number))))
        elif field != "id" and value not in (None, (), {}):
            yield here, _say(value)


def _say(value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "✓" if value else "–"
    if isinstance(value, tuple):
        return ", ".join(str(each) for each in value)
    return "" if value is None else msgspec.json.encode(value, order="deterministic").decode()
