"""Hair that is plaited, tied up or pinned; the origin is the middle of the head."""

from collections.abc import Callable

from assets.rig.draw import circle, ellipse, group, line, rect, shape
from assets.rig.faces import Face, Hair, outline_crown
from assets.rig.hair_long import draw_middle_part, draw_side_fringe
from assets.rig.hair_short import draw_curls

Draw = Callable[[Hair, Face], str]


def draw_plait(
    hair: Hair, x: float, y: float, knots: int, lean: float = 0, size: float = 15
) -> str:
    """Draw a plait that hangs from a point, and the ribbon at its end."""
    step = size * 1.25
    end_x, end_y = x + lean * knots, y + knots * step
    beads = {"stroke_dasharray": f"0.1 {step - 0.1:.1f}"}
    crossings = "".join(
        f"M{x + lean * i - size * 0.45} {y + i * step - 3}q{size * 0.45} 7 {size * 0.9} 0"
        for i in range(knots)
    )
    return group(
        shape(f"M{end_x - 8} {end_y - 6}h16l3 24q-11 8 -22 0z", hair.colour),
        line(f"M{x} {y}L{end_x} {end_y - step * 0.5}", hair.colour, size * 1.86, **beads),
        line(crossings, hair.shine, 2.5),
        rect(end_x - 10, end_y - 10, 20, 9, hair.extra, 4),
    )


def _side_braid_over(hair: Hair, face: Face) -> str:
    w = face.width
    return group(
        shape(
            f"M{w - 12} 20C{w + 12} 30 {w + 14} 60 {w - 4} 92L{w - 30} 80C{w - 8} 60 {w - 8} 40"
            f" {w - 12} 20z",
            hair.colour,
        ),
        draw_plait(hair, w - 14, 92, 6, lean=-2.5, size=17),
        shape(
            f"M{-w - 5} 34C{-w - 12} -136 {w + 12} -136 {w + 5} 34C{w - 6} 10 {w - 20} -14"
            f" {w - 36} -38"
            f"C10 -22 -30 -26 -42 -40C-50 -14 {-w + 12} 8 {-w - 5} 34z",
            hair.colour,
        ),
        line("M-44 -66Q-16 -84 20 -80", hair.shine, 6),
        rect(40, -52, 34, 11, hair.extra, 5.5, transform="rotate(38 57 -46)"),
    )


def _two_braids_over(hair: Hair, face: Face) -> str:
    w = face.width
    plaits = [draw_plait(hair, s * (w + 2), 52, 7, lean=s * -4, size=15) for s in (-1, 1)]
    roots = [ellipse(s * (w + 1), 30, 12, 22, hair.colour) for s in (-1, 1)]
    return group(*plaits, *roots, draw_middle_part(hair, face))


def _side_tail_over(hair: Hair, face: Face) -> str:
    w = face.width
    return group(
        shape(
            f"M{-w + 6} 54C{-w - 26} 66 {-w - 24} 110 {-w - 12} 140C{-w - 4} 164 {-w + 4} 178"
            f" {-w + 2} 196"
            f"C{-w + 26} 180 {-w + 34} 140 {-w + 24} 106C{-w + 18} 86 {-w + 18} 72 {-w + 16} 58z",
            hair.colour,
        ),
        line(f"M{-w - 4} 104Q{-w + 2} 140 {-w + 10} 166", hair.shine, 4),
        circle(-w + 8, 64, 12, hair.extra),
        draw_side_fringe(hair, face, 30),
    )


def _high_tail_behind(hair: Hair, face: Face) -> str:
    return group(
        shape(
            "M-14 -96C-30 -150 40 -160 66 -118C104 -70 84 -6 104 52C112 84 98 120 104 140C70"
            " 128 58 92 66 46"
            "C70 6 60 -40 20 -84z",
            hair.colour,
        ),
        line("M56 -104C82 -62 68 -10 84 46", hair.shine, 6),
        circle(10, -100, 19, hair.extra),
    )


def _high_tail_over(hair: Hair, face: Face) -> str:
    w = face.width
    return group(
        shape(
            f"{outline_crown(face, -38)}C{w - 2} -26 {w - 16} -58 0 -66C{-w + 16} -58 {-w + 2} -26"
            f" {-w - 3} 8z",
            hair.colour,
        ),
        line("M-46 -56Q-30 -80 -4 -90M46 -56Q30 -80 8 -90", hair.shine, 5),
        line(f"M{-w + 3} 0q-6 18 2 32M{w - 3} 0q6 18 -2 32", hair.colour, 5),
    )


def _puff_behind(hair: Hair, face: Face) -> str:
    curls = [(-58, -94, 26), (-34, -116, 28), (0, -126, 30), (34, -116, 28), (58, -94, 26)]
    curls += [(-28, -94, 30), (4, -102, 34), (30, -92, 30)]
    return draw_curls(hair, curls)


def _puff_over(hair: Hair, face: Face) -> str:
    w = face.width
    return group(
        shape(
            f"{outline_crown(face, -38)}C{w - 4} -22 {w - 10} -40 {w - 24} -52Q0 -66 {-w + 24} -52"
            f"C{-w + 10} -40 {-w + 4} -22 {-w - 3} 8z",
            hair.colour,
        ),
        line(f"M{-w + 22} -78C-30 -96 30 -96 {w - 22} -78", hair.extra, 10),
    )


def _crown_bun_behind(hair: Hair, face: Face) -> str:
    return group(
        ellipse(0, -104, 42, 30, hair.colour),
        line("M-22 -114Q0 -126 20 -114", hair.shine, 5),
        line("M-28 -88Q0 -78 28 -88", hair.extra, 7),
    )


TIED_BEHIND: dict[str, Draw] = {
    "high-tail": _high_tail_behind,
    "puff": _puff_behind,
    "crown-bun": _crown_bun_behind,
}

TIED_OVER: dict[str, Draw] = {
    "side-braid": _side_braid_over,
    "two-braids": _two_braids_over,
    "side-tail": _side_tail_over,
    "high-tail": _high_tail_over,
    "puff": _puff_over,
    "crown-bun": draw_middle_part,
}
