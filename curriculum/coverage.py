"""Which lessons practise an outcome, and which items measure it: the generated coverage page."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from curriculum.engine.marking import items_of
from curriculum.framework import Module, Outcome
from curriculum.library import Library
from curriculum.results.statement import module_of
from curriculum.schema import Activity


@dataclass(frozen=True)
class Trace:
    """An outcome, the lessons that practise it, and the items that measure it in the forms."""

    outcome: Outcome
    lessons: tuple[str, ...]
    items: tuple[str, ...]
    """Item ids; an anchor that stands in both forms counts once."""


def trace_outcomes(library: Library) -> list[Trace]:
    """Return every outcome with its lessons and items, in the order of the framework."""
    practised: dict[str, dict[str, None]] = {}
    measured: dict[str, dict[str, None]] = {}
    for module in (*library.modules, *library.courses):
        for lesson in library.lessons(module.id):
            for outcome in _outcomes_of(lesson):
                practised.setdefault(outcome, {})[lesson.id.rpartition(".")[2]] = None
        for form in library.forms(module.id):
            for step in form.steps:
                for item in items_of(step):
                    measured.setdefault(item.outcome, {})[item.id] = None
    return [
        Trace(outcome, tuple(practised.get(outcome.id, ())), tuple(measured.get(outcome.id, ())))
        for outcome in library.framework.outcomes
    ]


def _outcomes_of(activity: Activity) -> list[str]:
    return [item.outcome for step in activity.steps for item in items_of(step)]


def format_coverage(library: Library) -> str:
    """Return the coverage page as Markdown."""
    return "\n".join(_lines(library)) + "\n"


def _lines(library: Library) -> Iterator[str]:
    framework = library.framework
    traces = trace_outcomes(library)
    modules = (*library.modules, *library.courses)
    yield "# Coverage"
    yield ""
    yield (
        "Which lessons practise each outcome, and which items of forms A and B measure it. This "
        "page is written by `python -m curriculum coverage`; a test compares it with the content."
    )
    for module in modules:
        own = [trace for trace in traces if module_of(trace.outcome.id) == module.id]
        yield from ("", f"## {module.id}: {module.title}", "")
        yield "| outcome | kind | lessons that practise it | items that measure it |"
        yield "| --- | --- | --- | --- |"
        for trace in own:
            name = trace.outcome.id.rpartition(".")[2]
            yield (
                f"| **{name}** {trace.outcome.statement} | {trace.outcome.kind} "
                f"| {_join(trace.lessons)} | {_count(trace.items, module)} |"
            )
    watched = [trace for trace in traces if trace.outcome.kind == "wellbeing"]
    yield from ("", "## Watched in every form, not taught", "")
    for trace in watched:
        yield f"- `{trace.outcome.id}`: {trace.outcome.statement} Items: {_join(trace.items)}."
    yield from ("", "## Course aims (source 002, section 4.6)", "")
    yield "| aim | outcomes that serve it |"
    yield "| --- | --- |"
    for aim in framework.aims:
        yield f"| {aim.name} | {_join(o.id for o in framework.outcomes if aim.id in o.aims)} |"
    yield from ("", "## Table of online threats (source 001)", "")
    yield "| cell | lessons about it |"
    yield "| --- | --- |"
    lessons = [lesson for module in modules for lesson in library.lessons(module.id)]
    for cell in framework.threats:
        about = (lesson.id for lesson in lessons if cell.id in lesson.threats)
        yield f"| {cell.name} (`{cell.id}`) | {_join(about)} |"
    yield from ("", "## Regional plan of action (source 004)", "")
    yield "| activity | how the curriculum serves it | outcomes |"
    yield "| --- | --- | --- |"
    for activity in framework.activities:
        serving = [o.id for o in framework.outcomes if activity.id in o.activities]
        yield f"| {activity.name} (`{activity.id}`) | {activity.served_by} | {len(serving)} |"


def _join(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names) or "none"


def _count(items: tuple[str, ...], module: Module) -> str:
    return f"{len(items)}: {_join(items)}" if module.forms else "no forms in this course"
