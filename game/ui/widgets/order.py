"""Orderer: cards to put in order. Pick one with Enter and move it with the arrows, or drag it."""

from collections.abc import Callable

import pygame

from game.devices.input import Action, Command
from game.ui.layout import Column, Row
from game.ui.look import Look
from game.ui.shapes import draw_disc
from game.ui.text import TextStyle
from game.ui.widget import Size, Widget
from game.ui.widgets.button import Button
from game.ui.widgets.cards import Card
from game.ui.widgets.choices import Options
from game.ui.words import _


class _Place(Widget):
    """The number of a place in the order."""

    role = "none"

    def measure(self, look: Look, width: int) -> Size:
        """Return the size of the disc."""
        return 44, 44

    def draw(self, look: Look, surface: pygame.Surface) -> None:
        """Draw the number on a disc."""
        draw_disc(surface, self.rect.center, 20, look.colour("badge"))
        style = TextStyle(22, look.colour("badge-text"), True)
        look.write(surface, self.name, self.rect, style, "centre")


class Orderer(Column):
    """Put the cards in order, first at the top. ``answer`` lists all ids, first to last."""

    role = "list"

    def __init__(
        self,
        cards: Options,
        on_change: Callable[[], object] = lambda: None,
        name: str = "",
        grow: int = 0,
    ):
        super().__init__(gap=10, name=name, grow=grow)
        self.cards = [Card(id_, text, self._pick) for id_, text in cards]
        for card in self.cards:
            card.grow = 1
            card.on_drop = self._drop
        self.on_change = on_change
        self._deal()

    @property
    def answer(self) -> tuple[str, ...]:
        """All ids, first to last."""
        return tuple(card.id for card in self.cards)

    @property
    def is_complete(self) -> bool:
        """Always: every order is an answer."""
        return True

    def lock(self) -> None:
        """Let nothing be moved any more."""
        for widget in self.walk():
            widget.enabled = False

    def handle(self, command: Command) -> bool:
        """Move the picked card up and down; put it down with Esc or B."""
        card = next((card for card in self.cards if card.picked), None)
        if not card or command.device == "mouse":
            return False
        if command.action in (Action.UP, Action.DOWN):
            self._move(card, -1 if command.action is Action.UP else 1)
            return True
        if command.action in (Action.BACK, Action.CONFIRM):
            card.picked = False
            return True
        return False

    def draw(self, look: Look, surface: pygame.Surface) -> None:
        """Draw the rows, and the dragged card on top."""
        super().draw(look, surface)
        for card in self.cards:
            if card.drag:
                card.draw_at(look, surface, card.rect.move(0, card.drag[1] - card.rect.centery))

    def _pick(self, card: Card) -> None:
        picked = not card.picked
        for other in self.cards:
            other.picked = False
        card.picked = picked

    def _move(self, card: Card, by: int) -> None:
        place = self.cards.index(card)
        self._move_to(card, min(max(place + by, 0), len(self.cards) - 1))

    def _drop(self, card: Card, pos: tuple[int, int]) -> None:
        above = sum(1 for c in self.cards if c is not card and c.rect.centery < pos[1])
        self._move_to(card, above)

    def _move_to(self, card: Card, place: int) -> None:
        self.cards.remove(card)
        self.cards.insert(place, card)
        self._deal()
        self.request_focus(card)
        self.on_change()

    def _deal(self) -> None:
        rows = []
        for place, card in enumerate(self.cards, start=1):
            up, down = self._arrow(card, -1), self._arrow(card, 1)
            up.enabled, down.enabled = place > 1, place < len(self.cards)
            rows.append(Row(_Place(name=str(place)), card, up, down, gap=10))
        self.set_children(*rows)

    def _arrow(self, card: Card, by: int) -> Button:
        name = _("Move up") if by < 0 else _("Move down")
        icon = "up" if by < 0 else "down"
        button = Button(name, lambda: self._move(card, by), icon=icon, icon_only=True)
        button.tab_stop = False
        return button
