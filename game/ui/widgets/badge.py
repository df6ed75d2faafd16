"""Badges: a word or two in a small round frame."""

import pygame

from game.ui.look import Look
from game.ui.shapes import draw_box
from game.ui.widget import Size, Widget
from game.ui.words import _

_PADDING = 16


class Badge(Widget):
    """Says something about what stands beside it."""

    role = "note"

    def __init__(self, text: str, tone: str = "notice"):
        super().__init__(name=text)
        self.tone = tone

    def measure(self, look: Look, width: int) -> Size:
        """Return the size of the words in their frame."""
        wide, high = look.text(self.name, "small", width=max(width - 2 * _PADDING, 1)).size
        return wide + 2 * _PADDING, high + 8

    def draw(self, look: Look, surface: pygame.Surface) -> None:
        """Draw the frame and the words."""
        ground, tone = look.colour(f"{self.tone}-ground"), look.colour(self.tone)
        draw_box(surface, self.rect, ground, min(self.rect.height // 2, 18), tone, 2)
        inner = self.rect.inflate(-2 * _PADDING + 2, 0)
        look.write(surface, self.name, inner, look.theme.style("small", self.tone), "centre")


class DraftMark(Badge):
    """Says that the words come from a translation that nobody has reviewed yet."""

    def __init__(self) -> None:
        super().__init__(_("Draft translation"))
