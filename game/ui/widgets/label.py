"""Label: text that is read, and takes no focus."""

import pygame

from game.ui.look import Look
from game.ui.text import Align
from game.ui.widget import Size, Widget


class Label(Widget):
    """Text in one of the theme's styles: small, body, label, heading, title."""

    def __init__(
        self,
        text: str,
        kind: str = "body",
        colour: str = "text",
        align: Align = "start",
        grow: int = 0,
    ):
        super().__init__(name=text, grow=grow)
        self.kind, self.colour, self.align = kind, colour, align
        self.role = "heading" if kind in ("heading", "title") else "text"

    def measure(self, look: Look, width: int) -> Size:
        """Return the size of the text in lines of this width."""
        return look.text(self.name, self.kind, self.colour, width).size

    def draw(self, look: Look, surface: pygame.Surface) -> None:
        """Draw the text, aligned in its rectangle."""
        style = look.theme.style(self.kind, self.colour)
        look.write(surface, self.name, self.rect, style, self.align)
