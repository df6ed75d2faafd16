"""Layout: columns, rows, grids and what wraps; start and end instead of left and right.

A row begins at the start edge, so that in Urdu everything stands the other way round by itself.
``grow`` shares out the room that is left. ``padding`` is one number, or (sides, top and bottom).
"""

from typing import Literal

import pygame

from game.ui.look import Look
from game.ui.widget import Size, Widget

Cross = Literal["start", "centre", "end", "stretch"]
Padding = int | tuple[int, int]


class _Box(Widget):
    def __init__(
        self,
        *children: Widget,
        gap: int = 16,
        padding: Padding = 0,
        align: Cross = "stretch",
        name: str = "",
        grow: int = 0,
    ):
        super().__init__(*children, name=name, grow=grow)
        self.gap = gap
        self.align = align
        self.pad = (padding, padding) if isinstance(padding, int) else padding

    def inside(self, rect: pygame.Rect) -> pygame.Rect:
        """Return the rectangle within the padding."""
        return rect.inflate(-2 * self.pad[0], -2 * self.pad[1])

    def gaps(self) -> int:
        """Return the room that the gaps between the shown children take."""
        return self.gap * max(len(self.shown()) - 1, 0)


class Column(_Box):
    """Children below each other."""

    def measure(self, look: Look, width: int) -> Size:
        """Return the widest child and the sum of heights."""
        sizes = [child.size_in(look, width - 2 * self.pad[0]) for child in self.shown()]
        wide = max((w for w, _ in sizes), default=0) + 2 * self.pad[0]
        return wide, sum(h for _, h in sizes) + self.gaps() + 2 * self.pad[1]

    def place(self, look: Look, rect: pygame.Rect) -> None:
        """Place the children from the top; the growing ones share what is left."""
        self.rect, inside, shown = rect, self.inside(rect), self.shown()
        sizes = [child.size_in(look, inside.width) for child in shown]
        left = max(inside.height - sum(h for _, h in sizes) - self.gaps(), 0)
        shares = _share(left, [child.grow for child in shown])
        top = inside.y
        for child, (wide, high), share in zip(shown, sizes, shares, strict=True):
            wide = inside.width if self.align == "stretch" else min(wide, inside.width)
            offset = _offset(self.align, inside.width - wide)
            row = pygame.Rect(inside.x, top, inside.width, high + share)
            child.place(look, look.from_start(row, offset, wide))
            top += high + share + self.gap


class Row(_Box):
    """Children beside each other, from the start edge; ``align`` is across: top, centre, bottom."""

    def __init__(self, *children: Widget, align: Cross = "centre", **options: object):
        super().__init__(*children, align=align, **options)  # type: ignore[arg-type]

    def measure(self, look: Look, width: int) -> Size:
        """Return the sum of widths and the highest child."""
        widths = self._widths(look, width - 2 * self.pad[0], fill=False)
        heights = [c.size_in(look, w)[1] for c, w in zip(self.shown(), widths, strict=True)]
        wide = sum(widths) + self.gaps() + 2 * self.pad[0]
        return wide, max(heights, default=0) + 2 * self.pad[1]

    def place(self, look: Look, rect: pygame.Rect) -> None:
        """Place the children from the start; the growing ones share what is left."""
        self.rect, inside = rect, self.inside(rect)
        offset = 0
        widths = self._widths(look, inside.width, fill=True)
        for child, wide in zip(self.shown(), widths, strict=True):
            high = child.size_in(look, wide)[1]
            high = inside.height if self.align == "stretch" else min(high, inside.height)
            place = look.from_start(inside, offset, wide)
            place.update(place.x, place.y + _offset(self.align, inside.height - high), wide, high)
            child.place(look, place)
            offset += wide + self.gap

    def _widths(self, look: Look, width: int, *, fill: bool) -> list[int]:
        """Return the children's widths; growing ones get what the others leave."""
        shown, room = self.shown(), width - self.gaps()
        widths = [0] * len(shown)
        for place, child in enumerate(shown):
            if not child.grow:
                widths[place] = min(child.size_in(look, max(room, 0))[0], max(room, 0))
                room -= widths[place]
        growing = [place for place, child in enumerate(shown) if child.grow]
        shares = _share(max(room, 0), [shown[place].grow for place in growing])
        for place, share in zip(growing, shares, strict=True):
            widths[place] = share if fill else min(share, shown[place].size_in(look, share)[0])
        return widths


class Beside(Row, Column):
    """A row that becomes a column when the text is at 150 per cent or more."""

    def measure(self, look: Look, width: int) -> Size:
        """Return the size of the row, or of the column."""
        return Column.measure(self, look, width) if _large(look) else super().measure(look, width)

    def place(self, look: Look, rect: pygame.Rect) -> None:
        """Place the children beside or below each other."""
        if not _large(look):
            super().place(look, rect)
            return
        align, self.align = self.align, "stretch"
        Column.place(self, look, rect)
        self.align = align


class Wrap(_Box):
    """Children beside each other, and in the next line when the room ends."""

    def measure(self, look: Look, width: int) -> Size:
        """Return the size of all lines."""
        lines = self._lines(look, width - 2 * self.pad[0])
        wide = max((sum(s[0] for _, s in ln) + self.gap * (len(ln) - 1) for ln in lines), default=0)
        high = sum(max(s[1] for _, s in line) for line in lines)
        high += self.gap * max(len(lines) - 1, 0)
        return wide + 2 * self.pad[0], high + 2 * self.pad[1]

    def place(self, look: Look, rect: pygame.Rect) -> None:
        """Place line after line, each child as high as its line."""
        self.rect, inside = rect, self.inside(rect)
        top = inside.y
        for line in self._lines(look, inside.width):
            high = max(size[1] for _, size in line)
            taken = sum(s[0] for _, s in line) + self.gap * (len(line) - 1)
            offset = _offset(self.align, inside.width - taken)
            for child, (wide, _) in line:
                row = pygame.Rect(inside.x, top, inside.width, high)
                child.place(look, look.from_start(row, offset, wide))
                offset += wide + self.gap
            top += high + self.gap

    def _lines(self, look: Look, width: int) -> list[list[tuple[Widget, Size]]]:
        lines: list[list[tuple[Widget, Size]]] = []
        used = width + 1
        for child in self.shown():
            size = child.size_in(look, width)
            if used + self.gap + size[0] > width:
                lines.append([])
                used = -self.gap
            lines[-1].append((child, size))
            used += self.gap + size[0]
        return lines


class Grid(_Box):
    """Children in columns of the same width; the rows are as high as their highest child."""

    def __init__(self, *children: Widget, columns: int, **options: object):
        super().__init__(*children, **options)  # type: ignore[arg-type]
        self.columns = columns

    def measure(self, look: Look, width: int) -> Size:
        """Return the whole width and the sum of the rows' heights."""
        heights = self._heights(look, self._cell(width - 2 * self.pad[0]))
        high = sum(heights) + self.gap * max(len(heights) - 1, 0)
        return width, high + 2 * self.pad[1]

    def place(self, look: Look, rect: pygame.Rect) -> None:
        """Place row after row from the start edge."""
        self.rect, inside = rect, self.inside(rect)
        cell, top = self._cell(inside.width), inside.y
        for number, high in enumerate(self._heights(look, cell)):
            row = pygame.Rect(inside.x, top, inside.width, high)
            for column, child in enumerate(self._row(number)):
                child.place(look, look.from_start(row, column * (cell + self.gap), cell))
            top += high + self.gap

    def _row(self, number: int) -> list[Widget]:
        return self.shown()[number * self.columns : (number + 1) * self.columns]

    def _cell(self, width: int) -> int:
        return (width - self.gap * (self.columns - 1)) // self.columns

    def _heights(self, look: Look, cell: int) -> list[int]:
        rows = range((len(self.shown()) + self.columns - 1) // self.columns)
        return [max(child.size_in(look, cell)[1] for child in self._row(row)) for row in rows]


class Stack(Widget):
    """Children on top of each other, each filling the whole."""


class Spacer(Widget):
    """Empty room: grows, or has a size."""

    role = "none"

    def __init__(self, width: int = 0, height: int = 0, grow: int = 1):
        super().__init__(grow=0 if width or height else grow)
        self.size = (width, height)

    def measure(self, look: Look, width: int) -> Size:
        """Return its size."""
        return self.size


class Within(Widget):
    """One child, at most so wide, at a place: ``x`` and ``y`` are start, centre or end."""

    def __init__(
        self,
        child: Widget,
        *,
        max_width: int = 10_000,
        x: Cross = "centre",
        y: Cross = "centre",
        margin: int = 0,
        grow: int = 0,
    ):
        super().__init__(child, grow=grow)
        self.max_width, self.x, self.y, self.margin = max_width, x, y, margin

    def measure(self, look: Look, width: int) -> Size:
        """Return the child's size and the margin around it."""
        inner = min(width - 2 * self.margin, self.max_width)
        wide, high = self.children[0].size_in(look, inner)
        return wide + 2 * self.margin, high + 2 * self.margin

    def place(self, look: Look, rect: pygame.Rect) -> None:
        """Place the child at its corner, side or middle."""
        self.rect, inside = rect, rect.inflate(-2 * self.margin, -2 * self.margin)
        widest = min(inside.width, self.max_width)
        wide, high = self.children[0].size_in(look, widest)
        wide = widest if self.x == "stretch" or self.max_width < 10_000 else min(wide, widest)
        high = inside.height if self.y == "stretch" else min(high, inside.height)
        place = look.from_start(inside, _offset(self.x, inside.width - wide), wide)
        place.y += _offset(self.y, inside.height - high)
        place.height = high
        self.children[0].place(look, place)


def _large(look: Look) -> bool:
    return look.theme.text_size >= 150


def _offset(align: Cross, room: int) -> int:
    return {"start": 0, "stretch": 0, "centre": room // 2, "end": room}[align]


def _share(room: int, weights: list[int]) -> list[int]:
    """Share room out by weight, to the last pixel."""
    total, shares, given = sum(weights), [], 0
    for weight in weights:
        share = room * weight // total if total else 0
        shares.append(share)
        given += share
    if total and shares:
        last = max(place for place, weight in enumerate(weights) if weight)
        shares[last] += room - given
    return shares
