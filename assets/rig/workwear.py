"""What grown-ups wear to work and at home: suits, tunics, robes, saris, patterned shirts."""

from collections.abc import Callable

from assets.rig.bodies import Build, Outfit, draw_torso
from assets.rig.draw import circle, ellipse, group, line, mix, polygon, rect, shape
from assets.rig.uniforms import draw_tie, draw_v


def _lapels(build: Build, outfit: Outfit, depth: float) -> str:
    n, y = build.neck + 8, build.shoulder_y
    tone = mix(outfit.main, "#ffffff", 0.1)
    flaps = [
        shape(
            f"M{200 + s * n} {y - 33}L{200 + s * (n + 20)} {y - 16}L{200 + s * (n + 22)} {y + 24}"
            f"L{200 + s * (n + 6)} {y + 28}L{200 + s * (n + 12)} {y + 42}L200 {y + depth}z",
            tone,
        )
        + line(
            f"M{200 + s * (n + 20)} {y - 14}L{200 + s * (n + 22)} {y + 24}L{200 + s * (n + 6)}"
            f" {y + 28}"
            f"L{200 + s * (n + 12)} {y + 42}L200 {y + depth}",
            outfit.fold,
            3,
        )
        for s in (-1, 1)
    ]
    return group(*flaps)


def _suit(build: Build, outfit: Outfit) -> str:
    y, hem, n = build.shoulder_y, build.hem, build.neck + 8
    shirt = polygon([(200 - n, y - 31), (200 + n, y - 31), (200, y + 118)], outfit.second)
    tie = draw_tie(build, outfit.accent, 92) if outfit.accent != "none" else ""
    return group(
        shirt,
        tie,
        _lapels(build, outfit, 118),
        line(f"M200 {y + 118}V{hem}", outfit.fold, 4),
        circle(208, y + 140, 5, outfit.fold) + circle(208, y + 176, 5, outfit.fold),
        rect(226, y + 62, 34, 6, outfit.fold, 3),
        line(f"M140 {hem - 60}h34M226 {hem - 60}h34", outfit.fold, 5),
    )


def _nurse(build: Build, outfit: Outfit) -> str:
    y, hem, n = build.shoulder_y, build.hem, build.neck + 8
    neckline = line(f"M{200 - n} {y - 31}L200 {y + 40}L{200 + n} {y - 31}", outfit.second, 9)
    pockets = [
        rect(x, hem - 66, 54, 52, outfit.fold, 7) + rect(x, hem - 66, 54, 10, outfit.second, 4)
        for x in (132, 214)
    ]
    watch = group(
        rect(160, y + 48, 12, 20, outfit.accent, 3),
        circle(166, y + 80, 12, "paper", stroke=outfit.accent, stroke_width=4),
        line(f"M166 {y + 80}v-6M166 {y + 80}h5", "ink", 2.5),
    )
    pens = line(f"M236 {y + 62}v18M246 {y + 62}v18", "navy", 5) + rect(
        228, y + 72, 28, 34, outfit.fold, 5
    )
    return group(neckline, *pockets, watch, pens)


def _officer(build: Build, outfit: Outfit) -> str:
    y, hem, s = build.shoulder_y, build.hem, build.shoulder
    pockets = [
        rect(x, y + 52, 44, 46, outfit.fold, 5)
        + polygon(
            [(x, y + 52), (x + 44, y + 52), (x + 44, y + 64), (x + 22, y + 74), (x, y + 64)],
            outfit.second,
        )
        for x in (134, 222)
    ]
    straps = "".join(f"M{200 + k * (s - 8)} {y - 12}L{200 + k * 52} {y - 24}" for k in (-1, 1))
    return group(
        line(f"M200 {y + 10}V{hem}", outfit.fold, 3),
        *pockets,
        rect(226, y + 40, 36, 8, "paper", 2),
        draw_tie(build, outfit.accent),
        line(straps, outfit.second, 13),
        rect(200 - build.hip, hem - 16, 2 * build.hip, 16, "ink"),
        rect(186, hem - 17, 28, 18, "#c9d0d4", 3),
    )


def _robe(build: Build, outfit: Outfit) -> str:
    y, s, hem = build.shoulder_y, build.shoulder, build.hem
    fold = mix(outfit.second, "#12324a", 0.28)
    drape = (
        f"M{200 + 34} {y - 34}L{200 + s + 6} {y - 12}Q{200 + s + 22} {y + 10} {200 + s + 18}"
        f" {y + 60}"
        f"L{200 + build.hip + 2} {hem + 30}H{200 - build.hip - 2}L{200 - build.waist - 2} {y + 130}"
        f"C{200 - 30} {y + 110} {200 + 10} {y + 40} {200 + 34} {y - 34}z"
    )
    return group(
        draw_v(build, 34, mix(outfit.main, "#12324a", 0.08), outfit.accent),
        shape(drape, outfit.second),
        line(
            f"M{200 + 50} {y - 26}C{200 + 34} {y + 50} {200 - 10} {y + 120} {200 - build.waist}"
            f" {y + 150}"
            f"M{200 + 68} {y - 18}C{200 + 56} {y + 70} {200 + 10} {y + 150}"
            f" {200 - build.waist + 2} {y + 190}"
            f"M{200 + s} {y}C{200 + 80} {y + 90} {200 + 40} {y + 180} {200 - 30} {hem}",
            fold,
            4,
        ),
    )


def _sari(build: Build, outfit: Outfit) -> str:
    y, s, hem = build.shoulder_y, build.shoulder, build.hem
    edge = (
        f"M{200 + 26} {y - 34}C{200 + 8} {y + 40} {200 - 40} {y + 90} {200 - build.waist} {y + 112}"
    )
    return group(
        shape(
            f"{edge}L{200 - build.waist} {hem - 80}L{200 - build.hip - 10} 600"
            f"H{200 + build.hip + 10}"
            f"L{200 + build.waist} {hem - 80}L{200 + s + 2} {y + 64}L{200 + s + 16} {y + 10}"
            f"Q{200 + s + 6} {y - 18} {200 + 26} {y - 34}z",
            outfit.second,
        ),
        line(edge, outfit.accent, 13, stroke_linecap="butt"),
        line(
            f"M{200 + 56} {y - 20}C{200 + 46} {y + 60} {200} {y + 130} {200 - 56} {y + 160}"
            f"M{200 + 80} {y - 8}C{200 + 74} {y + 80} {200 + 40} {y + 160} {200 - 16} {hem - 40}"
            f"M184 {hem - 30}L172 600M206 {hem - 40}L200 600M228 {hem - 46}L230 600",
            mix(outfit.second, "#12324a", 0.24),
            4,
        ),
    )


def _checked(build: Build, outfit: Outfit) -> str:
    y, hem, w = build.shoulder_y, build.hem, build.waist
    rows = "".join(f"M{200 - w} {r}H{200 + w}" for r in range(round(y + 66), round(hem) - 6, 44))
    columns = "".join(f"M{200 + x} {y + 20 - (abs(x) < 30) * 0}V{hem}" for x in (-54, -18, 18, 54))
    buttons = [circle(200, y + 46 + 44 * i, 4, "paper") for i in range(4)]
    return group(
        line(rows, outfit.second, 9, stroke_linecap="butt", opacity=0.7),
        line(columns, outfit.second, 9, stroke_linecap="butt", opacity=0.7),
        line(f"M200 {y + 10}V{hem}", outfit.fold, 3),
        *buttons,
    )


def _batik(build: Build, outfit: Outfit) -> str:
    y, hem = build.shoulder_y, build.hem
    flowers = []
    for row in range(4):
        for x in (-50, 0, 50):
            cx, cy = 200 + x + (25 if row % 2 else 0) - 12, y + 62 + row * 48
            if cy < hem - 14 and abs(cx - 200) < build.waist - 12:
                petals = "".join(
                    f"M{cx} {cy}l{dx} {dy}" for dx, dy in ((8, 0), (-8, 0), (0, 8), (0, -8))
                )
                flowers.append(line(petals, outfit.second, 8) + circle(cx, cy, 4, outfit.accent))
    return group(line(f"M200 {y + 10}V{hem}", outfit.fold, 3), *flowers)


def _mandarin(build: Build, outfit: Outfit) -> str:
    y, hem = build.shoulder_y, build.hem
    frogs = "".join(f"M188 {r}h24" for r in range(round(y + 30), round(hem) - 20, 46))
    return group(
        line(f"M200 {y}V{hem}", outfit.fold, 3),
        line(frogs, outfit.second, 5),
        line(f"M140 {hem - 56}h36M224 {hem - 56}h36", outfit.second, 4),
    )


def _vest(build: Build, outfit: Outfit) -> str:
    y, hem, n = build.shoulder_y, build.hem, build.neck + 14
    sides = [
        shape(
            f"M{200 + s * n} {y - 33}L{200 + s * (build.shoulder + 6)} {y - 14}"
            f"L{200 + s * (build.shoulder + 4)} {y + 66}"
            f"L{200 + s * build.waist} {y + 130}L{200 + s * build.hip} {hem}H{200 + s * 26}"
            f"C{200 + s * 30} {hem - 90} {200 + s * 34} {y + 50} {200 + s * n} {y - 33}z",
            outfit.second,
        )
        for s in (-1, 1)
    ]
    tone = mix(outfit.second, "#12324a", 0.2)
    heart = f"M247 {y + 86}c-18 -12 -18 -26 -8 -28c5 0 8 3 8 7c0 -4 3 -7 8 -7c10 2 10 16 -8 28z"
    return group(
        line(f"M200 {y + 10}V{hem}", outfit.fold, 3),
        *sides,
        rect(128, hem - 74, 38, 46, tone, 6) + rect(234, hem - 74, 38, 46, tone, 6),
        rect(132, y + 64, 34, 34, tone, 5),
        shape(heart, outfit.accent),
    )


def _speckled(build: Build, outfit: Outfit) -> str:
    y, hem, w = build.shoulder_y, build.hem, build.waist
    leaves = [
        ellipse(200 + x, y + 60 + row * 46 + (20 if x % 60 else 0), 5, 10, outfit.second)
        for row in range(4)
        for x in (-60, -30, 30, 60)
        if abs(x) < w - 6 and y + 90 + row * 46 < hem
    ]
    return group(
        *leaves, line(f"M{200 - 12} {y + 14}Q200 {y + 50} {200 + 12} {y + 14}", outfit.accent, 4)
    )


def _work_coat(build: Build, outfit: Outfit) -> str:
    y, hem = build.shoulder_y, build.hem
    return group(
        draw_torso(build, outfit.main),
        draw_v(build, 60, outfit.second, outfit.fold),
        line(f"M200 {y + 60}V{hem}", outfit.fold, 4),
        rect(132, y + 64, 44, 50, outfit.fold, 5),
        line(f"M144 {y + 68}v-22M156 {y + 68}v-16M166 {y + 68}v-26", outfit.accent, 6),
        rect(134, y + 74, 40, 38, outfit.main, 4),
        rect(136, hem - 64, 50, 44, outfit.fold, 6) + rect(214, hem - 64, 50, 44, outfit.fold, 6),
    )


WORKWEAR: dict[str, Callable[[Build, Outfit], str]] = {
    "suit": _suit,
    "blazer": _suit,
    "nurse": _nurse,
    "officer": _officer,
    "robe": _robe,
    "sari": _sari,
    "checked": _checked,
    "batik": _batik,
    "mandarin": _mandarin,
    "vest": _vest,
    "speckled": _speckled,
    "work-coat": _work_coat,
}
