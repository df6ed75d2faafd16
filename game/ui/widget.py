"""The widget: one node of the semantic tree, with a role, a name, a state and a rectangle.

A widget measures itself for a width, is placed in a rectangle, draws itself, and handles commands
that its children left. The same tree feeds focus, tests (``describe()``) and, later, screen readers
and a voice.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Protocol

import pygame

from game.devices.input import Command
from game.ui.theme import RADIUS

if TYPE_CHECKING:
    from game.ui.look import Look

Size = tuple[int, int]


class Host(Protocol):
    """What shows a tree: the view."""

    def set_focus(self, widget: "Widget") -> None:
        """Bring the focus to a widget."""


class Widget:
    """Something on the screen. ``grow`` is its share of the room that a row or column has left."""

    role = "group"
    focusable = False
    tab_stop = True  # False: for the pointer only, because the keyboard has another way
    host: Host | None = None
    clips = False
    radius = RADIUS

    def __init__(self, *children: "Widget", name: str = "", grow: int = 0):
        self.name = name
        self.grow = grow
        self.enabled = True
        self.visible = True
        self.focused = False
        self.hovered = False
        self.rect = pygame.Rect(0, 0, 0, 0)
        self.ring: pygame.Rect | None = None  # where the focus shows, when not around the whole
        self.parent: Widget | None = None
        self.children: list[Widget] = []
        self.set_children(*children)

    def set_children(self, *children: "Widget") -> None:
        """Replace the children."""
        self.children = list(children)
        for child in children:
            child.parent = self

    def measure(self, look: "Look", width: int) -> Size:
        """Return the size that it wants, not wider than ``width`` where that can be."""
        sizes = [child.size_in(look, width) for child in self.shown()]
        return max((w for w, _ in sizes), default=0), max((h for _, h in sizes), default=0)

    def size_in(self, look: "Look", width: int) -> Size:
        """Return what it measures for a width; within one layout it is measured only once."""
        if look.sizes is None:
            return self.measure(look, width)
        key = (self, width)
        if key not in look.sizes:
            look.sizes[key] = self.measure(look, width)
        return look.sizes[key]

    def place(self, look: "Look", rect: pygame.Rect) -> None:
        """Take this rectangle, and place the children in it."""
        self.rect = rect
        for child in self.shown():
            child.place(look, rect)

    def draw(self, look: "Look", surface: pygame.Surface) -> None:
        """Draw itself and its children."""
        for child in self.shown():
            child.draw(look, surface)

    def handle(self, command: Command) -> bool:
        """Do what the command asks, if it is meant for this widget; say whether it was."""
        return False

    def activate(self) -> bool:
        """Do what a click or Enter does; say whether anything was done."""
        return False

    def reveal(self, rect: pygame.Rect) -> bool:
        """Bring a part of this widget into sight, when it scrolls; say whether anything moved."""
        return False

    def state(self) -> list[str]:
        """Return what is true of it now: ``checked``, ``disabled``, ``expanded``."""
        return [] if self.enabled else ["disabled"]

    def shown(self) -> list["Widget"]:
        """Return the children that can be seen."""
        return [child for child in self.children if child.visible]

    def walk(self) -> Iterator["Widget"]:
        """Yield this widget and all below it that can be seen, in reading order."""
        yield self
        for child in self.shown():
            yield from child.walk()

    def ancestors(self) -> Iterator["Widget"]:
        """Yield the widgets that this one is in, nearest first."""
        widget = self.parent
        while widget:
            yield widget
            widget = widget.parent

    def request_focus(self, widget: "Widget") -> None:
        """Bring the focus to a widget of the same tree, when a view shows it."""
        top = [self, *self.ancestors()][-1]
        if top.host:
            top.host.set_focus(widget)

    def can_focus(self) -> bool:
        """Say whether the keyboard can come here."""
        return self.focusable and self.enabled

    def describe(self, depth: int = 0) -> str:
        """Return the tree as text, a line for each widget that means something."""
        means = self.name or self.focusable or self.role not in ("group", "none")
        words = [self.role, repr(self.name)] if self.name else [self.role]
        words += [f"[{word}]" for word in self.state()]
        words += ["[focused]"] if self.focused else []
        lines = ["  " * depth + " ".join(words)] if means else []
        lines += [child.describe(depth + bool(means)) for child in self.shown()]
        return "\n".join(line for line in lines if line)
