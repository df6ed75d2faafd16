"""Grounds: the picture behind the widgets, clear or under a veil of paper."""

from functools import lru_cache

import pygame

from game.ui.look import Look
from game.ui.view import CANVAS


def draw_place(surface: pygame.Surface, look: Look, picture: str, veil: float = 0.0) -> None:
    """Draw a picture over the whole canvas. ``veil`` is how much of it paper covers, 0 to 1.

    In high contrast the ground is plain wherever there is a veil: nothing shines through text.
    """
    found = look.pictures.get(picture)
    if found is None or (veil and look.theme.high_contrast):
        surface.fill(look.colour("page"))
        return
    surface.blit(found, found.get_rect(center=CANVAS.center))
    if veil:
        surface.blit(_veil(look.colour("page"), round(255 * veil)), (0, 0))


@lru_cache(maxsize=4)
def _veil(colour: str, alpha: int) -> pygame.Surface:
    veil = pygame.Surface(CANVAS.size).convert()
    veil.fill(colour)
    veil.set_alpha(alpha)
    return veil
