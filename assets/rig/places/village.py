"""The village out of doors: square, market and football field."""

from assets.rig.buildings import draw_boat, draw_house, draw_stall
from assets.rig.draw import at, circle, ellipse, group, line, polygon, rect, shape, svg
from assets.rig.landmarks import EARTH, EARTH_DARK, draw_library, draw_school, draw_well
from assets.rig.plants import draw_bush, draw_palm, draw_tree
from assets.rig.scenery import (
    FAR_HILL,
    HILL,
    NEAR_HILL,
    WOOD_DARK,
    draw_cloud,
    draw_garland,
    draw_hills,
    draw_sky,
    draw_waves,
)


def draw_village_square() -> str:
    """Return the square: school to the left, library to the right, the well and the old tree."""
    return svg(
        1280,
        720,
        draw_sky("sky", (0, "#a9dbe3"), (0.6, "#eaf6f4")),
        draw_cloud(240, 120, 1.3),
        draw_cloud(900, 84, 1.1),
        draw_hills(330, [60, 150, 110, 60, 90, 160, 120], FAR_HILL, 400),
        shape("M500 352H820V388H500z", "#6fbfc6"),
        draw_waves(364, 12, "#ffffff", 0.6, 2, 16),
        draw_hills(376, [70, 60, 34, -6, -8, 30, 60, 80], NEAR_HILL, 410),
        at(606, 384, draw_boat(74, "coral", "sand")),
        at(420, 404, draw_palm(210, -30, seed=2)),
        at(838, 404, draw_palm(190, 26, seed=5)),
        shape("M0 396Q640 372 1280 396V720H0z", EARTH),
        shape("M560 384H720C760 470 900 600 1010 720H270C380 600 520 470 560 384z", "#f5e6c3"),
        draw_school(),
        draw_library(),
        at(498, 430, draw_house(130, 74, "#dbe6cf", "#c98a3c", 0)),
        at(790, 428, draw_house(120, 70, "#f0d3c2", "#3d6f86", 0)),
        draw_garland(330, 226, 950, 226, 40, "flags", 23),
        at(640, 476, draw_well()),
        at(70, 470, draw_bush(110)),
        at(1216, 470, draw_bush(120, "#76a95f")),
        at(882, 506, draw_stall(170, "sun", "fruit"), scale=0.9),
        at(404, 506, draw_stall(170, "lagoon", "fish"), scale=0.9),
        *(
            ellipse(x, y, rx, 5, EARTH_DARK, opacity=0.6)
            for x, y, rx in (
                (420, 600, 22),
                (860, 640, 30),
                (180, 660, 26),
                (1060, 610, 18),
                (640, 680, 20),
            )
        ),
    )


def draw_market() -> str:
    """Return the market street with its awnings and lanterns."""
    return svg(
        1280,
        720,
        draw_sky("sky", (0, "#bfe3e6"), (0.6, "#fdf1d8")),
        draw_cloud(640, 96, 1.2),
        draw_hills(330, [90, 40, 20, 40, 30, 60, 110], FAR_HILL, 400),
        at(120, 420, draw_house(240, 130, "#f0d3c2", "#3d6f86", 0)),
        at(368, 410, draw_house(190, 104, "#dbe6cf", "#c98a3c", 0)),
        at(912, 410, draw_house(190, 104, "#f7ead0", "#c65a41", 0)),
        at(1166, 420, draw_house(240, 130, "#cfe3df", "#3f7f8f", 0)),
        at(558, 404, draw_palm(170, -22, seed=3)),
        at(720, 404, draw_palm(190, 22, seed=6)),
        shape("M0 404Q640 380 1280 404V720H0z", EARTH),
        shape("M596 388H684L900 720H380z", "#f5e6c3"),
        draw_garland(0, 168, 640, 190, 40, "lanterns", 11),
        draw_garland(640, 190, 1280, 168, 40, "lanterns", 11),
        at(440, 462, draw_stall(170, "lagoon", "fruit"), scale=0.8),
        at(842, 462, draw_stall(170, "coral", "fruit"), scale=0.8),
        at(196, 528, draw_stall(260, "coral", "fish"), scale=1.15),
        at(1086, 528, draw_stall(260, "sun", "fruit"), scale=1.15),
        at(400, 552, _draw_basket("leaf")),
        at(890, 552, _draw_basket("sun")),
        *(
            ellipse(x, y, rx, 5, EARTH_DARK, opacity=0.6)
            for x, y, rx in ((520, 620, 22), (760, 650, 30), (300, 670, 26), (1010, 640, 18))
        ),
    )


def _draw_basket(tone: str) -> str:
    balls = [
        circle(x, y, 11, tone) for x, y in ((-24, -38), (0, -42), (24, -38), (-12, -50), (12, -50))
    ]
    return group(
        *balls,
        shape("M-42 -38H42L32 0H-32z", "#c9984e"),
        line("M-39 -26H39M-36 -13H36", "#a8772f", 4),
    )


def draw_football_field() -> str:
    """Return the football field between palms and hills."""
    bands = [
        polygon([(x0, 372), (x0 + 116, 372), (x1 + 240, 720), (x1, 720)], "#7cb36a")
        for x0, x1 in ((60 + i * 232, -360 + i * 480) for i in range(5))
    ]
    net = "".join(f"M{x} 252V396" for x in range(516, 770, 20)) + "".join(
        f"M506 {y}H774" for y in range(262, 398, 18)
    )
    return svg(
        1280,
        720,
        draw_sky("sky", (0, "#9dd5e0"), (0.5, "#eef6ea")),
        draw_cloud(220, 110, 1.3),
        draw_cloud(1040, 90, 1.2),
        draw_hills(320, [60, 140, 90, 60, 110, 170, 120], FAR_HILL, 400),
        draw_hills(346, [70, 40, 30, 24, 30, 50, 70], HILL, 400),
        *(
            at(x, 372, draw_palm(h, lean, seed=i))
            for i, (x, h, lean) in enumerate(
                ((60, 210, 24), (176, 170, -20), (1110, 180, 22), (1226, 220, -26))
            )
        ),
        at(330, 374, draw_tree(150)),
        at(958, 374, draw_tree(160, "#6aa65a")),
        rect(0, 370, 1280, 350, "leaf"),
        *bands,
        line("M-10 398H1290", "paper", 6),
        line("M440 398L372 470H908L840 398", "paper", 6),
        line("M-20 640Q640 560 1300 640", "paper", 6, opacity=0.75),
        line(net, "#ffffff", 2, opacity=0.7),
        line("M500 398V250H780V398", "paper", 10),
        line("M56 404V316M1224 404V316", WOOD_DARK, 6),
        polygon([(58, 318), (58, 348), (100, 333)], "coral"),
        polygon([(1222, 318), (1222, 348), (1180, 333)], "coral"),
        at(706, 520, _draw_ball()),
    )


def _draw_ball() -> str:
    return group(
        ellipse(0, 22, 24, 6, "#3f7a43", opacity=0.6),
        circle(0, 0, 22, "paper"),
        polygon([(0, -9), (9, -2), (5, 8), (-5, 8), (-9, -2)], "ink"),
        line("M0 -9V-20M9 -2l10 -4M5 8l7 9M-5 8l-7 9M-9 -2l-10 -4", "ink", 2.5),
    )
