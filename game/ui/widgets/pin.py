"""PinPad: three of twelve pictures instead of a password."""

from collections.abc import Callable, Mapping

import pygame

from game.devices.input import Action, Command
from game.ui.layout import Column, Grid
from game.ui.look import Look
from game.ui.shapes import EDGE, draw_card, draw_disc
from game.ui.widget import Size, Widget
from game.ui.words import _, ngettext

LENGTH = 3


def pin_names() -> Mapping[str, str]:
    """Return the ids of the twelve pictures, with their names in the spoken language."""
    return {
        "boat": _("boat"),
        "mango": _("mango"),
        "drum": _("drum"),
        "kite": _("kite"),
        "fish": _("fish"),
        "star": _("star"),
        "bicycle": _("bicycle"),
        "umbrella": _("umbrella"),
        "turtle": _("turtle"),
        "bell": _("bell"),
        "flower": _("flower"),
        "cup": _("cup"),
    }


class PictureKey(Widget):
    """One picture to press."""

    role = "button"
    focusable = True

    def __init__(self, id_: str, name: str, on_press: Callable[[str], object]):
        super().__init__(name=name)
        self.id, self.on_press = id_, on_press

    def activate(self) -> bool:
        """Press it."""
        self.on_press(self.id)
        return True

    def measure(self, look: Look, width: int) -> Size:
        """Return a size for picture and name."""
        name = look.text(self.name, "small", width=width - 12).size[1]
        return width, 92 + name + EDGE

    def draw(self, look: Look, surface: pygame.Surface) -> None:
        """Draw the card with the picture, and its name below."""
        fill = look.colour("button-hover" if self.hovered else "panel")
        draw_card(surface, self.rect, fill, look.colour("border"), self.radius, 3)
        name = look.text(self.name, "small", width=self.rect.width - 12)
        if picture := look.pictures.get(f"pin/{self.id}", height=80):
            spot = self.rect.centerx, self.rect.y + 48
            surface.blit(picture, picture.get_rect(center=spot))
        top = self.rect.bottom - EDGE - 6 - name.size[1]
        name.draw(surface, (self.rect.x + 6, top), self.rect.width - 12, "centre")


class _Filled(Widget):
    """Dots that say how many pictures were pressed, and not which: somebody may look."""

    role = "status"
    count = 0

    def measure(self, look: Look, width: int) -> Size:
        """Return the size of the dots."""
        return LENGTH * 44, 40

    def draw(self, look: Look, surface: pygame.Surface) -> None:
        """Draw the dots."""
        for number in range(LENGTH):
            spot = look.from_start(self.rect, number * 44, 44).center
            draw_disc(surface, spot, 15, look.colour("badge"))
            if number >= self.count:
                draw_disc(surface, spot, 12, look.colour("panel"))


class PinPad(Column):
    """Twelve pictures; ``on_complete`` gets the three ids that were pressed, in order.

    Backspace takes the last one back.
    """

    def __init__(self, on_complete: Callable[[tuple[str, ...]], object], name: str = ""):
        self.on_complete = on_complete
        self.pin: tuple[str, ...] = ()
        self.dots = _Filled()
        keys = [PictureKey(id_, word, self._press) for id_, word in pin_names().items()]
        super().__init__(
            self.dots, Grid(*keys, columns=6, gap=14), gap=18, name=name, align="stretch"
        )
        self._count()

    def clear(self) -> None:
        """Begin anew, after a wrong one."""
        self.pin = ()
        self._count()

    def handle(self, command: Command) -> bool:
        """Take the last picture back."""
        if command.action is Action.ERASE and self.pin:
            self.pin = self.pin[:-1]
            self._count()
            return True
        return False

    def place(self, look: Look, rect: pygame.Rect) -> None:
        """Place the keys, and the dots in the middle above them."""
        super().place(look, rect)
        wide, high = self.dots.size_in(look, rect.width)
        middle = look.from_start(self.dots.rect, (rect.width - wide) // 2, wide)
        self.dots.place(look, pygame.Rect(middle.x, middle.y, wide, high))

    def _press(self, id_: str) -> None:
        self.pin = (*self.pin, id_)
        self._count()
        if len(self.pin) == LENGTH:
            pin, self.pin = self.pin, ()
            self.on_complete(pin)
            self._count()

    def _count(self) -> None:
        count = self.dots.count = len(self.pin)
        text = ngettext("{count} picture pressed", "{count} pictures pressed", count)
        self.dots.name = text.format(count=count)
