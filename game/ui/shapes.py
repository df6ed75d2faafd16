"""Round shapes with smooth edges: boxes, cards with a lower edge, discs and focus rings.

pygame's own rounded rectangles have jagged corners. Here a corner is drawn four times as large,
made smaller once, and kept; a shape is four corners and three rectangles.
"""

from functools import lru_cache

import pygame

Corners = tuple[int, int, int, int]
"""Radii: top left, top right, bottom left, bottom right."""
EDGE = 4
"""How far a card's lower edge shows, in pixels."""
_FINE = 4


def draw_box(
    surface: pygame.Surface,
    rect: pygame.Rect,
    fill: str,
    radius: int | Corners = 18,
    border: str | None = None,
    border_width: int = 2,
) -> None:
    """Draw a filled box with round corners, and a border inside its edge when one is given."""
    radii = radius if isinstance(radius, tuple) else (radius, radius, radius, radius)
    if border:
        _fill(surface, rect, border, radii)
        rect = rect.inflate(-2 * border_width, -2 * border_width)
        a, b, c, d = (max(r - border_width, 0) for r in radii)
        radii = (a, b, c, d)
    _fill(surface, rect, fill, radii)


def draw_card(
    surface: pygame.Surface,
    rect: pygame.Rect,
    fill: str,
    edge: str,
    radius: int = 18,
    border_width: int = 2,
) -> None:
    """Draw a box that stands a little above its ground: a lower edge in a darker colour."""
    draw_box(surface, rect, edge, radius)
    upper = pygame.Rect(rect.x, rect.y, rect.width, rect.height - EDGE)
    draw_box(surface, upper, fill, radius, edge, border_width)


def draw_disc(surface: pygame.Surface, centre: tuple[int, int], radius: int, fill: str) -> None:
    """Draw a filled circle with a smooth edge."""
    _fill(
        surface,
        pygame.Rect(centre[0] - radius, centre[1] - radius, 2 * radius, 2 * radius),
        fill,
        (radius, radius, radius, radius),
    )


def draw_ring(
    surface: pygame.Surface, rect: pygame.Rect, colour: str, halo: str, radius: int, width: int
) -> None:
    """Draw a focus ring around a box, with a light halo so that it shows on any ground."""
    gap = 2
    outer = rect.inflate(2 * (width + gap), 2 * (width + gap))
    corner = radius + width + gap
    for box, line, tone, round_ in (
        (outer.inflate(4, 4), 2, halo, corner + 2),
        (outer, width, colour, corner),
        (rect.inflate(2 * gap, 2 * gap), gap, halo, radius + gap),
    ):
        _frame(surface, box, line, tone, round_)


def _fill(surface: pygame.Surface, rect: pygame.Rect, fill: str, radii: Corners) -> None:
    if rect.width <= 0 or rect.height <= 0:
        return
    most = min(rect.width, rect.height) // 2
    tl, tr, bl, br = (min(r, most) for r in radii)
    top, bottom = max(tl, tr), max(bl, br)
    surface.fill(fill, (rect.x + tl, rect.y, rect.width - tl - tr, top))
    surface.fill(fill, (rect.x, rect.y + top, rect.width, rect.height - top - bottom))
    surface.fill(fill, (rect.x + bl, rect.bottom - bottom, rect.width - bl - br, bottom))
    for radius, x, y, place in (
        (tl, rect.x, rect.y, 0),
        (tr, rect.right - tr, rect.y, 1),
        (bl, rect.x, rect.bottom - bl, 2),
        (br, rect.right - br, rect.bottom - br, 3),
    ):
        if radius:
            surface.blit(_corner(fill, radius, 0, place), (x, y))
    if tl == tr and bl == br:
        return
    # Where one corner of a pair is smaller, the strip below or above it is still empty.
    surface.fill(fill, (rect.x, rect.y + tl, tl, top - tl))
    surface.fill(fill, (rect.right - tr, rect.y + tr, tr, top - tr))
    surface.fill(fill, (rect.x, rect.bottom - bottom, bl, bottom - bl))
    surface.fill(fill, (rect.right - br, rect.bottom - bottom, br, bottom - br))


def _frame(
    surface: pygame.Surface, rect: pygame.Rect, width: int, colour: str, radius: int
) -> None:
    radius = max(min(radius, rect.width // 2, rect.height // 2), width)
    for y in (rect.y, rect.bottom - width):
        surface.fill(colour, (rect.x + radius, y, rect.width - 2 * radius, width))
    for x in (rect.x, rect.right - width):
        surface.fill(colour, (x, rect.y + radius, width, rect.height - 2 * radius))
    for place, (x, y) in enumerate(
        (
            (rect.x, rect.y),
            (rect.right - radius, rect.y),
            (rect.x, rect.bottom - radius),
            (rect.right - radius, rect.bottom - radius),
        )
    ):
        surface.blit(_corner(colour, radius, width, place), (x, y))


@lru_cache(maxsize=512)
def _corner(colour: str, radius: int, width: int, place: int) -> pygame.Surface:
    """Return one quarter of a disc, or of a ring ``width`` wide when that is not 0."""
    big = radius * _FINE
    # Clear pixels carry the colour too: making the picture smaller then blends no black in.
    red, green, blue = pygame.Color(colour)[:3]
    tile = pygame.Surface((big, big), pygame.SRCALPHA)
    tile.fill((red, green, blue, 0))
    centre = (big if place in (0, 2) else 0, big if place in (0, 1) else 0)
    pygame.draw.circle(tile, colour, centre, big, width * _FINE)
    return pygame.transform.smoothscale(tile, (radius, radius))
