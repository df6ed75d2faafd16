"""What a lesson brings along: a picture instead of the drawn place, a recording of its words."""

import msgspec
import pygame
import pytest

from curriculum.editions.documents import open_library, pack
from curriculum.editions.manifest import digest, list_entries, make_manifest
from curriculum.library import shipped_library
from curriculum.media import name_media
from curriculum.schema import Picture, Recording, Say, Scene
from game.devices.sound import Sounds
from game.scenes.harbour import Harbour
from game.scenes.lesson import LessonScene
from game.scenes.player import Player
from game.world.quests import Quest
from tests.curriculum.media_files import make_image, make_png, read_sound
from tests.game.scenes.driver import Gamepad, Keyboard, make_app

LESSON = "privacy.9-12.whose-photo"
RED = (200, 30, 40)
PICTURE = make_image("WEBP", (640, 480), "rgb(200, 30, 40)", lossless=True)
SPOKEN = read_sound("waves-loop")


def make_library(picture: bytes = PICTURE, spoken: bytes = SPOKEN, locale: str = "en"):
    """Return an edition, as it is downloaded, whose first scene has a picture and a recording."""
    shipped = shipped_library()
    names = name_media("pier", picture), name_media("spoken", spoken)
    lesson = shipped.activity(LESSON)
    steps = list(lesson.steps)
    place = next(n for n, step in enumerate(steps) if isinstance(step, Scene))
    steps[place] = msgspec.structs.replace(
        steps[place],
        picture=Picture(file=names[0], description="A red wall."),
        recordings=(Recording(locale=locale, file=names[1]),),
    )
    lesson = msgspec.structs.replace(lesson, steps=tuple(steps))
    documents = pack(shipped, ["th"]) | {
        f"activities/{LESSON}.json": msgspec.json.encode(lesson),
        f"media/{names[0]}": picture,
        f"media/{names[1]}": spoken,
    }
    manifest = make_manifest("test", list_entries(documents))
    return open_library(manifest, {digest(each): each for each in documents.values()}.__getitem__)


@pytest.fixture
def open_with(tmp_path):
    """Open the lesson in an edition that brings media."""
    opened = []

    def open_(library, **options) -> LessonScene:
        harbour = Harbour(make_app(tmp_path, **{"sound": True, **options}))
        opened.append(harbour)
        player = Player(harbour, harbour.progress.play_as_guest("9-12"))
        harbour._edition = library  # as if it had been brought from a site
        scene = LessonScene(harbour.app, player, Quest("suri", LESSON, None, "open"))
        harbour.app.push(scene)
        harbour.app.play_frame()
        while not isinstance(scene.play.step, Scene):
            Keyboard(harbour.app).press("Go on")
        return scene

    yield open_
    for harbour in opened:
        harbour.app.look.sounds.hush()
        harbour.progress.close()


def ground_of(scene: LessonScene) -> tuple[int, int, int]:
    """Return the colour in the corner of the screen below the bar, where nobody stands."""
    scene.app.redraw()
    scene.app.play_frame()
    return tuple(scene.app.window.canvas.get_at((6, 300)))[:3]


def test_a_picture_fills_the_screen_instead_of_the_drawn_place(open_with):
    scene = open_with(make_library())
    assert ground_of(scene) == RED
    assert "A red wall." in scene.view.describe()


def test_the_picture_stays_behind_what_is_said_there(open_with):
    scene = open_with(make_library())
    Keyboard(scene.app).press("Go on")
    assert isinstance(scene.play.step, Say)
    assert ground_of(scene) == RED


def test_a_picture_of_few_colours_is_shown_too(open_with):
    scene = open_with(make_library(make_png((64, 36), "rgb(200, 30, 40)")))
    assert ground_of(scene) == RED


def test_without_its_file_the_drawn_place_is_shown(open_with):
    library = make_library()
    library.media.clear()
    assert ground_of(open_with(library)) not in (RED, (0, 0, 0))


def test_a_damaged_picture_leaves_the_drawn_place(open_with):
    scene = open_with(make_library(PICTURE[:40]))
    assert ground_of(scene) not in (RED, (0, 0, 0))


def test_a_recording_is_heard_when_it_is_asked_for_and_not_before(open_with):
    scene = open_with(make_library())
    sounds = scene.app.look.sounds
    assert not sounds.is_speaking
    Keyboard(scene.app).press("Listen")
    assert sounds.is_speaking
    Keyboard(scene.app).press("Stop")
    assert not sounds.is_speaking


@pytest.mark.parametrize("device", ["F2", "Y"])
def test_a_key_and_a_pad_do_what_the_button_does(open_with, device):
    scene = open_with(make_library())
    press = {
        "F2": lambda: Keyboard(scene.app).key(pygame.K_F2),
        "Y": lambda: Gamepad(scene.app).button(pygame.CONTROLLER_BUTTON_Y),
    }[device]
    press()
    assert scene.app.look.sounds.is_speaking
    press()
    assert not scene.app.look.sounds.is_speaking


def test_a_recording_stops_when_the_step_is_left(open_with):
    scene = open_with(make_library())
    keyboard = Keyboard(scene.app)
    keyboard.press("Listen")
    keyboard.press("Go on")
    assert not scene.app.look.sounds.is_speaking
    assert "button 'Listen'" not in scene.view.describe()


def test_a_recording_stops_when_somebody_leaves_at_once(open_with):
    scene = open_with(make_library())
    keyboard = Keyboard(scene.app)
    keyboard.press("Listen")
    keyboard.key(pygame.K_F4)
    assert not scene.app.look.sounds.is_speaking


def test_when_it_is_over_the_button_offers_it_again(open_with):
    scene = open_with(make_library(spoken=read_sound("select")))
    Keyboard(scene.app).press("Listen")
    scene.app.look.sounds.hush()  # what the end of the file does, without the wait for it
    scene.app.play_frame()
    assert "button 'Listen'" in scene.view.describe()


def test_who_switched_sound_off_is_told_where_it_is(open_with):
    scene = open_with(make_library(), sound=False)
    Keyboard(scene.app).press("Listen")
    assert not scene.app.look.sounds.is_speaking
    assert "switch it on in the options" in scene.app._banner.name


def test_a_damaged_recording_is_said_in_a_sentence(open_with):
    scene = open_with(make_library(spoken=b"OggS" + bytes(400)))
    Keyboard(scene.app).press("Listen")
    assert "cannot be played" in scene.app._banner.name


def test_another_language_gets_the_english_recording_and_english_none_of_another(open_with):
    assert open_with(make_library(), language="th")._voice.recording is not None
    assert open_with(make_library(locale="th"))._voice.recording is None


def test_a_recording_takes_the_place_of_another():
    sounds = Sounds()
    assert sounds.speak(SPOKEN)
    assert sounds.speak(read_sound("chime"))
    assert sounds.is_speaking
    sounds.on = False
    assert not sounds.is_speaking
