"""Options: language, text size, sound, speed, calm, contrast, and the address of the site."""

from concurrent.futures import Future

from game.app import App
from game.progress.background import in_background
from game.progress.problems import ProgressError
from game.progress.site import Site
from game.progress.wire import Health
from game.scenes.harbour import Harbour
from game.scenes.help import keep_order
from game.scenes.page_scene import PageScene
from game.ui import words
from game.ui.layout import Column
from game.ui.widget import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.field import TextField
from game.ui.widgets.label import Label
from game.ui.widgets.setting import SettingRow
from game.ui.words import _

ON, OFF = "on", "off"
_LONGEST_ADDRESS = 200


class OptionsScene(PageScene):
    """Every change holds at once and is kept. The site is asked only when it is to be checked."""

    def __init__(self, app: App, harbour: Harbour | None = None):
        self._harbour = harbour
        self._typed = app.options.site
        self._check: Future[Health] | None = None
        super().__init__(app)

    def title(self) -> str:
        """Return what stands at the top."""
        return _("Options")

    def make_body(self) -> Widget:
        """Return a row for each option."""
        options = self.app.options
        speeds = [("30", "30"), ("60", "60")]
        sizes = [(str(size), f"{size} %") for size in (100, 125, 150, 175, 200)]
        languages = [(code, words.own_name(code)) for code in words.languages()]
        change = self.app.change_options
        return Column(
            SettingRow(
                _("Language"), languages, words.language(), lambda code: change(language=code)
            ),
            SettingRow(
                _("Text size"), sizes, str(options.text_size), lambda n: change(text_size=int(n))
            ),
            self._switch(_("Sound"), "sound", options.sound),
            self._switch(_("Less movement"), "reduced_motion", options.reduced_motion),
            self._switch(_("High contrast"), "high_contrast", options.high_contrast),
            SettingRow(
                _("Pictures a second"), speeds, str(options.fps), lambda n: change(fps=int(n))
            ),
            *(self._make_site(self._harbour) if self._harbour else ()),
            gap=18,
        )

    def restyle(self) -> None:
        """Make the rows anew, with the focus in the same place."""
        place = self._places().index(self.view.focus) if self.view and self.view.focus else 0
        super().restyle()
        if self.view and place:
            self.view.lay_out()
            self.view.set_focus(self._places()[place])

    def update(self, dt: float) -> None:
        """Tell what the site answered, once it did, and which lessons came."""
        if self._harbour and self._harbour.take_edition():
            self.restyle()
        if self._check is None or not self._check.done():
            return
        check, self._check = self._check, None
        try:
            check.result()
        except ProgressError as error:
            self.app.say(_(error.problem.sentence), "notice")
        else:
            self.app.say(_("The site answers. Everything is ready."), "success")

    def go_back(self) -> None:
        """Keep the address as it is typed, and leave."""
        self._keep_address()
        super().go_back()

    def _places(self) -> list[Widget]:
        return [w for w in self.view.root.walk() if w.can_focus()] if self.view else []

    def _make_site(self, harbour: Harbour) -> tuple[Widget, ...]:
        field = TextField(
            _("Address of your school's site (a teacher knows it)"),
            self._typed,
            longest=_LONGEST_ADDRESS,
            on_change=self._type,
            on_submit=lambda _typed: self._check_site(),
        )
        return (
            field,
            Button(_("Check the address"), self._check_site, icon="check"),
            Label(_("Without an address you can still play as a guest."), "small", "text-soft"),
            *_tell_edition(harbour),
        )

    def _type(self, address: str) -> None:
        self._typed = address

    def _keep_address(self) -> None:
        if self._harbour and self._typed.strip() != self.app.options.site:
            self._harbour.change_site(self._typed.strip())

    def _check_site(self) -> None:
        self._keep_address()
        if self._check is None:
            self.app.say(_("Asking the site …"))
            self._check = in_background(lambda address: Site(address).check_health(), self._typed)

    def _switch(self, label: str, option: str, is_on: bool) -> SettingRow:
        positions = ((ON, _("On")), (OFF, _("Off")))
        return SettingRow(
            label,
            positions,
            ON if is_on else OFF,
            lambda position: self.app.change_options(**{option: position == ON}),
        )


def _tell_edition(harbour: Harbour) -> tuple[Widget, ...]:
    """Return which lessons are played here, and what hinders newer ones."""
    edition, site = keep_order(harbour.library.edition), keep_order(harbour.published_at)
    if harbour.published_at:
        words = _("Lessons: {edition}, from {site}").format(edition=edition, site=site)
    else:
        words = _("Lessons: {edition}, as they came with the game").format(edition=edition)
    problem = harbour.progress.find_edition_problem(harbour.profile)
    told = [Label(words, "small", "text-soft")]
    return (*told, Label(_(problem.sentence), "small")) if problem else tuple(told)
