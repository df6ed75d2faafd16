"""Bar: widgets at the start and at the end of one line; words give way to icons when it is full."""

import pygame

from game.ui.layout import Row, Spacer
from game.ui.look import Look
from game.ui.widget import Size, Widget
from game.ui.widgets.button import Button

_PADDING = (24, 14)
_GAP = 14


class Bar(Row):
    """One line across the screen. Its words grow half as much as others: the task needs the room.

    Where the words of its buttons do not fit, those that have an icon show only that; their names
    stay in the tree.
    """

    def __init__(self, *start: Widget, end: tuple[Widget, ...] = ()):
        super().__init__(*start, Spacer(), *end, gap=_GAP, padding=_PADDING)
        for button in (*start, *end):
            if isinstance(button, Button):
                button.text_kind = "bar"
        self._optional = [w for w in (*start, *end) if isinstance(w, Button) and w.icon]
        self._always_icon = {w for w in self._optional if w.icon_only}

    def measure(self, look: Look, width: int) -> Size:
        """Return the height of the line, over the whole width."""
        self._fit(look, width)
        return width, super().measure(look, width)[1]

    def place(self, look: Look, rect: pygame.Rect) -> None:
        """Place the widgets, with words as far as they fit."""
        self._fit(look, rect.width)
        super().place(look, rect)

    def _fit(self, look: Look, width: int) -> None:
        for button in self._optional:
            button.icon_only = button in self._always_icon
        for button in self._optional:
            if self._natural(look) <= width:
                return
            button.icon_only = True

    def _natural(self, look: Look) -> int:
        wide = sum(child.measure(look, 10_000)[0] for child in self.shown() if not child.grow)
        return wide + self.gaps() + 2 * self.pad[0]
