"""Menu: the ways on from the square."""

from game.app import App
from game.scenes.bar import make_leave_button
from game.scenes.help import HelpScene
from game.scenes.journal import JournalScene
from game.scenes.options import OptionsScene
from game.scenes.page_scene import PageScene
from game.scenes.stories import StoryScene
from game.scenes.visit import Visit
from game.ui.layout import Beside, Column
from game.ui.widget import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.label import Label
from game.ui.words import _


class MenuScene(PageScene):
    """Go on, look something up, or let somebody else play."""

    width = 720

    def __init__(self, app: App, visit: Visit):
        self._visit = visit
        super().__init__(app, f"places/{visit.place.setting}")

    def title(self) -> str:
        """Return what stands at the top: the pupil's name, so that nobody plays as another."""
        return self._visit.profile.name or _("Guest")

    def make_body(self) -> Widget:
        """Return the ways on."""
        state = self._visit.harbour.progress.delivery_state(self._visit.profile)
        return Column(
            Label(_(state.sentence), "small", "text-soft"),
            Button(_("Go on playing"), self.app.pop, "primary"),
            *self._make_way_to_stories(),
            Button(_("Journal"), self._open_journal, icon="journal"),
            Beside(
                Button(_("Options"), self._open_options, icon="settings", grow=1),
                Button(_("Help"), self._open_help, icon="help", grow=1),
                gap=14,
            ),
            Button(_("Sign out"), self._sign_out, icon="person"),
            make_leave_button(self.app),
            gap=14,
        )

    def _make_way_to_stories(self) -> list[Widget]:
        if len(self._visit.stories) < 2:
            return []
        return [Button(_("Pick another story"), self._open_stories, icon="menu")]

    def _open_stories(self) -> None:
        self.app.replace(StoryScene(self.app, self._visit))

    def _open_journal(self) -> None:
        self.app.push(JournalScene(self.app, self._visit))

    def _open_options(self) -> None:
        self.app.push(OptionsScene(self.app))

    def _open_help(self) -> None:
        self.app.push(HelpScene(self.app))

    def _sign_out(self) -> None:
        for _scene in ("menu", "square"):
            self.app.pop()
