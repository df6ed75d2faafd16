"""Homes in the evening: the shared flat in the city, and a family's veranda."""

from assets.rig.buildings import draw_boat
from assets.rig.draw import at, circle, ellipse, group, line, mix, polygon, rect, shape, svg
from assets.rig.fittings import draw_floor_lamp, draw_laptop, draw_mug, draw_shelf
from assets.rig.furniture import (
    draw_books,
    draw_hanging_lamp,
    draw_pot_plant,
    draw_room,
    draw_rug,
    draw_table,
)
from assets.rig.plants import draw_palm
from assets.rig.scenery import (
    WOOD,
    WOOD_DARK,
    WOOD_LIGHT,
    draw_garland,
    draw_hills,
    draw_sky,
    draw_waves,
)
from assets.rig.town import LIT


def draw_shared_flat() -> str:
    """Return the corner of a small flat where its people live: sofa, low table, kitchen shelf."""
    return svg(
        1280,
        720,
        draw_room("#e9d3bd", "#a8795a"),
        rect(0, 0, 1280, 440, "#d98a5a", opacity=0.08),
        at(96, 84, _draw_city_window()),
        draw_garland(0, 44, 660, 44, 22, "lights", 18),
        draw_garland(660, 44, 1280, 44, 22, "lights", 18),
        at(560, 190, draw_shelf(220, draw_books(60, 5, 44, 2), draw_pot_plant(0.5, "lagoon"), "")),
        at(630, 190, shape("M-22 0L-18 -52H18L22 0z", "coral", opacity=0.9)),
        at(350, 474, _draw_sofa()),
        at(110, 456, draw_floor_lamp(270)),
        _draw_kitchen_corner(),
        at(640, 590, draw_rug(640, 120, "#8a9a7d", "#f2e6c8")),
        at(660, 546, ellipse(0, 2, 160, 10, "#3a2620", opacity=0.16), draw_table(290, 72)),
        at(590, 474, draw_laptop("sea")),
        *(
            at(
                x,
                474,
                shape("M-22 -16H22C21 0 12 3 0 3C-12 3 -21 0 -22 -16z", tone),
                ellipse(0, -16, 22, 6, "#fbf3e2"),
            )
            for x, tone in ((690, "sea"), (748, "coral"))
        ),
        at(782, 474, draw_mug("leaf"), scale=0.8),
        at(1226, 470, draw_pot_plant(1.3, "sun")),
        at(880, 470, _draw_swim_bag()),
    )


def _draw_city_window() -> str:
    towers = [
        group(
            rect(x, 176 - h, w, h, tone),
            *(
                rect(x + 8 + c * 16, 186 - h + r * 22, 8, 10, LIT)
                for r in range(int(h // 26))
                for c in range(int(w // 20))
                if (r * 2 + c + x) % 3
            ),
        )
        for x, w, h, tone in (
            (6, 52, 90, "#4a4f86"),
            (64, 44, 134, "#565b94"),
            (118, 60, 74, "#4a4f86"),
            (186, 46, 116, "#565b94"),
            (240, 64, 86, "#4a4f86"),
            (296, 38, 140, "#565b94"),
        )
    ]
    return group(
        rect(0, 0, 340, 210, "#6f6aa3"),
        rect(0, 90, 340, 120, "#e29a82", opacity=0.55),
        circle(270, 46, 17, "#fdf0c8"),
        shape("M0 190Q90 140 170 168T340 150V210H0z", "#3f4478"),
        *towers,
        rect(0, 176, 340, 34, "#3f4478"),
        rect(0, 0, 340, 210, "none", 3, stroke=WOOD, stroke_width=12),
        line("M170 0V210", WOOD, 7),
        rect(-14, 212, 368, 14, WOOD_DARK, 4),
        at(60, 212, draw_pot_plant(0.45, "coral")),
        at(286, 212, draw_pot_plant(0.4, "sea")),
    )


def _draw_sofa() -> str:
    tone = "#4f8a8c"
    return group(
        ellipse(0, 2, 220, 11, "#3a2620", opacity=0.16),
        line("M-170 0v-14M170 0v-14", WOOD_DARK, 10),
        rect(-186, -150, 372, 126, tone, 30),
        line("M0 -140V-72", mix(tone, "#12324a", 0.22), 4),
        rect(-180, -76, 178, 44, mix(tone, "#ffffff", 0.14), 14),
        rect(2, -76, 178, 44, mix(tone, "#ffffff", 0.14), 14),
        rect(-186, -38, 372, 28, mix(tone, "#12324a", 0.18), 8),
        rect(-212, -98, 46, 90, tone, 20) + rect(166, -98, 46, 90, tone, 20),
        at(-124, -100, rect(-30, -28, 60, 56, "sun", 12), turn=-12),
        shape("M60 -152H150L160 -30Q110 -20 70 -30z", "coral"),
        line("M66 -120H154M68 -90H156M70 -60H158", "#f4b3a5", 5),
    )


def _draw_kitchen_corner() -> str:
    return group(
        rect(910, 210, 370, 120, "#d9ece6"),
        line(
            "".join(f"M{x} 210V330" for x in range(930, 1280, 40)) + "M910 250H1280M910 290H1280",
            "#b7d8cf",
            3,
        ),
        rect(930, 98, 330, 96, "#b5674f", 5),
        line("M1040 106V186M1150 106V186", "#9a543f", 4),
        *(circle(x, 176, 5, "sand") for x in (1028, 1052, 1162)),
        rect(898, 330, 382, 16, WOOD_LIGHT, 4),
        rect(910, 346, 370, 94, "#b5674f"),
        line("M1030 354v80M1150 354v80", "#9a543f", 4),
        *(rect(x, 364, 30, 7, "sand", 3) for x in (956, 1076, 1196)),
        at(
            980,
            330,
            rect(-40, -54, 80, 54, "paper", 14),
            shape("M-36 -40C-32 -70 32 -70 36 -40z", "#e3e9e8"),
            circle(0, -66, 6, "ink-soft"),
            rect(-12, -24, 24, 12, "leaf", 5),
            line("M-8 -76q6 -10 0 -20M8 -76q6 -10 0 -20", "#ffffff", 4, opacity=0.8),
        ),
        at(
            1100,
            330,
            shape("M-30 -40C-30 -54 30 -54 30 -40V-6Q30 0 24 0H-24Q-30 0 -30 -6z", "sea"),
            line("M-18 -50Q0 -72 18 -50", WOOD_DARK, 5),
            line("M30 -34l16 -10", "sea", 8),
        ),
        at(1170, 330, draw_mug("sun")),
        at(1204, 330, draw_mug("coral")),
    )


def _draw_swim_bag() -> str:
    return group(
        ellipse(0, 2, 54, 8, "#3a2620", opacity=0.16),
        shape("M-46 0C-56 -40 -40 -62 0 -62C40 -62 56 -40 46 0z", "navy-soft"),
        line("M-26 -58Q0 -100 26 -58", "navy", 7),
        line("M-40 -26q10 -8 20 0t20 0t20 0t20 0", "lagoon", 5),
    )


def draw_veranda() -> str:
    """Return a family's veranda in the evening: mats, a low table, a lamp, the bay beyond."""
    rails = [rect(x, 352, 9, 88, WOOD) for x in (*range(20, 500, 38), *range(790, 1280, 38))]
    return svg(
        1280,
        720,
        draw_sky("sky", (0, "#3f4f8a"), (0.3, "#8a6a9c"), (0.46, "#e8977c"), (0.58, "#fbd3a0")),
        *(
            circle(x, y, 2.5, "#fff6dc")
            for x, y in ((300, 120), (520, 96), (760, 130), (930, 104), (640, 150))
        ),
        circle(830, 306, 70, "#ffdf9e", opacity=0.5) + circle(830, 306, 44, "#fbc25f"),
        draw_hills(350, [70, 110, 60, 20, 10, 20, 60, 120, 90], "#7a5f8c", 372),
        rect(0, 346, 1280, 110, "#7d6a98"),
        shape("M0 390Q320 380 640 390T1280 386V460H0z", "#6a5d90"),
        *(
            rect(830 - w / 2, y, w, 5, "#ffdf9e", 2.5, opacity=0.7)
            for w, y in ((100, 354), (70, 368), (90, 384), (48, 400))
        ),
        draw_waves(360, 10, "#d8c3d8", 0.4, 4, 40),
        at(610, 386, draw_boat(96, "#4a4a7a", "#c98a6a")),
        at(410, 440, draw_palm(250, 30, "#3f5a5e", 3)),
        at(990, 440, draw_palm(220, -26, "#3f5a5e", 5)),
        *rails,
        rect(0, 338, 506, 16, WOOD_LIGHT, 5) + rect(784, 338, 496, 16, WOOD_LIGHT, 5),
        rect(500, 320, 18, 122, WOOD_DARK, 4) + rect(772, 320, 18, 122, WOOD_DARK, 4),
        rect(0, 440, 1280, 280, "#a8714c"),
        line("".join(f"M0 {y}H1280" for y in (470, 506, 550, 604, 668)), "#94613f", 3),
        rect(0, 436, 1280, 10, WOOD_DARK),
        rect(196, 60, 28, 384, WOOD_DARK, 4) + rect(1060, 60, 28, 384, WOOD_DARK, 4),
        rect(186, 428, 48, 18, "#4f3522", 3) + rect(1050, 428, 48, 18, "#4f3522", 3),
        polygon([(-20, 0), (1300, 0), (1300, 62), (-20, 62)], WOOD_DARK),
        rect(0, 58, 1280, 18, WOOD),
        line("".join(f"M{x} 0V56" for x in range(20, 1290, 54)), "#5c3d26", 4),
        draw_garland(224, 92, 1060, 92, 24, "lights", 20),
        ellipse(640, 500, 460, 80, "#ffdf9e", opacity=0.18),
        at(640, 70, draw_hanging_lamp(60, "sun")),
        at(640, 566, _draw_mat()),
        at(640, 536, ellipse(0, 2, 130, 9, "#3a2620", opacity=0.2), draw_table(240, 52)),
        at(570, 484, _draw_teapot()),
        *(at(x, 484, draw_mug(tone), scale=0.8) for x, tone in ((630, "paper"), (664, "paper"))),
        at(
            716,
            484,
            shape("M-30 -14H30C26 0 14 2 0 2C-14 2 -26 0 -30 -14z", "lagoon"),
            circle(-10, -20, 9, "sun"),
            circle(10, -20, 9, "coral"),
            circle(0, -28, 9, "#8fbf4a"),
        ),
        *(
            at(
                x,
                548,
                ellipse(0, 0, 56, 15, mix(tone, "#12324a", 0.2)),
                ellipse(0, -6, 54, 14, tone),
            )
            for x, tone in ((420, "coral"), (860, "lagoon"))
        ),
        at(120, 470, draw_pot_plant(1.35, "coral")),
        at(1176, 470, draw_pot_plant(1.2, "sea")),
        at(1000, 470, _draw_lantern()),
    )


def _draw_mat() -> str:
    return group(
        polygon([(-390, -44), (390, -44), (460, 52), (-460, 52)], "#d9b778"),
        polygon([(-372, -36), (372, -36), (434, 42), (-434, 42)], "#e6cb94"),
        line("M-385 -20H385M-400 0H400M-415 22H415", "#d2b06e", 3),
        line("M-372 -36L-434 42M372 -36L434 42M-372 -36H372M-434 42H434", "coral", 5),
    )


def _draw_teapot() -> str:
    return group(
        ellipse(0, -20, 30, 21, "sea"),
        rect(-18, -4, 36, 5, "sea-deep", 2),
        line("M28 -24q14 -4 16 -18", "sea", 8),
        line("M-28 -32q-20 2 -14 20q4 8 16 4", "sea", 5),
        circle(0, -44, 5, "sun"),
        line("M-18 -36Q0 -44 18 -36", "sun", 4),
    )


def _draw_lantern() -> str:
    return group(
        circle(0, -44, 74, "#ffe3ac", opacity=0.3),
        ellipse(0, 2, 36, 7, "#3a2620", opacity=0.2),
        rect(-24, -10, 48, 10, WOOD_DARK, 3),
        rect(-20, -70, 40, 60, "#fff1c4", 3),
        line("M-20 -70V-10M20 -70V-10M0 -70V-10", WOOD_DARK, 4),
        polygon([(-28, -68), (28, -68), (14, -88), (-14, -88)], WOOD_DARK),
        line("M-10 -88Q0 -112 10 -88", WOOD_DARK, 4),
        shape("M0 -48q12 16 0 28q-12 -12 0 -28z", "sun"),
    )
