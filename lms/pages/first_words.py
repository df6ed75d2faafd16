"""Which texts of pages are those that a new site starts with."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from lms.pages.articles import FIRST_ARTICLES
from lms.pages.first_audiences import FIRST_AUDIENCES


def is_first_word(text: str) -> bool:
    """Return whether a text stands in the first pages as it is, and no editor has changed it."""
    return text in _list_first_words()


@cache
def _list_first_words() -> frozenset[str]:
    return frozenset(_read_texts((FIRST_ARTICLES, FIRST_AUDIENCES)))


def _read_texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from _read_texts(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _read_texts(part)
