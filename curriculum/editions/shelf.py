"""The editions of one site on this machine: what is current, and what is still needed.

    shelf/keys.json       the site's keyring, signed
    shelf/current.json    the release that is played, signed; its documents are all here
    shelf/heard.json      the last release that the site told of; what it withdraws is not played
    shelf/editions/<edition>.json    manifests of what is current or still being played
    shelf/objects/        the documents

Nothing is current before it is whole, so that whatever breaks off leaves what was there.
"""

import contextlib
from collections.abc import Collection
from pathlib import Path

from curriculum.editions.documents import open_whole
from curriculum.editions.manifest import (
    Manifest,
    decode_manifest,
    digest,
    encode_manifest,
    is_edition_name,
)
from curriculum.editions.release import Release, read_release
from curriculum.editions.signing import Keyring, accept_keyring, open_keyring
from curriculum.editions.store import FolderStore, write_whole
from curriculum.errors import UntrustedEdition
from curriculum.library import Library


class Shelf:
    """A folder with one site's editions. ``fingerprint`` is that of its first keyring, if known."""

    def __init__(self, folder: Path, fingerprint: str = "") -> None:
        self._folder = folder
        self._fingerprint = fingerprint
        self.store = FolderStore(folder / "objects")

    def find_keyring(self) -> Keyring | None:
        """Return the keys that are trusted here, or None before the first ones."""
        content = self._read("keys.json")
        with contextlib.suppress(UntrustedEdition):
            return open_keyring(content) if content else None  # checked when it was taken
        return None

    def take_keyring(self, content: bytes) -> Keyring:
        """Trust the keys that a site sends from now on, if they may follow the known ones.

        Raises UntrustedEdition.
        """
        known = self.find_keyring()
        keyring = accept_keyring(content, known, self._fingerprint)
        if keyring != known:
            write_whole(self._folder / "keys.json", content)
        return keyring

    def find_release(self) -> Release | None:
        """Return what is current here, or None before the first edition."""
        return self._read_release("current.json")

    def find_heard(self) -> Release | None:
        """Return the last release that the site told of, whether or not it is here."""
        return self._read_release("heard.json")

    def hear(self, content: bytes) -> None:
        """Keep what the site says is current, before any of it is here."""
        write_whole(self._folder / "heard.json", content)

    def is_withdrawn(self, edition: str) -> bool:
        """Return whether the site has said that nobody is to play this edition."""
        known = (self.find_heard(), self.find_release())
        last = max(filter(None, known), key=lambda release: release.order, default=None)
        return last is not None and edition in last.withdrawn

    def keep_release(self, content: bytes, release: Release, manifest: Manifest) -> None:
        """Make an edition current. All documents that are wanted of it are here."""
        path = self._folder / "editions" / f"{release.edition}.json"
        write_whole(path, encode_manifest(manifest))
        write_whole(self._folder / "current.json", content)

    def find_manifest(self, edition: str) -> Manifest | None:
        """Return the list of an edition that was once current here, or None."""
        content = self._read(f"editions/{edition}.json") if is_edition_name(edition) else None
        with contextlib.suppress(UntrustedEdition):
            return decode_manifest(content) if content else None
        return None

    def open_edition(self, edition: str) -> Library | None:
        """Return the whole library of an edition, or None when a part of it is not here."""
        manifest = self.find_manifest(edition)
        with contextlib.suppress(UntrustedEdition):
            return open_whole(manifest, self.store.read) if manifest else None
        return None

    def forget_all_but(self, editions: Collection[str]) -> None:
        """Remove the editions, and their documents, that are neither current nor in this list."""
        release = self.find_release()
        wanted = {*editions, *([release.edition] if release else [])}
        kept: set[str] = set()
        for path in (self._folder / "editions").glob("*.json"):
            if path.stem not in wanted:
                path.unlink(missing_ok=True)
            elif manifest := self.find_manifest(path.stem):
                kept |= {entry.sha256 for entry in manifest.entries}
                kept.add(digest(encode_manifest(manifest)))  # to go back costs nothing
        self.store.keep_only(kept)

    def _read_release(self, name: str) -> Release | None:
        content, keyring = self._read(name), self.find_keyring()
        with contextlib.suppress(UntrustedEdition):
            return read_release(content, keyring) if content and keyring else None
        return None

    def _read(self, name: str) -> bytes | None:
        try:
            return (self._folder / name).read_bytes()
        except OSError:
            return None
