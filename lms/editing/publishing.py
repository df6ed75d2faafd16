"""Publishing without a form: what has errors stays a draft, and the page's history says so."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from wagtail.models import Page

_unchecked: ContextVar[bool] = ContextVar("unchecked", default=False)


def is_unchecked() -> bool:
    """Return whether what is published now was checked as a whole before, as files are."""
    return _unchecked.get()


@contextmanager
def unchecked() -> Iterator[None]:
    """Publish inside without asking every rule again."""
    token = _unchecked.set(True)
    try:
        yield
    finally:
        _unchecked.reset(token)


def publish_unchecked(page: Page) -> None:
    """Save a revision of a page and publish it: its content was checked before."""
    with unchecked():
        page.save_revision(clean=False).publish()
