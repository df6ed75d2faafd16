"""Houses, boats, stalls and the lighthouse. The origin of each is the middle of its foot."""

from assets.rig.draw import at, circle, ellipse, group, line, mix, polygon, rect, shape
from assets.rig.scenery import WOOD, WOOD_DARK, WOOD_LIGHT


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
