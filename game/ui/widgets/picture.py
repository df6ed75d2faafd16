"""Picture: something to look at, with words for those who can't, and where it is missing."""

import pygame

from game.ui.look import Look
from game.ui.shapes import draw_box, draw_disc
from game.ui.widget import Size, Widget


class Picture(Widget):
    """A picture by its name, as high as said or as fits, with round corners where it is a photo."""

    role = "image"

    def __init__(
        self, picture: str, description: str, height: int, framed: bool = False, grow: int = 0
    ):
        super().__init__(name=description, grow=grow)
        self.picture, self.height, self.framed = picture, height, framed

    def measure(self, look: Look, width: int) -> Size:
        """Return the picture's size in proportion; without it, room for its description."""
        found = look.pictures.get(self.picture, width=width, height=self.height)
        return found.get_size() if found else (min(width, self.height * 3 // 2), self.height)

    def draw(self, look: Look, surface: pygame.Surface) -> None:
        """Draw the picture, or a plain panel with its description."""
        rect = self.rect
        found = look.pictures.get(self.picture, width=rect.width, height=self.height)
        if not found:
            draw_box(surface, rect, look.colour("screen"), 14, look.colour("border"), 2)
            inner = rect.inflate(-24, -16)
            style = look.theme.style("small", "text-soft")
            clip = surface.get_clip()
            surface.set_clip(clip.clip(rect))
            look.write(surface, self.name, inner, style, "centre")
            surface.set_clip(clip)
            return
        place = found.get_rect(center=rect.center)
        surface.blit(found, place)
        if self.framed:
            frame = look.colour("border")
            pygame.draw.rect(surface, frame, place.inflate(4, 4), 3, border_radius=4)


class Avatar(Widget):
    """A small round portrait (``suri-happy``), or a letter where there is no picture."""

    role = "none"

    def __init__(self, person: str, letter: str, size: int = 52, colour: str = "avatar"):
        super().__init__()
        self.person, self.letter, self.size, self.colour = person, letter, size, colour

    def measure(self, look: Look, width: int) -> Size:
        """Return its size."""
        return self.size, self.size

    def draw(self, look: Look, surface: pygame.Surface) -> None:
        """Draw head and shoulders in a disc."""
        draw_disc(surface, self.rect.center, self.size // 2, look.colour("border"))
        draw_disc(surface, self.rect.center, self.size // 2 - 2, look.colour(self.colour))
        head = look.pictures.portrait(f"people/{self.person}", self.size) if self.person else None
        if head:
            surface.blit(head, head.get_rect(center=self.rect.center))
        else:
            style = look.theme.style("label", "heading")
            look.write(surface, self.letter, self.rect, style, "centre")


class ProgressDots(Widget):
    """How far along: one dot for each part, filled as far as one has come."""

    role = "progressbar"

    def __init__(self, done: int, total: int, name: str = ""):
        super().__init__(name=name)
        self.done, self.total = done, total

    def state(self) -> list[str]:
        """Return how many of how many."""
        return [f"{self.done} of {self.total}"]

    def measure(self, look: Look, width: int) -> Size:
        """Return the size of the row of dots; a long one moves together."""
        return min(self.total * 26, width), 26

    def draw(self, look: Look, surface: pygame.Surface) -> None:
        """Draw the dots from the start edge."""
        step = min(26, max(self.rect.width // max(self.total, 1), 6))
        radius = min(8, step // 2 - 1)
        for number in range(self.total):
            place = look.from_start(self.rect, number * step, step)
            filled = number < self.done
            draw_disc(surface, place.center, radius, look.colour("border"))
            tone = look.colour("chosen-border" if filled else "panel")
            draw_disc(surface, place.center, radius - (0 if filled else 2), tone)
