"""What a skin carries that is nobody else's: freckles, a mole, wind on the cheeks, long years."""

from collections.abc import Callable

from assets.rig.draw import circle, ellipse, group, line, mix
from assets.rig.faces import Face


def _freckles(face: Face) -> str:
    y = face.eyes + 26
    spots = ((-40, 0), (-31, 4), (-23, -1), (-34, 9), (-46, 7))
    return group(
        *(circle(s * x, y + dy, 2, face.shade) for s in (-1, 1) for x, dy in spots), opacity=0.7
    )


def _mole(face: Face) -> str:
    return circle(27, face.eyes + 38, 3, mix(face.skin, "#3a1f18", 0.75))


def _rosy(face: Face) -> str:
    tone = mix(face.skin, "#d8503f", 0.6)
    y = face.eyes + 29
    return group(*(ellipse(s * (face.width - 26), y, 20, 14, tone) for s in (-1, 1)), opacity=0.42)


def _thanaka(face: Face) -> str:
    """Draw the cool bark paste that people of the river plains wear on their cheeks."""
    tone = mix("#f6e3a6", face.skin, 0.15)
    y = face.eyes + 27
    dabs = [ellipse(s * (face.width - 26), y, 17, 13, tone) for s in (-1, 1)]
    return group(*dabs, line(f"M0 {face.eyes - 6}V{face.eyes + 12}", tone, 6), opacity=0.8)


def _dot(face: Face) -> str:
    return circle(0, face.eyes - 34, 4.5, "#a3262c")


def _folds(face: Face) -> str:
    """Draw the lines that years of laughing leave beside the mouth and on the brow."""
    y = face.eyes
    sides = "".join(f"M{s * 24} {y + 24}Q{s * 36} {y + 32} {s * 35} {y + 46}" for s in (-1, 1))
    return line(f"{sides}M-22 {y - 46}Q0 {y - 51} 22 {y - 46}", face.shade, 3)


def _stubble(face: Face) -> str:
    y, w, j = face.eyes + 40, face.width, face.jaw
    tone = mix(face.skin, "#2b2326", 0.55)
    d = (
        f"M{-w + 13} {y - 14}C{-w + 16} {j * 0.72} -34 {j - 11} 0 {j - 10}C34 {j - 11} {w - 16}"
        f" {j * 0.72} {w - 13} {y - 14}"
    )
    return group(
        line(d, tone, 11, stroke_linecap="butt"),
        line(f"M-20 {y - 9}Q0 {y - 15} 20 {y - 9}", tone, 6),
        opacity=0.32,
    )


MARKS: dict[str, Callable[[Face], str]] = {
    "freckles": _freckles,
    "mole": _mole,
    "rosy": _rosy,
    "thanaka": _thanaka,
    "dot": _dot,
    "folds": _folds,
    "stubble": _stubble,
}


def draw_marks(face: Face) -> str:
    """Draw the marks of a face; eyes and mouth lie over them."""
    return "".join(MARKS[name](face) for name in face.marks)
