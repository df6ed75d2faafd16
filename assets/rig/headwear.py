"""Headscarf and cap, and the beards that are worn here, each one layer of a head."""

from assets.rig.draw import group, line, mix, rect, shape
from assets.rig.faces import Face, Hair


def draw_scarf_under(hair: Hair, face: Face) -> str:
    """Draw a headscarf around the head; the face lies over it."""
    w, t, j = face.width + 17, face.top + 16, face.jaw + 30
    return shape(
        f"M{-w} 0C{-w - 2} {-t * 1.36} {w + 2} {-t * 1.36} {w} 0C{w + 2} {j * 0.7}"
        f" {w - 20} {j} 0 {j}"
        f"C{-w + 20} {j} {-w - 2} {j * 0.7} {-w} 0z",
        hair.colour,
    )


def draw_scarf_over(hair: Hair, face: Face) -> str:
    """Draw a headscarf's edge, above the brow and under the chin."""
    w = face.width + 10
    return group(
        shape(
            f"M{-w} 20C{-w - 4} -124 {w + 4} -124 {w} 20C{w - 8} -40 44 -56 0 -56C-44"
            f" -56 {-w + 8} -40 {-w} 20z",
            hair.colour,
        ),
        line(f"M{-w + 14} -12C-50 -66 50 -66 {w - 14} -12", hair.extra, 7),
        shape(
            f"M{-w} 14C{-w - 2} 74 -46 {face.jaw + 18} 0 {face.jaw + 22}C46"
            f" {face.jaw + 18} {w + 2} 74 {w} 14"
            f"C{w - 6} 62 34 {face.jaw - 4} 0 {face.jaw - 2}C-34 {face.jaw - 4}"
            f" {-w + 6} 62 {-w} 14z",
            hair.colour,
        ),
    )


def draw_cap(hair: Hair, face: Face) -> str:
    """Draw a white cap over short hair."""
    w = face.width
    seam = mix(hair.extra, "#12324a", 0.12)
    return group(
        rect(-w - 3, -36, 13, 46, hair.colour, 6.5),
        rect(w - 10, -36, 13, 46, hair.colour, 6.5),
        shape(
            f"M{-w - 3} -34C{-w - 2} -108 {-w + 22} -120 0 -120C{w - 22} -120 {w + 2}"
            f" -108 {w + 3} -34"
            f"C40 -48 -40 -48 {-w - 3} -34z",
            hair.extra,
        ),
        line(f"M{-w - 1} -54C-40 -68 40 -68 {w + 1} -54", seam, 4),
        line("M-48 -82l12 -10 12 10 12 -10 12 10 12 -10 12 10 12 -10 12 10", seam, 3.5),
    )


def draw_beard(hair: Hair, face: Face) -> str:
    """Draw a full beard and a moustache."""
    w, j, y = face.width, face.jaw, face.eyes + 44
    return group(
        shape(
            f"M{-w} 8C{-w + 2} {j * 0.7} -44 {j + 16} 0 {j + 17}C44 {j + 16} {w - 2}"
            f" {j * 0.7} {w} 8"
            f"C{w - 8} 34 {w - 20} {y - 12} 30 {y - 14}C18 {y - 20} -18 {y - 20} -30 {y - 14}"
            f"C{-w + 20} {y - 12} {-w + 8} 34 {-w} 8z",
            hair.colour,
        ),
        shape(
            f"M-30 {y + 3}C-24 {y - 14} -8 {y - 14} 0 {y - 9}C8 {y - 14} 24 {y - 14} 30 {y + 3}"
            f"C20 {y - 3} 10 {y - 3} 0 {y - 1}C-10 {y - 3} -20 {y - 3} -30 {y + 3}z",
            mix(hair.colour, "#ffffff", 0.55),
        ),
    )


def draw_chin_beard(hair: Hair, face: Face) -> str:
    """Draw a short beard on the chin."""
    j = face.jaw
    d = f"M-20 {j - 20}Q0 {j - 24} 20 {j - 20}Q23 {j + 2} 0 {j + 3}Q-23 {j + 2} -20 {j - 20}z"
    return shape(d, hair.colour, opacity=0.75)
