"""What lies on tables: a computer, a letter, coins, medicine."""

from assets.rig.draw import at, bars, circle, ellipse, group, line, polygon, rect, shape, svg
from assets.rig.fittings import draw_mug
from assets.rig.furniture import draw_books, draw_pot_plant
from assets.rig.scenery import WOOD, WOOD_DARK, WOOD_LIGHT

W, H = 480, 320


def draw_laptop_desk() -> str:
    """Return a desk with a laptop computer, books and a mug."""
    return svg(
        W,
        H,
        rect(0, 0, W, 236, "#dcebe0"),
        rect(50, 30, 120, 92, "paper", 4) + rect(60, 40, 100, 72, "#bfe3ea", 2),
        shape("M60 112Q90 76 120 96T160 84V112z", "leaf") + circle(134, 58, 10, "sun"),
        rect(0, 228, W, 92, WOOD_LIGHT) + rect(0, 228, W, 12, WOOD),
        ellipse(244, 266, 160, 12, "#3a2620", opacity=0.16),
        shape("M138 242H350L334 88Q333 80 325 80H163Q155 80 154 88z", "ink"),
        shape("M152 230H336L322 94H166z", "sea-soft"),
        rect(182, 110, 66, 50, "lagoon", 4) + shape("M190 154l18 -24l14 14l10 -8l10 18z", "paper"),
        rect(258, 112, 46, 9, "sea", 4)
        + rect(258, 130, 52, 9, "#a9c3cc", 4)
        + rect(258, 148, 38, 9, "#a9c3cc", 4),
        rect(180, 176, 132, 9, "#a9c3cc", 4) + rect(180, 194, 104, 9, "#a9c3cc", 4),
        rect(180, 210, 50, 12, "coral", 6),
        polygon([(120, 262), (368, 262), (350, 240), (138, 240)], "#c9d2d6"),
        polygon([(150, 252), (338, 252), (330, 243), (158, 243)], "#8a97a0"),
        rect(120, 260, 248, 8, "#a8b4bb", 4),
        at(36, 262, draw_books(86, 5, 76, 3)),
        at(384, 296, draw_mug("coral"), scale=1.6),
        line("M378 246q8 -8 0 -18M392 246q8 -8 0 -18", "#ffffff", 4, opacity=0.9),
        at(428, 240, draw_pot_plant(0.9, "sun")),
        at(
            60,
            296,
            rect(-30, -7, 150, 8, "sun", 4),
            polygon([(120, -7), (134, -3), (120, 1)], WOOD_DARK),
        ),
    )


def draw_envelope_letter() -> str:
    """Return an open envelope with a letter that has a seal and lines."""
    return svg(
        W,
        H,
        rect(0, 0, W, H, "#cfe0d8"),
        ellipse(240, 294, 170, 12, "#12324a", opacity=0.15),
        polygon([(84, 150), (240, 40), (396, 150)], "sand-deep"),
        rect(84, 148, 312, 140, "#d8b878", 6),
        rect(120, 34, 240, 200, "paper", 5),
        rect(142, 56, 34, 34, "sea", 8) + shape("M150 78V66l9 -6l9 6v12z", "paper"),
        rect(188, 60, 110, 11, "navy", 5) + rect(188, 78, 70, 8, "#b9c4c6", 4),
        bars(142, 108, (196, 180, 192, 120), "#b9c4c6", 8, 19),
        shape("M84 150L208 226H272L396 150V282Q396 288 390 288H90Q84 288 84 282z", "sand"),
        line("M88 285L208 224M392 285L272 224", "sand-deep", 4),
        circle(240, 240, 26, "coral") + circle(240, 240, 18, "coral-deep"),
        shape(
            "M240 251C225 241 227 228 236 230Q239 231 240 234"
            "Q241 231 244 230C253 228 255 241 240 251z",
            "#fbe0d8",
        ),
    )


def draw_coin_stack() -> str:
    """Return stacks of coins that grow, and one that rolls away."""

    def stack(x: float, count: int) -> str:
        return group(
            *(
                ellipse(x, 270 - i * 17, 42, 13, "sun-deep")
                + ellipse(x, 265 - i * 17, 42, 13, "sun" if i % 2 else "#f7bb5c")
                for i in range(count)
            ),
            ellipse(x, 265 - (count - 1) * 17, 28, 8, "none", stroke="sun-deep", stroke_width=3),
        )

    return svg(
        W,
        H,
        rect(0, 0, W, H, "leaf-soft"),
        circle(370, 84, 120, "#d0e6cd") + circle(70, 60, 60, "#d0e6cd"),
        rect(0, 262, W, 58, "#a8cfa2"),
        ellipse(230, 280, 210, 14, "#33692f", opacity=0.18),
        stack(90, 2),
        stack(190, 5),
        stack(290, 9),
        at(
            404,
            236,
            circle(0, 0, 42, "sun-deep"),
            circle(-4, -2, 40, "sun"),
            circle(-4, -2, 29, "none", stroke="sun-deep", stroke_width=4),
            *(at(-4, -2, ellipse(0, -10, 5, 10, "sun-deep"), turn=t) for t in range(0, 360, 72)),
        ),
        line("M440 190q14 16 14 40M454 176q22 24 22 56", "leaf-deep", 4, opacity=0.6),
        line("M60 190L170 136L262 60", "leaf-deep", 6, stroke_dasharray="4 14"),
        polygon([(256, 42), (284, 38), (272, 64)], "leaf-deep"),
    )


def draw_medicine_bottle() -> str:
    """Return a bottle of syrup with a spoon, tablets and a plant: is it a cure?"""
    return svg(
        W,
        H,
        rect(0, 0, W, H, "#fbe9d3"),
        circle(240, 140, 120, "#f7d9b4"),
        rect(0, 254, W, 66, WOOD_LIGHT) + rect(0, 254, W, 10, WOOD),
        ellipse(230, 280, 150, 12, "#3a2620", opacity=0.18),
        rect(206, 34, 68, 36, "paper", 8)
        + line("M220 40v24M232 40v24M244 40v24M256 40v24", "#d9d2c4", 3),
        rect(214, 68, 52, 22, "#a9582c"),
        shape(
            "M170 116Q170 90 200 90H280Q310 90 310 116V262Q310 280 292 280H188Q170 280 170 262z",
            "#b9642f",
        ),
        shape("M170 116Q170 90 200 90H206V280H188Q170 280 170 262z", "#d98a52", opacity=0.6),
        rect(178, 136, 124, 104, "paper", 6),
        shape("M240 148C266 168 268 192 240 210C212 192 214 168 240 148z", "leaf")
        + line("M240 156V214", "leaf-deep", 4),
        rect(200, 218, 80, 9, "coral", 4),
        at(
            356,
            276,
            ellipse(0, 4, 44, 6, "#3a2620", opacity=0.18),
            ellipse(-26, -4, 26, 11, "#c9d2d6"),
            ellipse(-26, -6, 18, 6, "#d98a52"),
            line("M-4 -8L70 -34", "#a8b4bb", 7),
        ),
        *(
            at(x, y, rect(-20, -9, 22, 18, "coral", 9), rect(-2, -9, 22, 18, "paper", 9), turn=t)
            for x, y, t in ((90, 284, -14), (132, 298, 20))
        ),
        at(70, 254, draw_pot_plant(1.1, "lagoon")),
    )
