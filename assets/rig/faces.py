"""Heads and what is felt on them. The origin is the middle of the head."""

from dataclasses import dataclass

from assets.rig.draw import circle, ellipse, group, line, mix, shape

FEELINGS = ("neutral", "happy", "worried", "sad", "surprised")
MOUTH_DARK = "#7a2f33"
EYE_DARK = "#2b1d18"


@dataclass(frozen=True, slots=True)
class Face:
    """What makes a face this person's: skin, shape of the head, and marks of age and sex.

    Lengths are half-widths and heights in pixels of a head about 170 high. ``tilt`` is how many
    degrees the eyes rise towards the temples; ``nose_bridge`` is soft, straight or broad; ``marks``
    are names in :mod:`assets.rig.marks`.
    """

    skin: str
    width: float = 76
    top: float = 84
    jaw: float = 88
    chin: float = 46
    eyes: float = 12
    eye_size: float = 1.0
    brow: str = "#2b1d18"
    brow_width: float = 6
    nose: float = 1.0
    lips: str | None = None
    lashes: bool = False
    lines: bool = False
    eye_tall: float = 1.0
    tilt: float = 0.0
    mouth: float = 1.0
    full_lips: bool = False
    nose_bridge: str = "soft"
    marks: tuple[str, ...] = ()

    @property
    def shade(self) -> str:
        """Return the skin in shadow."""
        return mix(self.skin, "#7a3b22", 0.28)


@dataclass(frozen=True, slots=True)
class Hair:
    """A style by its name, its colour, and the colour of what is worn in or on it."""

    style: str
    colour: str
    extra: str = "sun"

    @property
    def covers(self) -> bool:
        """Return whether this is a headscarf, whose drape lies over neck and shoulders."""
        return self.style in ("scarf", "tucked", "shawl", "khimar")

    @property
    def shine(self) -> str:
        """Return the colour where light falls on it."""
        return mix(self.colour, "#ffffff", 0.16)


def outline_crown(face: Face, brow: float, side: float = 0, lift: float = 6) -> str:
    """Return the outline of hair that covers the head down to a hairline at ``brow``."""
    w, t = face.width + 3, face.top + lift
    return (
        f"M{-w} {brow + 46 + side}C{-w - 6} {-t * 1.36} {w + 6} {-t * 1.36} {w} {brow + 46 + side}"
    )


def draw_head(face: Face, ears: bool = True) -> str:
    """Draw the bare head, with its ears unless they are covered."""
    w, t, j, c = face.width, face.top, face.jaw, face.chin
    head = (
        f"M{-w} 0C{-w} {-t * 4 / 3} {w} {-t * 4 / 3} {w} 0"
        f"C{w} {j * 0.62} {c} {j} 0 {j}C{-c} {j} {-w} {j * 0.62} {-w} 0z"
    )
    sides = [
        ellipse(side * (w - 1), face.eyes + 10, 14, 19, face.skin)
        + line(f"M{side * (w + 5)} {face.eyes + 2}q{side * -7} 7 0 15", face.shade, 3.5)
        for side in (-1, 1)
    ]
    return group(*(sides if ears else []), shape(head, face.skin))


def draw_face(face: Face, feeling: str) -> str:
    """Draw eyes, brows, nose, mouth and cheeks as they are when this is felt."""
    return group(
        _cheeks(face, feeling),
        _tilted(face, -1, _eye(face, feeling, -1)),
        _tilted(face, 1, _eye(face, feeling, 1)),
        _brow(face, feeling, -1),
        _brow(face, feeling, 1),
        _nose(face),
        _mouth(face, feeling),
        _age_lines(face) if face.lines else "",
    )


def _tilted(face: Face, side: int, eye: str) -> str:
    if not face.tilt:
        return eye
    return group(eye, transform=f"rotate({side * -face.tilt:g} {side * 32} {face.eyes:g})")


def _cheeks(face: Face, feeling: str) -> str:
    strength = {"happy": 0.42, "surprised": 0.2, "sad": 0.2}.get(feeling, 0.28)
    y = face.eyes + 28
    blush = mix(face.skin, "coral", 0.75)
    spots = [ellipse(s * (face.width - 27), y, 15, 10, blush, opacity=strength) for s in (-1, 1)]
    return "".join(spots)


def _eye(face: Face, feeling: str, side: int) -> str:
    x, y, k = side * 32, face.eyes, face.eye_size
    lid = EYE_DARK
    if feeling == "happy":
        arch = f"M{x - 15 * k} {y + 5}Q{x} {y - 17 * k} {x + 15 * k} {y + 5}"
        return line(arch, lid, 5.5) + _lash(face, side, y + 2)
    wide = 1.22 if feeling == "surprised" else 1.0
    rx, ry = 14 * k * wide, 12.5 * k * wide * face.eye_tall
    droop = {"sad": 4.5, "worried": 1.0}.get(feeling, 0.0)
    look_x = {"worried": 3.5, "sad": -1.0}.get(feeling, 0.0)
    look_y = {"worried": 1.0, "sad": 4.0}.get(feeling, 0.5)
    white = ellipse(x, y, rx, ry, "#fffdf8")
    iris = circle(x + look_x, y + look_y, 9.4 * k * min(1, face.eye_tall * 1.06), EYE_DARK)
    light = circle(x + look_x + 3, y + look_y - 3.2, 2.7 * k, "#ffffff")
    lid_cover = ""
    if droop:
        top = f"M{x - rx - 2} {y - ry - 2}h{2 * rx + 4}v{ry - 3 + droop}"
        lid_cover = shape(
            f"{top}Q{x} {y - ry + droop - 1} {x - rx - 2} {y - 5 + droop}z", face.skin
        )
    edge_y = y - 2 + droop * 0.6
    edge = (
        f"M{x - rx - 1} {edge_y}C{x - rx * 0.6} {y - ry * 1.25 + droop * 1.4} "
        f"{x + rx * 0.6} {y - ry * 1.25 + droop * 1.4} {x + rx + 1} {edge_y}"
    )
    return white + iris + light + lid_cover + line(edge, lid, 4.2) + _lash(face, side, edge_y)


def _lash(face: Face, side: int, y: float) -> str:
    if not face.lashes:
        return ""
    x = side * (32 + 14 * face.eye_size)
    return line(f"M{x - side} {y}l{side * 6} -5", EYE_DARK, 3.6)


def _brow(face: Face, feeling: str, side: int) -> str:
    outer, middle, inner = {
        "neutral": (-29, -38, -31),
        "happy": (-33, -45, -36),
        "worried": (-27, -35, -44),
        "sad": (-23, -31, -40),
        "surprised": (-37, -51, -41),
    }[feeling]
    y = face.eyes
    d = f"M{side * 49} {y + outer}Q{side * 34} {y + middle} {side * 17} {y + inner}"
    return line(d, face.brow, face.brow_width)


def _nose(face: Face) -> str:
    y, n = face.eyes + 22, face.nose
    tip = f"M{-7 * n} {y}q{7 * n} {8 * n} {14 * n} 0"
    if face.nose_bridge == "straight":
        tip += f"M{-6 * n} {y - 22}Q{-2 * n} {y - 12} {-7 * n} {y}"
    elif face.nose_bridge == "broad":
        tip += f"M{-10 * n} {y + 1}q{-3 * n} -5 {1 * n} -8M{10 * n} {y + 1}q{3 * n} -5 {-1 * n} -8"
    return line(tip, face.shade, 4)


def _mouth(face: Face, feeling: str) -> str:
    drawn = _draw_lips(face, feeling)
    return drawn if face.mouth == 1 else group(drawn, transform=f"scale({face.mouth:g} 1)")


def _draw_lips(face: Face, feeling: str) -> str:
    y = face.eyes + 44
    lip = face.lips or mix(face.skin, MOUTH_DARK, 0.72)
    if feeling == "happy":
        return group(
            shape(
                f"M-25 {y - 5}Q0 {y + 2} 25 {y - 5}C23 {y + 17} 12 {y + 23} 0 {y + 23}"
                f"C-12 {y + 23} -23 {y + 17} -25 {y - 5}z",
                MOUTH_DARK,
            ),
            shape(
                f"M-24 {y - 4}Q0 {y + 3} 24 {y - 4}Q23 {y + 4} 20 {y + 6}Q0 {y + 12} -20 {y + 6}"
                f"Q-23 {y + 4} -24 {y - 4}z",
                "#fffdf8",
            ),
            shape(
                f"M-13 {y + 19}Q0 {y + 10} 13 {y + 19}Q7 {y + 23} 0 {y + 23}Q-7 {y + 23} "
                f"-13 {y + 19}z",
                "#e4694a",
            ),
        )
    if feeling == "surprised":
        return ellipse(0, y + 6, 11, 14, MOUTH_DARK) + ellipse(0, y + 14, 7, 5, "#e4694a")
    curve = {
        "neutral": f"M-17 {y}Q0 {y + 12} 17 {y}",
        "worried": f"M-17 {y + 7}Q-9 {y - 1} 0 {y + 5}T17 {y + 5}",
        "sad": f"M-16 {y + 9}Q0 {y - 5} 16 {y + 9}",
    }[feeling]
    lower = {"neutral": 13, "worried": 13, "sad": 9}[feeling]
    under = line(f"M-8 {y + lower}q8 4 16 0", mix(face.skin, lip, 0.45), 4)
    return line(curve, lip, 4.8) + (under if face.full_lips else "")


def _age_lines(face: Face) -> str:
    y = face.eyes
    folds = [
        line(f"M{s * 53} {y + 3}l{s * 9} -4", face.shade, 3)
        + line(f"M{s * 53} {y + 9}l{s * 9} 2", face.shade, 3)
        for s in (-1, 1)
    ]
    return "".join(folds)
