"""The scene: one screen of the game. The app keeps a stack of them and plays the uppermost."""

from typing import TYPE_CHECKING

import pygame

from game.devices.input import Command
from game.ui.view import View

if TYPE_CHECKING:
    from game.app import App


class Scene:
    """One screen. A scene of widgets sets ``self.view``; one that draws itself overrides the rest.

    ``changed`` says that it must be drawn again; the app draws a scene only then.
    """

    view: View | None = None

    def __init__(self, app: "App"):
        self.app = app
        self.changed = True

    def enter(self) -> None:
        """Come to the top of the stack, at first or again."""

    def leave(self) -> None:
        """Go from the top of the stack: something covers it, or it is gone."""

    def restyle(self) -> None:
        """Take in that language, text size or contrast changed: make the words again."""
        self.changed = True

    def handle(self, command: Command) -> bool:
        """Do what the player asks; say whether it was for this scene."""
        return self.view.handle(command) if self.view else False

    def update(self, dt: float) -> None:
        """Let ``dt`` seconds pass."""

    def draw(self, surface: pygame.Surface) -> None:
        """Draw on the canvas of 1280×720."""
        if self.view:
            self.view.settle()
            self.draw_ground(surface)
            self.view.draw(surface)

    def draw_ground(self, surface: pygame.Surface) -> None:
        """Draw what stands behind the widgets."""
        surface.fill(self.app.look.colour("page"))

    def is_changed(self) -> bool:
        """Say whether it must be drawn again."""
        return self.changed or bool(self.view and self.view.changed)
