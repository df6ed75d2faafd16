"""ScrollView: a window on something higher than itself; follows the focus, wheel and page keys."""

import pygame

from game.devices.input import Action, Command
from game.ui.look import Look
from game.ui.shapes import draw_box
from game.ui.widget import Size, Widget

BAR = 10
_STEP = 72


class ScrollView(Widget):
    """Shows one child, and a bar at the end edge when there is more than fits.

    It asks for as much height as the child has but for no less than ``least``, and takes less.
    Until somebody scrolls, the widget that it ``follows`` stands at the top, or what comes after it
    fills the end.
    """

    clips = True

    def __init__(
        self, child: Widget, least: int = 120, grow: int = 1, follows: Widget | None = None
    ):
        super().__init__(child, grow=grow)
        self.least = least
        self.offset = 0
        self.follows = follows
        self._content = 0

    @property
    def most(self) -> int:
        """How far it can scroll."""
        return max(self._content - self.rect.height, 0)

    def scroll(self, amount: int) -> bool:
        """Scroll down by so many pixels; say whether it moved."""
        before = self.offset
        self.offset = min(max(self.offset + amount, 0), self.most)
        if self.offset != before:
            self.follows = None
        return self.offset != before

    def measure(self, look: Look, width: int) -> Size:
        """Return the child's width, and at least a part of its height."""
        wide, high = self.children[0].size_in(look, width)
        return wide, min(high, self.least)

    def place(self, look: Look, rect: pygame.Rect) -> None:
        """Place the child, moved up by what is scrolled away."""
        self.rect, child = rect, self.children[0]
        width = rect.width
        self._content = child.size_in(look, width)[1]
        if self._content > rect.height:  # only then the bar takes room, and lines may get shorter
            width -= BAR + 8
            self._content = child.size_in(look, width)[1]
        area = pygame.Rect(rect.x, rect.y, rect.width, max(self._content, rect.height))
        whole = look.from_start(area, 0, width)
        if self.follows:
            child.place(look, whole)
            self.offset = self.follows.rect.top - whole.top
        self.offset = min(self.offset, self.most)
        child.place(look, whole.move(0, -self.offset))

    def draw(self, look: Look, surface: pygame.Surface) -> None:
        """Draw what can be seen of the child, and the bar."""
        clip = surface.get_clip()
        surface.set_clip(clip.clip(self.rect.inflate(14, 0)))
        super().draw(look, surface)
        surface.set_clip(clip)
        if self.most:
            high = max(self.rect.height * self.rect.height // self._content, 40)
            top = self.rect.y + (self.rect.height - high) * self.offset // self.most
            track = look.from_start(self.rect, self.rect.width - BAR, BAR)
            draw_box(surface, track, look.colour("border"), BAR // 2)
            thumb = pygame.Rect(track.x, top, BAR, high)
            draw_box(surface, thumb, look.colour("text-soft"), BAR // 2)

    def handle(self, command: Command) -> bool:
        """Scroll with the wheel and the page keys."""
        match command.action:
            case Action.SCROLL:
                return self.scroll(round(-command.amount * _STEP))
            case Action.PAGE_DOWN:
                return self.scroll(self.rect.height - 40)
            case Action.PAGE_UP:
                return self.scroll(40 - self.rect.height)
        return False

    def step(self, action: Action) -> bool:
        """Scroll a little up or down, when the focus has nowhere to go."""
        return self.scroll({Action.UP: -_STEP, Action.DOWN: _STEP}.get(action, 0))

    def reveal(self, rect: pygame.Rect) -> bool:
        """Scroll as far as needed to see this part, with some room around it."""
        around = rect.inflate(0, 32)
        if around.height > self.rect.height or around.top < self.rect.top:
            return self.scroll(around.top - self.rect.top)
        if around.bottom > self.rect.bottom:
            return self.scroll(around.bottom - self.rect.bottom)
        return False
