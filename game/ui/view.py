"""The view: a tree of widgets on the canvas, with focus, pointer and keys.

    self.view = View(app.look, Column(Label("..."), Button("Next", self.go_on)), on_back=self.leave)
    self.view.handle(command)      # True when something was done with it
    self.view.draw(surface)
    self.view.changed              # True until it is drawn again
    self.view.describe()           # the tree as text

Focus follows the tree with Tab and goes to the nearest widget with the arrows. Enter, Space and A
activate; the keys 1 to 9 activate the widget with that ``number``; Esc and B call ``on_back``.
What is higher than the canvas scrolls.
"""

from collections.abc import Callable, Iterator

import pygame

from game.devices.input import Action, Command
from game.ui.look import Look
from game.ui.shapes import draw_ring
from game.ui.theme import RING
from game.ui.widget import Widget
from game.ui.widgets.scroll import ScrollView

CANVAS = pygame.Rect(0, 0, 1280, 720)
_ARROWS = {
    Action.UP: (0, -1),
    Action.DOWN: (0, 1),
    Action.LEFT: (-1, 0),
    Action.RIGHT: (1, 0),
}

_AT_FOCUS = {*_ARROWS, Action.NEXT, Action.PREVIOUS, Action.CONFIRM}


class View:
    """Shows a tree of widgets and passes it what the player does."""

    def __init__(
        self,
        look: Look,
        root: Widget,
        on_back: Callable[[], object] | None = None,
        focus: Widget | None = None,
    ):
        self.look = look
        self.on_back = on_back
        self.changed = True
        self.focus: Widget | None = None
        self._hovered: Widget | None = None
        self._pressed: Widget | None = None
        self._by_mouse = False
        self._focus_moved = False
        self._is_laid_out = False
        self.set_root(root, focus)

    def set_root(self, root: Widget, focus: Widget | None = None) -> None:
        """Show another tree, with the focus on this widget or on the first that takes it.

        The top is shown, also when the focus is further down: the first key brings it into sight.
        """
        self.root: Widget = ScrollView(root, least=10_000)
        self.root.host = self
        self._pressed = None
        self._is_laid_out = False
        self._set_focus(focus or next(self._focusable(), None))
        self._focus_moved = False

    def refresh(self) -> None:
        """Lay out and draw again: the tree or its words have changed."""
        self.changed, self._is_laid_out = True, False

    def lay_out(self) -> None:
        """Place every widget; keep the focus on one that is there, and in sight when it moved."""
        if not self._is_laid_out:
            self._place()
            self._is_laid_out = True
        if self.focus not in list(self._focusable()):
            self._set_focus(next(self._focusable(), None))
        if self._focus_moved and self.focus:
            for ancestor in self.focus.ancestors():
                if ancestor.clips and ancestor.reveal(self.focus.rect):
                    self._place()
        self._focus_moved = False

    def settle(self) -> None:
        """Lay out what changed: from here on every rectangle is as it will be drawn."""
        if self.changed:
            self.lay_out()
            self.changed = False

    def _place(self) -> None:
        self.look.sizes = {}
        try:
            self.root.place(self.look, CANVAS.copy())
        finally:
            self.look.sizes = None

    def draw(self, surface: pygame.Surface) -> None:
        """Lay out what changed, draw the tree, and the ring around what has the focus."""
        self.settle()
        self.root.draw(self.look, surface)
        if self.focus and not self._by_mouse:
            self._draw_focus(surface, self.focus)

    def handle(self, command: Command) -> bool:
        """Do what the player asks; say whether it was for this view."""
        if command.device == "mouse":
            return self._handle_pointer(command)
        if not command.pressed:
            return False
        if self.changed:
            self.lay_out()
        self._by_mouse, self.changed, self._is_laid_out = False, True, False
        if command.action in _AT_FOCUS and self.focus and not self.is_in_sight(self.focus):
            self._focus_moved = True  # nothing is pressed or left that was not seen
            return True
        if self.focus and any(w.handle(command) for w in (self.focus, *self.focus.ancestors())):
            self._play("select")
            return True
        if command.repeat and command.action not in _ARROWS:
            return False
        match command.action:
            case Action.CONFIRM:
                return self._activate(self.focus)
            case Action.NEXT | Action.PREVIOUS:
                return self._step_focus(1 if command.action is Action.NEXT else -1)
            case Action.UP | Action.DOWN | Action.LEFT | Action.RIGHT:
                return self._move_focus(command.action)
            case Action.NUMBER:
                wanted = (w for w in self._focusable() if getattr(w, "number", 0) == command.number)
                return self._activate(next(wanted, None))
            case Action.PAGE_UP | Action.PAGE_DOWN:
                return any(view.handle(command) for view in self._scroll_views())
            case Action.BACK if self.on_back:
                self._play("select")
                self.on_back()
                return True
        return False

    def describe(self) -> str:
        """Return the tree as text."""
        return self.root.describe()

    def find(self, name: str, role: str = "") -> Widget:
        """Return the widget with this name, and role when given. Raises LookupError."""
        for widget in self.root.walk():
            if widget.name == name and role in ("", widget.role):
                return widget
        raise LookupError(name)

    def set_focus(self, widget: Widget) -> None:
        """Bring the focus to a widget."""
        self._set_focus(widget)

    def is_in_sight(self, widget: Widget) -> bool:
        """Say whether the middle of a widget is on the canvas and not scrolled away."""
        seen = widget.rect.clip(CANVAS)
        for ancestor in widget.ancestors():
            if ancestor.clips:
                seen = seen.clip(ancestor.rect)
        return seen.collidepoint(widget.rect.center)

    def _focusable(self) -> Iterator[Widget]:
        return (widget for widget in self.root.walk() if widget.can_focus())

    def _scroll_views(self) -> list[ScrollView]:
        """Return what may scroll, nearest to the focus first."""
        nearest = list(self.focus.ancestors())[::-1] if self.focus else []
        every = [widget for widget in self.root.walk() if isinstance(widget, ScrollView)]
        return sorted(every, key=lambda v: nearest.index(v) if v in nearest else -1, reverse=True)

    def _set_focus(self, widget: Widget | None) -> None:
        if self.focus:
            self.focus.focused = False
        self.focus, self.changed, self._focus_moved = widget, True, True
        if widget:
            widget.focused = True

    def _activate(self, widget: Widget | None) -> bool:
        if not widget or not widget.can_focus():
            return False
        self._set_focus(widget)
        self.changed = True
        self._play("confirm")
        return widget.activate()

    def _step_focus(self, step: int) -> bool:
        order = [widget for widget in self._focusable() if widget.tab_stop]
        if not order:
            return False
        place = order.index(self.focus) + step if self.focus in order else 0
        self._walk_to(order[place % len(order)])
        return True

    def _move_focus(self, action: Action) -> bool:
        nearest = self._nearest(*_ARROWS[action]) if self.focus else next(self._focusable(), None)
        if nearest:
            self._walk_to(nearest)
            return True
        return any(view.step(action) for view in self._scroll_views())

    def _walk_to(self, widget: Widget) -> None:
        """Bring the focus to the next widget; nothing else changes, so all stays in its place."""
        self._play("select")
        self._set_focus(widget)
        self._is_laid_out = True

    def _nearest(self, dx: int, dy: int) -> Widget | None:
        """Return the widget nearest in a direction; what lies beside the way counts for more."""
        if not self.focus:
            return None
        here, near = self.focus.rect, []
        for widget in self._focusable():
            there = widget.rect
            along = dx * (there.centerx - here.centerx) + dy * (there.centery - here.centery)
            apart_x = max(there.left - here.right, here.left - there.right)
            apart_y = max(there.top - here.bottom, here.top - there.bottom)
            beyond, aside = (apart_x, apart_y) if dx else (apart_y, apart_x)
            across = dy * (there.centerx - here.centerx) + dx * (there.centery - here.centery)
            if widget.tab_stop and widget is not self.focus and along > 0 and beyond >= -8:
                near.append((max(beyond, 0) + 3 * max(aside, 0) + abs(across) / 5, widget))
        return min(near, key=lambda pair: pair[0])[1] if near else None

    def _handle_pointer(self, command: Command) -> bool:
        if self.changed:
            self.lay_out()
        at = self._hit(command.pos)
        if command.action is Action.POINT:
            return self._hover(at, command)
        self._by_mouse, self.changed, self._is_laid_out = True, True, False
        if command.action is Action.SCROLL:
            under = (v for v in self._scroll_views() if v.rect.collidepoint(command.pos))
            return any(view.handle(command) for view in sorted(under, key=_depth, reverse=True))
        if command.action is Action.PRESS:
            self._pressed = at
            if at:
                self._set_focus(at)
                self._focus_moved = False  # what is under the pointer stays there
                at.handle(command)
            return at is not None
        pressed, self._pressed = self._pressed, None
        if pressed and any(w.handle(command) for w in (pressed, *pressed.ancestors())):
            return True
        return self._activate(at) if at and at is pressed else False

    def _hover(self, at: Widget | None, command: Command) -> bool:
        if self._pressed and self._pressed.handle(command):
            self.refresh()
        if at is not self._hovered:
            if self._hovered:
                self._hovered.hovered = False
            if at:
                at.hovered = True
            self._hovered, self.changed = at, True
        return at is not None

    def _hit(self, pos: tuple[int, int]) -> Widget | None:
        """Return the uppermost widget at a place that takes clicks and is not scrolled away."""
        found = None
        for widget in self._focusable():
            seen = all(a.rect.collidepoint(pos) for a in widget.ancestors() if a.clips)
            if widget.rect.collidepoint(pos) and seen:
                found = widget
        return found

    def _draw_focus(self, surface: pygame.Surface, widget: Widget) -> None:
        clip = surface.get_clip()
        for ancestor in widget.ancestors():
            if ancestor.clips:
                surface.set_clip(surface.get_clip().clip(ancestor.rect.inflate(16, 16)))
        colours = self.look.colour("focus"), self.look.colour("halo")
        draw_ring(surface, widget.ring or widget.rect, *colours, widget.radius, RING)
        surface.set_clip(clip)

    def _play(self, name: str) -> None:
        self.look.sounds.play(name)


def _depth(widget: Widget) -> int:
    return sum(1 for _ in widget.ancestors())
