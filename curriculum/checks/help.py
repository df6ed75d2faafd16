"""Help can be reached from everywhere (learning design, section 4)."""

from collections.abc import Iterator

from curriculum.checks.problem import Problem, each_step
from curriculum.engine.branching import branches_of, next_step_ids
from curriculum.library import Library
from curriculum.schema import Activity, AnyStep, Chat, End, Lesson, Scene, Tell


def check_help(library: Library) -> Iterator[Problem]:
    """Every way that harms reaches help; a sensitive lesson has ground rules and shows help."""
    for activity, index, step in each_step(library):
        file = library.files[activity.id]
        if isinstance(step, Chat) and isinstance(activity, Lesson):
            prefix: tuple[str | int, ...] = ("steps", index, "task", "options")
        else:
            prefix = ("steps", index, "options")
        for place, branch in enumerate(branches_of(step)):
            if branch.effect != "harms":
                continue
            start = branch.next or step.next or _after(activity, index)
            if start is None or not _always_reaches_help(activity, start):
                message = f"`{branch.id}` harms and can end without help: lead it to a tell or help"
                yield Problem(file, (*prefix, place), message)
    for lesson in library.activities_as_written.values():
        if not isinstance(lesson, Lesson):
            continue
        file = library.files[lesson.id]
        if lesson.sensitive and not lesson.ground_rules:
            message = "a sensitive lesson starts with ground rules and a way out"
            yield Problem(file, ("ground_rules",), message)
        if lesson.sensitive and any(isinstance(s, End) and not s.help for s in lesson.steps):
            yield Problem(file, ("steps",), "every ending of a sensitive lesson shows help")
        if not any(isinstance(step, Tell) for step in lesson.steps) and not lesson.rehearses:
            message = "a lesson rehearses spot, leave, say, tell or tell-again"
            yield Problem(file, ("rehearses",), message)


def _after(activity: Activity, index: int) -> str | None:
    return activity.steps[index + 1].id if index + 1 < len(activity.steps) else None


def _always_reaches_help(activity: Activity, start: str) -> bool:
    """Return whether every way from here passes a ``tell`` or ends with help."""
    steps = {step.id: step for step in activity.steps}
    pending, seen = [start], set[str]()
    while pending:
        step = steps.get(pending.pop())  # a step that is missing is check_paths' to report
        if (
            step is None
            or step.id in seen
            or isinstance(step, Tell)
            or (isinstance(step, End) and step.help)
        ):
            continue
        if isinstance(step, End):
            return False
        seen.add(step.id)
        pending.extend(next_step_ids(activity, step))
    return True


def speakers_of(step: AnyStep) -> Iterator[str]:
    """Yield the ids of the people whom a step shows or lets speak."""
    for field in ("speaker", "me", "person"):
        if value := getattr(step, field, None):
            yield value
    if isinstance(step, Scene):
        yield from step.people
    if isinstance(step, Tell):
        yield from (adult.id for adult in step.people)
    if isinstance(step, Chat):
        yield from (message.sender for message in step.messages)
