"""Coral Point as a map to walk on: pier and ferry, school and yard, stall, shops, clinic, park."""

from assets.rig.buildings import draw_boat
from assets.rig.civic import draw_clinic_house, draw_noodle_counter, draw_secondary_school
from assets.rig.draw import at, circle, ellipse, group, line, rect, shape, svg
from assets.rig.plants import draw_bush, draw_palm, draw_tree
from assets.rig.scenery import WOOD, WOOD_DARK, WOOD_LIGHT, draw_garland, draw_waves
from assets.rig.town import (
    STONE,
    STONE_DARK,
    draw_bench,
    draw_bicycle,
    draw_ferry,
    draw_shophouse,
    draw_stool,
    draw_street_lamp,
)
from assets.rig.world import GRASS, PATH, PATH_EDGE, draw_grass, draw_shadow


def draw_harbour_town_ground() -> str:
    """Return the map of Coral Point, 1280×720."""
    return svg(
        1280,
        720,
        rect(0, 0, 1280, 720, GRASS),
        draw_grass(),
        _draw_ways(),
        _draw_river(),
        _draw_sea(),
        _draw_yard(),
        _draw_houses(),
        _draw_park(),
        _draw_stall_place(),
    )


def _draw_ways() -> str:
    d = "M40 392H1110M230 330V392M345 392V600M524 210V392M658 210V392M996 210V392M894 392V596"
    return group(
        line(d, PATH_EDGE, 72),
        ellipse(640, 440, 200, 92, PATH_EDGE),
        line(d, PATH, 60),
        ellipse(640, 440, 193, 85, PATH),
        *(
            ellipse(x, y, 9, 4.5, PATH_EDGE, opacity=0.8)
            for x, y in ((90, 392), (350, 470), (480, 400), (820, 386), (1010, 396), (664, 300))
        ),
    )


def _draw_river() -> str:
    planks = "".join(f"M{x} 362V424" for x in range(1132, 1262, 14))
    return group(
        shape("M1172 0C1180 120 1130 220 1144 330S1130 520 1096 620H1280V0z", "#e8d3a2"),
        shape("M1182 0C1190 120 1142 220 1156 330S1142 520 1108 620H1280V0z", "#d8f0ee"),
        shape("M1190 0C1198 120 1150 220 1164 330S1150 520 1116 620H1280V0z", "#6fc3c6"),
        shape("M1266 0C1258 130 1226 240 1240 340S1262 500 1280 540V0z", GRASS),
        line(
            "M1206 60q8 -5 16 0t16 0M1190 170q8 -5 16 0t16 0M1186 280q8 -5 16 0t16 0"
            "M1180 480q10 -5 20 0t20 0M1160 560q10 -5 20 0t20 0M1206 530q8 -5 16 0t16 0",
            "#ffffff",
            3.5,
            opacity=0.6,
        ),
        rect(1120, 362, 160, 62, WOOD_LIGHT, 4),
        line(planks, WOOD, 3),
        *(
            rect(x, 338, 8, 28, WOOD_DARK, 2) + rect(x, 404, 8, 28, WOOD_DARK, 2)
            for x in (1124, 1176, 1228)
        ),
        line("M1124 344H1280M1124 410H1280", WOOD_DARK, 6),
    )


def _draw_sea() -> str:
    stones = "".join(f"M{x} 606v22" for x in range(30, 1280, 70))
    planks = "".join(f"M300 {y}H392" for y in range(612, 720, 16))
    return group(
        rect(0, 596, 1280, 34, STONE),
        rect(0, 596, 1280, 7, "#e3e6df"),
        line(stones, STONE_DARK, 3),
        rect(0, 628, 1280, 92, "#6fc3c6"),
        shape("M0 664C240 650 420 672 640 662S1040 654 1280 668V720H0z", "#4fb0ae"),
        draw_waves(642, 14, "#ffffff", 0.6, 3, 60),
        *(rect(x, y, 12, 34, WOOD_DARK, 3) for x in (294, 386) for y in (630, 690)),
        rect(298, 596, 96, 130, WOOD_LIGHT),
        line(planks, WOOD, 3),
        line("M298 596V720M394 596V720", WOOD_DARK, 5),
        *(rect(x - 6, 584, 12, 22, "ink-soft", 4) for x in (470, 850, 1030)),
        at(590, 710, draw_ferry(300, "coral"), scale=0.92),
        at(160, 690, draw_boat(120, "sea-deep", "sun")),
        at(930, 692, draw_boat(110, "coral", "sand"), flip=True),
        at(1120, 688, draw_boat(92, "leaf-deep", "paper", cabin=False)),
    )


def _draw_yard() -> str:
    posts = "".join(f"M{x} 334v-28" for x in (*range(18, 186, 16), *range(278, 446, 16)))
    return group(
        rect(10, 186, 440, 148, PATH_EDGE, 10),
        rect(14, 186, 432, 144, "#f3e3bd", 8),
        line("M32 222H150V312H32zM91 222V312", "paper", 4, opacity=0.9),
        circle(91, 267, 22, "none", stroke="paper", stroke_width=4),
        draw_shadow(230, 198, 400),
        at(-122, -36, draw_secondary_school(), scale=0.55),
        line("M14 314H182M278 314H446M14 326H182M278 326H446", WOOD, 4),
        line(posts, WOOD, 6),
        line("M446 200V330", WOOD, 6),
        *(
            rect(x - 8, 282, 16, 54, "#c65a41", 3) + rect(x - 11, 276, 22, 9, "#a84a34", 3)
            for x in (182, 278)
        ),
        draw_garland(182, 280, 278, 280, 8, "flags", 6),
    )


def _draw_houses() -> str:
    phone = group(
        rect(-15, -50, 30, 50, "ink", 6),
        rect(-11, -44, 22, 36, "sun", 3),
        line("M-5 -26l4 6l8 -12", "ink", 3.5),
    )
    return group(
        draw_shadow(524, 204, 150),
        at(524, 204, draw_shophouse(128, 166, "#f2dfb6", "sea", "coral")),
        at(524, 68, rect(-24, -58, 48, 62, "paper", 6), phone),
        draw_shadow(658, 204, 130),
        at(658, 204, draw_shophouse(118, 148, "#f0d3c2", "coral", "leaf")),
        draw_shadow(776, 204, 120),
        at(776, 204, draw_shophouse(100, 162, "#dcebe0", "sun", "sea")),
        draw_shadow(974, 206, 230),
        at(974, 204, draw_clinic_house()),
        at(1118, 218, draw_tree(100)),
        at(591, 214, draw_bush(26, "#76a95f")),
        at(846, 212, draw_bush(34, "#76a95f")),
        at(724, 224, draw_bicycle("lagoon"), scale=0.42),
    )


def _draw_stall_place() -> str:
    return group(
        draw_shadow(650, 478, 200),
        at(381, 277, draw_noodle_counter(), scale=0.42),
        *(
            at(x, y, draw_stool(tone, 30), scale=0.8)
            for x, y, tone in ((540, 478, "sun"), (760, 478, "coral"))
        ),
        at(428, 574, draw_street_lamp(124)),
    )


def _draw_park() -> str:
    flowers = [
        circle(x, y, 4, tone)
        for x, y, tone in (
            (900, 500, "coral"),
            (920, 506, "paper"),
            (1056, 470, "sun"),
            (1070, 476, "coral"),
            (1084, 470, "paper"),
            (986, 580, "sun"),
            (1000, 584, "coral"),
            (882, 508, "sun"),
        )
    ]
    return group(
        at(770, 578, draw_tree(104, "#6aa65a")),
        at(1086, 590, draw_tree(96)),
        at(990, 488, draw_bench(88)),
        at(1080, 488, draw_bench(72)),
        *flowers,
        at(60, 590, draw_palm(120, 16, seed=3)),
        at(236, 592, draw_palm(112, -14, seed=6)),
        at(50, 452, draw_bush(60, "#76a95f")),
        at(1250, 300, draw_bush(50, "#76a95f")),
    )
