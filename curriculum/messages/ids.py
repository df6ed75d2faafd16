"""Message ids: every text of the schema has one, made of the ids on the way to it.

``privacy.9-12.whose-photo/first-choice/prompt`` is the field ``prompt`` of the step
``first-choice``. Ids are permanent, so a translation survives rewording and moving.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any, Protocol, TypeVar, get_type_hints

import msgspec
from msgspec import Meta, Struct

S = TypeVar("S", bound=Struct)


class Lookup(Protocol):
    """Something that knows translations by message id."""

    def translate(self, message_id: str, text: str) -> str:
        """Return the translation, or ``text`` itself where there is none."""
        ...


def list_messages(written: Struct, name: str) -> Iterator[tuple[str, str, tuple[str | int, ...]]]:
    """Yield message id, English text and field path of every text in ``written``."""
    for field, value in _text_fields(written):
        yield from _messages_in(value, f"{name}{_segment(field)}", (field,))


def translate(written: S, lookup: Lookup, name: str) -> S:
    """Return the same with every text translated; ids and everything else stay."""
    changes = {
        field: _translated(value, lookup, f"{name}{_segment(field)}")
        for field, value in _text_fields(written)
    }
    return msgspec.structs.replace(written, **changes) if changes else written


def _messages_in(
    value: Any, message_id: str, path: tuple[str | int, ...]
) -> Iterator[tuple[str, str, tuple[str | int, ...]]]:
    if isinstance(value, str):
        yield message_id, value, path
    elif isinstance(value, Struct):
        for inner_id, text, inner in list_messages(value, message_id):
            yield inner_id, text, path + inner
    else:
        for index, entry in enumerate(value):
            yield from _messages_in(entry, _entry_id(message_id, entry, index), (*path, index))


def _translated(value: Any, lookup: Lookup, message_id: str) -> Any:
    if isinstance(value, str):
        return lookup.translate(message_id, value)
    if isinstance(value, Struct):
        return translate(value, lookup, message_id)
    return tuple(
        _translated(entry, lookup, _entry_id(message_id, entry, index))
        for index, entry in enumerate(value)
    )


def _text_fields(written: Struct) -> Iterator[tuple[str, Any]]:
    """Yield the fields that hold texts, or things that may hold texts."""
    texts = _texts_of(type(written))
    for field in written.__struct_fields__:
        value = getattr(written, field)
        if value is None:
            continue
        holds_structs = isinstance(value, tuple) and any(isinstance(e, Struct) for e in value)
        if field in texts or isinstance(value, Struct) or holds_structs:
            yield field, value


@cache
def _texts_of(cls: type[Struct]) -> frozenset[str]:
    hints = get_type_hints(cls, include_extras=True)
    return frozenset(field for field, hint in hints.items() if _is_text(hint))


def _is_text(hint: Any) -> bool:
    marks = getattr(hint, "__metadata__", ())
    if any(isinstance(mark, Meta) and (mark.extra or {}).get("translate") for mark in marks):
        return True
    return any(_is_text(part) for part in getattr(hint, "__args__", ()))


def _segment(field: str) -> str:
    """Steps and tasks are left out of the id: a step's own id says enough."""
    return "" if field in ("steps", "task") else f"/{field}"


def _entry_id(message_id: str, entry: Any, index: int) -> str:
    """What has no id of its own is told apart by its language, or else by its place."""
    own = getattr(entry, "id", None) or getattr(entry, "locale", None)
    return f"{message_id}/{own or index + 1}"
