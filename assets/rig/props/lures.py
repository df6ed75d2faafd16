"""What wants to be clicked: a quiz and a prize."""

from assets.rig.draw import at, bars, circle, ellipse, group, line, polygon, rect, star, svg
from assets.rig.pins import PINS
from assets.rig.scenery import draw_rays

W, H = 480, 320


def draw_quiz_ad() -> str:
    """Return an advertisement for a made-up quiz about sea animals."""
    octopus = group(
        line(
            "M-22 10C-30 30 -44 28 -48 38M-8 16C-10 36 -20 40 -22 48M8 16C10 36 20 40 22"
            " 48M22 10C30 30 44 28 48 38",
            "#8a5fa8",
            11,
        ),
        ellipse(0, -6, 34, 32, "#8a5fa8"),
        circle(-11, -6, 7, "paper")
        + circle(11, -6, 7, "paper")
        + circle(-10, -5, 3.5, "ink")
        + circle(12, -5, 3.5, "ink"),
        line("M-8 9q8 7 16 0", "ink", 3.5),
    )
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
        W,
        H,
        rect(0, 0, W, H, "coral"),
        draw_rays(240, 150, 420, "#ffffff", 16),
        rect(90, 18, 300, 26, "#fff1c4", 13),
        *cards,
        rect(120, 218, 240, 56, "navy", 28),
        rect(120, 214, 240, 54, "sun", 27),
        bars(166, 234, (112,), "navy", 14),
        polygon([(296, 228), (318, 241), (296, 254)], "navy"),
        *(star(x, y, 11, 5, "#fff1c4") for x, y in ((46, 40), (434, 40), (60, 246), (424, 246))),
        bars(180, 290, (120,), "#fbe0d8", 8),
    )


def draw_prize_box() -> str:
    """Return a bright box that promises a prize."""
    return svg(
        W,
        H,
        rect(0, 0, W, H, "#6a4c93"),
        draw_rays(240, 170, 420, "#ffe3ac", 14),
        circle(240, 170, 120, "#ffe3ac", opacity=0.25),
        *(
            star(x, y, r, r / 2.2, "sun")
            for x, y, r in (
                (110, 84, 18),
                (370, 76, 20),
                (84, 214, 12),
                (404, 220, 14),
                (240, 44, 14),
            )
        ),
        *(
            circle(x, y, 15, "sun", stroke="sun-deep", stroke_width=4)
            for x, y in ((196, 108), (288, 104), (240, 84))
        ),
        polygon([(146, 128), (226, 98), (236, 132), (150, 158)], "#d9553a"),
        polygon([(334, 128), (254, 98), (244, 132), (330, 158)], "coral"),
        rect(150, 158, 180, 118, "coral", 6),
        rect(150, 158, 90, 118, "#d9553a", 6),
        rect(224, 158, 32, 118, "#fff1c4"),
        rect(140, 146, 200, 28, "#f08a6d", 6),
        rect(222, 146, 36, 28, "#fff1c4"),
        rect(160, 290, 160, 14, "paper", 7, opacity=0.7),
    )
