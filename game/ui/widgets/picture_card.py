"""PictureCard: a card with a picture and a name, to press."""

from collections.abc import Callable

import pygame

from game.ui.look import Look
from game.ui.shapes import EDGE, draw_card
from game.ui.widget import Size, Widget

_PADDING = 12


class PictureCard(Widget):
    """Does ``on_press``. ``get_picture`` gives what is drawn, at most ``high`` pixels high."""

    role = "button"
    focusable = True

    def __init__(
        self,
        name: str,
        get_picture: Callable[[Look], pygame.Surface | None],
        high: int,
        on_press: Callable[[], object],
        number: int = 0,
    ):
        super().__init__(name=name)
        self.get_picture, self.high = get_picture, high
        self.on_press, self.number = on_press, number

    def activate(self) -> bool:
        """Press it."""
        self.on_press()
        return True

    def measure(self, look: Look, width: int) -> Size:
        """Return room for the picture and the name below it."""
        name = look.text(self.name, "label", width=width - 2 * _PADDING).size[1]
        return width, self.high + name + 2 * _PADDING + EDGE

    def draw(self, look: Look, surface: pygame.Surface) -> None:
        """Draw the card, the picture and the name."""
        fill = "button-hover" if self.hovered else "panel"
        draw_card(surface, self.rect, look.colour(fill), look.colour("border"), self.radius, 3)
        if picture := self.get_picture(look):
            foot = self.rect.centerx, self.rect.y + _PADDING + self.high
            surface.blit(picture, picture.get_rect(midbottom=foot))
        width = self.rect.width - 2 * _PADDING
        name = look.text(self.name, "label", "heading", width)
        top = self.rect.bottom - EDGE - _PADDING - name.size[1] + 4
        name.draw(surface, (self.rect.x + _PADDING, top), width, "centre")
