"""The title: Lantern Bay, and the ways in."""

import pygame

from game.app import App
from game.scenes.ground import draw_place
from game.scenes.harbour import Harbour
from game.scenes.options import OptionsScene
from game.scenes.who import WhoScene
from game.ui.layout import Column, Row, Spacer, Stack, Within, Wrap
from game.ui.scene import Scene
from game.ui.view import View
from game.ui.widget import Widget
from game.ui.widgets.badge import DraftMark
from game.ui.widgets.button import Button, Panel
from game.ui.widgets.label import Label
from game.ui.widgets.picture import Picture
from game.ui.words import _

_LARGE = 150


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
        options = Button(_("Options"), self._open_options, icon="settings")
        leave = Button(_("Leave"), self.app.quit, icon="exit")
        is_large = self.app.options.text_size >= _LARGE
        # Large words stand beside each other: below each other the last would be out of sight.
        buttons: Widget = Column(play, options, leave, gap=14)
        if is_large:
            buttons = Wrap(play, options, leave, gap=14, align="centre")
        name = Column(
            Label(_("Lantern Bay"), "title", "heading"),
            Label(_("Stories about life online"), "body", "heading"),
            gap=0,
        )
        heading = Panel(Row(Picture("logo", "", 120), name, gap=24), padding=22, name="")
        draft = [Within(DraftMark(), x="end", margin=16)] if self.harbour.is_draft else []
        root = Column(
            Within(heading, margin=12 if is_large else 28),
            Spacer(),
            Within(buttons, max_width=1200 if is_large else 360),
            Spacer(height=16 if is_large else 30),
            gap=0,
        )
        corner = Column(*draft, gap=0)
        self.view = View(self.app.look, Stack(corner, root), focus=play)

    def enter(self) -> None:
        """Let the sea be heard."""
        self.changed = True
        self.app.look.sounds.loop("waves-loop")

    def update(self, dt: float) -> None:
        """Take in an edition that came: nothing of the lessons is on the screen here."""
        self.harbour.take_edition()

    def draw_ground(self, surface: pygame.Surface) -> None:
        """Draw the harbour."""
        draw_place(surface, self.app.look, "places/lantern-bay")

    def _play(self) -> None:
        self.app.push(WhoScene(self.app, self.harbour))

    def _open_options(self) -> None:
        self.app.push(OptionsScene(self.app, self.harbour))
