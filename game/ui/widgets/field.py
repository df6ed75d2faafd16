"""TextField and KeyPad: for a class code or the site's address. Never for what a child thinks."""

from collections.abc import Callable
from dataclasses import replace

import pygame

from game.devices.input import Action, Command
from game.ui.layout import Wrap
from game.ui.look import Look
from game.ui.shapes import draw_box
from game.ui.text import layout_text
from game.ui.theme import TARGET
from game.ui.widget import Size, Widget
from game.ui.widgets.button import Button
from game.ui.words import _

_PADDING = 20
_GAP = 8


class TextField(Widget):
    """One line that is typed: always left to right. Only characters in ``allowed`` are taken."""

    role = "textbox"
    focusable = True
    radius = 14

    def __init__(
        self,
        label: str,
        value: str = "",
        allowed: str = "",
        longest: int = 100,
        upper: bool = False,
        on_change: Callable[[str], object] = lambda value: None,
        on_submit: Callable[[str], object] = lambda value: None,
        grow: int = 0,
    ):
        super().__init__(name=label, grow=grow)
        self.value, self.allowed, self.longest, self.upper = value, allowed, longest, upper
        self.on_change, self.on_submit = on_change, on_submit

    def state(self) -> list[str]:
        """Return what is typed so far."""
        return [f"value {self.value!r}", *super().state()]

    def activate(self) -> bool:
        """Hand it in."""
        self.on_submit(self.value)
        return True

    def type(self, text: str) -> None:
        """Add what is allowed of this text."""
        text = text.upper() if self.upper else text
        taken = "".join(c for c in text if not self.allowed or c in self.allowed)
        self._set((self.value + taken)[: self.longest])

    def erase(self) -> None:
        """Take the last character away."""
        self._set(self.value[:-1])

    def handle(self, command: Command) -> bool:
        """Take typed characters and Backspace before anything else does."""
        if command.action is Action.ERASE:
            self.erase()
            return True
        if command.text and not (command.text == " " and " " not in self.allowed):
            self.type(command.text)
            return True
        return False

    def measure(self, look: Look, width: int) -> Size:
        """Return the label's and the line's height, over the whole width."""
        label = look.text(self.name, "small", "text-soft", width).size[1]
        return width, label + _GAP + self._line(look)

    def place(self, look: Look, rect: pygame.Rect) -> None:
        """Take the whole; only the line below the label is ringed."""
        self.rect = rect
        high = self._line(look)
        self.ring = pygame.Rect(rect.x, rect.bottom - high, rect.width, high)

    def draw(self, look: Look, surface: pygame.Surface) -> None:
        """Draw the label, the line and where the next character comes."""
        label = look.text(self.name, "small", "text-soft", self.rect.width)
        label.draw(surface, self.rect.topleft, self.rect.width)
        line = self.ring or self.rect
        edge = look.colour("text-soft")
        draw_box(surface, line, look.colour("panel"), self.radius, edge, 3)
        typed = layout_text(self.value, look.theme.style("label"), None, "ltr")
        inner = line.inflate(-2 * _PADDING, 0)
        clip = surface.get_clip()
        surface.set_clip(clip.clip(inner.inflate(8, 0)))
        left = min(inner.x, inner.right - typed.size[0] - 4)
        top = line.centery - typed.size[1] // 2
        typed.draw(surface, (left, top))
        if self.focused:
            caret = pygame.Rect(left + typed.size[0] + 2, top + 4, 3, typed.size[1] - 8)
            surface.fill(look.colour("focus"), caret)
        surface.set_clip(clip)

    def _line(self, look: Look) -> int:
        return max(look.text("A", "label").size[1] + 22, TARGET)

    def _set(self, value: str) -> None:
        self.value = value
        self.on_change(value)


class KeyPad(Wrap):
    """Keys on the screen for a field, for gamepad and mouse."""

    def __init__(self, field: TextField, keys: str):
        buttons = [self._key(field, key) for key in keys]
        erase = Button(_("Delete"), field.erase, icon="back", icon_only=True)
        super().__init__(*buttons, erase, gap=8, align="centre")

    def measure(self, look: Look, width: int) -> Size:
        """Return the size of all lines."""
        return super().measure(_left_to_right(look), width)

    def place(self, look: Look, rect: pygame.Rect) -> None:
        """Place the keys from the left: what they type is written that way in every language."""
        super().place(_left_to_right(look), rect)

    def draw(self, look: Look, surface: pygame.Surface) -> None:
        """Draw the keys, the one that deletes pointing left."""
        super().draw(_left_to_right(look), surface)

    def _key(self, field: TextField, key: str) -> Button:
        return Button(key, lambda: field.type(key))


def _left_to_right(look: Look) -> Look:
    return replace(look, direction="ltr")
