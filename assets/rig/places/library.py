"""The corner of the village library with its two computers."""

from assets.rig.draw import at, circle, ellipse, group, line, rect, shape, star, svg
from assets.rig.furniture import (
    draw_bookcase,
    draw_books,
    draw_chair,
    draw_computer,
    draw_hanging_lamp,
    draw_pot_plant,
    draw_room,
    draw_rug,
    draw_table,
    draw_window,
)
from assets.rig.scenery import WOOD, WOOD_LIGHT


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
        1280,
        720,
        draw_room("#dcebe0", "#c79b69"),
        at(182, 440, draw_bookcase(310, 380, 5, WOOD, 0)),
        at(1126, 440, draw_bookcase(270, 380, 5, WOOD, 2)),
        at(760, 70, draw_window(190, 190, "#c98a3c")),
        *fish,
        at(430, 0, draw_hanging_lamp(40, "coral")),
        at(
            640,
            190,
            rect(-92, -42, 118, 84, "paper", 4),
            rect(-84, -34, 102, 68, "sand", 3),
            at(
                -33,
                0,
                shape("M-34 -16Q-16 -24 0 -12Q16 -24 34 -16V18Q16 10 0 22Q-16 10 -34 18z", "sea"),
                line("M0 -12V22", "paper", 3),
            ),
        ),
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
        at(
            1110,
            572,
            ellipse(0, 0, 74, 20, "#d98e3a"),
            shape("M-74 -4C-80 -62 -40 -76 0 -76C40 -76 80 -62 74 -4C50 14 -50 14 -74 -4z", "sun"),
            line("M-40 -60Q-20 -20 -34 6M40 -60Q20 -20 34 6", "#d98e3a", 4),
        ),
    )


def _draw_book_box() -> str:
    return group(
        ellipse(0, 2, 92, 10, "#3a2620", opacity=0.12),
        at(-66, -46, draw_books(132, 7, 50, 4)),
        rect(-80, -60, 160, 60, WOOD_LIGHT, 5),
        line("M-80 -40H80M-80 -20H80", WOOD, 4),
        star(0, -30, 18, 8, "sun"),
    )
