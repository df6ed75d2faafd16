"""Which languages a visitor can choose: those that have a catalog here, even an unfinished one."""

from functools import cache
from pathlib import Path

from django.conf import settings


@cache
def list_offered_languages() -> tuple[str, ...]:
    """Return the codes of English and of every language with a catalog, in settings' order.

    Django brings words of its own for many languages, which alone would make no page of ours.
    """
    return tuple(
        code
        for code, _name in settings.LANGUAGES
        if code == settings.LANGUAGE_CODE
        or any((Path(folder) / code / "LC_MESSAGES").is_dir() for folder in settings.LOCALE_PATHS)
    )
