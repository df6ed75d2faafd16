"""What people wear or carry besides clothes: headphones, a camera, hearing aids, a stick."""

import math
from collections.abc import Callable

from assets.rig.bodies import REST, Build, find_joints
from assets.rig.draw import circle, ellipse, group, line, mix, polygon, rect, shape
from assets.rig.faces import Face


def _headphones(build: Build, tone: str) -> str:
    y, n = build.shoulder_y, build.neck + 16
    dark = mix(tone, "#12324a", 0.35)
    return group(
        line(
            f"M{200 - n} {y - 6}C{200 - n - 4} {y - 40} {200 - n + 6} {y - 46} {200 - n + 12}"
            f" {y - 46}"
            f"M{200 + n} {y - 6}C{200 + n + 4} {y - 40} {200 + n - 6} {y - 46} {200 + n - 12}"
            f" {y - 46}",
            dark,
            8,
        ),
        *(rect(200 + s * n - 15, y - 20, 30, 46, tone, 13) for s in (-1, 1)),
        *(rect(200 + s * (n - 9) - 8, y - 15, 16, 36, dark, 8) for s in (-1, 1)),
    )


def _camera(build: Build, tone: str) -> str:
    y, n = build.shoulder_y, build.neck + 6
    return group(
        line(
            f"M{200 - n} {y - 34}L{200 - 26} {y + 92}M{200 + n} {y - 34}L{200 + 26} {y + 92}",
            tone,
            6,
        ),
        rect(186, y + 78, 28, 14, "ink", 4),
        rect(162, y + 86, 76, 50, "ink", 9),
        rect(162, y + 98, 76, 9, tone),
        circle(200, y + 112, 19, "#0b1620", stroke="ink-soft", stroke_width=5),
        circle(195, y + 107, 5, "#8fb7c9"),
        circle(229, y + 94, 3.5, "coral"),
    )


def _strap(build: Build, tone: str) -> str:
    y, s, hem = build.shoulder_y, build.shoulder, build.hem
    return group(
        line(
            f"M{200 - s + 26} {y - 14}L{200 + build.waist - 2} {hem - 70}",
            tone,
            14,
            stroke_linecap="butt",
        ),
        line(
            f"M{200 - s + 26} {y - 14}L{200 + build.waist - 2} {hem - 70}",
            mix(tone, "#ffffff", 0.3),
            3,
            stroke_linecap="butt",
            stroke_dasharray="7 6",
        ),
    )


def _lanyard(build: Build, tone: str) -> str:
    y, n = build.shoulder_y, build.neck + 8
    return group(
        line(f"M{200 - n} {y - 26}L200 {y + 96}L{200 + n} {y - 26}", tone, 6),
        rect(178, y + 94, 44, 56, "paper", 6, stroke=tone, stroke_width=3),
        circle(200, y + 114, 10, "sea-soft"),
        rect(186, y + 132, 28, 6, "line", 3),
    )


def _tape(build: Build, tone: str) -> str:
    y, n = build.shoulder_y, build.neck + 12
    d = f"M{200 - n} {y - 36}C{200 - n - 6} {y + 10} {200 - 48} {y + 40} {200 - 46} {y + 136}"
    e = f"M{200 + n} {y - 36}C{200 + n + 6} {y + 10} {200 + 48} {y + 40} {200 + 46} {y + 104}"
    return group(
        line(d + e, tone, 13, stroke_linecap="butt"),
        line(d + e, "ink", 5, stroke_linecap="butt", stroke_dasharray="2 10"),
    )


def _goggles(build: Build, tone: str) -> str:
    y, n = build.shoulder_y, build.neck + 8
    return group(
        line(
            f"M{200 - n} {y - 32}Q{200 - n} {y + 10} 176 {y + 26}M{200 + n} {y - 32}Q{200 + n}"
            f" {y + 10} 224 {y + 26}",
            "ink",
            5,
        ),
        *(
            ellipse(200 + s * 21, y + 32, 19, 14, tone, stroke="ink", stroke_width=4)
            for s in (-1, 1)
        ),
        line(f"M{200 - 30} {y + 28}l8 -4M{200 + 14} {y + 28}l8 -4", "#ffffff", 3),
    )


def _pin(build: Build, tone: str) -> str:
    x, y = 200 - 42, build.shoulder_y + 66
    return group(
        polygon([(x, y - 17), (x + 13, y), (x, y + 20), (x - 13, y)], tone),
        line(f"M{x} {y - 16}v34M{x - 12} {y}h24", "sea", 2.5),
    )


def _seven(build: Build, tone: str) -> str:
    x, y = 200 + 56, build.shoulder_y + 62
    d = f"M{x - 9} {y}H{x + 10}L{x - 3} {y + 27}"
    return line(d, tone, 7, stroke_linecap="butt", stroke_linejoin="miter")


def _fish(build: Build, tone: str) -> str:
    y = build.shoulder_y + 110
    return shape(f"M168 {y}c12-18 34-18 45-3l13-11c-3 10-3 18 0 27l-13-11c-11 16-33 16-45-2z", tone)


def _crab(build: Build, tone: str) -> str:
    x, y = 200 + 44, build.shoulder_y + 84
    return group(
        line(
            f"M{x - 15} {y - 3}l-7 -9M{x + 15} {y - 3}l7 -9M{x - 13} {y + 6}l-8 5M{x + 13}"
            f" {y + 6}l8 5",
            tone,
            4,
        ),
        ellipse(x, y, 16, 11, tone),
        circle(x - 5, y - 4, 2, "ink") + circle(x + 5, y - 4, 2, "ink"),
    )


def _beads(build: Build, tone: str) -> str:
    y, n = build.shoulder_y, build.neck + 4
    beads = []
    for index in range(9):
        turn = math.pi * (0.08 + 0.84 * index / 8)
        beads.append(
            circle(200 + (n + 6) * math.cos(turn), y - 22 + 40 * math.sin(turn), 5.5, tone)
        )
    return group(*beads)


def _checked_scarf(build: Build, tone: str) -> str:
    y, n = build.shoulder_y, build.neck + 14
    dark = mix(tone, "ink", 0.75)
    folds = f"M{200 - n} {y - 34}C{200 - 24} {y + 8} {200 + 24} {y + 8} {200 + n} {y - 34}"
    return group(
        line(
            f"M{200 + 16} {y + 2}L{200 + 34} {y + 110}M{200 - 16} {y + 2}L{200 - 32} {y + 92}",
            tone,
            28,
            stroke_linecap="butt",
        ),
        line(
            f"M{200 + 16} {y + 8}L{200 + 34} {y + 110}M{200 - 16} {y + 8}L{200 - 32} {y + 92}",
            dark,
            28,
            stroke_linecap="butt",
            stroke_dasharray="5 9",
        ),
        line(folds, tone, 26),
        line(folds, dark, 26, stroke_linecap="butt", stroke_dasharray="5 9"),
    )


def draw_stick(build: Build, tone: str, is_held: bool) -> str:
    """Draw a walking stick, in the hand that rests at the left of the picture or beside the leg."""
    x, y = find_joints(build, -1, REST)[2]
    if not is_held:
        x, y = x + 16, y - 22
    end = x - 14 if is_held else x - 34
    return group(
        line(f"M{x} {y + 18}L{end} 600", tone, 10),
        line(f"M{x - 40} {y + 14}Q{x - 6} {y + 4} {x + 26} {y + 16}", mix(tone, "ink", 0.35), 13),
    )


def _earrings(face: Face, tone: str) -> str:
    return group(*(circle(s * (face.width + 5), face.eyes + 32, 6, tone) for s in (-1, 1)))


def _hoops(face: Face, tone: str) -> str:
    return group(
        *(
            circle(s * (face.width + 4), face.eyes + 38, 10, "none", stroke=tone, stroke_width=4)
            for s in (-1, 1)
        )
    )


def _hearing_aids(face: Face, tone: str) -> str:
    y, w = face.eyes, face.width
    aids = [
        line(f"M{s * (w + 4)} {y - 10}q{s * 12} 0 {s * 11} 20", tone, 7)
        + line(f"M{s * (w + 4)} {y - 10}q{s * -7} 8 {s * -3} 22", mix(tone, "#ffffff", 0.5), 3)
        + circle(s * w, y + 13, 4.5, tone)
        for s in (-1, 1)
    ]
    return group(*aids)


def _headset(face: Face, tone: str) -> str:
    w, y = face.width + 10, face.eyes
    return group(
        line(f"M{-w} {y}C{-w - 6} {-face.top * 1.5} {w + 6} {-face.top * 1.5} {w} {y}", tone, 8),
        rect(-w - 12, y - 12, 26, 44, tone, 12),
        rect(w - 14, y - 12, 26, 44, tone, 12),
        line(f"M{w - 1} {y + 30}C{w - 2} {y + 66} {w - 34} {y + 70} 36 {y + 62}", tone, 5),
        ellipse(34, y + 61, 9, 6, mix(tone, "ink", 0.6)),
    )


def _flower(face: Face, tone: str) -> str:
    x, y = face.width - 6, -38
    petals = [
        circle(x + 11 * math.cos(a * 1.257), y + 11 * math.sin(a * 1.257), 8.5, tone)
        for a in range(5)
    ]
    return group(*petals, circle(x, y, 6, "sun"))


def _moustache(face: Face, tone: str) -> str:
    y = face.eyes + 38
    return shape(
        f"M-26 {y + 4}C-22 {y - 10} -8 {y - 11} 0 {y - 6}C8 {y - 11} 22 {y - 10} 26 {y + 4}C14"
        f" {y - 2} -14 {y - 2} -26 {y + 4}z",
        tone,
    )


def _goatee(face: Face, tone: str) -> str:
    j, y = face.jaw, face.eyes + 38
    return group(
        shape(
            f"M-24 {j - 22}Q0 {j - 26} 24 {j - 22}Q26 {j + 4} 0 {j + 5}Q-26 {j + 4} -24 {j - 22}z",
            tone,
        ),
        line(f"M-22 {y}Q0 {y - 10} 22 {y}", tone, 6),
        opacity=0.8,
    )


def _full_beard(face: Face, tone: str) -> str:
    w, j, y = face.width, face.jaw, face.eyes + 44
    return group(
        shape(
            f"M{-w - 1} 4C{-w + 4} {j * 0.72} -42 {j + 8} 0 {j + 9}C42 {j + 8} {w - 4}"
            f" {j * 0.72} {w + 1} 4"
            f"C{w - 6} 34 {w - 16} {y - 4} 30 {y - 8}C22 {y + 24} -22 {y + 24} -30 {y - 8}"
            f"C{-w + 16} {y - 4} {-w + 6} 34 {-w - 1} 4z",
            tone,
        ),
        shape(
            f"M-32 {y}C-26 {y - 18} -8 {y - 18} 0 {y - 12}C8 {y - 18} 26 {y - 18} 32 {y}C20"
            f" {y - 8} -20 {y - 8} -32 {y}z",
            tone,
        ),
        shape(f"M-14 {y + 19}Q0 {y + 15} 14 {y + 19}V{j - 2}H-14z", tone),
    )


ON_CHEST: dict[str, Callable[[Build, str], str]] = {
    "headphones": _headphones,
    "camera": _camera,
    "strap": _strap,
    "lanyard": _lanyard,
    "tape": _tape,
    "goggles": _goggles,
    "kite-pin": _pin,
    "crab-pin": _crab,
    "seven": _seven,
    "fish": _fish,
    "beads": _beads,
    "checked-scarf": _checked_scarf,
}
ON_FACE: dict[str, Callable[[Face, str], str]] = {
    "moustache": _moustache,
    "goatee": _goatee,
    "full-beard": _full_beard,
}
ON_HEAD: dict[str, Callable[[Face, str], str]] = {
    "earrings": _earrings,
    "hoops": _hoops,
    "hearing-aids": _hearing_aids,
    "headset": _headset,
    "flower": _flower,
}
