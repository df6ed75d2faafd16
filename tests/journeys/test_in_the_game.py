"""The main job with the real game in a real window: sign in, play, be cut off, be counted."""

import csv
import io
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from curriculum.engine import attempt as engine
from curriculum.engine.feedback import list_feedback
from curriculum.engine.marking import expects_answer, items_of
from curriculum.library import shipped_library
from curriculum.schema import End, Tell
from tests.curriculum.lessons import ATTEMPT_ID, NOON
from tests.journeys.browsing import open_context, sign_in_staff
from tests.journeys.conftest import Site
from tests.journeys.window import Window
from tests.lms.plays import read_answers

LIBRARY = shipped_library()
LESSON = "privacy.9-12.whose-photo"
NAMES = {person.id: person.name for person in LIBRARY.people.values()}

pytestmark = pytest.mark.journey


@pytest.fixture
def open_window(display: str, tmp_path: Path) -> Iterator[Callable[..., Window]]:
    """Open the game, again and again with the same home; none stays open after the test."""
    home, windows = tmp_path / "home", []
    home.mkdir()

    def open_game(*words: str) -> Window:
        (home / "tree.json").unlink(missing_ok=True)
        windows.append(Window(display, home, *words))
        return windows[-1]

    yield open_game
    for window in windows:
        window.close()


def sign_in(window: Window, site: Site, classroom: str, pupil: str) -> None:
    window.press("Play")
    window.press("I have a class code")
    window.wait_for_scene("CodeScene")
    window.type(site.class_code(classroom))
    window.press("Go on")
    window.wait_for_scene("NamesScene")
    window.press(pupil)
    window.wait_for_scene("PinScene")
    for picture in site.pin(pupil):
        window.press(picture)
    window.wait_for_scene("AvatarScene")
    window.press("Second figure")
    window.wait_for_scene("SquareScene")


def play_steps(window: Window, steps: int | None = None, skip: int = 0) -> None:
    """Play along the script beside the lesson, the engine saying what comes next."""
    lesson, play = LIBRARY.activity(LESSON), read_answers(LESSON)
    attempt, _ = engine.begin(lesson, attempt_id=ATTEMPT_ID, edition="test", at=NOON)
    done = 0
    while not isinstance(step := engine.current_step(lesson, attempt), End) and done != steps:
        done += 1
        if done > skip:
            if isinstance(step, Tell):
                window.tell(step, NAMES)
            elif expects_answer(step):
                window.answer(step, play[step.id])
                if list_feedback(lesson, step, play[step.id]):
                    window.press("Go on")
            else:
                window.press("Go on")
        if expects_answer(step):
            response = engine.Response(step=step.id, answer=play[step.id], at=NOON)
            attempt, _ = engine.answer(lesson, attempt, response)
        attempt, _ = engine.advance(lesson, attempt, at=NOON)


def test_a_pupil_plays_in_the_game_and_everybody_sees_what_they_may(
    site: Site, browser: Browser, open_window: Callable[..., Window]
) -> None:
    teacher = open_context(browser, site).new_page()
    sign_in_staff(teacher, site, "dara")
    teacher.goto("/teaching/")
    teacher.get_by_role("link", name="5A", exact=True).click()
    row = teacher.get_by_role("row").filter(has_text="Bao")
    expect(row).to_contain_text("not begun")

    window = open_window("--site", site.url, "--lang", "en")
    sign_in(window, site, "5A", "Bao")
    window.press("Suri")
    window.press("Begin")
    window.wait_for_scene("LessonScene")
    play_steps(window, steps=12)

    # The power goes; nothing that was answered is lost.
    window.kill()
    window = open_window("--site", site.url, "--lang", "en")
    sign_in(window, site, "5A", "Bao")
    window.press("Suri")
    window.press("Go on")
    window.wait_for_scene("LessonScene")
    play_steps(window, skip=12)
    ending = LIBRARY.activity(LESSON).steps
    title = next(step.title for step in ending if step.id == "end-strong")
    assert title in window.describe()

    expect(row.get_by_role("cell").nth(1)).to_contain_text("done", timeout=30_000)

    evaluator = open_context(browser, site).new_page()
    sign_in_staff(evaluator, site, "mali")
    answer = evaluator.request.get("/evaluation/outcomes.csv?module=privacy.9-12")
    rows = [r for r in csv.DictReader(io.StringIO(answer.text())) if r["played_where"] == "game"]
    play = read_answers(LESSON)
    asked = (step for step in LIBRARY.activity(LESSON).steps if step.id in play)
    assert sorted(r["item"] for r in rows) == sorted(i.id for s in asked for i in items_of(s))
    assert "Bao" not in answer.text()
