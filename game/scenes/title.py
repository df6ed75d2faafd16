"""The title: Lantern Bay, and the ways in."""

import pygame

from game.app import App
from game.scenes.ground import draw_place
from game.scenes.harbour import Harbour
from game.scenes.options import OptionsScene
from game.scenes.who import WhoScene
from game.ui.layout import Column, Row, Spacer, Within
from game.ui.scene import Scene
from game.ui.view import View
from game.ui.widgets.badge import DraftMark
from game.ui.widgets.button import Button, Panel
from game.ui.widgets.label import Label
from game.ui.widgets.picture import Picture
from game.ui.words import _


class TitleScene(Scene):
    """Play, options, leave. It opens what all scenes share."""

    def __init__(self, app: App):
        super().__init__(app)
        self.harbour = Harbour(app)
        self.restyle()

    def restyle(self) -> None:
        """Make the title in the language that is spoken."""
        self.changed = True
        play = Button(_("Play"), self._play, "primary", "play")
        buttons = Column(
            play,
            Button(_("Options"), self._open_options, icon="settings"),
            Button(_("Leave"), self.app.quit, icon="exit"),
            gap=14,
        )
        name = Column(
            Label(_("Lantern Bay"), "title", "heading"),
            Label(_("Stories about life online"), "body", "heading"),
            gap=0,
        )
        heading = Panel(Row(Picture("logo", "", 120), name, gap=24), padding=22, name="")
        draft = [Within(DraftMark(), x="end", margin=16)] if self.harbour.is_draft else []
        root = Column(
            *draft,
            Within(heading, margin=28),
            Spacer(),
            Within(buttons, max_width=360),
            Spacer(height=30),
            gap=0,
        )
        self.view = View(self.app.look, root, focus=play)

    def enter(self) -> None:
        """Let the sea be heard."""
        self.changed = True
        self.app.look.sounds.loop("waves-loop")

    def draw_ground(self, surface: pygame.Surface) -> None:
        """Draw the harbour."""
        draw_place(surface, self.app.look, "places/lantern-bay")

    def _play(self) -> None:
        self.app.push(WhoScene(self.app, self.harbour))

    def _open_options(self) -> None:
        self.app.push(OptionsScene(self.app, self.harbour))
