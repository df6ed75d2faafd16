"""The sentences of the rules, with the steps' numbers and words where ids stand."""

import re
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _
from msgspec import Struct

from curriculum.library import shipped_library
from curriculum.parsing import FieldPath
from curriculum.schema import Activity
from lms.editing.blocks.labels import LABELS, WORDS

_QUOTED = re.compile(r"`([^`]+)`")
_STEP = re.compile(r"\bthe step `")
_PHRASES = {
    "in this file": "in this lesson",
    " in framework.yaml": " in the framework",
    "retired.yaml": "the list of retired ids",
}
PAGE_FIELDS = {"minutes": _("Minutes"), "ground_rules": _("Ground rules")}
LONGEST = 50
TELLING = ("text", "caption", "prompt", "statement", "title", "label")


class Wording:
    """What the ids of one lesson are called in front of its editor."""

    def __init__(self, activity: Activity) -> None:
        self.activity = activity
        self.steps = {
            step.id: f"step {place} ({_quote(_words(step))})"
            for place, step in enumerate(activity.steps, start=1)
        }

    def say(self, message: str, path: FieldPath) -> str:
        """Return the sentence with numbers and words instead of ids."""
        for phrase, plain in _PHRASES.items():
            message = message.replace(phrase, plain)
        inner = dict(self._inside(path))
        said = _STEP.sub("`", message)
        said = _QUOTED.sub(lambda found: self._name(found[1], inner), said)
        return said[:1].upper() + said[1:]

    def place(self, message: str) -> FieldPath:
        """Return the step that a sentence without a place speaks of; nothing where it is of all."""
        for name in _QUOTED.findall(message):
            if name in PAGE_FIELDS:
                return (name,)
            if name in self.steps:
                return ("steps", list(self.steps).index(name))
        return ()

    def _name(self, name: str, inner: dict[str, str]) -> str:
        if name in inner:
            return _quote(inner[name])
        if name in self.steps:
            return self.steps[name]
        library = shipped_library()
        if name in library.outcomes:
            return _quote(library.outcomes[name].statement)
        if name in library.people:
            return _quote(library.people[name].name)
        if name in library.places:
            return _quote(library.places[name].name)
        if name in PAGE_FIELDS:
            return _quote(str(PAGE_FIELDS[name]))
        if name in LABELS:
            return _quote(str(LABELS[name][0]))
        return _quote(str(WORDS.get(name, name)))

    def _inside(self, path: FieldPath) -> Iterator[tuple[str, str]]:
        """Yield the ids inside the step that the path is in, with their words."""
        if path[:1] == ("steps",) and len(path) > 1:
            yield from _named_inside(self.activity.steps[int(path[1])])


def _named_inside(value: Any) -> Iterator[tuple[str, str]]:
    for field in value.__struct_fields__:
        inside = getattr(value, field)
        for each in inside if isinstance(inside, tuple) else (inside,):
            if isinstance(each, Struct):
                if hasattr(each, "id"):
                    yield each.id, _words(each)
                yield from _named_inside(each)


def _words(thing: Struct) -> str:
    return next((getattr(thing, f) for f in TELLING if getattr(thing, f, None)), thing.id)


def _quote(words: str) -> str:
    line = " ".join(words.split())
    return f"“{line[: LONGEST - 1]}…”" if len(line) > LONGEST else f"“{line}”"
