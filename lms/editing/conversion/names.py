"""Ids: every block that needs one gets a readable id, once, and keeps it.

A block is known by its UUID; ``Names`` says which id it has. Ids are kept by the list that they
are unique in: ``""`` for the steps, ``<block>/options`` for the options of a block, and so on.
Nothing is ever taken out, so that no id comes back with another meaning.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

from lms.editing.blocks.shapes import (
    Class,
    Input,
    Shape,
    has_own_id,
    name_of,
    shapes_of,
    step_classes,
)

Raw = dict[str, Any]
"""A block as Wagtail keeps it: ``type``, ``value``, ``id``."""

Names = dict[str, dict[str, str]]
"""List → block's UUID → id."""

STEPS = ""
THREADS = "threads"
MOST_WORDS = 4
LONGEST = 40
TELLING = ("text", "caption", "prompt", "statement", "title", "label", "name")
"""Where the words stand that an id is made of, best first."""

STEP_CLASSES = {name_of(cls): cls for cls in step_classes()}


def name_blocks(steps: list[Raw], names: Mapping[str, Mapping[str, str]]) -> Names:
    """Return the ids with one for every block that had none, made of its first words."""
    given: Names = {place: dict(ids) for place, ids in names.items()}
    for place, block, cls in _walk(steps):
        known = given.setdefault(place, {})
        if block["id"] not in known:
            fallback = name_of(cls) if place in (STEPS, THREADS) else "part"
            wished = to_id(_telling(block["value"]), fallback)
            known[block["id"]] = _unused(wished, set(known.values()))
    return given


def name_blocks_of(place: str, blocks: list[Raw], names: Mapping[str, Mapping[str, str]]) -> Names:
    """Return the ids with one for each block of a list that is no step, such as accounts."""
    given: Names = {name: dict(ids) for name, ids in names.items()}
    known = given.setdefault(place, {})
    for block in blocks:
        if block["id"] not in known:
            wished = to_id(_telling(block["value"]), "part")
            known[block["id"]] = _unused(wished, set(known.values()))
    return given


def to_id(words: str, fallback: str) -> str:
    """Return a kebab-case id of the first words; ``fallback`` where no Latin letter is in them."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    parts = re.findall(r"[a-z0-9]+", plain.replace("'", ""))
    while len("-".join(parts[:MOST_WORDS])) > LONGEST and len(parts) > 1:
        parts = parts[:MOST_WORDS][:-1]
    return "-".join(parts[:MOST_WORDS])[:LONGEST].strip("-") or fallback


def list_place(owner: str, field: str) -> str:
    """Return the name of the list of a block's field."""
    return f"{owner}/{field}"


def root_of_thread(block: Raw, by_id: Mapping[str, Raw]) -> Raw:
    """Return the chat that begins the thread, or the last one before a gap or a circle."""
    seen = {block["id"]}
    while (before := by_id.get(block["value"].get("continues") or "")) and before["id"] not in seen:
        seen.add(before["id"])
        block = before
    return block


def _walk(steps: list[Raw]) -> Iterator[tuple[str, Raw, Class]]:
    by_id = {block["id"]: block for block in steps}
    for block in steps:
        cls = STEP_CLASSES[block["type"]]
        yield STEPS, block, cls
        if block["type"] == "chat":
            yield THREADS, root_of_thread(block, by_id), cls
        yield from _walk_inside(block["value"], cls, block["id"])


def _walk_inside(value: Raw, cls: Class, owner: str) -> Iterator[tuple[str, Raw, Class]]:
    for shape in shapes_of(cls):
        inside = value.get(shape.name)
        if shape.input is Input.LIST:
            yield from _walk_list(inside or [], shape, owner)
        elif shape.input is Input.ONE_OF and inside:
            kinds = {name_of(each): each for each in shape.of}
            chosen = inside[0]
            yield from _walk_inside(chosen["value"], kinds[chosen["type"]], f"{owner}/{shape.name}")
        elif shape.input is Input.PART and inside:
            yield from _walk_inside(inside, shape.of[0], f"{owner}/{shape.name}")


def _walk_list(items: list[Raw], shape: Shape, owner: str) -> Iterator[tuple[str, Raw, Class]]:
    cls, place = shape.of[0], list_place(owner, shape.name)
    for item in items:
        if has_own_id(cls):
            yield place, item, cls
        yield from _walk_inside(item["value"], cls, item["id"])


def _telling(value: Raw) -> str:
    return next((str(value[name]) for name in TELLING if value.get(name)), "")


def _unused(wished: str, taken: set[str]) -> str:
    number, name = 2, wished
    while name in taken:
        name = f"{wished}-{number}"
        number += 1
    return name
