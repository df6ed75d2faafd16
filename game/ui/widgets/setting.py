"""SettingRow: a label and a few positions, one of which holds: on or off, 30 or 60, everyone."""

from collections.abc import Callable

import pygame

from game.ui.layout import Wrap
from game.ui.look import Look
from game.ui.shapes import draw_box
from game.ui.theme import TARGET
from game.ui.widget import Size, Widget
from game.ui.widgets.choices import Options
from game.ui.widgets.label import Label


class Segment(Widget):
    """One position of a setting."""

    role = "radio"
    focusable = True
    radius = 14

    def __init__(self, id_: str, text: str, on_pick: Callable[[str], object]):
        super().__init__(name=text)
        self.id, self.on_pick = id_, on_pick
        self.checked = False
        self.tone = ""

    def state(self) -> list[str]:
        """Return whether it holds."""
        return ["checked" if self.checked else "not checked", *super().state()]

    def activate(self) -> bool:
        """Let this position hold."""
        self.on_pick(self.id)
        return True

    def measure(self, look: Look, width: int) -> Size:
        """Return the size of its word, never less than a finger needs."""
        wide, high = look.text(self.name, width=max(width - 36, 1)).size
        return max(wide + 36, TARGET + 12), max(high + 14, TARGET)

    def draw(self, look: Look, surface: pygame.Surface) -> None:
        """Draw it filled when it holds."""
        fill, edge, text = "panel", "border", "text"
        if self.checked:
            fill, edge, text = "primary", "primary", "primary-text"
        elif self.hovered and self.enabled:
            fill = "button-hover"
        if self.tone:
            fill, edge, text = f"{self.tone}-ground", self.tone, self.tone
        draw_box(surface, self.rect, look.colour(fill), self.radius, look.colour(edge), 2)
        inner = self.rect.inflate(-36, 0)
        look.write(surface, self.name, inner, look.theme.style("body", text), "centre")


class SettingRow(Widget):
    """A label, and its positions beside it, or below when there is no room beside."""

    role = "radiogroup"

    def __init__(
        self,
        label: str,
        options: Options,
        value: str,
        on_change: Callable[[str], object] = lambda id_: None,
        kind: str = "body",
    ):
        self.label = Label(label, kind)
        self.segments = [Segment(id_, text, self.pick) for id_, text in options]
        self.wrap = Wrap(*self.segments, gap=8)
        super().__init__(self.label, self.wrap, name=label)
        self.on_change = on_change
        self._mark(value)

    @property
    def value(self) -> str:
        """The id of the position that holds; empty when none does yet."""
        return next((segment.id for segment in self.segments if segment.checked), "")

    def pick(self, id_: str) -> None:
        """Let a position hold."""
        self._mark(id_)
        self.on_change(id_)

    def lock(self) -> None:
        """Let nothing be changed any more."""
        for segment in self.segments:
            segment.enabled = False

    def measure(self, look: Look, width: int) -> Size:
        """Return the size of the row, or of label and positions below each other."""
        if self._fits(look, width):
            high = max(c.size_in(look, width)[1] for c in self.children)
            return width, high
        return width, sum(c.size_in(look, width)[1] for c in self.children) + 8

    def place(self, look: Look, rect: pygame.Rect) -> None:
        """Place the positions at the end edge, or below."""
        self.rect = rect
        wide, high = self.wrap.size_in(look, rect.width)
        if self._fits(look, rect.width):
            self.label.place(look, look.from_start(rect, 0, rect.width - wide - 24))
            end = look.from_start(rect, rect.width - wide, wide)
            end.update(end.x, rect.y + (rect.height - high) // 2, wide, high)
            self.wrap.place(look, end)
            return
        above = self.label.size_in(look, rect.width)[1]
        self.label.place(look, pygame.Rect(rect.x, rect.y, rect.width, above))
        below = pygame.Rect(rect.x, rect.y + above + 8, rect.width, rect.height - above - 8)
        self.wrap.place(look, below)

    def _fits(self, look: Look, width: int) -> bool:
        # Laid out without an end, so that neither the label nor the positions count as broken.
        label = look.text(self.label.name, self.label.kind).size[0]
        positions = sum(s.size_in(look, 10_000)[0] + 8 for s in self.segments)
        return label + 24 + positions <= width

    def _mark(self, value: str) -> None:
        for segment in self.segments:
            segment.checked = segment.id == value

    def describe(self, depth: int = 0) -> str:
        """Return the row as text; the label is its name already."""
        lines = ["  " * depth + f"{self.role} {self.name!r}"]
        lines += [segment.describe(depth + 1) for segment in self.segments]
        return "\n".join(lines)
