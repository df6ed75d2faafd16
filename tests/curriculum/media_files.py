"""Small real files of every kind that lessons can show."""

import io
from pathlib import Path

from PIL import Image

from curriculum.media import name_media

SOUNDS = Path(__file__).parents[2] / "assets" / "sounds"
CAPTIONS = b"WEBVTT\n\n00:01.000 --> 00:04.000\nSuri waves from the pier.\n"


def make_png(size: tuple[int, int] = (64, 36), colour: str = "teal", **saved: object) -> bytes:
    """Return a picture in one colour."""
    return make_image("PNG", size, colour, **saved)


def make_image(
    kind: str, size: tuple[int, int] = (64, 36), colour: str = "teal", **saved: object
) -> bytes:
    """Return a picture in the format that Pillow calls ``kind``."""
    content = io.BytesIO()
    Image.new("RGB", size, colour).save(content, kind, **saved)
    return content.getvalue()


def read_sound(name: str = "again") -> bytes:
    """Return a short sound of the game, as Ogg Vorbis."""
    return (SOUNDS / f"{name}.ogg").read_bytes()


def make_webm() -> bytes:
    """Return the smallest film that WebM allows: a header and a segment of one empty track."""
    header = _element(0x42F7, b"\x01") + _element(0x4282, b"webm") + _element(0x4287, b"\x02")
    video = _element(0xB0, b"\x40") + _element(0xBA, b"\x24")
    track = (
        _element(0xD7, b"\x01")
        + _element(0x73C5, b"\x01")
        + _element(0x83, b"\x01")
        + _element(0x86, b"V_VP8")
        + _element(0xE0, video)
    )
    info = _element(0x1549A966, _element(0x4D80, b"tests") + _element(0x5741, b"tests"))
    tracks = _element(0x1654AE6B, _element(0xAE, track))
    return _element(0x1A45DFA3, header) + _element(0x18538067, info + tracks)


def _element(number: int, content: bytes) -> bytes:
    """Return an EBML element (RFC 8794), its length written in eight bytes."""
    name = number.to_bytes((number.bit_length() + 7) // 8, "big")
    return name + b"\x01" + len(content).to_bytes(7, "big") + content


def write_media(root: Path, **files: bytes) -> dict[str, str]:
    """Write files into the media folder of a content folder; return their names by theirs here."""
    (root / "media").mkdir(parents=True, exist_ok=True)
    names = {stem: name_media(stem.replace("_", "-"), content) for stem, content in files.items()}
    for stem, content in files.items():
        (root / "media" / names[stem]).write_bytes(content)
    return names
