"""Courses: short lessons for teachers, parents and carers. Nothing of them is ever sent."""

from functools import partial

from curriculum.framework import Module
from curriculum.schema import Lesson
from game.app import App
from game.scenes.harbour import Harbour
from game.scenes.lesson import LessonScene
from game.scenes.page_scene import PageScene
from game.scenes.player import Player
from game.ui.layout import Column, Row
from game.ui.widget import Widget
from game.ui.widgets.badge import DraftMark
from game.ui.widgets.button import Button
from game.ui.widgets.label import Label
from game.ui.words import _, ngettext
from game.world.quests import Quest, State

_NOBODY = ""
"""Nobody in a place gives the lessons of a course."""


class GrownUp(Player):
    """An adult at this computer."""

    @property
    def way_back(self) -> str:
        """Return the words on the button that leaves a lesson."""
        return _("Back to the list")


class CoursesScene(PageScene):
    """The lessons of all courses, below their courses."""

    def __init__(self, app: App, harbour: Harbour):
        self._harbour = harbour
        self._player = GrownUp(harbour, harbour.progress.play_as_grown_up())
        super().__init__(app)

    def title(self) -> str:
        """Return what stands at the top."""
        return _("For grown-ups")

    def enter(self) -> None:
        """Show anew what there is, and what is done."""
        self._harbour.take_edition()
        self.restyle()

    def make_body(self) -> Widget:
        """Return the courses."""
        library = self._harbour.library
        ids = [course.id for course in library.courses]
        is_draft = self._harbour.is_draft or any(library.is_draft(id_) for id_ in ids)
        played = self._player.list_played()
        self._keys = [self._key(lesson, played) for id_ in ids for lesson in library.lessons(id_)]
        keys = iter(self._keys)
        courses = [
            self._course(course, [next(keys) for _lesson in course.lessons])
            for course in library.courses
        ]
        note = _("Nobody gets to see what you do. It stays on this computer.")
        drafts = [Row(DraftMark())] if is_draft else []
        return Column(*drafts, *courses, Label(note, "small", "text-soft"), gap=22)

    def first_focus(self) -> Widget | None:
        """Return the first lesson that is not done."""
        waiting = (key for key in self._keys if key.icon != "check")
        return next(waiting, None)

    def _course(self, course: Module, keys: list[Button]) -> Widget:
        about = Label(course.summary, "small", "text-soft")
        return Column(Label(course.title, "label", "heading"), about, *keys, gap=10)

    def _key(self, lesson: Lesson, played: dict[tuple[str, str | None], State]) -> Button:
        state = played.get((lesson.id, None), "open")
        minutes = ngettext("{count} minute", "{count} minutes", lesson.minutes)
        words = f"{lesson.title} ({minutes.format(count=lesson.minutes)})"
        icon = {"done": "check", "begun": "next"}.get(state, "play")
        quest = Quest(_NOBODY, lesson.id, None, state)
        return Button(words, partial(self._begin, quest), icon=icon)

    def _begin(self, quest: Quest) -> None:
        self.app.push(LessonScene(self.app, self._player, quest))
