"""What an editor fills in for each class of the schema: read off the classes themselves.

Most fields of a class become a field of its block. Three sorts do not:

- Ids are given, never typed: the block's own UUID stands for them until they are.
- What names a sibling (the right option, a card's box) is ticked or picked where it stands.
- What names a step, a person, an outcome is picked from a list.

Blocks are made of these shapes, and pages are written and read by them.
"""

from dataclasses import dataclass, replace
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import msgspec
from msgspec import Meta, Struct

from curriculum import schema, tasks
from curriculum.fields import Id, Locale, MediaFile, Path, Text
from curriculum.media import MediaKind

Class = type[Struct]


class Input(Enum):
    """How a field is filled in."""

    WORDS = "words"
    PICK = "pick"
    ONE_WORD = "one word of a closed list"
    FLAG = "flag"
    NUMBER = "number"
    STEP = "a step of this lesson"
    SIBLING = "something beside it"
    SIBLINGS = "several things beside it"
    PICKS = "several picks"
    LIST = "a list"
    PART = "a part"
    ONE_OF = "one of several kinds"
    FILE = "a picture, recording, film or captions"


@dataclass(frozen=True)
class Shape:
    """A field of a block. ``name`` is the block's, ``field`` the schema's."""

    name: str
    field: str
    input: Input
    required: bool = True
    default: Any = None
    of: tuple[Class, ...] = ()
    """The classes of a list, a part, or of which one is chosen."""
    words: tuple[str, ...] = ()
    """The closed list."""
    source: str = ""
    """What is picked from: the name of a list of the library, or of a list beside it."""
    extras: tuple["Shape", ...] = ()
    """What the entries of a list have besides: a tick for the right answer, for example."""


@dataclass(frozen=True)
class Key:
    """Where the editor gives what the schema keeps apart: at the entries of the list ``on``.

    ``how``: *one* entry is ticked, *many* are, each has its *place* in the right order, or each is
    *paired* with one of the list ``to``.
    """

    field: str
    on: str
    name: str
    how: Literal["one", "many", "place", "paired"]
    to: str = ""
    optional: bool = False


KEYS: dict[Class, tuple[Key, ...]] = {
    tasks.Single: (Key("answer", "options", "right", "one", optional=True),),
    tasks.Multiple: (Key("answer", "options", "right", "many"),),
    tasks.Order: (Key("answer", "cards", "place", "place"),),
    tasks.Match: (Key("answer", "left", "partner", "paired", "right"),),
    tasks.Sort: (Key("answer", "cards", "box", "paired", "boxes"),),
    schema.Control: (
        Key("start", "options", "at_first", "one"),
        Key("safe", "options", "safe", "many"),
    ),
}

PICKED = {
    (schema.Scene, "place"): "places",
    (schema.Scene, "people"): "people",
    (schema.Say, "speaker"): "people",
    (schema.Chat, "me"): "people",
    (tasks.Message, "sender"): "people",
    (schema.Profile, "person"): "people",
    (schema.Adult, "id"): "people",
    (schema.Post, "picture"): "props",
}
"""Ids that name something of the library."""

NAMED = {Path: "outcomes", Locale: "languages"}
"""Types that name something of a list, wherever they stand."""

FILES: dict[tuple[Class, str], MediaKind] = {
    (schema.Picture, "file"): "picture",
    (schema.Recording, "file"): "recording",
    (schema.SignFilm, "file"): "film",
    (schema.SignFilm, "captions"): "captions",
}
"""What each file has to be."""

STEPS = {"next", "next_if_missed", "back_to"}
LAST = ("recordings", "films", "next")
ENDED = (schema.End, "next")
"""Nothing follows an ending: an editor has nothing to fill in."""
VERDICTS = (schema.Post, "answer")
THREAD = (schema.Chat, "thread")
RENAMED = {(schema.Adult, "id"): "person", THREAD: "continues"}


@cache
def shapes_of(cls: Class) -> tuple[Shape, ...]:
    """Return what an editor fills in for a class, in the order of its fields."""
    hints = get_type_hints(cls, include_extras=True)
    keys = KEYS.get(cls, ())
    kept_apart = {key.field for key in keys}
    found = []
    for field in msgspec.structs.fields(cls):
        is_own_id = field.name == "id" and (cls, "id") not in PICKED
        if is_own_id or field.name in kept_apart or (cls, field.name) == ENDED:
            continue
        shape = _shape(cls, field, hints[field.name])
        extras = tuple(_extra(key) for key in keys if key.on == shape.name)
        found.append(replace(shape, extras=extras) if extras else shape)
    # The schema puts what every step has first; an editor fills it in last.
    own = [shape for shape in found if shape.field not in LAST]
    shared = sorted((shape for shape in found if shape.field in LAST), key=_last)
    return (*own, *shared)


def _last(shape: Shape) -> int:
    return LAST.index(shape.field)


def name_of(cls: Class) -> str:
    """Return what a class is called where one of several is chosen: a step kind, a task type."""
    return str(cls.__struct_config__.tag)


def has_own_id(cls: Class) -> bool:
    """Return whether what is of this class has an id that is given to it."""
    return "id" in cls.__struct_fields__ and (cls, "id") not in PICKED


def step_classes() -> tuple[Class, ...]:
    """Return the classes of all step kinds, in the order of the schema."""
    return get_args(schema.AnyStep)


def _shape(cls: Class, field: Any, hint: Any) -> Shape:
    name = RENAMED.get((cls, field.name), field.name)
    inner, optional = _without_none(hint)
    required = not optional and field.required
    default = None if field.default is msgspec.NODEFAULT else field.default

    def shape(kind: Input, **more: Any) -> Shape:
        return Shape(name, field.name, kind, required, default, **more)

    if (cls, field.name) == THREAD:
        return Shape(name, field.name, Input.STEP, False, None, source="chat")
    if (cls, field.name) == VERDICTS:
        return shape(Input.SIBLINGS, source="verdicts")
    if field.name in STEPS:
        return shape(Input.STEP)
    if (cls, field.name) in PICKED:
        many = get_origin(inner) is tuple
        return shape(Input.PICKS if many else Input.PICK, source=PICKED[cls, field.name])
    if inner == MediaFile:
        return shape(Input.FILE, source=FILES[cls, field.name])
    if inner in NAMED:
        return shape(Input.PICK, source=NAMED[inner])
    if inner == Text:
        return shape(Input.WORDS)
    if get_origin(inner) is Literal:
        return shape(Input.ONE_WORD, words=get_args(inner))
    plain = _without_meta(inner)
    if plain is bool:
        return shape(Input.FLAG)
    if plain is int:
        return shape(Input.NUMBER)
    if get_origin(plain) is tuple:
        return shape(Input.LIST, of=(get_args(plain)[0],))
    classes = get_args(plain) if get_origin(plain) in (Union, UnionType) else (plain,)
    if len(classes) > 1:
        return shape(Input.ONE_OF, of=tuple(classes))
    if isinstance(plain, type) and issubclass(plain, Struct):
        return shape(Input.PART, of=(plain,))
    raise TypeError(f"an editor has no way to fill in {cls.__name__}.{field.name}: {inner}")


def _extra(key: Key) -> Shape:
    match key.how:
        case "one" | "many":
            return Shape(key.name, key.field, Input.FLAG, False, False)
        case "place":
            return Shape(key.name, key.field, Input.NUMBER)
        case _:
            return Shape(key.name, key.field, Input.SIBLING, source=key.to)


def _without_none(hint: Any) -> tuple[Any, bool]:
    if get_origin(hint) not in (Union, UnionType):
        return hint, False
    parts = tuple(part for part in get_args(hint) if part is not NoneType)
    if len(parts) == len(get_args(hint)):
        return hint, False
    whole = parts[0]
    for part in parts[1:]:
        whole = whole | part
    return whole, True


def _without_meta(hint: Any) -> Any:
    """Return the type that an annotation with length or range is about."""
    marks = getattr(hint, "__metadata__", ())
    if hint in (Id, Path, Text, MediaFile, Locale) or not any(
        isinstance(mark, Meta) for mark in marks
    ):
        return hint
    return hint.__origin__
