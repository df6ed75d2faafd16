"""A folder of documents by their checksums: whole ones only, and the beginnings of large ones."""

import os
from collections.abc import Collection, Iterable
from pathlib import Path

from curriculum.editions.manifest import digest
from curriculum.errors import DamagedDocument


class FolderStore:
    """Documents below a folder, in files named for their SHA-256. Several programs may use it."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def path_of(self, sha256: str) -> Path:
        """Return where a document lies, or would lie."""
        return self._root / sha256[:2] / sha256

    def has(self, sha256: str, size: int) -> bool:
        """Return whether a document is here as a whole."""
        try:
            return self.path_of(sha256).stat().st_size == size
        except OSError:
            return False

    def read(self, sha256: str) -> bytes:
        """Return a document. Raises DamagedDocument when it is missing, unreadable or damaged."""
        try:
            content = self.path_of(sha256).read_bytes()
        except OSError as error:
            message = f"the document {sha256} cannot be read: {error.strerror}"
            raise DamagedDocument(message) from error
        if digest(content) != sha256:
            self.path_of(sha256).unlink(missing_ok=True)  # so that it is fetched again
            raise DamagedDocument(f"the document {sha256} is damaged")
        return content

    def write(self, sha256: str, parts: Iterable[bytes], *, size: int) -> None:
        """Take the rest of a document after ``begun`` bytes; it is here once it is whole.

        What came is kept when the parts break off. Raises DamagedDocument when the whole is not
        what it should be; then nothing of it is kept. Raises OSError when the disk is full.
        """
        path = self.path_of(sha256)
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = _draft_of(path)
        with draft.open("ab") as stream:
            for part in parts:
                stream.write(part)
                if stream.tell() > size:
                    break
            stream.flush()
            os.fsync(stream.fileno())
        if draft.stat().st_size < size:
            return
        if digest(draft.read_bytes()) != sha256:
            draft.unlink()
            raise DamagedDocument(f"the document {sha256} came damaged")
        os.replace(draft, path)

    def begun(self, sha256: str) -> int:
        """Return how many bytes of a document have come so far."""
        try:
            return _draft_of(self.path_of(sha256)).stat().st_size
        except OSError:
            return 0

    def keep_only(self, wanted: Collection[str]) -> None:
        """Remove every document that nobody needs."""
        for path in self._root.glob("*/*"):
            if path.name.partition(".")[0] not in wanted:
                path.unlink(missing_ok=True)


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that a loss of power leaves the old one or the new one. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.new")
    with draft.open("wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())
    os.replace(draft, path)


def _draft_of(path: Path) -> Path:
    return path.with_name(f"{path.name}.part")
