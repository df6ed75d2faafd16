"""What clothes look like on a walker a thumb high: a panel, a stripe, a strap, a stick.

``half`` is half the torso's width, ``top`` and ``hip`` are where it begins and ends.
"""

from collections.abc import Callable

from assets.rig.bodies import Outfit
from assets.rig.draw import circle, ellipse, group, line, mix, polygon, rect, shape

Mark = Callable[[Outfit, float, float, float], str]


def _butt(d: str, stroke: str, width: float) -> str:
    return line(d, stroke, width, stroke_linecap="butt")


def _apron(outfit: Outfit, half: float, top: float, hip: float) -> str:
    middle = (top + hip) / 2
    d = f"M-6 {top + 3}H6L{half - 1} {middle}V{hip + 10}H{-half + 1}V{middle}z"
    return shape(d, outfit.second)


def _stripes(outfit: Outfit, half: float, top: float, hip: float) -> str:
    middle = (top + hip) / 2
    return _butt(f"M{-half} {middle}H{half}M{-half} {middle + 6}H{half}", outfit.second, 2.5)


def _front(outfit: Outfit, half: float, top: float, hip: float) -> str:
    return rect(-3.5, top, 7, hip + 3 - top, outfit.second)


def _open_front(outfit: Outfit, half: float, top: float, hip: float) -> str:
    stripe = "" if outfit.accent == "none" else _butt("M-3.5 0h7", outfit.accent, 2)
    return _front(outfit, half, top, hip) + group(
        stripe, transform=f"translate(0 {(top + hip) / 2:.1f})"
    )


def _chevron(outfit: Outfit, half: float, top: float, hip: float) -> str:
    middle = (top + hip) / 2
    return _butt(f"M{-half} {middle - 3}L0 {middle}L{half} {middle - 3}", outfit.second, 4)


def _seven(outfit: Outfit, half: float, top: float, hip: float) -> str:
    middle = (top + hip) / 2
    return line(f"M-4 {middle - 5}H4L-1 {middle + 6}", outfit.second, 2.8)


def _spot(outfit: Outfit, half: float, top: float, hip: float) -> str:
    return ellipse(0, (top + hip) / 2, 5.5, 3.4, outfit.second)


def _pocket(outfit: Outfit, half: float, top: float, hip: float) -> str:
    return rect(-6, hip - 8, 12, 8, outfit.fold, 2)


def _placket(outfit: Outfit, half: float, top: float, hip: float) -> str:
    return line(f"M0 {top + 3}V{hip}", outfit.fold, 1.5)


def _v(colour: str, top: float, depth: float) -> str:
    return polygon([(-4.5, top - 1), (4.5, top - 1), (0, top + depth)], colour)


def _school_shirt(outfit: Outfit, half: float, top: float, hip: float) -> str:
    return _placket(outfit, half, top, hip) + _butt(
        f"M-6 {top}L0 {top + 4}L6 {top}", outfit.second, 3
    )


def _polo(outfit: Outfit, half: float, top: float, hip: float) -> str:
    y = (top + hip) / 2
    collar = _butt(f"M-6 {top}L0 {top + 4}L6 {top}", outfit.second, 3)
    return (
        collar
        + _butt(f"M{-half} {y}H{half}", outfit.second, 2.4)
        + _butt(f"M{-half} {y + 3}H{half}", outfit.accent, 1.2)
    )


def _sailor(outfit: Outfit, half: float, top: float, hip: float) -> str:
    d = f"M-8 {top}H8L7 {top + 7}L0 {top + 11}L-7 {top + 7}z"
    return shape(d, outfit.second) + line(
        f"M0 {top + 9}l-2 8M0 {top + 9}l2.5 8", outfit.accent, 2.4
    )


def _sailor_back(outfit: Outfit, half: float, top: float, hip: float) -> str:
    return rect(-8, top, 16, 9, outfit.second, 1.5)


def _pinafore(outfit: Outfit, half: float, top: float, hip: float) -> str:
    d = (
        f"M-7 {top}H-4V{top + 5}H4V{top}H7L{half} {top + 12}L{half + 3} {hip + 13}H{-half - 3}"
        f"L{-half} {top + 12}z"
    )
    belt = _butt(f"M{-half} {top + 14}H{half}", outfit.accent, 2.4)
    return shape(d, outfit.second) + belt


def _school_tunic(outfit: Outfit, half: float, top: float, hip: float) -> str:
    return _butt(f"M0 {top}V{hip + 3}", outfit.second, 4)


def _pullover(outfit: Outfit, half: float, top: float, hip: float) -> str:
    tie = "" if outfit.accent == "none" else line(f"M0 {top + 2}v4", outfit.accent, 2.2)
    return group(_pullover_back(outfit, half, top, hip), _v(outfit.main, top, 8), tie)


def _pullover_back(outfit: Outfit, half: float, top: float, hip: float) -> str:
    d = f"M{-half + 3} {top}H{half - 3}L{half} {hip + 3}H{-half}z"
    return shape(d, outfit.second)


def _dungarees(outfit: Outfit, half: float, top: float, hip: float) -> str:
    straps = line(f"M-5 {top}V{top + 8}M5 {top}V{top + 8}", outfit.second, 2.4)
    return straps + shape(
        f"M-6.5 {top + 7}H6.5L{half + 0.5} {top + 14}V{hip + 6}H{-half - 0.5}V{top + 14}z",
        outfit.second,
    )


def _gho(outfit: Outfit, half: float, top: float, hip: float) -> str:
    skirt = rect(-half, hip, 2 * half, 12, outfit.main, 1.5)
    belt = _butt(f"M{-half} {hip - 4}H{half}", outfit.accent, 3.4)
    return skirt + line(f"M-4 {top}L1 {top + 5}M5 {top}L-4 {top + 12}", "paper", 2.6) + belt


def _gho_back(outfit: Outfit, half: float, top: float, hip: float) -> str:
    skirt = rect(-half, hip, 2 * half, 12, outfit.main, 1.5)
    return skirt + _butt(f"M{-half} {hip - 4}H{half}", outfit.accent, 3.4)


def _suit(outfit: Outfit, half: float, top: float, hip: float) -> str:
    tie = "" if outfit.accent == "none" else line(f"M0 {top + 2}v6", outfit.accent, 2.2)
    return group(_v(outfit.second, top, 13), tie, _butt(f"M0 {top + 13}V{hip}", outfit.fold, 1.5))


def _nurse(outfit: Outfit, half: float, top: float, hip: float) -> str:
    neck = _butt(f"M-5 {top}L0 {top + 6}L5 {top}", outfit.second, 2)
    pockets = rect(-8, hip - 7, 6, 6, outfit.fold, 1) + rect(2, hip - 7, 6, 6, outfit.fold, 1)
    return neck + pockets + circle(-5, top + 9, 1.6, outfit.accent)


def _officer(outfit: Outfit, half: float, top: float, hip: float) -> str:
    return _officer_back(outfit, half, top, hip) + line(
        f"M0 {top + 2}V{top + 14}", outfit.accent, 3
    )


def _officer_back(outfit: Outfit, half: float, top: float, hip: float) -> str:
    straps = line(f"M{-half + 2} {top + 2}h3M{half - 2} {top + 2}h-3", outfit.second, 2.4)
    return straps + _butt(f"M{-half} {hip + 1}H{half}", "ink", 3)


def _checks(outfit: Outfit, half: float, top: float, hip: float) -> str:
    rows = "".join(f"M{-half} {top + 5 + 6 * i}H{half}" for i in range(4) if top + 5 + 6 * i < hip)
    return line(
        f"{rows}M-5 {top + 2}V{hip + 2}M5 {top + 2}V{hip + 2}", outfit.second, 1.6, opacity=0.7
    )


def _flowers(outfit: Outfit, half: float, top: float, hip: float) -> str:
    spots = ((-5, 6), (5, 8), (-4, 15), (6, 18), (0, 12))
    return group(*(circle(x, top + y, 1.8, outfit.second) for x, y in spots if top + y < hip))


def _mandarin(outfit: Outfit, half: float, top: float, hip: float) -> str:
    knots = "".join(f"M-2.5 {top + 5 + 6 * i}h5" for i in range(4) if top + 5 + 6 * i < hip)
    return _placket(outfit, half, top, hip) + line(knots, outfit.second, 1.6)


def _vest(outfit: Outfit, half: float, top: float, hip: float) -> str:
    panels = [
        shape(f"M{s * 3} {top}H{s * (half - 3)}L{s * half} {hip + 3}H{s * 3}z", outfit.second)
        for s in (-1, 1)
    ]
    return group(*panels, circle(6, top + 8, 1.8, outfit.accent))


def _work_coat(outfit: Outfit, half: float, top: float, hip: float) -> str:
    return _v(outfit.second, top, 8) + _placket(outfit, half, top + 6, hip)


EVERYWHERE: dict[str, Mark] = {
    "striped-tee": _stripes,
    "track-top": _chevron,
    "swim-jacket": _chevron,
    "jersey": _seven,
}
FROM_THE_FRONT: dict[str, Mark] = {
    "cardigan": _front,
    "fish-tee": _spot,
    "kite-tee": _spot,
    "hoodie": _pocket,
    "shirt": _placket,
    "tunic": _placket,
    "school-shirt": _school_shirt,
    "polo": _polo,
    "sailor": _sailor,
    "school-tunic": _school_tunic,
    "open-jacket": _open_front,
    "open-hoodie": _open_front,
    "pullover": _pullover,
    "gho": _gho,
    "suit": _suit,
    "blazer": _suit,
    "nurse": _nurse,
    "officer": _officer,
    "batik": _flowers,
    "speckled": _flowers,
    "mandarin": _mandarin,
    "vest": _vest,
    "work-coat": _work_coat,
}
NOT_FROM_BEHIND: dict[str, Mark] = {"apron": _apron, "checked": _checks}
TURNED: dict[str, Mark] = {
    "sailor": _sailor_back,
    "pullover": _pullover_back,
    "vest": _pullover_back,
    "gho": _gho_back,
    "officer": _officer_back,
    "checked": _checks,
}
AROUND: dict[str, Mark] = {
    "pinafore": _pinafore,
    "dungarees": _dungarees,
}


def draw_walking_mark(outfit: Outfit, view: str, half: float, top: float, hip: float) -> str:
    """Draw what tells this kind of top from a plain one, as it is seen from here."""
    views = [EVERYWHERE, AROUND]
    if view == "down":
        views.append(FROM_THE_FRONT)
    if view != "up":
        views.append(NOT_FROM_BEHIND)
    if view != "down":
        views.append(TURNED)
    for marks in views:
        if outfit.kind in marks:
            return marks[outfit.kind](outfit, half, top, hip)
    return ""


def draw_walking_worn(name: str, tone: str, view: str, half: float, top: float, hip: float) -> str:
    """Draw what somebody wears over their clothes, where it is large enough to be seen."""
    if name == "headphones":
        dark = mix(tone, "#12324a", 0.3)
        return line(f"M-7 {top + 3}Q0 {top - 4} 7 {top + 3}", dark, 2) + line(
            f"M-6.5 {top + 1}v5M6.5 {top + 1}v5", tone, 4
        )
    if name == "strap" and view != "left":
        side = -1 if view == "down" else 1
        return line(f"M{side * (half - 3)} {top + 1}L{-side * half} {hip - 3}", tone, 2.2)
    if view != "down":
        return ""
    if name == "camera":
        strap = line(f"M-4 {top}L-3 {top + 12}M4 {top}L3 {top + 12}", tone, 1.3)
        return strap + rect(-5, top + 11, 10, 7, "ink", 1.5) + circle(0, top + 14.5, 2, "#8fb7c9")
    if name == "tape":
        return line(f"M-5 {top}V{top + 14}M5 {top}V{top + 10}", tone, 2)
    if name == "goggles":
        return line(f"M-4.5 {top + 5}h3M1.5 {top + 5}h3", tone, 3.4)
    if name in ("kite-pin", "crab-pin"):
        return circle(-5 if name == "kite-pin" else 5, top + 9, 2, tone)
    if name == "fish":
        return ellipse(0, (top + hip) / 2, 3.2, 2, tone)
    return ""
