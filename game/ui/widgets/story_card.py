"""StoryCard: a cover, a title and how far one is; pressed to pick the story."""

from collections.abc import Callable, Sequence

import pygame

from game.ui.look import Look
from game.ui.shapes import EDGE, draw_card
from game.ui.text import Paragraph
from game.ui.widget import Size, Widget

_PADDING = 14
_GAP = 6
_SIGN = 52
_MOST_COVER = 208


class StoryCard(Widget):
    """``lines`` stand below the title. ``sign`` is a picture in the corner of the cover.

    ``number`` is the key that presses it; ``news`` says in words what the sign shows.
    """

    role = "button"
    focusable = True

    def __init__(
        self,
        title: str,
        cover: str,
        lines: Sequence[str],
        on_press: Callable[[], object],
        sign: str = "",
        news: str = "",
        number: int = 0,
    ):
        super().__init__(name=title)
        self.cover, self.lines, self.sign, self.news = cover, lines, sign, news
        self.on_press, self.number = on_press, number

    def state(self) -> list[str]:
        """Return what the sign shows and what stands below the title."""
        return [*([self.news] if self.news else []), *self.lines]

    def activate(self) -> bool:
        """Press it."""
        self.on_press()
        return True

    def measure(self, look: Look, width: int) -> Size:
        """Return the height of cover and words, over the whole width."""
        words = self._words(look, width)
        high = sum(text.size[1] for text in words) + _GAP * len(words)
        return width, self._cover_size(width)[1] + high + 2 * _PADDING + EDGE

    def draw(self, look: Look, surface: pygame.Surface) -> None:
        """Draw the card, the cover with the sign, and the words."""
        fill = "button-hover" if self.hovered else "panel"
        draw_card(surface, self.rect, look.colour(fill), look.colour("border"), self.radius, 3)
        wide, high = self._cover_size(self.rect.width)
        frame = pygame.Rect(self.rect.x + _PADDING, self.rect.y + _PADDING, wide, high)
        if cover := look.pictures.get(self.cover, width=wide, height=high):
            surface.blit(cover, cover.get_rect(center=frame.center))
        if sign := look.pictures.get(self.sign, height=_SIGN) if self.sign else None:
            corner = look.from_start(frame, wide - sign.get_width(), sign.get_width())
            surface.blit(sign, (corner.x, frame.y - _PADDING // 2))
        top = frame.bottom
        for text in self._words(look, self.rect.width):
            top += _GAP
            text.draw(surface, (frame.x, top), wide)
            top += text.size[1]

    def _words(self, look: Look, width: int) -> list[Paragraph]:
        inner = width - 2 * _PADDING
        title = look.text(self.name, "label", "heading", inner)
        return [title, *(look.text(line, "small", "text-soft", inner) for line in self.lines)]

    def _cover_size(self, width: int) -> Size:
        inner = width - 2 * _PADDING
        return inner, min(inner * 9 // 16, _MOST_COVER)
