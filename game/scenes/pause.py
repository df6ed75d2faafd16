"""Pause: the game waits. Everything is saved already."""

from game.app import App
from game.scenes.bar import make_leave_button
from game.scenes.help import HelpScene
from game.scenes.options import OptionsScene
from game.scenes.page_scene import PageScene
from game.scenes.play import Play
from game.scenes.player import Player
from game.ui.layout import Column
from game.ui.widget import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.label import Label
from game.ui.words import _


class PauseScene(PageScene):
    """Ways on from the middle of a lesson, which lies below this scene."""

    width = 620

    def __init__(self, app: App, player: Player, play: Play):
        self._player, self._play = player, play
        super().__init__(app)

    def title(self) -> str:
        """Return what stands at the top."""
        return _("Pause")

    def make_body(self) -> Widget:
        """Return what is played, and the ways on."""
        return Column(
            Label(self._play.activity.title, "label", "heading"),
            Label(_("What you did is saved.")),
            Button(_("Go on playing"), self.app.pop, "primary"),
            Button(self._player.way_back, self._leave_lesson),
            Button(_("Options"), lambda: self.app.push(OptionsScene(self.app)), icon="settings"),
            Button(_("Help"), lambda: self.app.push(HelpScene(self.app)), icon="help"),
            make_leave_button(self.app),
            gap=14,
        )

    def _leave_lesson(self) -> None:
        for _scene in ("pause", "lesson"):
            self.app.pop()
