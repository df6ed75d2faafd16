"""What a learner's way through an activity says, as statements, made by the real engine."""

from datetime import datetime, timedelta
from functools import cache
from typing import Any
from uuid import uuid4

import yaml
from django.conf import settings

from curriculum.engine import attempt as engine
from curriculum.engine.marking import Answer, expects_answer
from curriculum.library import shipped_library
from curriculum.results.statement import Context, to_statement
from curriculum.schema import (
    AnyStep,
    Chat,
    Choice,
    End,
    Feed,
    Profile,
    Question,
    Scale,
    Settings,
)
from curriculum.tasks import Act, Assemble, Mark, Match, Multiple, Order, Reply, Single, Sort
from tests.curriculum.lessons import NOON

LIBRARY = shipped_library()
LESSON = "privacy.9-12.whose-photo"
FORM_A, FORM_B = "privacy.9-12.form-a", "privacy.9-12.form-b"
ANSWER_SECONDS = 20.0


def read_answers(lesson: str, play: int = 0) -> dict[str, Answer]:
    """Return the answers of one of the play scripts beside a lesson."""
    return {step: tuple(answer) for step, answer in _read_plays(lesson)[play]["answers"].items()}


def count_plays(lesson: str) -> int:
    """Return how many play scripts stand beside a lesson."""
    return len(_read_plays(lesson))


@cache
def _read_plays(lesson: str) -> list[dict[str, Any]]:
    path = LIBRARY.files[lesson].parent / "plays.yaml"
    return list(yaml.load(path.read_text("utf-8"), yaml.CBaseLoader))


def list_ways(lesson: str) -> list[int]:
    """Return play scripts that together show every step, and so every ending, of a lesson.

    As few as come of always taking the one that shows most of what is left.
    """
    shown = {
        play: _find_steps(lesson, read_answers(lesson, play)) for play in range(count_plays(lesson))
    }
    left, chosen = set().union(*shown.values()), []
    while left:
        best = max(shown, key=lambda play: (len(shown[play] & left), -play))
        chosen.append(best)
        left -= shown[best]
    return chosen


def _find_steps(lesson_id: str, answers: dict[str, Answer]) -> frozenset[str]:
    lesson = LIBRARY.activity(lesson_id)
    attempt, _ = engine.begin(lesson, attempt_id=uuid4(), edition=LIBRARY.edition, at=NOON)
    while not isinstance(step := engine.current_step(lesson, attempt), End):
        if expects_answer(step):
            response = engine.Response(step=step.id, answer=answers[step.id], at=NOON)
            attempt, _ = engine.answer(lesson, attempt, response)
        attempt, _ = engine.advance(lesson, attempt, at=NOON)
    return frozenset(attempt.path)


def any_answer(step: AnyStep) -> Answer:
    """Return an answer that fits the step: the first of everything."""
    match step:
        case Choice(options=options) | Chat(task=Reply(options=options)):
            return (options[0].id,)
        case Question(task=Single(options=options)) | Question(task=Multiple(options=options)):
            return (options[0].id,)
        case Question(task=Order(cards=cards)):
            return tuple(card.id for card in cards)
        case Question(task=Match(left=left, right=right)):
            return tuple(f"{card.id}={right[0].id}" for card in left)
        case Question(task=Sort(cards=cards, boxes=boxes)):
            return tuple(f"{card.id}={boxes[0].id}" for card in cards)
        case Question():
            return ("unsure",)
        case Scale():
            return ("3",)
        case Chat(task=Mark(), messages=messages):
            return (messages[0].id,)
        case Chat(task=Act(actions=actions)):
            return (actions[0].id,)
        case Chat(task=Assemble(parts=parts)):
            return tuple(f"{part.id}={part.options[0].id}" for part in parts)
        case Profile(fields=fields):
            return (fields[0].id,)
        case Settings(controls=controls):
            return tuple(f"{c.id}={c.options[-1].id}" for c in controls)
        case Feed(posts=posts, verdicts=verdicts):
            return tuple(f"{post.id}={verdicts[0].id}" for post in posts)
        case _:
            raise AssertionError(f"{step.id} takes no answer")


def make_statements(
    learner: Any,
    activity_id: str,
    answers: dict[str, Answer] | None = None,
    *,
    occasion: str | None = None,
    at: datetime = NOON,
    platform: str = "game",
) -> list[dict[str, Any]]:
    """Return the statements of a whole attempt; steps that ``answers`` lacks get any answer."""
    activity, answers = LIBRARY.activity(activity_id), answers or {}
    attempt, events = engine.begin(
        activity, attempt_id=str(uuid4()), edition=LIBRARY.edition, at=at
    )
    while not isinstance(step := engine.current_step(activity, attempt), End):
        at += timedelta(seconds=ANSWER_SECONDS)
        if expects_answer(step):
            given = answers.get(step.id) or any_answer(step)
            response = engine.Response(step=step.id, answer=given, at=at, seconds=ANSWER_SECONDS)
            attempt, more = engine.answer(activity, attempt, response)
            events += more
        attempt, more = engine.advance(activity, attempt, at=at)
        events += more
    context = Context(
        home_page=settings.SITE_URL,
        account=str(learner.id),
        platform=platform,
        locale="en",
        occasion=occasion,
    )
    return [to_statement(event, context) for event in events]
