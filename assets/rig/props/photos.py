"""Photos that people share."""

from assets.rig.buildings import draw_boat, draw_house
from assets.rig.draw import at, circle, ellipse, fade, group, line, polygon, rect, shape, svg
from assets.rig.plants import draw_palm
from assets.rig.scenery import WOOD, WOOD_DARK, WOOD_LIGHT, draw_garland, draw_gulls, draw_waves

W, H = 480, 320
SKINS = ("#8f5b39", "#d29a68", "#b97d4e", "#f0cba4", "#c68a58", "#a9714a", "#e0ae80")


def draw_team_photo() -> str:
    """Return a photo of the children's football team; the faces are tiny."""
    players = []
    for row, (y, count, size) in enumerate(((150, 6, 0.95), (202, 5, 1.05))):
        for index in range(count):
            x = 240 + (index - (count - 1) / 2) * 66
            players.append(
                at(
                    x,
                    y,
                    _draw_player(SKINS[(index * 3 + row) % 7], index + row, row == 1),
                    scale=size,
                )
            )
    return svg(
        W,
        H,
        rect(0, 0, W, 180, "#bfe3ea"),
        shape("M0 130Q90 70 190 112T400 90T480 110V190H0z", "#9fcac6"),
        shape("M0 150Q120 110 240 140T480 132V200H0z", "#7db7a0"),
        rect(0, 168, W, 152, "#72ad61"),
        rect(0, 230, W, 40, "#82ba70"),
        line("M70 178V62H410V178", "paper", 7),
        line(
            "".join(f"M{x} 66V176" for x in range(86, 406, 20)) + "M72 92H408M72 120H408M72"
            " 148H408",
            "#ffffff",
            1.5,
            opacity=0.6,
        ),
        *players,
        at(
            240,
            292,
            circle(0, 0, 15, "paper"),
            polygon([(0, -7), (7, -2), (4, 6), (-4, 6), (-7, -2)], "ink"),
        ),
    )


def _draw_player(skin: str, index: int, is_kneeling: bool) -> str:
    hair = ("#221d22", "#3a2620", "#2d2a33")[index % 3]
    scarf = index == 4
    shirt = "#c8402f"
    legs = (
        line("M-10 44L-14 66M10 44L16 58", "paper", 13)
        if is_kneeling
        else line("M-8 44V92M8 44V92", skin, 9)
        + line("M-9 44V62M9 44V62", "paper", 13, stroke_linecap="butt")
    )
    return group(
        legs,
        line("M-16 18L-22 44M16 18L22 44", skin, 8),
        line("M-16 18L-19 30M16 18L19 30", shirt, 11),
        rect(-18, 8, 36, 42, shirt, 9),
        line("M-5 22H5L0 36", "paper", 3.5),
        circle(0, -10, 19, hair) if scarf else "",
        circle(0, -8, 15, skin),
        "" if scarf else shape("M-16 -8C-18 -32 18 -32 16 -8C8 -18 -6 -20 -16 -8z", hair),
        circle(-5, -7, 1.7, "ink") + circle(5, -7, 1.7, "ink"),
        line("M-4 0q4 4 8 0", "#7a2f33", 2),
    )


def draw_boat_launch() -> str:
    """Return a photo of a new boat, garlanded, on its way into the water."""
    return svg(
        W,
        H,
        rect(0, 0, W, H, "#bfe3ea"),
        draw_gulls((90, 60), (130, 44), (400, 70)),
        shape("M0 150Q120 100 260 140T480 120V200H0z", "#9fcac6"),
        rect(0, 176, W, 144, "#5bb0b6"),
        draw_waves(196, 9, "#ffffff", 0.6, 3, 30),
        shape("M0 250C120 236 220 250 300 282C340 300 350 312 352 320H0z", "#f0dcae"),
        line("M40 286L330 238M60 312L360 256", WOOD, 10),
        at(226, 246, draw_boat(240, "coral", "paper"), turn=-6),
        draw_garland(116, 172, 208, 86, 16, "flags", 5),
        draw_garland(208, 86, 350, 150, 18, "flags", 7),
        shape("M318 262q20 -26 30 -2q16 -22 24 4q18 -14 20 8H312z", "#ffffff", opacity=0.9),
    )


def draw_sunset() -> str:
    """Return a photo of the sun going down over the bay."""
    return svg(
        W,
        H,
        fade("dusk", (0, "#5b6aa0"), (0.45, "#e88a6a"), (0.7, "#fbc98a")),
        rect(0, 0, W, 220, "url(#dusk)"),
        circle(250, 196, 52, "#ffe3ac"),
        circle(250, 196, 80, "#ffe3ac", opacity=0.3),
        shape("M0 196Q60 168 130 190T250 198H0zM480 180Q420 168 350 196H480z", "#7a5478"),
        rect(0, 200, W, 120, "#a8566a"),
        rect(0, 236, W, 84, "#7d4a72", opacity=0.7),
        *(
            rect(250 - w / 2, y, w, 5, "#ffe3ac", 2.5, opacity=0.8)
            for w, y in ((110, 210), (76, 224), (96, 240), (50, 256), (70, 274))
        ),
        at(380, 238, draw_boat(110, "#3a2a4a", "#5a3a5a")),
        at(60, 330, draw_palm(220, 40, "#3a2f4a", 2)),
    )


def draw_map_pin() -> str:
    """Return a photo of a house, with a map and a pin that say where it stands."""
    roads = "M0 40H130M40 0V110M92 0V110M0 82H130"
    return svg(
        W,
        H,
        rect(0, 0, W, 220, "#bfe3ea"),
        shape("M0 170Q100 100 220 150T480 130V230H0z", "#9fcac6"),
        rect(0, 206, W, 114, "#b7cf8f"),
        shape("M180 236L150 320H330L290 236z", "#f0dcae"),
        at(70, 240, draw_palm(170, 22, seed=3)),
        at(236, 240, draw_house(210, 96, "#cfe3df", "#3f7f8f", 44)),
        rect(324, 190, 142, 118, "paper", 10),
        at(
            330,
            196,
            rect(0, 0, 130, 106, "#dcecd8", 6),
            rect(96, 60, 34, 46, "#a9d9dd"),
            line(roads, "paper", 9),
            line("M40 82L92 40", "sun", 6, stroke_dasharray="9 8"),
        ),
        at(
            422,
            248,
            ellipse(0, 2, 12, 4, "#12324a", opacity=0.3),
            shape("M0 0C-8 -16 -24 -24 -24 -42A24 24 0 1 1 24 -42C24 -24 8 -16 0 0z", "coral"),
            circle(0, -42, 10, "paper"),
        ),
    )


def draw_birthday_cake() -> str:
    """Return a birthday table with a cake."""
    candles = [
        group(rect(x - 4, 108, 8, 36, tone, 3), shape(f"M{x} 88q9 10 0 20q-9 -10 0 -20z", "sun"))
        for x, tone in ((196, "lagoon"), (226, "coral"), (256, "leaf"), (286, "sea"))
    ]
    balloons = [
        line(f"M{x} {y + 34}q-8 40 4 90", "#b9a07a", 2.5)
        + ellipse(x, y, 28, 34, tone)
        + ellipse(x - 9, y - 11, 6, 10, "#ffffff", opacity=0.4)
        for x, y, tone in (
            (64, 78, "coral"),
            (112, 52, "sun"),
            (372, 56, "lagoon"),
            (424, 84, "leaf"),
        )
    ]
    drip = (
        "M148 158Q148 144 164 144H316Q332 144 332 158V172q-11 18 -23 0q-11 22 -23 0"
        "q-11 16 -23 0q-11 24 -23 0q-11 16 -23 0q-11 22 -23 0q-11 18 -24 0q-9 14 -20 0z"
    )
    return svg(
        W,
        H,
        rect(0, 0, W, H, "#fdebc9"),
        *balloons,
        draw_garland(0, 14, W, 14, 12, "flags", 13),
        rect(0, 262, W, 58, "lagoon"),
        rect(0, 262, W, 10, "lagoon-deep"),
        ellipse(240, 264, 140, 14, "paper"),
        rect(130, 204, 220, 60, "#c98a5a", 10),
        rect(130, 226, 220, 12, "#fbe3c4"),
        rect(148, 146, 184, 64, "#d99c68", 10),
        shape(drip, "#fff1e6"),
        shape(
            "M130 212Q130 200 144 200H336Q350 200 350 212q-12 16 -24 2q-12 18 -24 0q-12"
            " 14 -24 0q-12 18 -24 0q-12 14 -24 0q-12 18 -24 0q-12 14 -24 0q-12 16 -28 -2z",
            "#f4b3a5",
        ),
        *candles,
        *(
            circle(x, y, 5, tone)
            for x, y, tone in (
                (170, 250, "coral"),
                (206, 252, "sun"),
                (274, 252, "lagoon"),
                (312, 250, "leaf"),
            )
        ),
    )


def draw_cooking() -> str:
    """Return a photo of fried rice and vegetables in a pan."""
    grains = [
        circle(118 + (i * 67) % 220, 116 + (i * 41) % 96, 5 + i % 3, tone)
        for i, tone in enumerate(("leaf", "coral", "sun", "#fff6df", "leaf-deep", "#fff6df") * 7)
        if ((118 + (i * 67) % 220 - 226) / 118) ** 2 + ((116 + (i * 41) % 96 - 164) / 56) ** 2 < 1
    ]
    return svg(
        W,
        H,
        rect(0, 0, W, H, "#d9ece6"),
        line("M0 60H480M0 120H480M60 0V120M140 0V60M220 0V120M300 0V60M380 0V120", "#b7d8cf", 3),
        rect(0, 220, W, 100, WOOD_LIGHT),
        line("M0 256H480M0 290H480", WOOD, 3),
        line("M350 190L466 156", "ink", 22),
        line("M400 176L470 155", WOOD_DARK, 22),
        shape("M84 168C84 262 144 276 226 276C308 276 368 262 368 168z", "ink"),
        ellipse(226, 166, 146, 74, "ink-soft"),
        ellipse(226, 166, 130, 63, "#f1d9a0"),
        *grains,
        ellipse(246, 150, 40, 26, "#ffffff") + circle(250, 148, 13, "sun"),
        line(
            "M170 84c-14 -16 12 -26 0 -46M230 76c-14 -16 12 -26 0 -46M290 84c-14 -16 12 -26 0 -46",
            "#ffffff",
            8,
            opacity=0.8,
        ),
    )
