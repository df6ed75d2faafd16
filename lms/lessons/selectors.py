"""The lessons of the edition that this site plays, in the reader's language."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import Http404
from django.utils.translation import get_language

from curriculum.errors import UnknownId
from curriculum.framework import Module
from curriculum.library import Library
from curriculum.remarking import remark
from curriculum.results.statement import Result, module_of, read_result
from curriculum.schema import Activity
from lms.accounts.models import User
from lms.lessons.editions import get_current_library, get_edition_library
from lms.lessons.models import FinishedLesson


@dataclass(frozen=True)
class Readiness:
    """The course that gets staff ready to teach, and how far one of them has come."""

    title: str
    minutes: int
    lessons: int
    finished: int

    @property
    def is_done(self) -> bool:
        """Whether every lesson is finished."""
        return self.finished == self.lessons


def read_marked_result(statement: dict[str, Any]) -> Result | None:
    """Return what one of our statements says, with the score that this site gives it.

    It is marked by the edition that it names, where the site has it. None where it is not one of
    ours, or answers an item with what cannot be answered.
    """
    result = read_result(statement)
    return remark(get_edition_library(result.edition), result) if result else None


def get_library(locale: str | None = None, *, edition: str | None = None) -> Library:
    """Return the edition in a locale, or else in the language of this request.

    It is the current one, or the one that is named, where this site has it.
    """
    locale = locale or get_language() or settings.LANGUAGE_CODE
    library = get_edition_library(edition) if edition else get_current_library()
    return library if locale == library.locale else library.localized(locale)


def get_activity(activity_id: str, locale: str | None = None) -> Activity:
    """Return a lesson or an assessment form. Raises Http404 when there is none of this id."""
    try:
        return get_library(locale).activity(activity_id)
    except UnknownId as error:
        raise Http404(str(error)) from error


def is_course(module: Module) -> bool:
    """Return whether a module is for adults: for educators, or for parents and carers."""
    return any(module.id == course.id for course in get_library().courses)


def find_course(band: str) -> Module | None:
    """Return the course for ``educators`` or ``carers``, or None when the edition has none."""
    return next((course for course in get_library().courses if course.band == band), None)


def list_finished(person: User | AnonymousUser) -> dict[str, date]:
    """Return the lessons of courses that somebody of the staff has finished, with the days."""
    if not person.is_authenticated or person.is_learner:
        return {}
    return dict(FinishedLesson.objects.filter(person=person).values_list("lesson", "day"))


def describe_readiness(person: User) -> Readiness | None:
    """Return how far somebody has come in the educators' course; None when there is no course."""
    course = find_course("educators")
    if course is None:
        return None
    lessons = get_library().lessons(course.id)
    finished = list_finished(person)
    return Readiness(
        title=course.title,
        minutes=sum(lesson.minutes for lesson in lessons),
        lessons=len(lessons),
        finished=sum(lesson.id in finished for lesson in lessons),
    )


def get_module_of(activity: Activity) -> Module:
    """Return the module that a lesson or form belongs to. Raises Http404 when there is none."""
    return get_module(module_of(activity.id))


def get_module(module_id: str, locale: str | None = None) -> Module:
    """Return a module. Raises Http404 when there is none of this id."""
    try:
        return get_library(locale).module(module_id)
    except UnknownId as error:
        raise Http404(str(error)) from error
