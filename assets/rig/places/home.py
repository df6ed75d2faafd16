"""At home: the kitchen by day and a child's room in the evening."""

from assets.rig.buildings import draw_boat
from assets.rig.draw import at, circle, ellipse, group, line, mix, polygon, rect, shape, svg
from assets.rig.furniture import (
    draw_books,
    draw_chair,
    draw_globe,
    draw_pot_plant,
    draw_room,
    draw_rug,
    draw_table,
    draw_window,
)
from assets.rig.scenery import WOOD, WOOD_DARK, WOOD_LIGHT, draw_garland


def draw_home_kitchen() -> str:
    """Return the kitchen of Suri's house, with the bay in the window."""
    jars = [
        at(x, 152, rect(-17, -40, 34, 40, tone, 7, opacity=0.9), rect(-14, -48, 28, 10, WOOD, 3))
        for x, tone in ((742, "sun"), (792, "coral"), (842, "leaf"), (892, "sand-deep"))
    ]
    tiles = "".join(f"M{x} 226V340" for x in range(644, 1280, 40)) + "M624 264H1280M624 302H1280"
    return svg(
        1280,
        720,
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
        *(
            _draw_pan(x, tone)
            for x, tone in ((1010, "ink-soft"), (1084, "#8a97a0"), (1158, "coral"))
        ),
        line("M976 92H1196", WOOD_DARK, 7),
        rect(612, 340, 668, 18, WOOD_LIGHT, 4),
        rect(624, 358, 656, 82, "#4f8f97"),
        line("M790 366v66M956 366v66M1122 366v66", "#3f7a82", 4),
        *(rect(x, 376, 34, 7, "sand", 3) for x in (690, 856, 1022, 1188)),
        _draw_stove(),
        at(1190, 340, _draw_rice_cooker()),
        at(
            672,
            340,
            rect(-22, -30, 44, 30, "paper", 8),
            line("M22 -22h9v12h-9", "paper", 5),
            line("M-8 -40q6 -8 0 -16M6 -40q6 -8 0 -16", "#c9bda5", 3),
        ),
        at(300, 560, ellipse(0, 0, 250, 16, "#3a2620", opacity=0.12), draw_table(460, 126)),
        at(300, 434, _draw_fruit_bowl()),
        at(160, 434, rect(-30, -6, 60, 8, "ink", 3), rect(-26, -7, 52, 4, "lagoon", 2)),
        at(
            430,
            434,
            shape("M-34 -36C-36 -58 36 -58 34 -36V-6Q34 0 26 0H-26Q-34 0 -34 -6z", "sea"),
            line("M-20 -54Q0 -80 20 -54", WOOD_DARK, 5),
            line("M34 -34l20 -12", "sea", 9),
        ),
        at(60, 440, draw_pot_plant(1.0, "lagoon")),
    )


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
        line(
            "M876 236c-10 -12 10 -20 0 -34M910 236c-10 -12 10 -20 0 -34", "#ffffff", 5, opacity=0.8
        ),
        shape("M970 288H1058Q1054 318 1032 318H996Q974 318 970 288z", "ink"),
        line("M1056 292l50 -16", WOOD_DARK, 9),
    )


def _draw_rice_cooker() -> str:
    return group(
        rect(-44, -62, 88, 62, "paper", 16),
        shape("M-44 -46C-40 -78 40 -78 44 -46z", "#e3e9e8"),
        circle(0, -76, 7, "ink-soft"),
        rect(-14, -26, 28, 14, "leaf", 6),
    )


def _draw_fruit_bowl() -> str:
    return group(
        circle(-26, -42, 19, "sun"),
        circle(26, -42, 19, "coral"),
        circle(0, -52, 20, "#8fbf4a"),
        shape("M-8 -60C4 -92 40 -94 56 -76C40 -82 22 -74 14 -54z", "#f6d34a"),
        shape("M-62 -40H62C56 -10 34 0 0 0C-34 0 -56 -10 -62 -40z", "sea"),
        line("M-54 -28C-30 -20 30 -20 54 -28", "lagoon", 5),
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
        1280,
        720,
        draw_room("#54628f", "#7a5a55"),
        rect(0, 0, 1280, 440, "#ffdf9e", opacity=0.06),
        at(480, 70, draw_window(280, 220, "#c9a06a", night=True)),
        draw_garland(0, 40, 640, 46, 26, "lights", 18),
        draw_garland(640, 46, 1280, 40, 26, "lights", 18),
        at(
            880,
            120,
            rect(0, 0, 110, 140, "#e9dcc0", 4),
            rect(8, 8, 94, 124, "#3f7f8f", 3),
            at(54, 92, draw_boat(70, "coral", "sand")),
        ),
        at(
            1030,
            140,
            rect(0, 0, 120, 96, "#e9dcc0", 4),
            rect(8, 8, 104, 80, "#4d8a55", 3),
            circle(60, 48, 22, "paper"),
            polygon([(60, 38), (70, 45), (66, 57), (54, 57), (50, 45)], "ink"),
        ),
        circle(196, 250, 190, "#ffdf9e", opacity=0.16),
        circle(196, 270, 120, "#ffdf9e", opacity=0.2),
        at(
            220,
            130,
            rect(-130, 0, 260, 12, WOOD, 4),
            at(-112, 0, draw_books(120, 8, 46, 5)),
            at(60, 0, draw_pot_plant(0.5, "coral")),
            at(104, 0, draw_globe(), scale=0.7),
        ),
        at(236, 470, draw_table(380, 128)),
        at(
            110,
            342,
            line("M-18 0h36M0 0L-10 -56L24 -84", "ink-soft", 6),
            shape("M10 -104L58 -84L30 -58z", "sun"),
            shape("M34 -66L100 0H10z", "#fff0c4", opacity=0.35),
        ),
        at(
            260,
            342,
            shape("M-46 -6H46L38 -62H-38z", "ink"),
            shape("M-38 -11H38L32 -56H-32z", "lagoon"),
            line("M-20 -40H20M-20 -28H8", "foam", 4),
        ),
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
    )


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
