"""The crowd: everybody in the square, from back to front, and what hangs above their heads."""

from collections.abc import Callable

import pygame

from game.scenes.sprites import HEIGHT, WIDTH, get_sprite
from game.scenes.visit import Visit
from game.ui.look import Look
from game.ui.shapes import draw_box
from game.ui.widget import Size, Widget
from game.ui.words import _
from game.world.movement import Walker
from game.world.places import Facing, Place, Spot
from game.world.quests import Marker, marker_of

_BUBBLE = 44


class PersonKey(Widget):
    """Somebody to talk to. Their name shows when they have the focus or the pointer."""

    role = "button"
    focusable = True
    radius = 22

    def __init__(
        self, spot: Spot, person: str, marker: Marker | None, on_talk: Callable[[str], object]
    ):
        says = {
            "new": _("has something new"),
            "talk": _("waits for you to go on"),
            "done": _("all done"),
        }
        super().__init__(name=person)
        self.spot, self.marker, self.on_talk = spot, marker, on_talk
        self.news = says[marker] if marker else ""

    def state(self) -> list[str]:
        """Return what hangs above their head, in words."""
        return [self.news] if self.news else []

    def activate(self) -> bool:
        """Talk to them."""
        self.on_talk(self.spot.person)
        return True

    def measure(self, look: Look, width: int) -> Size:
        """Return the size of a standing figure."""
        return WIDTH, HEIGHT

    def place(self, look: Look, rect: pygame.Rect) -> None:
        """Stand in their spot."""
        self.rect = pygame.Rect(0, 0, WIDTH, HEIGHT)
        self.rect.midbottom = (round(self.spot.at.x), round(self.spot.at.y) + 4)

    def draw(self, look: Look, surface: pygame.Surface) -> None:
        """Draw the figure, the bubble above it, and, when asked for, the name below."""
        draw_figure(surface, look, self.spot.person, self.rect.midbottom, self.spot.facing, 0)
        if self.marker:
            bubble = look.pictures.get(f"world/bubble-{self.marker}", height=_BUBBLE)
            if bubble:
                surface.blit(bubble, bubble.get_rect(midbottom=self.rect.midtop))

    def draw_name(self, look: Look, surface: pygame.Surface) -> None:
        """Draw the plate with the name, within the canvas."""
        name = look.text(self.name, "small", "name-plate-text")
        plate = pygame.Rect(0, 0, name.size[0] + 28, name.size[1] + 8)
        plate.midtop = (self.rect.centerx, self.rect.bottom + 10)
        plate.clamp_ip(surface.get_rect())
        draw_box(surface, plate, look.colour("name-plate"), plate.height // 2)
        name.draw(surface, (plate.x + 14, plate.y + 4))


class Crowd(Widget):
    """All who stand in the square, and the pupil's own figure."""

    def __init__(self, visit: Visit, place: Place, on_talk: Callable[[str], object]):
        people = visit.harbour.library.people
        self.keys = [
            PersonKey(
                spot,
                people[spot.person].name,
                marker_of(visit.quests, spot.person),
                on_talk,
            )
            for spot in place.spots
        ]
        # Who has something to tell comes first when Tab goes from one to the next.
        order: dict[Marker | None, int] = {"talk": 0, "new": 1, "done": 2, None: 3}
        super().__init__(*sorted(self.keys, key=lambda key: order[key.marker]))
        self.avatar = visit.avatar
        self.walker = Walker(place.entrance)

    def key_of(self, person: str) -> PersonKey:
        """Return the widget of a person."""
        return next(key for key in self.keys if key.spot.person == person)

    def measure(self, look: Look, width: int) -> Size:
        """Return the canvas."""
        return width, 0

    def draw(self, look: Look, surface: pygame.Surface) -> None:
        """Draw all from back to front, then the names that show."""
        feet = round(self.walker.at.y)
        behind = [key for key in self.keys if key.spot.at.y <= feet]
        for key in sorted(behind, key=lambda key: key.spot.at.y):
            key.draw(look, surface)
        where = (round(self.walker.at.x), feet + 4)
        draw_figure(surface, look, self.avatar, where, self.walker.facing, self.walker.frame)
        before = [key for key in self.keys if key.spot.at.y > feet]
        for key in sorted(before, key=lambda key: key.spot.at.y):
            key.draw(look, surface)
        for key in self.keys:
            if key.focused or key.hovered:
                key.draw_name(look, surface)


def draw_figure(
    surface: pygame.Surface,
    look: Look,
    person: str,
    feet: tuple[int, int],
    facing: Facing,
    frame: int,
) -> None:
    """Draw somebody with their feet at a place."""
    sprite = get_sprite(look, person, facing, frame)
    if sprite:
        surface.blit(sprite, sprite.get_rect(midbottom=feet))
