"""From the schema to blocks: a step as Wagtail keeps it, and the ids of what is in it."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID, uuid5

from msgspec import Struct

from curriculum.errors import ContentError
from curriculum.schema import Activity, AssessmentForm, Chat
from lms.editing.blocks.shapes import KEYS, Input, Key, Shape, has_own_id, name_of, shapes_of
from lms.editing.conversion.names import STEPS, THREADS, Names, Raw, list_place

NAMESPACE = UUID("6a1f3f0c-3c0b-5d6e-9f5c-5b8f1a9d7c21")
"""Blocks that come from files have the same UUIDs everywhere, made of their ids."""

Scope = Mapping[str, Mapping[str, str]]
"""Lists that can be picked from here: name → id → block."""


def write_steps(activity: Activity) -> tuple[list[Raw], Names]:
    """Return the steps of a lesson or form as blocks, and which id each block has.

    Raises ContentError for an id that stands twice and for a reference to nothing: a page could
    not show them.
    """
    return _Writer(activity).write()


def identify(key: str, names: list[str]) -> list[str]:
    """Return the UUIDs of blocks that have these ids, at a place that ``key`` says."""
    return [_uuid(f"{key}/{name}") for name in names]


class _Writer:
    def __init__(self, activity: Activity) -> None:
        self.activity = activity
        self.names: Names = {}
        self.steps = self._identify(activity.steps, activity.id, STEPS)
        self.threads: dict[str, str] = {}
        self.anchors = set(getattr(activity, "anchors", ()))
        for anchor in self.anchors - self.steps.keys():
            raise self._error(f"there is no item `{anchor}` here")

    def write(self) -> tuple[list[Raw], Names]:
        written = []
        for step in self.activity.steps:
            block = self.steps[step.id]
            value = self._struct(step, block, f"{self.activity.id}/{step.id}", {})
            if isinstance(step, Chat):
                value["continues"] = self._thread(step.thread, block)
            if isinstance(self.activity, AssessmentForm):
                value["anchor"] = step.id in self.anchors
            written.append({"type": name_of(type(step)), "value": value, "id": block})
        return written, self.names

    def _thread(self, thread: str, block: str) -> str:
        """Return the chat that this one continues, or nothing for the first of its thread."""
        if thread in self.threads:
            return self.threads[thread]
        self.threads[thread] = block
        self.names.setdefault(THREADS, {})[block] = thread
        return ""

    def _struct(self, value: Struct, owner: str, key: str, scope: Scope) -> Raw:
        cls = type(value)
        lists = {
            shape.name: self._identify(getattr(value, shape.field), f"{key}/{shape.name}", place)
            for shape in shapes_of(cls)
            if shape.input is Input.LIST
            for place in [list_place(owner, shape.name)]
        }
        inner = {**scope, **lists}
        return {
            shape.name: self._field(shape, value, owner, f"{key}/{shape.name}", inner)
            for shape in shapes_of(cls)
        }

    def _field(self, shape: Shape, whole: Struct, owner: str, key: str, scope: Scope) -> Any:
        value = getattr(whole, shape.field)
        match shape.input:
            case Input.STEP:
                return self._find(value, self.steps, shape) if value and not shape.source else ""
            case Input.SIBLINGS:
                return [self._find(each, scope[shape.source], shape) for each in value]
            case Input.PICKS:
                return [
                    _item(name, _uuid(f"{key}/{place}/{name}")) for place, name in enumerate(value)
                ]
            case Input.LIST:
                return self._list(shape, whole, key, scope)
            case Input.ONE_OF:
                if value is None:
                    return []
                inside = self._struct(value, f"{owner}/{shape.name}", key, scope)
                return [{"type": name_of(type(value)), "value": inside, "id": _uuid(key)}]
            case Input.PART:
                return self._part(shape, value, owner, key, scope)
            case Input.FLAG | Input.NUMBER:
                return value
            case _:
                return "" if value is None else value

    def _part(self, shape: Shape, value: Any, owner: str, key: str, scope: Scope) -> Raw:
        if value is None:
            return {each.name: "" for each in shapes_of(shape.of[0])}
        return self._struct(value, f"{owner}/{shape.name}", key, scope)

    def _list(self, shape: Shape, whole: Struct, key: str, scope: Scope) -> list[Raw]:
        keys = [each for each in KEYS.get(type(whole), ()) if each.on == shape.name]
        written = []
        for place, entry in enumerate(getattr(whole, shape.field)):
            block = self._block(entry, key, place, scope[shape.name])
            value = self._struct(entry, block, f"{key}/{_name(entry, place)}", scope)
            for each in keys:
                value[each.name] = self._extra(each, whole, entry, scope)
            written.append(_item(value, block))
        return written

    def _extra(self, key: Key, whole: Struct, entry: Any, scope: Scope) -> Any:
        answer = getattr(whole, key.field)
        if key.how != "paired":
            named = (answer,) if isinstance(answer, str) else answer or ()
            for each in named:
                self._find(each, scope[key.on], key)
        match key.how:
            case "one":
                return answer == entry.id
            case "many":
                return entry.id in answer
            case "place":
                if sorted(answer) != sorted(scope[key.on]):
                    raise self._error("the answer must name every card once")
                return answer.index(entry.id) + 1
            case _:
                if answer.keys() != scope[key.on].keys():
                    raise self._error("the answer must give every card its place")
                return self._find(answer[entry.id], scope[key.to], key)

    def _block(self, entry: Any, key: str, place: int, known: Mapping[str, str]) -> str:
        if has_own_id(type(entry)):
            return known[entry.id]
        return _uuid(f"{key}/{place}")

    def _identify(self, entries: Any, key: str, place: str) -> dict[str, str]:
        """Give each entry of a list its UUID, and remember its id."""
        found: dict[str, str] = {}
        for entry in entries:
            if not has_own_id(type(entry)):
                continue
            if entry.id in found:
                raise self._error(f"the id `{entry.id}` stands here twice")
            found[entry.id] = _uuid(f"{key}/{entry.id}")
        if found:
            self.names[place] = {block: name for name, block in found.items()}
        return found

    def _find(self, name: str, known: Mapping[str, str], what: Shape | Key) -> str:
        if name not in known:
            raise self._error(f"{what.field}: there is no `{name}` here")
        return known[name]

    def _error(self, message: str) -> ContentError:
        return ContentError(message, file=self.activity.id)


def _name(entry: Any, place: int) -> str:
    return str(entry.id) if has_own_id(type(entry)) else str(place)


def _uuid(key: str) -> str:
    return str(uuid5(NAMESPACE, key))


def _item(value: Any, block: str) -> Raw:
    return {"type": "item", "value": value, "id": block}
