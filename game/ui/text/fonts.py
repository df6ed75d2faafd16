"""The fonts: which face writes which script, which characters it covers, opened when needed."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import pygame

if TYPE_CHECKING:
    from pygame.freetype import Font as CoverageFont

FONTS = Path(__file__).parents[3] / "assets" / "fonts"
UNKNOWN = "\N{REPLACEMENT CHARACTER}"


@dataclass(frozen=True)
class Face:
    """A font file, the bold one where there is one, and its size beside Noto Sans at 1.0."""

    regular: str
    bold: str | None = None
    scale: float = 1.0

    def file(self, bold: bool) -> Path:
        """Return the file to open; scripts without a bold cut are written in the regular one."""
        return FONTS / (self.bold if bold and self.bold else self.regular)

    def covers(self, character: str) -> bool:
        """Say whether this face has a glyph for the character."""
        return _is_covered(self.regular, character)


LATIN = Face("NotoSans-Regular.ttf", "NotoSans-Bold.ttf")
FACES = {
    "Arab": Face("NotoNastaliqUrdu-Regular.ttf"),
    "Thai": Face("NotoSansThai-Regular.ttf", "NotoSansThai-Bold.ttf"),
    "Laoo": Face("NotoSansLao-Regular.ttf"),
    "Tibt": Face("NotoSerifTibetan-Regular.ttf"),
    "Mymr": Face("NotoSansMyanmar-Regular.ttf"),
    "Khmr": Face("NotoSansKhmer-Regular.ttf"),
    "Mong": Face("NotoSansMongolian-Regular.ttf"),
}
"""The face of each script that Noto Sans does not write, by ISO 15924 code."""

_BLOCKS = (
    (0x0000, "Latn"),
    (0x0370, "Grek"),
    (0x0400, "Cyrl"),
    (0x0530, "Latn"),
    (0x0600, "Arab"),
    (0x0700, "Latn"),
    (0x0750, "Arab"),
    (0x0780, "Latn"),
    (0x0870, "Arab"),
    (0x0900, "Latn"),
    (0x0E00, "Thai"),
    (0x0E80, "Laoo"),
    (0x0F00, "Tibt"),
    (0x1000, "Mymr"),
    (0x10A0, "Latn"),
    (0x1780, "Khmr"),
    (0x1800, "Mong"),
    (0x18B0, "Latn"),
    (0x19E0, "Khmr"),
    (0x1A00, "Latn"),
    (0xA9E0, "Mymr"),
    (0xAA00, "Latn"),
    (0xAA60, "Mymr"),
    (0xAA80, "Latn"),
    (0xFB50, "Arab"),
    (0xFE00, "Latn"),
    (0xFE70, "Arab"),
    (0xFF00, "Latn"),
)
_STARTS = [start for start, _ in _BLOCKS]


def script_of(character: str) -> str:
    """Return the script of a letter by its Unicode block; what we have no face for is Latin's."""
    return _BLOCKS[bisect_right(_STARTS, ord(character)) - 1][1]


def face_of(script: str) -> Face:
    """Return the face that writes a script."""
    return FACES.get(script, LATIN)


@lru_cache(maxsize=64)
def open_font(face: Face, size: int, bold: bool, script: str, rtl: bool) -> pygame.font.Font:
    """Return the font that shapes this script in this direction; each is opened once."""
    if not pygame.font.get_init():
        pygame.font.init()
    font = pygame.font.Font(face.file(bold), round(size * face.scale))
    font.set_script(script)
    font.set_direction(pygame.DIRECTION_RTL if rtl else pygame.DIRECTION_LTR)
    return font


def close_fonts() -> None:
    """Close every font: those of a pygame that has quit can't be used any more."""
    open_font.cache_clear()
    _coverage.cache_clear()


@cache
def _coverage(file: str) -> "CoverageFont":
    # pygame.font draws a box for a missing glyph and does not say so; pygame.freetype tells.
    import pygame.freetype

    if not pygame.freetype.get_init():
        pygame.freetype.init()
    return pygame.freetype.Font(FONTS / file, 16)


@lru_cache(maxsize=8192)
def _is_covered(file: str, character: str) -> bool:
    return _coverage(file).get_metrics(character)[0] is not None
