"""One way through one activity: begin, answer, go on, go back, try again.

Every function is pure: it returns the new attempt, and the events that are worth a record. The
first response to an item is the one that counts; going back and answering again is free.
"""

from datetime import datetime

import msgspec
from msgspec import Struct

from curriculum.engine.branching import find_step, next_step_id
from curriculum.engine.marking import (
    Answer,
    check_answer,
    expects_answer,
    interaction_of,
    items_of,
    score_items,
    to_pairs,
)
from curriculum.errors import InvalidMove, InvalidResponse
from curriculum.results.events import Answered, AnyEvent, Began, Completed
from curriculum.schema import Activity, AnyStep, End, Feed

MOST_SECONDS = 300.0
"""Time on one step counts up to five minutes: a pupil who left the room was not playing."""


class Response(Struct, frozen=True, kw_only=True):
    """What a learner answered to a step, when, and after how many seconds."""

    step: str
    answer: Answer
    at: datetime
    seconds: float = 0.0


class Attempt(Struct, frozen=True, kw_only=True):
    """How far a learner has come. A save holds exactly this.

    ``path`` lists step ids up to the current step; ``answers`` the latest answer of each step;
    ``recorded`` the items whose first response is recorded; ``ending`` the first ending reached.
    """

    id: str
    activity: str
    edition: str
    began: datetime
    path: tuple[str, ...]
    answers: dict[str, Answer] = {}
    recorded: tuple[str, ...] = ()
    seconds: float = 0.0
    ending: str | None = None


def begin(
    activity: Activity, *, attempt_id: str, edition: str, at: datetime
) -> tuple[Attempt, list[AnyEvent]]:
    """Return a new attempt at the first step. ``attempt_id`` is a UUID of the caller's making."""
    attempt = Attempt(
        id=attempt_id,
        activity=activity.id,
        edition=edition,
        began=at,
        path=(activity.steps[0].id,),
    )
    return attempt, [Began(attempt=attempt_id, activity=activity.id, edition=edition, at=at)]


def current_step(activity: Activity, attempt: Attempt) -> AnyStep:
    """Return the step where the learner stands."""
    return find_step(activity, attempt.path[-1])


def is_answered(attempt: Attempt) -> bool:
    """Return whether the current step has an answer."""
    return attempt.path[-1] in attempt.answers


def answer(
    activity: Activity, attempt: Attempt, response: Response
) -> tuple[Attempt, list[AnyEvent]]:
    """Return the attempt after this response, and what there is to record.

    The first response to an item is the one that is scored; going back to try another changes
    nothing in the record. Raises InvalidResponse when the response is for another step than the
    current one, or is not of its form.
    """
    step = current_step(activity, attempt)
    if response.step != step.id:
        raise InvalidResponse(f"the answer is for {response.step}, the attempt is at {step.id}")
    check_answer(step, response.answer)
    scores = score_items(step, response.answer)
    seconds = _active(response.seconds)
    events: list[AnyEvent] = [
        Answered(
            attempt=attempt.id,
            activity=activity.id,
            edition=attempt.edition,
            at=response.at,
            item=item.id,
            version=item.version,
            outcome=item.outcome,
            answer=_answer_of(step, item.id, response.answer),
            interaction=interaction_of(step),
            score=None if item.outcome in activity.ungraded else scores[item.id],
            seconds=seconds,
        )
        for item in items_of(step)
        if item.id not in attempt.recorded
    ]
    changed = msgspec.structs.replace(
        attempt,
        answers={**attempt.answers, step.id: response.answer},
        recorded=attempt.recorded + tuple(e.item for e in events if isinstance(e, Answered)),
        seconds=attempt.seconds + seconds,
    )
    return changed, events


def advance(
    activity: Activity, attempt: Attempt, *, at: datetime, seconds: float = 0.0
) -> tuple[Attempt, list[AnyEvent]]:
    """Return the attempt at the next step; reaching the first ending is recorded.

    Raises InvalidMove when the current step still needs an answer, or is an ending.
    """
    step = current_step(activity, attempt)
    if expects_answer(step) and not is_answered(attempt):
        raise InvalidMove(f"{step.id} needs an answer first")
    target = next_step_id(activity, step, attempt.answers.get(step.id))
    if target is None:
        raise InvalidMove(f"{step.id} is the end")
    total = attempt.seconds + _active(seconds)
    moved = msgspec.structs.replace(attempt, path=(*attempt.path, target), seconds=total)
    if attempt.ending is not None or not isinstance(find_step(activity, target), End):
        return moved, []
    completed = Completed(
        attempt=attempt.id,
        activity=activity.id,
        edition=attempt.edition,
        at=at,
        ending=target,
        seconds=total,
    )
    return msgspec.structs.replace(moved, ending=target), [completed]


def go_back(activity: Activity, attempt: Attempt, *, to: str | None = None) -> Attempt:
    """Return the attempt one step back, or back at step ``to``, whose answer is forgotten.

    Free: nothing that is recorded changes. Raises InvalidMove at the first step, or when ``to``
    is not on the way here.
    """
    path = attempt.path[:-1]
    if to is not None:
        if to not in path:
            raise InvalidMove(f"{to} is not on the way to {attempt.path[-1]}")
        path = path[: len(path) - path[::-1].index(to)]
    if not path:
        raise InvalidMove("this is the first step")
    left = set(attempt.path[len(path) :]) | ({to} if to else set())
    kept = {step: given for step, given in attempt.answers.items() if step not in left}
    return msgspec.structs.replace(attempt, path=path, answers=kept)


def try_again(activity: Activity, attempt: Attempt) -> Attempt:
    """Return the attempt with the current step unanswered, to give another answer. Free."""
    kept = {step: given for step, given in attempt.answers.items() if step != attempt.path[-1]}
    return msgspec.structs.replace(attempt, answers=kept)


def history(activity: Activity, attempt: Attempt) -> list[tuple[AnyStep, Answer | None]]:
    """Return the steps on the way here with their latest answers, the current one last."""
    return [(find_step(activity, step), attempt.answers.get(step)) for step in attempt.path]


def _answer_of(step: AnyStep, item: str, given: Answer) -> Answer:
    """Return the part of the answer that belongs to the item."""
    if isinstance(step, Feed):
        return (to_pairs(given)[item.partition("/")[2]],)
    return given


def _active(seconds: float) -> float:
    return round(min(max(0.0, seconds), MOST_SECONDS), 1)
