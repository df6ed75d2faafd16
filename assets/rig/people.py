"""Portraits, head to thigh: one person in one feeling, put together from face, hair and clothes."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from assets.rig.bodies import LAP, POSES, REST, Build, Outfit, draw_arm, draw_neck
from assets.rig.chairs import draw_chair_back, draw_chair_wheels, draw_lap
from assets.rig.clothes import draw_bottom, draw_top
from assets.rig.collars import draw_collar
from assets.rig.draw import at, group, line, mix, rect, shape, svg
from assets.rig.faces import Face, Hair, draw_face, draw_head
from assets.rig.hair import BEHIND, ON, OVER, UNDER, draw_hair
from assets.rig.marks import draw_marks
from assets.rig.scarves import DRAPES
from assets.rig.worn import ON_CHEST, ON_FACE, ON_HEAD, draw_stick

T = TypeVar("T", Build, Face)


@dataclass(frozen=True, slots=True)
class Person:
    """Everything that makes somebody look like themselves.

    ``worn`` names what they wear or carry besides clothes, as in :mod:`assets.rig.worn`, each with
    its colour; a ``stick`` is one of them.
    """

    face: Face
    hair: Hair
    build: Build
    outfit: Outfit
    glasses: str | None = None
    neckerchief: str | None = None
    worn: tuple[tuple[str, str], ...] = ()
    sporty_chair: bool = False


# How far the head leans (degrees) and sinks (pixels).
LEAN = {
    "neutral": (0, 0),
    "happy": (3, -2),
    "worried": (-4, 3),
    "sad": (5, 9),
    "surprised": (0, -5),
}


def draw_person(person: Person, feeling: str) -> str:
    """Return the SVG of a portrait, 400×600 on a transparent ground."""
    return svg(400, 600, draw_figure(person, feeling))


def draw_figure(person: Person, feeling: str) -> str:
    """Draw somebody from head to thigh in a box of 400×600."""
    build, outfit, face = person.build, person.outfit, person.face
    scarf, stick = person.hair.covers, dict(person.worn).get("stick")
    cape = person.hair.style == "khimar"
    poses = [LAP if build.seated and pose is REST else pose for pose in POSES[feeling]]

    def draw_arms(only_lower: bool = False) -> str:
        sleeve, length = outfit.sleeve, outfit.sleeves
        arms = zip((-1, 1), poses, strict=True)
        return group(
            *(
                draw_arm(build, side, pose, face.skin, sleeve, length, only_lower)
                for side, pose in arms
                if not (only_lower and cape and pose is REST)
            )
        )

    return group(
        _lean(person, feeling, draw_hair(BEHIND, person.hair, face)),
        draw_chair_back(person.sporty_chair) if build.seated else "",
        draw_bottom(build, outfit),
        draw_top(build, outfit),
        "" if scarf else draw_neck(build, face) + draw_collar(build, outfit),
        _neckerchief(build, person.neckerchief) if person.neckerchief else "",
        _worn(ON_CHEST, person, build),
        draw_lap(outfit) + draw_chair_wheels(person.sporty_chair) if build.seated else "",
        draw_stick(build, stick, poses[0] is REST) if stick else "",
        draw_arms() if scarf else "",
        _lean(person, feeling, draw_hair(UNDER, person.hair, face)),
        _drape(person) if scarf else "",
        _lean(
            person,
            feeling,
            draw_head(face, ears=not scarf),
            draw_hair(ON, person.hair, face),
            draw_marks(face),
            _worn(ON_FACE, person, face),
            draw_face(face, feeling),
            draw_hair(OVER, person.hair, face),
            _worn(ON_HEAD, person, face),
            draw_glasses(face, person.glasses) if person.glasses else "",
        ),
        # A drape lies over the shoulders, but under a hand that is lifted to the chest.
        draw_arms(only_lower=scarf),
    )


def _drape(person: Person) -> str:
    build, hair = person.build, person.hair
    drape = DRAPES[hair.style](build, hair.colour, hair.extra)
    if hair.style == "shawl":
        return draw_neck(build, person.face) + draw_collar(build, person.outfit) + drape
    return drape + (draw_collar(build, person.outfit) if hair.style == "tucked" else "")


def _worn(layer: dict[str, Callable[[T, str], str]], person: Person, where: T) -> str:
    return "".join(layer[name](where, tone) for name, tone in person.worn if name in layer)


def _lean(person: Person, feeling: str, *parts: str) -> str:
    if not any(parts):
        return ""
    turn, sink = LEAN[feeling]
    build = person.build
    return at(200, build.head_y + sink, *parts, scale=build.head_scale, turn=turn)


def draw_glasses(face: Face, frame: str) -> str:
    """Draw glasses on a face seen from the front."""
    y = face.eyes + 1
    lenses = [
        rect(
            s * 33 - 24,
            y - 20,
            48,
            41,
            "#ffffff",
            17,
            fill_opacity=0.22,
            stroke=frame,
            stroke_width=5,
        )
        for s in (-1, 1)
    ]
    arms = (
        f"M-9 {y - 4}Q0 {y - 10} 9 {y - 4}M-57 {y - 4}L{-face.width - 2} {y - 8}M57"
        f" {y - 4}L{face.width + 2} {y - 8}"
    )
    return group(*lenses, line(arms, frame, 5))


def _neckerchief(build: Build, colour: str) -> str:
    y = build.shoulder_y
    fold = mix(colour, "#12324a", 0.22)
    n = build.neck + 10
    return group(
        shape(f"M{200 + 6} {y + 2}l34 78l-30 8l-22 -80z", fold),
        shape(
            f"M{200 - n - 14} {y - 36}C{200 - 20} {y - 10} {200 + 20} {y - 10}"
            f" {200 + n + 14} {y - 36}"
            f"C{200 + n + 16} {y - 4} {200 + 18} {y + 18} 200 {y + 18}"
            f"C{200 - 18} {y + 18} {200 - n - 16} {y - 4} {200 - n - 14} {y - 36}z",
            colour,
        ),
        line(f"M{200 - n - 4} {y - 20}Q200 {y + 8} {200 + n + 4} {y - 22}", fold, 3.5),
        shape(f"M{200 - 4} {y + 6}l8 84l32 -4l-18 -82z", colour),
    )
