"""The lessons of the edition that this site plays, in the reader's language."""

from typing import Any

from django.conf import settings
from django.http import Http404
from django.utils.translation import get_language

from curriculum.errors import UnknownId
from curriculum.framework import Module
from curriculum.library import Library, shipped_library
from curriculum.remarking import remark
from curriculum.results.statement import Result, module_of, read_result
from curriculum.schema import Activity


def read_marked_result(statement: dict[str, Any]) -> Result | None:
    """Return what one of our statements says, with the score that this site gives it.

    None where it is not one of ours, or answers an item with what cannot be answered.
    """
    result = read_result(statement)
    return remark(shipped_library(), result) if result else None


def get_library(locale: str | None = None) -> Library:
    """Return the edition in a locale, or else in the language of this request."""
    locale = locale or get_language() or settings.LANGUAGE_CODE
    library = shipped_library()
    return library if locale == library.locale else library.localized(locale)


def get_activity(activity_id: str, locale: str | None = None) -> Activity:
    """Return a lesson or an assessment form. Raises Http404 when there is none of this id."""
    try:
        return get_library(locale).activity(activity_id)
    except UnknownId as error:
        raise Http404(str(error)) from error


def get_module_of(activity: Activity) -> Module:
    """Return the module that a lesson or form belongs to. Raises Http404 when there is none."""
    return get_module(module_of(activity.id))


def get_module(module_id: str, locale: str | None = None) -> Module:
    """Return a module. Raises Http404 when there is none of this id."""
    try:
        return get_library(locale).module(module_id)
    except UnknownId as error:
        raise Http404(str(error)) from error
