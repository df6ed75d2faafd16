"""Sprites: one picture of somebody who walks, cut from their sheet, and kept."""

from weakref import WeakKeyDictionary

import pygame

from game.ui.look import Look
from game.world.places import Facing

WIDTH, HEIGHT = 64, 96
_ROWS: dict[Facing, int] = {"down": 0, "left": 1, "right": 2, "up": 3}
_cut: WeakKeyDictionary[pygame.Surface, dict[tuple[int, int], pygame.Surface]] = WeakKeyDictionary()


def get_sprite(look: Look, person: str, facing: Facing, frame: int) -> pygame.Surface | None:
    """Return the picture of a person in the world; None when there is no sheet."""
    sheet = look.pictures.get(f"world/{person}-walk")
    if sheet is None:
        return None
    place = (frame % 4, _ROWS[facing])
    kept = _cut.setdefault(sheet, {})
    if place not in kept:
        area = pygame.Rect(place[0] * WIDTH, place[1] * HEIGHT, WIDTH, HEIGHT)
        kept[place] = sheet.subsurface(area)
    return kept[place]
