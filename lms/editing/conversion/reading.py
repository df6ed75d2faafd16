"""From blocks to the schema: the steps as data, and what is missing for them to be a lesson.

A draft may be half written. What is missing is listed as gaps and stood in for, so that a draft can
be checked and previewed all the same; what has gaps cannot be published.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from curriculum.media import SUFFIXES
from curriculum.parsing import FieldPath
from lms.editing.blocks.shapes import KEYS, Class, Input, Key, Shape, has_own_id, name_of, shapes_of
from lms.editing.conversion.names import (
    STEP_CLASSES,
    STEPS,
    THREADS,
    Names,
    Raw,
    list_place,
    name_blocks,
    root_of_thread,
)

NO_WORDS = "…"
"""Stands where words are missing."""

MISSING = {
    Input.WORDS: "words are missing here",
    Input.PICK: "pick one from the list",
    Input.ONE_WORD: "pick one from the list",
    Input.NUMBER: "write a number here",
    Input.STEP: "the step that stood here is gone: pick another",
    Input.SIBLING: "pick where this belongs",
    Input.SIBLINGS: "pick one at least",
    Input.ONE_OF: "add one: pick what kind it is",
    Input.PART: "this belongs here as well",
    Input.FILE: "choose a file",
}


@dataclass(frozen=True)
class Gap:
    """Something that is missing, at a field of the schema, with a sentence that says what to do."""

    path: FieldPath
    message: str


@dataclass
class Steps:
    """The steps as data for the schema, the ids of all blocks, and the gaps."""

    data: list[Raw]
    names: Names
    anchors: list[str]
    gaps: list[Gap]


def read_steps(
    blocks: list[Raw],
    names: Mapping[str, Mapping[str, str]],
    stand_ins: Mapping[str, str],
) -> Steps:
    """Return what the blocks say. ``stand_ins`` are ids by list of the library, for gaps."""
    return _Reader(blocks, name_blocks(blocks, names), stand_ins).read()


@dataclass
class _Scope:
    """What can be picked from at a place: the lists around it, by name, block → id."""

    lists: dict[str, dict[str, str]] = field(default_factory=dict)

    def inside(self, more: dict[str, dict[str, str]]) -> "_Scope":
        return _Scope({**self.lists, **more})


class _Reader:
    def __init__(self, blocks: list[Raw], names: Names, stand_ins: Mapping[str, str]) -> None:
        self.blocks = blocks
        self.by_id = {block["id"]: block for block in blocks}
        self.names = names
        self.stand_ins = stand_ins
        self.gaps: list[Gap] = []

    def read(self) -> Steps:
        data, anchors = [], []
        for place, block in enumerate(self.blocks):
            cls = STEP_CLASSES[block["type"]]
            step_id = self.names[STEPS][block["id"]]
            step = {"kind": block["type"], "id": step_id}
            step |= self._struct(cls, block["value"], block["id"], ("steps", place), _Scope())
            if block["type"] == "chat":
                step["thread"] = self._thread(block, ("steps", place, "thread"))
            if block["value"].get("anchor"):
                anchors.append(step_id)
            data.append(step)
        return Steps(data, self.names, anchors, self.gaps)

    def _thread(self, block: Raw, path: FieldPath) -> str:
        before = block["value"].get("continues")
        if before and self.by_id.get(before, {}).get("type") != "chat":
            self._gap(path, "the chat that this continued is gone: pick another, or none")
            return self.names[STEPS][block["id"]]
        root = root_of_thread(block, self.by_id)
        if root["value"].get("continues") in self.by_id:
            self._gap(path, "these chats continue each other in a circle: let one begin")
        return self.names[THREADS].get(root["id"]) or self.names[STEPS][root["id"]]

    def _struct(self, cls: Class, value: Raw, owner: str, path: FieldPath, scope: _Scope) -> Raw:
        shapes = shapes_of(cls)
        scope = scope.inside(
            {
                shape.name: {
                    item["id"]: known[item["id"]]
                    for item in value.get(shape.name) or []
                    if item["id"] in known
                }
                for shape in shapes
                if shape.input is Input.LIST
                for known in [self.names.get(list_place(owner, shape.name), {})]
            }
        )
        data = {}
        for shape in shapes:
            inside = value.get(shape.name)
            data[shape.field] = self._field(shape, inside, owner, (*path, shape.field), scope)
        for key in KEYS.get(cls, ()):
            data[key.field] = self._key(key, value, path, scope)
        return data

    def _field(self, shape: Shape, value: Any, owner: str, path: FieldPath, scope: _Scope) -> Any:
        match shape.input:
            case Input.STEP:
                return self._step(shape, value, path)
            case Input.SIBLINGS:
                known = scope.lists.get(shape.source, {})
                found = [known[block] for block in value or [] if block in known]
                return found or self._gap(path, MISSING[shape.input], [])
            case Input.PICKS:
                return [item["value"] for item in value or [] if item["value"]]
            case Input.LIST:
                return self._list(shape, value or [], owner, path, scope)
            case Input.ONE_OF:
                return self._one_of(shape, value, owner, path, scope)
            case Input.PART:
                is_empty = not any((value or {}).values())
                if is_empty and not shape.required:
                    return None
                return self._struct(shape.of[0], value or {}, f"{owner}/{shape.name}", path, scope)
            case Input.FLAG:
                return bool(value)
            case Input.NUMBER:
                if isinstance(value, int) and value >= 1:
                    return value
                return self._gap(path, MISSING[shape.input], shape.default or 1)
            case _:
                return value or self._nothing(shape, path)

    def _nothing(self, shape: Shape, path: FieldPath) -> str | None:
        """Return what stands for a field that is empty."""
        if not shape.required:
            return shape.default
        stand_in = {
            Input.WORDS: NO_WORDS,
            Input.ONE_WORD: next(iter(shape.words), ""),
            Input.PICK: self.stand_ins.get(shape.source, "nobody"),
            Input.FILE: f"missing-000000000000.{next(iter(SUFFIXES.get(shape.source, ())), '')}",
        }[shape.input]
        self._gap(path, MISSING[shape.input])
        return stand_in

    def _step(self, shape: Shape, value: Any, path: FieldPath) -> str | None:
        if not value or shape.source:
            return None
        if value not in self.by_id:
            return self._gap(path, MISSING[Input.STEP])
        return self.names[STEPS][value]

    def _one_of(
        self, shape: Shape, value: Any, owner: str, path: FieldPath, scope: _Scope
    ) -> Raw | None:
        if not value:
            if not shape.required:
                return None
            return self._gap(path, MISSING[shape.input], {"type": "truth", "answer": "true"})
        kinds = {name_of(cls): cls for cls in shape.of}
        chosen = value[0]
        inside = self._struct(
            kinds[chosen["type"]], chosen["value"], f"{owner}/{shape.name}", path, scope
        )
        return {"type": chosen["type"], **inside}

    def _list(
        self, shape: Shape, items: list[Raw], owner: str, path: FieldPath, scope: _Scope
    ) -> list[Raw]:
        cls = shape.of[0]
        known = self.names.get(list_place(owner, shape.name), {})
        data = []
        for place, item in enumerate(items):
            entry = self._struct(cls, item["value"], item["id"], (*path, place), scope)
            data.append({"id": known[item["id"]], **entry} if has_own_id(cls) else entry)
        return data

    def _key(self, key: Key, value: Raw, path: FieldPath, scope: _Scope) -> Any:
        items = value.get(key.on) or []
        ids = [scope.lists[key.on].get(item["id"], "") for item in items]
        values = [item["value"].get(key.name) for item in items]
        at = (*path, key.on)
        match key.how:
            case "many":
                return [name for name, ticked in zip(ids, values, strict=True) if ticked]
            case "one":
                ticked = [name for name, ticked in zip(ids, values, strict=True) if ticked]
                if len(ticked) > 1:
                    self._gap((*path, key.field), "one only can be ticked here")
                if ticked or key.optional:
                    return next(iter(ticked), None)
                first = next(iter(ids), "none")
                return self._gap((*path, key.field), "tick how it stands at first", first)
            case "place":
                return self._order(key, ids, values, at)
            case _:
                known = scope.lists.get(key.to, {})
                pairs = {}
                for place, (name, target) in enumerate(zip(ids, values, strict=True)):
                    if target in known:
                        pairs[name] = known[target]
                    else:
                        self._gap((*at, place, key.name), MISSING[Input.SIBLING])
                return pairs

    def _order(self, key: Key, ids: list[str], places: list[Any], path: FieldPath) -> list[str]:
        for place, number in enumerate(places):
            if not isinstance(number, int) or not 1 <= number <= len(ids):
                message = f"write its right place, from 1 to {len(ids)}"
                self._gap((*path, place, key.name), message)
            elif places.count(number) > 1:
                message = f"two cards have the place {number}: each has one of its own"
                self._gap((*path, place, key.name), message)
        numbered = [number if isinstance(number, int) else len(ids) for number in places]
        return [name for _, name in sorted(zip(numbered, ids, strict=True), key=lambda p: p[0])]

    def _gap(self, path: FieldPath, message: str, stand_in: Any = None) -> Any:
        self.gaps.append(Gap(path, message))
        return stand_in
