"""Ids are unique; every step is reached; every way comes to an end."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from curriculum.checks.problem import Problem, each_step
from curriculum.engine.branching import branches_of, next_step_ids
from curriculum.library import Library
from curriculum.parsing import FieldPath, find_repeated_key
from curriculum.schema import Activity, End


def check_repeated_keys(library: Library) -> Iterator[Problem]:
    """A mapping with the same key twice would silently lose the first."""
    for file in library.files.values() if library.root else ():
        repeated = find_repeated_key(file)
        if repeated:
            key, line = repeated
            yield Problem(file, (), f"the field `{key}` stands twice, again on line {line}")


def check_ids(library: Library) -> Iterator[Problem]:
    """Ids are unique among their siblings, at every depth."""
    for name, shared in (library.shared_as_written | library.modules_as_written).items():
        yield from _repeated_ids(library, name, shared)
    yield from _repeated_accounts(library)
    for name, activity in library.activities_as_written.items():
        yield from _repeated_ids(library, name, activity)


def _repeated_ids(library: Library, name: str, whole: Struct) -> Iterator[Problem]:
    for path, siblings in _sibling_lists(whole, ()):
        counts = Counter(sibling.id for sibling in siblings)
        for index, sibling in enumerate(siblings):
            if counts[sibling.id] > 1:
                message = f"the id `{sibling.id}` stands here {counts[sibling.id]} times"
                yield Problem(library.files[name], (*path, index, "id"), message)


def _repeated_accounts(library: Library) -> Iterator[Problem]:
    """An account has its id for itself: all people are found by id, in every module."""
    taken = {person.id for person in library.cast_as_written.people}
    for name, module in library.modules_as_written.items():
        for place, account in enumerate(module.accounts):
            if account.id in taken:
                message = f"somebody has the id `{account.id}` already: give the account another"
                yield Problem(library.files[name], ("accounts", place, "id"), message)
            taken.add(account.id)


def _sibling_lists(value: Any, path: FieldPath) -> Iterator[tuple[FieldPath, tuple[Any, ...]]]:
    for field in value.__struct_fields__:
        inner = getattr(value, field)
        if isinstance(inner, Struct):
            yield from _sibling_lists(inner, (*path, field))
        elif isinstance(inner, tuple) and inner and isinstance(inner[0], Struct):
            if hasattr(inner[0], "id"):
                yield (*path, field), inner
            for index, entry in enumerate(inner):
                yield from _sibling_lists(entry, (*path, field, index))


def check_paths(library: Library) -> Iterator[Problem]:
    """Every step can be reached, leads somewhere that exists, and every way ends."""
    dangling = list(_dangling(library))
    yield from dangling
    broken = {problem.file for problem in dangling}
    for name, activity in library.activities_as_written.items():
        if library.files[name] in broken:
            continue
        if not activity.steps:
            yield Problem(library.files[name], ("steps",), "there are no steps")
            continue
        yield from _unreached(library, activity)
        yield from _endless(library, activity)


def _dangling(library: Library) -> Iterator[Problem]:
    for activity, index, step in each_step(library):
        ids = {step.id for step in activity.steps}
        targets: list[tuple[FieldPath, str | None]] = [(("next",), step.next)]
        targets += [((f,), getattr(step, f, None)) for f in ("next_if_missed", "back_to")]
        prefix: FieldPath = ("task", "options") if hasattr(step, "task") else ("options",)
        targets += [((*prefix, i, "next"), b.next) for i, b in enumerate(branches_of(step))]
        if isinstance(step, End) and step.next is not None:
            message = "nothing follows an ending: take `next` away"
            yield Problem(library.files[activity.id], ("steps", index, "next"), message)
            continue
        for field, target in targets:
            if target is not None and target not in ids:
                message = f"there is no step `{target}` in this file"
                yield Problem(library.files[activity.id], ("steps", index, *field), message)


def _graph(activity: Activity) -> dict[str, frozenset[str]]:
    return {step.id: next_step_ids(activity, step) for step in activity.steps}


def _unreached(library: Library, activity: Activity) -> Iterator[Problem]:
    graph = _graph(activity)
    reached, pending = set[str](), [activity.steps[0].id]
    while pending:
        step_id = pending.pop()
        if step_id not in reached:
            reached.add(step_id)
            pending.extend(graph[step_id])
    for index, step in enumerate(activity.steps):
        if step.id not in reached:
            message = f"no way leads to the step `{step.id}`: link it or take it out"
            yield Problem(library.files[activity.id], ("steps", index), message)


def _endless(library: Library, activity: Activity) -> Iterator[Problem]:
    """A step is good when all its ways end; what stays is a dead end or goes round in a circle."""
    graph = _graph(activity)
    good = {step.id for step in activity.steps if isinstance(step, End)}
    grown = True
    while grown:
        more = {s for s, nexts in graph.items() if s not in good and nexts and nexts <= good}
        good |= more
        grown = bool(more)
    for index, step in enumerate(activity.steps):
        if step.id in good:
            continue
        place = ("steps", index)
        if not graph[step.id]:
            yield Problem(
                library.files[activity.id], place, "a dead end: nothing follows this step"
            )
        elif step.id in _on_circle(graph, step.id):
            message = f"the step `{step.id}` leads back to itself: a circle never ends"
            yield Problem(library.files[activity.id], place, message)


def _on_circle(graph: dict[str, frozenset[str]], start: str) -> set[str]:
    seen, pending = set[str](), list(graph[start])
    while pending:
        step_id = pending.pop()
        if step_id not in seen:
            seen.add(step_id)
            pending.extend(graph[step_id])
    return seen
