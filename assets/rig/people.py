"""Portraits, head to thigh: one person in one feeling, put together from face, hair and clothes."""

from dataclasses import dataclass

from assets.rig.bodies import LAP, POSES, REST, Build, Outfit, draw_arm, draw_neck
from assets.rig.clothes import draw_bottom, draw_top
from assets.rig.collars import draw_collar, draw_scarf_drape
from assets.rig.draw import at, ellipse, group, line, mix, rect, shape, svg
from assets.rig.faces import Face, Hair, draw_face, draw_head
from assets.rig.hair import BEHIND, ON, OVER, UNDER, draw_hair
from assets.rig.long_hair import draw_hearing_aids


@dataclass(frozen=True, slots=True)
class Person:
    """Everything that makes somebody look like themselves."""

    face: Face
    hair: Hair
    build: Build
    outfit: Outfit
    glasses: str | None = None
    neckerchief: str | None = None
    hearing_aids: bool = False
    cane: bool = False


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
    scarf = person.hair.style == "scarf"
    poses = [LAP if build.seated and pose is REST else pose for pose in POSES[feeling]]

    def draw_arms(only_lower: bool = False) -> str:
        sleeve, length = outfit.sleeve, outfit.sleeves
        arms = zip((-1, 1), poses, strict=True)
        return group(
            *(
                draw_arm(build, side, pose, face.skin, sleeve, length, only_lower)
                for side, pose in arms
            )
        )

    return group(
        _lean(person, feeling, draw_hair(BEHIND, person.hair, face)),
        _chair_back() if build.seated else "",
        _cane() if person.cane else "",
        draw_bottom(build, outfit),
        draw_top(build, outfit),
        "" if scarf else draw_neck(build, face) + draw_collar(build, outfit),
        _neckerchief(build, person.neckerchief) if person.neckerchief else "",
        _lap(outfit) + _chair_wheels() if build.seated else "",
        draw_arms() if scarf else "",
        _lean(person, feeling, draw_hair(UNDER, person.hair, face)),
        draw_scarf_drape(build, person.hair.colour, person.hair.extra) if scarf else "",
        _lean(
            person,
            feeling,
            draw_head(face, ears=not scarf),
            draw_hair(ON, person.hair, face),
            draw_face(face, feeling),
            draw_hair(OVER, person.hair, face),
            draw_glasses(face, person.glasses) if person.glasses else "",
            draw_hearing_aids(face) if person.hearing_aids else "",
        ),
        # A drape lies over the shoulders, but under a hand that is lifted to the chest.
        draw_arms(only_lower=scarf),
    )


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


def _cane() -> str:
    return line("M330 600L318 372Q314 344 292 350", "#8a5a33", 11)


def _chair_back() -> str:
    return group(
        rect(110, 392, 180, 190, "ink", 20),
        line("M112 410V350q0-14-16-14M288 410V350q0-14 16-14", "ink-soft", 10),
    )


def _lap(outfit: Outfit) -> str:
    seam = mix(outfit.bottom, "#000000", 0.25)
    return group(
        shape("M118 524Q150 500 200 516Q250 500 282 524L300 600H100z", outfit.bottom),
        line("M200 524V600", seam, 4),
    )


def _chair_wheels() -> str:
    wheels = [
        ellipse(x, 560, 30, 124, "none", stroke="ink", stroke_width=14)
        + ellipse(x, 560, 18, 108, "none", stroke="#aab8c2", stroke_width=5)
        + line(f"M{x} 452V600M{x - 16} 520L{x + 16} 600M{x + 16} 520L{x - 16} 600", "#aab8c2", 3)
        for x in (72, 328)
    ]
    rests = [rect(x, 506, 74, 18, "ink", 9) for x in (78, 248)]
    return group(*wheels, *rests)
