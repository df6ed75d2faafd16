"""Pause: the game waits. Everything is saved already."""

from collections.abc import Callable

from game.app import App
from game.scenes.bar import make_leave_button
from game.scenes.help import HelpScene
from game.scenes.options import OptionsScene
from game.scenes.page_scene import PageScene
from game.ui.layout import Column
from game.ui.widget import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.label import Label
from game.ui.words import _


class PauseScene(PageScene):
    """Ways on from the middle of a lesson. ``leave`` goes from the lesson to the village."""

    width = 620

    def __init__(self, app: App, leave: Callable[[], object], ground: str = "places/lantern-bay"):
        self._leave = leave
        super().__init__(app, ground)

    def title(self) -> str:
        """Return what stands at the top."""
        return _("Pause")

    def make_body(self) -> Widget:
        """Return the ways on."""
        return Column(
            Label(_("What you did is saved.")),
            Button(_("Go on playing"), self.app.pop, "primary"),
            Button(_("To the village"), self._go_to_village),
            Button(_("Options"), lambda: self.app.push(OptionsScene(self.app)), icon="settings"),
            Button(_("Help"), lambda: self.app.push(HelpScene(self.app)), icon="help"),
            make_leave_button(self.app),
            gap=14,
        )

    def _go_to_village(self) -> None:
        self.app.pop()
        self._leave()
