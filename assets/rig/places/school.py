"""The classroom."""

from assets.rig.draw import at, circle, ellipse, group, line, rect, shape, svg
from assets.rig.furniture import (
    draw_bookcase,
    draw_books,
    draw_clock,
    draw_globe,
    draw_pot_plant,
    draw_room,
    draw_table,
    draw_window,
)
from assets.rig.scenery import WOOD, WOOD_LIGHT, draw_garland


def draw_classroom() -> str:
    """Return the classroom, from the pupils' side."""
    desks = [at(x, 548, _draw_desk(tone)) for x, tone in ((170, "lagoon"), (1110, "coral"))]
    return svg(
        1280,
        720,
        draw_room("#f8ebcf", "#d9b27c"),
        rect(0, 300, 1280, 122, "#cfe5df"),
        line("M0 300H1280", "#a9cfc6", 6),
        at(32, 96, draw_window(190, 170)),
        at(1058, 96, draw_window(190, 170)),
        draw_garland(0, 34, 1280, 34, 16, "flags", 34),
        _draw_blackboard(),
        at(302, 140, _draw_poster("lagoon", "fish")),
        at(302, 250, _draw_poster("sun", "hands")),
        at(978, 126, draw_clock(32)),
        at(978, 230, _draw_poster("coral", "flower")),
        at(640, 470, draw_table(330, 104)),
        at(560, 366, draw_books(74, 5, 44, 2)),
        at(668, 366, draw_globe()),
        at(
            742,
            366,
            shape("M-13 0L-16 -30H16L13 0z", "sea"),
            line("M-8 -30l-5 -24M0 -30v-30M8 -30l6 -22", "sun", 5),
        ),
        at(60, 440, draw_bookcase(140, 118, 2, WOOD, 1)),
        at(1214, 440, draw_pot_plant(1.15, "sea")),
        *desks,
    )


def _draw_blackboard() -> str:
    return group(
        rect(376, 92, 528, 226, WOOD, 8),
        rect(390, 106, 500, 198, "#24564f", 4),
        line("M430 262q22 -14 44 0t44 0t44 0t44 0", "#d7efe6", 5),
        shape(
            "M456 214h112c-6 22 -18 34 -34 34h-44c-16 0 -28 -12 -34 -34z",
            "none",
            stroke="#fbe6c2",
            stroke_width=5,
            stroke_linejoin="round",
        ),
        line("M508 210V140M514 144c26 14 38 34 42 58h-42", "#fbe6c2", 5),
        circle(640, 158, 24, "none", stroke="#f7c873", stroke_width=5),
        line(
            "M640 120v-8M640 204v-8M602 158h-8M686 158h-8M613 131l-6 -6M667 131l6 -6", "#f7c873", 5
        ),
        line("M730 150H848M730 182H820M730 214H840M730 246H800", "#d7efe6", 6, opacity=0.8),
        rect(390, 304, 514, 12, WOOD_LIGHT, 3),
        rect(820, 297, 44, 9, "paper", 3),
        rect(780, 299, 26, 7, "coral", 3),
    )


def _draw_poster(tone: str, kind: str) -> str:
    picture = {
        "fish": shape("M-26 2C-12 -18 10 -18 20 0L32 -10V14L20 4C10 20 -12 20 -26 2z", "paper")
        + circle(-14, -1, 3, "ink"),
        "hands": group(
            *(at(0, 0, ellipse(0, -16, 8, 15, "paper"), turn=60 * i) for i in range(6)),
            circle(0, 0, 8, "coral"),
        ),
        "flower": group(
            *(at(0, 0, ellipse(0, -15, 9, 14, "sand"), turn=72 * i) for i in range(5)),
            circle(0, 0, 9, "sun"),
        ),
    }[kind]
    return group(rect(-44, -48, 88, 96, "paper", 4), rect(-38, -42, 76, 84, tone, 3), picture)


def _draw_desk(tone: str) -> str:
    return group(
        ellipse(0, 2, 130, 12, "#3a2620", opacity=0.12),
        at(0, 0, draw_table(230, 96, WOOD_LIGHT)),
        rect(-70, -104, 62, 10, tone, 2),
        rect(-66, -112, 56, 9, "paper", 2),
        line("M20 -100h50", "sun", 6),
        rect(50, -124, 24, 27, "sea", 4),
    )
