"""Badges: a word or two in a small round frame."""

import pygame

from game.ui.look import Look
from game.ui.shapes import draw_box
from game.ui.theme import TextKind
from game.ui.widget import Size, Widget
from game.ui.words import _

_PADDING = 16


class Badge(Widget):
    """Says something about what stands beside it."""

    role = "note"
    text_kind: TextKind = "small"

    def __init__(self, text: str, tone: str = "notice"):
        super().__init__(name=text)
        self.tone = tone

    def measure(self, look: Look, width: int) -> Size:
        """Return the size of the words in their frame."""
        words = look.text(self.name, self.text_kind, width=max(width - 2 * _PADDING, 1))
        return words.size[0] + 2 * _PADDING, look.pad(words, 8)

    def draw(self, look: Look, surface: pygame.Surface) -> None:
        """Draw the frame and the words."""
        ground, tone = look.colour(f"{self.tone}-ground"), look.colour(self.tone)
        draw_box(surface, self.rect, ground, min(self.rect.height // 2, 18), tone, 2)
        inner = self.rect.inflate(-2 * _PADDING + 2, 0)
        look.write(surface, self.name, inner, look.theme.style(self.text_kind, self.tone), "centre")


class DraftMark(Badge):
    """Says that the words come from a translation that nobody has reviewed yet."""

    text_kind = "note"

    def __init__(self) -> None:
        super().__init__(_("Draft translation"))
