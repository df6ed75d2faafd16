"""Hair and headscarves of those who have grown up, seen from the side and from behind.

From the side a head looks to the left; the origin is its middle.
"""

from assets.rig.draw import circle, ellipse, group, line, mix, shape
from assets.rig.faces import Face, Hair
from assets.rig.hair_tied import draw_plait

_FALL = "M10 -60C90 -104 106 0 102 60L{right} {end}Q70 {low} 26 {end}C30 90 20 20 10 -60z"

_CROWN_OF_CURLS = (
    (-70, -30, 26),
    (-54, -68, 28),
    (-20, -92, 28),
    (20, -92, 28),
    (54, -68, 28),
    (70, -30, 26),
)
"""Curls over a head from behind: the middle and radius of each."""


def draw_side_tail(hair: Hair) -> str:
    """Draw what hangs behind a head that looks to the left, or nothing for short hair."""
    tone = hair.colour
    falls = {"long": 168, "loose": 176, "half-up": 124, "lob": 108, "tucked-bob": 92}
    if hair.style in falls:
        end = falls[hair.style]
        fall = shape(_FALL.format(right=106, end=end, low=end + 14), tone)
        knot = circle(34, -112, 26, tone) if hair.style == "half-up" else ""
        return fall + knot
    if hair.style in ("tucked", "shawl"):
        return shape("M-46 80C-30 120 60 130 84 84C100 40 100 -20 88 -40L-10 20z", tone)
    tails = {
        "puff": circle(40, -104, 34, tone) + circle(72, -84, 30, tone) + circle(10, -112, 28, tone),
        "crown-bun": ellipse(36, -104, 36, 28, tone),
        "topknot": circle(30, -112, 22, tone),
        "shoulder-curls": _curls(tone, ((70, 20, 26), (74, 56, 27), (56, 88, 26), (84, -14, 24))),
    }
    return tails.get(hair.style, "")


def draw_side_front(hair: Hair) -> str:
    """Draw what lies over the crown of a head that looks to the left."""
    tone = hair.colour
    trim = mix(tone, "#12324a", 0.2)
    fronts = {
        "side-braid": draw_plait(hair, 54, 66, 5, size=17),
        "two-braids": draw_plait(hair, 40, 52, 6, size=15),
        "side-tail": line("M58 50Q84 90 62 150", tone, 26) + circle(62, 56, 12, hair.extra),
        "long": shape("M-6 -50C14 0 28 70 30 140L64 130L60 -40z", tone),
        "loose": shape("M-6 -50C14 0 24 70 20 150Q50 150 66 130L60 -40z", tone),
        "lob": shape("M-20 -60C10 -10 24 50 16 104Q50 118 70 96L60 -40z", tone),
        "half-up": shape("M0 -50C14 0 34 50 34 110L64 110L60 -40z", tone),
        "quiff": shape("M-58 -50C-90 -76 -60 -116 -10 -112C40 -116 70 -90 60 -60z", tone),
        "curtain": shape("M-64 -60C-74 -30 -66 -18 -44 -14C-30 -30 0 -40 20 -70z", tone),
        "swept": shape("M-66 -50C-76 -20 -50 -20 -34 -36L20 -50L-10 -90z", tone),
        "fringe": shape("M-68 -60L-62 -18L-40 -26L-24 -16L10 -40L0 -80z", tone),
        "pixie": shape("M-66 -60C-66 -20 -40 -16 -14 -30L20 26L40 30L50 -60z", tone),
        "puff": line("M4 -102Q48 -96 74 -58", hair.extra, 10),
        "fade": _curls(tone, ((-48, -70, 22), (-22, -90, 25), (10, -96, 26), (42, -82, 25))),
        "short-curls": _curls(
            tone,
            (
                (-52, -58, 22),
                (-28, -84, 26),
                (6, -96, 28),
                (42, -86, 27),
                (68, -58, 26),
                (80, -24, 24),
                (76, 10, 23),
                (58, 38, 22),
                (20, -56, 30),
                (46, -26, 28),
            ),
        ),
        "shoulder-curls": _curls(
            tone,
            (
                (-52, -56, 20),
                (-28, -84, 25),
                (6, -96, 27),
                (42, -86, 26),
                (68, -58, 25),
                (40, -20, 26),
                (46, 20, 25),
                (40, 58, 24),
                (34, 88, 22),
            ),
        ),
        "tucked": _wrap(tone, hair.extra, trim),
        "shawl": _wrap(tone, hair.extra, trim) + line("M-60 -38Q-42 -46 -26 -38", "#2b1d18", 10),
    }
    return fronts.get(hair.style, "")


def _curls(tone: str, curls: tuple[tuple[float, float, float], ...]) -> str:
    return group(*(circle(x, y, r, tone) for x, y, r in curls))


def _wrap(tone: str, trim: str, fold: str) -> str:
    return group(
        shape(
            "M-64 -30C-70 -128 104 -132 98 0C98 60 70 100 -10 104C-34 104 -48 98 -54 88"
            "C-10 90 8 60 6 10C4 -20 -20 -44 -64 -30z",
            tone,
        ),
        line("M-62 -34C-20 -46 6 -20 8 12", trim, 7),
        line("M20 -70Q60 -40 56 40", fold, 5),
    )


def draw_back(hair: Hair, face: Face) -> str:
    """Draw what lies over the back of a head, or nothing for short hair."""
    w, tone = face.width, hair.colour
    deep = mix(tone, "#ffffff", 0.1)
    falls = {"long": 168, "loose": 178, "half-up": 124, "lob": 108, "tucked-bob": 90}
    if hair.style in falls:
        end = falls[hair.style]
        fall = shape(
            f"M{-w - 10} -10C{-w - 14} -128 {w + 14} -128 {w + 10} -10L{w - 2} {end - 10}"
            f"Q0 {end + 8} {-w + 2} {end - 10}z",
            tone,
        )
        return fall + (circle(0, -104, 28, deep) if hair.style == "half-up" else "")
    if hair.style in ("tucked", "shawl"):
        d = (
            f"M{-w - 16} 0C{-w - 18} -136 {w + 18} -136 {w + 16} 0C{w + 18} 70 60 112"
            f" 0 116C-60 112 {-w - 18} 70 {-w - 16} 0z"
        )
        fold = line("M-50 40Q0 80 50 40M-30 70Q0 96 30 70", mix(tone, "#12324a", 0.2), 5)
        return shape(d, tone) + fold
    backs = {
        "side-braid": draw_plait(hair, 20, 40, 7, size=18),
        "two-braids": draw_plait(hair, -w + 8, 30, 7, size=15) + draw_plait(hair, w - 8, 30, 7),
        "side-tail": line("M-30 50Q-60 90 -50 150", deep, 30) + circle(-34, 56, 13, hair.extra),
        "puff": _curls(tone, ((-50, -90, 28), (-20, -116, 30), (20, -116, 30), (50, -90, 28)))
        + line("M-60 -66Q0 -90 60 -66", hair.extra, 9),
        "crown-bun": ellipse(0, -96, 42, 30, deep) + line("M-24 -74Q0 -64 24 -74", hair.extra, 7),
        "topknot": circle(0, -108, 24, deep) + line("M-14 -92Q0 -84 14 -92", hair.extra, 6),
        "fade": _curls(tone, ((-46, -70, 22), (-20, -90, 24), (14, -92, 24), (44, -72, 22))),
        "short-curls": _curls(
            tone,
            (
                *_CROWN_OF_CURLS,
                (-66, 8, 25),
                (66, 8, 25),
                (-40, 40, 26),
                (0, 48, 28),
                (40, 40, 26),
            ),
        ),
        "shoulder-curls": _curls(
            tone,
            (
                *_CROWN_OF_CURLS,
                (-72, 20, 27),
                (72, 20, 27),
                (-62, 66, 28),
                (62, 66, 28),
                (-22, 84, 30),
                (22, 84, 30),
                (0, 40, 50),
            ),
        ),
    }
    return backs.get(hair.style, "")
