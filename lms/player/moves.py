"""What a learner can do at a step, as a pure function over the curriculum's engine."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from curriculum.engine import attempt as engine
from curriculum.engine.feedback import list_feedback
from curriculum.engine.marking import Answer
from curriculum.errors import InvalidMove
from curriculum.results.events import AnyEvent
from curriculum.schema import Activity, AssessmentForm, End

Action = Literal["answer", "next", "back", "again", "other-way"]


@dataclass(frozen=True)
class Move:
    """One press of a button, when, and after how many seconds at the step."""

    action: Action
    at: datetime
    seconds: float = 0.0
    answer: Answer = ()


def make_move(
    activity: Activity, attempt: engine.Attempt, move: Move
) -> tuple[engine.Attempt, list[AnyEvent]]:
    """Return the attempt after this move, and what there is to record.

    An answer without anything to read afterwards goes on to the next step at once. Raises
    InvalidResponse or InvalidMove; then nothing has changed.
    """
    step = engine.current_step(activity, attempt)
    is_test = isinstance(activity, AssessmentForm)
    if is_test and attempt.ending is not None:
        raise InvalidMove("this test is done")
    match move.action:
        case "answer":
            if engine.is_answered(attempt):
                raise InvalidMove(f"{step.id} is answered already")
            response = engine.Response(
                step=step.id, answer=move.answer, at=move.at, seconds=move.seconds
            )
            answered, events = engine.answer(activity, attempt, response)
            if list_feedback(activity, step, move.answer):
                return answered, events
            moved, more = engine.advance(activity, answered, at=move.at)
            return moved, [*events, *more]
        case "next":
            return engine.advance(activity, attempt, at=move.at, seconds=move.seconds)
        case "back":
            return engine.go_back(activity, attempt), []
        case "again":
            if is_test or not engine.is_answered(attempt):
                raise InvalidMove(f"{step.id} cannot be tried again")
            return engine.try_again(activity, attempt), []
        case "other-way":
            if not isinstance(step, End) or step.back_to is None:
                raise InvalidMove(f"{step.id} has no other way")
            return engine.go_back(activity, attempt, to=step.back_to), []
