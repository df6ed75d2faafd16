"""Matcher: give each card on the start side its partner on the end side."""

from collections import Counter
from collections.abc import Callable, Mapping

import pygame

from game.devices.input import Action, Command
from game.ui.layout import Column, Row
from game.ui.look import Look
from game.ui.shapes import draw_disc
from game.ui.text import TextStyle
from game.ui.widgets.cards import Card
from game.ui.widgets.choices import Options

_LETTERS = "ABCDEFGHI"
_OUT = 22  # how far outside its card a letter stands
_BESIDE = 36  # and how far from the next letter of the same partner


class Matcher(Row):
    """Pick a card, then its partner. A pair has the same letter and a line between its cards.

    Two cards may have the same partner, as on the site: the last pair is not given away by the
    others. ``answer`` is ``("left=right", …)``.
    """

    def __init__(
        self,
        left: Options,
        right: Options,
        on_change: Callable[[], object] = lambda: None,
        paired: Mapping[str, str] | None = None,
        name: str = "",
        grow: int = 0,
    ):
        self.left = [Card(id_, text, self._pick) for id_, text in left]
        self.right = [Card(id_, text, self._pair) for id_, text in right]
        columns = Column(*self.left, gap=10, grow=1), Column(*self.right, gap=10, grow=1)
        super().__init__(*columns, gap=150, align="start", name=name, grow=grow)
        self.on_change = on_change
        self.paired = dict(paired or {})

    @property
    def answer(self) -> tuple[str, ...]:
        """``"left=right"`` for each card that has a partner."""
        return tuple(f"{c.id}={self.paired[c.id]}" for c in self.left if c.id in self.paired)

    @property
    def is_complete(self) -> bool:
        """Whether every card has a partner."""
        return len(self.paired) == len(self.left)

    def lock(self) -> None:
        """Let nothing be changed any more."""
        for card in (*self.left, *self.right):
            card.enabled = False

    def handle(self, command: Command) -> bool:
        """Put a picked card back."""
        picked = self._picked()
        if picked and command.action is Action.BACK:
            picked.picked = False
            self.request_focus(picked)
            return True
        return False

    def describe(self, depth: int = 0) -> str:
        """Return the cards as text, and below them the pairs."""
        words = {card.id: card.name for card in (*self.left, *self.right)}
        pairs = [f"{words[one]!r} with {words[two]!r}" for one, two in self.paired.items()]
        lines = ["  " * depth + f"pair {pair}" for pair in pairs]
        return "\n".join([super().describe(depth), *lines])

    def draw(self, look: Look, surface: pygame.Surface) -> None:
        """Draw the lines, the cards, and the letters of the pairs."""
        links, taken = [], Counter[str]()
        ahead = -1 if look.rtl else 1
        for number, card in enumerate(self.left):
            partner = next((c for c in self.right if c.id == self.paired.get(card.id)), None)
            if partner:
                start = look.from_start(card.rect, card.rect.width, 0).move(ahead * _OUT, 0)
                # Who shares a partner has their letter beside that of the first.
                away = _OUT + _BESIDE * taken[partner.id]
                end = look.from_start(partner.rect, 0, 0).move(-ahead * away, 0)
                links.append((_LETTERS[number % len(_LETTERS)], start.center, end.center))
                taken[partner.id] += 1
        for _letter, start, end in links:
            pygame.draw.line(surface, look.colour("badge"), start, end, 4)
        super().draw(look, surface)
        style = TextStyle(20, look.colour("badge-text"), True)
        for letter, *ends in links:
            for end in ends:
                disc = pygame.Rect(0, 0, 34, 34)
                disc.center = end
                draw_disc(surface, disc.center, 17, look.colour("badge"))
                look.write(surface, letter, disc, style, "centre")

    def _picked(self) -> Card | None:
        return next((card for card in self.left if card.picked), None)

    def _pick(self, card: Card) -> None:
        picked = not card.picked
        for other in self.left:
            other.picked = False
        card.picked = picked
        if picked:
            taken = set(self.paired.values())
            free = [partner for partner in self.right if partner.id not in taken]
            self.request_focus((free or self.right)[0])

    def _pair(self, partner: Card) -> None:
        card = self._picked()
        if not card:
            return
        self.paired[card.id] = partner.id
        card.picked = False
        waiting = [c for c in self.left if c.id not in self.paired]
        self.request_focus(waiting[0] if waiting else card)
        self.on_change()
