"""Wheelchairs, seen from the front: a child's, and a light one with stickers on its wheels."""

from assets.rig.bodies import Outfit
from assets.rig.draw import at, circle, ellipse, group, line, mix, rect, shape, star


def draw_chair_back(is_sporty: bool) -> str:
    """Draw what lies behind whoever sits in the chair."""
    if is_sporty:
        return rect(118, 448, 164, 130, "ink", 22) + line("M124 470h152", "ink-soft", 5)
    return group(
        rect(110, 392, 180, 190, "ink", 20),
        line("M112 410V350q0-14-16-14M288 410V350q0-14 16-14", "ink-soft", 10),
    )


def draw_lap(outfit: Outfit) -> str:
    """Draw the thighs of somebody who sits."""
    seam = mix(outfit.bottom, "#000000", 0.25)
    return group(
        shape("M118 524Q150 500 200 516Q250 500 282 524L300 600H100z", outfit.bottom),
        line("M200 524V600", seam, 4),
    )


def draw_chair_wheels(is_sporty: bool) -> str:
    """Draw the wheels, with armrests where the chair has them."""
    return _draw_light_wheels() if is_sporty else _draw_plain_wheels()


def _draw_plain_wheels() -> str:
    wheels = [
        ellipse(x, 560, 30, 124, "none", stroke="ink", stroke_width=14)
        + ellipse(x, 560, 18, 108, "none", stroke="#aab8c2", stroke_width=5)
        + line(f"M{x} 452V600M{x - 16} 520L{x + 16} 600M{x + 16} 520L{x - 16} 600", "#aab8c2", 3)
        for x in (72, 328)
    ]
    rests = [rect(x, 506, 74, 18, "ink", 9) for x in (78, 248)]
    return group(*wheels, *rests)


def _draw_light_wheels() -> str:
    """Draw wheels that lean in at the top, their discs full of stickers of the harbours."""
    wheels = []
    for side in (-1, 1):
        stickers = [
            ellipse(side * 4, -74, 9, 13, "sun"),
            ellipse(side * -6, -44, 10, 12, "coral"),
            star(side * 7, -20, 13, 6, "paper"),
            ellipse(side * -7, 4, 9, 13, "lagoon"),
            line(f"M{side * 2 - 9} -58q9 8 18 0", "paper", 4),
        ]
        wheels.append(
            at(
                200 + side * 136,
                560,
                ellipse(0, 0, 30, 122, "leaf", stroke="ink", stroke_width=12),
                ellipse(0, 0, 36, 134, "none", stroke="#aab8c2", stroke_width=3),
                *stickers,
                circle(0, 34, 8, "ink"),
                turn=side * -7,
            )
        )
    guards = [
        shape(
            f"M{200 + s * 84} 600L{200 + s * 90} 528Q{200 + s * 104} 508 {200 + s * 112} 530"
            f"L{200 + s * 120} 600z",
            "ink",
        )
        for s in (-1, 1)
    ]
    return group(*guards, *wheels)
