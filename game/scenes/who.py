"""Who plays: a pupil with a class code, or a guest."""

from game.app import App
from game.scenes.code import CodeScene
from game.scenes.guest import GuestScene
from game.scenes.harbour import Harbour
from game.scenes.page_scene import PageScene
from game.ui.layout import Column
from game.ui.widget import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.label import Label
from game.ui.words import _


class WhoScene(PageScene):
    """Two ways in."""

    width = 720

    def __init__(self, app: App, harbour: Harbour):
        self._harbour = harbour
        super().__init__(app)

    def title(self) -> str:
        """Return what stands at the top."""
        return _("Who is playing?")

    def make_body(self) -> Widget:
        """Return the two ways in, and what each means."""
        return Column(
            Button(_("I have a class code"), self._ask_code, "primary", "person"),
            Label(_("Your teacher sees which lessons you played."), "small", "text-soft"),
            Button(_("Play as a guest"), self._play_as_guest, icon="star"),
            Label(
                _("Nobody gets to see what you do. It stays on this computer."),
                "small",
                "text-soft",
            ),
            gap=12,
        )

    def _ask_code(self) -> None:
        self.app.push(CodeScene(self.app, self._harbour))

    def _play_as_guest(self) -> None:
        self.app.push(GuestScene(self.app, self._harbour))
