"""Out of doors away from the bay: the park by the river, and the grassland far inland."""

from assets.rig.animals import draw_horse
from assets.rig.draw import at, circle, ellipse, group, line, mix, polygon, rect, shape, svg
from assets.rig.plants import draw_bush, draw_tree
from assets.rig.scenery import (
    WOOD,
    WOOD_DARK,
    WOOD_LIGHT,
    draw_cloud,
    draw_gulls,
    draw_hills,
    draw_sky,
    draw_waves,
)
from assets.rig.town import STONE, STONE_DARK, draw_bench, draw_shophouse, draw_street_lamp

GRASS = "#9cc98a"


def draw_river_park() -> str:
    """Return the park by the river: a path with benches, a bridge, houses on the other bank."""
    far = (
        (90, 110, 120, "#f0d3c2", "coral"),
        (204, 100, 100, "#dbe6cf", "lagoon"),
        (316, 110, 128, "#f7ead0", "sun"),
        (980, 110, 118, "#cfe3df", "coral"),
        (1092, 100, 136, "#f2dfb6", "leaf"),
        (1204, 110, 112, "#f0d3c2", "lagoon"),
    )
    return svg(
        1280,
        720,
        draw_sky("sky", (0, "#a9dbe3"), (0.55, "#f3f6ea")),
        draw_cloud(260, 110, 1.2),
        draw_cloud(1010, 90, 1.4),
        draw_gulls((560, 130), (606, 112)),
        draw_hills(330, [70, 110, 90, 140, 110, 150, 90], "#9fcac6", 360),
        *(at(x, 338, draw_shophouse(w, h, wall, tone, "sea")) for x, w, h, wall, tone in far),
        *(
            at(x, 340, draw_tree(h, tone))
            for x, h, tone in (
                (404, 120, "#6aa65a"),
                (476, 92, "leaf"),
                (872, 126, "leaf"),
                (800, 96, "#6aa65a"),
            )
        ),
        rect(0, 334, 1280, 14, STONE),
        rect(0, 346, 1280, 100, "#6fbfc6"),
        shape("M0 384Q320 374 640 384T1280 380V460H0z", "#5bb0b6"),
        draw_waves(360, 14, "#ffffff", 0.6, 4, 60),
        _draw_bridge(),
        shape("M0 436Q320 420 640 432T1280 424V720H0z", GRASS),
        shape("M0 500Q320 470 640 486T1280 474V574Q960 590 640 586T0 610z", "#f0dcae"),
        shape("M0 610Q320 592 640 586T1280 574V720H0z", "#93bd78"),
        at(150, 478, draw_tree(250)),
        at(1146, 470, draw_tree(230, "#6aa65a")),
        at(330, 490, draw_bench(170)),
        at(946, 482, draw_bench(170)),
        at(640, 478, draw_street_lamp(210)),
        at(520, 452, draw_bush(90, "#76a95f")),
        at(788, 448, draw_bush(100)),
        *(
            circle(x, y, 4.5, tone)
            for x, y, tone in (
                (480, 474, "paper"),
                (560, 462, "coral"),
                (730, 460, "sun"),
                (860, 462, "paper"),
                (140, 650, "paper"),
                (420, 670, "sun"),
                (800, 650, "coral"),
                (1120, 660, "paper"),
            )
        ),
    )


def _draw_bridge() -> str:
    rails = "".join(
        f"M{x} {y}v-26"
        for x in range(484, 800, 26)
        for y in (330 + abs(x - 640) * abs(x - 640) * 0.0012,)
    )
    return group(
        shape(
            "M450 440V360Q640 300 830 360V440H790Q780 376 720 376Q670 376 664 440H616"
            "Q610 376 560 376Q500 376 490 440z",
            STONE,
        ),
        shape("M450 366Q640 306 830 366V354Q640 294 450 354z", STONE_DARK),
        line(rails, "navy-soft", 4),
        line("M470 330Q640 272 810 330", "navy-soft", 6),
    )


def draw_grassland() -> str:
    """Return the grassland: round felt tents, horses far off, and a big sky."""
    birds = "".join(f"M{x - 12} {y}q8 -8 12 2q5 -9 13 -3" for x, y in ((300, 190), (346, 170)))
    return svg(
        1280,
        720,
        draw_sky("sky", (0, "#6fb8d8"), (0.3, "#b5dde8"), (0.56, "#fdf1d8")),
        draw_cloud(230, 120, 1.7),
        draw_cloud(640, 74, 1.1),
        draw_cloud(1010, 150, 2.0),
        draw_cloud(470, 236, 0.7, opacity=0.7),
        draw_cloud(820, 262, 0.55, opacity=0.6),
        line(birds, "#4b5a68", 3.5),
        polygon(
            [(700, 392), (830, 300), (900, 342), (990, 276), (1100, 350), (1160, 320), (1290, 396)],
            "#a9bfd0",
        ),
        polygon(
            [(953, 304), (990, 276), (1030, 303), (1004, 300), (988, 312), (974, 300)], "white"
        ),
        polygon([(806, 317), (830, 300), (850, 313), (832, 316), (820, 322)], "white"),
        draw_hills(396, [30, 60, 40, 20, 10, 30, 44, 60, 40], "#c3cf94", 420),
        draw_hills(404, [10, 20, 40, 30, 16, 6, 10, 20, 30], "#b2c67f", 440),
        *(
            at(x, y, draw_horse(tone), scale=s, flip=f)
            for x, y, tone, s, f in (
                (560, 408, "#6f4a2c", 0.42, False),
                (620, 414, "#3a2620", 0.5, True),
                (690, 406, "#c98a5a", 0.38, False),
                (506, 416, "#d9c7ae", 0.46, True),
            )
        ),
        shape("M0 418Q320 400 640 414T1280 408V720H0z", "#a3bf6d"),
        shape("M0 520Q400 480 760 520T1280 516V720H0z", "#98b663"),
        shape(
            "M640 430Q560 470 620 520Q700 580 560 720H760Q800 600 700 520Q650 470 690 428z",
            "#dccb94",
        ),
        at(214, 480, _draw_felt_tent("coral"), scale=1.25),
        at(1010, 452, _draw_felt_tent("sea"), scale=0.9),
        at(1196, 434, _draw_felt_tent("sun-deep"), scale=0.6),
        at(452, 470, _draw_fence()),
        at(834, 492, draw_horse("#8a5a36"), scale=0.95, flip=True),
        line(
            "".join(
                f"M{x} {y}l-5 -12M{x} {y}v-15M{x} {y}l5 -12"
                for x, y in (
                    (100, 560),
                    (330, 600),
                    (480, 560),
                    (860, 600),
                    (1010, 560),
                    (1180, 610),
                    (240, 670),
                    (930, 680),
                    (1100, 660),
                )
            ),
            "#83a24f",
            3,
        ),
    )


def _draw_felt_tent(trim: str) -> str:
    lattice = "".join(f"M{x} -92l18 36M{x + 18} -92l-18 36" for x in range(-118, 118, 24))
    return group(
        ellipse(0, 2, 140, 12, "#12324a", opacity=0.16),
        shape("M-128 -92L-120 0H120L128 -92z", "#f7f2e6"),
        rect(-127, -96, 254, 12, trim),
        line(
            lattice.replace("-92", "-72").replace("l18 36", "l9 22").replace("l-18 36", "l-9 22"),
            mix(trim, "#f7f2e6", 0.45),
            3,
        ),
        rect(-121, -14, 242, 8, trim, opacity=0.7),
        shape("M-132 -94Q-70 -160 -26 -176H26Q70 -160 132 -94z", "#fffdf8"),
        line("M-26 -174Q-70 -150 -104 -96M26 -174Q70 -150 104 -96M0 -176V-96", "#e0d6c0", 4),
        shape("M-30 -172H30L22 -188H-22z", "#e3d3b0"),
        line("M10 -186V-216", "ink-soft", 8),
        rect(-28, -92, 56, 92, trim, 3),
        rect(-21, -85, 42, 85, "sun", 2),
        line("M-10 -70l10 14l10 -14M-10 -34l10 -14l10 14M0 -56v8", trim, 4),
    )


def _draw_fence() -> str:
    return group(
        line("M-90 -34H90M-90 -58H90", WOOD_LIGHT, 6),
        *(rect(x - 5, -72, 10, 72, WOOD, 3) for x in (-84, -28, 28, 84)),
        shape("M-70 -58q22 -14 44 0v30q-22 10 -44 0z", "coral"),
        line("M-68 -44h40", "sun", 4),
        line("M40 -58q10 26 20 0", WOOD_DARK, 4),
    )
