"""Walks through activities by the Python engine: what another engine must do alike.

Everything follows from a name such as ``2026/privacy.9-12.whose-photo/3``: the seed, the activity
(a shipped one, or ``generated-17``) and the walk. Lines of JSON come out, each on the document of
the last line that had one.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from random import Random
from typing import Any
from uuid import UUID

from curriculum.engine import attempt as engine
from curriculum.engine.attempt import Attempt, Response
from curriculum.engine.branching import find_step, next_step_id, next_step_ids
from curriculum.engine.feedback import list_feedback
from curriculum.engine.marking import (
    check_answer,
    expects_answer,
    interaction_of,
    items_of,
    score_items,
)
from curriculum.errors import InvalidMove, InvalidResponse
from curriculum.library import shipped_library
from curriculum.results.events import AnyEvent
from curriculum.results.statement import Context, to_statement
from curriculum.schema import Activity, AnyStep
from tests.vectors.answers import make_answer, spoil
from tests.vectors.lessons import make_activity

Line = dict[str, Any]
LONGEST = 150


def list_lines(seed: str, names: list[str], walks: int) -> Iterator[Line]:
    """Yield, for each named activity, its document and so many walks through it."""
    for name in names:
        activity = find_activity(seed, name)
        yield describe_document(f"{seed}/{name}", activity)
        for number in range(walks):
            yield make_walk(f"{seed}/{name}/{number}", activity)


def repeat(name: str) -> Iterator[Line]:
    """Yield the lines of one walk, ``2026/generated-17/3``, or document, ``2026/generated-17``."""
    seed, activity_name, *number = name.split("/")
    activity = find_activity(seed, activity_name)
    yield describe_document(f"{seed}/{activity_name}", activity)
    if number:
        yield make_walk(name, activity)


def find_activity(seed: str, name: str) -> Activity:
    """Return the shipped activity of this name, or make the generated one."""
    if name.startswith("generated-"):
        return make_activity(Random(f"{seed}/{name}/activity"))
    return shipped_library().activity(name)


def describe_document(name: str, activity: Activity) -> Line:
    """Return the activity, and what the engine says of each of its steps and of answers to it."""
    random = Random(name)
    return {
        "name": name,
        "document": activity,
        "lacks": [step for step in ("nowhere", "a") if not has_step(activity, step)],
        "steps": [
            {
                "items": items_of(step),
                "interaction": interaction_of(step),
                "expects": expects_answer(step),
                "nexts": sorted(next_step_ids(activity, step)),
                "unanswered": next_step_id(activity, step, None),
                "tries": [try_answer(random, activity, step) for _ in range(4)],
            }
            for step in activity.steps
        ],
    }


def has_step(activity: Activity, step_id: str) -> bool:
    try:
        find_step(activity, step_id)
    except KeyError:
        return False
    return True


def try_answer(random: Random, activity: Activity, step: AnyStep) -> Line:
    """Return an answer, and whether it is taken, what it scores, shows and leads to."""
    answer = make_answer(random, step)
    if random.random() < 0.4:
        answer = spoil(random, answer)
    try:
        check_answer(step, answer)
    except InvalidResponse as refused:
        return {"answer": answer, "refused": name_error(refused)}
    return {
        "answer": answer,
        "scores": score_items(step, answer),
        "feedback": list_feedback(activity, step, answer),
        "next": next_step_id(activity, step, answer),
    }


def make_walk(name: str, activity: Activity) -> Line:
    """Return one way through the activity, with all that came of each move."""
    random = Random(name)
    context = Context(
        home_page=random.choice(("https://school.example", "http://10.0.0.1:8000")),
        account=str(UUID(int=random.getrandbits(128))),
        platform=random.choice(("game", "web")),
        locale=random.choice(("en", "th", "pt-BR")),
        occasion=random.choice((None, "T0", "T1", "T2", "T3")),
    )
    begin = {
        "attempt_id": str(UUID(int=random.getrandbits(128))),
        "edition": f"2026.1-{random.getrandbits(48):012x}",
        "at": some_clock(random),
    }
    attempt, events = engine.begin(activity, **begin)
    walk = {
        "walk": name,
        "context": context,
        "begin": begin,
        "moves": [{"move": "begin"} | describe(activity, attempt, events, context)],
    }
    zeal = random.choice((0.5, 0.95))
    for _ in range(min(LONGEST, random.randint(4, 3 * len(activity.steps) + 4))):
        move = choose_move(random, activity, attempt, zeal)
        attempt, made = make_move(activity, attempt, move, context)
        walk["moves"].append(move | made)
    ways = [(step.id, answer) for step, answer in engine.history(activity, attempt)]
    return walk | {"history": ways}


def choose_move(random: Random, activity: Activity, attempt: Attempt, zeal: float) -> Line:
    """Return a move, mostly onwards when the learner is zealous, and sometimes an invalid one."""
    step = engine.current_step(activity, attempt)
    if random.random() < zeal:
        is_due = expects_answer(step) and not engine.is_answered(attempt)
        kind = "answer" if is_due else "advance"
    else:
        kind = random.choice(("answer", "spoilt", "advance", "back", "back to", "try again"))
    if kind in ("answer", "spoilt"):
        given = make_answer(random, step)
        response = {
            "step": random.choice(activity.steps).id if random.random() < 0.05 else step.id,
            "answer": given if kind == "answer" else spoil(random, given),
        }
        return {"move": "answer", "given": response | some_time(random)}
    if kind == "advance":
        return {"move": kind, "given": some_time(random)}
    if kind == "back to":
        steps = (*attempt.path, random.choice(activity.steps).id, "constructor", "nowhere")
        return {"move": "back", "given": {"to": random.choice(steps)}}
    return {"move": kind}


def make_move(
    activity: Activity, attempt: Attempt, move: Line, context: Context
) -> tuple[Attempt, Line]:
    """Return the attempt after the move, and all that came of it."""
    events: list[AnyEvent] = []
    try:
        match move["move"]:
            case "answer":
                attempt, events = engine.answer(activity, attempt, Response(**move["given"]))
            case "advance":
                attempt, events = engine.advance(activity, attempt, **move["given"])
            case "back":
                attempt = engine.go_back(activity, attempt, **move.get("given", {}))
            case _:
                attempt = engine.try_again(activity, attempt)
    except (InvalidMove, InvalidResponse) as refused:
        return attempt, {"refused": name_error(refused)}
    return attempt, describe(activity, attempt, events, context)


def describe(
    activity: Activity, attempt: Attempt, events: list[AnyEvent], context: Context
) -> Line:
    """Return all that can be seen of an attempt after a move."""
    step = engine.current_step(activity, attempt)
    given = attempt.answers.get(step.id)
    return {
        "attempt": attempt,
        "step": step.id,
        "answered": engine.is_answered(attempt),
        "events": events,
        "statements": [to_statement(event, context) for event in events],
        "feedback": list_feedback(activity, step, given) if given is not None else None,
    }


def name_error(error: Exception) -> list[str]:
    return [type(error).__name__, str(error)]


def some_time(random: Random) -> Line:
    """Return when a move was made and, mostly, after how long."""
    at = {"at": some_clock(random)}
    return at if random.random() < 0.1 else at | {"seconds": some_seconds(random)}


def some_clock(random: Random) -> datetime:
    """Return a time of a clock that can be years off, to the millisecond or finer, in any zone."""
    zone = random.choice((UTC, timezone(timedelta(minutes=random.randint(-720, 840)))))
    elapsed = timedelta(days=random.randint(0, 80_000), milliseconds=random.randrange(86_400_000))
    finer = timedelta(microseconds=random.choice((0, 0, random.randrange(1000))))
    return datetime(1971, 1, 1, tzinfo=UTC).astimezone(zone) + elapsed + finer


def some_seconds(random: Random) -> float:
    """Return a time on a step: short, long, none, negative, or in the middle of two tenths."""
    return random.choice(
        (
            random.uniform(0, 60),
            random.randrange(0, 2400) / 8,
            random.randrange(0, 6000) / 20,
            random.uniform(-5, 700),
            random.choice((0.0, -0.0, -1.0, 299.95, 300.0, 300.1, 1e9)),
        )
    )
