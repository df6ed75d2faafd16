"""The words of the stories: from the journal, in the definition for the age."""

import pygame
import pytest

from curriculum.library import shipped_library
from game.scenes.glossary import GlossaryScene
from game.scenes.harbour import Harbour
from game.scenes.journal import JournalScene
from game.scenes.visit import Visit
from tests.game.scenes.driver import Gamepad, Keyboard, make_app

LIBRARY = shipped_library()
TERMS = LIBRARY.glossary.terms


@pytest.fixture
def open_words(tmp_path):
    harbours = []

    def open_words(band="9-12", device=Keyboard):
        app = make_app(tmp_path)
        harbour = Harbour(app)
        harbours.append(harbour)
        visit = Visit(harbour, harbour.progress.play_as_guest(band))
        visit.pick(visit.stories[0])
        app.push(JournalScene(app, visit))
        driver = device(app)
        driver.press("Words")
        assert isinstance(app.scene, GlossaryScene)
        return driver

    yield open_words
    for harbour in harbours:
        harbour.progress.close()


def shown(driver):
    return [w.name for w in driver.app.scene._found.walk() if getattr(w, "kind", "") == "label"]


@pytest.mark.parametrize("band", ["9-12", "13-15", "16-18"])
def test_the_words_of_the_story_are_explained_for_the_age(open_words, band):
    driver = open_words(band)
    term = next(term for term in TERMS if "privacy" in term.topics)
    assert term.pupil in shown(driver)
    assert term.definitions.of(band) in driver.view.describe()
    assert term.definitions.adults not in driver.view.describe()


@pytest.mark.parametrize("device", [Keyboard, Gamepad])
def test_another_topic_has_other_words(open_words, device):
    driver = open_words(device=device)
    topic = LIBRARY.framework.topics[1]
    driver.activate(driver.find(name=topic.name, role="radio"))
    assert set(shown(driver)) == {t.pupil for t in TERMS if topic.id in t.topics}


def test_first_letters_find_a_word_of_any_topic(open_words):
    driver = open_words()
    term = next(term for term in TERMS if "privacy" not in term.topics)
    field = driver.find(role="textbox")
    driver.activate(field)
    driver.type(term.pupil[:4])
    assert term.pupil in shown(driver)
    starts = [word for name in shown(driver) for word in name.casefold().split()]
    assert any(word.startswith(term.pupil[:4].casefold()) for word in starts)
    assert driver.view.focus is driver.find(role="textbox")


def test_letters_that_begin_no_word_say_so_and_can_be_taken_back(open_words):
    driver = open_words()
    before = shown(driver)
    driver.activate(driver.find(role="textbox"))
    driver.type("qqq")
    assert "No word begins with these letters." in driver.view.describe()
    for _ in range(3):
        driver.key(pygame.K_BACKSPACE)
    assert shown(driver) == before


def test_escape_leads_back_to_the_journal(open_words):
    driver = open_words()
    driver.key(pygame.K_ESCAPE)
    assert isinstance(driver.app.scene, JournalScene)
