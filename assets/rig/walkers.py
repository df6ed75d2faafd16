"""Sprite sheets of people who walk: four rows (down, left, right, up) of four frames, 64×96 each.

The origin of a frame is the ground between the feet. Whoever uses a wheelchair rolls.
"""

import math

from assets.rig.draw import at, circle, ellipse, group, line, mix, rect, shape, svg
from assets.rig.faces import draw_face, draw_head
from assets.rig.hair import BEHIND, ON, OVER, UNDER, draw_hair
from assets.rig.marks import draw_marks
from assets.rig.people import Person, draw_glasses
from assets.rig.turned_heads import draw_head_from_behind, draw_head_from_the_side
from assets.rig.walking_clothes import draw_walking_mark, draw_walking_worn
from assets.rig.worn import ON_FACE, ON_HEAD

WIDTH, HEIGHT = 64, 96
STRIDES = (0, 1, 0, -1)
SHOE = "#3a2f33"
# How high above the middle of the head hair is piled up, so that all of it fits into a frame.
TALL_HAIR = {
    "puff": 150,
    "half-up": 141,
    "crown-bun": 136,
    "topknot": 136,
    "short-curls": 128,
    "shoulder-curls": 128,
}


def draw_walk(person: Person) -> str:
    """Return the sprite sheet of one person, 256×384."""
    rows = []
    for row, view in enumerate(("down", "left", "right", "up")):
        for column, stride in enumerate(STRIDES):
            frame = _draw_frame(person, "left" if view == "right" else view, stride, column)
            x, y = column * WIDTH + WIDTH / 2, row * HEIGHT + 91
            rows.append(at(x, y, frame, flip=view == "right"))
    return svg(4 * WIDTH, 4 * HEIGHT, *rows)


def _height_of(person: Person) -> float:
    """Return how high somebody stands, from the measures of their portrait."""
    scale = person.build.head_scale
    if person.build.seated:
        return 85 if scale == 0.98 else 87
    height = {0.98: 78, 0.94: 81, 0.93: 83, 0.92: 83, 0.9: 84, 0.89: 86}.get(scale, 88)
    return min(height, 112 - 0.21 * TALL_HAIR.get(person.hair.style, 0))


def _draw_frame(person: Person, view: str, stride: int, column: int) -> str:
    height = _height_of(person)
    scale = 0.225 if person.build.head_scale == 0.98 else 0.21
    lift = 0 if person.build.seated else -1.5 * abs(stride)
    head_y = -height + 24 + lift
    chin = head_y + person.face.jaw * scale
    draw_body = _draw_seated if person.build.seated else _draw_standing
    head = at(0, head_y, _draw_head(person, view), scale=scale)
    behind = at(0, head_y, draw_hair(BEHIND, person.hair, person.face), scale=scale)
    body = draw_body(person, view, stride, column, chin - 2)
    shadow = ellipse(0, 0, 21, 4.5, "#12324a", opacity=0.18)
    return group(shadow, behind if view == "down" else "", body, head)


def _draw_head(person: Person, view: str) -> str:
    face, hair = person.face, person.hair
    if view == "up":
        return draw_head_from_behind(hair, face)
    if view == "left":
        return draw_head_from_the_side(hair, face, person.glasses, dict(person.worn))
    return group(
        draw_hair(UNDER, hair, face),
        draw_head(face, ears=not hair.covers),
        draw_hair(ON, hair, face),
        draw_marks(face),
        "".join(ON_FACE[name](face, tone) for name, tone in person.worn if name in ON_FACE),
        draw_face(face, "neutral"),
        draw_hair(OVER, hair, face),
        "".join(ON_HEAD[name](face, tone) for name, tone in person.worn if name in ON_HEAD),
        draw_glasses(face, person.glasses) if person.glasses else "",
    )


def _draw_standing(person: Person, view: str, stride: int, column: int, top: float) -> str:
    outfit, skin = person.outfit, person.face.skin
    half = 10.5 + (person.build.waist - 68) * 0.11
    hip = top + (0 - top) * 0.54
    if view == "left":
        legs = [
            _draw_leg(outfit.bottom, 0, hip, side * stride * 8, -3, toe=-4, tone=0.2 * (side < 0))
            for side in (-1, 1)
        ]
        far = _draw_arm(person, 0, top + 6, 9 * stride, hip + 2, 0.2)
        near = _draw_arm(person, 0, top + 6, -9 * stride, hip + 2, 0)
        near = _draw_walking_stick(person, -9 * stride, hip + 2, -5) + near
        return group(far, *legs, _draw_torso(person, view, half * 0.8, top, hip), near)
    legs = [
        _draw_leg(outfit.bottom, s * 5, hip, s * 5.5, -3 - 5 * (stride == s), toe=0, tone=0)
        for s in (-1, 1)
    ]
    arms = [
        _draw_arm(
            person, s * (half - 0.5), top + 6, s * (half + 2.5), hip + 2 - 4 * (stride == -s), 0
        )
        for s in (-1, 1)
    ]
    side = -1 if view == "down" else 1
    stick = _draw_walking_stick(person, side * (half + 2.5), hip + 2 - 4 * (stride == -side), side)
    neck = rect(-4, top - 4, 8, 8, mix(skin, "#7a3b22", 0.2), 2)
    return group(*legs, stick, *arms, neck, _draw_torso(person, view, half, top, hip))


def _draw_walking_stick(person: Person, x: float, y: float, lean: float) -> str:
    tone = dict(person.worn).get("stick")
    if not tone:
        return ""
    return line(f"M{x} {y}L{x + lean} 0", tone, 2.6) + line(f"M{x - 3.5} {y}h6", tone, 3)


def _draw_leg(
    fill: str, x: float, y: float, foot_x: float, foot_y: float, toe: float, tone: float
) -> str:
    cloth = mix(fill, "#0b2234", tone)
    return group(
        line(f"M{foot_x + toe * 0.5} {foot_y + 0.5}h{toe or 0.1}", SHOE, 7),
        line(f"M{x} {y}L{foot_x} {foot_y - 3}", cloth, 9, stroke_linecap="butt"),
        circle(x, y, 4.5, cloth),
    )


def _draw_arm(person: Person, x: float, y: float, hand_x: float, hand_y: float, tone: float) -> str:
    outfit = person.outfit
    skin = mix(person.face.skin, "#0b2234", tone * 0.6)
    sleeve = mix(outfit.sleeve, "#0b2234", tone)
    share = {"short": 0.45, "rolled": 0.6, "long": 0.88}[outfit.sleeves]
    end_x, end_y = x + (hand_x - x) * share, y + (hand_y - y) * share
    return group(
        line(f"M{x} {y}L{hand_x} {hand_y}", skin, 6),
        line(f"M{x} {y}L{end_x} {end_y}", sleeve, 7.5),
    )


def _draw_torso(person: Person, view: str, half: float, top: float, hip: float) -> str:
    outfit, hair = person.outfit, person.hair
    d = (
        f"M{-half + 4} {top}H{half - 4}Q{half + 1} {top + 1} {half + 1} {top + 8}"
        f"L{half} {hip + 3}H{-half}L{-half - 1} {top + 8}Q{-half - 1} {top + 1} {-half + 4} {top}z"
    )
    parts = [shape(d, outfit.main)]
    parts.append(draw_walking_mark(outfit, view, half, top, hip))
    if hair.covers:
        drape = f"M-7 {top - 4}H7L{half + 1} {top + 8}Q0 {top + 20} {-half - 1} {top + 8}z"
        parts.append(shape(drape, hair.colour))
    if person.neckerchief:
        parts.append(rect(-7, top - 2, 14, 6, person.neckerchief, 3))
    parts.extend(draw_walking_worn(name, tone, view, half, top, hip) for name, tone in person.worn)
    return group(*parts)


def _draw_seated(person: Person, view: str, stride: int, column: int, top: float) -> str:
    outfit = person.outfit
    hip = -27.0
    if view == "left":
        return _draw_seated_from_the_side(person, column, stride, top, hip)
    disc = "leaf" if person.sporty_chair else "none"
    wheels = [ellipse(s * 19, -17, 4, 17, disc, stroke="ink", stroke_width=3.2) for s in (-1, 1)]
    roll = [line(f"M{s * 19} {-26 + (column * 5) % 18}v4", "#aab8c2", 2.4) for s in (-1, 1)]
    arms = [_draw_arm(person, s * 10.5, top + 6, s * 18, -29 - 3 * stride, 0) for s in (-1, 1)]
    torso = _draw_torso(person, view, 10.5, top, hip)
    if view == "up":
        back = group(
            rect(-13, -46, 26, 30, "ink", 4),
            line("M-13 -44l-3 -5M13 -44l3 -5M-12 -16v10M12 -16v10", "ink-soft", 3),
        )
        if person.sporty_chair:
            back = rect(-12, -34, 24, 20, "ink", 4) + line("M-11 -16v10M11 -16v10", "ink-soft", 3)
        return group(*wheels, *roll, *arms, torso, back)
    legs = [line(f"M{s * 5} -25V-8", outfit.bottom, 9, stroke_linecap="butt") for s in (-1, 1)]
    shoes = [line(f"M{s * 5.5} -5h{s * 1.5}", SHOE, 7) for s in (-1, 1)]
    lap = rect(-11, -31, 22, 11, outfit.bottom, 5)
    rest = line("M-11 -1.5H11", "ink-soft", 3)
    return group(
        *wheels, *roll, rect(-13, -44, 26, 26, "ink", 4), torso, rest, *legs, *shoes, lap, *arms
    )


def _draw_seated_from_the_side(
    person: Person, column: int, stride: int, top: float, hip: float
) -> str:
    outfit, frame = person.outfit, "M13 -46V-22M13 -46h6M13 -22H-10M-10 -22L-16 -4"
    if person.sporty_chair:
        frame = "M12 -36V-22H-10L-16 -4"
    return group(
        line(frame, "ink-soft", 3.4),
        circle(-13, -4.5, 4.5, "none", stroke="ink", stroke_width=2.8),
        line(f"M3 {hip + 3}H-12L-14 -8", outfit.bottom, 9),
        line("M-16 -4.5h-4", SHOE, 6),
        _draw_torso(person, "left", 8.5, top, hip + 4),
        circle(4, -17, 15.5, "none", stroke="ink", stroke_width=3.2),
        _draw_stickers(column) if person.sporty_chair else _draw_spokes(column),
        circle(4, -17, 2.6, "ink"),
        _draw_arm(person, 1, top + 6, 3 - 6 * stride, -32, 0),
    )


def _draw_spokes(column: int) -> str:
    spokes = []
    for index in range(4):
        angle = math.radians(index * 45 + column * 22.5)
        dx, dy = 14 * math.cos(angle), 14 * math.sin(angle)
        spokes.append(f"M{4 - dx} {-17 - dy}L{4 + dx} {-17 + dy}")
    return line("".join(spokes), "#aab8c2", 1.6)


def _draw_stickers(column: int) -> str:
    """Draw the wheel's disc with its stickers, which turn as it rolls."""
    stickers = []
    for index, tone in enumerate(("sun", "coral", "paper", "lagoon", "sea-soft")):
        angle = math.radians(index * 72 + column * 22.5)
        x, y = 4 + 8.5 * math.cos(angle), -17 + 8.5 * math.sin(angle)
        stickers.append(circle(x, y, 2.6, tone))
    return circle(4, -17, 14, "leaf") + group(*stickers)
