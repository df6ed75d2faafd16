"""Photos that people share."""

from assets.rig.buildings import draw_boat, draw_house
from assets.rig.draw import at, circle, ellipse, fade, group, line, polygon, rect, shape, svg
from assets.rig.plants import draw_palm
from assets.rig.scenery import WOOD, WOOD_LIGHT, draw_garland, draw_gulls, draw_waves

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
    """Return a photo of two empty boats on a quiet sea, as the sun goes down."""
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
        at(372, 244, draw_empty_boat(124)),
        at(178, 284, draw_empty_boat(168)),
        at(60, 330, draw_palm(220, 40, "#3a2f4a", 2)),
    )


def draw_empty_boat(width: float) -> str:
    """Return a rowing boat with nobody in it, in the dusk; the origin is its waterline's middle."""
    w, h = width, width * 0.2
    hull = f"M{-w / 2} {-h}Q0 {-h * 0.5} {w / 2} {-h}Q{w * 0.4} {h * 0.3} {w * 0.3} {h * 0.35}"
    return group(
        ellipse(0, h * 0.45, w * 0.5, h * 0.22, "#3a2a4a", opacity=0.35),
        shape(f"M{-w / 2} {-h}Q0 {-h * 1.1} {w / 2} {-h}Q0 {-h * 0.35} {-w / 2} {-h}z", "#2c2038"),
        rect(-w * 0.16, -h * 0.86, w * 0.32, h * 0.2, "#6d4a6a", 2),
        shape(f"{hull}H{-w * 0.3}Q{-w * 0.4} {h * 0.3} {-w / 2} {-h}z", "#4a3358"),
        line(f"M{-w / 2} {-h}Q0 {-h * 0.5} {w / 2} {-h}", "#7d5a80", 4),
        line(f"M{-w * 0.42} {-h * 0.3}Q0 {h * 0.1} {w * 0.42} {-h * 0.3}", "#6d4a6a", 3),
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
    """Return a photo of a pot of soup on a stove."""
    pieces = [
        ellipse(150 + (i * 47) % 180, 118 + (i * 23) % 30, 11, 7, tone)
        for i, tone in enumerate(
            ("#f08a4b", "leaf", "#fff6df", "coral", "leaf-deep", "#fff6df") * 2
        )
    ]
    steam = "M190 78c-16 -16 14 -28 0 -50M240 72c-16 -16 14 -28 0 -50M290 78c-16 -16 14 -28 0 -50"
    return svg(
        W,
        H,
        rect(0, 0, W, H, "#d9ece6"),
        line("M0 60H480M0 120H480M0 180H480M60 0V220M160 0V220M320 0V220M420 0V220", "#b7d8cf", 3),
        line(steam, "#ffffff", 8, opacity=0.85),
        rect(0, 244, W, 76, "#5b6b76"),
        rect(0, 244, W, 10, "#7d8d97"),
        *(circle(x, 292, 14, "#2f3b44") + rect(x - 2, 280, 4, 12, "paper") for x in (96, 384)),
        rect(190, 278, 100, 28, "#2f3b44", 8),
        ellipse(240, 244, 122, 12, "#2f3b44"),
        *(shape(f"M{x} 244q-9 -10 0 -22q9 12 0 22z", "sea") for x in (146, 170, 310, 334)),
        line("M116 160H84M364 160H396", "coral-deep", 16),
        shape("M114 132V200Q114 236 150 236H330Q366 236 366 200V132z", "coral"),
        shape("M114 132V200Q114 236 150 236H176Q140 232 140 196V132z", "#ffffff", opacity=0.18),
        ellipse(240, 132, 126, 40, "coral-deep"),
        ellipse(240, 132, 112, 32, "#e9b04f"),
        *pieces,
        line("M300 128L392 40", WOOD, 10),
        ellipse(296, 130, 26, 11, WOOD_LIGHT),
    )
