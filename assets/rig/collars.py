"""What lies over the neck: collars, hoods, and the drape of a headscarf."""

from assets.rig.bodies import Build, Outfit
from assets.rig.draw import group, line, mix, polygon, shape


def _round_collar(build: Build, outfit: Outfit) -> str:
    n, y = build.neck + 5, build.shoulder_y
    d = (
        f"M{200 - n} {y - 32}Q{200 - n - 2} {y - 4} 200 {y + 8}Q{200 + n + 2} {y - 4}"
        f" {200 + n} {y - 32}"
    )
    return line(d, outfit.second, 8)


def _v_collar(build: Build, outfit: Outfit) -> str:
    n, y = build.neck + 6, build.shoulder_y
    return group(
        polygon([(200 - n, y - 30), (200 - 12, y - 30), (200, y + 26)], outfit.main),
        polygon([(200 + n, y - 30), (200 + 12, y - 30), (200, y + 26)], outfit.main),
        line(f"M{200 - n} {y - 32}L200 {y + 22}L{200 + n} {y - 32}", outfit.second, 9),
    )


def _pointed_collar(build: Build, outfit: Outfit) -> str:
    return draw_points(build, mix(outfit.main, "#ffffff", 0.3), outfit.fold)


def draw_points(build: Build, tone: str, edge: str) -> str:
    """Draw the two points of a shirt's collar."""
    n, y = build.neck + 6, build.shoulder_y
    return group(
        polygon(
            [(200 - n, y - 38), (200, y + 6), (200 - 34, y + 22), (200 - n - 12, y - 22)], tone
        ),
        polygon(
            [(200 + n, y - 38), (200, y + 6), (200 + 34, y + 22), (200 + n + 12, y - 22)], tone
        ),
        line(
            f"M{200 - n - 11} {y - 22}L{200 - 34} {y + 22}L200 {y + 6}L{200 + 34}"
            f" {y + 22}L{200 + n + 11} {y - 22}",
            edge,
            3,
        ),
    )


def _hood_collar(build: Build, outfit: Outfit) -> str:
    n, y = build.neck, build.shoulder_y
    tone = mix(outfit.main, "#12324a", 0.16)
    d = (
        f"M{200 - n - 34} {y - 26}C{200 - n - 30} {y - 52} {200 - n - 8} {y - 50}"
        f" {200 - n} {y - 38}"
        f"Q{200 - n + 4} {y - 8} 200 {y + 10}Q{200 + n - 4} {y - 8} {200 + n} {y - 38}"
        f"C{200 + n + 8} {y - 50} {200 + n + 30} {y - 52} {200 + n + 34} {y - 26}"
        f"C{200 + n + 20} {y + 16} {200 + 20} {y + 30} 200 {y + 34}"
        f"C{200 - 20} {y + 30} {200 - n - 20} {y + 16} {200 - n - 34} {y - 26}z"
    )
    cords = f"M{200 - 14} {y + 24}v50M{200 + 14} {y + 24}v42"
    return shape(d, tone) + line(cords, outfit.second, 5)


def _zip_collar(build: Build, outfit: Outfit) -> str:
    n, y = build.neck + 5, build.shoulder_y
    return group(
        shape(
            f"M{200 - n - 4} {y - 26}L{200 - n} {y - 52}L{200 - 8} {y - 18}V{y + 12}z", outfit.fold
        ),
        shape(
            f"M{200 + n + 4} {y - 26}L{200 + n} {y - 52}L{200 + 8} {y - 18}V{y + 12}z", outfit.fold
        ),
        line(
            f"M{200 - n} {y - 50}L{200 - 8} {y - 18}M{200 + n} {y - 50}L{200 + 8} {y - 18}",
            outfit.second,
            4,
        ),
    )


def draw_scarf_drape(build: Build, colour: str, trim: str) -> str:
    """Draw the part of a headscarf that lies over shoulders and chest."""
    y = build.shoulder_y
    fold = mix(colour, "#12324a", 0.2)
    s = build.shoulder
    chin = build.head_y + 70 * build.head_scale
    return group(
        shape(
            f"M{200 - 52} {chin}C{200 - 62} {y - 30} {200 - s - 22} {y - 14}"
            f" {200 - s - 14} {y + 44}"
            f"C{200 - 60} {y + 92} {200 - 10} {y + 118} {200 + 28} {y + 104}"
            f"C{200 + 66} {y + 92} {200 + s + 10} {y + 70} {200 + s + 14} {y + 40}"
            f"C{200 + s + 22} {y - 14} {200 + 62} {y - 30} {200 + 52} {chin}z",
            colour,
        ),
        line(
            f"M{200 - s - 13} {y + 44}C{200 - 60} {y + 92} {200 - 10} {y + 118}"
            f" {200 + 28} {y + 104}"
            f"C{200 + 66} {y + 92} {200 + s + 8} {y + 70} {200 + s + 13} {y + 40}",
            trim,
            6,
        ),
        line(
            f"M{200 + 46} {y - 34}C{200 + 20} {y + 10} {200 - 20} {y + 34} {200 - s + 4} {y + 40}",
            fold,
            4,
        ),
        line(
            f"M{200 + 54} {y - 20}C{200 + 40} {y + 24} {200 + 10} {y + 60} {200 - 30} {y + 78}",
            fold,
            4,
        ),
    )


def _coloured_points(build: Build, outfit: Outfit) -> str:
    return draw_points(build, outfit.second, mix(outfit.second, "#12324a", 0.3))


def _open_hood(build: Build, outfit: Outfit) -> str:
    n, y = build.neck, build.shoulder_y
    tone = mix(outfit.main, "#12324a", 0.16)
    sides = [
        shape(
            f"M{200 + s * n} {y - 38}C{200 + s * (n + 8)} {y - 52} {200 + s * (n + 32)} {y - 52}"
            f" {200 + s * (n + 36)} {y - 26}C{200 + s * (n + 30)} {y + 8} {200 + s * (n + 16)}"
            f" {y + 30} {200 + s * (n + 8)} {y + 44}C{200 + s * (n + 2)} {y + 10}"
            f" {200 + s * (n + 2)} {y - 10} {200 + s * n} {y - 38}z",
            tone,
        )
        for s in (-1, 1)
    ]
    return _round_collar(build, outfit) + group(*sides)


def _stand_collar(build: Build, outfit: Outfit) -> str:
    n, y = build.neck + 5, build.shoulder_y
    return group(
        shape(
            f"M{200 - n - 2} {y - 24}L{200 - n} {y - 46}Q{200 - 14} {y - 22} 200 {y - 16}"
            f"Q{200 + 14} {y - 22} {200 + n} {y - 46}L{200 + n + 2} {y - 24}Q{200 + n - 4} {y - 2}"
            f" 200 {y + 6}Q{200 - n + 4} {y - 2} {200 - n - 2} {y - 24}z",
            outfit.sleeve,
        ),
        line(
            f"M{200 - n} {y - 45}Q{200 - 14} {y - 21} 200 {y - 15}Q{200 + 14} {y - 21}"
            f" {200 + n} {y - 45}",
            outfit.second,
            4,
        ),
    )


def _crossed_collar(build: Build, outfit: Outfit) -> str:
    """Draw the broad white collar of a robe that is crossed over the chest."""
    n, y = build.neck + 6, build.shoulder_y
    edge = mix(outfit.main, "#12324a", 0.2)
    under = f"M{200 - n - 2} {y - 36}C{200 - n} {y - 10} {200 - 12} {y + 14} 192 {y + 30}"
    over = f"M{200 + n + 2} {y - 36}C{200 + n} {y - 8} {200 + 6} {y + 40} {200 - 28} {y + 92}"
    return group(
        line(under, "paper", 15),
        line(over, edge, 20),
        line(over, "paper", 15),
    )


def _nothing(build: Build, outfit: Outfit) -> str:
    return ""


COLLARS = {
    "pullover": _pointed_collar,
    "polo": _coloured_points,
    "school-shirt": _coloured_points,
    "checked": _pointed_collar,
    "batik": _pointed_collar,
    "officer": _pointed_collar,
    "vest": _pointed_collar,
    "suit": _coloured_points,
    "blazer": _nothing,
    "sailor": _nothing,
    "school-tunic": _nothing,
    "open-shirt": _pointed_collar,
    "swim-jacket": _zip_collar,
    "gho": _crossed_collar,
    "robe": _nothing,
    "nurse": _nothing,
    "open-hoodie": _open_hood,
    "mandarin": _stand_collar,
    "hoodie": _hood_collar,
    "jersey": _v_collar,
    "shirt": _pointed_collar,
    "track-top": _zip_collar,
}


def draw_collar(build: Build, outfit: Outfit) -> str:
    """Draw what lies over the neck."""
    return COLLARS.get(outfit.kind, _round_collar)(build, outfit)
