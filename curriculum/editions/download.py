"""Bring a site's current edition onto the shelf: only what is not here yet, checked, and resumed.

What of an edition cannot be read by this version is not made current either.
"""

import contextlib
from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

from curriculum.editions.documents import open_whole
from curriculum.editions.manifest import MOST_BYTES, Entry, Manifest, decode_manifest
from curriculum.editions.release import Release, read_release
from curriculum.editions.shelf import Shelf
from curriculum.editions.signing import MOST_BYTES as MOST_SIGNED
from curriculum.errors import DamagedDocument, UnreadableEdition, UntrustedEdition

KEYS = "/api/editions/keys/"
CURRENT = "/api/editions/current/"
OBJECTS = "/api/objects/"


class Site(Protocol):
    """How a site is asked. What it raises when there is no answer goes through to the caller."""

    def read(self, address: str, most: int) -> bytes:
        """Return what stands at an address, at most so many bytes."""
        ...

    def stream(self, address: str, start: int) -> Iterable[bytes]:
        """Yield what stands at an address from byte ``start`` on."""
        ...


def bring_current(
    site: Site, shelf: Shelf, *, wants: Callable[[Entry], bool] = lambda entry: True
) -> Release:
    """Return the release that is current here after asking the site.

    ``wants`` says which documents this player has a use for. Until all of them are here, what was
    current stays so; what has come is not fetched twice, and what was damaged since is fetched
    again. Raises UnreadableEdition for one that this version can't read, DamagedDocument for what
    broke off or came damaged, UntrustedEdition for what nobody trusted has signed, OSError when the
    disk is full, and what the site raises.
    """
    keyring = shelf.take_keyring(site.read(KEYS, MOST_SIGNED))
    content = site.read(CURRENT, MOST_SIGNED)
    release, known = read_release(content, keyring), shelf.find_release()
    heard = shelf.find_heard()
    if any(other and release.order < other.order for other in (known, heard)):
        if known is None:
            raise UntrustedEdition("the site sends an older release than it had before")
        return known
    if release == known and _is_whole(shelf, shelf.find_manifest(release.edition), wants):
        return known
    if release != heard:
        shelf.hear(content)  # what it withdraws is withdrawn now
    if release.size > MOST_BYTES:
        raise UntrustedEdition("the edition's list is larger than any can be")
    _fetch(site, shelf, Entry("manifest", release.manifest, release.size))
    with _is_for_newer_versions():
        manifest = decode_manifest(shelf.store.read(release.manifest))
    if manifest.edition != release.edition:
        raise UntrustedEdition("the release names another edition than its list")
    for entry in manifest.entries:
        if wants(entry):
            _fetch(site, shelf, entry)
    with _is_for_newer_versions():
        open_whole(manifest, shelf.store.read)
    shelf.keep_release(content, release, manifest)
    return release


def _is_whole(shelf: Shelf, manifest: Manifest | None, wants: Callable[[Entry], bool]) -> bool:
    return manifest is not None and all(
        shelf.store.has(entry.sha256, entry.size) for entry in manifest.entries if wants(entry)
    )


@contextlib.contextmanager
def _is_for_newer_versions() -> Iterator[None]:
    """Say of documents with the right checksums what is wrong with them: they are too new."""
    try:
        yield
    except DamagedDocument:
        raise
    except UntrustedEdition as error:
        raise UnreadableEdition(str(error)) from error


def _fetch(site: Site, shelf: Shelf, entry: Entry) -> None:
    """Bring one document, or the rest of it."""
    store = shelf.store
    if store.has(entry.sha256, entry.size):
        return
    begun = store.begun(entry.sha256)
    if begun < entry.size or not entry.size:
        store.write(entry.sha256, site.stream(OBJECTS + entry.sha256 + "/", begun), size=entry.size)
    else:
        store.write(entry.sha256, (), size=entry.size)
    if not store.has(entry.sha256, entry.size):
        raise DamagedDocument(f"{entry.path} broke off; the rest comes at the next try")
