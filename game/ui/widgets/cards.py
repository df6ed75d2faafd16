"""Cards: pieces that are picked up and put somewhere, by click, drag or keys.

``Card`` is the piece and ``Target`` a place for it. ``CardSorter`` sorts cards into boxes, and
``answer`` is ``("card=box", …)``, as the engine writes it.
"""

from collections.abc import Callable, Mapping

import pygame

from game.devices.input import Action, Command
from game.ui.layout import Column, Row, Wrap
from game.ui.look import Look
from game.ui.shapes import EDGE, draw_box, draw_card
from game.ui.theme import TARGET
from game.ui.widget import Size, Widget
from game.ui.widgets.choices import Options
from game.ui.widgets.label import Label

_PADDING = 18
_DRAG_FROM = 8


class Card(Widget):
    """A piece with words on it."""

    role = "option"
    focusable = True
    radius = 14

    def __init__(self, id_: str, text: str, on_pick: Callable[["Card"], object]):
        super().__init__(name=text)
        self.id, self.on_pick = id_, on_pick
        self.picked = False
        self.tone = ""
        self.on_drop: Callable[[Card, tuple[int, int]], object] | None = None
        self._pressed_at: tuple[int, int] | None = None
        self.drag: tuple[int, int] | None = None
        """Where the pointer holds it while it is dragged."""

    def state(self) -> list[str]:
        """Return whether it is picked up."""
        return (["picked"] if self.picked else []) + super().state()

    def activate(self) -> bool:
        """Pick it up, or put it back."""
        self.on_pick(self)
        return True

    def handle(self, command: Command) -> bool:
        """Follow the pointer that drags it, and be dropped."""
        match command.action:
            case Action.PRESS:
                self._pressed_at = command.pos
            case Action.POINT if self._pressed_at and self.on_drop:
                way = pygame.Vector2(command.pos) - pygame.Vector2(self._pressed_at)
                if self.drag or way.length() > _DRAG_FROM:
                    self.drag = command.pos
                    return True
            case Action.RELEASE:
                dragged, self.drag, self._pressed_at = self.drag, None, None
                if dragged and self.on_drop:
                    self.on_drop(self, command.pos)
                    return True
        return False

    def measure(self, look: Look, width: int) -> Size:
        """Return the size of its words, never less than a finger needs."""
        wide, high = look.text(self.name, width=max(width - 2 * _PADDING, 1)).size
        return max(wide + 2 * _PADDING, TARGET), max(high + 16, TARGET) + EDGE

    def draw(self, look: Look, surface: pygame.Surface) -> None:
        """Draw it in its place."""
        self.draw_at(look, surface, self.rect)

    def draw_at(self, look: Look, surface: pygame.Surface, rect: pygame.Rect) -> None:
        """Draw it anywhere: under the pointer, say."""
        fill, edge = "panel", "border"
        if self.picked or self.drag:
            fill, edge = "chosen", "chosen-border"
        elif self.tone:
            fill, edge = f"{self.tone}-ground", self.tone
        elif self.hovered and self.enabled:
            fill = "button-hover"
        draw_card(surface, rect, look.colour(fill), look.colour(edge), self.radius, 3)
        inner = rect.inflate(-2 * _PADDING, -EDGE).move(0, -EDGE // 2)
        look.write(surface, self.name, inner, look.theme.style("body"))


class Target(Column):
    """A box: takes cards while one is picked up. ``number`` is the key that puts it here."""

    role = "listbox"

    def __init__(self, id_: str, text: str, on_put: Callable[["Target"], object], number: int):
        self.title = Label(text, "label", "heading", "centre")
        super().__init__(self.title, name=text, gap=10, padding=14, grow=1)
        self.id, self.on_put, self.number = id_, on_put, number

    def hold(self, cards: list[Card]) -> None:
        """Show these cards in the box."""
        self.set_children(self.title, *cards)

    def activate(self) -> bool:
        """Put the picked card here."""
        self.on_put(self)
        return True

    def measure(self, look: Look, width: int) -> Size:
        """Return room for at least two cards."""
        high = super().measure(look, width)[1]
        return width, max(high, 190)

    def draw(self, look: Look, surface: pygame.Surface) -> None:
        """Draw the box, brighter while it waits for a card."""
        edge = "chosen-border" if self.focusable else "box-border"
        fill = "chosen" if self.focusable and self.hovered else "box"
        draw_box(surface, self.rect, look.colour(fill), self.radius, look.colour(edge), 3)
        super().draw(look, surface)


class CardSorter(Column):
    """Sort the cards into boxes: pick a card, pick a box; or drag it there.

    Esc or B puts a picked card back. A card in a box can be picked up again.
    """

    def __init__(
        self,
        cards: Options,
        boxes: Options,
        on_change: Callable[[], object] = lambda: None,
        placed: Mapping[str, str] | None = None,
        name: str = "",
        grow: int = 0,
    ):
        self.cards = [Card(id_, text, self._pick) for id_, text in cards]
        for card in self.cards:
            card.on_drop = self._drop
        self.boxes = [Target(i, text, self._put, n) for n, (i, text) in enumerate(boxes, start=1)]
        self.pool = Wrap(gap=12, align="centre")
        super().__init__(
            self.pool, Row(*self.boxes, gap=16, align="stretch"), gap=20, name=name, grow=grow
        )
        self.on_change = on_change
        self.placed = dict(placed or {})
        self._deal()

    @property
    def answer(self) -> tuple[str, ...]:
        """``"card=box"`` for each card that lies in a box."""
        return tuple(f"{c.id}={self.placed[c.id]}" for c in self.cards if c.id in self.placed)

    @property
    def is_complete(self) -> bool:
        """Whether every card lies in a box."""
        return len(self.placed) == len(self.cards)

    def lock(self) -> None:
        """Let nothing be moved any more."""
        for card in self.cards:
            card.enabled = False

    def handle(self, command: Command) -> bool:
        """Put a picked card back."""
        picked = self._picked()
        if picked and command.action is Action.BACK:
            self._pick(picked)
            self.request_focus(picked)
            return True
        return False

    def draw(self, look: Look, surface: pygame.Surface) -> None:
        """Draw boxes and cards, and the dragged card on top."""
        super().draw(look, surface)
        for card in self.cards:
            if card.drag:
                rect = card.rect.copy()
                rect.center = card.drag
                card.draw_at(look, surface, rect)

    def _picked(self) -> Card | None:
        return next((card for card in self.cards if card.picked), None)

    def _pick(self, card: Card) -> None:
        held = self._picked()
        if held and held is not card and card.id in self.placed:
            # A click on a card in a box means the box, when another card is in the hand.
            box = next(box for box in self.boxes if box.id == self.placed[card.id])
            self._place(held, box)
            return
        picked = not card.picked
        for other in self.cards:
            other.picked = False
        card.picked = picked
        self._open_boxes(picked)
        if picked:
            self.request_focus(self.boxes[0])

    def _put(self, box: Target) -> None:
        if card := self._picked():
            self._place(card, box)

    def _drop(self, card: Card, pos: tuple[int, int]) -> None:
        box = next((box for box in self.boxes if box.rect.collidepoint(pos)), None)
        if box:
            self._place(card, box)

    def _place(self, card: Card, box: Target) -> None:
        self.placed[card.id] = box.id
        card.picked = False
        self._open_boxes(False)
        self._deal()
        self.on_change()
        waiting = [c for c in self.cards if c.id not in self.placed]
        self.request_focus(waiting[0] if waiting else card)

    def _open_boxes(self, is_open: bool) -> None:
        for box in self.boxes:
            box.focusable = is_open

    def _deal(self) -> None:
        self.pool.set_children(*(c for c in self.cards if c.id not in self.placed))
        self.pool.visible = bool(self.pool.children)
        for box in self.boxes:
            box.hold([card for card in self.cards if self.placed.get(card.id) == box.id])
