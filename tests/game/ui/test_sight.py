"""Focus and pointer where more is on a sheet than fits."""

import pygame
import pytest

from game.devices.input import Action, Command
from game.ui.layout import Column
from game.ui.look import Look
from game.ui.view import View
from game.ui.widgets.bar import Bar
from game.ui.widgets.button import Button
from game.ui.widgets.label import Label
from game.ui.widgets.screen import Screen
from game.ui.widgets.sheet import Sheet


@pytest.fixture(autouse=True)
def screen():
    pygame.display.init()
    pygame.font.init()
    return pygame.display.set_mode((1280, 720))


def make_view(*widgets, focus=None, pressed=None):
    done = [] if pressed is None else pressed
    sheet = Sheet(Column(*widgets), Button("Done", lambda: done.append("Done")))
    return View(Look(), Screen(Bar(Label("Bar")), sheet), focus=focus)


def draw(view, screen):
    view.draw(screen)


def test_a_new_sheet_shows_its_top_and_its_buttons(screen):
    last = Button("Last", lambda: None)
    view = make_view(Label("First\n" * 30), last, focus=last)
    draw(view, screen)
    assert view.find("Done").rect.bottom <= 720
    assert view.find("First\n" * 30).rect.top >= 0
    assert not view.is_in_sight(last)


def test_the_first_key_brings_what_has_the_focus_into_sight_and_presses_nothing(screen):
    pressed = []
    last = Button("Last", lambda: pressed.append("Last"))
    view = make_view(Label("First\n" * 30), last, focus=last)
    draw(view, screen)
    view.handle(Command(Action.CONFIRM))
    draw(view, screen)
    assert pressed == []
    assert view.is_in_sight(last)
    view.handle(Command(Action.CONFIRM))
    assert pressed == ["Last"]


def test_a_click_near_the_edge_is_not_lost(screen):
    pressed = []
    buttons = [Button(f"Number {n}", lambda n=n: pressed.append(n)) for n in range(30)]
    view = make_view(*buttons)
    draw(view, screen)
    body = view.find("Done").parent.parent.body.rect
    cut = next(b for b in buttons if b.rect.top < body.bottom < b.rect.bottom)
    pos = (cut.rect.centerx, body.bottom - 3)
    for action in (Action.POINT, Action.PRESS, Action.RELEASE):
        view.handle(Command(action, pos=pos, device="mouse"))
        draw(view, screen)
    assert pressed == [buttons.index(cut)]


def test_a_bar_gives_up_words_before_it_grows_too_wide(screen):
    words = "Where to get help and whom to ask for it"
    bar = Bar(*[Button(words, lambda: None, icon="help") for _ in range(4)])
    View(Look(), Screen(bar, Label("Below"))).draw(screen)
    rights = [child.rect.right for child in bar.children]
    assert max(rights) <= 1280
    assert bar.children[0].icon_only
    assert bar.children[0].name == words
