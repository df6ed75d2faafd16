"""The view: focus, keys, pointer, scrolling."""

import pygame
import pytest

from game.devices.input import Action
from game.ui.layout import Column, Row, Within
from game.ui.shapes import draw_ring
from game.ui.widgets.button import Button
from game.ui.widgets.label import Label
from game.ui.widgets.scroll import ScrollView
from tests.game.ui.screens import Screen


def make_buttons(*names):
    pressed = []
    return pressed, [Button(name, lambda name=name: pressed.append(name)) for name in names]


def test_focus_starts_at_the_first_widget_that_takes_it():
    _pressed, buttons = make_buttons("One", "Two")
    assert Screen(Column(Label("Read this"), *buttons)).focused == "One"


def test_tab_goes_around_and_shift_tab_back():
    _pressed, buttons = make_buttons("One", "Two", "Three")
    screen = Screen(Column(*buttons))
    screen.do(Action.NEXT, Action.NEXT)
    assert screen.focused == "Three"
    screen.do(Action.NEXT)
    assert screen.focused == "One"
    screen.do(Action.PREVIOUS)
    assert screen.focused == "Three"


@pytest.mark.parametrize(("direction", "key"), [("ltr", Action.RIGHT), ("rtl", Action.LEFT)])
def test_arrows_follow_what_is_seen(direction, key):
    _pressed, buttons = make_buttons("One", "Two", "Three", "Four")
    grid = Column(Row(*buttons[:2]), Row(*buttons[2:]))
    screen = Screen(grid, direction=direction)
    screen.do(key)
    assert screen.focused == "Two"
    screen.do(Action.DOWN)
    assert screen.focused == "Four"


def test_enter_presses_and_a_disabled_button_is_passed_over():
    pressed, buttons = make_buttons("One", "Two", "Three")
    buttons[1].enabled = False
    screen = Screen(Column(*buttons))
    screen.do(Action.NEXT, Action.CONFIRM)
    assert pressed == ["Three"]


def test_gamepad_does_what_the_keyboard_does():
    pressed, buttons = make_buttons("One", "Two")
    screen = Screen(Column(*buttons))
    screen.do(Action.DOWN, Action.CONFIRM, device="gamepad")
    assert pressed == ["Two"]


def test_escape_goes_back():
    left = []
    _pressed, buttons = make_buttons("One")
    screen = Screen(Column(*buttons), on_back=lambda: left.append(True))
    assert screen.do(Action.BACK)
    assert left == [True]


def test_click_presses_and_letting_go_elsewhere_does_not():
    pressed, buttons = make_buttons("One", "Two")
    screen = Screen(Column(*buttons))
    screen.click(buttons[1])
    screen.point(Action.PRESS, buttons[0].rect.center)
    screen.point(Action.RELEASE, buttons[1].rect.center)
    assert pressed == ["Two"]


def test_pointer_shows_what_it_is_on():
    _pressed, (button,) = make_buttons("One")
    screen = Screen(Within(button))
    before = screen.canvas.get_at(button.rect.move(8, 0).midleft)
    screen.point(Action.POINT, button.rect.center)
    assert button.hovered
    assert screen.canvas.get_at(button.rect.move(8, 0).midleft) != before


def test_focus_ring_is_seen_with_keys_and_not_after_a_click():
    _pressed, (button,) = make_buttons("One")
    screen = Screen(Within(button))
    ring = button.rect.x - 4, button.rect.centery
    colour = pygame.Color(screen.look.colour("focus"))
    assert screen.canvas.get_at(ring) == colour
    screen.click(button)
    assert screen.canvas.get_at(ring) != colour
    screen.do(Action.NEXT)
    assert screen.canvas.get_at(ring) == colour


def test_focus_ring_is_four_pixels_wide():
    surface = pygame.Surface((200, 100))
    surface.fill("white")
    draw_ring(surface, pygame.Rect(50, 30, 100, 40), "#000000", "#ffffff", 10, 4)
    dark = [x for x in range(50) if surface.get_at((x, 50)) == (0, 0, 0, 255)]
    assert len(dark) == 4


def test_screen_higher_than_the_canvas_scrolls_to_what_has_the_focus():
    _pressed, buttons = make_buttons(*(str(number) for number in range(30)))
    screen = Screen(Column(*buttons))
    assert buttons[29].rect.top > 720
    screen.do(Action.PREVIOUS)
    assert screen.focused == "29"
    assert 0 <= buttons[29].rect.top < buttons[29].rect.bottom <= 720


def test_wheel_scrolls_what_is_under_the_pointer():
    text = Label("a long story " * 300)
    scroll = ScrollView(text)
    screen = Screen(Column(scroll, Button("On", lambda: None)))
    assert screen.point(Action.SCROLL, scroll.rect.center, amount=-1)
    assert scroll.offset > 0
    assert text.rect.top < scroll.rect.top


def test_arrows_scroll_text_when_focus_has_nowhere_to_go():
    scroll = ScrollView(Label("a long story " * 300))
    screen = Screen(Column(scroll, Button("On", lambda: None)))
    screen.do(Action.DOWN)
    assert scroll.offset > 0
    screen.do(Action.PAGE_DOWN)
    assert scroll.offset > 400


def test_what_is_scrolled_away_takes_no_click():
    pressed, buttons = make_buttons(*(str(number) for number in range(12)))
    screen = Screen(Column(Label("Head", "title"), ScrollView(Column(*buttons), grow=1)))
    screen.do(Action.PREVIOUS)
    head = screen.find("Head").rect.center
    assert not screen.point(Action.PRESS, head)
    assert pressed == []


def test_focus_moves_on_when_its_widget_goes():
    _pressed, buttons = make_buttons("One", "Two")
    column = Column(*buttons)
    screen = Screen(column)
    column.set_children(buttons[1])
    screen.draw()
    assert screen.focused == "Two"


def test_tree_reads_as_text():
    _pressed, buttons = make_buttons("One", "Two")
    buttons[1].enabled = False
    screen = Screen(Column(Label("Title", "heading"), Row(*buttons)))
    assert screen.view.describe() == (
        "heading 'Title'\nbutton 'One' [focused]\nbutton 'Two' [disabled]"
    )
