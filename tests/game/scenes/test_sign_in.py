"""Signing in by class code, name and three pictures, with the site and without it."""

import pygame
import pytest

from game.progress.problems import Problem
from game.scenes.title import TitleScene
from tests.contract.wire_site import WireSite, serve
from tests.game.scenes.driver import Gamepad, Keyboard, Mouse, make_app


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch):
    for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def site():
    site = WireSite()
    thread = serve(site)
    yield site
    site.shutdown()
    site.server_close()
    thread.join()


@pytest.fixture
def start(tmp_path):
    """Start the game, as often as wanted, on the same computer."""
    opened = []

    def start(address, device=Keyboard):
        app = make_app(tmp_path, site=address)
        title = TitleScene(app)
        app.push(title)
        app.play_frame()
        opened.append(title.harbour)
        return device(app)

    yield start
    for harbour in opened:
        harbour.progress.close()


def go_to_code(driver):
    driver.press("Play")
    driver.press("I have a class code")


def go_to_pin(driver, code, name):
    go_to_code(driver)
    for letter in code:
        driver.find(role="textbox").type(letter)
    driver.press("Go on")
    driver.wait_for("NamesScene")
    driver.press(name)
    driver.wait_for("PinScene")


def sign_in(driver, site, pin=None, pupil=0):
    learner = site.pupils[pupil]
    go_to_pin(driver, site.code, learner.name)
    for picture in pin or learner.pin:
        driver.press(picture)


def wait_for_sentence(driver, problem):
    for _ in range(1000):
        driver.frame()
        if driver.app._banner and driver.app._banner.name == problem.sentence:
            return
        pygame.time.wait(5)
    raise AssertionError(f"not told: {problem.sentence}")


@pytest.mark.parametrize("device", [Keyboard, Mouse, Gamepad])
def test_a_pupil_signs_in_with_any_device(start, site, device):
    driver = start(site.address, device)
    sign_in(driver, site)
    driver.wait_for("AvatarScene")
    driver.press("Second figure")
    assert driver.app.scene.visit.profile.name == "Mali"
    assert driver.app.scene.visit.avatar == "player-b"


def test_a_class_code_can_be_typed(start, site):
    driver = start(site.address)
    go_to_code(driver)
    driver.type(site.code.lower())
    driver.key(pygame.K_RETURN)
    driver.wait_for("NamesScene")
    assert driver.find(name="Mali").enabled


def test_a_code_of_no_class_is_said_and_can_be_typed_again(start, site):
    driver = start(site.address)
    go_to_code(driver)
    driver.type("BCDFGH")
    driver.press("Go on")
    wait_for_sentence(driver, Problem.UNKNOWN_CODE)
    assert driver.find(role="textbox").value == "BCDFGH"


def test_wrong_pictures_are_said_and_others_can_be_tried(start, site):
    driver = start(site.address)
    sign_in(driver, site, pin=("cup", "cup", "cup"))
    wait_for_sentence(driver, Problem.WRONG_PIN)
    for picture in site.pupils[0].pin:
        driver.press(picture)
    driver.wait_for("AvatarScene")
    assert not driver.app.gave_up


def test_who_played_here_before_signs_in_without_the_site(start, site):
    driver = start(site.address)
    sign_in(driver, site)
    driver.wait_for("AvatarScene")
    again = start("http://127.0.0.1:9")
    sign_in(again, site)
    again.wait_for("AvatarScene")
    assert not again.app.gave_up


def test_without_the_site_only_those_known_here_can_be_picked(start, site):
    driver = start(site.address)
    sign_in(driver, site)
    driver.wait_for("AvatarScene")
    again = start("http://127.0.0.1:9")
    go_to_code(again)
    again.type(site.code)
    again.press("Go on")
    again.wait_for("NamesScene")
    assert again.find(name="Mali").enabled
    assert not again.find(name="Sonam").enabled


def test_without_the_site_wrong_pictures_do_not_let_in(start, site):
    driver = start(site.address)
    sign_in(driver, site)
    driver.wait_for("AvatarScene")
    again = start("http://127.0.0.1:9")
    sign_in(again, site, pin=("cup", "cup", "cup"))
    wait_for_sentence(again, Problem.WRONG_PIN)
    assert type(again.app.scene).__name__ == "PinScene"


def test_without_an_address_the_way_on_is_said(start):
    driver = start("")
    go_to_code(driver)
    driver.type("BCDFGH")
    driver.press("Go on")
    wait_for_sentence(driver, Problem.NO_ADDRESS)
    assert type(driver.app.scene).__name__ == "CodeScene"


def test_a_guest_picks_an_age_and_a_story_and_is_in_the_village(start):
    driver = start("")
    driver.press("Play")
    driver.press("Play as a guest")
    driver.activate(driver.find(name="9 to 12 years"))
    driver.press("Play")
    driver.press("First figure")
    assert type(driver.app.scene).__name__ == "StoryScene"
    driver.activate(driver.view.focus)
    assert type(driver.app.scene).__name__ == "SquareScene"
    assert driver.app.scene.visit.profile.is_guest


def test_signing_out_leads_to_the_title(start):
    driver = start("")
    driver.press("Play")
    driver.press("Play as a guest")
    driver.activate(driver.find(name="9 to 12 years"))
    driver.press("Play")
    driver.press("First figure")
    assert type(driver.app.scene).__name__ == "StoryScene"
    driver.activate(driver.view.focus)
    driver.key(pygame.K_ESCAPE)
    driver.press("Sign out")
    assert type(driver.app.scene).__name__ == "TitleScene"


def test_after_a_wrong_code_the_next_letters_go_into_the_field(start, site):
    driver = start(site.address)
    go_to_code(driver)
    driver.press("Go on")
    assert driver.view.focus is driver.find(role="textbox")
    driver.find(role="textbox").type("X")
    driver.press("Go on")
    wait_for_sentence(driver, Problem.UNKNOWN_CODE)
    assert driver.view.focus is driver.find(role="textbox")
