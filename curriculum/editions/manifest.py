"""The list of an edition: every document with its checksum and size, and a name made of it all.

The same documents always make the same bytes, so that two sites with the same content have the same
edition, and whoever has the manifest can check everything else.
"""

import hashlib
import re
from collections.abc import Iterable, Mapping
from typing import Any

import msgspec
from msgspec import Struct

from curriculum.errors import UntrustedEdition

MOST_BYTES = 4_000_000
"""A manifest has some 150 bytes an entry; an edition in twelve languages some 1,200 entries."""
_SAFE_PATH = re.compile(r"[a-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*")
_CHECKSUM = re.compile(r"[0-9a-f]{64}")
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,79}")
_DIGITS = 12


class Entry(Struct, frozen=True, order=True):
    """A document of an edition: its path, SHA-256 in hexadecimal digits, and size in bytes."""

    path: str
    sha256: str
    size: int


class Manifest(Struct, frozen=True, kw_only=True):
    """The entries of an edition, by path. ``edition`` is named for what they say."""

    edition: str
    entries: tuple[Entry, ...]

    def find(self, path: str) -> Entry | None:
        """Return the entry at a path, or None."""
        return next((entry for entry in self.entries if entry.path == path), None)


def digest(content: bytes) -> str:
    """Return the SHA-256 of a document, in hexadecimal digits: its address."""
    return hashlib.sha256(content).hexdigest()


def list_entries(documents: Mapping[str, bytes]) -> list[Entry]:
    """Return the entries of documents."""
    return [Entry(path, digest(content), len(content)) for path, content in documents.items()]


def is_checksum(text: str) -> bool:
    """Return whether this is a SHA-256 as documents are named for, and no way to somewhere else."""
    return _CHECKSUM.fullmatch(text) is not None


def is_edition_name(text: str) -> bool:
    """Return whether an edition can be called so: files are named for it, in one folder."""
    return _NAME.fullmatch(text) is not None


def make_manifest(series: str, entries: Iterable[Entry]) -> Manifest:
    """Return the manifest of these entries. ``series`` is the framework's edition: ``2026.1``."""
    in_order = tuple(sorted(entries))
    return Manifest(edition=f"{series}-{_fingerprint(in_order)}", entries=in_order)


def encode_manifest(manifest: Manifest) -> bytes:
    """Return the one way to write a manifest."""
    return msgspec.json.encode(manifest)


def decode_manifest(content: bytes) -> Manifest:
    """Return a manifest that somebody sent. Raises UntrustedEdition unless all of it is sound."""
    manifest: Manifest = decode(content, Manifest, "the list of an edition")
    paths = [entry.path for entry in manifest.entries]
    if paths != sorted(set(paths)):
        raise UntrustedEdition("a path of the edition stands twice, or not in its order")
    for entry in manifest.entries:
        is_good = _SAFE_PATH.fullmatch(entry.path) and is_checksum(entry.sha256)
        if not is_good or entry.size < 0:
            raise UntrustedEdition(f"{entry.path!r} is not an entry of an edition")
    if not is_edition_name(manifest.edition):
        raise UntrustedEdition(f"{manifest.edition!r} is not the name of an edition")
    if manifest.edition.rpartition("-")[2] != _fingerprint(manifest.entries):
        raise UntrustedEdition("the edition's name is not that of its content")
    return manifest


def decode(content: bytes | str, kind: Any, what: str) -> Any:
    """Return JSON as ``kind``; ``what`` is what errors call it. Raises UntrustedEdition."""
    try:
        return msgspec.json.decode(content, type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise UntrustedEdition(f"this is not {what} that can be read here: {error}") from error


def _fingerprint(entries: tuple[Entry, ...]) -> str:
    return digest(msgspec.json.encode(entries))[:_DIGITS]
