"""Buttons: a word or an icon, or both, that does something."""

from collections.abc import Callable
from typing import Literal

import pygame

from game.ui.look import Look
from game.ui.shapes import EDGE, draw_box, draw_card
from game.ui.text import layout_text
from game.ui.theme import TARGET, TextKind
from game.ui.widget import Size, Widget

Kind = Literal["primary", "plain", "quiet"]
_PADDING = 22
_ICON = 32
_CAP = 12


class Button(Widget):
    """Does ``on_press`` when clicked or confirmed.

    ``primary`` is the one thing to do next, ``plain`` any other, ``quiet`` stands on a dark ground.
    A button with an icon and no shown text still has its name for those who can't see it. ``key``
    is the name of a key that does the same, shown as a small cap after the words.
    """

    role = "button"
    focusable = True
    text_kind: TextKind = "label"

    def __init__(
        self,
        name: str,
        on_press: Callable[[], object],
        kind: Kind = "plain",
        icon: str | None = None,
        icon_only: bool = False,
        grow: int = 0,
        key: str = "",
    ):
        super().__init__(name=name, grow=grow)
        self.key = key
        self.on_press, self.kind, self.icon, self.icon_only = on_press, kind, icon, icon_only

    def state(self) -> list[str]:
        """Return the key that does the same."""
        return [*([self.key] if self.key else []), *super().state()]

    def activate(self) -> bool:
        """Do it."""
        self.on_press()
        return True

    def measure(self, look: Look, width: int) -> Size:
        """Return the size of text and icon, and never less than a finger needs."""
        if self._has_only_icon(look):
            side = look.scale(_ICON) + 24
            return side, side + EDGE
        taken = 2 * _PADDING + (look.scale(_ICON) + 12 if self.icon else 0) + self._cap(look)
        words = look.text(self.name, self.text_kind, width=max(width - taken, 1))
        high = look.pad(words, 20)
        return max(words.size[0] + taken, TARGET), max(high, TARGET + 4) + EDGE

    def draw(self, look: Look, surface: pygame.Surface) -> None:
        """Draw the card, darker under the pointer, and what stands on it."""
        fill, edge, text = self._colours(look)
        draw_card(surface, self.rect, look.colour(fill), look.colour(edge), self.radius)
        face = pygame.Rect(self.rect.x, self.rect.y, self.rect.width, self.rect.height - EDGE)
        icon, size = None, look.scale(_ICON)
        if self.icon:
            icon = look.icon(self.icon, size, light=self.kind == "primary" and self.enabled)
        if self._has_only_icon(look):
            if icon:
                surface.blit(icon, icon.get_rect(center=face.center))
            return
        if self.key:
            self._draw_cap(look, surface, look.from_start(face, face.width - 12, 0).x)
            face = look.from_start(face, 0, face.width - self._cap(look))
        offset, room = _PADDING, face.width - 2 * _PADDING
        style = look.theme.style(self.text_kind, text)
        if self.icon:
            wide = look.text(self.name, self.text_kind, width=room - size - 12).size[0]
            offset = max((face.width - wide - size - 12) // 2, _PADDING)
            after = self.icon == "next"  # it points at what comes, so it stands after the word
            if icon:
                place = look.from_start(face, offset + (wide + 12 if after else 0), size)
                surface.blit(icon, icon.get_rect(center=place.center))
            offset, room = offset + (0 if after else size + 12), wide
        look.write(surface, self.name, look.from_start(face, offset, room), style, "centre")

    def _cap(self, look: Look) -> int:
        """Return the width that the key takes."""
        return look.text(self.key, "note").size[0] + 2 * _CAP if self.key else 0

    def _draw_cap(self, look: Look, surface: pygame.Surface, end: int) -> None:
        """Draw the key, from the end edge of its room."""
        key = layout_text(self.key, look.theme.style("note", "text-soft"), None, "ltr")
        cap = pygame.Rect(0, 0, key.size[0] + 2 * _CAP - 4, key.size[1] + 2)
        cap.midleft = (end if look.rtl else end - cap.width, self.rect.centery - EDGE // 2)
        draw_box(surface, cap, look.colour("panel"), 8, look.colour("border"), 2)
        key.draw(surface, (cap.x + _CAP - 2, cap.y + 1))

    def _has_only_icon(self, look: Look) -> bool:
        return bool(self.icon_only and self.icon and look.icon(self.icon, _ICON))

    def _colours(self, look: Look) -> tuple[str, str, str]:
        if not self.enabled:
            return "panel", "border", "text-soft"
        if self.kind == "primary":
            return ("primary-hover" if self.hovered else "primary"), "button-edge", "primary-text"
        if self.kind == "quiet":
            return ("button-hover" if self.hovered else "panel"), "border", "button-text"
        return ("button-hover" if self.hovered else "button"), "border", "button-text"


class Panel(Widget):
    """A round-cornered sheet of paper under one child."""

    def __init__(
        self, child: Widget, padding: int = 28, colour: str = "panel", name: str = "", grow: int = 0
    ):
        super().__init__(child, name=name, grow=grow)
        self.padding, self.colour = padding, colour

    def measure(self, look: Look, width: int) -> Size:
        """Return the child's size and the padding around it."""
        wide, high = self.children[0].size_in(look, width - 2 * self.padding)
        return wide + 2 * self.padding, high + 2 * self.padding

    def place(self, look: Look, rect: pygame.Rect) -> None:
        """Place the child within the padding."""
        self.rect = rect
        self.children[0].place(look, rect.inflate(-2 * self.padding, -2 * self.padding))

    def draw(self, look: Look, surface: pygame.Surface) -> None:
        """Draw the sheet, then the child."""
        draw_box(
            surface, self.rect, look.colour(self.colour), self.radius, look.colour("border"), 2
        )
        super().draw(look, surface)
