"""Words: what the words of the stories mean, for the age of who reads."""

from curriculum.glossary import Term
from game.app import App
from game.scenes.page_scene import PageScene
from game.scenes.visit import Visit
from game.ui.layout import Column, Row
from game.ui.widget import Widget
from game.ui.widgets.badge import DraftMark
from game.ui.widgets.field import TextField
from game.ui.widgets.label import Label
from game.ui.widgets.setting import SettingRow
from game.ui.words import _

_LONGEST = 30


class GlossaryScene(PageScene):
    """The words of one topic, or those that begin with what is typed, whatever their topic."""

    def __init__(self, app: App, visit: Visit):
        self._visit = visit
        self._typed = ""
        modules = visit.harbour.library.modules
        self._taught = {module.topic for module in modules}
        self._topic: str = visit.module_of(visit.story).topic if visit.story else modules[0].topic
        super().__init__(app, "places/library-corner")

    def title(self) -> str:
        """Return what stands at the top."""
        return _("Words")

    def make_body(self) -> Widget:
        """Return the ways to look for a word, and the words."""
        library = self._visit.harbour.library
        topics = [(t.id, t.name) for t in library.framework.topics if t.id in self._taught]
        self._found = Column(gap=14)
        self._field = TextField(
            _("First letters of a word"), self._typed, longest=_LONGEST, on_change=self._type
        )
        self._topics = SettingRow(_("Topic"), topics, self._topic, self._pick_topic)
        self._show_words()
        is_draft = self._visit.harbour.is_draft or library.is_draft("glossary")
        drafts = [Row(DraftMark())] if is_draft else []
        return Column(*drafts, self._topics, self._field, self._found, gap=16)

    def _type(self, typed: str) -> None:
        self._typed = typed
        self._show_words()

    def _pick_topic(self, topic: str) -> None:
        self._topic, self._typed = topic, ""
        self._field.value = ""
        self._show_words()

    def _show_words(self) -> None:
        terms = self._visit.harbour.library.glossary.terms
        found = sorted(filter(self._is_wanted, terms), key=lambda term: term.pupil.casefold())
        entries: list[Widget] = [self._make_entry(term) for term in found]
        if not entries:
            entries = [Label(_("No word begins with these letters."), colour="text-soft")]
        self._found.set_children(*entries)
        if self.view:
            self.view.refresh()

    def _is_wanted(self, term: Term) -> bool:
        """Return whether a word of the term begins with what is typed, or it is of the topic."""
        typed = self._typed.strip().casefold()
        if not typed:
            return self._topic in term.topics
        name = term.pupil.casefold()
        return name.startswith(typed) or any(word.startswith(typed) for word in name.split())

    def _make_entry(self, term: Term) -> Widget:
        meaning = term.definitions.of(self._visit.profile.band)
        return Column(Label(term.pupil, "label", "heading"), Label(meaning), gap=2)
