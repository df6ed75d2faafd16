"""Pictures, recordings, sign-language films and captions: what is taken, and which a player offers.

A file's name carries the first digits of its checksum, so that a changed file is another one, and
whatever was kept of the old one is never taken for it.
"""

import hashlib
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Literal, Protocol, TypeVar

import msgspec

from curriculum.errors import ContentError
from curriculum.fields import MediaFile
from curriculum.parsing import FieldPath
from curriculum.schema import Activity, AnyStep, Scene

MediaKind = Literal["picture", "recording", "film", "captions"]

SUFFIXES: dict[MediaKind, tuple[str, ...]] = {
    "picture": ("png", "jpg", "webp"),
    "recording": ("ogg", "mp3"),
    "film": ("mp4", "webm"),
    "captions": ("vtt",),
}
MOST_BYTES: dict[MediaKind, int] = {
    "picture": 400_000,
    "recording": 500_000,
    "film": 20_000_000,
    "captions": 100_000,
}
"""A school's line brings about 50 kB a second to a class: a picture comes in 8 seconds then, a
minute of speech at 64 kbit/s in 10, and a film of two minutes at 720 lines while it is watched.
Captions of an hour are smaller than theirs."""

TYPES = {
    "png": "image/png",
    "jpg": "image/jpeg",
    "webp": "image/webp",
    "ogg": "audio/ogg",
    "mp3": "audio/mpeg",
    "mp4": "video/mp4",
    "webm": "video/webm",
    "vtt": "text/vtt; charset=utf-8",
}
"""What each is called over HTTP."""

DIGITS = 12
"""Of the checksum, in the name."""
FOLDER = "media"
"""Where they lie, in a content folder and in an edition."""

_LONGEST_STEM = 60
_TIME = r"(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})"
_TIMES = re.compile(rf"{_TIME}[ \t]+-->[ \t]+{_TIME}(?:[ \t].*)?")


@dataclass(frozen=True)
class Medium:
    """A file that lessons can name. ``read`` returns it, or raises OSError or UntrustedEdition.

    ``is_checked`` says that its content was looked at when it was stored under its checksum.
    """

    size: int
    read: Callable[[], bytes]
    is_checked: bool = False


@dataclass(frozen=True)
class Use:
    """Where a step names a file, and what kind it has to be."""

    name: str
    kind: MediaKind
    field: FieldPath


class InLanguage(Protocol):
    """Something that is there in one language: a recording or a film."""

    @property
    def locale(self) -> str:
        """The language."""
        ...


M = TypeVar("M", bound=InLanguage)


def pick_language(offered: Sequence[M], locale: str) -> M | None:
    """Return the one in this language, else the English one, else None."""
    by_locale = {each.locale: each for each in offered}
    return by_locale.get(locale) or by_locale.get("en")


def list_uses(step: AnyStep) -> Iterator[Use]:
    """Yield every file that a step names."""
    if isinstance(step, Scene) and step.picture:
        yield Use(step.picture.file, "picture", ("picture", "file"))
    for place, recording in enumerate(step.recordings):
        yield Use(recording.file, "recording", ("recordings", place, "file"))
    for place, film in enumerate(step.films):
        yield Use(film.file, "film", ("films", place, "file"))
        yield Use(film.captions, "captions", ("films", place, "captions"))


def list_names(activity: Activity) -> list[str]:
    """Return the names of all files of a lesson or form, each once."""
    return list(dict.fromkeys(use.name for step in activity.steps for use in list_uses(step)))


def kind_of(name: str) -> MediaKind | None:
    """Return what a file is by its name; None for what is not taken at all."""
    suffix = name.rpartition(".")[2]
    return next((kind for kind, suffixes in SUFFIXES.items() if suffix in suffixes), None)


def is_name(name: str) -> bool:
    """Return whether something can be the name of a file of lessons."""
    try:
        msgspec.convert(name, MediaFile)
    except msgspec.ValidationError:
        return False
    return True


def find_media(root: Path) -> dict[str, Medium]:
    """Return the files of a content folder, by name."""
    files = sorted(path for path in (root / FOLDER).glob("*") if path.is_file())
    return {path.name: Medium(path.stat().st_size, path.read_bytes) for path in files}


def name_media(called: str, content: bytes) -> str:
    """Return a name: what the file is ``called`` in small letters, some of its checksum, its kind.

    Raises ContentError for what is not taken.
    """
    suffix = recognize(content)
    if suffix is None:
        raise ContentError("this is none of the kinds of files that lessons can show", file=called)
    plain = "-".join(re.findall(r"[a-z0-9]+", PurePath(called).stem.lower()))[:_LONGEST_STEM]
    return f"{plain.strip('-') or kind_of(f'.{suffix}')}-{digits_of(content)}.{suffix}"


def digits_of(content: bytes) -> str:
    """Return the digits that the name of a file ends with."""
    return hashlib.sha256(content).hexdigest()[:DIGITS]


def recognize(content: bytes) -> str | None:
    """Return which kind of file this is by how it begins, as its suffix; None for any other."""
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if content.startswith(b"\xff\xd8\xff"):
        return "jpg"
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "webp"
    if content.startswith(b"OggS"):
        return "ogg"
    if content[4:8] == b"ftyp":
        return "mp4"
    if content.startswith(b"\x1a\x45\xdf\xa3") and b"webm" in content[:64]:
        return "webm"
    if re.match(rb"(?:\xef\xbb\xbf)?WEBVTT(?:[ \t\r\n]|$)", content):
        return "vtt"
    # MPEG audio: a tag, or the sync word of a frame of layer III.
    if content.startswith(b"ID3") or (
        content[:1] == b"\xff" and content[1:2] in b"\xfb\xfa\xf3\xf2"
    ):
        return "mp3" if len(content) > 1 else None
    return None


def explain_misfit(kind: MediaKind, content: bytes) -> str | None:
    """Return a sentence about a file that cannot be taken as ``kind``, or None when it can."""
    if problem := explain_size(kind, len(content)):
        return problem
    if recognize(content) not in SUFFIXES[kind]:
        return f"this is no {kind}: {_list_suffixes(kind)} can be taken"
    return explain_captions(content) if kind == "captions" else None


def explain_size(kind: MediaKind, size: int) -> str | None:
    """Return a sentence about a file that is too large, or None when it is not."""
    most = MOST_BYTES[kind]
    if size <= most:
        return None
    return f"this {kind} has {_say_bytes(size)}: {_say_bytes(most)} at most, for slow lines"


def explain_captions(content: bytes) -> str | None:
    """Return a sentence about captions that are not WebVTT, or None when they are.

    Times have to be those of the standard (W3C WebVTT, section 4.1), in order, and say something.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return "the captions are not UTF-8: save them again with the encoding UTF-8"
    lines = text.splitlines()
    if not lines or not re.fullmatch(r"WEBVTT(?:[ \t].*)?", lines[0]):
        return "the captions do not begin with WEBVTT"
    last, spoken = 0, 0
    for number, line in enumerate(lines, start=1):
        if "-->" not in line:
            continue
        found = _TIMES.fullmatch(line.strip())
        if found is None:
            return f"line {number} of the captions is not like 00:01.000 --> 00:04.000"
        start, end = _milliseconds(found.groups()[:4]), _milliseconds(found.groups()[4:])
        if end <= start or start < last:
            return f"line {number} of the captions ends before it begins, or is out of order"
        if number == len(lines) or not lines[number].strip():
            return f"nothing is said in line {number + 1} of the captions"
        last, spoken = start, spoken + 1
    return None if spoken else "the captions say nothing"


def _milliseconds(parts: tuple[str | None, ...]) -> int:
    hours, minutes, seconds, rest = (int(part or 0) for part in parts)
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + rest


def _say_bytes(size: int) -> str:
    return f"{size / 1e6:.1f} MB" if size >= 1_000_000 else f"{size // 1000} kB"


def _list_suffixes(kind: MediaKind) -> str:
    return " or ".join(f".{suffix}" for suffix in SUFFIXES[kind])
