"""Sky, hills, water and garlands, and the colours of wood and hill that the places share."""

import math

from assets.rig.draw import at, circle, ellipse, fade, group, line, polygon, rect, shape

WOOD = "#9a6a3f"
WOOD_DARK = "#6f4a2c"
WOOD_LIGHT = "#c4935c"
FAR_HILL = "#9fcac6"
HILL = "#7db7a0"
NEAR_HILL = "#639f74"


def draw_sky(name: str, *stops: tuple[float, str], height: float = 720) -> str:
    """Draw a sky that changes colour downwards."""
    return fade(name, *stops) + rect(0, 0, 1280, height, f"url(#{name})")


def draw_cloud(
    x: float, y: float, size: float, fill: str = "#ffffff", opacity: float = 0.85
) -> str:
    """Draw a cloud with a flat foot."""
    cloud = shape(
        "M-70 0C-92 0 -92 -32 -64 -34C-60 -62 -22 -72 -4 -50C16 -74 58 -62 56 -34C86 -36"
        " 92 0 66 0z",
        fill,
        opacity=opacity,
    )
    return at(x, y, cloud, scale=size)


def draw_waves(
    y: float, count: int, tone: str, opacity: float, seed: int = 1, spread: float = 20
) -> str:
    """Scatter short wave lines over the water below ``y``."""
    marks = []
    for index in range(count):
        x = (index * 397 + seed * 211) % 1240 + 10
        dy = (index * 151 + seed * 83) % 100 / 100 * spread
        size = 16 + (index * 29 + seed) % 18
        marks.append(f"M{x} {y + dy}q{size / 2} -6 {size} 0t{size} 0")
    return line("".join(marks), tone, 3.5, opacity=opacity)


def draw_garland(
    x1: float, y1: float, x2: float, y2: float, sag: float, kind: str = "flags", count: int = 9
) -> str:
    """Hang flags, lanterns or lights on a string between two points."""
    tones = ("coral", "sun", "lagoon", "paper", "leaf")
    parts = [
        line(f"M{x1} {y1}Q{(x1 + x2) / 2} {(y1 + y2) / 2 + 2 * sag} {x2} {y2}", WOOD_DARK, 2.5)
    ]
    for index in range(count):
        t = (index + 0.5) / count
        x = x1 + (x2 - x1) * t
        y = y1 + (y2 - y1) * t + 4 * sag * t * (1 - t)
        tone = tones[index % len(tones)]
        if kind == "flags":
            parts.append(polygon([(x - 12, y - 1), (x + 12, y - 1), (x, y + 25)], tone))
        elif kind == "lanterns":
            parts.append(
                at(
                    x,
                    y,
                    line("M0 0v8", WOOD_DARK, 2.5),
                    ellipse(0, 24, 15, 17, tone),
                    rect(-7, 5, 14, 5, WOOD_DARK, 2),
                    rect(-7, 38, 14, 5, WOOD_DARK, 2),
                    ellipse(-4, 22, 4, 9, "#ffffff", opacity=0.35),
                )
            )
        else:
            parts.append(
                circle(x, y + 4, 9, "#ffdf9e", opacity=0.4) + circle(x, y + 4, 4.5, "#ffeec2")
            )
    return group(*parts)


def draw_hills(y: float, heights: list[float], fill: str, foot: float) -> str:
    """Draw a range of round hills across the picture, from the ridge down to ``foot``."""
    step = 1280 / (len(heights) - 1)
    d = f"M0 {y - heights[0]}"
    for index in range(1, len(heights)):
        x0, x1 = (index - 1) * step, index * step
        y0, y1 = y - heights[index - 1], y - heights[index]
        d += f"C{x0 + step / 2} {y0} {x1 - step / 2} {y1} {x1} {y1}"
    return shape(f"{d}V{foot}H0z", fill)


def draw_gulls(*places: tuple[float, float]) -> str:
    """Draw gulls far away."""
    marks = "".join(f"M{x - 13} {y - 5}q7 -7 13 5q6 -12 13 -5" for x, y in places)
    return line(marks, "#ffffff", 3.5)


def draw_rays(x: float, y: float, radius: float, fill: str, count: int = 14) -> str:
    """Draw soft rays around the sun."""
    rays = []
    for index in range(count):
        angle = 2 * math.pi * index / count
        a, b = angle - 0.07, angle + 0.07
        rays.append(
            polygon(
                [
                    (x, y),
                    (x + radius * math.cos(a), y + radius * math.sin(a)),
                    (x + radius * math.cos(b), y + radius * math.sin(b)),
                ],
                fill,
                opacity=0.16,
            )
        )
    return group(*rays)
