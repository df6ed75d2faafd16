"""Rooms and what stands in them. The origin of a thing is the middle of its foot."""

from assets.rig.draw import at, circle, ellipse, group, line, mix, polygon, rect, shape
from assets.rig.scenery import WOOD, WOOD_DARK, WOOD_LIGHT

SPINES = ("coral", "sun", "sea", "leaf", "navy", "lagoon", "#b8527a", "sand-deep")


def draw_room(wall: str, floor: str, foot: float = 440) -> str:
    """Draw an empty room: a wall, a skirting board, and planks that run towards us."""
    seam = mix(floor, "#3a2620", 0.16)
    planks = "".join(
        f"M{640 + (x - 640) * 0.62} {foot}L{640 + (x - 640) * 1.75} 720"
        for x in range(-560, 1900, 120)
    )
    return group(
        rect(0, 0, 1280, foot, wall),
        rect(0, foot, 1280, 720 - foot, floor),
        line(planks, seam, 2.5, opacity=0.7),
        rect(0, foot - 18, 1280, 18, mix(wall, "#3a2620", 0.22)),
        rect(0, foot, 1280, 12, "#3a2620", opacity=0.1),
    )


def draw_window(width: float, height: float, frame: str = WOOD, night: bool = False) -> str:
    """Draw a window over the bay; the origin is its upper left corner."""
    w, h = width, height
    if night:
        stars = [
            circle(w * x, h * y, r, "#fff6dc")
            for x, y, r in (
                (0.15, 0.2, 2.5),
                (0.32, 0.1, 2),
                (0.45, 0.3, 2.5),
                (0.62, 0.14, 2),
                (0.9, 0.34, 2.5),
                (0.22, 0.42, 2),
            )
        ]
        lights = [
            circle(w * x, h * 0.72, 3.5, "#ffdf9e") for x in (0.12, 0.2, 0.3, 0.44, 0.62, 0.7, 0.86)
        ]
        view = group(
            rect(0, 0, w, h, "#2b4a78"),
            rect(0, h * 0.5, w, h * 0.3, "#5a5f92", opacity=0.5),
            *stars,
            circle(w * 0.76, h * 0.26, h * 0.11, "#fdf0c8"),
            circle(w * 0.735, h * 0.24, h * 0.1, "#2b4a78"),
            shape(
                f"M0 {h * 0.7}Q{w * 0.25} {h * 0.5} {w * 0.5} {h * 0.66}T{w} {h * 0.6}"
                f"V{h * 0.78}H0z",
                "#1c3358",
            ),
            rect(0, h * 0.75, w, h * 0.25, "#22577f"),
            *lights,
            line(
                f"M{w * 0.7} {h * 0.83}h{w * 0.14}M{w * 0.74} {h * 0.89}h{w * 0.08}",
                "#fdf0c8",
                3,
                opacity=0.7,
            ),
        )
    else:
        view = group(
            rect(0, 0, w, h, "#bfe6ec"),
            ellipse(w * 0.3, h * 0.24, w * 0.16, h * 0.06, "#ffffff", opacity=0.9),
            ellipse(w * 0.38, h * 0.2, w * 0.1, h * 0.07, "#ffffff", opacity=0.9),
            shape(
                f"M0 {h * 0.62}Q{w * 0.3} {h * 0.36} {w * 0.55} {h * 0.56}T{w}"
                f" {h * 0.5}V{h * 0.7}H0z",
                "#8fc4ae",
            ),
            rect(0, h * 0.64, w, h * 0.36, "#62b6bd"),
            line(
                f"M{w * 0.1} {h * 0.74}q10 -5 20 0t20 0M{w * 0.6} {h * 0.8}q10 -5 20 0"
                f"t20 0M{w * 0.3} {h * 0.9}q10 -5 20 0t20 0",
                "#ffffff",
                3,
                opacity=0.7,
            ),
            at(
                w * 0.74,
                h * 0.74,
                shape("M-22 -8Q0 2 24 -12Q20 6 10 8H-12Q-20 4 -22 -8z", "coral"),
                line("M0 -4V-34", WOOD_DARK, 3),
                polygon([(2, -34), (2, -8), (18, -10)], "paper"),
            ),
        )
    return group(
        view,
        rect(0, 0, w, h, "none", 3, stroke=frame, stroke_width=12),
        line(f"M{w / 2} 0V{h}M0 {h * 0.48}H{w}", frame, 7),
        rect(-14, h + 2, w + 28, 14, mix(frame, "#3a2620", 0.2), 4),
    )


def draw_books(width: float, count: int, height: float = 44, seed: int = 0) -> str:
    """Draw a row of books that stand on the origin's line, to its right."""
    step = width / count
    parts = []
    for index in range(count):
        tall = height * (0.78 + ((index * 7 + seed * 3) % 5) * 0.055)
        tone = SPINES[(index * 3 + seed) % len(SPINES)]
        x = index * step
        parts.append(rect(x + 1, -tall, step - 2, tall, tone, 2))
        if (index + seed) % 3 == 0:
            parts.append(rect(x + 1, -tall * 0.74, step - 2, 4, "paper", opacity=0.7))
    return group(*parts)


def draw_bookcase(width: float, height: float, rows: int, wood: str = WOOD, seed: int = 0) -> str:
    """Draw a bookcase full of books; the origin is the middle of its foot."""
    w, gap = width / 2, height / rows
    parts = [
        rect(-w, -height, width, height, mix(wood, "#3a2620", 0.45), 4),
    ]
    for row in range(rows):
        y = -height + (row + 1) * gap - 8
        share = 0.72 if (row + seed) % 3 == 1 else 0.94
        inner = (width - 24) * share
        parts.append(at(-w + 12, y, draw_books(inner, int(inner // 15), gap - 20, seed + row)))
        if share < 0.9:
            parts.append(at(w - 38, y, _draw_ornament(row + seed)))
        parts.append(rect(-w, y, width, 10, wood))
    parts.append(rect(-w, -height, width, height, "none", 4, stroke=wood, stroke_width=11))
    return group(*parts)


def _draw_ornament(kind: int) -> str:
    if kind % 2:
        return group(
            circle(0, -20, 16, "lagoon"),
            shape("M-10 -30q10 -6 14 4q-4 8 -12 6z", "leaf"),
            line("M-10 0h20M0 0v-5", WOOD_DARK, 4),
        )
    return draw_pot_plant(0.5)


def draw_pot_plant(size: float = 1, pot: str = "coral") -> str:
    """Draw a pot plant with broad leaves."""
    leaves = [
        at(
            0,
            -44,
            shape(
                "M0 0C-16 -20 -16 -52 0 -74C16 -52 16 -20 0 0z", "leaf" if i % 2 else "leaf-deep"
            ),
            turn=turn,
        )
        for i, turn in enumerate((-62, 58, -30, 28, 0))
    ]
    return at(
        0,
        0,
        *leaves,
        polygon([(-26, -48), (26, -48), (19, 0), (-19, 0)], pot),
        rect(-29, -54, 58, 12, mix(pot, "#3a2620", 0.15), 4),
        scale=size,
    )


def draw_table(width: float, height: float, top: str = WOOD_LIGHT) -> str:
    """Draw a table."""
    w = width / 2
    leg = mix(top, "#3a2620", 0.35)
    return group(
        rect(-w + 12, -height, 14, height, leg),
        rect(w - 26, -height, 14, height, leg),
        rect(-w + 10, -height + 12, width - 20, 16, mix(top, "#3a2620", 0.2)),
        rect(-w, -height, width, 16, top, 5),
    )


def draw_computer(screen: str = "sea") -> str:
    """Draw a desktop computer with its keyboard, as the library has two of."""
    return group(
        rect(-7, -28, 14, 22, "#8a97a0"),
        rect(-30, -9, 60, 9, "#a8b4bb", 4),
        rect(-62, -108, 124, 84, "ink", 8),
        rect(-55, -101, 110, 68, screen, 4),
        circle(-30, -74, 13, "sun")
        if screen == "sea"
        else shape("M-40 -46l22 -34l18 24l12 -14l24 24z", "leaf"),
        line("M-8 -82H36M-8 -70H28M-40 -48H36" if screen == "sea" else "M-42 -90H42", "foam", 5),
        rect(-48, 2, 78, 10, "#c9d2d6", 4),
        ellipse(46, 8, 9, 6, "#c9d2d6"),
    )


def draw_chair(seat: str = "coral", flip: bool = False) -> str:
    """Draw a wooden chair seen from behind."""
    return at(
        0,
        0,
        line("M-26 0V-58M26 0V-58", WOOD_DARK, 7),
        rect(-34, -66, 68, 14, WOOD, 5),
        line("M-28 -60V-128M28 -60V-128", WOOD_DARK, 7),
        rect(-33, -134, 66, 34, seat, 9),
        flip=flip,
    )


def draw_clock(radius: float = 30) -> str:
    """Draw a wall clock about its middle."""
    return group(
        circle(0, 0, radius, "paper", stroke="navy", stroke_width=6),
        line(f"M0 0V{-radius * 0.56}M0 0L{radius * 0.42} {radius * 0.2}", "navy", 4.5),
        circle(0, 0, 3.5, "coral"),
    )


def draw_hanging_lamp(drop: float, shade: str = "sun") -> str:
    """Draw a lamp that hangs from the origin."""
    return group(
        line(f"M0 0V{drop}", "ink-soft", 4),
        circle(0, drop + 44, 70, "#fff0c4", opacity=0.35),
        ellipse(0, drop + 42, 16, 12, "#fff6dc"),
        shape(
            f"M-46 {drop + 40}C-40 {drop + 4} -16 {drop} 0 {drop}C16 {drop} 40"
            f" {drop + 4} 46 {drop + 40}z",
            shade,
        ),
    )


def draw_rug(width: float, height: float, tone: str, trim: str) -> str:
    """Draw a round rug about its middle."""
    return group(
        ellipse(0, 0, width / 2, height / 2, tone),
        ellipse(0, 0, width / 2 - 22, height / 2 - 11, "none", stroke=trim, stroke_width=6),
        ellipse(0, 0, width / 2 - 62, height / 2 - 28, mix(tone, trim, 0.3)),
    )


def draw_globe() -> str:
    """Draw a globe on its foot."""
    return group(
        line("M-16 0h32M0 0v-10", WOOD_DARK, 7),
        circle(0, -38, 28, "lagoon"),
        shape("M-20 -52q12 -12 24 -6q-2 12 -12 12q-4 8 -12 -6z", "leaf"),
        shape("M0 -30q14 -8 22 2q-4 14 -14 12q-8 -4 -8 -14z", "leaf"),
    )
