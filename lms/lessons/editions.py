"""The edition that is current here, read from the database and kept in memory.

A request sees one edition from its beginning to its end: ``hold_edition`` looks once which one is
current. Where no edition was released yet, the lessons that ship with the project are played.
"""

import gzip
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache

from django.core.signals import request_finished, request_started
from django.dispatch import receiver

from curriculum.editions.documents import open_library
from curriculum.editions.manifest import Manifest, decode_manifest, is_edition_name
from curriculum.errors import UntrustedEdition
from curriculum.library import Library, shipped_library
from lms.lessons.models import Edition, EditionObject, Release

KEPT_IN_MEMORY = 4
"""Editions: the current one, and some that records and attempts still name."""

_held: ContextVar[dict[str, Library] | None] = ContextVar("held", default=None)
_CURRENT = ""


@contextmanager
def hold_edition() -> Iterator[None]:
    """Let everything inside see the same current edition, and ask for it once."""
    if _held.get() is not None:
        yield
        return
    token = _held.set({})
    try:
        yield
    finally:
        _held.reset(token)


@receiver(request_started)
def _hold(**_: object) -> None:
    _held.set({})


@receiver(request_finished)
def _let_go(**_: object) -> None:
    _held.set(None)


def get_current_library() -> Library:
    """Return the library of the current release, in English."""
    return _remember(_CURRENT, _find_current)


def get_edition_library(edition: str) -> Library:
    """Return the library of an edition that somebody names, or the current one's when it is not
    known here.
    """
    return _remember(edition, lambda: find_edition_library(edition) or get_current_library())


def find_edition_library(edition: str) -> Library | None:
    """Return the library of an edition, withdrawn or not, or None when there is none."""
    if edition == shipped_library().edition:
        return shipped_library()
    is_known = is_edition_name(edition) and Edition.objects.filter(name=edition).exists()
    return _open(edition) if is_known else None


def is_withdrawn(edition: str) -> bool:
    """Return whether nobody is to play an edition any more."""
    named = Edition.objects.filter(name=edition)
    return is_edition_name(edition) and named.exclude(withdrawn=None).exists()


def read_manifest(edition: str) -> Manifest:
    """Return the list of an edition of this site. Raises Edition.DoesNotExist."""
    found = Edition.objects.select_related("manifest").get(name=edition)
    return decode_manifest(found.manifest.read())


def _find_current() -> Library:
    name = _name_current()
    return _open(name) if name else shipped_library()


def _name_current() -> str | None:
    return Release.objects.values_list("edition__name", flat=True).first()


def _remember(key: str, find: Callable[[], Library]) -> Library:
    held = _held.get()
    if held is None:
        return find()
    if key not in held:
        held[key] = find()
    return held[key]


@lru_cache(maxsize=KEPT_IN_MEMORY)
def _open(edition: str) -> Library:
    """Return an edition with all its documents but media, read in two queries."""
    manifest = read_manifest(edition)
    wanted = {e.sha256 for e in manifest.entries if not e.path.startswith("media/")}
    compressed = dict(
        EditionObject.objects.filter(sha256__in=wanted).values_list("sha256", "compressed")
    )

    def read(sha256: str) -> bytes:
        if compressed.get(sha256) is not None:
            return gzip.decompress(bytes(compressed[sha256]))
        found = EditionObject.objects.filter(sha256=sha256).first()
        if found is None:
            raise UntrustedEdition(f"the document {sha256} is missing in {edition}")
        return found.read()

    return open_library(manifest, read)
