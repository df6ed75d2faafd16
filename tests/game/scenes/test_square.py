"""The village square: walking, talking, and what comes of it."""

import pygame
import pytest

from game.scenes.harbour import Harbour
from game.scenes.square import SquareScene
from game.scenes.visit import Visit
from game.world.atlas import find_place
from game.world.village import VILLAGE_SQUARE
from tests.game.scenes.driver import FRAMES, Gamepad, Keyboard, Mouse, make_app


@pytest.fixture
def open_square(tmp_path):
    opened = []

    def open_square(device=Keyboard, band="9-12", **options):
        harbour = Harbour(make_app(tmp_path, **options))
        opened.append(harbour)
        visit = Visit(harbour, harbour.progress.play_as_guest(band))
        visit.pick(visit.stories[0])
        harbour.app.push(SquareScene(harbour.app, visit))
        harbour.app.play_frame()
        return device(harbour.app)

    yield open_square
    for harbour in opened:
        harbour.progress.close()


def wait_for_near(driver, person):
    for _ in range(FRAMES):
        driver.frame()
        if VILLAGE_SQUARE.person_near(driver.app.scene.walker.at) == person:
            return
        pygame.time.wait(5)
    raise AssertionError(f"{person} is not near")


def test_arrow_keys_walk_and_letting_go_stands_still(open_square):
    driver = open_square()
    start = driver.app.scene.walker.at
    driver.post(pygame.KEYDOWN, key=pygame.K_RIGHT, scancode=-1, unicode="", mod=0)
    for _ in range(20):
        pygame.time.wait(5)
        driver.frame()
    driver.post(pygame.KEYUP, key=pygame.K_RIGHT, scancode=-1, unicode="", mod=0)
    driver.frame()
    there = driver.app.scene.walker.at
    assert there.x > start.x
    driver.frame(5)
    assert driver.app.scene.walker.at == there


def test_walking_up_to_somebody_lets_enter_talk_to_them(open_square):
    driver = open_square()
    driver.post(pygame.KEYDOWN, key=pygame.K_DOWN, scancode=-1, unicode="", mod=0)
    driver.post(pygame.KEYDOWN, key=pygame.K_RIGHT, scancode=-1, unicode="", mod=0)
    wait_for_near(driver, "noi")
    assert driver.view.focus.name == "Noi"
    driver.key(pygame.K_RETURN)
    driver.wait_for("InviteScene")
    assert driver.app.scene.person == "noi"


@pytest.mark.parametrize("device", [Keyboard, Mouse, Gamepad])
def test_picking_a_person_walks_there_and_talks(open_square, device):
    driver = open_square(device)
    driver.press("Lin")
    driver.wait_for("InviteScene")
    assert driver.app.scene.person == "lin"


def name_of_giver(driver):
    """Return the name of who gives the first quest."""
    visit = driver.app.scene.visit
    return visit.harbour.library.people[visit.quests[0].giver].name


@pytest.mark.parametrize(
    ("device", "band", "way_back"),
    [
        (Keyboard, "9-12", "To the village"),
        (Mouse, "13-15", "To the town"),
        (Gamepad, "16-18", "To the city"),
    ],
)
def test_a_lesson_is_begun_and_left_and_gone_on_with(open_square, device, band, way_back):
    driver = open_square(device, band)
    giver = name_of_giver(driver)
    driver.press(giver)
    driver.wait_for("InviteScene")
    driver.press("Begin")
    driver.press("Go on")
    step = driver.app.scene.play.step.id
    driver.press("Pause")
    driver.press(way_back)
    assert driver.find(name=giver, role="button").marker == "talk"
    driver.press(giver)
    driver.wait_for("InviteScene")
    driver.press("Go on")
    assert driver.app.scene.play.step.id == step


def test_a_click_on_the_ground_walks_there(open_square):
    driver = open_square(Mouse)
    driver.click((300, 420))
    for _ in range(FRAMES):
        driver.frame()
        if not driver.app.scene.walker.route:
            break
        pygame.time.wait(5)
    assert driver.app.scene.walker.at == (300, 420)


def test_with_less_movement_an_arrow_steps_to_the_next_person(open_square):
    driver = open_square(reduced_motion=True)
    driver.key(pygame.K_RIGHT)
    person = driver.view.focus.spot.person
    assert driver.app.scene.walker.at == VILLAGE_SQUARE.beside(person)
    driver.key(pygame.K_RETURN)
    driver.frame(2)
    assert type(driver.app.scene).__name__ == "InviteScene"


def test_who_has_nothing_to_give_still_says_who_they_are(open_square):
    driver = open_square()
    driver.press("Mother Wati")
    driver.wait_for("InviteScene")
    assert "She sells fish" in driver.view.describe()
    driver.press("Goodbye")
    assert type(driver.app.scene).__name__ == "SquareScene"


@pytest.mark.parametrize("place", ["square", "lesson"])
def test_leaving_shows_nothing_of_the_game_and_comes_back(open_square, place):
    driver = open_square()
    if place == "lesson":
        driver.press("Suri")
        driver.wait_for("InviteScene")
        driver.press("Begin")
    before = type(driver.app.scene)
    driver.press("Leave now")
    words = driver.view.describe()
    assert "Lantern" not in words
    assert "Suri" not in words
    driver.press("Carry on")
    assert type(driver.app.scene) is before


def test_help_and_leaving_write_nothing_down(open_square, tmp_path):
    driver = open_square()
    driver.press("Suri")
    driver.wait_for("InviteScene")
    driver.press("Begin")
    database = driver.app.scene.player.harbour.progress._database
    before = list(map(tuple, database.read("SELECT * FROM saves")))
    driver.press("Help")
    driver.press("Back")
    driver.press("Leave now")
    driver.press("Carry on")
    assert list(map(tuple, database.read("SELECT * FROM saves"))) == before


def test_the_journal_says_what_a_guests_teacher_sees(open_square):
    driver = open_square()
    driver.press("Journal")
    words = driver.view.describe()
    assert "What your teacher can see" in words
    assert "You are a guest" in words


def test_an_option_changed_in_the_square_reaches_it(open_square):
    driver = open_square()
    before = driver.find(name="Journal").rect.width
    driver.press("Options")
    size = driver.find(name="Text size", role="radiogroup")
    driver.activate(next(w for w in size.walk() if w.name == "150 %"))
    driver.key(pygame.K_ESCAPE)
    assert type(driver.app.scene).__name__ == "SquareScene"
    driver.frame()
    assert driver.find(name="Journal").rect.width > before


@pytest.mark.parametrize("band", ["9-12", "13-15", "16-18"])
def test_everybody_in_a_place_can_be_talked_to_and_the_bar_names_the_story(open_square, band):
    driver = open_square(band=band, reduced_motion=True)
    visit = driver.app.scene.visit
    assert driver.find(name=visit.module_of(visit.story).title).can_focus()
    for person in find_place(band).people:
        driver.press(visit.harbour.library.people[person].name)
        driver.wait_for("InviteScene")
        driver.key(pygame.K_ESCAPE)
        assert type(driver.app.scene).__name__ == "SquareScene"
