"""Guest: pick an age, and carry on or begin anew. Nothing of a guest is ever sent."""

from game.app import App
from game.scenes.avatar import AvatarScene
from game.scenes.courses import CoursesScene
from game.scenes.harbour import Harbour
from game.scenes.page_scene import PageScene
from game.scenes.visit import Visit
from game.ui.layout import Column
from game.ui.widget import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.choices import ChoiceList
from game.ui.widgets.label import Label
from game.ui.words import _


class GuestScene(PageScene):
    """Shows the ages that there are lessons for."""

    width = 720

    def __init__(self, app: App, harbour: Harbour):
        self._harbour = harbour
        super().__init__(app)

    def title(self) -> str:
        """Return what stands at the top."""
        return _("How old are you?")

    def make_body(self) -> Widget:
        """Return the ages."""
        library = self._harbour.library
        taught = {module.band for module in library.modules}
        bands = [(band.id, band.name) for band in library.framework.bands if band.id in taught]
        self._bands = ChoiceList(bands, chosen=[bands[0][0]] if len(bands) == 1 else ())
        note = _("Nobody gets to see what you do. It stays on this computer.")
        return Column(
            self._bands, Label(note, "small", "text-soft"), *self._make_way_to_courses(), gap=16
        )

    def make_buttons(self) -> tuple[Widget, ...]:
        """Return the ways in: the game of the guest before can be carried on."""
        if not self._harbour.progress.has_guest_played():
            return (Button(_("Play"), lambda: self._play(carry_on=False), "primary", "play"),)
        return (
            Button(_("Begin anew"), lambda: self._play(carry_on=False)),
            Button(_("Carry on"), lambda: self._play(carry_on=True), "primary", "play"),
        )

    def _make_way_to_courses(self) -> list[Widget]:
        if not self._harbour.library.courses:
            return []
        return [Button(_("For grown-ups"), self._open_courses, icon="person")]

    def _open_courses(self) -> None:
        self.app.push(CoursesScene(self.app, self._harbour))

    def _play(self, *, carry_on: bool) -> None:
        if not self._bands.is_complete:
            self.app.say(_("Pick your age first."))
            return
        profile = self._harbour.progress.play_as_guest(self._bands.answer[0], carry_on=carry_on)
        visit = Visit(self._harbour, profile)
        for _scene in ("guest", "who"):
            self.app.pop()
        self.app.push(AvatarScene(self.app, visit))
