"""Harbour: what all scenes share: saved games, and the lessons in the language that is spoken."""

from curriculum.library import Library, shipped_library
from curriculum.messages.catalog import load_catalog
from game.app import App
from game.progress.problems import Problem
from game.progress.profiles import Profile
from game.progress.progress import Progress
from game.scenes.neutral import leave_now
from game.ui import words
from game.ui.words import _


class Harbour:
    """Opened once, by the title."""

    def __init__(self, app: App):
        self.app = app
        self.progress = Progress.open(app.home, site=app.options.site)
        self.profile: Profile | None = None  # who plays now, or played last
        self._is_delivering = False
        self._could_save = True
        app.each_frame.append(self._look_after)
        app.at_close.append(self.progress.close)
        app.leave_now = lambda: leave_now(app)
        app.find_help = lambda: self.progress.find_help(self.profile)

    @property
    def library(self) -> Library:
        """The lessons, in the language that is spoken now."""
        return shipped_library().localized(words.language())

    @property
    def is_draft(self) -> bool:
        """Whether the game's own words are an unreviewed translation."""
        catalog = load_catalog(words.language(), "game")
        return catalog is not None and catalog.is_draft("game")

    def change_site(self, address: str) -> None:
        """Use another site from now on."""
        self.app.change_options(site=address)
        self.progress.address = address
        self.progress.wake()

    def _look_after(self) -> None:
        """Begin to deliver once something is on the screen; tell what the player should know."""
        if self.app.first_frame is None:
            return
        if not self._is_delivering:
            self.progress.start_delivery()
            self._is_delivering = True
        for problem in self.progress.take_notices():
            self.app.say(_(problem.sentence), "notice")
        if self._could_save != self.progress.is_saving:
            self._could_save = self.progress.is_saving
            if self._could_save:
                self.app.say(_("The game can save again. Nothing is lost."), "success")
            else:
                self.app.say(_(Problem.CANNOT_SAVE.sentence), "danger")
