"""The twelve pictures of the picture PIN: each has an outline and a lightness of its own.

They must be told apart by a child who sees no red or green, at 64 pixels, at a glance.
"""

from assets.rig.draw import at, circle, ellipse, group, line, mix, polygon, rect, shape, star, svg

TILE = {
    "boat": "sea-soft",
    "mango": "leaf-soft",
    "drum": "sand",
    "kite": "sea-soft",
    "fish": "foam",
    "star": "navy",
    "bicycle": "sun-soft",
    "umbrella": "foam",
    "turtle": "sand",
    "bell": "coral-soft",
    "flower": "leaf-soft",
    "cup": "sun-soft",
}


def _boat() -> str:
    return group(
        shape("M76 24v78H34C52 84 68 56 76 24z", "paper"),
        shape("M84 34v68h40C118 78 104 52 84 34z", "coral"),
        line("M80 20v88", "navy", 6),
        shape("M20 104h120c-4 20-16 32-30 32H50c-14 0-26-12-30-32z", "navy"),
        line("M30 116h100", "sun", 5),
        line("M10 142c12-8 22-8 34 0s22 8 36 0 24-8 36 0 22 8 34 0", "sea", 6),
    )


def _mango() -> str:
    return group(
        shape(
            "M84 36c34-8 60 18 56 54-4 34-36 54-70 50-30-4-60-16-60-32 0-12 18-14 32-28"
            " 16-16 20-38 42-44z",
            "sun",
        ),
        shape(
            "M140 90c-4 34-36 54-70 50-30-4-60-16-60-32 20 18 50 22 78 10 24-10 42-24 52-28z",
            "coral",
        ),
        ellipse(80, 66, 8, 17, "#ffe3ac", transform="rotate(38 80 66)"),
        line("M92 38c-1-8 2-14 6-18", "#7a4a21", 7),
        shape("M97 30c14-20 38-20 56-8-12 20-38 24-56 8z", "leaf-deep"),
        line("M103 29c14-6 26-8 38-7", "leaf", 3),
    )


def _drum() -> str:
    zigzag = "M34 72l15 50 16-44 15 50 15-50 16 44 15-50"
    return group(
        line("M22 20l46 34", "#7a4a21", 7),
        line("M138 20L92 54", "#7a4a21", 7),
        circle(22, 20, 8, "#a8682f"),
        circle(138, 20, 8, "#a8682f"),
        shape("M30 62v54c0 32 100 32 100 0V62z", "coral"),
        line(zigzag, "sand", 5),
        ellipse(80, 62, 50, 18, "paper", stroke="#7a4a21", stroke_width=7),
        line("M30 118c6 27 94 27 100 0", "#7a4a21", 7),
    )


def _kite() -> str:
    return group(
        polygon([(98, 12), (142, 60), (72, 108), (50, 42)], "lagoon"),
        polygon([(98, 12), (142, 60), (93, 52)], "sun"),
        polygon([(72, 108), (50, 42), (93, 52)], "navy"),
        line("M98 12L72 108M50 42l92 18", "paper", 3.5),
        line("M72 108c-20 6-10 22-26 24s-14 10-28 14", "ink", 4),
        polygon([(58, 108), (62, 128), (46, 122)], "coral"),
        polygon([(34, 122), (42, 140), (24, 138)], "coral"),
    )


def _fish() -> str:
    return group(
        polygon([(112, 80), (148, 48), (144, 80), (148, 112)], "sea-deep"),
        shape("M68 44c10-20 34-22 46-14-6 8-10 16-10 24z", "sea-deep"),
        shape("M12 84c24-48 78-52 108-4-30 46-84 46-108 4z", "lagoon"),
        shape("M12 84c24-48 78-52 108-4-40-20-76-18-108 4z", mix("lagoon", "white", 0.35)),
        line("M66 52c10 18 10 40 0 58M88 58c7 14 7 32 0 46", "sea-deep", 4),
        circle(38, 76, 9, "paper"),
        circle(37, 76, 4.5, "ink"),
        line("M18 92c6 2 10 2 14 0", "ink", 3.5),
    )


def _star() -> str:
    return group(star(80, 84, 62, 27, "sun"), star(80, 82, 34, 15, "#ffd58a"))


def _bicycle() -> str:
    wheels = [
        circle(x, 104, 30, "none", stroke="ink", stroke_width=7) + circle(x, 104, 5, "ink")
        for x in (42, 118)
    ]
    return group(
        *wheels,
        line("M42 104l20-48h42l-24 48H42M62 56l18 48M104 56l14 48", "coral", 7),
        line("M104 56l-5-18h14c8 0 8 11 1 12", "ink", 6),
        line("M50 46h22M61 46l2 10", "ink", 7),
        circle(80, 104, 8, "ink"),
    )


def _umbrella() -> str:
    return group(
        line("M80 26v98c0 20-26 20-26 2", "#7a4a21", 7),
        shape(
            "M16 84C18 8 142 8 144 84"
            "c-8-10-24-10-32 0-8-10-24-10-32 0-8-10-24-10-32 0-8-10-24-10-32 0z",
            "navy",
        ),
        shape("M48 84c0-30 12-50 32-57-42 2-62 28-64 57 8-10 24-10 32 0z", "sea"),
        shape("M112 84c0-30-12-50-32-57 42 2 62 28 64 57-8-10-24-10-32 0z", "sea"),
        line("M80 18v10", "#7a4a21", 7),
    )


def _turtle() -> str:
    return group(
        ellipse(40, 62, 24, 11, "leaf", transform="rotate(-40 40 62)"),
        ellipse(40, 116, 22, 10, "leaf", transform="rotate(35 40 116)"),
        ellipse(104, 54, 22, 10, "leaf", transform="rotate(-130 104 54)"),
        ellipse(104, 124, 22, 10, "leaf", transform="rotate(130 104 124)"),
        circle(134, 89, 17, "leaf"),
        circle(139, 83, 3, "ink"),
        circle(139, 96, 3, "ink"),
        polygon([(20, 84), (6, 89), (20, 95)], "leaf"),
        ellipse(74, 89, 51, 40, "leaf-deep"),
        polygon([(62, 66), (88, 66), (101, 89), (88, 112), (62, 112), (49, 89)], "#8fbf6a"),
        line("M62 66L52 54M88 66l9-12M101 89h22M88 112l9 12M62 112l-10 12M49 89H26", "#8fbf6a", 5),
    )


def _bell() -> str:
    return group(
        circle(80, 132, 13, "#7a4a21"),
        circle(80, 24, 10, "none", stroke="#7a4a21", stroke_width=7),
        shape(
            "M80 30c34 0 40 30 42 58 1 18 8 22 16 34H22c8-12 15-16 16-34 2-28 8-58 42-58z", "sun"
        ),
        shape("M80 30c34 0 40 30 42 58 1 18 8 22 16 34H98c8-30 4-74-18-92z", "#e08a2c"),
        rect(18, 114, 124, 14, "sun-deep", 7),
        line("M56 56c-5 10-6 22-6 34", "#ffe3ac", 6),
    )


def _flower() -> str:
    petals = [at(80, 66, ellipse(0, -31, 17, 25, "paper"), turn=72 * i) for i in range(5)]
    edges = [at(80, 66, ellipse(0, -31, 20, 28, "coral"), turn=72 * i) for i in range(5)]
    return group(
        line("M80 84c2 24 0 42-2 62", "leaf-deep", 7),
        shape("M78 132c8-22 28-28 46-24-6 20-26 30-46 24z", "leaf-deep"),
        *edges,
        *petals,
        circle(80, 66, 15, "sun"),
    )


def _cup() -> str:
    return group(
        line("M60 44c-10-10 8-16 0-28M86 44c-10-10 8-16 0-28", "lagoon", 6),
        circle(114, 84, 20, "none", stroke="sea", stroke_width=10),
        shape("M28 56h88v46c0 46-88 46-88 0z", "sea"),
        rect(28, 74, 88, 12, "sun"),
        ellipse(72, 56, 44, 11, "sea-deep"),
        ellipse(72, 57, 34, 7, "#7a4a21"),
        ellipse(72, 143, 56, 7, "ink-soft"),
    )


PINS = {
    "boat": _boat,
    "mango": _mango,
    "drum": _drum,
    "kite": _kite,
    "fish": _fish,
    "star": _star,
    "bicycle": _bicycle,
    "umbrella": _umbrella,
    "turtle": _turtle,
    "bell": _bell,
    "flower": _flower,
    "cup": _cup,
}


def draw_pin(name: str) -> str:
    """Return one picture of the PIN on its tile."""
    return svg(
        160,
        160,
        rect(0, 0, 160, 160, TILE[name], 24),
        at(80, 80, at(-80, -80, PINS[name]()), scale=0.88),
    )
