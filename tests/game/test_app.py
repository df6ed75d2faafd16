"""The app: scenes, options at once, errors that lose nothing, the command line."""

import json
import logging
import os
import subprocess
import sys

import pygame
import pytest

from game.__main__ import parse_arguments
from game.app import App
from game.config import Options, load_options
from game.devices.input import Action, Command
from game.devices.log import keep_log
from game.ui import words
from game.ui.layout import Column
from game.ui.scene import Scene
from game.ui.view import View
from game.ui.widgets.button import Button
from game.ui.widgets.label import Label


class Page(Scene):
    """A scene with one button, which notes what happens to it."""

    def __init__(self, app, name="Page"):
        super().__init__(app)
        self.name, self.happened, self.drawn = name, [], 0
        self.view = View(app.look, Column(Label(name), Button("Do it", self.act)))

    def act(self):
        self.happened.append("acted")

    def enter(self):
        self.happened.append("entered")

    def leave(self):
        self.happened.append("left")

    def restyle(self):
        super().restyle()
        self.happened.append("restyled")

    def draw(self, surface):
        super().draw(surface)
        self.drawn += 1


class Failing(Page):
    """A scene with a mistake in it."""

    def act(self):
        child = "Suri's answer"
        raise ValueError(child)


class Undrawable(Page):
    """A scene that can't be drawn at all."""

    def draw(self, surface):
        raise RuntimeError


@pytest.fixture
def app(tmp_path):
    app = App(tmp_path, Options(language="en", sound=False))
    pygame.event.clear()
    return app


def play(app, *actions):
    for action in actions:
        app.handle(Command(action))
    app.play_frame()


def post(key):
    pygame.event.post(pygame.Event(pygame.KEYDOWN, key=key, unicode="", mod=0, scancode=-1))


def test_scene_is_covered_and_comes_back(app):
    below, above = Page(app, "below"), Page(app, "above")
    app.push(below)
    app.push(above)
    assert app.scene is above
    app.pop()
    assert app.scene is below
    assert below.happened == ["entered", "left", "entered"]
    assert above.happened == ["entered", "left"]


def test_leaving_the_last_scene_ends_the_game(app):
    page = Page(app)
    app.each_frame.append(app.pop)
    app.run(page)
    assert page.happened == ["entered", "left"]


def test_key_reaches_the_button(app):
    page = Page(app)
    app.push(page)
    app.play_frame()
    post(pygame.K_RETURN)
    app.play_frame()
    assert "acted" in page.happened


def test_scene_is_drawn_only_when_it_changed(app):
    page = Page(app)
    app.push(page)
    for _ in range(5):
        app.play_frame()
    assert page.drawn == 1
    play(app, Action.NEXT)
    assert page.drawn == 2


def test_options_hold_at_once_and_after_a_restart(app):
    page = Page(app)
    app.push(page)
    app.change_options(text_size=200, high_contrast=True, fps=30)
    assert app.look.theme.text_size == 200
    assert app.look.theme.high_contrast
    assert app.clock.fps == 30
    assert "restyled" in page.happened
    assert load_options(app.home)[0] == app.options


def test_options_that_cannot_be_saved_hold_and_say_so(app):
    (app.home / "options.json.new").mkdir()
    app.push(Page(app))
    app.change_options(text_size=150)
    assert app.look.theme.text_size == 150
    assert "could not be saved" in app._banner.name


def test_mistake_is_mended_with_one_sentence_and_what_was_done_is_saved(app, caplog):
    saved = []
    app.before_closing.append(lambda: saved.append(True))
    page = Failing(app)
    app.push(page)
    app.play_frame()
    post(pygame.K_RETURN)
    app.play_frame()
    assert saved == [True]
    assert app.scene is page
    assert "Nothing is lost" in app._banner.name


def test_log_says_where_it_happened_and_nothing_of_a_child(app):
    logger = logging.getLogger("game")
    before = list(logger.handlers)
    keep_log(app.home)
    app.push(Failing(app))
    app.play_frame()
    post(pygame.K_RETURN)
    app.play_frame()
    for handler in [h for h in logger.handlers if h not in before]:
        logger.removeHandler(handler)
        handler.close()
    logger.propagate = True
    text = (app.home / "game.log").read_text(encoding="utf-8")
    assert "ValueError" in text
    assert "in act" in text
    assert "Suri" not in text


def test_scene_that_fails_again_is_left_for_the_one_below(app):
    app.push(Page(app, "below"))
    app.push(Undrawable(app))
    app.play_frame()
    app.play_frame()
    assert app.scene.name == "below"
    app.play_frame()
    assert app.scene.drawn == 1


def test_game_whose_last_scene_keeps_failing_ends_with_everything_saved(app):
    saved = []
    app.before_closing.append(lambda: saved.append(True))
    app.run(Undrawable(app))
    assert app.gave_up
    assert saved


def test_save_that_fails_does_not_keep_the_others_from_saving(app):
    saved = []

    def fail():
        raise OSError

    app.before_closing += [fail, lambda: saved.append(True)]
    app.each_frame.append(app.quit)
    app.run(Page(app))
    assert saved == [True]


def test_sentence_is_shown_and_goes_with_escape(app):
    app.push(Page(app))
    app.play_frame()
    before = pygame.image.tobytes(app.window.canvas, "RGB")
    app.say("The site can't be reached. Your answers are kept.", "notice")
    app.play_frame()
    assert pygame.image.tobytes(app.window.canvas, "RGB") != before
    play(app, Action.BACK)
    assert pygame.image.tobytes(app.window.canvas, "RGB") == before
    assert app.scene is not None


def test_picture_of_the_window_is_saved(app):
    app.push(Page(app))
    play(app, Action.SCREENSHOT)
    play(app, Action.SCREENSHOT)
    names = sorted(file.name for file in (app.home / "screenshots").iterdir())
    assert names == ["safe-harbour-001.png", "safe-harbour-002.png"]


def test_language_without_a_catalog_is_english(app):
    assert words.set_language("xx") == "en"
    assert words._("Go on") == "Go on"
    assert words.direction("ur") == "rtl"
    assert words.direction("th") == "ltr"


def test_catalog_of_a_language_is_spoken(tmp_path, monkeypatch):
    from babel.messages.catalog import Catalog
    from babel.messages.mofile import write_mo

    catalog = Catalog(locale="ur")
    catalog.add("Go on", "آگے")
    catalog.add("Save", "محفوظ کریں", context="button")
    catalog.add(("{count} boat", "{count} boats"), ("{count} کشتی", "{count} کشتیاں"))
    file = tmp_path / "ur" / "LC_MESSAGES" / "game.mo"
    file.parent.mkdir(parents=True)
    with file.open("wb") as stream:
        write_mo(stream, catalog)
    monkeypatch.setattr(words, "FOLDERS", (tmp_path,))
    try:
        assert words.languages() == ("en", "ur")
        assert words.set_language("ur") == "ur"
        assert words._("Go on") == "آگے"
        assert words.pgettext("button", "Save") == "محفوظ کریں"
        assert words.ngettext("{count} boat", "{count} boats", 5).format(count=5) == "5 کشتیاں"
        assert words._("Not translated") == "Not translated"
    finally:
        monkeypatch.undo()
        words.set_language("en")


def test_a_broken_catalog_leaves_the_words_in_english(tmp_path, monkeypatch):
    (tmp_path / "ur" / "LC_MESSAGES").mkdir(parents=True)
    (tmp_path / "ur" / "LC_MESSAGES" / "game.mo").write_bytes(b"\xde\x12\x04\x95 half")
    monkeypatch.setattr(words, "FOLDERS", (tmp_path,))
    try:
        words.set_language("ur")
        assert words._("Go on") == "Go on"
    finally:
        monkeypatch.undo()
        words.set_language("en")


def test_bench_prints_measurements_of_the_real_program(tmp_path):
    played = subprocess.run(
        [sys.executable, "-m", "game", "--gallery", "--bench", "0.4", "--lang", "en"],
        env={**os.environ, "SAFE_HARBOUR_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    found = json.loads(played.stdout)
    assert found["frames"] > 3
    assert set(found) == {"first_frame_s", "frames", "frame_ms_median", "frame_ms_p99", "rss_mb"}


@pytest.mark.parametrize("size", ["wide", "1280", "10x10", "1280x"])
def test_window_size_that_makes_no_sense_is_refused_with_a_sentence(size, capsys):
    with pytest.raises(SystemExit) as left:
        parse_arguments(["--window", size])
    assert left.value.code == 2
    assert "write the size as 1280x720" in capsys.readouterr().err


@pytest.mark.parametrize("driver", ["nowhere", None])
def test_machine_without_a_display_is_one_sentence(tmp_path, driver):
    no_display = {"DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"}
    environment = {name: value for name, value in os.environ.items() if name not in no_display}
    if driver:
        environment["SDL_VIDEODRIVER"] = driver
    played = subprocess.run(
        [sys.executable, "-m", "game", "--gallery", "--bench", "20"],
        env={**environment, "SAFE_HARBOUR_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert played.returncode == 1
    assert "The window can't be opened: " in played.stderr
    assert "Traceback" not in played.stderr


def test_home_that_cannot_be_made_is_one_sentence(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    played = subprocess.run(
        [sys.executable, "-m", "game", "--gallery"],
        env={**os.environ, "SAFE_HARBOUR_HOME": str(tmp_path / "file" / "home")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert played.returncode == 1
    assert played.stderr.strip().startswith("The folder for saved games can't be made:")
    assert "Traceback" not in played.stderr
