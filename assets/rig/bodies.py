"""Bodies from neck to thigh: measures, poses of the arms, hands."""

import math
from dataclasses import dataclass, replace

from assets.rig.draw import at, circle, ellipse, group, line, mix, shape
from assets.rig.faces import Face


@dataclass(frozen=True, slots=True)
class Build:
    """The measures of a body, in pixels of a 400×600 portrait whose middle is x = 200."""

    head_y: float = 184
    head_scale: float = 0.98
    neck: float = 23
    shoulder_y: float = 320
    shoulder: float = 66
    waist: float = 72
    hip: float = 78
    hem: float = 540
    upper_arm: float = 92
    lower_arm: float = 84
    limb: float = 34
    seated: bool = False

    def grow(self, **measures: float) -> "Build":
        """Return the same build with other measures."""
        return replace(self, **measures)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Outfit:
    """What somebody wears: the kind of top, its colours, and what is below it.

    ``accent`` is a third colour that some kinds have: a tie, a sash, an embroidered edge.
    """

    kind: str
    main: str
    second: str = "paper"
    bottom: str = "navy"
    sleeves: str = "short"
    accent: str = "sun"

    @property
    def sleeve(self) -> str:
        """Return the sleeves' colour, a little deeper than the body so that arms stand out."""
        return mix(self.main, "#12324a", 0.1)

    @property
    def fold(self) -> str:
        """Return the colour of a fold or seam."""
        return mix(self.main, "#12324a", 0.24)


CHILD = Build()

TEEN = Build(
    head_y=158,
    head_scale=0.9,
    shoulder_y=288,
    shoulder=76,
    waist=74,
    hip=80,
    hem=530,
    upper_arm=102,
    lower_arm=94,
    limb=36,
    neck=24,
)

ADULT = Build(
    head_y=150,
    head_scale=0.88,
    shoulder_y=284,
    shoulder=86,
    waist=84,
    hip=94,
    hem=530,
    upper_arm=108,
    lower_arm=100,
    limb=40,
    neck=26,
)

Point = tuple[float, float]

# Elbow and hand, outward and downward from the shoulder, in lengths of upper and lower arm.
REST = ((0.1, 0.99), (-0.02, 0.99))

WAVE = ((0.36, 0.86), (0.28, -0.95))
CHIN = ((0.16, 0.98), (-0.62, -0.66))
ACROSS = ((0.16, 0.94), (-0.96, 0.2))
CLASP = ((0.24, 0.96), (-0.72, 0.6))
RAISED = ((0.3, 0.92), (0.2, -0.97))
LAP = ((0.34, 0.9), (-0.5, 0.62))

POSES = {
    "neutral": (REST, REST),
    "happy": (REST, WAVE),
    "worried": (ACROSS, CHIN),
    "sad": (CLASP, CLASP),
    "surprised": (RAISED, RAISED),
}


def draw_torso(build: Build, fill: str) -> str:
    """Draw the upper body, in its clothes' colour, down to the hem."""
    return shape(outline_torso(build), fill)


def outline_torso(build: Build, ease: float = 0) -> str:
    """Return the outline of the upper body, ``ease`` pixels wider than it is."""
    s, y = build.shoulder + build.limb * 0.5 + ease, build.shoulder_y
    waist, hip, neck = build.waist + ease, build.hip + ease, build.neck + 5
    top, hem = y - 30, build.hem
    chest = build.shoulder + 4
    right = (
        f"C{200 + neck + 30} {top + 6} {200 + s - 2} {y - 24} {200 + s} {y + 20}"
        f"L{200 + chest} {y + 66}"
        f"C{200 + waist} {y + 110} {200 + waist} {hem - 80} {200 + hip} {hem}"
    )
    left = (
        f"C{200 - waist} {hem - 80} {200 - waist} {y + 110} {200 - chest} {y + 66}"
        f"L{200 - s} {y + 20}"
        f"C{200 - s + 2} {y - 24} {200 - neck - 30} {top + 6} {200 - neck} {top}z"
    )
    return f"M{200 - neck} {top}L{200 + neck} {top}{right}L{200 - hip} {hem}{left}"


def draw_neck(build: Build, face: Face) -> str:
    """Draw the neck with the head's shadow on it and the skin that a neckline shows."""
    n, y = build.neck, build.shoulder_y
    chin = build.head_y + face.jaw * build.head_scale
    return group(
        shape(
            f"M{200 - n} {chin - 30}L{200 + n} {chin - 30}L{200 + n} {y - 32}"
            f"Q{200 + n + 4} {y - 8} 200 {y + 6}Q{200 - n - 4} {y - 8} {200 - n} {y - 32}z",
            face.skin,
        ),
        shape(
            f"M{200 - n} {chin - 30}L{200 + n} {chin - 30}L{200 + n} {chin + 2}"
            f"Q200 {chin + 22} {200 - n} {chin + 2}z",
            face.shade,
        ),
    )


def find_joints(build: Build, side: int, pose: tuple[Point, Point]) -> tuple[Point, Point, Point]:
    """Return shoulder, elbow and hand of one arm; side is -1 (left in the picture) or 1."""
    (ex, ey), (hx, hy) = pose
    shoulder = (200 + side * (build.shoulder - 2), build.shoulder_y + 8)
    elbow = (shoulder[0] + side * ex * build.upper_arm, shoulder[1] + ey * build.upper_arm)
    hand = (elbow[0] + side * hx * build.lower_arm, elbow[1] + hy * build.lower_arm)
    return shoulder, elbow, hand


def draw_arm(
    build: Build,
    side: int,
    pose: tuple[Point, Point],
    skin: str,
    sleeve: str,
    length: str,
    only_lower: bool = False,
) -> str:
    """Draw one arm, or its forearm alone, in a ``short``, ``long`` or ``rolled`` sleeve."""
    shoulder, elbow, hand = find_joints(build, side, pose)
    limb = build.limb
    bend = _bend(elbow if only_lower else shoulder, elbow, hand)
    palm = draw_hand(hand, elbow, side, skin, limb, is_open=hand[1] < elbow[1] - 40)
    if length == "long":
        cuff, band = _between(elbow, hand, 0.82), _between(elbow, hand, 0.76)
        edge = f"M{band[0]} {band[1]}L{cuff[0]} {cuff[1]}"
        return group(
            palm,
            line(f"{bend}L{cuff[0]} {cuff[1]}", sleeve, limb + 5),
            line(edge, mix(sleeve, "#12324a", 0.22), limb + 6, stroke_linecap="butt"),
        )
    wrist = _between(elbow, hand, 0.94)
    if length == "short":
        end = _between(shoulder, elbow, 0.62)
        covered = f"M{shoulder[0]} {shoulder[1]}L{end[0]} {end[1]}"
    else:
        end = _between(elbow, hand, 0.18)
        covered = f"{bend}L{end[0]} {end[1]}"
    return group(
        line(f"{bend}L{wrist[0]} {wrist[1]}", skin, limb - 3),
        palm,
        line(covered, sleeve, limb + 8, stroke_linecap="butt"),
        circle(shoulder[0], shoulder[1], (limb + 8) / 2, sleeve),
    )


def draw_hand(hand: Point, elbow: Point, side: int, skin: str, limb: float, is_open: bool) -> str:
    """Draw a hand at the end of the forearm: relaxed, or open when it is raised."""
    angle = math.degrees(math.atan2(hand[1] - elbow[1], hand[0] - elbow[0])) - 90
    r = limb * 0.52
    crease = mix(skin, "#7a3b22", 0.3)
    if not is_open:
        return at(
            *hand,
            line(f"M{-side * r * 0.7} {-r * 0.3}l{-side * r * 0.35} {r * 1.0}", skin, r * 0.62),
            ellipse(0, r * 0.45, r * 0.92, r * 1.25, skin),
            line(
                f"M{-r * 0.3} {r * 1.25}v{-r * 0.55}M{r * 0.25} {r * 1.3}v{-r * 0.55}", crease, 2.4
            ),
            turn=angle,
        )
    fingers = [
        line(
            f"M{x * r * 0.5} {r * 0.7}L{x * r * 0.66} {r * (2.15 - abs(x - 0.2) * 0.28)}",
            skin,
            r * 0.5,
        )
        for x in (-1.35, -0.45, 0.45, 1.35)
    ]
    return at(
        *hand,
        *fingers,
        line(f"M{side * r * 0.6} {r * 0.2}L{side * r * 1.35} {r * 0.95}", skin, r * 0.56),
        ellipse(0, r * 0.4, r * 0.98, r * 1.02, skin),
        turn=angle,
    )


def _bend(shoulder: Point, elbow: Point, hand: Point) -> str:
    before, after = _between(shoulder, elbow, 0.8), _between(elbow, hand, 0.2)
    return (
        f"M{shoulder[0]} {shoulder[1]}L{before[0]} {before[1]}"
        f"Q{elbow[0]} {elbow[1]} {after[0]} {after[1]}"
    )


def _between(first: Point, second: Point, share: float) -> Point:
    return (
        first[0] + (second[0] - first[0]) * share,
        first[1] + (second[1] - first[1]) * share,
    )
