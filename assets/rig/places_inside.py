"""Lantern Bay indoors: classroom, kitchen, library corner, community hall and bedroom."""

from assets.rig.draw import at, circle, ellipse, group, line, mix, polygon, rect, shape, star, svg
from assets.rig.furniture import (
    draw_bookcase,
    draw_books,
    draw_chair,
    draw_clock,
    draw_computer,
    draw_hanging_lamp,
    draw_pot_plant,
    draw_room,
    draw_rug,
    draw_table,
    draw_window,
)
from assets.rig.scenery import (
    WOOD,
    WOOD_DARK,
    WOOD_LIGHT,
    draw_boat,
    draw_garland,
    draw_hills,
    draw_palm,
    draw_sky,
)


def draw_classroom() -> str:
    """Return the classroom, from the pupils' side."""
    desks = [at(x, 548, _draw_desk(tone)) for x, tone in ((170, "lagoon"), (1110, "coral"))]
    return svg(
        1280, 720,
        draw_room("#f8ebcf", "#d9b27c"),
        rect(0, 300, 1280, 122, "#cfe5df"),
        line("M0 300H1280", "#a9cfc6", 6),
        at(32, 96, draw_window(190, 170)),
        at(1058, 96, draw_window(190, 170)),
        draw_garland(0, 34, 1280, 34, 16, "flags", 34),
        _draw_blackboard(),
        at(302, 140, _draw_poster("lagoon", "fish")),
        at(302, 250, _draw_poster("sun", "hands")),
        at(978, 126, draw_clock(32)),
        at(978, 230, _draw_poster("coral", "flower")),
        at(640, 470, draw_table(330, 104)),
        at(560, 366, draw_books(74, 5, 44, 2)),
        at(668, 366, _draw_globe()),
        at(742, 366, shape("M-13 0L-16 -30H16L13 0z", "sea"), line("M-8 -30l-5 -24M0 -30v-30M8 -30"
        "l6 -22", "sun", 5)),
        at(60, 440, draw_bookcase(140, 118, 2, WOOD, 1)),
        at(1214, 440, draw_pot_plant(1.15, "sea")),
        *desks,
    )  # fmt: skip


def _draw_blackboard() -> str:
    return group(
        rect(376, 92, 528, 226, WOOD, 8),
        rect(390, 106, 500, 198, "#24564f", 4),
        line("M430 262q22 -14 44 0t44 0t44 0t44 0", "#d7efe6", 5),
        shape("M456 214h112c-6 22 -18 34 -34 34h-44c-16 0 -28 -12 -34 -34"
        "z", "none", stroke="#fbe6c2", stroke_width=5, stroke_linejoin="round"),
        line("M508 210V140M514 144c26 14 38 34 42 58h-42", "#fbe6c2", 5),
        circle(640, 158, 24, "none", stroke="#f7c873", stroke_width=5),
        line("M640 120v-8M640 204v-8M602 158h-8M686 158h-8M613 131l-6 -6M667 131l6"
        " -6", "#f7c873", 5),
        line("M730 150H848M730 182H820M730 214H840M730 246H800", "#d7efe6", 6, opacity=0.8),
        rect(390, 304, 514, 12, WOOD_LIGHT, 3),
        rect(820, 297, 44, 9, "paper", 3),
        rect(780, 299, 26, 7, "coral", 3),
    )  # fmt: skip


def _draw_poster(tone: str, kind: str) -> str:
    picture = {
        "fish": shape("M-26 2C-12 -18 10 -18 20 0L32 -10V14L20 4C10 20 -12 20 -26 2z", "paper")
        + circle(-14, -1, 3, "ink"),
        "hands": group(
            *(at(0, 0, ellipse(0, -16, 8, 15, "paper"), turn=60 * i) for i in range(6)),
            circle(0, 0, 8, "coral"),
        ),
        "flower": group(
            *(at(0, 0, ellipse(0, -15, 9, 14, "sand"), turn=72 * i) for i in range(5)),
            circle(0, 0, 9, "sun"),
        ),
    }[kind]
    return group(rect(-44, -48, 88, 96, "paper", 4), rect(-38, -42, 76, 84, tone, 3), picture)


def _draw_globe() -> str:
    return group(
        line("M-16 0h32M0 0v-10", WOOD_DARK, 7),
        circle(0, -38, 28, "lagoon"),
        shape("M-20 -52q12 -12 24 -6q-2 12 -12 12q-4 8 -12 -6z", "leaf"),
        shape("M0 -30q14 -8 22 2q-4 14 -14 12q-8 -4 -8 -14z", "leaf"),
    )


def _draw_desk(tone: str) -> str:
    return group(
        ellipse(0, 2, 130, 12, "#3a2620", opacity=0.12),
        at(0, 0, draw_table(230, 96, WOOD_LIGHT)),
        rect(-70, -104, 62, 10, tone, 2),
        rect(-66, -112, 56, 9, "paper", 2),
        line("M20 -100h50", "sun", 6),
        rect(50, -124, 24, 27, "sea", 4),
    )


def draw_home_kitchen() -> str:
    """Return the kitchen of Suri's house, with the bay in the window."""
    jars = [
        at(x, 152, rect(-17, -40, 34, 40, tone, 7, opacity=0.9), rect(-14, -48, 28, 10, WOOD, 3))
        for x, tone in ((742, "sun"), (792, "coral"), (842, "leaf"), (892, "sand-deep"))
    ]
    tiles = "".join(f"M{x} 226V340" for x in range(644, 1280, 40)) + "M624 264H1280M624 302H1280"
    return svg(
        1280, 720,
        draw_room("#fbe8c8", "#c99a66"),
        line("M0 96H1280M0 192H600M0 288H600", "#f0d8ac", 3),
        at(150, 84, draw_window(330, 220, "#3f7f8f")),
        shape("M126 66C190 92 196 200 138 308C128 308 122 300 120 290z", "coral"),
        shape("M504 66C440 92 434 200 492 308C502 308 508 300 510 290z", "coral"),
        line("M104 66H526", WOOD_DARK, 9),
        rect(624, 226, 656, 114, "#d9ece6"),
        line(tiles, "#b7d8cf", 3),
        rect(700, 152, 240, 12, WOOD, 4),
        *jars,
        *(_draw_pan(x, tone) for x, tone in ((1010, "ink-soft"), (1084, "#8a97a0"), (1158, "coral"))),
        line("M976 92H1196", WOOD_DARK, 7),
        rect(612, 340, 668, 18, WOOD_LIGHT, 4),
        rect(624, 358, 656, 82, "#4f8f97"),
        line("M790 366v66M956 366v66M1122 366v66", "#3f7a82", 4),
        *(rect(x, 376, 34, 7, "sand", 3) for x in (690, 856, 1022, 1188)),
        _draw_stove(),
        at(1190, 340, _draw_rice_cooker()),
        at(672, 340, rect(-22, -30, 44, 30, "paper", 8), line("M22 -22h9v12h-9", "paper", 5), line("M-8 -40q6 -8 0 -16M6 -40q6 -8"
        " 0 -16", "#c9bda5", 3)),
        at(300, 560, ellipse(0, 0, 250, 16, "#3a2620", opacity=0.12), draw_table(460, 126)),
        at(300, 434, _draw_fruit_bowl()),
        at(160, 434, rect(-30, -6, 60, 8, "ink", 3), rect(-26, -7, 52, 4, "lagoon", 2)),
        at(430, 434, shape("M-34 -36C-36 -58 36 -58 34 -36V-6Q34 0 26 0H-26Q-34 0 -34 -6"
        "z", "sea"), line("M-20 -54Q0 -80 20 -54", WOOD_DARK, 5), line("M34 -34l20 -12", "sea", 9)),
        at(60, 440, draw_pot_plant(1.0, "lagoon")),
    )  # fmt: skip


def _draw_pan(x: float, tone: str) -> str:
    return group(
        line(f"M{x} 92v16", WOOD_DARK, 4),
        line(f"M{x} 104V146", tone, 9),
        circle(x, 168, 28, tone),
        circle(x, 168, 19, mix(tone, "#ffffff", 0.18)),
    )


def _draw_stove() -> str:
    return group(
        rect(836, 318, 240, 24, "ink-soft", 5),
        *(ellipse(x, 318, 42, 6, "ink") for x in (896, 1014)),
        shape("M850 262H942V304Q942 318 926 318H866Q850 318 850 304z", "coral"),
        rect(844, 254, 104, 12, "coral-deep", 6),
        circle(896, 248, 8, "coral-deep"),
        line("M842 280h-14M950 280h14", "coral-deep", 8),
        line("M876 236c-10 -12 10 -20 0 -34M910 236c-10 -12 10 -20 0"
        " -34", "#ffffff", 5, opacity=0.8),
        shape("M970 288H1058Q1054 318 1032 318H996Q974 318 970 288z", "ink"),
        line("M1056 292l50 -16", WOOD_DARK, 9),
    )  # fmt: skip


def _draw_rice_cooker() -> str:
    return group(
        rect(-44, -62, 88, 62, "paper", 16),
        shape("M-44 -46C-40 -78 40 -78 44 -46z", "#e3e9e8"),
        circle(0, -76, 7, "ink-soft"),
        rect(-14, -26, 28, 14, "leaf", 6),
    )


def _draw_fruit_bowl() -> str:
    return group(
        circle(-26, -42, 19, "sun"), circle(26, -42, 19, "coral"), circle(0, -52, 20, "#8fbf4a"),
        shape("M-8 -60C4 -92 40 -94 56 -76C40 -82 22 -74 14 -54z", "#f6d34a"),
        shape("M-62 -40H62C56 -10 34 0 0 0C-34 0 -56 -10 -62 -40z", "sea"),
        line("M-54 -28C-30 -20 30 -20 54 -28", "lagoon", 5),
    )  # fmt: skip


def draw_library_corner() -> str:
    """Return the corner of the village library with its two computers."""
    fish = [
        at(
            x,
            y,
            line(f"M0 {-y}V-8", "#b9a97f", 2),
            shape("M-20 0C-10 -14 8 -14 16 0L26 -9V9L16 0C8 14 -10 14 -20 0z", tone),
            circle(-11, -2, 2.5, "ink"),
        )
        for x, y, tone in ((560, 66, "coral"), (620, 104, "sun"), (690, 74, "lagoon"))
    ]
    return svg(
        1280, 720,
        draw_room("#dcebe0", "#c79b69"),
        at(182, 440, draw_bookcase(310, 380, 5, WOOD, 0)),
        at(1126, 440, draw_bookcase(270, 380, 5, WOOD, 2)),
        at(760, 70, draw_window(190, 190, "#c98a3c")),
        *fish,
        at(430, 0, draw_hanging_lamp(40, "coral")),
        at(640, 190, rect(-92, -42, 118, 84, "paper", 4), rect(-84, -34, 102, 68, "sand", 3), at(-33, 0, shape("M-34 -16Q-16 -24 0 -12Q16"
        " -24 34"
        " -16V18"
        "Q16 10"
        " 0 22"
        "Q-16 10"
        " -34 18z", "sea"), line("M0 -12V22", "paper", 3))),
        at(660, 476, ellipse(0, 2, 320, 14, "#3a2620", opacity=0.12), draw_table(590, 116)),
        at(520, 354, draw_computer("sea")),
        at(800, 354, draw_computer("lagoon-soft")),
        at(660, 360, draw_books(56, 4, 40, 3)),
        at(500, 512, draw_chair("coral")),
        at(812, 512, draw_chair("lagoon")),
        at(370, 440, draw_pot_plant(0.9, "lagoon")),
        at(960, 440, draw_pot_plant(0.9, "coral")),
        at(650, 622, draw_rug(620, 120, "#8fbab0", "sand")),
        at(196, 560, _draw_book_box()),
        at(1110, 572, ellipse(0, 0, 74, 20, "#d98e3a"), shape("M-74 -4C-80 -62 -40 -76 0 -76C40 -76"
        " 80 -62"
        " 74 -4"
        "C50 14"
        " -50 14"
        " -74 -4z", "sun"), line("M-40 -60Q-20 -20 -34 6M40 -60Q20 -20 34 6", "#d98e3a", 4)),
    )  # fmt: skip


def _draw_book_box() -> str:
    return group(
        ellipse(0, 2, 92, 10, "#3a2620", opacity=0.12),
        at(-66, -46, draw_books(132, 7, 50, 4)),
        rect(-80, -60, 160, 60, WOOD_LIGHT, 5),
        line("M-80 -40H80M-80 -20H80", WOOD, 4),
        star(0, -30, 18, 8, "sun"),
    )


def draw_community_hall() -> str:
    """Return the hall with the stage half decorated for the festival."""
    pillars = [
        rect(x, 60, 30, 380, WOOD)
        + rect(x - 8, 60, 46, 18, WOOD_DARK, 4)
        + rect(x - 8, 424, 46, 18, WOOD_DARK, 4)
        for x in (90, 1160)
    ]
    return svg(
        1280, 720,
        draw_sky("sky", (0, "#bfe6ec"), (1, "#eef6ea"), height=440),
        draw_hills(330, [60, 110, 60, 40, 50, 100, 90], "#9fcac6", 440),
        rect(0, 356, 1280, 84, "#62b6bd"),
        at(40, 420, draw_palm(200, 20, seed=2)),
        at(1240, 420, draw_palm(210, -20, seed=4)),
        draw_room_floor(),
        *pillars,
        _draw_stage(),
        polygon([(-20, -10), (1300, -10), (1300, 44), (1180, 62), (100, 62), (-20, 44)], WOOD_DARK),
        line("M0 30H1280", WOOD, 8),
        draw_garland(105, 74, 640, 74, 40, "lanterns", 8),
        line("M640 74C760 150 830 130 860 250", WOOD_DARK, 2.5),
        *(at(x, y, polygon([(-12, 0), (12, 0), (0, 24)], tone)) for x, y, tone in ((700, 104, "coral"), (750, 122, "sun"), (796, 134, "lagoon"))),
        at(930, 470, _draw_ladder()),
        at(300, 500, _draw_lantern_making()),
        at(1060, 520, _draw_paint()),
    )  # fmt: skip


def draw_room_floor() -> str:
    """Draw the hall's floor of light boards."""
    planks = "".join(
        f"M{640 + (x - 640) * 0.62} 440L{640 + (x - 640) * 1.75} 720"
        for x in range(-560, 1900, 120)
    )
    return group(
        rect(0, 440, 1280, 280, "#dcb581"),
        line(planks, "#c79b66", 2.5),
        rect(0, 436, 1280, 10, WOOD),
    )


def _draw_stage() -> str:
    return group(
        rect(220, 130, 840, 300, "#f4dcc0"),
        circle(640, 300, 92, "#f7c873"),
        circle(640, 300, 70, "sun"),
        shape("M300 356Q400 318 480 344T640 342T800 344T980 340V400H300z", "lagoon"),
        shape("M300 376Q400 350 480 370T640 366T760 370V400H300z", "sea"),
        at(520, 360, draw_boat(130, "coral", "paper")),
        shape("M780 372l90 -26l30 20l-14 34H770"
        "z", "none", stroke="#b9a07a", stroke_width=4, stroke_linejoin="round"),
        line("M826 352V280M832 286c20 14 30 32 32 52", "#b9a07a", 4),
        shape("M206 108H356C352 190 318 250 226 300V400H206z", "coral"),
        shape("M1074 108H924C928 190 962 250 1054 300V400H1074z", "coral"),
        line("M250 112C250 190 240 240 226 286M300 112C296 180 276 230 240 276", "coral-deep", 4),
        line("M1030 112C1030 190 1040 240 1054 286M980 112C984 180 1004 230 1040"
        " 276", "coral-deep", 4),
        rect(196, 94, 888, 26, "coral-deep", 6),
        rect(180, 396, 920, 20, WOOD_LIGHT, 4),
        rect(196, 414, 888, 44, WOOD),
        line("M196 436H1084", WOOD_DARK, 3),
        rect(590, 430, 100, 14, WOOD_LIGHT) + rect(576, 444, 128, 16, WOOD_LIGHT),
    )  # fmt: skip


def _draw_ladder() -> str:
    rungs = "".join(
        f"M{-26 - t * 0.06} {-t}H{26 + t * 0.06 - t * 0.12}" for t in range(24, 250, 30)
    )
    return group(
        line("M30 0L12 -270", WOOD_DARK, 7),
        line("M-38 6L-14 -270M38 6L14 -270", WOOD, 10),
        line(rungs, WOOD_LIGHT, 8),
        rect(-20, -278, 40, 12, WOOD_DARK, 4),
    )


def _draw_lantern_making() -> str:
    lamps = [
        at(
            x,
            -84,
            ellipse(0, -26, 26, 28, tone),
            rect(-12, -58, 24, 8, WOOD_DARK, 3),
            rect(-12, -4, 24, 8, WOOD_DARK, 3),
            line("M-14 -48Q-22 -26 -14 -4M14 -48Q22 -26 14 -4", mix(tone, "#3a2620", 0.2), 3),
        )
        for x, tone in ((-110, "coral"), (-44, "sun"))
    ]
    return group(
        ellipse(0, 2, 190, 12, "#3a2620", opacity=0.12),
        draw_table(340, 84),
        *lamps,
        line("M24 -90a26 28 0 1 1 1 0M34 -90V-146M12 -138H58", "#b9a07a", 4),
        rect(86, -94, 56, 9, "lagoon", 2), rect(92, -102, 52, 9, "coral", 2), rect(84, -110, 58, 9, "paper", 2),
    )  # fmt: skip


def _draw_paint() -> str:
    pots = [
        at(
            x,
            0,
            rect(-22, -40, 44, 40, "#c9d2d6", 4),
            ellipse(0, -40, 22, 6, tone),
            shape("M-14 -40v16q5 8 8 0v-14z", tone),
        )
        for x, tone in ((-56, "sea"), (0, "coral"), (56, "sun"))
    ]
    return group(
        ellipse(0, 2, 110, 10, "#3a2620", opacity=0.12), line("M8 -44L36 -96", WOOD, 6), *pots
    )


def draw_bedroom() -> str:
    """Return a child's room in the evening, with the lights of the bay in the window."""
    quilt = [
        rect(x, y, 62, 44, tone, 5)
        for x, y, tone in (
            (786, 430, "lagoon"),
            (856, 430, "sun"),
            (926, 430, "coral"),
            (996, 430, "lagoon"),
            (1066, 430, "sun"),
            (786, 480, "coral"),
            (856, 480, "paper"),
            (926, 480, "lagoon"),
            (996, 480, "sun"),
            (1066, 480, "coral"),
        )
    ]
    return svg(
        1280, 720,
        draw_room("#54628f", "#7a5a55"),
        rect(0, 0, 1280, 440, "#ffdf9e", opacity=0.06),
        at(480, 70, draw_window(280, 220, "#c9a06a", night=True)),
        draw_garland(0, 40, 640, 46, 26, "lights", 18),
        draw_garland(640, 46, 1280, 40, 26, "lights", 18),
        at(880, 120, rect(0, 0, 110, 140, "#e9dcc0", 4), rect(8, 8, 94, 124, "#3f7f8f", 3), at(54, 92, draw_boat(70, "coral", "sand"))),
        at(1030, 140, rect(0, 0, 120, 96, "#e9dcc0", 4), rect(8, 8, 104, 80, "#4d8a55", 3), circle(60, 48, 22, "paper"), polygon([(60, 38), (70, 45), (66, 57), (54, 57), (50, 45)], "ink")),
        circle(196, 250, 190, "#ffdf9e", opacity=0.16),
        circle(196, 270, 120, "#ffdf9e", opacity=0.2),
        at(220, 130, rect(-130, 0, 260, 12, WOOD, 4), at(-112, 0, draw_books(120, 8, 46, 5)), at(60, 0, draw_pot_plant(0.5, "coral")), at(104, 0, _draw_globe(), scale=0.7)),
        at(236, 470, draw_table(380, 128)),
        at(110, 342, line("M-18 0h36M0 0L-10 -56L24 -84", "ink-soft", 6), shape("M10 -104L58 -84L30 -58z", "sun"), shape("M34 -66L100 0H10z", "#fff0c4", opacity=0.35)),
        at(260, 342, shape("M-46 -6H46L38 -62H-38z", "ink", transform="translate(0 0)"), shape("M-38 -11H38L32 -56H-32z", "lagoon"), line("M-20 -40H20M-20 -28H8", "foam", 4)),
        at(372, 342, rect(-30, -9, 60, 9, "coral", 2), rect(-27, -17, 56, 9, "paper", 2)),
        at(250, 540, draw_chair("sun")),
        rect(744, 360, 22, 180, WOOD_DARK, 8),
        rect(1168, 330, 24, 210, WOOD_DARK, 8),
        rect(760, 440, 412, 84, "#c9d6e6"),
        rect(752, 500, 430, 30, WOOD),
        *quilt,
        shape("M1096 428C1092 396 1164 392 1166 420V440H1096z", "paper"),
        rect(756, 424, 340, 8, "#e9edf5", 4),
        at(816, 424, _draw_toy()),
        at(560, 610, draw_rug(420, 96, "#6c7fb5", "#c9d6e6")),
    )  # fmt: skip


def _draw_toy() -> str:
    """Draw a soft toy turtle."""
    return group(
        ellipse(-30, -8, 14, 8, "#8fbf6a"),
        ellipse(28, -6, 12, 7, "#8fbf6a"),
        shape("M-34 -8C-30 -46 30 -46 34 -8z", "leaf"),
        circle(44, -22, 15, "#8fbf6a"),
        circle(48, -26, 2.5, "ink"),
        line("M-14 -36l-8 26M8 -38l4 28", "leaf-deep", 3),
    )


PLACES_INSIDE = {
    "classroom": draw_classroom,
    "home-kitchen": draw_home_kitchen,
    "library-corner": draw_library_corner,
    "community-hall": draw_community_hall,
    "bedroom": draw_bedroom,
}
