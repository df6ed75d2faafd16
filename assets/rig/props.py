"""What people post and pin up: small pictures, 480×320, for feeds, chats and notice boards."""

from assets.rig.draw import (
    at,
    circle,
    ellipse,
    fade,
    group,
    line,
    polygon,
    rect,
    shape,
    star,
    svg,
)
from assets.rig.pins import PINS
from assets.rig.scenery import (
    WOOD,
    WOOD_DARK,
    WOOD_LIGHT,
    draw_boat,
    draw_garland,
    draw_gulls,
    draw_house,
    draw_palm,
    draw_rays,
    draw_waves,
)

W, H = 480, 320
SKINS = ("#8f5b39", "#d29a68", "#b97d4e", "#f0cba4", "#c68a58", "#a9714a", "#e0ae80")


def _bars(
    x: float, y: float, widths: tuple[float, ...], tone: str, size: float = 10, gap: float = 20
) -> str:
    """Draw bars that stand for lines of writing."""
    return group(*(rect(x, y + gap * i, w, size, tone, size / 2) for i, w in enumerate(widths)))


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
        W, H,
        rect(0, 0, W, 180, "#bfe3ea"),
        shape("M0 130Q90 70 190 112T400 90T480 110V190H0z", "#9fcac6"),
        shape("M0 150Q120 110 240 140T480 132V200H0z", "#7db7a0"),
        rect(0, 168, W, 152, "#72ad61"),
        rect(0, 230, W, 40, "#82ba70"),
        line("M70 178V62H410V178", "paper", 7),
        line("".join(f"M{x} 66V176" for x in range(86, 406, 20)) + "M72 92H408M72 120H408M72"
        " 148H408", "#ffffff", 1.5, opacity=0.6),
        *players,
        at(240, 292, circle(0, 0, 15, "paper"), polygon([(0, -7), (7, -2), (4, 6), (-4, 6), (-7, -2)], "ink")),
    )  # fmt: skip


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


def draw_festival_poster() -> str:
    """Return the poster of the lantern festival."""
    lamps = [
        at(
            x,
            y,
            line("M0 -60V-20", WOOD_DARK, 2.5),
            ellipse(0, 0, 22, 24, tone),
            rect(-9, -26, 18, 6, WOOD_DARK, 2),
            rect(-9, 20, 18, 6, WOOD_DARK, 2),
            ellipse(-7, -3, 5, 12, "#ffffff", opacity=0.35),
        )
        for x, y, tone in (
            (110, 70, "coral"),
            (180, 92, "sun"),
            (300, 92, "lagoon"),
            (370, 70, "coral"),
        )
    ]
    return svg(
        W, H,
        rect(0, 0, W, H, "navy"),
        *(circle(x, y, 2.5, "#ffe3ac") for x, y in ((60, 130), (140, 150), (240, 40), (330, 150), (430, 120), (420, 40), (50, 40))),
        circle(240, 150, 66, "#f4a93b", opacity=0.25),
        circle(240, 150, 46, "sun"),
        *lamps,
        shape("M0 206Q60 190 120 206T240 206T360 206T480 206V320H0z", "sea"),
        at(240, 204, draw_boat(120, "coral", "sand")),
        shape("M0 226Q60 212 120 226T240 226T360 226T480 226V320H0z", "lagoon"),
        _bars(130, 250, (220,), "paper", 18),
        _bars(170, 282, (140,), "#ffe3ac", 12),
        rect(10, 10, W - 20, H - 20, "none", 10, stroke="sun", stroke_width=5),
    )  # fmt: skip


def draw_boat_launch() -> str:
    """Return a photo of a new boat, garlanded, on its way into the water."""
    return svg(
        W, H,
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
    )  # fmt: skip


def draw_lost_cat() -> str:
    """Return a notice about a lost cat."""
    cat = group(
        shape("M-58 70C-70 0 -40 -30 0 -30C40 -30 70 0 58 70z", "#e7a15a"),
        line("M56 60C96 60 96 10 78 0", "#e7a15a", 16),
        polygon([(-42, -40), (-40, -84), (-10, -62)], "#e7a15a") + polygon([(42, -40), (40, -84), (10, -62)], "#e7a15a"),
        polygon([(-35, -52), (-35, -74), (-18, -61)], "#f6c9b4") + polygon([(35, -52), (35, -74), (18, -61)], "#f6c9b4"),
        ellipse(0, -34, 48, 38, "#e7a15a"),
        line("M0 -70v14M-12 -68v9M12 -68v9", "#c47a35", 5),
        circle(-18, -38, 6.5, "ink") + circle(18, -38, 6.5, "ink") + circle(-16, -40, 2, "#ffffff") + circle(20, -40, 2, "#ffffff"),
        polygon([(-5, -26), (5, -26), (0, -20)], "coral"),
        line("M0 -20q-8 10 -14 2M0 -20q8 10 14 2M-30 -24l-26 -4M-30 -18l-24 6M30 -24l26"
        " -4M30 -18l24 6", "#7a4a21", 2.5),
        ellipse(0, 40, 26, 30, "#fbe3c4"),
        line("M-40 -2Q0 16 40 -2", "sea", 8) + circle(0, 10, 7, "sun"),
    )  # fmt: skip
    return svg(
        W, H,
        rect(0, 0, W, H, "#c9a36e"),
        line("M0 80H480M0 160H480M0 240H480", "#b58d57", 3),
        rect(96, 16, 288, 290, "#b58d57", 4, opacity=0.6),
        rect(90, 10, 288, 290, "paper", 4),
        rect(114, 32, 240, 24, "coral", 6),
        rect(114, 68, 240, 160, "leaf-soft", 6),
        at(234, 158, cat, scale=0.92),
        _bars(134, 244, (200, 160), "ink-soft", 10, 20),
        circle(234, 18, 9, "coral-deep"),
    )  # fmt: skip


def draw_sunset() -> str:
    """Return a photo of the sun going down over the bay."""
    return svg(
        W, H,
        fade("dusk", (0, "#5b6aa0"), (0.45, "#e88a6a"), (0.7, "#fbc98a")),
        rect(0, 0, W, 220, "url(#dusk)"),
        circle(250, 196, 52, "#ffe3ac"),
        circle(250, 196, 80, "#ffe3ac", opacity=0.3),
        shape("M0 196Q60 168 130 190T250 198H0zM480 180Q420 168 350 196H480z", "#7a5478"),
        rect(0, 200, W, 120, "#a8566a"),
        rect(0, 236, W, 84, "#7d4a72", opacity=0.7),
        *(rect(250 - w / 2, y, w, 5, "#ffe3ac", 2.5, opacity=0.8) for w, y in ((110, 210), (76, 224), (96, 240), (50, 256), (70, 274))),
        at(380, 238, draw_boat(110, "#3a2a4a", "#5a3a5a")),
        at(60, 330, draw_palm(220, 40, "#3a2f4a", 2)),
    )  # fmt: skip


def draw_quiz_ad() -> str:
    """Return an advertisement for a made-up quiz about sea animals."""
    octopus = group(
        line("M-22 10C-30 30 -44 28 -48 38M-8 16C-10 36 -20 40 -22 48M8 16C10 36 20 40 22"
        " 48M22 10C30 30 44 28 48 38", "#8a5fa8", 11),
        ellipse(0, -6, 34, 32, "#8a5fa8"),
        circle(-11, -6, 7, "paper") + circle(11, -6, 7, "paper") + circle(-10, -5, 3.5, "ink") + circle(12, -5, 3.5, "ink"),
        line("M-8 9q8 7 16 0", "ink", 3.5),
    )  # fmt: skip
    cards = [
        at(x, 130, rect(-48, -58, 96, 116, "paper", 14), at(0, 0, animal, turn=0), turn=turn)
        for x, turn, animal in (
            (86, -6, at(-40, -42, PINS["turtle"](), scale=0.5)),
            (188, 3, at(0, -4, octopus, scale=0.8)),
            (292, -3, at(-39, -38, PINS["fish"](), scale=0.5)),
            (394, 6, at(-40, -42, PINS["star"](), scale=0.5)),
        )
    ]
    return svg(
        W, H,
        rect(0, 0, W, H, "coral"),
        draw_rays(240, 150, 420, "#ffffff", 16),
        rect(90, 18, 300, 26, "#fff1c4", 13),
        *cards,
        rect(120, 218, 240, 56, "navy", 28),
        rect(120, 214, 240, 54, "sun", 27),
        _bars(166, 234, (112,), "navy", 14),
        polygon([(296, 228), (318, 241), (296, 254)], "navy"),
        *(star(x, y, 11, 5, "#fff1c4") for x, y in ((46, 40), (434, 40), (60, 246), (424, 246))),
        _bars(180, 290, (120,), "#fbe0d8", 8),
    )  # fmt: skip


def draw_map_pin() -> str:
    """Return a photo of a house, with a map and a pin that say where it stands."""
    roads = "M0 40H130M40 0V110M92 0V110M0 82H130"
    return svg(
        W, H,
        rect(0, 0, W, 220, "#bfe3ea"),
        shape("M0 170Q100 100 220 150T480 130V230H0z", "#9fcac6"),
        rect(0, 206, W, 114, "#b7cf8f"),
        shape("M180 236L150 320H330L290 236z", "#f0dcae"),
        at(70, 240, draw_palm(170, 22, seed=3)),
        at(236, 240, draw_house(210, 96, "#cfe3df", "#3f7f8f", 44)),
        rect(324, 190, 142, 118, "paper", 10),
        at(330, 196, rect(0, 0, 130, 106, "#dcecd8", 6), rect(96, 60, 34, 46, "#a9d9dd"), line(roads, "paper", 9), line("M40 82L92 40", "sun", 6, stroke_dasharray="9 8")),
        at(422, 248, ellipse(0, 2, 12, 4, "#12324a", opacity=0.3), shape("M0 0C-8 -16 -24 -24 -24 -42A24 24 0 1 1"
        " 24 -42"
        "C24 -24"
        " 8 -16"
        " 0 0z", "coral"), circle(0, -42, 10, "paper")),
    )  # fmt: skip


def draw_school_badge() -> str:
    """Return the school's badge on a shirt, with lines where a name would be."""
    badge = group(
        shape("M0 -92L74 -70V0C74 48 40 78 0 96C-40 78 -74 48 -74 0V-70z", "navy"),
        shape("M0 -78L62 -59V0C62 40 34 66 0 82C-34 66 -62 40 -62 0V-59z", "lagoon"),
        circle(0, -28, 24, "sun"),
        draw_rays(0, -28, 44, "#ffffff", 12),
        shape("M-58 16Q-38 2 -18 16T22 16T58 16Q48 56 0 80Q-48 56 -58 16z", "sea"),
        shape("M-30 0H30Q26 18 16 18H-16Q-26 18 -30 0z", "paper"),
        line("M0 0V-34", "paper", 5),
        polygon([(4, -34), (4, -6), (24, -8)], "paper"),
    )
    return svg(
        W, H,
        rect(0, 0, W, H, "#e9eef0"),
        shape("M0 0H200L120 120L0 60z", "#dbe3e6"), shape("M480 0H330L300 110L480 60z", "#dbe3e6"),
        line("M200 0L120 120M330 0L300 110M306 110V320", "#c3ced3", 4),
        *(circle(306, y, 8, "#b4c1c8") for y in (160, 230, 300)),
        at(168, 172, badge, scale=0.98),
        rect(340, 180, 120, 74, "paper", 8),
        _bars(354, 196, (92, 70), "sea", 12, 24),
    )  # fmt: skip


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
        W, H,
        rect(0, 0, W, H, "#fdebc9"),
        *balloons,
        draw_garland(0, 14, W, 14, 12, "flags", 13),
        rect(0, 262, W, 58, "lagoon"), rect(0, 262, W, 10, "lagoon-deep"),
        ellipse(240, 264, 140, 14, "paper"),
        rect(130, 204, 220, 60, "#c98a5a", 10), rect(130, 226, 220, 12, "#fbe3c4"),
        rect(148, 146, 184, 64, "#d99c68", 10),
        shape(drip, "#fff1e6"),
        shape("M130 212Q130 200 144 200H336Q350 200 350 212q-12 16 -24 2q-12 18 -24 0q-12"
        " 14 -24 0q-12 18 -24 0q-12 14 -24 0q-12 18 -24 0q-12 14 -24 0q-12 16 -28 -2z", "#f4b3a5"),
        *candles,
        *(circle(x, y, 5, tone) for x, y, tone in ((170, 250, "coral"), (206, 252, "sun"), (274, 252, "lagoon"), (312, 250, "leaf"))),
    )  # fmt: skip


def draw_prize_box() -> str:
    """Return a bright box that promises a prize."""
    return svg(
        W, H,
        rect(0, 0, W, H, "#6a4c93"),
        draw_rays(240, 170, 420, "#ffe3ac", 14),
        circle(240, 170, 120, "#ffe3ac", opacity=0.25),
        *(star(x, y, r, r / 2.2, "sun") for x, y, r in ((110, 84, 18), (370, 76, 20), (84, 214, 12), (404, 220, 14), (240, 44, 14))),
        *(circle(x, y, 15, "sun", stroke="sun-deep", stroke_width=4) for x, y in ((196, 108), (288, 104), (240, 84))),
        polygon([(146, 128), (226, 98), (236, 132), (150, 158)], "#d9553a"), polygon([(334, 128), (254, 98), (244, 132), (330, 158)], "coral"),
        rect(150, 158, 180, 118, "coral", 6),
        rect(150, 158, 90, 118, "#d9553a", 6),
        rect(224, 158, 32, 118, "#fff1c4"),
        rect(140, 146, 200, 28, "#f08a6d", 6), rect(222, 146, 36, 28, "#fff1c4"),
        rect(160, 290, 160, 14, "paper", 7, opacity=0.7),
    )  # fmt: skip


def draw_cooking() -> str:
    """Return a photo of fried rice and vegetables in a pan."""
    grains = [
        circle(118 + (i * 67) % 220, 116 + (i * 41) % 96, 5 + i % 3, tone)
        for i, tone in enumerate(("leaf", "coral", "sun", "#fff6df", "leaf-deep", "#fff6df") * 7)
        if ((118 + (i * 67) % 220 - 226) / 118) ** 2 + ((116 + (i * 41) % 96 - 164) / 56) ** 2 < 1
    ]
    return svg(
        W, H,
        rect(0, 0, W, H, "#d9ece6"),
        line("M0 60H480M0 120H480M60 0V120M140 0V60M220 0V120M300 0V60M380 0V120", "#b7d8cf", 3),
        rect(0, 220, W, 100, WOOD_LIGHT),
        line("M0 256H480M0 290H480", WOOD, 3),
        line("M350 190L466 156", "ink", 22), line("M400 176L470 155", WOOD_DARK, 22),
        shape("M84 168C84 262 144 276 226 276C308 276 368 262 368 168z", "ink"),
        ellipse(226, 166, 146, 74, "ink-soft"),
        ellipse(226, 166, 130, 63, "#f1d9a0"),
        *grains,
        ellipse(246, 150, 40, 26, "#ffffff") + circle(250, 148, 13, "sun"),
        line("M170 84c-14 -16 12 -26 0 -46M230 76c-14 -16 12 -26 0 -46M290 84c-14 -16 12"
        " -26 0 -46", "#ffffff", 8, opacity=0.8),
    )  # fmt: skip


def draw_homework_page() -> str:
    """Return a page of homework: shapes, sums and a pencil."""
    return svg(
        W, H,
        rect(0, 0, W, H, WOOD_LIGHT),
        line("M0 70H480M0 160H480M0 250H480", WOOD, 3),
        at(226, 164, rect(-154, -142, 320, 292, "#12324a", 4, opacity=0.15), rect(-160, -148, 320, 292, "paper", 4),
           line("".join(f"M-150 {y}H150" for y in range(-110, 140, 28)), "#c9dfe8", 2.5), line("M-112 -148V144", "#f0b7a8", 3),
           *(circle(-138, y, 7, WOOD_LIGHT) for y in (-108, -40, 30, 100)),
           _bars(-96, -136, (150,), "sea", 12),
           polygon([(-88, -30), (-40, -30), (-64, -78)], "none", stroke="coral", stroke_width=5, stroke_linejoin="round"),
           rect(0, -78, 50, 48, "none", 2, stroke="leaf", stroke_width=5), circle(112, -54, 25, "none", stroke="sun", stroke_width=5),
           _bars(-96, 2, (200, 170, 216, 120), "ink-soft", 7, 28),
           line("M56 84l12 14l28 -34", "leaf-deep", 7), turn=-4),
        at(400, 190, rect(-12, -110, 24, 160, "sun"), rect(-4, -110, 8, 160, "#e08a2c"), polygon([(-12, 50), (12, 50), (0, 82)], "#fbe3c4"), polygon([(-5, 70), (5, 70), (0, 82)], "ink"), rect(-12, -126, 24, 18, "coral", 4), turn=24),
    )  # fmt: skip


PROPS = {
    "team-photo": draw_team_photo,
    "festival-poster": draw_festival_poster,
    "boat-launch": draw_boat_launch,
    "lost-cat": draw_lost_cat,
    "sunset": draw_sunset,
    "quiz-ad": draw_quiz_ad,
    "map-pin": draw_map_pin,
    "school-badge": draw_school_badge,
    "birthday-cake": draw_birthday_cake,
    "prize-box": draw_prize_box,
    "cooking": draw_cooking,
    "homework-page": draw_homework_page,
}
