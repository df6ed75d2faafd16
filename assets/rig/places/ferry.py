"""The way to Coral Point: the ferry's deck, and the harbour town seen from the water."""

from assets.rig.buildings import draw_boat, draw_house
from assets.rig.draw import at, circle, ellipse, group, line, mix, polygon, rect, shape, svg
from assets.rig.plants import draw_palm, draw_tree
from assets.rig.scenery import (
    FAR_HILL,
    HILL,
    NEAR_HILL,
    WOOD,
    WOOD_DARK,
    WOOD_LIGHT,
    draw_cloud,
    draw_gulls,
    draw_hills,
    draw_sky,
    draw_waves,
)
from assets.rig.town import GLASS, STONE, STONE_DARK, draw_ferry, draw_shophouse


def draw_ferry_deck() -> str:
    """Return the ferry's open deck, with the islands behind the rail."""
    posts = [rect(x, 320, 9, 122, "paper", 3) for x in range(330, 1280, 118)]
    count = 16
    awning = [
        shape(
            f"M{i * 80} 0h80v62a40 30 0 0 1 -80 0z",
            "coral" if i % 2 == 0 else "paper",
        )
        for i in range(count)
    ]
    return svg(
        1280,
        720,
        draw_sky("sky", (0, "#9dd5e0"), (0.5, "#f3f6ea")),
        draw_cloud(560, 190, 1.1),
        draw_cloud(1060, 160, 1.4),
        draw_gulls((470, 240), (520, 220), (870, 210)),
        draw_hills(300, [0, 10, 40, 96, 60, 20, 54, 110, 40], FAR_HILL, 316),
        draw_hills(306, [0, -10, -10, 20, 44, 10, -8, 24, 60], HILL, 316),
        rect(0, 304, 1280, 150, "#5bb0b6"),
        shape("M0 350Q320 338 640 350T1280 346V460H0z", "#489fab"),
        shape("M0 400Q320 388 640 400T1280 396V460H0z", "#3b93a0"),
        draw_waves(318, 16, "#ffffff", 0.55, 4, 36),
        draw_waves(372, 14, "#e6f6f4", 0.45, 7, 50),
        at(700, 352, draw_boat(96, "leaf-deep", "paper", cabin=False)),
        at(1040, 366, draw_boat(130, "sea-deep", "sun"), flip=True),
        *posts,
        rect(300, 350, 980, 7, "paper", 3),
        rect(300, 386, 980, 7, "paper", 3),
        rect(300, 312, 980, 14, WOOD_LIGHT, 6),
        rect(0, 440, 1280, 280, "#c9d3d1"),
        line(
            "".join(
                f"M{640 + (x - 640) * 0.62} 440L{640 + (x - 640) * 1.75} 720"
                for x in range(-560, 1900, 120)
            ),
            "#b2bfbd",
            2.5,
        ),
        rect(0, 436, 1280, 12, "navy-soft"),
        *awning,
        rect(0, 0, 1280, 30, "coral-deep"),
        rect(560, 60, 14, 384, "paper") + rect(570, 60, 5, 384, STONE),
        rect(1130, 60, 14, 384, "paper") + rect(1140, 60, 5, 384, STONE),
        _draw_cabin(),
        at(850, 478, _draw_deck_bench()),
        at(1206, 470, _draw_luggage()),
    )


def _draw_cabin() -> str:
    ring = group(
        circle(0, 0, 38, "none", stroke="coral", stroke_width=20),
        *(
            line("M0 -38v0.1", "paper", 22, transform=f"rotate({turn})")
            for turn in (45, 135, 225, 315)
        ),
        circle(0, 0, 49, "none", stroke="coral-deep", stroke_width=3),
    )
    return group(
        rect(0, 90, 320, 352, "#f3f3ec"),
        rect(0, 376, 320, 66, "sea"),
        rect(0, 368, 320, 9, "sun"),
        rect(308, 90, 14, 352, STONE),
        rect(40, 176, 104, 266, "navy-soft", 14),
        rect(50, 186, 84, 256, "#dfe7e6", 10),
        rect(66, 208, 52, 70, GLASS, 8),
        circle(122, 330, 6, "ink"),
        circle(226, 176, 34, "navy-soft") + circle(226, 176, 25, GLASS),
        line("M212 184l22 -22", "#ffffff", 5, opacity=0.5),
        at(226, 296, ring),
    )


def _draw_deck_bench() -> str:
    return group(
        ellipse(0, 2, 170, 10, "#12324a", opacity=0.16),
        line("M-130 0V-50M130 0V-50M0 0V-40", "navy-soft", 9),
        *(rect(-156, y, 312, 15, WOOD_LIGHT, 5) for y in (-106, -84, -62)),
        rect(-162, -42, 324, 18, WOOD, 6),
    )


def _draw_luggage() -> str:
    return group(
        ellipse(-10, 2, 78, 9, "#12324a", opacity=0.16),
        line("M-48 -84v-20h32v20", WOOD_DARK, 6),
        rect(-76, -86, 92, 86, "lagoon", 10),
        line("M-54 -86V0M-6 -86V0", "lagoon-deep", 6),
        shape("M22 0C14 -50 26 -70 44 -70C62 -70 74 -50 66 0z", "sun"),
        line("M34 -70q10 -16 20 0", WOOD_DARK, 5),
        line("M24 -34h40", "sun-deep", 4),
    )


def draw_coral_point() -> str:
    """Return Coral Point, a small harbour town, from the water: pier, ferry, houses up the hill."""
    slope = (
        (420, 346, 96, "#f0d3c2", "#3d6f86"),
        (528, 322, 90, "#dbe6cf", "coral"),
        (640, 306, 92, "#f7ead0", "#c98a3c"),
        (748, 318, 90, "#cfe3df", "#c65a41"),
        (852, 342, 96, "#f2dfb6", "#3f7f8f"),
    )
    front = (
        (250, "#f2dfb6", "lagoon", "sea"),
        (372, "#f0d3c2", "coral", "leaf"),
        (494, "#dcebe0", "sun", "coral"),
        (812, "#f7ead0", "leaf", "sea"),
        (934, "#cfe3df", "coral", "sun-deep"),
        (1056, "#f4dcc0", "lagoon", "coral"),
    )
    return svg(
        1280,
        720,
        draw_sky("sky", (0, "#8fcfe0"), (0.5, "#eef6ea")),
        draw_cloud(180, 120, 1.3),
        draw_cloud(930, 118, 1.4),
        draw_cloud(1180, 190, 0.8),
        draw_gulls((360, 150), (410, 130), (790, 190)),
        draw_hills(420, [60, 120, 200, 150, 220, 160, 190, 110, 60], FAR_HILL, 440),
        draw_hills(430, [20, 60, 140, 190, 180, 190, 150, 70, 30], HILL, 446),
        *(at(x, y, draw_tree(90, "#6aa65a")) for x, y in ((350, 352), (470, 318), (930, 340))),
        *(at(x, y, draw_house(w, 54, wall, roof, 0)) for x, y, w, wall, roof in slope),
        draw_hills(440, [30, 40, 70, 60, 50, 60, 76, 50, 30], NEAR_HILL, 450),
        at(120, 432, draw_palm(200, 24, seed=1)),
        at(1160, 432, draw_palm(210, -26, seed=4)),
        at(1228, 432, draw_palm(150, 16, seed=7)),
        *(at(x, 438, draw_shophouse(112, 142, wall, a, s)) for x, wall, a, s in front),
        at(653, 438, _draw_clock_tower()),
        rect(0, 432, 1280, 26, STONE),
        rect(0, 432, 1280, 6, "#dde1da"),
        line("".join(f"M{x} 440v18" for x in range(40, 1280, 90)), STONE_DARK, 3),
        rect(0, 456, 1280, 264, "#4aa3a8"),
        shape("M0 512Q320 498 640 512T1280 508V720H0z", "#3b93a0"),
        shape("M0 584Q320 568 640 584T1280 578V720H0z", "#2c8096"),
        shape("M0 656Q320 642 640 656T1280 650V720H0z", "sea"),
        *(rect(x - 50, 460, 100, 16, wall, 4, opacity=0.3) for x, wall, _, _ in front),
        rect(560, 446, 220, 12, WOOD_LIGHT, 4),
        *(rect(x, 456, 10, 36, WOOD_DARK) for x in range(572, 780, 38)),
        draw_waves(476, 14, "#dff3f0", 0.5, 3, 30),
        draw_waves(540, 12, "#dff3f0", 0.4, 5, 60),
        draw_waves(620, 12, "#dff3f0", 0.28, 8, 80),
        at(1000, 516, draw_ferry(400, "coral"), flip=True),
        ellipse(1000, 526, 190, 7, "#1b6078", opacity=0.5),
        at(250, 524, draw_boat(150, "lagoon-deep", "sun")),
        ellipse(250, 534, 70, 5, "#1b6078", opacity=0.5),
        at(452, 492, draw_boat(90, "coral", "paper", cabin=False)),
    )


def _draw_clock_tower() -> str:
    return group(
        rect(-80, -120, 160, 120, "#f6e7c8"),
        rect(-86, -126, 172, 12, "sun-deep", 3),
        *(
            shape(f"M{x - 16} 0V-66a16 16 0 0 1 32 0V0z", mix("sea", "#12324a", 0.2))
            for x in (-50, 0, 50)
        ),
        rect(-26, -220, 52, 100, "#f6e7c8"),
        rect(12, -220, 14, 100, "#e6d3aa"),
        polygon([(-36, -216), (36, -216), (0, -262)], "coral"),
        circle(0, -184, 17, "paper", stroke="navy", stroke_width=4),
        line("M0 -184v-10M0 -184h7", "navy", 3),
        line("M0 -262v-22", "ink-soft", 3),
        polygon([(1, -284), (1, -270), (22, -277)], "sun"),
    )
