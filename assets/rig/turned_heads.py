"""-26 -66 -14z"""

from assets.rig.draw import circle, ellipse, group, line, mix, shape
from assets.rig.faces import EYE_DARK, MOUTH_DARK, Face, Hair
from assets.rig.turned_hair import draw_back, draw_side_front, draw_side_tail

PROFILE = (
    "M-64 0C-68 -112 80 -118 80 -8C80 40 60 60 36 72C20 88 -18 92 -42 86"
    "C-58 80 -62 62 -64 46Q-78 38 -75 28Q-68 18 -64 6z"
)

SIDE_CAP = "M-66 -14C-74 -118 88 -124 84 -4C84 30 74 48 58 60C52 30 46 16 30 6C16 -20 -30"


def draw_head_from_the_side(
    hair: Hair, face: Face, glasses: str | None, worn: dict[str, str]
) -> str:
    """Draw a head that looks to the left; ``worn`` has the colour of a beard or a hearing aid."""
    y = face.eyes
    scarf = hair.covers
    return group(
        _draw_tail(hair),
        shape(PROFILE, face.skin),
        _draw_beard(hair, face),
        _draw_worn_beard(worn),
        ellipse(-38, y, 8, 12, EYE_DARK),
        circle(-41, y - 4, 3, "#ffffff"),
        line(f"M-56 {y - 26}Q-44 {y - 36} -26 {y - 29}", face.brow, face.brow_width + 1),
        line(f"M-58 {y + 44}Q-50 {y + 50} -38 {y + 46}", mix(face.skin, MOUTH_DARK, 0.72), 5),
        ellipse(-22, y + 28, 14, 9, mix(face.skin, "coral", 0.75), opacity=0.3),
        "" if scarf else ellipse(24, y + 12, 12, 18, mix(face.skin, "#7a3b22", 0.1)),
        _draw_crown(hair),
        line(f"M22 {y - 8}q16 -4 17 18", worn["hearing-aids"], 8) if "hearing-aids" in worn else "",
        _draw_side_glasses(y, 4 if scarf else 22, glasses) if glasses else "",
    )


def _draw_side_glasses(y: float, ear: float, frame: str) -> str:
    return circle(-40, y, 21, "none", stroke=frame, stroke_width=6) + line(
        f"M-20 {y - 6}L{ear} {y - 4}", frame, 6
    )


def _draw_tail(hair: Hair) -> str:
    """Draw what hangs behind the head."""
    tails = {
        "ponytail": shape(
            "M56 -60C120 -84 140 -20 128 30C126 60 132 76 120 100C96 80 92"
            " 40 92 10C90 -14 84 -30 60 -36z",
            hair.colour,
        )
        + circle(66, -54, 14, hair.extra),
        "bun": circle(60, -88, 34, hair.colour),
        "parted": ellipse(72, 60, 34, 30, hair.colour),
        "wavy": shape(
            "M10 -60C90 -100 108 0 104 60C118 110 100 150 108 176C70 186 30 176"
            " 24 150C30 90 20 20 10 -60z",
            hair.colour,
        ),
        "bob": shape(
            "M10 -60C90 -100 104 0 100 60C104 92 84 108 56 104C30 100 20 40 10 -60z", hair.colour
        ),
        "scarf": shape("M-46 80C-30 120 60 130 84 84C100 40 100 -20 88 -40L-10 20z", hair.colour),
    }
    return tails.get(hair.style) or draw_side_tail(hair)


def _draw_crown(hair: Hair) -> str:
    """Draw what covers the head."""
    cap = shape(SIDE_CAP, hair.colour)
    if hair.style == "scarf":
        return group(
            shape(
                "M-64 -30C-70 -128 104 -132 98 0C98 60 70 100 -10 104C-34 104 -48 98 -54 88"
                "C-10 90 8 60 6 10C4 -20 -20 -44 -64 -30z",
                hair.colour,
            ),
            line("M-62 -34C-20 -46 6 -20 8 12", hair.extra, 7),
        )
    if hair.style == "cap":
        return group(
            shape("M44 -30C84 -30 86 30 60 50C50 30 44 10 30 0z", hair.colour),
            shape(
                "M-72 -34C-72 -118 -40 -122 4 -122C60 -122 86 -112 86 -30C40 -44 -30 -46 -72 -34z",
                hair.extra,
            ),
            line("M-71 -52C-30 -64 40 -62 86 -48", mix(hair.extra, "#12324a", 0.14), 5),
        )
    if hair.style == "curly":
        curls = [
            (-50, -62, 24),
            (-24, -86, 27),
            (10, -94, 28),
            (44, -82, 27),
            (66, -52, 25),
            (72, -20, 20),
            (10, -62, 30),
        ]
        return group(cap, *(circle(x, y, r, hair.colour) for x, y, r in curls))
    if hair.style == "tousled":
        return group(
            cap,
            shape(
                "M-66 -14L-52 -2L-38 -22L-22 -6L-8 -24L8 -6L24 -14L50 -60L-40 -80z"
                "M-60 -60L-66 -96L-34 -88L-18 -116L8 -96L40 -110L54 -84L88 -80L84 -30z",
                hair.colour,
            ),
        )
    if hair.style == "bob":
        return group(
            cap,
            shape(
                "M-68 -6C-40 -20 0 -30 30 -10C20 30 30 70 44 96C80 100 96 60 84 0L20 -70z",
                hair.colour,
            ),
        )
    if hair.style == "wavy":
        return group(
            cap,
            shape("M-10 -40C10 10 30 60 30 110C70 130 96 60 84 0L40 -70z", hair.colour),
            line("M-8 -92Q20 -60 24 -6", hair.extra, 12),
        )
    return cap + draw_side_front(hair)


def _draw_beard(hair: Hair, face: Face) -> str:
    if hair.style == "cap":
        return shape(
            "M36 8C40 60 20 104 -30 104C-56 102 -66 78 -62 44C-40 36 -10 50 10"
            " 40C20 34 24 20 24 6z",
            hair.colour,
        )
    if hair.style == "brushed":
        return shape(
            "M-58 66C-50 60 -36 62 -28 72C-24 88 -40 92 -48 86z", hair.colour, opacity=0.75
        )
    return ""


def _draw_worn_beard(worn: dict[str, str]) -> str:
    if "full-beard" in worn:
        d = "M36 8C40 60 20 100 -30 99C-56 98 -68 78 -64 56C-56 46 -44 44 -34 50C-10 50 14 40 24 6z"
        return shape(d, worn["full-beard"]) + line("M-62 42Q-50 34 -36 44", worn["full-beard"], 9)
    if "goatee" in worn:
        return shape("M-60 66C-50 60 -36 62 -28 72C-24 90 -42 94 -52 86z", worn["goatee"])
    if "moustache" in worn:
        return line("M-64 42Q-52 34 -36 44", worn["moustache"], 9)
    return ""


def draw_head_from_behind(hair: Hair, face: Face) -> str:
    """Draw a head from behind."""
    w, t, j = face.width, face.top, face.jaw
    skull = (
        f"M{-w - 3} 0C{-w - 4} {-t * 1.42} {w + 4} {-t * 1.42} {w + 3} 0"
        f"C{w + 3} {j * 0.5} 44 {j * 0.8} 0 {j * 0.82}C-44 {j * 0.8} {-w - 3} {j * 0.5} {-w - 3} 0z"
    )
    ears = "".join(ellipse(s * (w + 1), face.eyes + 10, 12, 18, face.skin) for s in (-1, 1))
    nape = shape(f"M{-w + 8} 30Q0 60 {w - 8} 30L40 {j - 6}H-40z", face.skin)
    shine = line("M-40 -50Q0 -78 40 -50", hair.shine, 7)
    covered = shape(skull, hair.colour)
    if hair.style == "scarf":
        d = (
            f"M{-w - 16} 0C{-w - 18} -136 {w + 18} -136 {w + 16} 0C{w + 18} 70 60 112"
            f" 0 116C-60 112 {-w - 18} 70 {-w - 16} 0z"
        )
        fold = line("M-50 40Q0 80 50 40M-30 70Q0 96 30 70", mix(hair.colour, "#12324a", 0.2), 5)
        return group(shape(d, hair.colour), fold)
    if hair.style == "cap":
        cap = (
            f"M{-w - 4} -24C{-w - 2} -118 -40 -122 0 -122C40 -122 {w + 2} -118"
            f" {w + 4} -24Q0 -44 {-w - 4} -24z"
        )
        return group(
            ears,
            covered,
            shape(cap, hair.extra),
            line(f"M{-w - 3} -42Q0 -62 {w + 3} -42", mix(hair.extra, "#12324a", 0.14), 5),
        )
    tops = {
        "bob": shape(
            f"M{-w - 18} 10C{-w - 22} -128 {w + 22} -128 {w + 18} 10C{w + 22}"
            f" 60 {w + 14} 96 {w} 104H{-w}C{-w - 14} 96 {-w - 22} 60 {-w - 18} 10z",
            hair.colour,
        ),
        "wavy": shape(
            f"M{-w - 12} -10C{-w - 16} -128 {w + 16} -128 {w + 12} -10"
            f"C{w + 24} 60 {w + 8} 120 {w + 14} 170Q0 190 {-w - 14} 170C{-w - 8} 120"
            f" {-w - 24} 60 {-w - 12} -10z",
            hair.colour,
        )
        + line(f"M{-w - 2} -44C-50 -104 50 -104 {w + 2} -44", hair.extra, 11),
        "ponytail": group(
            ears,
            covered,
            shape(
                "M-26 -40C-34 30 -20 80 0 130C20 80 34 30 26 -40z",
                mix(hair.colour, "#ffffff", 0.08),
            ),
            circle(0, -42, 17, hair.extra),
        ),
        "bun": group(
            ears,
            covered,
            circle(0, -74, 40, mix(hair.colour, "#ffffff", 0.1)),
            line("M-20 -52Q0 -40 20 -52", hair.extra, 9),
        ),
        "parted": group(
            ears,
            covered,
            line("M0 -96V0", hair.shine, 5),
            ellipse(0, 56, 42, 30, mix(hair.colour, "#ffffff", 0.1)),
        ),
        "curly": group(
            ears,
            nape,
            covered,
            *(
                circle(x, y, 24, hair.colour)
                for x, y in ((-56, -56), (-32, -84), (0, -94), (32, -84), (56, -56))
            ),
        ),
        "tousled": group(
            ears,
            nape,
            covered,
            shape(
                "M-78 -40L-74 -92L-44 -88L-42 -108"
                "L-16 -98L0 -116L16 -98L42 -106L44 -88L74 -92L78 -40z",
                hair.colour,
            ),
        ),
    }
    if hair.covers:
        return draw_back(hair, face)
    other = group(ears, nape, covered, draw_back(hair, face))
    return tops.get(hair.style, other) + shine
