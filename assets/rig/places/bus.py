"""The night bus of Awan City."""

from assets.rig.draw import at, circle, ellipse, group, line, mix, rect, shape, svg
from assets.rig.scenery import WOOD_DARK
from assets.rig.town import LIT


def draw_night_bus() -> str:
    """Return the inside of a bus at night: warm light, rows of seats, the driver's mirror."""
    panes = [
        group(
            rect(x, 130, 226, 180, "#22305c", 14),
            *(
                rect(x + dx, 250 - h, 34, h + 46, "#2c3d70")
                + rect(x + dx + 8, 262 - h, 8, 8, LIT)
                + rect(x + dx + 20, 280 - h, 8, 8, LIT)
                for dx, h in ((18, 40), (66, 74), (120, 30), (164, 60))
            ),
            rect(x, 292, 226, 18, "#1b274d"),
            circle(x + 40, 170, 2.5, "#fff6dc") + circle(x + 150, 156, 2, "#fff6dc"),
            line(f"M{x + 30} 300h60M{x + 130} 300h40", LIT, 4, opacity=0.5),
            line(f"M{x + 30} 146l-14 40M{x + 200} 150l-30 80", "#ffffff", 4, opacity=0.12),
            rect(x, 130, 226, 180, "none", 14, stroke="#8a6f5e", stroke_width=10),
        )
        for x in (290, 536, 782, 1028)
    ]
    seats = [
        at(x, 470, _draw_bus_seat(tone))
        for x, tone in ((560, "lagoon"), (720, "lagoon"), (950, "coral"), (1110, "coral"))
    ]
    return svg(
        1280,
        720,
        rect(0, 0, 1280, 450, "#f1d7ac"),
        rect(0, 0, 1280, 70, "#d9b98a"),
        rect(0, 330, 1280, 112, "#c79a6d"),
        rect(0, 326, 1280, 8, "#a97f57"),
        *(
            rect(x, 26, 150, 18, "#fff6dc", 9)
            + ellipse(x + 75, 60, 130, 50, "#fff6dc", opacity=0.3)
            for x in (300, 620, 940)
        ),
        *panes,
        rect(0, 440, 1280, 280, "#6b6672"),
        line(
            "".join(
                f"M{640 + (x - 640) * 0.62} 440L{640 + (x - 640) * 1.75} 720"
                for x in range(-560, 1900, 120)
            ),
            "#5f5a67",
            2.5,
        ),
        rect(0, 436, 1280, 12, "#524d5a"),
        line("M250 96H1280", "sun", 8),
        *(
            line(f"M{x} 96v34", WOOD_DARK, 5)
            + circle(x, 146, 16, "none", stroke="paper", stroke_width=6)
            for x in range(330, 1270, 118)
        ),
        _draw_bus_front(),
        line("M480 70V452M850 70V452", "sun", 9),
        rect(470, 250, 20, 30, "coral", 6) + circle(480, 262, 5, "paper"),
        *seats,
        _draw_wheelchair_place(),
    )


def _draw_bus_seat(tone: str) -> str:
    shade = mix(tone, "#12324a", 0.22)
    return group(
        ellipse(0, 2, 74, 8, "#12121a", opacity=0.25),
        rect(-12, -40, 24, 40, "#4a4552"),
        rect(-62, -176, 124, 124, tone, 26),
        rect(-44, -158, 88, 84, mix(tone, "#ffffff", 0.14), 16),
        rect(-66, -66, 132, 30, shade, 12),
        rect(-30, -194, 60, 26, shade, 10),
    )


def _draw_bus_front() -> str:
    return group(
        rect(0, 60, 244, 384, "#b98d63"),
        shape("M0 96H200Q216 96 218 116L226 306H0z", "#22305c"),
        circle(60, 236, 12, LIT) + circle(96, 236, 12, LIT),
        circle(150, 214, 7, "coral") + circle(150, 236, 7, "sun"),
        rect(0, 262, 222, 44, "#1b274d"),
        rect(96, 74, 112, 44, "navy-soft", 10) + rect(103, 80, 98, 32, "#cfe0e6", 7),
        circle(150, 100, 11, "#d29a68") + shape("M138 98a12 12 0 0 1 24 0q-12 -6 -24 0z", "ink"),
        rect(0, 306, 244, 138, "#8a6f5e"),
        rect(0, 300, 244, 14, "#5c4a40"),
        at(
            96,
            314,
            circle(0, 0, 50, "none", stroke="ink", stroke_width=10),
            line("M-44 0H44M0 0V44", "ink", 8),
        ),
        rect(156, 320, 66, 40, "ink", 6) + circle(176, 340, 6, "leaf") + circle(200, 340, 6, "sun"),
        rect(236, 60, 14, 388, "sun", 5),
    )


def _draw_wheelchair_place() -> str:
    return group(
        rect(278, 346, 176, 92, "sea", 12),
        circle(350, 366, 9, "paper"),
        line("M350 378v24h26l12 24", "paper", 7),
        line("M342 388a24 24 0 1 0 32 32", "paper", 6),
        line("M404 372v40M424 372v40", "paper", 5, opacity=0.5),
    )
