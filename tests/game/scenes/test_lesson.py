"""What a pupil can do in the middle of a lesson, and what is kept of it."""

import json

import pygame
import pytest

from curriculum.engine import attempt as engine
from curriculum.engine.marking import expects_answer
from curriculum.library import shipped_library
from curriculum.messages.compile import compile_catalogs
from curriculum.schema import Choice, End, Question, Tell
from game.progress import outbox
from game.scenes.harbour import Harbour
from game.scenes.play import count_ahead
from game.ui import words
from tests.content.test_plays import all_plays, read_plays
from tests.curriculum.lessons import NOON
from tests.game.progress.factories import make_profile
from tests.game.scenes.driver import Gamepad, Keyboard, make_app, open_lesson, play_to_end
from tests.lms.plays import any_answer

LIBRARY = shipped_library()
LESSON = "privacy.9-12.whose-photo"
PLAY = read_plays(LESSON)[0]
FORM = "privacy.9-12.form-a"


@pytest.fixture
def harbour(tmp_path):
    harbour = Harbour(make_app(tmp_path))
    yield harbour
    harbour.progress.close()


@pytest.fixture
def pupil(harbour):
    return make_profile(harbour.progress._database, site="http://127.0.0.1:9")


def play_to(driver, scene, kind):
    """Play along the script until a step of this kind is on the screen."""
    while not isinstance(step := scene.play.step, kind):
        if expects_answer(step) and scene.play.given is None:
            driver.answer(step, PLAY.answers[step.id])
        elif isinstance(step, Tell):
            driver.tell(step)
        else:
            driver.press("Go on")
    return scene.play.step


def read_bodies(harbour, profile):
    queued = outbox.list_waiting(harbour.progress._database, profile.id, 1000)
    return [waiting.body for waiting in queued]


def test_another_try_is_free_and_the_first_answer_stays_in_the_record(harbour, pupil):
    scene = open_lesson(harbour, pupil, LESSON)
    driver = Keyboard(harbour.app)
    question = play_to(driver, scene, Question)
    first = any_answer(question)
    driver.answer(question, first)
    recorded = read_bodies(harbour, pupil)
    driver.press("Try again")
    driver.answer(question, PLAY.answers[question.id])
    assert set(scene.play.given) == set(PLAY.answers[question.id])
    assert read_bodies(harbour, pupil) == recorded


def test_one_step_back_shows_the_step_before(harbour, pupil):
    scene = open_lesson(harbour, pupil, LESSON)
    driver = Keyboard(harbour.app)
    first = scene.play.step
    driver.press("Go on")
    driver.press("One step back")
    assert scene.play.step == first
    assert "One step back" not in driver.view.describe()


def test_an_ending_offers_another_way_back_to_its_choice(harbour, pupil):
    scene = open_lesson(harbour, pupil, LESSON)
    driver = Keyboard(harbour.app)
    play_to_end(driver, scene, PLAY.answers)
    target = scene.play.step.back_to
    driver.press("Try another way")
    assert scene.play.step.id == target
    assert scene.play.given is None


def test_endings_that_were_found_stand_in_the_journal(harbour, pupil):
    scene = open_lesson(harbour, pupil, LESSON)
    driver = Keyboard(harbour.app)
    play_to_end(driver, scene, PLAY.answers)
    title = scene.play.step.title
    assert harbour.progress.list_endings(pupil, LESSON) == {PLAY.ending}
    from game.scenes.journal import JournalScene

    scene.player.look_around()
    scene.player.pick(next(s for s in scene.player.stories if LESSON.startswith(s.module)))
    harbour.app.push(JournalScene(harbour.app, scene.player))
    assert title in driver.view.describe()
    assert "Done" in driver.view.describe()


def test_a_lesson_that_ended_begins_anew_and_one_under_way_goes_on(harbour, pupil):
    scene = open_lesson(harbour, pupil, LESSON)
    driver = Keyboard(harbour.app)
    driver.press("Go on")
    again = open_lesson(harbour, pupil, LESSON)
    assert again.play.attempt == scene.play.attempt
    play_to_end(driver, again, PLAY.answers)
    anew = open_lesson(harbour, pupil, LESSON)
    assert anew.play.is_at_start
    assert anew.play.attempt.id != again.play.attempt.id


def test_an_answer_that_lacks_something_is_not_taken_and_says_what_is_missing(harbour, pupil):
    scene = open_lesson(harbour, pupil, LESSON)
    driver = Keyboard(harbour.app)
    play_to(driver, scene, Question)
    driver.press("Done")
    assert scene.play.given is None
    assert harbour.app._banner.name == "Put every card in its place first."


def test_nothing_of_telling_is_kept(harbour, pupil):
    scene = open_lesson(harbour, pupil, LESSON)
    driver = Keyboard(harbour.app)
    step = play_to(driver, scene, Tell)
    driver.tell(step)
    assert step.id not in scene.play.attempt.answers
    [row] = harbour.progress._database.read("SELECT attempt FROM saves")
    kept = row["attempt"] + "".join(read_bodies(harbour, pupil))
    pieces = [phrase.id for part in step.parts for phrase in part.options]
    assert [piece for piece in pieces if f'"{piece}"' in kept] == []
    assert [adult.id for adult in step.people if f'"{adult.id}"' in kept] == []


def test_a_test_has_no_way_back_and_no_feedback(harbour, pupil):
    scene = open_lesson(harbour, pupil, FORM, "T0")
    driver = Keyboard(harbour.app)
    for _ in range(200):
        step = scene.play.step
        if isinstance(step, End):
            break
        words = driver.view.describe()
        assert "One step back" not in words
        assert "Try again" not in words
        if expects_answer(step):
            driver.answer(step, any_answer(step))
        else:
            driver.press("Go on")
    bodies = [json.loads(body) for body in read_bodies(harbour, pupil)]
    assert bodies[-1]["verb"]["id"].endswith("completed")


def test_help_and_the_way_out_are_at_every_step(harbour, pupil):
    scene = open_lesson(harbour, pupil, LESSON)
    driver = Keyboard(harbour.app)
    while not isinstance(scene.play.step, End):
        assert driver.find(name="Help", role="button").can_focus()
        assert driver.find(name="Leave now", role="button").can_focus()
        step = scene.play.step
        if isinstance(step, Tell):
            driver.tell(step)
        elif expects_answer(step) and scene.play.given is None:
            driver.answer(step, PLAY.answers[step.id])
        else:
            driver.press("Go on")


def test_start_and_escape_pause_and_nothing_is_lost(harbour, pupil):
    scene = open_lesson(harbour, pupil, LESSON)
    for device, press in (
        (Keyboard(harbour.app), lambda d: d.key(pygame.K_ESCAPE)),
        (Gamepad(harbour.app), lambda d: d.button(pygame.CONTROLLER_BUTTON_START)),
    ):
        press(device)
        assert type(harbour.app.scene).__name__ == "PauseScene"
        device.press("Go on playing")
        assert harbour.app.scene is scene


def test_the_keys_1_to_9_choose(harbour, pupil):
    scene = open_lesson(harbour, pupil, LESSON)
    driver = Keyboard(harbour.app)
    choice = play_to(driver, scene, Choice)
    driver.key(pygame.K_2, "2")
    assert scene.play.given == (choice.options[1].id,)


def test_time_counts_only_while_the_step_is_played(harbour, pupil):
    scene = open_lesson(harbour, pupil, LESSON)
    scene.update(7.0)
    scene.play.go_on()
    assert scene.play.attempt.seconds == pytest.approx(7.0, abs=1.0)


@pytest.fixture
def languages():
    if "ur" not in words.languages():
        compile_catalogs(lambda line: None)


@pytest.mark.parametrize("language", ["th", "ur"])
def test_a_draft_translation_is_marked_and_can_be_changed_in_the_middle(
    harbour, pupil, languages, language
):
    scene = open_lesson(harbour, pupil, LESSON)
    assert "Draft translation" not in scene.view.describe()
    english = scene.play.activity.title
    harbour.app.change_options(language=language)
    harbour.app.play_frame()
    assert scene.play.activity.title != english
    assert any(widget.role == "note" for widget in scene.view.root.walk())
    harbour.app.change_options(language="en")


@pytest.mark.parametrize(
    ("lesson", "play"), all_plays(), ids=lambda value: getattr(value, "play", value)
)
def test_the_dots_never_go_back_on_the_way_to_an_ending(lesson, play):
    activity = LIBRARY.activity(lesson)
    attempt, _ = engine.begin(activity, attempt_id="a", edition=LIBRARY.edition, at=NOON)
    shares, longest = [], count_ahead(activity)
    while not isinstance(step := engine.current_step(activity, attempt), End):
        behind, ahead = len(attempt.path) - 1, longest[step.id]
        shares.append(behind / (behind + ahead))
        if expects_answer(step):
            response = engine.Response(step=step.id, answer=play.answers[step.id], at=NOON)
            attempt, _ = engine.answer(activity, attempt, response)
        attempt, _ = engine.advance(activity, attempt, at=NOON)
    assert shares == sorted(shares)
    assert longest[step.id] == 0
