"""PageScene: a screen that is one sheet of paper with a title, a way back and the ways out."""

import pygame

from game.app import App
from game.scenes.focus import first_of
from game.scenes.ground import draw_place
from game.ui.layout import Column, Within
from game.ui.scene import Scene
from game.ui.view import View
from game.ui.widget import Widget
from game.ui.widgets.bar import Bar
from game.ui.widgets.button import Button
from game.ui.widgets.label import Label
from game.ui.widgets.screen import Screen
from game.ui.widgets.sheet import Sheet
from game.ui.words import _


class PageScene(Scene):
    """A scene says its ``title``, its body and its buttons; Back pops it."""

    width = 1000

    def __init__(self, app: App, ground: str = "places/lantern-bay"):
        super().__init__(app)
        self.ground = ground
        self.restyle()

    def title(self) -> str:
        """Return what stands at the top."""
        return ""

    def make_body(self) -> Widget:
        """Return what stands on the sheet."""
        raise TypeError("a page says what stands on it")

    def make_buttons(self) -> tuple[Widget, ...]:
        """Return the buttons at the foot of the sheet."""
        return ()

    def first_focus(self) -> Widget | None:
        """Return the widget that has the focus at first; None for the first on the sheet."""
        return None

    def go_back(self) -> None:
        """Leave this screen."""
        self.app.pop()

    def restyle(self) -> None:
        """Make the page anew, in the language that is spoken."""
        self.changed = True
        body = Column(Label(self.title(), "heading", "heading"), self.make_body(), gap=20)
        sheet = Sheet(body, *self.make_buttons(), name=self.title())
        back = Button(_("Back"), self.go_back, icon="back")
        root = Screen(
            Bar(back),
            Within(sheet, max_width=self.width, margin=16),
        )
        self.view = View(
            self.app.look, root, on_back=self.go_back, focus=self.first_focus() or first_of(sheet)
        )

    def draw_ground(self, surface: pygame.Surface) -> None:
        """Draw the picture under a veil."""
        draw_place(surface, self.app.look, self.ground, 0.35)
