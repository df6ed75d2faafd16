"""Short hair and shaven heads, for the measures of the face; the origin is the head's middle."""

from collections.abc import Callable

from assets.rig.draw import circle, ellipse, group, line, mix, shape
from assets.rig.faces import Face, Hair, outline_crown

Draw = Callable[[Hair, Face], str]


def draw_curls(hair: Hair, curls: list[tuple[float, float, float]]) -> str:
    """Draw curls, each a round of hair with light on its upper left."""
    lights = [circle(x - r * 0.2, y - r * 0.35, r * 0.26, hair.shine) for x, y, r in curls[::2]]
    return group(*(circle(x, y, r, hair.colour) for x, y, r in curls), *lights)


def _sides(face: Face, hair: Hair, share: float = 0.45, low: float = 14) -> str:
    """Draw the shaved sides of a head under longer hair."""
    w = face.width + 1
    tone = mix(hair.colour, face.skin, share)
    d = (
        f"M{-w} {low}C{-w - 4} {-face.top * 1.34} {w + 4} {-face.top * 1.34} {w} {low}"
        f"C{w - 5} -10 {w - 8} -34 {w - 20} -54Q0 -92 {-w + 20} -54C{-w + 8} -34 {-w + 5} -10"
        f" {-w} {low}z"
    )
    return shape(d, tone)


def _quiff(hair: Hair, face: Face) -> str:
    w = face.width
    return group(
        _sides(face, hair, 0.2, 8),
        shape(
            f"M{-w + 6} -40C{-w - 8} -84 -44 -112 -8 -112C14 -124 54 -118 {w - 6} -86"
            f"C{w + 6} -70 {w} -50 {w - 8} -38C{w - 20} -52 40 -58 22 -56C-6 -52 -30 -50"
            f" {-w + 22} -62Q{-w + 12} -54 {-w + 6} -40z",
            hair.colour,
        ),
        line("M-34 -84Q-2 -102 36 -94", hair.shine, 6),
    )


def _fade(hair: Hair, face: Face) -> str:
    curls = [(-48, -66, 19), (-36, -84, 20), (-14, -94, 22), (12, -96, 22), (36, -85, 20)]
    curls += [(49, -66, 19), (-24, -68, 22), (2, -72, 24), (27, -68, 22)]
    return group(_sides(face, hair), draw_curls(hair, curls))


def _short_fade(hair: Hair, face: Face) -> str:
    w = face.width - 6
    return group(
        _sides(face, hair, 0.4, 10),
        shape(
            f"M{-w + 6} -44C{-w - 4} -88 -40 -98 0 -99C40 -98 {w + 4} -88 {w - 6} -44"
            f"C{w - 18} -50 30 -53 0 -53C-30 -53 {-w + 18} -50 {-w + 6} -44z",
            hair.colour,
        ),
        line("M-30 -76Q0 -86 30 -76", hair.shine, 6),
    )


def _fringe(hair: Hair, face: Face) -> str:
    w = face.width
    return group(
        shape(
            f"{outline_crown(face, -36)}C{w - 2} -4 {w - 8} -16 {w - 16} -26L48 -22L36 -34L18 -22"
            f"L4 -35L-14 -23L-28 -35L-46 -22L{-w + 16} -27C{-w + 8} -16 {-w + 2} -6"
            f" {-w - 3} 10z",
            hair.colour,
            stroke=hair.colour,
            stroke_width=4,
            stroke_linejoin="round",
        ),
        line("M-38 -66Q-8 -84 30 -74", hair.shine, 6),
    )


def _spiky(hair: Hair, face: Face) -> str:
    w = face.width
    return group(
        _sides(face, hair, 0.12, 10),
        shape(
            f"M{-w + 4} -38C{-w - 3} -58 {-w + 2} -74 {-w + 14} -82L-50 -98L-40 -92L-26 -112"
            f"L-12 -100"
            f"L8 -117L16 -102L38 -112L42 -94L62 -98L{w - 10} -78C{w + 1} -66 {w + 1} -52"
            f" {w - 5} -38"
            f"L54 -50L38 -40L26 -52L8 -40L-6 -53L-26 -42L-40 -53L-54 -46z",
            hair.colour,
            stroke=hair.colour,
            stroke_width=7,
            stroke_linejoin="round",
        ),
        line("M-34 -76Q-2 -90 28 -80", hair.shine, 5),
    )


def _receding(hair: Hair, face: Face) -> str:
    w = face.width
    temples = [
        shape(
            f"M{s * (w + 3)} 14C{s * (w + 5)} -12 {s * (w + 3)} -34 {s * (w - 3)} -46"
            f"L{s * (w - 15)} -50C{s * (w - 7)} -34 {s * (w - 4)} -12 {s * (w - 3)} 12z",
            hair.extra,
        )
        for s in (-1, 1)
    ]
    return group(
        shape(
            f"{outline_crown(face, -32)}C{w - 3} -14 {w - 6} -36 {w - 16} -54"
            f"C{w - 24} -72 38 -72 26 -62C10 -54 -10 -54 -26 -62C-38 -72 {-w + 24} -72"
            f" {-w + 16} -54C{-w + 6} -36 {-w + 3} -14 {-w - 3} 14z",
            hair.colour,
        ),
        *temples,
        line("M-28 -76Q0 -88 30 -78", hair.shine, 5),
    )


def _side_part(hair: Hair, face: Face) -> str:
    w = face.width
    return group(
        shape(
            f"{outline_crown(face, -38, lift=9)}C{w - 4} -20 {w - 10} -36 {w - 20} -48"
            f"C22 -40 -16 -46 -38 -66C-42 -54 -50 -44 {-w + 14} -38"
            f"C{-w + 6} -24 {-w + 2} -8 {-w - 3} 8z",
            hair.colour,
        ),
        line("M-38 -66Q-34 -74 -27 -78", hair.shine, 4),
        line("M0 -78Q24 -84 44 -70", hair.shine, 6),
    )


def _shaven(hair: Hair, face: Face) -> str:
    w = face.width + 1
    d = (
        f"M{-w} 0C{-w - 2} {-face.top * 1.35} {w + 2} {-face.top * 1.35} {w} 0"
        f"C{w - 4} -26 {w - 10} -46 {w - 26} -58Q0 -70 {-w + 26} -58C{-w + 10} -46 {-w + 4}"
        f" -26 {-w} 0z"
    )
    return shape(d, hair.colour, opacity=0.4) + line(
        "M-24 -68Q-2 -76 18 -71", "#ffffff", 5, opacity=0.3
    )


def _curtain(hair: Hair, face: Face) -> str:
    w = face.width
    return group(
        shape(
            f"M{-w - 2} 16C{-w - 10} -34 {-w - 2} -92 -30 -108C6 -122 62 -112 {w} -74"
            f"C{w + 12} -46 {w + 6} -8 {w + 2} 16C{w - 4} -4 {w - 8} -14 {w - 18} -22"
            f"C38 -26 20 -46 12 -66C2 -42 -22 -24 -46 -16C{-w + 16} -12 {-w + 4} -2 {-w - 2} 16z",
            hair.colour,
        ),
        line("M12 -66Q16 -86 4 -100", hair.shine, 4),
        line("M-46 -52Q-34 -82 -8 -92M34 -92Q54 -78 58 -56", hair.shine, 5),
    )


def _swept(hair: Hair, face: Face) -> str:
    w = face.width
    return group(
        shape(
            f"M{-w - 3} 20C{-w - 12} -20 {-w - 8} -70 {-w + 14} -90C-40 -116 -8 -106 8 -114"
            f"C34 -118 48 -100 60 -94C{w + 8} -76 {w + 10} -20 {w + 3} 20C{w - 4} 4 {w - 4} -16"
            f" {w - 14} -28C52 -46 44 -44 34 -56C24 -38 0 -48 -14 -40C-28 -32 -40 -46 -48 -30"
            f"C{-w + 14} -24 {-w + 2} 0 {-w - 3} 20z",
            hair.colour,
        ),
        line("M-46 -68Q-34 -88 -12 -90M4 -82Q26 -96 44 -78", hair.shine, 5),
    )


def _buzz(hair: Hair, face: Face) -> str:
    w, t = face.width + 1, face.top + 2
    d = (
        f"M{-w} 2C{-w - 4} {-t * 1.34} {w + 4} {-t * 1.34} {w} 2C{w - 4} -20 {w - 8} -40"
        f" {w - 22} -50Q0 -62 {-w + 22} -50C{-w + 8} -40 {-w + 4} -20 {-w} 2z"
    )
    return shape(d, hair.colour) + line("M-32 -74Q0 -86 30 -75", hair.shine, 5)


def _topknot(hair: Hair, face: Face) -> str:
    w = face.width - 4
    return group(
        _sides(face, hair, 0.35, 10),
        circle(0, -112, 22, hair.colour),
        shape(
            f"M{-w + 4} -44C{-w} -90 -34 -104 0 -104C34 -104 {w} -90 {w - 4} -44"
            f"C{w - 20} -62 24 -68 0 -68C-24 -68 {-w + 20} -62 {-w + 4} -44z",
            hair.colour,
        ),
        line("M-14 -99Q0 -92 14 -99", hair.extra, 6),
        line("M-32 -74Q-22 -88 -10 -92M32 -74Q22 -88 10 -92", hair.shine, 4),
    )


def _pixie(hair: Hair, face: Face) -> str:
    w = face.width
    return group(
        shape(
            f"M{-w - 2} 26C{-w - 14} -30 {-w - 6} -92 -24 -108C22 -122 {w + 6} -100 {w + 7} -40"
            f"C{w + 8} -10 {w + 4} 10 {w - 2} 24C{w - 4} 6 {w - 6} -10 {w - 12} -22"
            f"C40 -20 8 -36 -6 -58C-18 -36 -40 -22 {-w + 12} -16C{-w + 6} -4 {-w + 6} 12"
            f" {-w - 2} 26z",
            hair.colour,
        ),
        line("M-40 -58Q-30 -86 -2 -92M14 -86Q40 -84 54 -58", hair.shine, 5),
    )


def _short_curls(hair: Hair, face: Face) -> str:
    w = face.width
    curls = [(-w - 3, -2, 20), (-w - 4, -34, 23), (-w + 12, -66, 25), (-36, -88, 26)]
    curls += [(-4, -98, 27), (30, -92, 26), (w - 12, -68, 25), (w + 4, -36, 23), (w + 3, -4, 20)]
    curls += [(-42, -58, 20), (-14, -68, 22), (16, -66, 22), (44, -54, 19)]
    return draw_curls(hair, curls)


def _short_curls_behind(hair: Hair, face: Face) -> str:
    w = face.width
    return group(*(ellipse(s * (w - 4), 18, 24, 30, hair.colour) for s in (-1, 1)))


SHORT_BEHIND: dict[str, Draw] = {"short-curls": _short_curls_behind}

SHORT_OVER: dict[str, Draw] = {
    "quiff": _quiff,
    "fade": _fade,
    "short-fade": _short_fade,
    "fringe": _fringe,
    "spiky": _spiky,
    "receding": _receding,
    "side-part": _side_part,
    "shaven": _shaven,
    "buzz": _buzz,
    "curtain": _curtain,
    "swept": _swept,
    "topknot": _topknot,
    "pixie": _pixie,
    "short-curls": _short_curls,
}
