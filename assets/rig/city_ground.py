"""Awan City as a map to walk on: tram street, college, radio house, workshop, park with a café."""

from assets.rig.civic import (
    draw_cafe_table,
    draw_college,
    draw_fountain,
    draw_radio_house,
    draw_workshop_hall,
)
from assets.rig.draw import at, circle, ellipse, group, line, rect, shape, svg
from assets.rig.plants import draw_bush, draw_tree
from assets.rig.scenery import WOOD_DARK, WOOD_LIGHT, draw_garland
from assets.rig.town import (
    STONE,
    STONE_DARK,
    draw_bench,
    draw_bicycle,
    draw_block,
    draw_shophouse,
    draw_street_lamp,
    draw_tram,
)
from assets.rig.world import GRASS, GRASS_DARK, draw_shadow

PAVEMENT = "#e9e0cc"
PAVEMENT_DARK = "#d8ccb2"
STREET = "#a9b0b3"


def draw_city_ground() -> str:
    """Return the map of Awan City's middle, 1280×720."""
    return svg(
        1280,
        720,
        rect(0, 0, 1280, 720, PAVEMENT),
        _draw_slabs(),
        _draw_lawn(),
        _draw_street(),
        _draw_houses(),
        _draw_cafe(),
        _draw_trees(),
    )


def _draw_slabs() -> str:
    rows = "".join(f"M0 {y}H1280" for y in range(40, 720, 40))
    joints = "".join(
        f"M{x + (y // 40 % 2) * 40} {y}v40" for y in range(0, 720, 40) for x in range(0, 1280, 80)
    )
    return line(rows + joints, PAVEMENT_DARK, 2, opacity=0.6)


def _draw_lawn() -> str:
    tufts = []
    for index in range(34):
        x, y = 60 + (index * 157) % 640, 500 + (index * 61) % 160
        tufts.append(f"M{x} {y}l-4 -8M{x} {y}v-10M{x} {y}l4 -8")
    path = "M-20 560Q200 540 380 560T716 528M400 498V720"
    return group(
        rect(-20, 470, 760, 260, STONE, 40),
        rect(-20, 476, 754, 260, GRASS, 36),
        line("".join(tufts), GRASS_DARK, 2.5),
        line(path, PAVEMENT_DARK, 58),
        line(path, PAVEMENT, 48),
        ellipse(400, 560, 130, 62, PAVEMENT_DARK),
        ellipse(400, 560, 124, 57, PAVEMENT),
    )


def _draw_street() -> str:
    return group(
        rect(0, 346, 1280, 90, STONE_DARK),
        rect(0, 352, 1280, 78, STREET),
        line("M0 378H1280M0 404H1280", "#7d868b", 4.5),
        line("".join(f"M{x} 384v14" for x in range(10, 1280, 26)), "#98a0a4", 5),
        *(
            rect(x + i * 22, 354, 12, 74, "paper", 2, opacity=0.85)
            for x in (470, 920)
            for i in range(5)
        ),
        rect(96, 436, 180, 12, "#d8ccb2", 4),
    )


def _draw_houses() -> str:
    return group(
        *(
            at(x, 150, draw_block(w, h, wall, columns=3, rows=r))
            for x, w, h, wall, r in (
                (480, 90, 190, "#cfdde6", 5),
                (760, 100, 170, "#f0d3c2", 4),
                (850, 80, 200, "#cfdde6", 5),
                (1180, 110, 190, "#dbe6cf", 5),
            )
        ),
        draw_shadow(220, 206, 400),
        at(220, 204, draw_college()),
        draw_shadow(474, 206, 100),
        at(474, 204, draw_shophouse(96, 126, "#f7ead0", "lagoon", "coral")),
        draw_shadow(624, 206, 190),
        at(624, 204, draw_radio_house(), scale=0.78),
        draw_shadow(768, 206, 110),
        at(768, 204, draw_shophouse(104, 134, "#dcebe0", "coral", "sea")),
        draw_shadow(974, 208, 270),
        at(974, 206, draw_workshop_hall(), scale=1.06),
        draw_shadow(1190, 206, 130),
        at(1190, 204, draw_shophouse(120, 150, "#f2dfb6", "leaf", "sun-deep")),
        at(186, 410, draw_tram(250, "coral")),
        _draw_stop(),
    )


def _draw_stop() -> str:
    return group(
        at(
            352,
            340,
            line("M0 0V-84", "navy-soft", 6),
            circle(0, -92, 17, "sun"),
            rect(-10, -100, 20, 13, "navy", 3),
            line("M-8 -84h16", "navy", 3),
        ),
    )


def _draw_cafe() -> str:
    kiosk = group(
        ellipse(0, 2, 86, 10, "#12324a", opacity=0.16),
        rect(-72, -96, 144, 96, "#4f8f97", 4),
        rect(-58, -78, 116, 40, "#fff0c4", 3),
        rect(-48, -62, 12, 24, "coral", 3)
        + rect(-28, -56, 12, 18, "sun", 3)
        + rect(20, -66, 20, 28, "#b8c2c6", 4),
        rect(-78, -40, 156, 10, WOOD_LIGHT, 3),
        line("M-40 -30V-4M0 -30V-4M40 -30V-4", "#3f7a82", 3),
        *(
            shape(f"M{-84 + i * 21} -98h21v10a10.5 9 0 0 1 -21 0z", "sun" if i % 2 else "paper")
            for i in range(8)
        ),
        rect(-88, -106, 176, 12, "sun-deep", 3),
        at(
            0,
            -104,
            shape("M-14 -26H14C13 -6 8 0 0 0C-8 0 -13 -6 -14 -26z", "paper"),
            line("M14 -20q12 2 4 12", "paper", 4),
            line("M-4 -32q4 -6 0 -10M5 -32q4 -6 0 -10", "#b3a58c", 3),
        ),
    )
    return group(
        draw_garland(746, 466, 1272, 466, 14, "lights", 18),
        line("M746 560V464M1272 560V464", WOOD_DARK, 5),
        at(1036, 552, kiosk),
        at(826, 606, draw_cafe_table("coral")),
        at(1200, 606, draw_cafe_table("lagoon")),
    )


def _draw_trees() -> str:
    return group(
        at(400, 574, draw_fountain()),
        at(64, 540, draw_tree(110)),
        at(250, 646, draw_tree(104, "#6aa65a")),
        at(566, 650, draw_tree(110)),
        at(672, 536, draw_tree(92, "#6aa65a")),
        at(160, 512, draw_bench(88)),
        at(536, 500, draw_bench(88)),
        *(at(x, 338, draw_street_lamp(120)) for x in (440, 880)),
        at(1260, 226, draw_tree(86)),
        *(at(x, 218, draw_bush(40, "#76a95f")) for x in (20, 426)),
        at(840, 222, draw_bicycle("coral"), scale=0.4),
        *(at(x, 716, draw_bush(w, "#76a95f")) for x, w in ((40, 120), (160, 90), (660, 110))),
        *(
            circle(x, y, 4, t)
            for x, y, t in (
                (130, 620, "coral"),
                (146, 626, "sun"),
                (320, 640, "paper"),
                (480, 640, "coral"),
                (640, 600, "sun"),
                (654, 606, "paper"),
                (230, 500, "sun"),
            )
        ),
    )
