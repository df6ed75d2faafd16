"""Courses for adults: a list, played without a place, and nothing of it leaves the computer."""

import pygame
import pytest

from curriculum.library import shipped_library
from game.progress.profiles import GROWN_UP, GUEST
from game.scenes.title import TitleScene
from tests.content.test_plays import read_plays
from tests.game.scenes.driver import Gamepad, Keyboard, Mouse, make_app, play_to_end

LIBRARY = shipped_library()
LESSONS = [lesson for course in LIBRARY.courses for lesson in LIBRARY.lessons(course.id)]


@pytest.fixture
def open_courses(tmp_path):
    titles = []

    def open_courses(device=Keyboard):
        app = make_app(tmp_path)
        title = TitleScene(app)
        titles.append(title)
        app.push(title)
        app.play_frame()
        driver = device(app)
        driver.press("Play")
        driver.press("Play as a guest")
        driver.press("For grown-ups")
        return driver

    yield open_courses
    for title in titles:
        title.harbour.progress.close()


def find_lesson(driver, lesson):
    keys = (w for w in driver.view.root.walk() if w.role == "button")
    return next(key for key in keys if key.name.startswith(f"{lesson.title} ("))


def test_every_lesson_of_every_course_is_listed(open_courses):
    driver = open_courses()
    assert LESSONS
    for course in LIBRARY.courses:
        assert course.title in driver.view.describe()
    for lesson in LESSONS:
        assert find_lesson(driver, lesson).can_focus()


@pytest.mark.parametrize("device", [Keyboard, Mouse, Gamepad])
def test_a_lesson_is_played_and_marked_as_done_and_nothing_is_to_be_sent(open_courses, device):
    driver = open_courses(device)
    lesson = LESSONS[-1]
    driver.activate(find_lesson(driver, lesson))
    play_to_end(driver, driver.app.scene, read_plays(lesson.id)[0].answers)
    driver.press("Back to the list")
    assert find_lesson(driver, lesson).icon == "check"
    assert driver.view.focus.name.startswith(LESSONS[0].title)
    database = driver.app.scene._harbour.progress._database
    assert database.read("SELECT * FROM statements") == []
    assert {row["profile"] for row in database.read("SELECT profile FROM saves")} == {GROWN_UP}


def test_a_lesson_that_was_left_goes_on_where_it_was(open_courses):
    driver = open_courses()
    driver.activate(find_lesson(driver, LESSONS[0]))
    driver.press("Go on")
    step = driver.app.scene.play.step.id
    driver.key(pygame.K_ESCAPE)
    driver.press("Back to the list")
    driver.activate(find_lesson(driver, LESSONS[0]))
    assert driver.app.scene.play.step.id == step


def test_what_adults_play_is_not_the_game_of_a_child(open_courses):
    driver = open_courses()
    driver.activate(find_lesson(driver, LESSONS[0]))
    driver.key(pygame.K_ESCAPE)
    driver.press("Back to the list")
    harbour = driver.app.scene._harbour
    assert not harbour.progress.has_guest_played()
    assert harbour.progress.play_as_guest("9-12").id == GUEST
    driver.key(pygame.K_ESCAPE)
    assert "Carry on" not in driver.view.describe()
