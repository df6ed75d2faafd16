"""Layout: who stands where, and that right-to-left is the mirror of left-to-right."""

import pytest

from game.ui.layout import Beside, Column, Grid, Row, Spacer, Within, Wrap
from game.ui.view import CANVAS
from game.ui.widgets.button import Button, Panel
from game.ui.widgets.label import Label
from tests.game.ui.screens import Screen


def make_button(name):
    return Button(name, lambda: None)


def make_tree():
    names = ["one", "two", "three", "four", "five"]
    row = Row(make_button("Back"), Spacer(), make_button("Go on"))
    wrap = Wrap(*(make_button(name) for name in names), gap=10)
    grid = Grid(*(make_button(name) for name in names), columns=3)
    sheet = Panel(Column(Label("Title", "heading"), row, wrap, grid, gap=12))
    return Within(sheet, max_width=700)


def test_urdu_is_the_mirror_of_english():
    english, urdu = make_tree(), make_tree()
    Screen(english)
    Screen(urdu, direction="rtl")
    for left, right in zip(english.walk(), urdu.walk(), strict=True):
        assert left.rect.y == right.rect.y
        assert left.rect.x == CANVAS.width - right.rect.right


def test_spacer_pushes_to_the_end():
    row = Row(make_button("Back"), Spacer(), make_button("Go on"))
    Screen(row)
    back, _spacer, onward = row.children
    assert back.rect.left == 0
    assert onward.rect.right == 1280


def test_growing_children_share_by_weight():
    row = Row(Label("a", grow=1), Label("b", grow=3), gap=0)
    Screen(row)
    assert [child.rect.width for child in row.children] == [320, 960]


def test_wrap_begins_a_new_line():
    wrap = Wrap(*(make_button(f"a button number {n}") for n in range(9)))
    Screen(wrap)
    assert len({child.rect.y for child in wrap.children}) > 1
    assert all(child.rect.right <= 1280 for child in wrap.children)


@pytest.mark.parametrize(("size", "stands_below"), [(100, False), (150, True), (200, True)])
def test_beside_becomes_below_in_large_text(size, stands_below):
    pair = Beside(make_button("One"), make_button("Two"))
    Screen(pair, text_size=size)
    one, two = pair.children
    assert (two.rect.top >= one.rect.bottom) == stands_below


def test_hidden_child_takes_no_room():
    hidden = make_button("Hidden")
    hidden.visible = False
    column = Column(make_button("One"), hidden, make_button("Two"), gap=10)
    screen = Screen(column)
    one, _, two = column.children
    assert two.rect.top == one.rect.bottom + 10
    assert "Hidden" not in screen.view.describe()
