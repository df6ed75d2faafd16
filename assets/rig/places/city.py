"""Awan City: its skyline between the hills, and a roof above the lights."""

from assets.rig.draw import at, circle, ellipse, group, line, mix, polygon, rect, shape, svg
from assets.rig.furniture import draw_pot_plant
from assets.rig.plants import draw_tree
from assets.rig.scenery import (
    WOOD,
    WOOD_DARK,
    WOOD_LIGHT,
    draw_cloud,
    draw_garland,
    draw_hills,
    draw_sky,
)
from assets.rig.town import (
    LIT,
    STONE,
    draw_block,
    draw_shophouse,
    draw_street_lamp,
    draw_tram,
)

_DUSK = "#3a3f78"


def draw_awan_city() -> str:
    """Return the city between its hills: towers among clouds, a tram in the street."""
    back = (
        (420, 96, 300),
        (530, 84, 250),
        (640, 88, 390),
        (770, 92, 290),
        (880, 84, 330),
        (980, 90, 240),
    )
    front = (
        (70, 130, 150, "#f0d3c2", 3, 6),
        (206, 120, 190, "#dbe6cf", 3, 5),
        (346, 130, 230, "#cfdde6", 3, 7),
        (520, 120, 210, "#f7ead0", 3, 5),
        (714, 116, 240, "#f4dcc0", 3, 6),
        (846, 130, 200, "#cfe3df", 3, 5),
        (986, 120, 252, "#f0d3c2", 3, 7),
        (1112, 116, 176, "#f2dfb6", 3, 5),
        (1230, 120, 140, "#dbe6cf", 3, 6),
    )
    return svg(
        1280,
        720,
        draw_sky("sky", (0, "#7fc0dc"), (0.3, "#c3e3e6"), (0.58, "#fdeed2")),
        draw_cloud(300, 124, 1.2),
        draw_cloud(860, 104, 1.1),
        draw_hills(420, [270, 330, 260, 150, 110, 190, 300, 360, 290], "#8fc0c4", 440),
        draw_hills(430, [200, 230, 150, 90, 80, 110, 170, 240, 230], "#79b09c", 440),
        draw_cloud(100, 190, 1.2, opacity=0.9),
        draw_cloud(1150, 160, 1.3, opacity=0.9),
        *(at(x, 440, draw_block(w, h, "#b3cbd6", "#cfe0e6", 4, 10)) for x, w, h in back),
        at(640, 40, line("M0 0V-32", "#8fb0c0", 5), circle(0, -34, 5, "coral")),
        draw_cloud(440, 176, 0.9, opacity=0.85),
        draw_cloud(800, 210, 1.0, opacity=0.85),
        draw_hills(438, [90, 60, 40, 30, 20, 30, 40, 60, 100], "#8fbf9a", 450),
        *(at(x, 444, draw_block(w, h, wall, columns=c, rows=r)) for x, w, h, wall, c, r in front),
        at(616, 444, draw_shophouse(110, 140, "#f7ead0", "coral", "sea")),
        at(430, 444, draw_shophouse(96, 126, "#f0d3c2", "lagoon", "leaf")),
        *(
            at(x, 452, draw_tree(h, tone))
            for x, h, tone in ((286, 104, "leaf"), (780, 110, "#6aa65a"), (1054, 104, "leaf"))
        ),
        rect(0, 440, 1280, 24, STONE),
        rect(0, 440, 1280, 5, "#dde1da"),
        rect(0, 462, 1280, 258, "#8d979c"),
        shape("M0 560Q640 548 1280 560V720H0z", "#838d93"),
        line("M0 506H1280M0 530H1280", "#6d777d", 5),
        line("M0 340Q640 360 1280 340", "#5b6670", 2.5),
        at(900, 528, draw_tram(300, "coral")),
        *(
            at(x, 462, draw_street_lamp(200), flip=f)
            for x, f in ((154, False), (560, True), (1180, True))
        ),
        line("M0 640H1280", "#dfe3df", 6, stroke_dasharray="60 50", opacity=0.6),
    )


def draw_rooftop() -> str:
    """Return a flat roof in the evening: washing on the line, pots of chilli, the city's lights."""
    towers = (
        (60, 100, 170),
        (190, 90, 230),
        (320, 110, 150),
        (470, 84, 260),
        (600, 100, 180),
        (740, 90, 220),
        (880, 110, 150),
        (1010, 90, 250),
        (1130, 96, 190),
        (1240, 90, 230),
    )
    return svg(
        1280,
        720,
        draw_sky("sky", (0, "#4a5594"), (0.25, "#a3729c"), (0.44, "#f0a27e"), (0.58, "#fbd3a0")),
        circle(860, 300, 84, "#ffdf9e", opacity=0.6) + circle(860, 300, 54, "#fbc25f"),
        draw_cloud(220, 130, 1.4, "#f6c3a8", 0.6),
        draw_cloud(1030, 150, 1.2, "#f6c3a8", 0.6),
        *(circle(x, y, 2.5, "#fff6dc") for x, y in ((90, 40), (420, 30), (640, 66), (1180, 44))),
        draw_hills(380, [90, 130, 80, 50, 40, 60, 110, 150, 120], "#8a5f88", 420),
        *(
            at(
                x,
                430,
                draw_block(
                    w,
                    h,
                    mix("#8f86b4", _DUSK, 0.4 + i % 3 * 0.14),
                    mix(_DUSK, "#8f86b4", 0.35),
                    3,
                    7,
                ),
            )
            for i, (x, w, h) in enumerate(towers)
        ),
        rect(0, 360, 1280, 82, "#c9a58e"),
        rect(0, 350, 1280, 18, "#dfc0a6"),
        line(
            "".join(
                f"M{x} {y}v22"
                for y, o in ((372, 0), (394, 34), (416, 0))
                for x in range(20 + o, 1280, 68)
            )
            + "M0 394H1280M0 416H1280",
            "#b8937d",
            2.5,
        ),
        rect(0, 440, 1280, 280, "#b79a94"),
        line("M0 500H1280M0 590H1280M320 440L180 720M640 440V720M960 440L1100 720", "#a88b86", 3),
        rect(0, 438, 1280, 12, "#3a2620", opacity=0.14),
        _draw_washing(),
        _draw_stair_house(),
        at(1000, 470, _draw_chillies()),
        at(360, 470, _draw_bucket("sea")),
        at(430, 478, _draw_bucket("coral")),
        at(560, 480, _draw_crate()),
        at(1226, 478, draw_pot_plant(1.1, "sea")),
        draw_garland(250, 150, 1200, 150, 30, "lights", 24),
    )


def _draw_washing() -> str:
    pieces = (
        shape("M-44 0H44V104H-44z", "#9fc6cf") + line("M-20 4V100M8 4V100", "#8ab4be", 3),
        shape("M-30 0L-12 4Q0 12 12 4L30 0L52 22L38 38L30 30V92H-30V30L-38 38L-52 22z", "coral"),
        shape("M-24 0H24L30 96H6L0 36L-6 96H-30z", "navy-soft"),
        shape("M-50 0H50V86H-50z", "sun") + rect(-50, 60, 100, 10, "paper"),
        shape("M-30 0L-12 4Q0 12 12 4L30 0L52 22L38 38L30 30V92H-30V30L-38 38L-52 22z", "paper"),
        shape("M-40 0H40V70H-40z", "leaf") + rect(-40, 14, 80, 8, "#dfeedd"),
    )
    hung = []
    for i, piece in enumerate(pieces):
        x = 356 + i * 118
        y = 190 + 26 - abs(x - 650) * 0.06
        hung.append(at(x, y, piece, line("M-24 -8v14M24 -8v14", WOOD, 5)))
    return group(
        line("M290 442V170M1010 442V170", WOOD_DARK, 10),
        line("M266 184H314M986 184H1034", WOOD_DARK, 8),
        line("M290 184Q650 250 1010 184", "paper", 3),
        *hung,
    )


def _draw_stair_house() -> str:
    return group(
        rect(0, 190, 210, 252, "#d9b5a0"),
        rect(-10, 176, 236, 20, "#a88b86", 4),
        rect(70, 254, 100, 188, "#4a3a4e", 4),
        rect(82, 266, 76, 176, "#6a7fae", 3),
        circle(146, 360, 5, "sun"),
        circle(120, 226, 30, LIT, opacity=0.4) + circle(120, 226, 10, "#fff1c4"),
        rect(0, 424, 210, 18, "#b8937d"),
    )


def _draw_chillies() -> str:
    def plant(x: float, pot: str) -> str:
        fruits = [
            shape(f"M{x + dx} {dy}q7 12 -2 24q-8 -10 2 -24z", "coral")
            for dx, dy in ((-22, -84), (4, -96), (24, -76), (-6, -70))
        ]
        return group(
            line(f"M{x} -40V-84M{x} -54L{x - 22} -84M{x} -54L{x + 24} -80", "leaf-deep", 5),
            *(
                ellipse(x + dx, dy, 15, 9, "leaf")
                for dx, dy in ((-24, -88), (0, -100), (26, -86), (-14, -66), (16, -64))
            ),
            *fruits,
            polygon([(x - 26, -44), (x + 26, -44), (x + 19, 0), (x - 19, 0)], pot),
            rect(x - 29, -50, 58, 12, mix(pot, "#3a2620", 0.15), 4),
        )

    return group(
        ellipse(80, 2, 140, 9, "#3a2620", opacity=0.16),
        plant(0, "sun"),
        plant(80, "lagoon"),
        plant(160, "coral"),
    )


def _draw_bucket(tone: str) -> str:
    return group(
        ellipse(0, 2, 36, 6, "#3a2620", opacity=0.2),
        polygon([(-22, -50), (22, -50), (32, 0), (-32, 0)], tone),
        rect(-35, -8, 70, 10, mix(tone, "#12324a", 0.2), 4),
        rect(-24, -54, 48, 8, mix(tone, "#12324a", 0.2), 4),
    )


def _draw_crate() -> str:
    return group(
        ellipse(0, 2, 74, 8, "#3a2620", opacity=0.2),
        rect(-62, -52, 124, 52, WOOD_LIGHT, 4),
        line("M-62 -34H62M-62 -17H62", WOOD, 4),
        line("M-54 -52V0M54 -52V0", WOOD_DARK, 7),
        shape("M-30 -66H10C8 -54 0 -52 -10 -52C-20 -52 -28 -54 -30 -66z", "sea"),
        *(circle(x, -68, 6, "#6b4632") for x in (-22, -10, 2)),
        rect(26, -60, 22, 8, "paper", 2),
    )
