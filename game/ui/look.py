"""What widgets need in order to be drawn: theme, direction, pictures, sounds, calm or not."""

from dataclasses import dataclass, field

import pygame

from game.devices.pictures import Pictures
from game.devices.sound import Sounds
from game.ui.text import Align, Paragraph, TextStyle, layout_text
from game.ui.text.runs import Direction
from game.ui.theme import Theme


@dataclass
class Look:
    """One for the whole game: ``app.look``. Options change it in place."""

    theme: Theme = field(default_factory=Theme)
    direction: Direction = "ltr"
    pictures: Pictures = field(default_factory=Pictures)
    sounds: Sounds = field(default_factory=Sounds)
    reduced_motion: bool = False
    sizes: dict[tuple[object, int], tuple[int, int]] | None = None  # measured in this layout

    @property
    def rtl(self) -> bool:
        """Whether the start is at the right."""
        return self.direction == "rtl"

    def colour(self, role: str) -> str:
        """Return the colour of a role."""
        return self.theme.colour(role)

    def text(
        self, text: str, kind: str = "body", colour: str = "text", width: int | None = None
    ) -> Paragraph:
        """Lay text out in one of the theme's styles, in the direction of the language."""
        return layout_text(text, self.theme.style(kind, colour), width, self.direction)

    def write(
        self,
        surface: pygame.Surface,
        text: str,
        rect: pygame.Rect,
        style: TextStyle,
        align: Align = "start",
    ) -> None:
        """Draw text in a rectangle, in the middle of its height."""
        paragraph = layout_text(text, style, rect.width, self.direction)
        top = rect.y + (rect.height - paragraph.size[1]) // 2
        paragraph.draw(surface, (rect.x, top), rect.width, align)

    def icon(self, name: str, size: int = 48, light: bool = False) -> pygame.Surface | None:
        """Return an icon; those that point forwards or back point the other way in Urdu.

        ``light`` is for a dark ground; in high contrast dark and light change places.
        """
        light = light != self.theme.high_contrast
        folder = "icons-light" if light else "icons"
        mirrored = self.rtl and name in {"back", "next", "exit", "play"}
        source = f"{folder}/{48 if size <= 48 else 96}/{name}"
        return self.pictures.get(source, height=size, mirrored=mirrored)

    def scale(self, pixels: int) -> int:
        """Return the size of something that grows with the text."""
        return pixels * self.theme.text_size // 100

    def pad(self, words: Paragraph, padding: int) -> int:
        """Return the height of words and the room around them: tall lines hold some already."""
        air = words.line_height - round(1.6 * words.style.size)
        return words.size[1] + max(padding - max(air, 0), 0)

    def from_start(self, rect: pygame.Rect, offset: int, width: int) -> pygame.Rect:
        """Return the part of a rectangle that begins ``offset`` after its start edge."""
        left = rect.right - offset - width if self.rtl else rect.x + offset
        return pygame.Rect(left, rect.y, width, rect.height)
