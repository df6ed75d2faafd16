"""Posters, notices and papers, and the badge on a uniform."""

from assets.rig.draw import at, bars, circle, ellipse, group, line, polygon, rect, shape, svg
from assets.rig.emblems import draw_lantern
from assets.rig.scenery import WOOD, WOOD_DARK, WOOD_LIGHT, draw_rays

W, H = 480, 320


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
            (370, 70, "coral"),
        )
    ]
    return svg(
        W,
        H,
        rect(0, 0, W, H, "navy"),
        *(
            polygon(
                [
                    (x, y - 11),
                    (x + 3, y - 3),
                    (x + 11, y),
                    (x + 3, y + 3),
                    (x, y + 11),
                    (x - 3, y + 3),
                    (x - 11, y),
                    (x - 3, y - 3),
                ],
                "#ffe3ac",
            )
            for x, y in (
                (60, 140),
                (136, 160),
                (350, 160),
                (426, 130),
                (424, 44),
                (52, 48),
                (170, 48),
                (312, 52),
            )
        ),
        *lamps,
        shape("M0 206Q60 190 120 206T240 206T360 206T480 206V320H0z", "sea"),
        shape("M0 226Q60 212 120 226T240 226T360 226T480 226V320H0z", "lagoon"),
        bars(130, 250, (220,), "paper", 18),
        bars(170, 282, (140,), "#ffe3ac", 12),
        circle(240, 132, 112, "#f4a93b", opacity=0.2),
        at(240, 140, draw_lantern(), scale=0.62),
        rect(10, 10, W - 20, H - 20, "none", 10, stroke="sun", stroke_width=5),
    )


def draw_lost_cat() -> str:
    """Return a notice about a lost cat."""
    cat = group(
        shape("M-58 70C-70 0 -40 -30 0 -30C40 -30 70 0 58 70z", "#9aa5ad"),
        line("M56 60C96 60 96 10 78 0", "#9aa5ad", 16),
        polygon([(-42, -40), (-40, -84), (-10, -62)], "#9aa5ad")
        + polygon([(42, -40), (40, -84), (10, -62)], "#9aa5ad"),
        polygon([(-35, -52), (-35, -74), (-18, -61)], "#f6c9b4")
        + polygon([(35, -52), (35, -74), (18, -61)], "#f6c9b4"),
        ellipse(0, -34, 48, 38, "#9aa5ad"),
        line("M0 -70v14M-12 -68v9M12 -68v9", "#6d7982", 5),
        circle(-18, -38, 6.5, "ink")
        + circle(18, -38, 6.5, "ink")
        + circle(-16, -40, 2, "#ffffff")
        + circle(20, -40, 2, "#ffffff"),
        polygon([(-5, -26), (5, -26), (0, -20)], "coral"),
        line(
            "M0 -20q-8 10 -14 2M0 -20q8 10 14 2M-30 -24l-26 -4M-30 -18l-24 6M30 -24l26"
            " -4M30 -18l24 6",
            "#4d5860",
            2.5,
        ),
        ellipse(0, 40, 26, 30, "#dfe5e8"),
        line("M-40 -2Q0 16 40 -2", "sea", 8) + circle(0, 10, 7, "sun"),
    )
    return svg(
        W,
        H,
        rect(0, 0, W, H, "#c9a36e"),
        line("M0 80H480M0 160H480M0 240H480", "#b58d57", 3),
        rect(96, 16, 288, 290, "#b58d57", 4, opacity=0.6),
        rect(90, 10, 288, 290, "paper", 4),
        rect(114, 32, 240, 24, "coral", 6),
        rect(114, 68, 240, 160, "leaf-soft", 6),
        at(234, 158, cat, scale=0.92),
        bars(134, 244, (200, 160), "ink-soft", 10, 20),
        circle(234, 18, 9, "coral-deep"),
    )


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
        W,
        H,
        rect(0, 0, W, H, "#e9eef0"),
        shape("M0 0H200L120 120L0 60z", "#dbe3e6"),
        shape("M480 0H330L300 110L480 60z", "#dbe3e6"),
        line("M200 0L120 120M330 0L300 110M306 110V320", "#c3ced3", 4),
        *(circle(306, y, 8, "#b4c1c8") for y in (160, 230, 300)),
        at(168, 172, badge, scale=0.98),
        rect(340, 180, 120, 74, "paper", 8),
        bars(354, 196, (92, 70), "sea", 12, 24),
    )


_STROKES = ("M0 0H8", "M8 0V8", "M8 8V16", "M0 16H8", "M0 8V16", "M0 0V8", "M0 8H8")
_DIGITS = ("012345", "12", "01346", "01236", "1256", "02356", "023456", "012", "0123456", "012356")


def _draw_number(digits: str) -> str:
    """Draw digits as a clock shows them."""
    return group(
        *(
            at(
                place * 15,
                0,
                line("".join(_STROKES[int(s)] for s in _DIGITS[int(digit)]), "sea", 3),
            )
            for place, digit in enumerate(digits)
        )
    )


def draw_homework_page() -> str:
    """Return a page of a school book with names and numbers, and a pencil."""
    rows = ((96, "5550142"), (112, "5550187"), (110, "5550129"), (84, "5550163"))
    return svg(
        W,
        H,
        rect(0, 0, W, H, WOOD_LIGHT),
        line("M0 70H480M0 160H480M0 250H480", WOOD, 3),
        at(
            226,
            164,
            rect(-154, -142, 320, 292, "#12324a", 4, opacity=0.15),
            rect(-160, -148, 320, 292, "paper", 4),
            line("".join(f"M-150 {y}H150" for y in range(-110, 140, 28)), "#c9dfe8", 2.5),
            line("M-112 -148V144", "#f0b7a8", 3),
            *(circle(-138, y, 7, WOOD_LIGHT) for y in (-108, -40, 30, 100)),
            bars(-96, -136, (150,), "sea", 12),
            *(
                group(
                    circle(-84, y - 9, 6, tone) + rect(-93, y - 2, 18, 9, tone, 4),
                    rect(-66, y - 6, long * 0.8, 9, "ink-soft", 4),
                    at(38, y - 11, _draw_number(number)),
                )
                for (long, number), y, tone in zip(
                    rows, (-68, -12, 44, 100), ("coral", "lagoon", "leaf", "sun"), strict=True
                )
            ),
            turn=-4,
        ),
        at(
            400,
            190,
            rect(-12, -110, 24, 160, "sun"),
            rect(-4, -110, 8, 160, "#e08a2c"),
            polygon([(-12, 50), (12, 50), (0, 82)], "#fbe3c4"),
            polygon([(-5, 70), (5, 70), (0, 82)], "ink"),
            rect(-12, -126, 24, 18, "coral", 4),
            turn=24,
        ),
    )
