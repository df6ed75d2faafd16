"""PIN: the pupil's three pictures."""

from concurrent.futures import Future

from game.app import App
from game.progress.background import in_background
from game.progress.problems import ProgressError
from game.progress.profiles import Profile
from game.progress.wire import Learner
from game.scenes.avatar import AvatarScene
from game.scenes.harbour import Harbour
from game.scenes.page_scene import PageScene
from game.scenes.visit import Visit
from game.ui.layout import Column
from game.ui.widget import Widget
from game.ui.widgets.label import Label
from game.ui.widgets.pin import PinPad
from game.ui.words import _


class PinScene(PageScene):
    """Lets a pupil in: the site decides, or, without it, this computer."""

    width = 1060

    def __init__(self, app: App, harbour: Harbour, code: str, learner: Learner):
        self._harbour, self._code, self._learner = harbour, code, learner
        self._try: Future[Profile] | None = None
        super().__init__(app)

    def title(self) -> str:
        """Return what stands at the top."""
        return _("Hello {name}! What are your three pictures?").format(name=self._learner.name)

    def make_body(self) -> Widget:
        """Return the twelve pictures."""
        self._pad = PinPad(self._sign_in, name=_("Pictures"))
        hint = Label(_("Backspace takes the last picture back."), "small", "text-soft")
        return Column(self._pad, hint, gap=14)

    def update(self, dt: float) -> None:
        """Let the pupil in, or say what is wrong."""
        if self._try is None or not self._try.done():
            return
        answer, self._try = self._try, None
        try:
            profile = answer.result()
        except ProgressError as error:
            self._pad.clear()
            self.changed = True
            self.app.say(_(error.problem.sentence), "notice")
            return
        visit = Visit(self._harbour, profile)
        for _scene in ("pin", "names", "code", "who"):
            self.app.pop()
        self.app.push(AvatarScene(self.app, visit))

    def _sign_in(self, pin: tuple[str, ...]) -> None:
        if self._try is None:
            self._try = in_background(
                self._harbour.progress.sign_in, self._code, self._learner.id, pin
            )
