"""A lesson as a teacher plans it: what it practises, how long it takes, what pupils do in it."""

from collections import Counter
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from curriculum.framework import Outcome
from curriculum.schema import Activity, Lesson
from lms.lessons.selectors import get_library

TASKS = {
    "choice": _("decide in the story"),
    "question": _("answer, sort, put in order"),
    "chat": _("a chat in an invented app"),
    "profile": _("an invented profile"),
    "settings": _("settings of an invented account"),
    "feed": _("posts to check"),
    "scale": _("say what they think"),
    "tell": _("practise telling an adult"),
    "reflect": _("a thought to keep"),
}
"""What pupils do in each kind of step; the others are there to read."""


@dataclass(frozen=True)
class Task:
    """A kind of task, and how often it comes at most."""

    text: Promise
    count: int


@dataclass(frozen=True)
class LessonPlan:
    """A lesson with what a page or a plan says of it.

    ``is_draft``: nobody has reviewed the translation. ``is_english``: there is none, and the reader
    does not read English here.
    """

    lesson: Lesson
    is_draft: bool
    is_english: bool
    outcomes: tuple[Outcome, ...]
    tasks: tuple[Task, ...]

    @property
    def anchor(self) -> str:
        """The lesson's place on the page of its module."""
        return f"lesson-{self.lesson.id.rpartition('.')[2]}"


def plan_lesson(lesson: Lesson) -> LessonPlan:
    """Return what there is to say of a lesson in the reader's language."""
    library = get_library()
    kinds = Counter(str(step.__struct_config__.tag) for step in lesson.steps)
    return LessonPlan(
        lesson=lesson,
        is_draft=library.is_draft(lesson.id),
        is_english=is_untranslated(lesson),
        outcomes=tuple(o for o in library.framework.outcomes if o.id in set(lesson.outcomes)),
        tasks=tuple(Task(text, kinds[kind]) for kind, text in TASKS.items() if kind in kinds),
    )


def is_untranslated(activity: Activity) -> bool:
    """Return whether a lesson or form is shown in English to who reads another language."""
    if get_language() == "en":
        return False
    written = get_library("en").activity(activity.id)
    return (activity.title, activity.steps) == (written.title, written.steps)
