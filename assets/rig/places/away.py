"""Away from the coast and before the morning bell: the mountain school and the swimming pool."""

from assets.rig.draw import at, circle, ellipse, group, line, polygon, rect, shape, svg
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


def draw_mountain_school() -> str:
    """Return a small school below a mountain, with bright flags on long lines."""
    return svg(
        1280,
        720,
        draw_sky("sky", (0, "#6db3d8"), (0.4, "#cfe8ee"), (0.6, "#f6f3e4")),
        draw_cloud(180, 150, 1.2),
        draw_cloud(1100, 110, 1.4),
        polygon([(-60, 430), (170, 210), (330, 330), (420, 260), (620, 430)], "#9db4c9"),
        polygon([(430, 440), (760, 60), (930, 220), (1010, 160), (1340, 440)], "#8aa6c0"),
        polygon([(760, 60), (930, 220), (1010, 160), (1340, 440), (900, 440)], "#7b98b5"),
        shape("M670 164L760 60L868 162L826 150L800 184L766 148L736 178L712 150z", "white"),
        shape("M968 190L1010 160L1064 206L1034 200L1012 214z", "white"),
        shape("M116 262L170 210L214 244L184 242L166 262L146 248z", "white"),
        draw_cloud(560, 300, 0.9, opacity=0.75),
        draw_hills(430, [90, 110, 60, 40, 50, 80, 110, 140, 120], "#86ad7c", 450),
        *(
            at(x, y, _draw_fir(h))
            for x, y, h in (
                (60, 400, 130),
                (120, 416, 104),
                (190, 404, 120),
                (1120, 410, 130),
                (1186, 398, 150),
                (1250, 414, 120),
                (1060, 416, 96),
            )
        ),
        draw_garland(30, 130, 520, 236, 40, "flags", 18),
        draw_garland(760, 236, 1260, 120, 40, "flags", 18),
        line("M30 130V420M1260 120V420", WOOD_DARK, 7),
        shape("M0 424Q640 396 1280 424V720H0z", "#a5c382"),
        shape("M580 412H700C760 500 880 610 980 720H300C400 600 520 500 580 412z", "#dccb9e"),
        _draw_school_house(),
        at(320, 470, _draw_stone_wall()),
        at(1040, 470, _draw_stone_wall()),
        at(900, 462, _draw_ladder(), flip=True),
        at(230, 462, draw_tree(120, "#6aa65a")),
        *(
            circle(x, y, 4.5, tone)
            for x, y, tone in (
                (150, 560, "paper"),
                (260, 610, "coral"),
                (1060, 580, "sun"),
                (1160, 640, "paper"),
                (90, 660, "sun"),
                (1000, 660, "coral"),
            )
        ),
    )


def _draw_fir(height: float) -> str:
    k = height / 100
    return at(
        0,
        0,
        rect(-5, -14, 10, 14, WOOD_DARK),
        polygon([(-32, -12), (32, -12), (0, -58)], "#4f8a5a"),
        polygon([(-25, -36), (25, -36), (0, -80)], "#5a9764"),
        polygon([(-17, -60), (17, -60), (0, -100)], "#67a570"),
        scale=k,
    )


def _draw_school_house() -> str:
    windows = [
        group(
            polygon([(x - 34, 312), (x + 34, 312), (x + 40, 386), (x - 40, 386)], WOOD_DARK),
            rect(x - 26, 320, 52, 58, "#5b8796", 2),
            line(f"M{x} 320v58M{x - 26} 348h52", "paper", 4),
            rect(x - 42, 304, 84, 10, "coral", 2),
            *(rect(x - 38 + i * 20, 296, 12, 9, "sun") for i in range(4)),
        )
        for x in (500, 780)
    ]
    return group(
        polygon([(420, 274), (860, 274), (880, 432), (400, 432)], "#f7f0e0"),
        polygon([(404, 410), (876, 410), (880, 432), (400, 432)], "#c9b496"),
        rect(416, 266, 448, 14, "coral-deep", 2),
        *(rect(426 + i * 31, 252, 16, 14, "sun", 2) for i in range(14)),
        *windows,
        rect(596, 308, 88, 124, WOOD_DARK, 3),
        rect(605, 318, 34, 114, "sea", 2) + rect(641, 318, 34, 114, "sea", 2),
        rect(588, 298, 104, 12, "coral", 2),
        circle(640, 376, 5, "sun"),
        polygon([(380, 256), (900, 256), (820, 190), (460, 190)], "#5d7f8f"),
        polygon([(380, 256), (900, 256), (890, 246), (392, 246)], "#4a6876"),
        line("M428 216H852M404 236H876", "#4a6876", 3),
        at(
            640,
            190,
            line("M-18 0V-34M18 0V-34", WOOD_DARK, 6),
            polygon([(-30, -32), (30, -32), (0, -54)], "coral"),
            shape("M-12 -6Q-10 -28 0 -28Q10 -28 12 -6z", "sun"),
            circle(0, -4, 4, "sun-deep"),
        ),
    )


def _draw_stone_wall() -> str:
    stones = [
        rect(x + (12 if row % 2 else 0), -22 - row * 18, 36, 17, tone, 7)
        for row in range(3)
        for i, x in enumerate(range(-150, 120, 40))
        for tone in (("#b8bdb4", "#a7ada6", "#c6cac0")[(i * 2 + row) % 3],)
    ]
    return group(
        ellipse(0, 0, 160, 8, "#12324a", opacity=0.15),
        rect(-152, -56, 300, 54, "#8f968f", 8),
        *stones,
    )


def _draw_ladder() -> str:
    rungs = "".join(f"M{-26 + t * 0.2} {-t}H{22 + t * 0.2}" for t in range(20, 210, 26))
    return group(line("M-30 0L14 -220M22 0L66 -220", WOOD, 9), line(rungs, WOOD_LIGHT, 7))


def draw_swimming_pool() -> str:
    """Return the swimming pool in the morning: long lanes, starting blocks, rows of flags."""
    lanes = []
    for i in range(7):
        x0, x1 = 250 + i * 130, -180 + i * 273
        lanes.append(
            line(f"M{x0} 346L{x1} 640", "coral" if i % 2 else "sun", 7, stroke_dasharray="26 12")
        )
    stands = [
        rect(0, 200 + i * 34, 1280, 34, tone)
        for i, tone in enumerate(("#d9cfb8", "#cbbfa4", "#bcaf92"))
    ]
    return svg(
        1280,
        720,
        draw_sky("sky", (0, "#a9d8e6"), (0.4, "#fdeccd")),
        circle(1040, 150, 70, "#ffdf9e", opacity=0.5) + circle(1040, 150, 44, "#fbc25f"),
        draw_cloud(220, 96, 1.2),
        draw_cloud(720, 70, 1.0),
        *(
            at(x, 206, draw_tree(h, tone))
            for x, h, tone in (
                (60, 130, "leaf"),
                (190, 110, "#6aa65a"),
                (1120, 110, "leaf"),
                (1230, 140, "#6aa65a"),
            )
        ),
        *stands,
        line("M0 200H1280M0 234H1280M0 268H1280", "#a3967a", 3),
        *(
            rect(x, y, 46, 14, tone, 5)
            for x, y, tone in (
                (120, 214, "sea"),
                (210, 214, "sea"),
                (340, 248, "coral"),
                (840, 214, "sea"),
                (960, 248, "coral"),
                (1080, 214, "sea"),
            )
        ),
        rect(0, 300, 1280, 46, "#e6e3d6"),
        rect(0, 300, 1280, 8, "#cfcabb"),
        _draw_starting_blocks(),
        rect(0, 346, 1280, 300, "#e9e2cf"),
        shape("M120 346H1160L1500 640H-220z", "#4fb7c6"),
        shape("M120 346H1160L1200 380H80z", "#3fa3b6"),
        *lanes,
        line(
            "".join(
                f"M{x} {y}q14 -7 28 0t28 0"
                for x, y in (
                    (300, 400),
                    (520, 430),
                    (780, 396),
                    (980, 440),
                    (200, 500),
                    (640, 520),
                    (1010, 540),
                    (420, 580),
                    (860, 600),
                )
            ),
            "#ffffff",
            4,
            opacity=0.6,
        ),
        shape("M-20 636H1300V720H-20z", "#e9e2cf"),
        rect(0, 632, 1280, 12, "#3f8fa6"),
        line(
            "M0 680H1280M160 644L120 720M400 644L380 720M640 644V720M880 644L900 720"
            "M1120 644L1160 720",
            "#d6cdb6",
            3,
        ),
        draw_garland(-10, 150, 640, 150, 34, "flags", 20),
        draw_garland(640, 150, 1290, 150, 34, "flags", 20),
        line("M640 150V306", "#8a97a0", 6),
    )


def _draw_starting_blocks() -> str:
    blocks = []
    for i in range(6):
        x = 315 + i * 130
        blocks.append(
            group(
                rect(x - 26, 320, 52, 30, "#8a97a0"),
                polygon([(x - 34, 322), (x + 34, 322), (x + 28, 306), (x - 28, 306)], "sea"),
                *(circle(x - 15 + d * 6, 335, 2.4, "paper") for d in range(i + 1)),
            )
        )
    return group(*blocks)
