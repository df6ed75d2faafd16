"""Where words are made in Awan City: the radio studio and the law clinic."""

from assets.rig.draw import at, circle, ellipse, group, line, polygon, rect, shape, svg
from assets.rig.fittings import draw_laptop, draw_mug
from assets.rig.furniture import (
    draw_bookcase,
    draw_books,
    draw_chair,
    draw_hanging_lamp,
    draw_pot_plant,
    draw_room,
    draw_rug,
    draw_table,
)
from assets.rig.scenery import WOOD, WOOD_DARK, WOOD_LIGHT
from assets.rig.town import draw_city_window


def draw_radio_studio() -> str:
    """Return the radio studio: two microphones, a mixing desk, padded walls, a red lamp."""
    pads = [
        rect(x, y, 74, 74, "#4e6484" if (x + y) // 80 % 2 else "#5a7294", 10)
        + polygon([(x + 16, y + 16), (x + 58, y + 16), (x + 37, y + 37)], "#6b84a6", opacity=0.5)
        for x in (*range(20, 340, 80), *range(960, 1280, 80))
        for y in range(90, 330, 80)
    ]
    return svg(
        1280,
        720,
        draw_room("#43587a", "#8d6b52"),
        *pads,
        rect(372, 70, 536, 252, "#2c3d5c", 10),
        rect(388, 86, 504, 220, "#7fa6b4", 4),
        _draw_control_room(),
        shape("M430 86H520L430 306H388V190zM720 86H770L680 306H630z", "#ffffff", opacity=0.12),
        rect(560, 20, 160, 40, "ink", 10),
        circle(640, 40, 70, "coral", opacity=0.22),
        rect(574, 27, 132, 26, "coral", 8) + rect(584, 31, 60, 7, "#ffb8a4", 3),
        at(640, 484, ellipse(0, 2, 380, 14, "#1c2733", opacity=0.22), draw_table(700, 118)),
        at(640, 366, _draw_mixer()),
        at(440, 366, _draw_microphone("navy")),
        at(850, 366, _draw_microphone("navy"), flip=True),
        at(560, 366, rect(-26, -5, 52, 5, "paper", 2)),
        at(930, 366, draw_mug("sun")),
        at(350, 366, _draw_headphones()),
        *(at(x, 520, draw_chair(tone)) for x, tone in ((430, "coral"), (850, "lagoon"))),
        at(120, 440, _draw_speaker_stand()),
        at(1170, 440, draw_pot_plant(1.3, "sun")),
        at(640, 620, draw_rug(560, 100, "#6b4f6e", "#d8c19a")),
    )


def _draw_control_room() -> str:
    """Draw what lies behind the pane: a second desk with screens, and the night outside."""
    return group(
        rect(388, 86, 504, 220, "#93b8c2"),
        rect(610, 110, 150, 100, "#c3dde2", 4),
        line(
            "".join(
                f"M{x} {y}l-6 18"
                for x, y in (
                    (630, 122),
                    (660, 140),
                    (690, 120),
                    (720, 146),
                    (744, 118),
                    (644, 168),
                    (704, 172),
                    (736, 176),
                    (672, 182),
                )
            ),
            "#ffffff",
            3,
            opacity=0.8,
        ),
        rect(610, 110, 150, 100, "none", 4, stroke="#54707e", stroke_width=7),
        rect(388, 256, 504, 50, "#54707e"),
        rect(440, 196, 110, 66, "ink", 6) + rect(448, 203, 94, 50, "lagoon-deep", 3),
        line("M456 230l10 -12l10 20l10 -26l10 28l10 -18l10 12l10 -8", "foam", 3.5),
        rect(484, 260, 22, 8, "ink"),
        at(806, 258, draw_books(60, 5, 50, 2)),
    )


def _draw_mixer() -> str:
    faders = "".join(f"M{x} -34V-10" for x in range(-92, 98, 23))
    return group(
        polygon([(-112, -44), (112, -44), (126, 0), (-126, 0)], "ink"),
        line(faders, "#5a6a78", 4),
        *(
            rect(x - 7, y, 14, 8, tone, 2)
            for x, y, tone in zip(
                range(-92, 98, 23),
                (-30, -20, -26, -16, -28, -22, -18, -30, -24),
                ("coral", "sun", "lagoon", "paper", "sun", "lagoon", "coral", "paper", "sun"),
                strict=True,
            )
        ),
        *(circle(x, -50, 3.5, "leaf" if x < 40 else "sun") for x in range(-88, 92, 16)),
        rect(-100, -58, 200, 14, "ink-soft", 4, opacity=0.5),
    )


def _draw_microphone(tone: str) -> str:
    return group(
        ellipse(0, -2, 30, 6, "ink"),
        line("M0 -4L-34 -64L26 -118", "ink-soft", 7),
        circle(-34, -64, 7, "ink"),
        at(
            34,
            -128,
            rect(-16, -34, 32, 58, tone, 16),
            rect(-16, -34, 32, 36, "#8a97a0", 14),
            line("M-12 -24h24M-14 -14h28M-12 -4h24", "#5a6a78", 3),
            rect(-18, 4, 36, 8, "sun", 3),
            turn=24,
        ),
    )


def _draw_headphones() -> str:
    return group(
        line("M-26 -10C-30 -58 30 -58 26 -10", "ink", 7),
        rect(-36, -26, 20, 28, "coral", 8) + rect(16, -26, 20, 28, "coral", 8),
    )


def _draw_speaker_stand() -> str:
    return group(
        ellipse(0, 2, 50, 8, "#1c2733", opacity=0.25),
        line("M0 0V-110M-34 0H34", "ink-soft", 8),
        rect(-46, -236, 92, 130, "ink", 8),
        circle(0, -150, 30, "ink-soft") + circle(0, -150, 14, "#8a97a0"),
        circle(0, -206, 15, "ink-soft") + circle(0, -206, 6, "#8a97a0"),
    )


def draw_law_clinic() -> str:
    """Return the law clinic: a desk with two chairs before it, shelves full of files, a board."""
    return svg(
        1280,
        720,
        draw_room("#e6e2d6", "#a97d56"),
        at(180, 440, _draw_files(320, 380, 5)),
        at(1152, 440, draw_bookcase(240, 380, 5, WOOD, 4)),
        at(740, 84, draw_city_window(220, 190, "#8a6a4a")),
        _draw_board(),
        at(900, 0, draw_hanging_lamp(40, "leaf")),
        at(
            650,
            476,
            ellipse(0, 2, 280, 13, "#3a2620", opacity=0.14),
            draw_table(520, 120, "#a06a44"),
        ),
        at(470, 356, draw_books(70, 5, 44, 1)),
        at(600, 356, draw_laptop("sea")),
        at(716, 356, rect(-40, -5, 56, 5, "paper", 2), rect(22, -5, 50, 5, "sun-soft", 2)),
        at(
            800, 356, draw_mug("coral"), line("M-20 -32q4 -8 0 -14M-8 -32q4 -8 0 -14", "#cfc4ae", 3)
        ),
        at(858, 356, _draw_scales()),
        *(at(x, 516, draw_chair(tone)) for x, tone in ((556, "lagoon"), (744, "sun"))),
        at(1000, 442, draw_pot_plant(1.15, "sea")),
        at(392, 470, _draw_file_boxes()),
    )


def _draw_board() -> str:
    return group(
        rect(390, 90, 290, 190, "#c9d2d6", 6),
        rect(400, 100, 270, 170, "white", 3),
        circle(446, 140, 18, "none", stroke="sea", stroke_width=5),
        circle(618, 140, 18, "none", stroke="coral", stroke_width=5),
        line("M472 140H586M574 130l14 10l-14 10", "ink-soft", 5),
        line("M424 190h90M424 214h120M424 238h70", "sea", 6, opacity=0.7),
        line("M570 186l12 14l26 -30M570 226l12 14l26 -30", "leaf", 6),
        rect(470, 276, 110, 10, "#8a97a0", 3) + rect(490, 270, 34, 8, "coral", 3),
    )


def _draw_files(width: float, height: float, rows: int) -> str:
    w, gap = width / 2, height / rows
    tones = ("sea", "coral", "sun", "lagoon", "leaf", "navy-soft", "sand-deep")
    parts = [rect(-w, -height, width, height, "#5d422f", 4)]
    for row in range(rows):
        y = -height + (row + 1) * gap - 8
        for i in range(9):
            x = -w + 16 + i * 33
            if (i + row * 2) % 7 == 5:
                parts.append(
                    rect(x - 2, y - 16, 32, 14, "paper", 2) + rect(x, y - 26, 28, 10, "sun-soft", 2)
                )
                continue
            parts += [
                rect(x, y - gap + 20, 28, gap - 20, tones[(i * 2 + row) % 7], 3),
                rect(x + 6, y - gap + 30, 16, 16, "paper", 2),
                circle(x + 14, y - 10, 4, "#3a2620", opacity=0.5),
            ]
        parts.append(rect(-w, y, width, 10, WOOD))
    return group(*parts, rect(-w, -height, width, height, "none", 4, stroke=WOOD, stroke_width=11))


def _draw_scales() -> str:
    """Draw the small scales of justice on the lawyer's desk."""
    return group(
        line("M-16 -2H16M0 -2V-62M-28 -56H28", "sun-deep", 5),
        line("M-28 -56l-10 24M-28 -56l10 24M28 -56l-10 24M28 -56l10 24", "sun-deep", 2),
        shape("M-40 -32H-16Q-18 -22 -28 -22Q-38 -22 -40 -32z", "sun"),
        shape("M16 -32H40Q38 -22 28 -22Q18 -22 16 -32z", "sun"),
    )


def _draw_file_boxes() -> str:
    return group(
        ellipse(0, 2, 60, 8, "#3a2620", opacity=0.16),
        rect(-50, -50, 100, 50, WOOD_LIGHT, 4) + rect(-20, -34, 40, 14, WOOD_DARK, 6),
        rect(-42, -92, 86, 42, "#d8b98a", 4) + rect(-14, -78, 30, 12, WOOD_DARK, 5),
    )
