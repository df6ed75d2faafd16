"""Leaving at once: one key, one button on a gamepad, a neutral screen, nothing heard."""

from datetime import date

import pygame
import pytest

from game.progress import profiles
from game.progress.wire import Assignments, Help, HelpLine
from game.scenes.harbour import Harbour
from game.scenes.lesson import LessonScene
from game.scenes.neutral import NeutralScene
from tests.game.progress.factories import make_profile
from tests.game.scenes.driver import Gamepad, Keyboard, make_app, open_lesson

CHILDLINE = HelpLine(
    id="childline",
    name="Line",
    service="child-helpline",
    number="555 0100",
    expires=date(2999, 1, 1),
)
LESSON = "privacy.9-12.whose-photo"


@pytest.fixture
def scene(tmp_path):
    harbour = Harbour(make_app(tmp_path, sound=True))
    profile = make_profile(harbour.progress._database, site="http://127.0.0.1:9")
    yield open_lesson(harbour, profile, LESSON)
    harbour.progress.close()
    harbour.app.look.sounds.on = False


def test_f4_leaves_at_once_and_the_lesson_waits(scene):
    app, step = scene.app, scene.play.step
    keyboard = Keyboard(app)
    keyboard.key(pygame.K_F4)
    assert isinstance(app.scene, NeutralScene)
    keyboard.press("Carry on")
    assert app.scene is scene
    assert scene.play.step is step


def test_the_back_button_of_a_gamepad_leaves_at_once(scene):
    Gamepad(scene.app).button(pygame.CONTROLLER_BUTTON_BACK)
    assert isinstance(scene.app.scene, NeutralScene)


def test_f4_again_changes_nothing(scene):
    keyboard = Keyboard(scene.app)
    keyboard.key(pygame.K_F4)
    keyboard.key(pygame.K_F4)
    keyboard.press("Carry on")
    assert isinstance(scene.app.scene, LessonScene)


def test_no_sentence_hangs_over_the_neutral_screen(scene):
    scene.app.say("Pick one first.")
    Keyboard(scene.app).key(pygame.K_F4)
    assert scene.app._banner is None


def test_nothing_is_heard_on_the_neutral_screen(scene):
    app = scene.app
    app.look.sounds.loop("waves-loop")
    assert pygame.mixer.get_busy()
    Keyboard(app).key(pygame.K_F4)
    assert not pygame.mixer.get_busy()
    Keyboard(app).key(pygame.K_TAB)
    assert not pygame.mixer.get_busy()
    app.pop()
    assert pygame.mixer.get_busy()


@pytest.mark.parametrize("language", ["en", "th", "ur"])
def test_the_button_tells_the_key(scene, language):
    scene.app.change_options(language=language)
    leave = next(w for w in scene.view.root.walk() if getattr(w, "icon", "") == "exit")
    assert "F4" in leave.state()


def test_the_neutral_screen_has_help_once_there_is_somebody_to_call(scene):
    app, driver = scene.app, Keyboard(scene.app)
    driver.key(pygame.K_F4)
    assert "Help" not in driver.view.describe()
    driver.press("Carry on")
    told = Assignments([], Help(lines=(CHILDLINE,)))
    profiles.keep_assignments(scene.play._progress._database, scene.player.profile.id, told)
    driver.key(pygame.K_F4)
    assert driver.view.focus.name == "Carry on"
    assert CHILDLINE.number not in driver.view.describe()
    driver.press("Help")
    assert CHILDLINE.number in driver.view.describe()
    assert type(app.scene).__name__ == "HelpScene"
