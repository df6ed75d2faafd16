"""The secondary school at Coral Point: its yard, the dormitory and the music room."""

from assets.rig.civic import draw_secondary_school
from assets.rig.draw import at, circle, ellipse, group, line, mix, rect, shape, svg
from assets.rig.fittings import draw_bunk, draw_mug, draw_shelf, draw_shoes
from assets.rig.furniture import draw_books, draw_pot_plant, draw_room, draw_rug, draw_window
from assets.rig.landmarks import EARTH, EARTH_DARK
from assets.rig.plants import draw_bush, draw_palm, draw_tree
from assets.rig.scenery import (
    FAR_HILL,
    HILL,
    WOOD,
    WOOD_DARK,
    WOOD_LIGHT,
    draw_cloud,
    draw_garland,
    draw_hills,
    draw_sky,
)
from assets.rig.town import draw_bench, draw_bicycle


def draw_school_yard() -> str:
    """Return the yard of the secondary school: a long house of two floors round a court."""
    return svg(
        1280,
        720,
        draw_sky("sky", (0, "#a9dbe3"), (0.6, "#eaf6f4")),
        draw_cloud(330, 96, 1.1),
        draw_cloud(1060, 120, 1.3),
        draw_hills(330, [120, 150, 80, 60, 70, 110, 170], FAR_HILL, 400),
        draw_hills(360, [40, 60, 30, 20, 30, 60, 80], HILL, 420),
        at(1216, 420, draw_palm(230, -24, seed=3)),
        at(56, 424, draw_palm(220, 26, seed=5)),
        draw_secondary_school(),
        shape("M0 420Q640 408 1280 420V720H0z", EARTH),
        shape("M560 416H720L980 720H300z", "#f5e6c3"),
        at(182, 474, draw_tree(230)),
        at(182, 492, draw_bench(150)),
        at(1130, 478, _draw_hoop()),
        line("M860 480H1280M900 478Q960 530 1280 536", "paper", 5, opacity=0.8),
        at(402, 456, _draw_flag_pole()),
        at(300, 462, draw_bicycle("lagoon"), scale=0.7),
        at(948, 436, draw_bush(100)),
        at(1044, 438, draw_bush(80, "#76a95f")),
        *(
            ellipse(x, y, rx, 5, EARTH_DARK, opacity=0.6)
            for x, y, rx in ((420, 610, 22), (860, 640, 30), (180, 660, 26), (1080, 620, 18))
        ),
    )


def _draw_hoop() -> str:
    return group(
        ellipse(0, 2, 40, 7, "#12324a", opacity=0.16),
        line("M0 0V-196Q0 -216 -20 -216", "navy-soft", 9),
        rect(-86, -276, 80, 62, "paper", 4, stroke="coral", stroke_width=5),
        rect(-62, -252, 32, 26, "none", stroke="coral", stroke_width=4),
        line("M-70 -212h36", "coral", 5),
        line("M-68 -210l8 30h16l8 -30M-58 -210l6 30M-46 -210l-4 30", "#ffffff", 2.5),
    )


def _draw_flag_pole() -> str:
    return group(
        rect(-24, -10, 48, 12, "#c9cdc6", 3),
        line("M0 -6V-330", "#8a97a0", 6),
        circle(0, -334, 7, "sun"),
        shape("M3 -326q26 -12 48 0t46 0V-272q-24 12 -46 0t-48 0z", "sea"),
        circle(50, -298, 13, "sun"),
    )


def draw_dormitory() -> str:
    """Return a shared room of the boarders: two bunk beds, tidy, with a desk between them."""
    return svg(
        1280,
        720,
        draw_room("#e6eedc", "#c99a66"),
        rect(0, 0, 1280, 26, "#cddbbf"),
        at(530, 92, draw_window(220, 190, "#c98a3c")),
        draw_garland(330, 60, 950, 60, 22, "flags", 20),
        at(190, 468, draw_bunk("lagoon", "coral", 340)),
        at(1090, 468, draw_bunk("sun", "leaf", 340), flip=True),
        at(430, 250, draw_shelf(110, draw_books(70, 5, 44, 2), "")),
        at(
            840,
            250,
            draw_shelf(112, draw_pot_plant(0.45, "sea"), draw_mug("coral"), draw_mug("lagoon")),
        ),
        at(640, 476, _draw_study_desk()),
        at(
            60,
            96,
            rect(0, 0, 96, 70, "paper", 3),
            rect(7, 7, 82, 56, "#bfe6ec"),
            shape("M7 63Q40 30 89 52V63z", "leaf"),
            circle(66, 26, 9, "sun"),
        ),
        at(
            1120,
            88,
            rect(0, 0, 78, 84, "paper", 3),
            rect(7, 7, 64, 70, "coral"),
            line("M28 58V26l26 -6v32", "paper", 5),
            circle(24, 58, 7, "paper"),
            circle(50, 52, 7, "paper"),
        ),
        *(at(x, 500, draw_shoes(tone), scale=0.9) for x, tone in ((96, "sea"), (176, "coral"))),
        *(at(x, 500, draw_shoes(tone), scale=0.9) for x, tone in ((1104, "navy"), (1184, "leaf"))),
        at(640, 612, draw_rug(520, 110, "#8fbab0", "sand")),
    )


def _draw_study_desk() -> str:
    top = WOOD_LIGHT
    return group(
        ellipse(0, 2, 190, 11, "#3a2620", opacity=0.12),
        rect(-170, -106, 16, 106, WOOD),
        rect(154, -106, 16, 106, WOOD),
        rect(96, -92, 66, 70, mix(top, "#3a2620", 0.18), 3),
        circle(129, -58, 5, WOOD_DARK),
        rect(-182, -116, 364, 16, top, 5),
        at(-150, -116, draw_books(86, 6, 50, 4)),
        at(-20, -116, rect(-44, -8, 88, 8, "paper", 2), rect(-38, -15, 76, 8, "lagoon", 2)),
        at(
            96,
            -116,
            line("M-14 0h28M0 0L-12 -44L16 -70", "ink-soft", 5),
            shape("M2 -86L42 -68L20 -48z", "sun"),
        ),
        at(-76, 12, _draw_low_stool("coral")),
        at(30, 12, _draw_low_stool("sea")),
    )


def _draw_low_stool(tone: str) -> str:
    return line("M-18 0L-14 -48M18 0L14 -48M-16 -20h32", WOOD_DARK, 6) + rect(
        -28, -58, 56, 13, tone, 6
    )
