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
        options = app.options
        self.progress = Progress.open(
            app.home, site=options.site, edition_keys=options.edition_keys
        )
        self.profile: Profile | None = None  # who plays now, or played last
        self._edition: Library | None = None  # None: the one that ships with the game
        self._has_started = False
        self._could_save = True
        app.each_frame.append(self._look_after)
        app.at_close.append(self.progress.close)
        app.leave_now = lambda: leave_now(app)
        app.find_help = lambda: self.progress.find_help(self.profile)

    @property
    def library(self) -> Library:
        """The lessons, in the language that is spoken now: the same until ``take_edition``."""
        return (self._edition or shipped_library()).localized(words.language())

    @property
    def published_at(self) -> str:
        """The address of the site that has published the lessons; nothing for those that ship."""
        return self.progress.find_site(self.profile) if self._edition else ""

    def take_edition(self) -> bool:
        """Let the lessons be those that are current now; say whether they are others than before.

        For a moment in which nobody has anything of them on the screen.
        """
        found = self.progress.find_library(self.profile)
        is_new = found is not self._edition
        self._edition = found
        return is_new

    def read_media(self, file: str) -> bytes | None:
        """Return a picture or a sound that the lessons brought, or None when it is not here."""
        return self.progress.read_media(self.profile, self.library.edition, file)

    @property
    def is_draft(self) -> bool:
        """Whether the game's own words are an unreviewed translation."""
        catalog = load_catalog(words.language(), "game")
        return catalog is not None and catalog.is_draft("game")

    def change_site(self, address: str) -> None:
        """Use another site from now on."""
        self.app.change_options(site=address)
        self.progress.change_site(address)

    def _look_after(self) -> None:
        """Begin to ask the site once something is on the screen; tell what one should know."""
        if self.app.first_frame is None:
            return
        if not self._has_started:
            self.progress.start()
            self._has_started = True
        for problem in self.progress.take_notices():
            self.app.say(_(problem.sentence), "notice")
        if self._could_save != self.progress.is_saving:
            self._could_save = self.progress.is_saving
            if self._could_save:
                self.app.say(_("The game can save again. Nothing is lost."), "success")
            else:
                self.app.say(_(Problem.CANNOT_SAVE.sentence), "danger")
