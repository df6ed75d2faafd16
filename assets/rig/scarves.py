"""Headscarves other than the plain one: tucked into a collar, laid loose, or long as a cape."""

from collections.abc import Callable

from assets.rig.bodies import Build
from assets.rig.collars import draw_scarf_drape
from assets.rig.draw import group, line, mix, shape
from assets.rig.faces import Face, Hair, outline_crown
from assets.rig.headwear import draw_scarf_over, draw_scarf_under


def _tucked_under(hair: Hair, face: Face) -> str:
    w, t, j = face.width + 13, face.top + 14, face.jaw + 22
    return shape(
        f"M{-w} 0C{-w - 2} {-t * 1.36} {w + 2} {-t * 1.36} {w} 0C{w} {j * 0.6} {w - 26} {j} 0 {j}"
        f"C{-w + 26} {j} {-w} {j * 0.6} {-w} 0z",
        hair.colour,
    )


def _tucked_over(hair: Hair, face: Face) -> str:
    w = face.width + 8
    fold = mix(hair.colour, "#12324a", 0.2)
    return group(
        shape(
            f"M{-w} 16C{-w - 4} -122 {w + 4} -122 {w} 16C{w - 8} -36 46 -50 0 -50"
            f"C-46 -50 {-w + 8} -36 {-w} 16z",
            hair.extra,
        ),
        shape(
            f"M{-w - 4} 20C{-w - 10} -128 {w + 10} -128 {w + 4} 20C{w - 4} -44 46 -62 4 -64"
            f"C-46 -64 {-w + 4} -44 {-w - 4} 20z",
            hair.colour,
        ),
        shape(
            f"M{-w - 2} 12C{-w} 70 -46 {face.jaw + 14} 0 {face.jaw + 18}C46 {face.jaw + 14}"
            f" {w} 70 {w + 2} 12C{w - 6} 60 34 {face.jaw - 4} 0 {face.jaw - 2}"
            f"C-34 {face.jaw - 4} {-w + 6} 60 {-w - 2} 12z",
            hair.colour,
        ),
        line(f"M8 -92C40 -88 {w - 14} -60 {w - 6} -16", fold, 3.5),
        line(f"M{-w + 6} 40Q-40 {face.jaw + 4} 8 {face.jaw + 10}", fold, 3.5),
    )


def _draw_cowl(build: Build, cloth: str, trim: str) -> str:
    y, n = build.shoulder_y, build.neck + 22
    chin = build.head_y + 66 * build.head_scale
    fold = mix(cloth, "#12324a", 0.2)
    return group(
        shape(
            f"M{200 - 48} {chin}C{200 - 50} {y - 50} {200 - n - 10} {y - 34} {200 - n - 8} {y - 18}"
            f"Q200 {y + 44} {200 + n + 8} {y - 18}C{200 + n + 10} {y - 34} {200 + 50} {y - 50}"
            f" {200 + 48} {chin}z",
            cloth,
        ),
        line(f"M{200 - n + 4} {y - 26}Q200 {y + 18} {200 + n - 2} {y - 34}", fold, 4),
        line(f"M{200 - n + 14} {y - 46}Q204 {y - 8} {200 + n - 8} {y - 54}", fold, 4),
    )


def _shawl_under(hair: Hair, face: Face) -> str:
    w, t = face.width + 22, face.top + 18
    return shape(
        f"M{-w} 10C{-w - 6} {-t * 1.36} {w + 6} {-t * 1.36} {w} 10C{w + 4} 60 {w + 2} 100"
        f" {w - 14} 132"
        f"H{-w + 14}C{-w - 2} 100 {-w - 4} 60 {-w} 10z",
        mix(hair.colour, "#12324a", 0.18),
    )


def _shawl_over(hair: Hair, face: Face) -> str:
    w = face.width
    o = w + 22
    strands = shape(
        f"{outline_crown(face, -22, lift=8)}C{w + 2} -14 {w - 12} -38 8 -64C{-w + 12} -40"
        f" {-w - 2} -14"
        f" {-w - 3} 24z",
        face.brow,
    )
    sides = [
        shape(
            f"M0 -112C{s * 62} -114 {s * (o + 2)} -70 {s * o} 10C{s * (o + 4)} 60 {s * (o + 2)} 100"
            f" {s * (o - 14)} 134L{s * (w - 16)} 124C{s * (w + 8)} 80 {s * (w + 6)} 40"
            f" {s * (w + 2)} 4C{s * (w - 4)} -50 {s * 46} -80 0 -84z",
            hair.colour,
        )
        + line(
            f"M0 -84C{s * 46} -80 {s * (w - 4)} -50 {s * (w + 2)} 4C{s * (w + 6)} 40"
            f" {s * (w + 8)} 80 {s * (w - 16)} 124",
            hair.extra,
            6,
        )
        for s in (-1, 1)
    ]
    return group(strands, *sides)


def _draw_loose_ends(build: Build, cloth: str, trim: str) -> str:
    y, s, hem = build.shoulder_y, build.shoulder, build.hem
    fold = mix(cloth, "#12324a", 0.2)
    return group(
        shape(
            f"M{200 - 62} {y - 50}C{200 - 74} {y - 30} {200 - s - 16} {y - 22} {200 - s - 12}"
            f" {y + 30}"
            f"C{200 - 60} {y + 78} {200 + 20} {y + 74} {200 + s + 10} {y + 26}"
            f"C{200 + s + 16} {y - 20} {200 + 74} {y - 30} {200 + 62} {y - 50}"
            f"C{200 + 54} {y - 6} {200 + 30} {y + 16} 200 {y + 18}C{200 - 30} {y + 16} {200 - 54}"
            f" {y - 6} {200 - 62} {y - 50}z",
            cloth,
        ),
        shape(
            f"M{200 + 34} {y + 20}L{200 + s} {y + 6}L{200 + s - 4} {hem - 70}L{200 + 46}"
            f" {hem - 62}z",
            cloth,
        ),
        line(f"M{200 + s - 4} {hem - 72}L{200 + 46} {hem - 64}", trim, 7),
        line(f"M{200 + 54} {y + 30}V{hem - 90}M{200 + 70} {y + 24}V{hem - 96}", fold, 3.5),
        line(f"M{200 - s + 2} {y + 24}Q{200 - 20} {y + 58} {200 + 50} {y + 34}", fold, 4),
    )


def _khimar_over(hair: Hair, face: Face) -> str:
    plain = Hair(hair.style, hair.colour, mix(hair.colour, "#12324a", 0.22))
    return draw_scarf_over(plain, face)


def _draw_cape(build: Build, cloth: str, trim: str) -> str:
    y, s = build.shoulder_y, build.shoulder + 22
    chin = build.head_y + 70 * build.head_scale
    fold = mix(cloth, "#12324a", 0.2)
    low = y + 150
    return group(
        shape(
            f"M{200 - 54} {chin}C{200 - 66} {y - 36} {200 - s - 2} {y - 30} {200 - s - 2} {y + 30}"
            f"L{200 - s - 8} {low - 20}Q200 {low + 44} {200 + s + 8} {low - 20}"
            f"L{200 + s + 2} {y + 30}C{200 + s + 2} {y - 30} {200 + 66} {y - 36} {200 + 54}"
            f" {chin}z",
            cloth,
        ),
        line(f"M{200 - s - 8} {low - 22}Q200 {low + 42} {200 + s + 8} {low - 22}", trim, 5),
        line(
            f"M{200 - 40} {y - 10}Q{200 - 58} {y + 70} {200 - 52} {low - 14}"
            f"M{200 + 40} {y - 10}Q{200 + 58} {y + 70} {200 + 52} {low - 14}"
            f"M{200 - 8} {y + 10}Q{200 - 14} {y + 80} {200 - 6} {low - 6}",
            fold,
            4,
        ),
    )


SCARVES_UNDER: dict[str, Callable[[Hair, Face], str]] = {
    "tucked": _tucked_under,
    "shawl": _shawl_under,
    "khimar": draw_scarf_under,
}
SCARVES_OVER: dict[str, Callable[[Hair, Face], str]] = {
    "tucked": _tucked_over,
    "shawl": _shawl_over,
    "khimar": _khimar_over,
}
DRAPES: dict[str, Callable[[Build, str, str], str]] = {
    "scarf": draw_scarf_drape,
    "tucked": _draw_cowl,
    "shawl": _draw_loose_ends,
    "khimar": _draw_cape,
}
