"""Every shipped lesson is played on the screen, along its play scripts, to every ending."""

import json
from uuid import uuid4

import msgspec
import pytest

from curriculum.engine import attempt as engine
from curriculum.engine.attempt import Attempt
from curriculum.engine.branching import find_step, next_step_id
from curriculum.engine.marking import expects_answer
from curriculum.library import shipped_library
from curriculum.results import vocabulary as xapi
from curriculum.results.statement import Context, to_statement
from curriculum.schema import AssessmentForm, End
from game.progress import outbox
from game.scenes.harbour import Harbour
from tests.content.test_plays import LESSONS, Play, read_plays
from tests.curriculum.lessons import NOON
from tests.game.progress.factories import make_profile
from tests.game.scenes.driver import Gamepad, Keyboard, Mouse, make_app, open_lesson, play_to_end
from tests.lms.plays import any_answer

LIBRARY = shipped_library()
NOWHERE = "http://127.0.0.1:9"
FORMS = [a.id for a in LIBRARY.activities_as_written.values() if isinstance(a, AssessmentForm)]
FIRST = {lesson.rpartition(".")[0]: lesson for lesson in reversed(LESSONS)}
"""One lesson of each module."""

Played = tuple[Play, list[Attempt]]
"""A script, and the attempt as it stood at each step of its way."""

TIMES = {"timestamp", "duration"}


@pytest.fixture(scope="module")
def harbour(tmp_path_factory):
    """One game for all plays: pictures are read once, as in an afternoon at school."""
    harbour = Harbour(make_app(tmp_path_factory.mktemp("home")))
    yield harbour
    harbour.progress.close()


@pytest.fixture(scope="module")
def pupil(harbour):
    return make_profile(harbour.progress._database, site=NOWHERE)


def take_queue(harbour, pupil):
    """Return what was recorded since the last time, and hold it for delivered."""
    database = harbour.progress._database
    queued = outbox.list_waiting(database, pupil.id, 1000)
    outbox.mark_delivered(database, [waiting.id for waiting in queued])
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


def play_alone(pupil, begun: Attempt, answers, occasion=None):
    """Return what the engine alone records on the same way, from where the attempt was begun."""
    activity, attempt, events = LIBRARY.activity(begun.activity), begun, []
    if len(begun.path) == 1:
        attempt, events = engine.begin(
            activity, attempt_id=begun.id, edition=LIBRARY.edition, at=NOON
        )
    while not isinstance(step := engine.current_step(activity, attempt), End):
        if expects_answer(step):
            response = engine.Response(step=step.id, answer=answers[step.id], at=NOON)
            attempt, more = engine.answer(activity, attempt, response)
            events += more
        attempt, more = engine.advance(activity, attempt, at=NOON)
        events += more
    context = Context(
        home_page=pupil.account.home_page,
        account=pupil.account.name,
        platform="game",
        locale="en",
        occasion=occasion,
    )
    return [comparable(to_statement(event, context)) for event in events]


def leave_where_they_part(harbour, pupil, play: Play, played: list[Played]) -> list[Attempt]:
    """Save an attempt where this script leaves the others, and return the way to there."""
    ways = (find_shared(play, other, way) for other, way in played)
    shared = max(ways, key=len, default=[])
    if len(shared) < 2:
        return []
    attempt = msgspec.structs.replace(shared[-1], id=str(uuid4()))
    harbour.progress.save(pupil, attempt, [], locale="en")
    return shared[:-1]


def find_shared(play: Play, other: Play, way: list[Attempt]) -> list[Attempt]:
    """Return the way of another script up to the first step at which this one answers else."""
    for number, attempt in enumerate(way, start=1):
        step = attempt.path[-1]
        if play.answers.get(step) != other.answers.get(step):
            return way[:number]
    raise AssertionError(f"{play.play!r} and {other.play!r} are the same way")


@pytest.mark.parametrize("lesson", LESSONS)
def test_every_way_played_by_keyboard_leads_to_its_ending_and_is_recorded(harbour, pupil, lesson):
    played: list[Played] = []
    for play in read_plays(lesson):
        before = leave_where_they_part(harbour, pupil, play, played)
        scene = open_lesson(harbour, pupil, lesson)
        begun = scene.play.attempt
        way = play_to_end(Keyboard(harbour.app), scene, play.answers)
        assert scene.play.step.id == play.ending, play.play
        assert take_queue(harbour, pupil) == play_alone(pupil, begun, play.answers), play.play
        played.append((play, before + way))
        harbour.app.pop()


@pytest.mark.parametrize("lesson", LESSONS)
def test_a_lesson_can_be_played_with_the_mouse_alone(harbour, pupil, lesson):
    assert play_first_script(harbour, pupil, Mouse, lesson) == read_plays(lesson)[0].ending


@pytest.mark.parametrize("lesson", FIRST.values())
def test_a_lesson_can_be_played_with_the_gamepad_alone(harbour, pupil, lesson):
    assert play_first_script(harbour, pupil, Gamepad, lesson) == read_plays(lesson)[0].ending


class Watching(Keyboard):
    """Notes whether one may try again after each answer: whether it was told what is right."""

    def __init__(self, app):
        super().__init__(app)
        self.offers = []

    def answer(self, step, answer):
        super().answer(step, answer)
        names = {widget.name for widget in self.view.root.walk() if widget.role == "button"}
        self.offers.append("Try again" in names)


@pytest.mark.parametrize("form", FORMS)
def test_a_test_is_played_without_feedback_and_records_its_occasion(harbour, pupil, form):
    driver = Watching(harbour.app)
    recorded, alone = play_form(harbour, pupil, driver, form)
    assert recorded == alone
    assert {s["context"]["extensions"][xapi.OCCASION] for s in recorded} == {"T1"}
    assert driver.offers
    assert not any(driver.offers)


def test_a_lesson_offers_to_try_again(harbour, pupil):
    driver = Watching(harbour.app)
    play_first_script(harbour, pupil, lambda app: driver, LESSONS[0])
    assert any(driver.offers)


@pytest.mark.parametrize("form", FORMS[:2])
@pytest.mark.parametrize("device", [Mouse, Gamepad])
def test_a_test_can_be_played_with_one_device_alone(harbour, pupil, device, form):
    recorded, alone = play_form(harbour, pupil, device(harbour.app), form)
    assert recorded == alone


def list_lessons_of_every_kind():
    """Return lessons whose first scripts together show every kind of step and task."""
    shown = {lesson: kinds_on_the_way(lesson) for lesson in LESSONS}
    left, chosen = set().union(*shown.values()), []
    while left:
        chosen.append(max(shown, key=lambda lesson: len(shown[lesson] & left)))
        left -= shown[chosen[-1]]
    return chosen


def kinds_on_the_way(lesson):
    activity, answers = LIBRARY.activity(lesson), read_plays(lesson)[0].answers
    step, kinds = activity.steps[0], set()
    while not isinstance(step, End):
        kinds.add((type(step), type(getattr(step, "task", None))))
        step = find_step(activity, next_step_id(activity, step, answers.get(step.id)))
    return kinds


@pytest.mark.parametrize("size", [100, 200])
@pytest.mark.parametrize("lesson", list_lessons_of_every_kind())
def test_every_kind_of_step_can_be_played_in_large_text(tmp_path, lesson, size):
    harbour = Harbour(make_app(tmp_path, text_size=size))
    pupil = make_profile(harbour.progress._database, site=NOWHERE)
    ending = play_first_script(harbour, pupil, Mouse, lesson)
    harbour.progress.close()
    assert ending == read_plays(lesson)[0].ending


def play_first_script(harbour, pupil, device, lesson):
    """Play a lesson along its first script, and return the ending that was reached."""
    scene = open_lesson(harbour, pupil, lesson)
    play_to_end(device(harbour.app), scene, read_plays(lesson)[0].answers)
    harbour.app.pop()
    take_queue(harbour, pupil)
    return scene.play.step.id


def play_form(harbour, pupil, driver, form):
    """Play a form at T1; return what was recorded, and what the engine alone records."""
    answers = {
        step.id: any_answer(step) for step in LIBRARY.activity(form).steps if expects_answer(step)
    }
    scene = open_lesson(harbour, pupil, form, "T1")
    begun = scene.play.attempt
    play_to_end(driver, scene, answers)
    harbour.app.pop()
    return take_queue(harbour, pupil), play_alone(pupil, begun, answers, "T1")
