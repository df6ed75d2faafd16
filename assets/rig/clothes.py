"""Clothes: what lies over the torso, each kind drawn to the measures of its wearer."""

from collections.abc import Callable

from assets.rig.bodies import Build, Outfit, draw_torso
from assets.rig.draw import circle, group, line, mix, polygon, rect, shape
from assets.rig.uniforms import UNIFORMS
from assets.rig.workwear import WORKWEAR


def draw_bottom(build: Build, outfit: Outfit) -> str:
    """Draw trousers or skirt from under the hem to the picture's edge."""
    h = build.hip - 2
    y = build.hem - 14
    seam = mix(outfit.bottom, "#000000", 0.25)
    return group(
        shape(f"M{200 - h} {y}L{200 + h} {y}L{200 + h + 8} 600L{200 - h - 8} 600z", outfit.bottom),
        line(f"M200 {y + 30}V600", seam, 3),
    )


def draw_top(build: Build, outfit: Outfit) -> str:
    """Draw the top over the torso, with everything on it that lies behind the arms."""
    return (
        draw_torso(build, outfit.main) + _folds(build, outfit) + FRONTS[outfit.kind](build, outfit)
    )


def _folds(build: Build, outfit: Outfit) -> str:
    y, w = build.hem, build.waist
    return line(
        f"M{200 - w + 14} {y - 70}q18 14 34 12M{200 + w - 14} {y - 96}q-16 16 -32 16",
        outfit.fold,
        3,
    )


def _tee(build: Build, outfit: Outfit) -> str:
    return ""


def _fish_tee(build: Build, outfit: Outfit) -> str:
    y = build.shoulder_y + 92
    return group(
        shape(
            f"M158 {y}c18-28 50-28 66-4l20-16c-4 14-4 26 0 40l-20-16c-16 24-48 24-66-4z",
            outfit.second,
        ),
        circle(178, y - 4, 4, outfit.main),
        line(f"M196 {y - 14}q7 14 0 28", outfit.main, 3.5),
    )


def _striped_tee(build: Build, outfit: Outfit) -> str:
    y = build.shoulder_y
    half = build.waist - 1
    rows = [rect(200 - half, y + step, 2 * half, 15, outfit.second) for step in (78, 112, 146)]
    return group(*rows)


def _kite_tee(build: Build, outfit: Outfit) -> str:
    y = build.shoulder_y + 52
    return group(
        polygon([(200, y), (232, y + 40), (200, y + 86), (168, y + 40)], outfit.second),
        line(f"M200 {y}V{y + 86}M168 {y + 40}H232", outfit.main, 4),
        line(f"M200 {y + 86}q-12 10 0 20t0 18", outfit.second, 4),
    )


def _hoodie(build: Build, outfit: Outfit) -> str:
    y = build.hem
    return group(
        shape(
            f"M{200 - 50} {y - 38}L{200 - 34} {y - 96}H{200 + 34}L{200 + 50} {y - 38}z", outfit.fold
        ),
        rect(200 - build.hip, y - 20, 2 * build.hip, 20, outfit.fold),
    )


def _jersey(build: Build, outfit: Outfit) -> str:
    y = build.shoulder_y
    w = build.waist
    sides = [
        shape(
            f"M{200 + s * (w - 4)} {y + 96}C{200 + s * (w - 8)} {y + 140}"
            f" {200 + s * (w - 10)} {build.hem - 70} "
            f"{200 + s * build.hip} {build.hem}L{200 + s * (build.hip - 22)} {build.hem}"
            f"C{200 + s * (w - 26)} {build.hem - 80} {200 + s * (w - 22)} {y + 140}"
            f" {200 + s * (w - 4)} {y + 96}z",
            outfit.second,
        )
        for s in (-1, 1)
    ]
    seven = line(
        f"M180 {y + 74}H220L194 {y + 132}",
        outfit.second,
        13,
        stroke_linecap="butt",
        stroke_linejoin="miter",
    )
    return group(*sides, seven)


def _tunic(build: Build, outfit: Outfit) -> str:
    y = build.shoulder_y
    dots = [
        circle(200 + x, y + 96 + row * 52 + (26 if x % 50 else 0), 5, outfit.second)
        for row in range(4)
        for x in (-50, -25, 25, 50)
        if y + 96 + row * 52 + 30 < build.hem
    ]
    return group(*dots, line(f"M200 {y + 40}V{build.hem}", outfit.fold, 3))


def _cardigan(build: Build, outfit: Outfit) -> str:
    y, hem, n = build.shoulder_y, build.hem, build.neck + 4
    blouse = (
        f"M{200 - n} {y - 32}L{200 + n} {y - 32}C{200 + 46} {y + 60} {200 + 40}"
        f" {hem - 70} {200 + 30} {hem}"
        f"H{200 - 30}C{200 - 40} {hem - 70} {200 - 46} {y + 60} {200 - n} {y - 32}z"
    )
    edges = (
        f"M{200 - n} {y - 32}C{200 - 46} {y + 60} {200 - 40} {hem - 70} {200 - 30} {hem}"
        f"M{200 + n} {y - 32}C{200 + 46} {y + 60} {200 + 40} {hem - 70} {200 + 30} {hem}"
    )
    buttons = [circle(200 + 44, y + 96 + 46 * i, 5, "paper") for i in range(3)]
    return group(shape(blouse, outfit.second), line(edges, outfit.fold, 7), *buttons)


def _apron(build: Build, outfit: Outfit) -> str:
    y, hem = build.shoulder_y, build.hem
    cloth, trim = outfit.second, mix(outfit.second, "#12324a", 0.28)
    w, h = build.waist - 8, build.hip - 6
    return group(
        line(
            f"M{200 - 48} {y + 66}L{200 - 34} {y - 26}M{200 + 48} {y + 66}L{200 + 34} {y - 26}",
            trim,
            9,
        ),
        shape(
            f"M{200 - 52} {y + 60}H{200 + 52}L{200 + w} {y + 146}L{200 + h} 600"
            f"H{200 - h}L{200 - w} {y + 146}z",
            cloth,
        ),
        line(f"M{200 - w - 6} {y + 146}H{200 + w + 6}", trim, 9),
        rect(200 - 40, hem - 50, 80, 54, trim, 8),
        line(f"M{200 - 40} {hem - 40}h80", cloth, 3),
    )


def _shirt(build: Build, outfit: Outfit) -> str:
    y, hem = build.shoulder_y, build.hem
    buttons = [
        circle(200, y + 50 + 44 * i, 4.5, outfit.second)
        for i in range(5)
        if y + 50 + 44 * i < hem - 10
    ]
    return group(
        line(f"M200 {y + 10}V{hem}", outfit.fold, 3),
        *buttons,
        rect(200 + 24, y + 58, 40, 44, outfit.fold, 5),
        rect(200 + 27, y + 68, 34, 31, outfit.main, 4),
    )


def _track_top(build: Build, outfit: Outfit) -> str:
    y, hem = build.shoulder_y, build.hem
    band = shape(
        f"M{200 - build.shoulder - 6} {y + 60}L200 {y + 84}L{200 + build.shoulder + 6} {y + 60}"
        f"L{200 + build.waist + 2} {y + 92}L200 {y + 116}L{200 - build.waist - 2} {y + 92}z",
        outfit.second,
    )
    whistle = group(
        line(f"M{200 - 30} {y - 24}L{200 - 2} {y + 78}L{200 + 30} {y - 24}", "sun", 5),
        circle(200 + 2, y + 92, 13, "ink-soft"),
        rect(200 - 26, y + 79, 28, 13, "ink-soft", 3),
        circle(200 + 2, y + 92, 5, "paper"),
    )
    return group(band, line(f"M200 {y + 10}V{hem}", outfit.fold, 4), whistle)


Draw = Callable[[Build, Outfit], str]

FRONTS: dict[str, Draw] = {
    "tee": _tee,
    "fish-tee": _fish_tee,
    "striped-tee": _striped_tee,
    "kite-tee": _kite_tee,
    "hoodie": _hoodie,
    "jersey": _jersey,
    "tunic": _tunic,
    "cardigan": _cardigan,
    "apron": _apron,
    "shirt": _shirt,
    "track-top": _track_top,
    **UNIFORMS,
    **WORKWEAR,
}
