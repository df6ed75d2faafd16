"""DialogueBox: somebody says something, with a name and a portrait, at the foot of the canvas."""

from collections.abc import Callable

import pygame

from game.ui.look import Look
from game.ui.shapes import draw_box
from game.ui.widget import Size, Widget
from game.ui.widgets.button import Button
from game.ui.widgets.label import Label
from game.ui.widgets.scroll import ScrollView
from game.ui.words import _

_MARGIN = 40
_PADDING = 30
_LEAST = 150
_MOST = 400
_PORTRAIT = 400
_LEAST_PORTRAIT = 220
_BAR = 64
_PORTRAIT_WIDTH = 270


class DialogueBox(Widget):
    """Fills the canvas: the words in a sheet at the foot, the speaker at the start side above it.

    ``speaker`` may be empty, for the narrator. ``portrait`` is a picture's name. The button does
    ``on_next``; with ``extra`` widgets (choices, say) they stand below the words.
    """

    role = "dialog"

    def __init__(
        self,
        speaker: str,
        text: str,
        on_next: Callable[[], object] | None = None,
        portrait: str | None = None,
        next_name: str = "",
        extra: Widget | None = None,
        at_end: bool = False,
    ):
        self.words = ScrollView(Label(text), least=400)
        self.on_next = on_next
        self.button = Button(next_name or _("Go on"), self._go_on, "primary", "next")
        self.button.visible = on_next is not None
        self.extra = extra
        super().__init__(
            self.words, *([extra] if extra else []), self.button, name=speaker or _("Story")
        )
        self.speaker, self.text, self.portrait, self.at_end = speaker, text, portrait, at_end

    def measure(self, look: Look, width: int) -> Size:
        """Return the whole canvas."""
        return width, 0

    def place(self, look: Look, rect: pygame.Rect) -> None:
        """Place the sheet at the foot, and in it words, extras and button."""
        width = rect.width - 2 * _MARGIN
        inner = width - 2 * _PADDING
        button = self.button.size_in(look, inner) if self.button.visible else (0, 0)
        words = self.words.children[0].size_in(look, inner - button[0] - 24)[1]
        extra = self.extra.size_in(look, inner)[1] + 16 if self.extra else 0
        most = _MOST + extra
        hangs = self._plate_size(look)[1] // 2 if self.speaker else 0
        plate = max(hangs - _PADDING // 2, 0)
        needed = max(words, button[1]) + extra + plate + 2 * _PADDING
        high = min(max(needed, _LEAST), most, rect.height - 80)
        self.rect = pygame.Rect(rect.x + _MARGIN, rect.bottom - high - _MARGIN // 2, width, high)
        inside = self.rect.inflate(-2 * _PADDING, -2 * _PADDING)
        inside.update(inside.x, inside.y + plate, inside.width, inside.height - plate)
        place = look.from_start(inside, 0, inside.width - (button[0] + 24 if button[0] else 0))
        place.update(place.x, inside.y, place.width, inside.height - extra)
        self.words.place(look, place)
        if self.extra:
            below = pygame.Rect(inside.x, inside.bottom - extra + 16, inside.width, extra - 16)
            self.extra.place(look, below)
        corner = look.from_start(inside, inside.width - button[0], button[0])
        corner.update(corner.x, inside.bottom - extra - button[1], *button)
        self.button.place(look, corner)

    def draw(self, look: Look, surface: pygame.Surface) -> None:
        """Draw the speaker, the sheet, the plate with the name, and the words."""
        left = self.rect.inflate(-80, 0)
        offset = left.width - _PORTRAIT_WIDTH if self.at_end else 0
        stand = look.from_start(left, offset, _PORTRAIT_WIDTH)
        if self.portrait:
            mirrored = self.at_end != look.rtl
            # Where the sheet is high, the person is smaller: their face stays clear of the bar.
            high = min(_PORTRAIT, self.rect.top - _BAR)
            person = look.pictures.get(self.portrait, height=max(high, 1), mirrored=mirrored)
            if person and high >= _LEAST_PORTRAIT:
                surface.blit(person, person.get_rect(midbottom=(stand.centerx, self.rect.top + 8)))
        draw_box(surface, self.rect, look.colour("panel"), 20, look.colour("border"), 3)
        if self.speaker:
            self._draw_plate(look, surface)
        super().draw(look, surface)

    def _go_on(self) -> None:
        """Go on; while there are words below that were not seen, show those first."""
        if not self.words.scroll(self.words.rect.height - 60) and self.on_next:
            self.on_next()

    def _draw_plate(self, look: Look, surface: pygame.Surface) -> None:
        name = look.text(self.speaker, "label", "name-plate-text")
        wide, high = self._plate_size(look)
        offset = self.rect.width - wide - 30 if self.at_end else 30
        plate = look.from_start(self.rect, offset, wide)
        plate.update(plate.x, self.rect.top - high // 2 - 4, wide, high)
        fill, edge = look.colour("name-plate"), look.colour("panel")
        draw_box(surface, plate.inflate(6, 6), edge, min(high // 2, 26))
        draw_box(surface, plate, fill, min(high // 2, 24))
        name.draw(surface, (plate.x + 22, plate.centery - name.size[1] // 2))

    def _plate_size(self, look: Look) -> Size:
        name = look.text(self.speaker, "label", "name-plate-text")
        return name.size[0] + 44, look.pad(name, 10)
