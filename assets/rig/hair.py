"""Hair, beards and headwear, in layers behind, under, on and over the head.

The origin is the middle of the head, as in :mod:`assets.rig.faces`. Every
style is drawn for the measures of the face that wears it.
"""

from collections.abc import Callable

from assets.rig.draw import circle, ellipse, group, line, rect, shape
from assets.rig.faces import Face, Hair, outline_crown
from assets.rig.hair_long import LONG_BEHIND, LONG_OVER
from assets.rig.hair_short import SHORT_BEHIND, SHORT_OVER
from assets.rig.hair_tied import TIED_BEHIND, TIED_OVER
from assets.rig.headwear import (
    draw_beard,
    draw_cap,
    draw_chin_beard,
    draw_scarf_over,
    draw_scarf_under,
)
from assets.rig.scarves import SCARVES_OVER, SCARVES_UNDER

Draw = Callable[[Hair, Face], str]


def _bob_behind(hair: Hair, face: Face) -> str:
    w = face.width + 20
    return shape(
        f"M{-w} 20C{-w - 4} -128 {w + 4} -128 {w} 20C{w + 4} 60 {w} 92 {w - 14} 104"
        f"Q{w - 40} 112 {w - 56} 96L{-w + 56} 96Q{-w + 40} 112 {-w + 14} 104"
        f"C{-w} 92 {-w - 4} 60 {-w} 20z",
        hair.colour,
    )


def _bob_over(hair: Hair, face: Face) -> str:
    w = face.width + 14
    return group(
        shape(
            f"M{-w} 34C{-w - 8} -126 {w + 8} -126 {w} 34C{w - 14} 10 {w - 26} -14 {w - 40} -36"
            f"C10 -22 -30 -26 -42 -40C-52 -14 {-w + 16} 8 {-w} 34z",
            hair.colour,
        ),
        line("M-44 -66Q-16 -84 20 -80", hair.shine, 6),
        rect(40, -52, 34, 11, hair.extra, 5.5, transform="rotate(38 57 -46)"),
    )


def _crop_over(hair: Hair, face: Face) -> str:
    return group(
        shape(
            f"{outline_crown(face, -40)}C{face.width - 4} -16 {face.width - 14} -34"
            f" {face.width - 26} -46"
            f"C30 -40 8 -46 -12 -58C-26 -48 -44 -44 {-face.width + 22} -40"
            f"C{-face.width + 10} -28 {-face.width + 2} -12 {-face.width - 3} 6z",
            hair.colour,
        ),
        line("M-36 -62Q-10 -78 26 -72", hair.shine, 6),
    )


def _tousled_over(hair: Hair, face: Face) -> str:
    w = face.width
    return group(
        shape(
            f"M{-w - 1} 4C{-w - 7} -30 {-w - 4} -62 {-w + 6} -74L{-w + 4} -92L-44 -88L-42 -108"
            f"L-16 -98L0 -116L16 -98L42 -106L44 -88L{w - 2} -88L{w - 6} -70"
            f"C{w + 4} -60 {w + 7} -28 {w + 1} 4C{w - 2} -6 {w - 6} -16 {w - 14} -28"
            f"L46 -38L36 -22L20 -40L4 -22L-12 -42L-28 -22L-44 -38L{-w + 14} -26"
            f"C{-w + 6} -16 {-w + 2} -4 {-w - 1} 4z",
            hair.colour,
            stroke=hair.colour,
            stroke_width=8,
            stroke_linejoin="round",
        ),
        line("M-34 -80Q-8 -92 22 -86", hair.shine, 6),
    )


def _curly_over(hair: Hair, face: Face) -> str:
    w = face.width
    curls = [(-58, -58, 22), (-42, -80, 24), (-16, -92, 25), (14, -93, 25), (41, -81, 24)]
    curls += [(58, -58, 22), (-30, -62, 24), (0, -68, 26), (30, -62, 24)]
    shine = [(-36, -84, 7), (-8, -98, 7), (22, -98, 7), (46, -80, 6)]
    sides = (
        f"M{-w - 3} 8C{-w - 4} -60 {-w + 20} -70 0 -70C{w - 20} -70 {w + 4} -60 {w + 3} 8"
        f"C{w - 6} -14 {w - 10} -34 {w - 24} -44L{-w + 24} -44C{-w + 10} -34 {-w + 6}"
        f" -14 {-w - 3} 8z"
    )
    return group(
        shape(sides, hair.colour),
        *(circle(x, y, r, hair.colour) for x, y, r in curls),
        *(circle(x, y, r, hair.shine) for x, y, r in shine),
    )


def _ponytail_behind(hair: Hair, face: Face) -> str:
    return group(
        shape(
            "M44 -74C104 -104 140 -58 132 -4C128 38 142 62 128 98C108 82 92 60 92 20"
            "C92 -16 84 -40 52 -50z",
            hair.colour,
        ),
        line("M104 -52C114 -20 106 20 116 56", hair.shine, 5),
        circle(60, -66, 15, hair.extra),
    )


def _ponytail_over(hair: Hair, face: Face) -> str:
    w = face.width
    return group(
        shape(
            f"{outline_crown(face, -30)}C{w - 2} -20 {w - 18} -44 34 -54C6 -62 -24 -56 -40 -40"
            f"C{-w + 24} -28 {-w + 4} -10 {-w - 3} 16z",
            hair.colour,
        ),
        line("M-44 -56Q-16 -78 24 -74", hair.shine, 6),
        line(f"M{-w + 4} 6q-4 22 4 38", hair.colour, 7),
    )


def _bun_behind(hair: Hair, face: Face) -> str:
    return group(
        circle(46, -92, 36, hair.colour),
        line("M34 -108q16 -12 30 4", hair.shine, 5),
        circle(30, -72, 14, hair.extra),
    )


def _bun_over(hair: Hair, face: Face) -> str:
    w = face.width
    return group(
        shape(
            f"{outline_crown(face, -28)}C{w} -22 {w - 12} -46 30 -60C-4 -50 -34 -44 -50 -30"
            f"C{-w + 12} -20 {-w + 2} -4 {-w - 3} 18z",
            hair.colour,
        ),
        line("M-44 -54Q-20 -76 8 -78", hair.shine, 6),
    )


def _parted_behind(hair: Hair, face: Face) -> str:
    return group(ellipse(54, 66, 40, 34, hair.colour), line("M52 50q22 2 26 20", hair.shine, 5))


def _parted_over(hair: Hair, face: Face) -> str:
    w = face.width
    return group(
        shape(
            f"{outline_crown(face, -22)}C{w + 2} -14 {w - 12} -40 0 -66C{-w + 12} -40 {-w - 2}"
            f" -14 {-w - 3} 24z",
            hair.colour,
        ),
        line("M0 -64V-80", hair.shine, 4),
        line("M-50 -42Q-40 -64 -18 -74M50 -42Q40 -64 18 -74", hair.shine, 5),
    )


def _wavy_behind(hair: Hair, face: Face) -> str:
    w = face.width
    return shape(
        f"M{-w - 14} -10C{-w - 16} -128 {w + 16} -128 {w + 14} -10C{w + 30} 30 {w + 4}"
        f" 60 {w + 22} 100"
        f"C{w + 34} 132 {w + 6} 152 {w + 14} 176C{w - 10} 186 {w - 30} 176 {w - 44}"
        f" 160L{-w + 44} 160"
        f"C{-w + 30} 176 {-w + 10} 186 {-w - 14} 176C{-w - 6} 152 {-w - 34} 132 {-w - 22} 100"
        f"C{-w - 4} 60 {-w - 30} 30 {-w - 14} -10z",
        hair.colour,
    )


def _wavy_over(hair: Hair, face: Face) -> str:
    w = face.width
    return group(
        shape(
            f"M{-w - 10} 34C{-w - 18} -130 {w + 18} -130 {w + 10} 34C{w + 2} -2 {w - 14} -36 16 -60"
            f"C-14 -34 {-w + 18} -24 {-w - 10} 34z",
            hair.colour,
        ),
        line(f"M{-w - 4} -34C{-w + 20} -102 {w - 20} -102 {w + 4} -34", hair.extra, 11),
    )


def _brushed_over(hair: Hair, face: Face) -> str:
    w = face.width
    return group(
        shape(
            f"M{-w - 2} 10C{-w - 6} -40 {-w + 2} -84 -40 -102C-10 -118 44 -112 58 -92"
            f"C{w + 6} -70 {w + 4} -30 {w + 2} 10C{w - 4} -14 {w - 8} -36 {w - 18} -46"
            f"C30 -54 -26 -54 {-w + 18} -46C{-w + 8} -36 {-w + 4} -14 {-w - 2} 10z",
            hair.colour,
        ),
        line("M-28 -76Q4 -92 38 -78", hair.shine, 6),
    )


def _nothing(hair: Hair, face: Face) -> str:
    return ""


BEHIND: dict[str, Draw] = {
    "bob": _bob_behind,
    "ponytail": _ponytail_behind,
    "bun": _bun_behind,
    "parted": _parted_behind,
    "wavy": _wavy_behind,
    **LONG_BEHIND,
    **TIED_BEHIND,
    **SHORT_BEHIND,
}

UNDER: dict[str, Draw] = {"scarf": draw_scarf_under, **SCARVES_UNDER}
ON: dict[str, Draw] = {"cap": draw_beard, "brushed": draw_chin_beard}

OVER: dict[str, Draw] = {
    "bob": _bob_over,
    "crop": _crop_over,
    "tousled": _tousled_over,
    "curly": _curly_over,
    "ponytail": _ponytail_over,
    "bun": _bun_over,
    "parted": _parted_over,
    "wavy": _wavy_over,
    "cap": draw_cap,
    "brushed": _brushed_over,
    "scarf": draw_scarf_over,
    **LONG_OVER,
    **TIED_OVER,
    **SHORT_OVER,
    **SCARVES_OVER,
}


def draw_hair(layer: dict[str, Draw], hair: Hair, face: Face) -> str:
    """Draw one layer of a style: ``BEHIND`` the body, ``UNDER`` the head, ``ON`` or ``OVER`` it."""
    return layer.get(hair.style, _nothing)(hair, face)
