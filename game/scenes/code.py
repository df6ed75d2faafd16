"""Class code: six letters from the board, typed or picked on the screen."""

from concurrent.futures import Future

from game.app import App
from game.progress.background import in_background
from game.progress.problems import ProgressError
from game.progress.progress import FoundClassroom
from game.scenes.harbour import Harbour
from game.scenes.names import NamesScene
from game.scenes.page_scene import PageScene
from game.ui.layout import Column
from game.ui.widget import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.field import KeyPad, TextField
from game.ui.words import _

KEYS = "BCDFGHJKMNPRTWXY"
"""The letters of class codes: consonants that look different from each other."""
_LONGEST = 12


class CodeScene(PageScene):
    """Asks for the code and looks the class up, on the site or as it is kept here."""

    width = 860

    def __init__(self, app: App, harbour: Harbour):
        self._harbour = harbour
        self._code = ""
        self._search: Future[FoundClassroom] | None = None
        super().__init__(app)

    def title(self) -> str:
        """Return what stands at the top."""
        return _("What is your class code?")

    def make_body(self) -> Widget:
        """Return the field, and keys for those who do not type."""
        allowed = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-"
        self._field = TextField(
            _("Class code"),
            self._code,
            allowed,
            _LONGEST,
            upper=True,
            on_change=self._type,
            on_submit=lambda _code: self._find(),
        )
        return Column(self._field, KeyPad(self._field, KEYS), gap=20)

    def make_buttons(self) -> tuple[Widget, ...]:
        """Return the way on."""
        return (Button(_("Go on"), self._find, "primary", "next"),)

    def first_focus(self) -> Widget:
        """Return the field."""
        return self._field

    def update(self, dt: float) -> None:
        """Go on when the class is found, or say what is wrong."""
        if self._search is None or not self._search.done():
            return
        search, self._search = self._search, None
        self.app.hush()
        try:
            found = search.result()
        except ProgressError as error:
            self.app.say(_(error.problem.sentence), "notice")
            self._field.request_focus(self._field)
            return
        self.app.push(NamesScene(self.app, self._harbour, self._code, found))

    def _type(self, code: str) -> None:
        self._code = code

    def _find(self) -> None:
        if not self._code:
            self.app.say(_("Type the letters of your class code first."))
            self._field.request_focus(self._field)
        elif self._search is None:
            self.app.say(_("Looking for your class …"))
            self._search = in_background(self._harbour.progress.find_classroom, self._code)
