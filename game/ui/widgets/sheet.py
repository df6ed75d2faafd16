"""Sheet: a page of paper whose text scrolls when it is long, with buttons that stay at its foot."""

import pygame

from game.ui.layout import Wrap
from game.ui.look import Look
from game.ui.shapes import draw_box
from game.ui.widget import Size, Widget
from game.ui.widgets.scroll import ScrollView

_PADDING = 24
_GAP = 12


class Sheet(Widget):
    """As high as what is on it, and not higher than its room."""

    def __init__(
        self, body: Widget, *buttons: Widget, name: str = "", padding: int = _PADDING, grow: int = 0
    ):
        self.body = ScrollView(body, least=100_000)
        self.foot = Wrap(*buttons, gap=14, align="end")
        self.foot.visible = bool(buttons)
        self.padding = padding
        super().__init__(self.body, self.foot, name=name, grow=grow)

    def measure(self, look: Look, width: int) -> Size:
        """Return the height of text and buttons, over the whole width."""
        inner = width - 2 * self.padding
        foot = self.foot.size_in(look, inner)[1] + _GAP if self.foot.visible else 0
        return width, self.body.size_in(look, inner)[1] + foot + 2 * self._edge(look)

    def place(self, look: Look, rect: pygame.Rect) -> None:
        """Place the buttons at the foot, and the text in what is left."""
        self.rect, inside = rect, rect.inflate(-2 * self.padding, -2 * self._edge(look))
        foot = self.foot.size_in(look, inside.width)[1] if self.foot.visible else 0
        taken = foot + _GAP if foot else 0
        self.body.place(look, pygame.Rect(inside.x, inside.y, inside.width, inside.height - taken))
        self.foot.place(look, pygame.Rect(inside.x, inside.bottom - foot, inside.width, foot))

    def draw(self, look: Look, surface: pygame.Surface) -> None:
        """Draw the paper, and what is on it."""
        draw_box(surface, self.rect, look.colour("panel"), 20, look.colour("border"), 3)
        super().draw(look, surface)

    def _edge(self, look: Look) -> int:
        """Return the room above and below: with large words there is more need of it inside."""
        return self.padding * 100 // look.theme.text_size
