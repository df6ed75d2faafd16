"""Picking a story: by any device, before the place is walked, and again from there."""

import pygame
import pytest

from game.scenes.square import SquareScene
from game.scenes.title import TitleScene
from game.scenes.visit import Visit
from tests.game.scenes.driver import Gamepad, Keyboard, Mouse, make_app


@pytest.fixture
def open_square(tmp_path):
    """Come to the place of a band as a guest who has picked no story yet."""
    opened = []

    def open_square(device=Keyboard, band="9-12", **options):
        app = make_app(tmp_path, **options)
        app.push(TitleScene(app))
        harbour = app.scene.harbour
        opened.append(harbour)
        visit = Visit(harbour, harbour.progress.play_as_guest(band))
        app.push(SquareScene(app, visit))
        app.play_frame()
        return device(app), visit

    yield open_square
    for harbour in opened:
        harbour.progress.close()


def scene_of(driver):
    return type(driver.app.scene).__name__


@pytest.mark.parametrize("device", [Keyboard, Mouse, Gamepad])
@pytest.mark.parametrize("band", ["9-12", "13-15", "16-18"])
def test_a_story_is_picked_before_the_place_is_walked(open_square, device, band):
    driver, visit = open_square(device, band)
    assert scene_of(driver) == "StoryScene"
    second = visit.stories[1]
    driver.press(visit.module_of(second).title)
    assert scene_of(driver) == "SquareScene"
    assert visit.story.module == second.module
    driver.find(name=visit.module_of(second).title, role="button")
    givers = {quest.giver for quest in second.quests}
    marked = {key.spot.person for key in driver.app.scene._crowd.keys if key.marker}
    assert marked == givers


def test_a_card_says_how_many_lessons_are_done_and_what_comes_next(open_square):
    driver, visit = open_square()
    story = visit.stories[0]
    first = visit.harbour.library.lessons(story.module)[0]
    card = driver.find(name=visit.module_of(story).title)
    assert card.state() == ["New", f"0 of {story.lessons} lessons done", f"Next: {first.title}"]


def test_the_number_of_a_card_picks_it(open_square):
    driver, visit = open_square()
    driver.key(pygame.K_2, "2")
    assert visit.story == visit.stories[1]


@pytest.mark.parametrize("way", ["bar", "menu"])
def test_another_story_is_picked_from_the_bar_and_from_the_menu(open_square, way):
    driver, visit = open_square()
    one, other = (visit.module_of(story).title for story in visit.stories[:2])
    driver.press(one)
    if way == "menu":
        driver.key(pygame.K_ESCAPE)
        driver.press("Pick another story")
    else:
        driver.press(one)
    assert driver.view.focus.name == one
    driver.press(other)
    assert scene_of(driver) == "SquareScene"
    assert visit.story == visit.stories[1]


def test_who_only_looks_keeps_the_story(open_square):
    driver, visit = open_square()
    driver.press(visit.module_of(visit.stories[0]).title)
    driver.press(visit.module_of(visit.stories[0]).title)
    driver.key(pygame.K_ESCAPE)
    assert scene_of(driver) == "SquareScene"
    assert visit.story == visit.stories[0]


def test_going_back_without_a_story_leads_to_the_title(open_square):
    driver, _visit = open_square()
    driver.press("Back")
    assert scene_of(driver) == "TitleScene"


@pytest.mark.parametrize("device", [Keyboard, Mouse])
def test_every_card_is_reached_in_large_text(open_square, device):
    driver, visit = open_square(device, text_size=200)
    driver.press(visit.module_of(visit.stories[-1]).title)
    assert visit.story == visit.stories[-1]


def test_the_story_that_is_under_way_has_the_focus(open_square):
    driver, visit = open_square()
    visit.open_play(visit.stories[1].quests[0])
    visit.look_around()
    driver.app.scene.restyle()
    assert driver.view.focus.name == visit.module_of(visit.stories[1]).title


def test_the_journal_names_the_story(open_square):
    driver, visit = open_square()
    title = visit.module_of(visit.stories[1]).title
    driver.press(title)
    driver.press("Journal")
    assert f"Story: {title}" in driver.view.describe()
