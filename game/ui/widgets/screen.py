"""Screen: a bar at the top, and below it one widget that gets exactly the room that is left."""

import pygame

from game.ui.look import Look
from game.ui.widget import Size, Widget


class Screen(Widget):
    """Fills the canvas and never grows beyond it: what is longer scrolls inside."""

    def __init__(self, bar: Widget, middle: Widget):
        super().__init__(bar, middle)

    def measure(self, look: Look, width: int) -> Size:
        """Return no height of its own: the canvas is given to it."""
        return width, 0

    def place(self, look: Look, rect: pygame.Rect) -> None:
        """Place the bar, and give the rest to what is below."""
        self.rect, (bar, middle) = rect, self.children
        high = bar.size_in(look, rect.width)[1]
        bar.place(look, pygame.Rect(rect.x, rect.y, rect.width, high))
        middle.place(look, pygame.Rect(rect.x, rect.y + high, rect.width, rect.height - high))
