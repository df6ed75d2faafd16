"""How long a lesson takes: an estimate from its words and tasks, for every way through it.

The rates are judgments, made to be corrected by what is measured in classes: words a minute of
somebody who reads or listens in a second language, and seconds of thought for each kind of task.
"""

from dataclasses import dataclass

from curriculum.engine.branching import branches_of, next_step_ids
from curriculum.engine.marking import expects_answer
from curriculum.fields import Band
from curriculum.messages.ids import list_messages
from curriculum.schema import (
    Activity,
    AnyStep,
    Chat,
    End,
    Feed,
    Profile,
    Question,
    Settings,
    Tell,
)
from curriculum.tasks import Assemble, Mark, Match, Multiple, Order, Sort

WORDS_A_MINUTE: dict[Band, int] = {
    "9-12": 110,
    "13-15": 135,
    "16-18": 155,
    "educators": 170,
    "carers": 120,
}
_TURN = 1.5
"""Seconds for a step to appear and for a hand to go on."""
_THOUGHT = 10.0
_HANDLING = 4.0
"""Seconds for each card, line, post or part that has to be handled."""


@dataclass(frozen=True)
class Way:
    """The shortest and longest time, in minutes, of the ways to one ending."""

    end: End
    shortest: float
    longest: float


def estimate_ways(activity: Activity) -> list[Way]:
    """Return how long the ways to each ending take.

    Paths must be sound (``checks.structure.check_paths``): no circles, no dangling ids.
    """
    band: Band = activity.id.split(".")[1]  # type: ignore[assignment]
    steps = {step.id: step for step in activity.steps}
    order = _sort_by_reach(activity, steps)
    shortest = {activity.steps[0].id: 0.0}
    longest = {activity.steps[0].id: 0.0}
    for step_id in order:
        seconds = seconds_of(steps[step_id], band)
        for after in next_step_ids(activity, steps[step_id]):
            low, high = shortest[step_id] + seconds, longest[step_id] + seconds
            shortest[after] = min(shortest.get(after, low), low)
            longest[after] = max(longest.get(after, high), high)
    return [
        Way(end, *((times[end.id] + seconds_of(end, band)) / 60 for times in (shortest, longest)))
        for end in activity.steps
        if isinstance(end, End) and end.id in longest
    ]


def seconds_of(step: AnyStep, band: Band) -> float:
    """Return the seconds that a step takes: its words, once, and the thought that it asks for."""
    words = sum(len(text.split()) for _, text, field in list_messages(step, "") if _is_read(field))
    # Of several feedbacks and replies one is read: count the share.
    words -= sum(_unread_words(step))
    seconds = _TURN + words * 60 / WORDS_A_MINUTE[band]
    if expects_answer(step) or isinstance(step, Tell):
        seconds += _THOUGHT + _HANDLING * _count_handled(step)
    return seconds


def _is_read(field: tuple[str | int, ...]) -> bool:
    return field[-1] not in ("description", "transcript")


def _unread_words(step: AnyStep) -> list[int]:
    shown_one_of: list[str | None] = [branch.feedback for branch in branches_of(step)]
    feedback = getattr(step, "feedback", None) or getattr(
        getattr(step, "task", None), "feedback", None
    )
    if feedback:
        shown_one_of += [feedback.right, feedback.partly, feedback.missed]
    if isinstance(step, Tell):
        shown_one_of += [adult.reply for adult in step.people]
    lengths = [len(text.split()) for text in shown_one_of if text]
    return [sum(lengths) - max(lengths)] if lengths else []


def _count_handled(step: AnyStep) -> int:
    match step:
        case Question(task=Multiple(options=parts)) | Question(task=Order(cards=parts)):
            return len(parts)
        case Question(task=Match(left=cards)) | Question(task=Sort(cards=cards)):
            return len(cards)
        case Chat(task=Mark(), messages=messages):
            return len(messages)
        case Chat(task=Assemble(parts=places)) | Tell(parts=places):
            return len(places)
        case Profile(fields=fields):
            return len(fields)
        case Settings(controls=controls):
            return len(controls)
        case Feed(posts=posts):
            return len(posts)
        case _:
            return 0


def _sort_by_reach(activity: Activity, steps: dict[str, AnyStep]) -> list[str]:
    """Return the ids of the steps that can be reached, each after all that lead to it."""
    done: list[str] = []
    seen: set[str] = set()
    pending = [(activity.steps[0].id, False)]
    while pending:
        step_id, is_finished = pending.pop()
        if is_finished:
            done.append(step_id)
        elif step_id not in seen:
            seen.add(step_id)
            pending.append((step_id, True))
            pending += [(after, False) for after in next_step_ids(activity, steps[step_id])]
    return done[::-1]
