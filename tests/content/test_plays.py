"""Play scripts beside the lessons walk every ending with the real engine."""

import pytest
import yaml
from msgspec import Struct, convert

from curriculum.engine import attempt as engine
from curriculum.engine.attempt import Response
from curriculum.engine.marking import expects_answer
from curriculum.library import shipped_library
from curriculum.results.events import Answered
from curriculum.schema import End, Lesson
from tests.curriculum.lessons import ATTEMPT_ID, NOON

LIBRARY = shipped_library()
LESSONS = [a.id for a in LIBRARY.activities_as_written.values() if isinstance(a, Lesson)]
BOOSTERS = {b.id for module in LIBRARY.modules if (b := LIBRARY.booster(module.id))}


class Play(Struct, frozen=True, forbid_unknown_fields=True):
    play: str
    ending: str
    answers: dict[str, tuple[str, ...]] = {}
    scores: dict[str, float] = {}


def read_plays(lesson: str) -> list[Play]:
    path = LIBRARY.files[lesson].parent / "plays.yaml"
    return convert(yaml.load(path.read_text("utf-8"), yaml.BaseLoader), list[Play], strict=False)


def all_plays() -> list[tuple[str, Play]]:
    return [(lesson, play) for lesson in LESSONS for play in read_plays(lesson)]


@pytest.mark.parametrize(
    ("lesson_id", "play"), all_plays(), ids=lambda value: getattr(value, "play", value)
)
def test_the_play_reaches_its_ending(lesson_id: str, play: Play) -> None:
    lesson = LIBRARY.activity(lesson_id)
    attempt, _ = engine.begin(lesson, attempt_id=ATTEMPT_ID, edition=LIBRARY.edition, at=NOON)
    used, scores = set(), {}
    while not isinstance(step := engine.current_step(lesson, attempt), End):
        if expects_answer(step):
            assert step.id in play.answers, f"the play says nothing for {step.id}"
            response = Response(step=step.id, answer=play.answers[step.id], at=NOON)
            attempt, events = engine.answer(lesson, attempt, response)
            scores |= {e.item: e.score for e in events if isinstance(e, Answered)}
            used.add(step.id)
        attempt, _ = engine.advance(lesson, attempt, at=NOON)
    assert attempt.ending == play.ending
    assert used == set(play.answers), "the play answers steps that it does not reach"
    assert {item: scores[item] for item in play.scores} == pytest.approx(play.scores, abs=1e-3)


@pytest.mark.parametrize("lesson_id", LESSONS)
def test_the_plays_reach_every_ending(lesson_id: str) -> None:
    endings = {step.id for step in LIBRARY.activity(lesson_id).steps if isinstance(step, End)}
    assert {play.ending for play in read_plays(lesson_id)} == endings
    assert len(endings) >= (2 if lesson_id in BOOSTERS else 3)


@pytest.mark.parametrize("lesson_id", LESSONS)
def test_the_plays_take_every_branch(lesson_id: str) -> None:
    from curriculum.engine.branching import branches_of

    plays = read_plays(lesson_id)
    for step in LIBRARY.activity(lesson_id).steps:
        taken = {answer for play in plays for answer in play.answers.get(step.id, ())}
        assert {branch.id for branch in branches_of(step)} <= taken, step.id
