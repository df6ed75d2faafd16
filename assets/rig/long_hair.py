"""Hair that falls, is braided, cut close or tied up, and a loose shawl; layers as in the others."""

from assets.rig.draw import circle, ellipse, group, line, mix, shape
from assets.rig.faces import Face, Hair


def draw_long_behind(hair: Hair, face: Face) -> str:
    """Draw straight hair down to the chest, behind the body."""
    w = face.width + 12
    return shape(
        f"M{-w} -6C{-w - 4} -128 {w + 4} -128 {w} -6L{w + 10} 168Q{w - 20} 182 {w - 46} 170"
        f"L{-w + 46} 170Q{-w + 20} 182 {-w - 10} 168z",
        hair.colour,
    )


def draw_long_over(hair: Hair, face: Face) -> str:
    """Draw straight hair from a parting at the side, with a strand before each ear."""
    w = face.width
    strands = [
        shape(
            f"M{s * (w - 6)} -30C{s * (w + 12)} 10 {s * (w + 12)} 60 {s * (w + 8)} 128"
            f"L{s * (w - 12)} 124C{s * (w - 4)} 70 {s * (w - 6)} 20 {s * (w - 18)} -24z",
            hair.colour,
        )
        for s in (-1, 1)
    ]
    return group(
        *strands,
        shape(
            f"M{-w - 6} 22C{-w - 12} -128 {w + 12} -128 {w + 6} 22C{w} -14 {w - 18} -44 -22 -64"
            f"C-40 -44 {-w + 10} -24 {-w - 6} 22z",
            hair.colour,
        ),
        line("M-6 -78Q24 -88 46 -62", hair.shine, 6),
    )


def draw_braids_over(hair: Hair, face: Face) -> str:
    """Draw a middle parting and two braids that hang before the shoulders, each with a band."""
    w = face.width
    braids = []
    for s in (-1, 1):
        for knot in range(6):
            x, y = s * (w + 6 + 1.5 * knot), 34 + 25 * knot
            braids.append(ellipse(x, y, 16 - knot, 17, hair.colour))
            braids.append(line(f"M{x - 8 * s} {y - 8}q{8 * s} 10 {16 * s} 2", hair.shine, 3))
        braids.append(ellipse(s * (w + 15), 182, 11, 7, hair.extra))
    return group(
        *braids,
        shape(
            f"M{-w - 5} 26C{-w - 10} -126 {w + 10} -126 {w + 5} 26C{w + 2} -14 {w - 12} -42 0 -68"
            f"C{-w + 12} -42 {-w - 2} -14 {-w - 5} 26z",
            hair.colour,
        ),
        line("M0 -66V-82", hair.shine, 4),
        line("M-50 -44Q-40 -66 -18 -76M50 -44Q40 -66 18 -76", hair.shine, 5),
    )


def draw_buzz_over(hair: Hair, face: Face) -> str:
    """Draw hair that is cut close to the head."""
    w, t = face.width + 1, face.top + 2
    return shape(
        f"M{-w} 2C{-w - 4} {-t * 1.34} {w + 4} {-t * 1.34} {w} 2C{w - 4} -20 {w - 8} -40"
        f" {w - 22} -50Q0 -62 {-w + 22} -50C{-w + 8} -40 {-w + 4} -20 {-w} 2z",
        hair.colour,
    )


def draw_shaven_over(hair: Hair, face: Face) -> str:
    """Draw no more than the shadow that shaven hair leaves."""
    w, t = face.width - 2, face.top
    return shape(
        f"M{-w} -8C{-w - 2} {-t * 1.32} {w + 2} {-t * 1.32} {w} -8C{w - 14} -52 {-w + 14} -52"
        f" {-w} -8z",
        mix(face.skin, hair.colour, 0.2),
    )


def draw_topknot_behind(hair: Hair, face: Face) -> str:
    """Draw a small knot above the head."""
    return group(
        circle(0, -face.top - 22, 25, hair.colour),
        line(f"M-10 {-face.top - 32}q10 -8 20 0", hair.shine, 4),
        ellipse(0, -face.top - 4, 15, 7, hair.extra),
    )


def draw_topknot_over(hair: Hair, face: Face) -> str:
    """Draw hair that is combed up into the knot."""
    w = face.width
    return group(
        shape(
            f"M{-w - 3} 10C{-w - 8} -122 {w + 8} -122 {w + 3} 10C{w - 2} -22 {w - 10} -44 34 -58"
            f"Q0 -66 -34 -58C{-w + 10} -44 {-w + 2} -22 {-w - 3} 10z",
            hair.colour,
        ),
        line("M-40 -66Q-26 -86 -6 -94M40 -66Q26 -86 6 -94", hair.shine, 4),
    )


def draw_shawl_under(hair: Hair, face: Face) -> str:
    """Draw a loose shawl around the head; hair and face lie over it."""
    w, j = face.width + 26, face.jaw + 44
    return shape(
        f"M{-w} 10C{-w - 6} -142 {w + 6} -142 {w} 10"
        f"C{w + 8} {j * 0.6} {w + 4} {j} {w - 14} {j + 16}"
        f"H{-w + 14}C{-w - 4} {j} {-w - 8} {j * 0.6} {-w} 10z",
        hair.extra,
    )


def draw_shawl_over(hair: Hair, face: Face) -> str:
    """Draw parted hair at the brow and the shawl's edge above it."""
    w = face.width
    edge = mix(hair.extra, "#12324a", 0.22)
    return group(
        shape(
            f"M{-w - 3} 8C{-w - 4} -104 {w + 4} -104 {w + 3} 8C{w} -22 {w - 14} -44 0 -64"
            f"C{-w + 14} -44 {-w} -22 {-w - 3} 8z",
            hair.colour,
        ),
        shape(
            f"M{-w - 24} 16C{-w - 26} -140 {w + 26} -140 {w + 24} 16C{w + 14} -4 {w + 4} -40"
            f" {w - 14} -62C30 -92 -30 -92 {-w + 14} -62C{-w - 4} -40 {-w - 14} -4 {-w - 24} 16z",
            hair.extra,
        ),
        line(f"M{-w + 12} -60C-30 -91 30 -91 {w - 12} -60", edge, 5),
    )


def draw_hearing_aids(face: Face) -> str:
    """Draw a small hearing aid behind each ear."""
    y = face.eyes - 10
    return group(
        *(
            line(
                f"M{s * (face.width + 2)} {y}q{s * 14} -4 {s * 13} 18q0 8 {-s * 5} 12",
                "#3b7f8c",
                6.5,
            )
            + circle(s * (face.width + 6), y + 30, 5, "#bfe3e6")
            for s in (-1, 1)
        )
    )
