"""Every shipped lesson is played on the screen, along its play scripts, to every ending."""

import json

import pytest

from curriculum.engine import attempt as engine
from curriculum.engine.marking import expects_answer
from curriculum.library import shipped_library
from curriculum.results.statement import Context, to_statement
from curriculum.schema import AssessmentForm, End
from game.progress import outbox
from game.scenes.harbour import Harbour
from tests.content.test_plays import LESSONS, all_plays
from tests.curriculum.lessons import NOON
from tests.game.progress.factories import make_profile
from tests.game.scenes.driver import Gamepad, Keyboard, Mouse, make_app, open_lesson, play_to_end
from tests.lms.plays import any_answer

LIBRARY = shipped_library()
NOWHERE = "http://127.0.0.1:9"
PLAYS = all_plays()
FORMS = [a.id for a in LIBRARY.activities_as_written.values() if isinstance(a, AssessmentForm)]


TIMES = {"timestamp", "duration"}


@pytest.fixture
def harbour(tmp_path):
    harbour = Harbour(make_app(tmp_path))
    yield harbour
    harbour.progress.close()


def make_pupil(harbour):
    return make_profile(harbour.progress._database, site=NOWHERE)


def read_queue(harbour, profile):
    queued = outbox.list_waiting(harbour.progress._database, profile.id, 1000)
    return [comparable(json.loads(waiting.body)) for waiting in queued]


def comparable(statement):
    """Return a statement without times; what may stand in any order stands in one."""
    kind = statement["object"]["definition"].get("interactionType")
    if kind and kind != "sequencing":
        result = statement["result"]
        result["response"] = "[,]".join(sorted(result["response"].split("[,]")))
    return without_times(statement)


def without_times(value):
    if isinstance(value, dict):
        return {k: without_times(v) for k, v in value.items() if k not in TIMES}
    return value


def play_alone(profile, activity_id, attempt_id, answers, occasion=None):
    """Return what the engine alone records on the same way."""
    activity = LIBRARY.activity(activity_id)
    attempt, events = engine.begin(
        activity, attempt_id=attempt_id, edition=LIBRARY.edition, at=NOON
    )
    while not isinstance(step := engine.current_step(activity, attempt), End):
        if expects_answer(step):
            response = engine.Response(step=step.id, answer=answers[step.id], at=NOON)
            attempt, more = engine.answer(activity, attempt, response)
            events += more
        attempt, more = engine.advance(activity, attempt, at=NOON)
        events += more
    context = Context(
        home_page=profile.account.home_page,
        account=profile.account.name,
        platform="game",
        locale="en",
        occasion=occasion,
    )
    return [comparable(to_statement(event, context)) for event in events]


@pytest.mark.parametrize(("lesson", "play"), PLAYS, ids=lambda value: getattr(value, "play", value))
def test_a_lesson_played_by_keyboard_records_what_the_engine_records(harbour, lesson, play):
    profile = make_pupil(harbour)
    scene = open_lesson(harbour, profile, lesson)
    play_to_end(Keyboard(harbour.app), scene, play.answers)
    assert scene.play.step.id == play.ending
    attempt = scene.play.attempt
    assert read_queue(harbour, profile) == play_alone(profile, lesson, attempt.id, play.answers)


@pytest.mark.parametrize("lesson", LESSONS)
@pytest.mark.parametrize("device", [Mouse, Gamepad])
def test_a_lesson_can_be_played_with_one_device_alone(harbour, device, lesson):
    play = next(play for played, play in PLAYS if played == lesson)
    scene = open_lesson(harbour, make_pupil(harbour), lesson)
    play_to_end(device(harbour.app), scene, play.answers)
    assert scene.play.step.id == play.ending


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("device", [Keyboard, Mouse, Gamepad])
def test_a_test_is_played_without_feedback_and_records_its_occasion(harbour, device, form):
    profile = make_pupil(harbour)
    answers = {
        step.id: any_answer(step) for step in LIBRARY.activity(form).steps if expects_answer(step)
    }
    scene = open_lesson(harbour, profile, form, "T1")
    play_to_end(device(harbour.app), scene, answers)
    alone = play_alone(profile, form, scene.play.attempt.id, answers, "T1")
    assert read_queue(harbour, profile) == alone


@pytest.mark.parametrize("size", [100, 200])
def test_every_step_can_be_played_in_large_text(tmp_path, size):
    harbour = Harbour(make_app(tmp_path, text_size=size))
    lesson, play = PLAYS[0]
    scene = open_lesson(harbour, make_pupil(harbour), lesson)
    play_to_end(Mouse(harbour.app), scene, play.answers)
    assert scene.play.step.id == play.ending
    harbour.progress.close()
