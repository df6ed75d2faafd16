"""Long hair that is worn open; the origin is the middle of the head."""

from collections.abc import Callable

from assets.rig.draw import circle, group, line, rect, shape
from assets.rig.faces import Face, Hair, outline_crown
from assets.rig.hair_short import draw_curls

Draw = Callable[[Hair, Face], str]


def _outline_down_to(face: Face, low: float) -> str:
    """Return the outline of hair on a head that falls straight beside it down to ``low``."""
    w = face.width + 3
    return f"M{-w} {low}L{outline_crown(face, -30)[1:]}V{low}"


def draw_side_fringe(hair: Hair, face: Face, low: float = 24) -> str:
    """Draw hair parted at the side, which falls over both temples."""
    w = face.width
    return group(
        shape(
            f"{_outline_down_to(face, low)}C{w - 2} -8 {w - 12} -34 30 -62"
            f"C2 -42 -28 -34 {-w + 20} -28"
            f"C{-w + 8} -14 {-w + 2} 4 {-w - 3} {low}z",
            hair.colour,
        ),
        line("M-42 -56Q-16 -78 20 -76", hair.shine, 6),
    )


def draw_middle_part(hair: Hair, face: Face, low: float = 24) -> str:
    """Draw hair parted in the middle."""
    w = face.width
    return group(
        shape(
            f"{_outline_down_to(face, low)}C{w + 2} -14 {w - 12} -40 0 -66"
            f"C{-w + 12} -40"
            f" {-w - 2} -14 {-w - 3} {low}z",
            hair.colour,
        ),
        line("M-50 -42Q-40 -64 -18 -74M50 -42Q40 -64 18 -74", hair.shine, 5),
    )


def _curtain_of_hair(
    hair: Hair, face: Face, end: float, wide: float = 14, round_off: float = 16
) -> str:
    """Draw straight hair that falls behind the shoulders down to ``end``."""
    w = face.width + wide
    return shape(
        f"M{-w + 4} -10C{-w - 6} -128 {w + 6} -128 {w - 4} -10C{w + 4} 40 {w} {end - 40} {w + 4}"
        f" {end - round_off}Q{w - 8} {end} {w - 34} {end}H{-w + 34}Q{-w + 8} {end} {-w - 4}"
        f" {end - round_off}C{-w} {end - 40} {-w - 4} 40 {-w + 4} -10z",
        hair.colour,
    )


def _long_behind(hair: Hair, face: Face) -> str:
    return _curtain_of_hair(hair, face, 168)


def _long_over(hair: Hair, face: Face) -> str:
    w = face.width
    return group(
        draw_side_fringe(hair, face, 40),
        line(f"M{-w - 2} 20C{-w - 8} 50 {-w - 2} 80 {-w - 4} 110", hair.colour, 12),
        rect(-66, -40, 30, 10, hair.extra, 5, transform="rotate(-42 -51 -35)"),
    )


def _half_up_behind(hair: Hair, face: Face) -> str:
    return group(
        circle(14, -112, 28, hair.colour),
        line("M2 -124q12 -10 24 2", hair.shine, 5),
        circle(12, -92, 12, hair.extra),
        _curtain_of_hair(hair, face, 128, wide=10, round_off=26),
    )


def _half_up_over(hair: Hair, face: Face) -> str:
    w = face.width
    strands = "".join(
        f"M{s * (w - 1)} 12C{s * (w + 4)} 40 {s * (w - 6)} 60 {s * (w)} 84" for s in (-1, 1)
    )
    return draw_side_fringe(hair, face, 28) + line(strands, hair.colour, 9)


def _lob_behind(hair: Hair, face: Face) -> str:
    w = face.width + 14
    return shape(
        f"M{-w} 0C{-w - 6} -126 {w + 6} -126 {w} 0C{w + 14} 34 {w - 4} 56 {w + 10} 92"
        f"C{w + 2} 116 {w - 26} 122 {w - 44} 112H{-w + 44}C{-w + 26} 122 {-w - 2} 116 {-w - 10} 92"
        f"C{-w + 4} 56 {-w - 14} 34 {-w} 0z",
        hair.colour,
    )


def _lob_over(hair: Hair, face: Face) -> str:
    w = face.width
    return group(
        shape(
            f"M{-w - 12} 50C{-w - 22} -128 {w + 20} -128 {w + 12} 50C{w + 4} 20 {w - 2} -22 -24 -64"
            f"C-36 -30 {-w + 4} -10 {-w - 12} 50z",
            hair.colour,
        ),
        line("M-24 -64Q-20 -82 -8 -92", hair.extra, 5),
        line("M12 -84Q42 -76 56 -46", hair.extra, 5),
    )


def _loose_behind(hair: Hair, face: Face) -> str:
    w = face.width + 16
    return shape(
        f"M{-w + 4} -10C{-w - 4} -130 {w + 4} -130 {w - 4} -10C{w + 18} 30 {w - 8} 70 {w + 10} 108"
        f"C{w + 22} 138 {w - 4} 160 {w} 190C{w - 24} 200 {w - 46} 184 {w - 52} 168H{-w + 52}"
        f"C{-w + 46} 184 {-w + 24} 200 {-w} 190C{-w + 4} 160 {-w - 22} 138 {-w - 10} 108"
        f"C{-w + 8} 70 {-w - 18} 30 {-w + 4} -10z",
        hair.colour,
    )


def _loose_over(hair: Hair, face: Face) -> str:
    w = face.width
    return group(
        shape(
            f"M{-w - 9} 50C{-w - 20} -128 {w + 20} -128 {w + 9} 50C{w + 2} 10 {w - 14} -30 26 -62"
            f"C0 -30 {-w + 18} -24 {-w - 9} 50z",
            hair.colour,
        ),
        line("M-44 -62Q-16 -82 16 -80", hair.shine, 6),
        rect(42, -50, 34, 11, hair.extra, 5.5, transform="rotate(46 59 -44)"),
    )


def _tucked_bob_behind(hair: Hair, face: Face) -> str:
    return _curtain_of_hair(hair, face, 92, wide=5, round_off=30)


def _tucked_bob_over(hair: Hair, face: Face) -> str:
    w = face.width
    return group(
        shape(
            f"{outline_crown(face, -42)}C{w - 4} -20 {w - 10} -32 {w - 20} -40Q0 -26 {-w + 20} -40"
            f"C{-w + 10} -32 {-w + 4} -20 {-w - 3} 4z",
            hair.colour,
        ),
        line("M-36 -64Q-6 -80 28 -70", hair.shine, 6),
    )


def _shoulder_curls_behind(hair: Hair, face: Face) -> str:
    w = face.width
    curls = [
        (s * (w + dx), y, r)
        for s in (-1, 1)
        for dx, y, r in ((2, 6, 23), (7, 38, 24), (3, 70, 24), (-16, 92, 24))
    ]
    return group(_curtain_of_hair(hair, face, 96, wide=4), draw_curls(hair, curls))


def _shoulder_curls_over(hair: Hair, face: Face) -> str:
    w = face.width
    curls = [(-w + 6, -36, 22), (-w + 20, -62, 24), (-32, -86, 25), (2, -96, 26), (34, -86, 25)]
    curls += [
        (w - 18, -62, 24),
        (w - 4, -34, 22),
        (-44, -54, 16),
        (-14, -70, 20),
        (16, -72, 20),
        (42, -54, 16),
    ]
    return draw_curls(hair, curls)


LONG_BEHIND: dict[str, Draw] = {
    "long": _long_behind,
    "half-up": _half_up_behind,
    "lob": _lob_behind,
    "loose": _loose_behind,
    "tucked-bob": _tucked_bob_behind,
    "shoulder-curls": _shoulder_curls_behind,
}

LONG_OVER: dict[str, Draw] = {
    "long": _long_over,
    "half-up": _half_up_over,
    "lob": _lob_over,
    "loose": _loose_over,
    "tucked-bob": _tucked_bob_over,
    "shoulder-curls": _shoulder_curls_over,
}
