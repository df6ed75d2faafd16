"""Names: a pupil finds their own in the class list."""

from game.app import App
from game.progress.progress import FoundClassroom
from game.progress.wire import Learner
from game.scenes.harbour import Harbour
from game.scenes.page_scene import PageScene
from game.scenes.pin import PinScene
from game.ui.layout import Column, Grid
from game.ui.widget import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.label import Label
from game.ui.widgets.quote import Quote
from game.ui.words import _


class NamesScene(PageScene):
    """The names of one class."""

    def __init__(self, app: App, harbour: Harbour, code: str, found: FoundClassroom):
        self._harbour, self._code, self._found = harbour, code, found
        super().__init__(app)

    def title(self) -> str:
        """Return what stands at the top."""
        return _("Who are you?")

    def make_body(self) -> Widget:
        """Return class and school, what is wrong with the network, and the names."""
        found, classroom = self._found, self._found.classroom
        notes: list[Widget] = []
        if found.problem:
            sentence = _("The site cannot be reached. Who played here before can sign in.")
            notes.append(Quote(sentence, "notice"))
        columns = 3 if self.app.options.text_size < 150 else 2
        names = [self._name(learner) for learner in classroom.learners]
        return Column(
            Label(f"{classroom.name}, {classroom.school}", "body", "text-soft"),
            *notes,
            Grid(*names, columns=columns, gap=14),
            gap=16,
        )

    def _name(self, learner: Learner) -> Button:
        button = Button(learner.name, lambda: self._pick(learner))
        button.enabled = self._found.problem is None or learner.id in self._found.known_here
        return button

    def _pick(self, learner: Learner) -> None:
        self.app.push(PinScene(self.app, self._harbour, self._code, learner))
