"""Quote: words that the text speaks about, set off on a ground of their own."""

import pygame

from game.ui.look import Look
from game.ui.shapes import draw_box
from game.ui.widget import Size, Widget

_PADDING = 18
_BAR = 8


class Quote(Widget):
    """A sentence on a coloured ground, with a bar at its start."""

    role = "text"

    def __init__(self, text: str, tone: str = "information"):
        super().__init__(name=text)
        self.tone = tone

    def measure(self, look: Look, width: int) -> Size:
        """Return the height of the words, over the whole width."""
        return width, look.text(self.name, width=self._inner(width)).size[1] + 2 * 12

    def draw(self, look: Look, surface: pygame.Surface) -> None:
        """Draw ground, bar and words."""
        draw_box(surface, self.rect, look.colour(f"{self.tone}-ground"), 12)
        bar = look.from_start(self.rect, 0, _BAR)
        draw_box(surface, bar, look.colour(self.tone), _BAR // 2)
        words = look.from_start(self.rect, _BAR + _PADDING, self._inner(self.rect.width))
        look.write(surface, self.name, words, look.theme.style("body", "text"))

    def _inner(self, width: int) -> int:
        return width - _BAR - 2 * _PADDING
