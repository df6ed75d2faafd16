"""What the places are made of out of doors. The origin of a thing is the middle of its foot."""

import math

from assets.rig.draw import at, circle, ellipse, fade, group, line, mix, polygon, rect, shape

WOOD = "#9a6a3f"
WOOD_DARK = "#6f4a2c"
WOOD_LIGHT = "#c4935c"
THATCH = "#c79a4b"


def draw_sky(name: str, *stops: tuple[float, str], height: float = 720) -> str:
    """Draw a sky that changes colour downwards."""
    return fade(name, *stops) + rect(0, 0, 1280, height, f"url(#{name})")


def draw_cloud(
    x: float, y: float, size: float, fill: str = "#ffffff", opacity: float = 0.85
) -> str:
    """Draw a cloud with a flat foot."""
    cloud = shape(
        "M-70 0C-92 0 -92 -32 -64 -34C-60 -62 -22 -72 -4 -50C16 -74 58 -62 56 -34C86 -36"
        " 92 0 66 0z",
        fill,
        opacity=opacity,
    )
    return at(x, y, cloud, scale=size)


def draw_palm(height: float = 220, lean: float = 30, leaf: str = "leaf", seed: int = 0) -> str:
    """Draw a coconut palm that leans by ``lean`` pixels."""
    trunk = line(
        f"M0 0C{lean * 0.1} {-height * 0.4} {lean * 0.5} {-height * 0.75} {lean} {-height}",
        WOOD,
        height * 0.06,
    )
    rings = "".join(
        line(f"M{lean * t * t - 6} {-height * t}h11", WOOD_DARK, 2.5, opacity=0.5)
        for t in (0.15, 0.3, 0.45, 0.6, 0.75)
    )
    r = height * 0.44
    frond = f"M0 0C{r * 0.3} {-r * 0.3} {r * 0.8} {-r * 0.2} {r} {r * 0.3}"
    frond += f"C{r * 0.7} {r * 0.02} {r * 0.35} {r * 0.06} 0 0z"
    fronds = []
    for index, turn in enumerate((-72, 44, -46, 20, -18)):
        for is_left in (False, True):
            sway = (seed * 13 + index * 7 + 5 * is_left) % 13 - 6
            tone = leaf if (index + is_left) % 2 else mix(leaf, "#12324a", 0.24)
            leafy = at(0, 0, shape(frond, tone), turn=turn + sway, scale=1 - index % 2 * 0.12)
            fronds.append(at(lean, -height, leafy, flip=is_left))
    nuts = [
        circle(lean + x, -height + y, height * 0.033, WOOD_DARK)
        for x, y in ((-7, 9), (8, 10), (0, 16))
    ]
    return group(trunk, rings, *fronds, *nuts)


def draw_tree(height: float = 200, leaf: str = "leaf") -> str:
    """Draw a broad shade tree."""
    dark, light = mix(leaf, "#12324a", 0.25), mix(leaf, "#f6e7c8", 0.28)
    k = height / 200
    crown = [(-62, -130, 52), (58, -134, 54), (0, -160, 62), (-28, -112, 46), (34, -108, 44)]
    return at(
        0,
        0,
        shape(
            "M-16 0C-10 -40 -14 -70 -34 -100L-18 -104L0 -70L16 -106L34 -100C14 -70 12 -40 18 0z",
            WOOD_DARK,
        ),
        *(circle(x, y + 8, r, dark) for x, y, r in crown),
        *(circle(x, y, r - 5, leaf) for x, y, r in crown),
        *(
            circle(x, y, r, light, opacity=0.55)
            for x, y, r in ((-20, -176, 22), (44, -156, 18), (-66, -146, 16))
        ),
        scale=k,
    )


def draw_bush(width: float = 80, leaf: str = "leaf") -> str:
    """Draw a low round bush."""
    w = width / 2
    return group(
        shape(
            f"M{-w} 0C{-w - 8} {-w * 0.8} {-w * 0.4} {-w * 1.1} 0 {-w * 0.8}"
            f"C{w * 0.4} {-w * 1.2} {w + 8} {-w * 0.8} {w} 0z",
            leaf,
        ),
        shape(
            f"M{-w * 0.5} 0C{-w * 0.5} {-w * 0.5} 0 {-w * 0.6} {w * 0.2} 0z",
            mix(leaf, "#12324a", 0.2),
        ),
    )


def draw_house(
    width: float = 170,
    height: float = 90,
    wall: str = "sand",
    roof: str = "coral",
    stilts: float = 46,
    lit: bool = False,
) -> str:
    """Draw a timber house with a steep roof, on stilts unless ``stilts`` is 0."""
    w, s = width / 2, stilts
    shade = mix(wall, "#6f4a2c", 0.28)
    glass = "#ffdf9e" if lit else "#5b8796"
    top = -s - height
    parts = []
    if s:
        parts += [rect(x - 4, -s, 8, s, WOOD_DARK) for x in (-w + 12, -w / 3, w / 3, w - 12)]
        parts.append(
            line(f"M{-w + 12} {-s + 6}L{-w / 3} -6M{w / 3} {-s + 6}L{w - 12} -6", WOOD_DARK, 3.5)
        )
    planks = "".join(f"M{-w + 6} {top + height * t}H{w - 6}" for t in (0.25, 0.5, 0.75))
    parts += [
        rect(-w + 4, top, width - 8, height, wall),
        line(planks, shade, 2),
        rect(-w + 4, top, width - 8, 12, shade),
        rect(-14, top + height * 0.3, 28, height * 0.7, WOOD_DARK),
        rect(-11, top + height * 0.34, 22, height * 0.66, WOOD),
    ]
    for x in (-w * 0.58, w * 0.58):
        parts += [
            rect(x - 15, top + height * 0.32, 30, height * 0.34, glass),
            line(f"M{x} {top + height * 0.32}v{height * 0.34}", "paper", 3),
            rect(x - 24, top + height * 0.31, 9, height * 0.36, mix(roof, "#12324a", 0.15)),
            rect(x + 15, top + height * 0.31, 9, height * 0.36, mix(roof, "#12324a", 0.15)),
        ]
    rise = width * 0.36
    tiles = mix(roof, "#12324a", 0.18)
    parts += [
        polygon(
            [
                (-w - 16, top + 6),
                (w + 16, top + 6),
                (w * 0.52, top - rise),
                (-w * 0.52, top - rise),
            ],
            roof,
        ),
        polygon(
            [(-w - 16, top + 6), (w + 16, top + 6), (w + 11, top - 4), (-w - 11, top - 4)], tiles
        ),
        line(
            f"M{-w * 0.86} {top - rise * 0.3}H{w * 0.86}M{-w * 0.7} {top - rise * 0.62}H{w * 0.7}",
            tiles,
            3,
        ),
        line(
            f"M{-w * 0.52 - 8} {top - rise - 6}L{-w * 0.5} {top - rise}H{w * 0.5}"
            f"L{w * 0.52 + 8} {top - rise - 6}",
            WOOD_DARK,
            6,
        ),
    ]
    if s:
        parts += [
            rect(-w - 4, -s - 2, width + 8, 9, WOOD_DARK, 3),
            line(f"M-13 {-s + 4}L-17 0M13 {-s + 4}L17 0", WOOD, 4),
            line("".join(f"M-14 {-y}h28" for y in range(6, int(s) - 2, 10)), WOOD, 3.5),
        ]
    return group(*parts)


def draw_boat(length: float = 150, hull: str = "sea", trim: str = "sun", cabin: bool = True) -> str:
    """Draw a wooden fishing boat with a high bow, afloat at the origin."""
    k = length / 150
    body = group(
        line("M-6 -34V-104", WOOD_DARK, 5) if cabin else "",
        line("M-6 -100L52 -40M-6 -100L-66 -36", WOOD_DARK, 2) if cabin else "",
        polygon([(-6, -104), (-6, -84), (24, -94)], "coral") if cabin else "",
        rect(-40, -58, 46, 32, "paper", 4) if cabin else "",
        rect(-46, -63, 58, 9, trim, 4) if cabin else "",
        rect(-33, -52, 14, 12, "#5b8796", 2) + rect(-13, -52, 14, 12, "#5b8796", 2)
        if cabin
        else "",
        shape(
            "M-82 -42C-74 -28 -40 -26 0 -26C40 -26 66 -36 90 -58C84 -22 66 4 40 6H-44"
            "C-66 4 -78 -18 -82 -42z",
            hull,
        ),
        shape(
            "M-82 -42C-74 -28 -40 -26 0 -26C40 -26 66 -36 90 -58L88 -46C64 -26 40 -16 0"
            " -16C-40 -16 -70 -18 -79 -30z",
            trim,
        ),
        shape(
            "M-70 -8C-40 -2 50 -2 72 -16C64 -2 54 5 40 6H-44C-56 5 -64 0 -70 -8z",
            mix(hull, "#0b2234", 0.35),
        ),
        circle(62, -24, 6, "paper") + circle(63, -24, 3, "ink"),
    )
    return at(0, 0, body, scale=k)


def draw_stall(width: float = 190, stripe: str = "coral", goods: str = "fruit") -> str:
    """Draw a market stall with a striped awning and something to sell."""
    w = width / 2
    count = 8
    step = (width + 20) / count
    awning, edge = [], []
    for index in range(count):
        x = -w - 10 + index * step
        tone = stripe if index % 2 == 0 else "paper"
        lean = 0.82
        awning.append(
            polygon(
                [(x, -142), (x + step, -142), ((x + step) * lean, -186), (x * lean, -186)], tone
            )
        )
        edge.append(
            shape(
                f"M{x} -143h{step}v8a{step / 2} {step / 2} 0 0 1 {-step} 0z",
                mix(tone, "#12324a", 0.1),
            )
        )
    return group(
        rect(-w + 4, -150, 8, 150, WOOD_DARK),
        rect(w - 12, -150, 8, 150, WOOD_DARK),
        *awning,
        *edge,
        _draw_goods(goods, width),
        rect(-w - 2, -70, width + 4, 14, WOOD_LIGHT, 4),
        rect(-w + 4, -56, width - 8, 56, WOOD),
        line(f"M{-w + 4} -38H{w - 4}M{-w + 4} -18H{w - 4}", WOOD_DARK, 2.5),
    )


def _draw_goods(goods: str, width: float) -> str:
    w = width / 2 - 22
    if goods == "fish":
        return group(
            rect(-w - 6, -78, 2 * w + 12, 10, "#dff1f3", 4),
            *(
                at(
                    x,
                    -80,
                    ellipse(0, 0, 18, 7, tone),
                    polygon([(15, 0), (26, -7), (26, 7)], tone),
                    circle(-10, -2, 1.8, "ink"),
                    turn=-8,
                )
                for x, tone in zip(
                    (-w + 14, -w / 3 + 6, w / 3 - 4, w - 14),
                    ("sea", "#8aa6b5", "coral", "sea"),
                    strict=True,
                )
            ),
        )
    tones = ("sun", "coral", "#8fbf4a", "#b8527a")
    piles = []
    for index, tone in enumerate(tones):
        x = -w + 12 + index * (2 * w - 24) / 3
        piles += [
            circle(x + dx, -80 + dy, 8.5, tone if dy else mix(tone, "#ffffff", 0.18))
            for dx, dy in ((-10, 0), (10, 0), (0, -12), (0, 0))
        ]
        piles.append(shape(f"M{x - 22} -82h44l-6 14h-32z", "#d8b26a"))
    return group(*piles)


def draw_lighthouse(height: float = 230) -> str:
    """Draw the harbour's lighthouse."""
    k = height / 230
    return at(
        0,
        0,
        polygon([(-26, -160), (26, -160), (38, 0), (-38, 0)], "paper"),
        polygon([(0, -160), (26, -160), (38, 0), (0, 0)], "#e9e6dc"),
        polygon([(-28.4, -130), (28.4, -130), (31.4, -90), (-31.4, -90)], "coral"),
        polygon([(-34.4, -50), (34.4, -50), (37.2, -14), (-37.2, -14)], "coral"),
        rect(-36, -170, 72, 12, "navy", 5),
        rect(-20, -204, 40, 36, "#ffdf9e"),
        line("M-20 -204v36M20 -204v36M0 -204v36", "navy", 4),
        shape("M-28 -202Q-20 -228 0 -232Q20 -228 28 -202z", "coral"),
        circle(0, -234, 6, "navy"),
        rect(-9, -30, 18, 30, "navy", 6),
        scale=k,
    )


def draw_waves(
    y: float, count: int, tone: str, opacity: float, seed: int = 1, spread: float = 20
) -> str:
    """Scatter short wave lines over the water below ``y``."""
    marks = []
    for index in range(count):
        x = (index * 397 + seed * 211) % 1240 + 10
        dy = (index * 151 + seed * 83) % 100 / 100 * spread
        size = 16 + (index * 29 + seed) % 18
        marks.append(f"M{x} {y + dy}q{size / 2} -6 {size} 0t{size} 0")
    return line("".join(marks), tone, 3.5, opacity=opacity)


def draw_garland(
    x1: float, y1: float, x2: float, y2: float, sag: float, kind: str = "flags", count: int = 9
) -> str:
    """Hang flags, lanterns or lights on a string between two points."""
    tones = ("coral", "sun", "lagoon", "paper", "leaf")
    parts = [
        line(f"M{x1} {y1}Q{(x1 + x2) / 2} {(y1 + y2) / 2 + 2 * sag} {x2} {y2}", WOOD_DARK, 2.5)
    ]
    for index in range(count):
        t = (index + 0.5) / count
        x = x1 + (x2 - x1) * t
        y = y1 + (y2 - y1) * t + 4 * sag * t * (1 - t)
        tone = tones[index % len(tones)]
        if kind == "flags":
            parts.append(polygon([(x - 12, y - 1), (x + 12, y - 1), (x, y + 25)], tone))
        elif kind == "lanterns":
            parts.append(
                at(
                    x,
                    y,
                    line("M0 0v8", WOOD_DARK, 2.5),
                    ellipse(0, 24, 15, 17, tone),
                    rect(-7, 5, 14, 5, WOOD_DARK, 2),
                    rect(-7, 38, 14, 5, WOOD_DARK, 2),
                    ellipse(-4, 22, 4, 9, "#ffffff", opacity=0.35),
                )
            )
        else:
            parts.append(
                circle(x, y + 4, 9, "#ffdf9e", opacity=0.4) + circle(x, y + 4, 4.5, "#ffeec2")
            )
    return group(*parts)


def draw_hills(y: float, heights: list[float], fill: str, foot: float) -> str:
    """Draw a range of round hills across the picture, from the ridge down to ``foot``."""
    step = 1280 / (len(heights) - 1)
    d = f"M0 {y - heights[0]}"
    for index in range(1, len(heights)):
        x0, x1 = (index - 1) * step, index * step
        y0, y1 = y - heights[index - 1], y - heights[index]
        d += f"C{x0 + step / 2} {y0} {x1 - step / 2} {y1} {x1} {y1}"
    return shape(f"{d}V{foot}H0z", fill)


def draw_gulls(*places: tuple[float, float]) -> str:
    """Draw gulls far away."""
    marks = "".join(f"M{x - 13} {y - 5}q7 -7 13 5q6 -12 13 -5" for x, y in places)
    return line(marks, "#ffffff", 3.5)


def draw_rays(x: float, y: float, radius: float, fill: str, count: int = 14) -> str:
    """Draw soft rays around the sun."""
    rays = []
    for index in range(count):
        angle = 2 * math.pi * index / count
        a, b = angle - 0.07, angle + 0.07
        rays.append(
            polygon(
                [
                    (x, y),
                    (x + radius * math.cos(a), y + radius * math.sin(a)),
                    (x + radius * math.cos(b), y + radius * math.sin(b)),
                ],
                fill,
                opacity=0.16,
            )
        )
    return group(*rays)
