"""Banner: one sentence over the scene: what happened, and what to do next."""

from typing import Literal

import pygame

from game.devices.input import Action, Command
from game.ui.look import Look
from game.ui.shapes import draw_box
from game.ui.widget import Size, Widget

Tone = Literal["information", "success", "notice", "danger"]
_ICONS = {"information": "help", "success": "check", "notice": "warning", "danger": "warning"}
_WIDTH = 900
_TOP = 20


class Banner(Widget):
    """A sentence that stays until it is read: longer text, longer time; Esc, B or a click hide it.

    Placed by a layout it is a fixed notice; ``App.say`` shows it over any scene.
    """

    role = "alert"

    def __init__(self, sentence: str, tone: Tone = "information"):
        super().__init__(name=sentence)
        self.tone = tone
        self._left = 5 + len(sentence) * 0.12

    def is_over(self, dt: float) -> bool:
        """Let time pass and say whether it has been shown long enough."""
        self._left -= dt
        return self._left <= 0

    def dismisses(self, command: Command) -> bool:
        """Say whether this command hides it."""
        if command.action is Action.PRESS:
            return self.rect.collidepoint(command.pos)
        return command.action is Action.BACK and command.pressed

    def lay_out(self, look: Look) -> None:
        """Place it at the top of the canvas."""
        wide, high = self.measure(look, _WIDTH)
        self.rect = pygame.Rect((1280 - wide) // 2, _TOP, wide, high)

    def measure(self, look: Look, width: int) -> Size:
        """Return the size of icon and text."""
        wide, high = look.text(self.name, "body", self.tone, width - self._taken(look)).size
        return wide + self._taken(look), max(high, 32) + 32

    def draw(self, look: Look, surface: pygame.Surface) -> None:
        """Draw the strip with its icon."""
        ground, tone = look.colour(f"{self.tone}-ground"), look.colour(self.tone)
        draw_box(surface, self.rect, ground, self.radius, tone, 3)
        size = look.scale(32)
        if icon := look.icon(_ICONS[self.tone], size):
            place = look.from_start(self.rect, 24, size)
            surface.blit(icon, icon.get_rect(center=place.center))
        text = look.from_start(self.rect, 40 + size, self.rect.width - self._taken(look))
        look.write(surface, self.name, text, look.theme.style("body", self.tone))

    def _taken(self, look: Look) -> int:
        """Return the width that icon and padding take."""
        return look.scale(32) + 72
