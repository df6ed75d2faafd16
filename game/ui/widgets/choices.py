"""Choices: one of several, or all that fit.

    ChoiceList([("ask", "Ask first"), ("post", "Post it")], on_change=self.chosen)
    CheckList(options, on_change=self.changed).answer     # ("ask",): as the engine writes answers

The keys 1 to 9 pick an option. ``is_complete`` says whether there is an answer to hand in.
"""

from collections.abc import Callable, Iterable

import pygame

from game.ui.layout import Column
from game.ui.look import Look
from game.ui.shapes import EDGE, draw_box, draw_card, draw_disc
from game.ui.text import TextStyle
from game.ui.theme import TARGET
from game.ui.widget import Size, Widget

Options = Iterable[tuple[str, str]]
"""Ids and texts, in the order in which they are shown."""
_MARK = 34
_PADDING = 20


class Option(Widget):
    """One option: a number to press, its text, and whether it is picked.

    ``tone`` (success, notice) colours it when feedback is shown.
    """

    focusable = True

    def __init__(
        self, id_: str, text: str, on_pick: Callable[[str], object], role: str, number: int = 0
    ):
        super().__init__(name=text)
        self.id, self.on_pick, self.role, self.number = id_, on_pick, role, number
        self.checked = False
        self.tone = ""

    def state(self) -> list[str]:
        """Return whether it is picked."""
        return ["checked" if self.checked else "not checked", *super().state()]

    def activate(self) -> bool:
        """Pick it, or, in a check list, unpick it."""
        self.on_pick(self.id)
        return True

    def measure(self, look: Look, width: int) -> Size:
        """Return the size of number and text."""
        taken = 2 * _PADDING + look.scale(_MARK) + 16
        wide, high = look.text(self.name, width=max(width - taken, 1)).size
        return wide + taken, max(high + 22, TARGET + 8) + EDGE

    def draw(self, look: Look, surface: pygame.Surface) -> None:
        """Draw the card, the mark with number or tick, and the text."""
        fill, edge = "panel", "border"
        if self.checked:
            fill, edge = "chosen", "chosen-border"
        elif self.hovered and self.enabled:
            fill = "button-hover"
        if self.tone:
            fill, edge = f"{self.tone}-ground", self.tone
        draw_card(surface, self.rect, look.colour(fill), look.colour(edge), 16, 3)
        face = pygame.Rect(self.rect.x, self.rect.y, self.rect.width, self.rect.height - EDGE)
        mark = look.scale(_MARK)
        self._draw_mark(look, surface, look.from_start(face, _PADDING, mark))
        offset = _PADDING + mark + 16
        text = look.from_start(face, offset, face.width - offset - _PADDING)
        look.write(surface, self.name, text, look.theme.style("body"))

    def _draw_mark(self, look: Look, surface: pygame.Surface, place: pygame.Rect) -> None:
        box = pygame.Rect(0, 0, place.width, place.width)
        box.center = place.center
        round_ = place.width // 2 if self.role == "radio" else 8
        if self.checked:
            draw_box(surface, box, look.colour("badge"), round_)
            tick = look.icon("check", place.width * 3 // 4, light=True)
            if tick:
                surface.blit(tick, tick.get_rect(center=box.center))
            else:
                draw_disc(surface, box.center, 7, look.colour("badge-text"))
            return
        draw_box(surface, box, look.colour("panel"), round_, look.colour("text-soft"), 2)
        if self.number:
            style = TextStyle(look.scale(20), look.colour("text-soft"), True)
            look.write(surface, str(self.number), box, style, "centre")


class ChoiceList(Column):
    """Pick one: ``on_change`` gets the id."""

    role = "radiogroup"
    option_role = "radio"

    def __init__(
        self,
        options: Options,
        on_change: Callable[[str], object] = lambda id_: None,
        chosen: Iterable[str] = (),
        name: str = "",
        numbered: bool = True,
        grow: int = 0,
    ):
        self.on_change = on_change
        self.options = [
            Option(id_, text, self.pick, self.option_role, place if numbered and place < 10 else 0)
            for place, (id_, text) in enumerate(options, start=1)
        ]
        super().__init__(*self.options, gap=12, name=name, grow=grow)
        self._mark(set(chosen))

    @property
    def answer(self) -> tuple[str, ...]:
        """The ids that are picked, in the order in which they are shown."""
        return tuple(option.id for option in self.options if option.checked)

    @property
    def is_complete(self) -> bool:
        """Whether something is picked."""
        return bool(self.answer)

    def pick(self, id_: str) -> None:
        """Pick this one and no other."""
        self._mark({id_})
        self.on_change(id_)

    def lock(self) -> None:
        """Let nothing be picked any more: the answer is given."""
        for option in self.options:
            option.enabled = False

    def show_tone(self, id_: str, tone: str) -> None:
        """Colour an option for feedback: ``success`` or ``notice``."""
        next(option for option in self.options if option.id == id_).tone = tone

    def _mark(self, chosen: set[str]) -> None:
        for option in self.options:
            option.checked = option.id in chosen


class CheckList(ChoiceList):
    """Pick all that fit: ``on_change`` gets the id that was picked or unpicked."""

    role = "group"
    option_role = "checkbox"

    def pick(self, id_: str) -> None:
        """Pick it, or unpick it."""
        self._mark(set(self.answer) ^ {id_})
        self.on_change(id_)
