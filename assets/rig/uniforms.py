"""What pupils and students wear: the white and teal of Coral Point, jackets, a robe of the"
" hills."""

from collections.abc import Callable

from assets.rig.bodies import Build, Outfit, draw_torso
from assets.rig.draw import circle, group, line, mix, polygon, rect, shape


def draw_tie(build: Build, colour: str, length: float = 118) -> str:
    """Draw a tie that hangs from the collar."""
    y = build.shoulder_y
    return group(
        shape(
            f"M194 {y + 14}L186 {y + length}L200 {y + length + 16}L214 {y + length}L206 {y + 14}z",
            colour,
        ),
        polygon(
            [(190, y - 2), (210, y - 2), (206, y + 18), (194, y + 18)], mix(colour, "#12324a", 0.2)
        ),
    )


def draw_v(build: Build, depth: float, fill: str, edge: str) -> str:
    """Draw what a deep neckline shows, with the edge of the cloth around it."""
    n, y = build.neck + 8, build.shoulder_y
    return group(
        polygon([(200 - n, y - 31), (200 + n, y - 31), (200, y + depth)], fill),
        line(f"M{200 - n} {y - 30}L200 {y + depth}L{200 + n} {y - 30}", edge, 7),
    )


def _pullover(build: Build, outfit: Outfit) -> str:
    hem = build.hem
    rib = mix(outfit.second, "#12324a", 0.2)
    return group(
        draw_torso(build, outfit.second),
        draw_v(build, 78, outfit.main, rib),
        draw_tie(build, outfit.accent, 74) if outfit.accent != "none" else "",
        line(
            f"M{200 - build.hip + 1} {hem - 8}H{200 + build.hip - 1}",
            rib,
            14,
            stroke_linecap="butt",
        ),
    )


def _polo(build: Build, outfit: Outfit) -> str:
    y, w = build.shoulder_y, build.waist
    return group(
        rect(188, y - 8, 24, 70, mix(outfit.main, "#12324a", 0.07), 3),
        circle(200, y + 30, 4, outfit.second),
        circle(200, y + 50, 4, outfit.second),
        rect(200 - w, y + 92, 2 * w, 12, outfit.second),
        rect(200 - w, y + 110, 2 * w, 5, outfit.accent),
    )


def _school_shirt(build: Build, outfit: Outfit) -> str:
    y, hem = build.shoulder_y, build.hem
    buttons = [circle(200, y + 46 + 42 * i, 4.5, outfit.second) for i in range(4)]
    return group(
        line(f"M200 {y + 10}V{hem}", outfit.fold, 3),
        *buttons,
        rect(222, y + 56, 42, 46, mix(outfit.main, "#12324a", 0.1), 5),
        rect(222, y + 56, 42, 11, outfit.second, 4),
        rect(232, y + 78, 20, 14, outfit.accent, 4),
    )


def _sailor(build: Build, outfit: Outfit) -> str:
    n, y = build.neck + 6, build.shoulder_y
    flaps = [
        shape(
            f"M{200 + s * (n - 2)} {y - 36}L{200 + s * (n + 34)} {y - 20}L{200 + s * (n + 32)}"
            f" {y + 44}"
            f"L{200 + s * 4} {y + 66}C{200 + s * 8} {y + 40} {200 + s * 20} {y}"
            f" {200 + s * (n - 2)} {y - 36}z",
            outfit.second,
        )
        + line(
            f"M{200 + s * (n + 25)} {y - 18}L{200 + s * (n + 24)} {y + 38}L{200 + s * 12} {y + 55}",
            "paper",
            3,
        )
        for s in (-1, 1)
    ]
    knot = group(
        shape(f"M196 {y + 62}L172 {y + 118}L190 {y + 122}L202 {y + 70}z", outfit.accent),
        shape(
            f"M204 {y + 62}L224 {y + 126}L206 {y + 124}L198 {y + 70}z",
            mix(outfit.accent, "#12324a", 0.15),
        ),
        rect(188, y + 52, 24, 20, outfit.accent, 8),
    )
    return group(*flaps, knot, line(f"M200 {y + 126}V{build.hem}", outfit.fold, 3))


def _pinafore(build: Build, outfit: Outfit) -> str:
    y = build.shoulder_y
    seam = mix(outfit.second, "#12324a", 0.25)
    w = build.waist
    return group(
        shape(
            f"M{200 - 56} {y - 22}L{200 - 36} {y - 24}L{200 - 36} {y + 44}H{200 + 36}"
            f"L{200 + 36} {y - 24}"
            f"L{200 + 56} {y - 22}L{200 + 58} {y + 50}L{200 + w} {y + 110}"
            f"L{200 + build.hip + 12} 600"
            f"H{200 - build.hip - 12}L{200 - w} {y + 110}L{200 - 58} {y + 50}z",
            outfit.second,
        ),
        line(f"M{200 - w} {y + 126}H{200 + w}", outfit.accent, 14, stroke_linecap="butt"),
        line(f"M172 {y + 140}L166 600M228 {y + 140}L234 600", seam, 4),
        circle(164, y + 54, 5, "paper") + circle(236, y + 54, 5, "paper"),
    )


def _open_jacket(build: Build, outfit: Outfit) -> str:
    y, hem, n = build.shoulder_y, build.hem, build.neck + 4
    edge = mix(outfit.main, "#12324a", 0.3)
    sides = "".join(
        f"M{200 + s * n} {y - 32}C{200 + s * 44} {y + 60} {200 + s * 46} {hem - 70}"
        f" {200 + s * 42} {hem}"
        for s in (-1, 1)
    )
    inner = (
        f"M{200 - n} {y - 32}L{200 + n} {y - 32}C244 {y + 60} 246 {hem - 70} 242 {hem}H158"
        f"C154 {hem - 70} 156 {y + 60} {200 - n} {y - 32}z"
    )
    return group(
        shape(inner, outfit.second),
        rect(160, y + 92, 80, 13, outfit.accent) if outfit.accent != "none" else "",
        line(sides, edge, 7),
        line(
            f"M{200 - build.hip + 2} {hem - 7}H156M244 {hem - 7}H{200 + build.hip - 2}",
            edge,
            12,
            stroke_linecap="butt",
        ),
    )


def _school_tunic(build: Build, outfit: Outfit) -> str:
    y, hem = build.shoulder_y, build.hem
    stitches = [
        circle(200, y + 70 + 22 * i, 4, outfit.accent)
        for i in range(7)
        if y + 76 + 22 * i < hem - 8
    ]
    return group(
        rect(186, y + 20, 28, hem - y - 20, outfit.second),
        *stitches,
        line(
            f"M{200 - build.hip} {hem - 6}H{200 + build.hip}",
            outfit.second,
            10,
            stroke_linecap="butt",
        ),
    )


def _gho(build: Build, outfit: Outfit) -> str:
    y, hem, w = build.shoulder_y, build.hem, build.waist
    stripes = "".join(
        f"M{200 + x} {y + 58 - abs(x) * 0.3}V{hem}" for x in (-60, -44, -28, 28, 44, 60)
    )
    return group(
        line(stripes, outfit.second, 4, stroke_linecap="butt"),
        rect(200 - w - 2, hem - 96, 2 * w + 4, 26, outfit.accent, 4),
        line(f"M{200 - w} {hem - 83}H{200 + w}", mix(outfit.accent, "#12324a", 0.3), 3),
    )


def _dungarees(build: Build, outfit: Outfit) -> str:
    y, w, h = build.shoulder_y, build.waist, build.hip
    seam = mix(outfit.second, "#12324a", 0.3)
    return group(
        line(
            f"M154 {y + 74}L{200 - 42} {y - 24}M246 {y + 74}L{200 + 42} {y - 24}", outfit.second, 15
        ),
        shape(
            f"M148 {y + 64}H252L{200 + w} {y + 138}L{200 + h + 6} 600H{200 - h - 6}L{200 - w}"
            f" {y + 138}z",
            outfit.second,
        ),
        rect(172, y + 86, 56, 44, seam, 7),
        rect(176, y + 96, 48, 31, outfit.second, 5),
        circle(154, y + 76, 6, outfit.accent) + circle(246, y + 76, 6, outfit.accent),
        line(f"M{200 - w + 2} {y + 150}H{200 + w - 2}M200 {y + 156}V600", seam, 4),
    )


def _swim_jacket(build: Build, outfit: Outfit) -> str:
    y, hem, s, w = build.shoulder_y, build.hem, build.shoulder, build.waist
    yoke = (
        f"M{200 - s - 6} {y + 60}L200 {y + 84}L{200 + s + 6} {y + 60}L{200 + w + 2} {y + 84}"
        f"L200 {y + 108}L{200 - w - 2} {y + 84}z"
    )
    wave = f"M{200 - 58} {hem - 40}q14.5 -14 29 0t29 0t29 0t29 0"
    return group(
        shape(yoke, outfit.second),
        line(f"M200 {y + 10}V{hem}", outfit.fold, 4),
        line(wave, outfit.accent, 6),
    )


UNIFORMS: dict[str, Callable[[Build, Outfit], str]] = {
    "pullover": _pullover,
    "polo": _polo,
    "school-shirt": _school_shirt,
    "sailor": _sailor,
    "pinafore": _pinafore,
    "open-jacket": _open_jacket,
    "open-hoodie": _open_jacket,
    "open-shirt": _open_jacket,
    "swim-jacket": _swim_jacket,
    "school-tunic": _school_tunic,
    "gho": _gho,
    "dungarees": _dungarees,
}
