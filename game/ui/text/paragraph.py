"""Paragraphs: text broken into lines, measured, rendered when first drawn, and kept for a while."""

import re
from collections import OrderedDict
from dataclasses import dataclass, field
from typing import Literal

import pygame

from game.ui.text.fonts import open_font
from game.ui.text.runs import BREAK, Direction, Run, order_visually, split_levels, split_runs

Align = Literal["start", "centre", "end"]
CACHED_PIXELS = 4_000_000  # 16 MB of rendered lines: four whole screens
_SEGMENT = re.compile(f"[^ {BREAK}]+[ {BREAK}]*|[ {BREAK}]+")


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How text looks: size in pixels, colour as ``#rrggbb``, bold or not."""

    size: int
    colour: str
    bold: bool = False

    def font(self, run: Run) -> pygame.font.Font:
        """Return the font that shapes this run in this style."""
        return open_font(run.face, self.size, self.bold, run.script, run.level % 2 == 1)


@dataclass(slots=True)
class Line:
    """One line: its text in logical order, its runs from left to right, its width in pixels."""

    text: str
    runs: list[Run]
    width: int
    pictures: list[tuple[pygame.Surface, int, int]] | None = None  # surface, x, ascent


@dataclass(slots=True)
class Paragraph:
    """Text laid out in lines; ``size`` is the width of the longest line and the whole height."""

    text: str
    style: TextStyle
    direction: Direction
    lines: list[Line]
    line_height: int
    ascent: int
    size: tuple[int, int] = field(init=False)

    def __post_init__(self) -> None:
        self.size = (
            max((line.width for line in self.lines), default=0),
            self.line_height * len(self.lines),
        )

    def draw(
        self,
        surface: pygame.Surface,
        pos: tuple[int, int],
        width: int | None = None,
        align: Align = "start",
    ) -> None:
        """Draw with the top left corner at ``pos``, aligned in a box ``width`` wide.

        Start is the left in left-to-right text and the right in right-to-left text.
        """
        box = self.size[0] if width is None else width
        top = pos[1]
        for line in self.lines:
            left = pos[0] + _offset(box - line.width, align, self.direction)
            for picture, x, ascent in self._rendered(line):
                surface.blit(picture, (left + x, top + self.ascent - ascent))
            top += self.line_height

    def _rendered(self, line: Line) -> list[tuple[pygame.Surface, int, int]]:
        if line.pictures is None:
            line.pictures, x = [], 0
            for run in line.runs:
                font = self.style.font(run)
                picture = font.render(run.text, True, self.style.colour)
                line.pictures.append((picture, x, font.get_ascent()))
                x += picture.get_width()
        return line.pictures


_cache: OrderedDict[tuple[str, TextStyle, int | None, Direction], Paragraph] = OrderedDict()
_cached_pixels = 0


def layout_text(
    text: str, style: TextStyle, width: int | None = None, direction: Direction = "ltr"
) -> Paragraph:
    """Lay text out in lines not wider than ``width``; only an unbreakable piece may be wider.

    Lines break at spaces and at U+200B, and always at a newline. Without a width only there.
    """
    global _cached_pixels
    key = (text, style, width, direction)
    if (known := _cache.get(key)) is not None:
        _cache.move_to_end(key)
        return known
    paragraph = _lay_out(text, style, width, direction)
    _cache[key] = paragraph
    _cached_pixels += _pixels(paragraph)
    while _cached_pixels > CACHED_PIXELS and len(_cache) > 1:
        _cached_pixels -= _pixels(_cache.popitem(last=False)[1])
    return paragraph


def clear_cache() -> None:
    """Forget all laid-out text: after the language, the text size or the colours change."""
    global _cached_pixels
    _cache.clear()
    _cached_pixels = 0


def _pixels(paragraph: Paragraph) -> int:
    return paragraph.size[0] * paragraph.size[1] + 1000


def _offset(room: int, align: Align, direction: Direction) -> int:
    if align == "centre":
        return room // 2
    return room if (align == "end") == (direction == "ltr") else 0


def _lay_out(text: str, style: TextStyle, width: int | None, direction: Direction) -> Paragraph:
    lines: list[Line] = []
    for part in text.split("\n"):
        lines += _break_lines(part, split_levels(part, direction), style, width)
    fonts = [style.font(run) for line in lines for run in line.runs]
    if not fonts:
        fonts = [style.font(split_runs("x", [0])[0])]
    ascent = max(font.get_ascent() for font in fonts)
    descent = max(font.get_height() - font.get_ascent() for font in fonts)
    return Paragraph(text, style, direction, lines, ascent + descent, ascent)


def _break_lines(text: str, levels: list[int], style: TextStyle, width: int | None) -> list[Line]:
    """Fill lines with as many segments as fit, measuring each line as it will be drawn."""
    ends = [match.end() for match in _SEGMENT.finditer(text)]
    if width is None or not ends:
        return [_make_line(text, levels, style)]
    lines, start, first = [], 0, 0
    while first < len(ends):
        # Widths of whole lines are measured, not summed: glyphs join across a break. Halving
        # finds the last segment that fits in a few measurements.
        low, high = first, len(ends) - 1
        best = _make_line(text[start : ends[first]], levels[start : ends[first]], style)
        while low < high:
            middle = (low + high + 1) // 2
            line = _make_line(text[start : ends[middle]], levels[start : ends[middle]], style)
            if line.width <= width:
                low, best = middle, line
            else:
                high = middle - 1
        lines.append(best)
        start, first = ends[low], low + 1
    return lines


def _make_line(text: str, levels: list[int], style: TextStyle) -> Line:
    shown = text.rstrip(f" {BREAK}")
    runs = order_visually(split_runs(shown, levels[: len(shown)]))
    return Line(text, runs, sum(style.font(run).size(run.text)[0] for run in runs))
