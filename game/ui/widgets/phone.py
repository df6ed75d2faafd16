"""PhoneFrame: an invented phone with an app in it; chat bubbles inside."""

from collections.abc import Callable

import pygame

from game.ui.layout import Column
from game.ui.look import Look
from game.ui.shapes import Corners, draw_box, draw_disc
from game.ui.text import Paragraph
from game.ui.theme import TARGET
from game.ui.widget import Size, Widget
from game.ui.widgets.scroll import ScrollView

_BEZEL = 14
_BUBBLE = 18


class PhoneFrame(Widget):
    """A phone, as high as its room: the app's bar at the top, a scrolling screen below it."""

    def __init__(
        self,
        app: str,
        title: str,
        *content: Widget,
        width: int = 520,
        follows: Widget | None = None,
        grow: int = 0,
    ):
        self.column = Column(*content, gap=12, padding=16)
        self.scroll = ScrollView(self.column, least=320, follows=follows)
        super().__init__(self.scroll, name=title, grow=grow)
        self.app, self.width = app, width
        self.radius = 36

    def set_content(self, *content: Widget) -> None:
        """Show other widgets on the screen."""
        self.column.set_children(*content)

    def measure(self, look: Look, width: int) -> Size:
        """Return the phone's width and room for some of what is on it."""
        wide = width if self.grow else min(self._width(look), width)
        inner = wide - 2 * _BEZEL
        high = self._bar(look) + self.column.size_in(look, inner)[1] + 2 * _BEZEL
        return wide, min(high, 620)

    def place(self, look: Look, rect: pygame.Rect) -> None:
        """Place the screen below the bar."""
        self.rect, inside = rect, rect.inflate(-2 * _BEZEL, -2 * _BEZEL)
        bar = self._bar(look)
        place = pygame.Rect(inside.x, inside.y + bar, inside.width, inside.height - bar - 8)
        self.scroll.place(look, place)

    def draw(self, look: Look, surface: pygame.Surface) -> None:
        """Draw the phone, the bar with app and title, and the screen."""
        draw_box(surface, self.rect, look.colour("phone"), self.radius, look.colour("bar-text"), 2)
        screen = self.rect.inflate(-2 * _BEZEL, -2 * _BEZEL)
        draw_box(surface, screen, look.colour("screen"), 24)
        bar = pygame.Rect(screen.x, screen.y, screen.width, self._bar(look) - 6)
        draw_box(surface, bar, look.colour("bar"), (24, 24, 0, 0))
        inner = bar.inflate(-36, 0)
        app, title = self._head(look, inner.width)
        top = bar.y + (bar.height - app.size[1] - title.size[1]) // 2
        if _is_large(look):
            top = bar.y + (bar.height - title.size[1]) // 2
        else:
            app.draw(surface, (inner.x, top), inner.width)
            top += app.size[1]
        title.draw(surface, (inner.x, top), inner.width)
        super().draw(look, surface)

    def _width(self, look: Look) -> int:
        """Return its width; with larger text it grows half as much."""
        return (self.width + look.scale(self.width)) // 2

    def _bar(self, look: Look) -> int:
        inner = max(self.rect.width or self._width(look), 200) - 2 * _BEZEL - 36
        app, title = self._head(look, inner)
        if _is_large(look):
            return look.pad(title, 18)
        return app.size[1] + title.size[1] + 18

    def _head(self, look: Look, width: int) -> tuple[Paragraph, Paragraph]:
        """Return the app's name and the title, which stands alone where words are large."""
        app = look.text(self.app, "small", "sun" if not look.theme.high_contrast else "accent")
        kind = "bar" if _is_large(look) else "label"
        return app, look.text(self.name, kind, "bar-text", width)


class ChatBubble(Widget):
    """One message: mine from the end side, theirs from the start side.

    With ``on_mark`` it can be marked as a warning sign, and unmarked.
    """

    def __init__(
        self,
        sender: str,
        text: str,
        mine: bool = False,
        on_mark: Callable[[], object] | None = None,
        id_: str = "",
    ):
        super().__init__(name=f"{sender}: {text}" if sender else text)
        self.id, self.sender, self.text, self.mine, self.on_mark = id_, sender, text, mine, on_mark
        self.marked = False
        self.tone = ""
        self.focusable = on_mark is not None
        self.role = "checkbox" if on_mark else "text"

    def state(self) -> list[str]:
        """Return whether it is marked."""
        marked = ["checked" if self.marked else "not checked"] if self.on_mark else []
        return marked + super().state()

    def activate(self) -> bool:
        """Mark it, or take the mark away."""
        self.marked = not self.marked
        if self.on_mark:
            self.on_mark()
        return True

    def measure(self, look: Look, width: int) -> Size:
        """Return the size of the bubble; it leaves a part of the width free."""
        inner = width * 5 // 6 - 2 * _BUBBLE - self._flag()
        text = look.text(self.text, width=inner).size
        name = look.text(self.sender, "small", "text-soft", inner).size if self.sender else (0, 0)
        high = text[1] + name[1] + 20
        return width, max(high, TARGET if self.on_mark else 0)

    def place(self, look: Look, rect: pygame.Rect) -> None:
        """Take its side of the screen."""
        inner = rect.width * 5 // 6 - 2 * _BUBBLE - self._flag()
        text = look.text(self.text, width=inner).size[0]
        name = look.text(self.sender, "small", "text-soft", inner).size[0] if self.sender else 0
        wide = max(text, name) + 2 * _BUBBLE + self._flag()
        self.rect = look.from_start(rect, rect.width - wide if self.mine else 0, wide)

    def draw(self, look: Look, surface: pygame.Surface) -> None:
        """Draw the bubble, who sent it, the words, and the mark."""
        fill, edge = ("bubble-mine" if self.mine else "bubble-theirs"), "border"
        if self.marked:
            fill, edge = "chosen", "chosen-border"
        elif self.hovered and self.enabled:
            fill = "button-hover"
        if self.tone:
            fill, edge = f"{self.tone}-ground", self.tone
        corners = _corners(18, at_right=self.mine != look.rtl)
        draw_box(surface, self.rect, look.colour(fill), corners, look.colour(edge), 3)
        width = self.rect.width - 2 * _BUBBLE - self._flag()
        place = look.from_start(self.rect, _BUBBLE, width)
        top = self.rect.y + 10
        if self.sender:
            name = look.text(self.sender, "small", "text-soft", width)
            name.draw(surface, (place.x, top), width)
            top += name.size[1]
        look.text(self.text, width=width).draw(surface, (place.x, top), width)
        if self._flag():
            self._draw_flag(look, surface)

    def _draw_flag(self, look: Look, surface: pygame.Surface) -> None:
        """Draw the flag: on a dark disc when it is raised."""
        corner = look.from_start(self.rect, self.rect.width - 50, 38)
        if self.marked:
            draw_disc(surface, corner.center, 19, look.colour("badge"))
        if flag := look.icon("flag-report", 26, light=self.marked):
            surface.blit(flag, flag.get_rect(center=corner.center))

    def _flag(self) -> int:
        return 46 if self.on_mark else 0


def _corners(radius: int, at_right: bool) -> Corners:
    """Return the corners of a bubble: the one next to its sender is sharp."""
    return (radius, radius, radius, 4) if at_right else (radius, radius, 4, radius)


def _is_large(look: Look) -> bool:
    return look.theme.text_size >= 150
