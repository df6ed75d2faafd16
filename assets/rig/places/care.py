"""Where help is found at Coral Point: the clinic and the counsellor's room."""

from assets.rig.draw import at, circle, ellipse, group, line, mix, rect, shape, svg
from assets.rig.fittings import (
    draw_armchair,
    draw_floor_lamp,
    draw_handkerchiefs,
    draw_mug,
    draw_notice_board,
    draw_shelf,
)
from assets.rig.furniture import (
    draw_bookcase,
    draw_clock,
    draw_pot_plant,
    draw_room,
    draw_rug,
    draw_table,
    draw_window,
)
from assets.rig.scenery import WOOD, WOOD_DARK, WOOD_LIGHT


def draw_clinic() -> str:
    """Return the clinic's front room: a desk, a row of chairs, a bed behind a curtain."""
    folds = "".join(f"M{x} 84C{x - 6} 200 {x + 6} 300 {x} 424" for x in range(1010, 1270, 34))
    return svg(
        1280,
        720,
        draw_room("#e3f0ee", "#c3cfc9"),
        rect(0, 280, 1280, 142, "#cfe5df"),
        rect(0, 274, 1280, 8, "lagoon"),
        at(60, 84, draw_window(220, 160, "#8fb8b4")),
        at(360, 92, draw_notice_board(180, 130, "#8fb8b4")),
        at(640, 124, draw_clock(34)),
        _draw_growth_chart(),
        line("M980 76H1280", "#8a97a0", 8),
        shape("M992 80H1280V426H992z", "#a9d5d2"),
        line(folds, "#8fc2be", 6),
        at(880, 440, _draw_scales()),
        at(176, 470, _draw_waiting_chairs()),
        at(580, 482, _draw_counter()),
        at(1178, 498, _draw_bed_end()),
        at(346, 442, draw_pot_plant(1.05, "coral")),
    )


def _draw_growth_chart() -> str:
    marks = "".join(
        f"M756 {y}h{26 if i % 3 == 0 else 14}" for i, y in enumerate(range(120, 400, 18))
    )
    return group(
        rect(748, 96, 74, 320, "sun-soft", 5),
        line(marks, "sun-deep", 4),
        at(800, 380, circle(0, -16, 12, "leaf"), ellipse(0, -2, 14, 9, "leaf")),
        at(
            798,
            250,
            line("M0 60C-6 30 8 20 2 0", "leaf-deep", 6),
            *(at(2, 0, ellipse(0, -16, 9, 15, "coral"), turn=t) for t in (-72, -36, 0, 36, 72)),
            circle(2, 0, 8, "sun"),
        ),
    )


def _draw_waiting_chairs() -> str:
    chairs = [
        group(
            line(f"M{x - 34} 0V-50M{x + 34} 0V-50", "ink-soft", 6),
            rect(x - 42, -124, 84, 62, tone, 12),
            rect(x - 44, -62, 88, 18, mix(tone, "#12324a", 0.15), 7),
        )
        for x, tone in ((-110, "lagoon"), (-14, "sun"), (82, "lagoon"))
    ]
    return group(ellipse(-14, 2, 170, 10, "#12324a", opacity=0.13), *chairs)


def _draw_counter() -> str:
    return group(
        ellipse(0, 4, 200, 12, "#12324a", opacity=0.13),
        rect(-170, -116, 340, 118, "#f3f3ec", 6),
        rect(-170, -116, 340, 118, "lagoon", 6, opacity=0.18),
        rect(-186, -130, 372, 20, WOOD_LIGHT, 6),
        circle(0, -54, 38, "paper"),
        shape(
            "M0 -32C-30 -50 -26 -78 -8 -76Q-2 -75 0 -68Q2 -75 8 -76C26 -78 30 -50 0 -32z", "coral"
        ),
        at(-110, -130, shape("M-46 -6H46L40 -64H-40z", "ink"), rect(-54, -7, 108, 8, "#a8b4bb", 3)),
        at(20, -130, rect(-30, -7, 60, 7, "paper", 2), line("M-10 -12l34 -12", "sea", 5)),
        at(
            96,
            -130,
            rect(-14, -44, 28, 44, "sea-soft", 6),
            rect(-8, -58, 16, 14, "sea", 3),
            line("M0 -58v-8h14", "sea", 5),
        ),
        at(142, -130, rect(-16, -30, 32, 30, "paper", 5), line("M0 -23v16M-8 -15h16", "coral", 5)),
    )


def _draw_scales() -> str:
    return group(
        ellipse(0, 2, 44, 7, "#12324a", opacity=0.14),
        rect(-38, -16, 76, 16, "#8a97a0", 5),
        line("M0 -16V-170", "#a8b4bb", 9),
        rect(-34, -186, 68, 18, "paper", 4, stroke="#8a97a0", stroke_width=3),
        rect(6, -192, 12, 30, "coral", 3),
    )


def _draw_bed_end() -> str:
    return group(
        ellipse(0, 2, 130, 10, "#12324a", opacity=0.13),
        line("M-110 0V-70M110 0V-70", "#8a97a0", 9),
        rect(-124, -96, 260, 40, "paper", 10),
        rect(-124, -72, 260, 18, "#b9d9e0", 6),
        rect(60, -120, 90, 32, "#e9edf5", 14),
    )


def draw_counsellor_room() -> str:
    """Return the counsellor's quiet room: two armchairs, a plant, a box of paper handkerchiefs."""
    return svg(
        1280,
        720,
        draw_room("#e9e2cf", "#c29a70"),
        rect(0, 0, 1280, 240, "#f2ecda"),
        rect(0, 236, 1280, 6, "#d9cdb0"),
        at(500, 66, draw_window(280, 220, "#b98a52")),
        shape("M462 40H524C528 140 520 250 500 320H462z", "#b9d5c4"),
        shape("M818 40H756C752 140 760 250 780 320H818z", "#b9d5c4"),
        line("M482 44C486 150 484 240 478 316M798 44C794 150 796 240 802 316", "#9fc2ae", 4),
        line("M446 40H834", WOOD_DARK, 9),
        at(116, 440, draw_bookcase(170, 250, 3, WOOD, 3)),
        at(
            270,
            120,
            rect(0, 0, 130, 100, "paper", 4),
            rect(10, 10, 110, 80, "#cfe5df", 2),
            shape("M10 74Q40 48 66 66T120 54V90H10z", "leaf"),
            circle(88, 36, 13, "sun"),
        ),
        at(
            956, 214, draw_shelf(190, draw_pot_plant(0.5, "coral"), _draw_stones(), draw_mug("sea"))
        ),
        at(1006, 60, draw_clock(26)),
        at(1178, 468, draw_floor_lamp(290)),
        at(300, 452, draw_pot_plant(1.4, "lagoon")),
        at(650, 462, _draw_sofa()),
        at(640, 560, draw_rug(760, 150, "#a9c5ae", "#f2e6c8")),
        at(386, 530, draw_armchair("#5d97a0", "sun"), scale=1.12),
        at(930, 530, draw_armchair("#c98467", "sand"), scale=1.12, flip=True),
        ellipse(656, 536, 96, 9, "#3a2620", opacity=0.14),
        at(656, 534, draw_table(180, 62, WOOD_LIGHT)),
        at(610, 472, draw_handkerchiefs()),
        at(
            684,
            472,
            ellipse(0, -2, 32, 6, "paper"),
            *(circle(x, -7, 7, "#d29a58") for x in (-14, 0, 14)),
            circle(-6, -14, 7, "#dcaa6a") + circle(8, -14, 7, "#dcaa6a"),
        ),
        at(730, 472, draw_mug("leaf"), scale=0.85),
    )


def _draw_sofa() -> str:
    tone = "#86a27a"
    return group(
        ellipse(0, 2, 180, 9, "#3a2620", opacity=0.14),
        rect(-150, -132, 300, 110, tone, 30),
        line("M0 -124V-66", mix(tone, "#12324a", 0.2), 4),
        rect(-150, -66, 148, 40, mix(tone, "#ffffff", 0.12), 14),
        rect(2, -66, 148, 40, mix(tone, "#ffffff", 0.12), 14),
        rect(-150, -32, 300, 28, mix(tone, "#12324a", 0.18), 8),
        rect(-172, -86, 40, 80, tone, 18) + rect(132, -86, 40, 80, tone, 18),
        at(-104, -88, rect(-24, -24, 48, 48, "coral", 11), turn=-10),
    )


def _draw_stones() -> str:
    return group(
        ellipse(0, -6, 22, 8, "#8a9a90"),
        ellipse(1, -17, 16, 7, "#a9b3b0"),
        ellipse(-1, -26, 10, 5, "#c3ccc8"),
    )
