"""Evenings and small trades at Coral Point: the noodle stall and the phone repair shop."""

from assets.rig.civic import draw_noodle_counter
from assets.rig.draw import at, circle, ellipse, group, line, mix, rect, shape, svg
from assets.rig.furniture import draw_hanging_lamp, draw_pot_plant, draw_room
from assets.rig.scenery import WOOD, WOOD_DARK, WOOD_LIGHT, draw_garland, draw_sky
from assets.rig.town import GLASS, draw_shophouse, draw_stool, draw_street_lamp


def draw_noodle_stall() -> str:
    """Return the noodle stall in an evening street, with its steaming pot and little stools."""
    dusk = "#3c4a78"
    stars = [
        circle(x, y, r, "#fff6dc")
        for x, y, r in (
            (120, 60, 2.5),
            (260, 34, 2),
            (430, 72, 2.5),
            (840, 40, 2),
            (1010, 66, 2.5),
            (1190, 30, 2),
            (610, 28, 2),
        )
    ]
    houses = [
        at(
            x,
            430,
            draw_shophouse(
                w, h, mix(wall, dusk, 0.45), mix(tone, dusk, 0.3), mix("sea", dusk, 0.3), lit=True
            ),
        )
        for x, w, h, wall, tone in (
            (70, 160, 250, "#f0d3c2", "coral"),
            (226, 140, 214, "#dcebe0", "lagoon"),
            (1060, 140, 220, "#f2dfb6", "sun"),
            (1214, 160, 254, "#cfe3df", "coral"),
        )
    ]
    return svg(
        1280,
        720,
        draw_sky("sky", (0, "#2c3a6b"), (0.35, "#6a5f93"), (0.6, "#d98a78")),
        *stars,
        shape(
            "M300 430V250H370V220H440V280H500V250H560V300H640V240H700V270H790V210H860V260H960V430z",
            "#5b5488",
        ),
        *houses,
        rect(0, 426, 1280, 294, "#6d5f72"),
        shape("M540 426H740L1080 720H200z", "#7b6b7c"),
        rect(0, 422, 1280, 12, "#8f7f8c"),
        at(986, 430, draw_street_lamp(280, lit=True)),
        draw_garland(150, 150, 640, 110, 34, "lanterns", 8),
        draw_garland(640, 110, 1130, 150, 34, "lanterns", 8),
        ellipse(640, 470, 420, 46, "#ffdf9e", opacity=0.2),
        draw_noodle_counter(),
        at(330, 506, _draw_low_table("sea")),
        at(950, 506, _draw_low_table("leaf")),
    )


def _draw_low_table(tone: str) -> str:
    return group(
        ellipse(0, 4, 130, 11, "#1d1a35", opacity=0.25),
        at(-96, 4, draw_stool("coral", 44)),
        at(96, 4, draw_stool("sun", 44)),
        line("M-44 0L-36 -60M44 0L36 -60", "#c9d2d6", 7),
        rect(-66, -72, 132, 14, tone, 6),
        at(
            -18,
            -72,
            shape("M-18 -13H18C17 0 10 3 0 3C-10 3 -17 0 -18 -13z", "paper"),
            line("M6 -14L26 -34M2 -14L20 -38", "#f1d9a8", 3),
        ),
        at(34, -72, rect(-7, -22, 14, 22, "#d8ecec", 3), rect(-7, -14, 14, 14, "#d98a4b", 3)),
    )


def draw_repair_shop() -> str:
    """Return the tiny shop where telephones are mended: a bench, drawers, a wall of parts."""
    drawers = [
        rect(x, y, 50, 30, tone, 4) + circle(x + 25, y + 17, 4, "paper")
        for j, y in enumerate(range(122, 290, 38))
        for i, x in enumerate(range(64, 340, 58))
        for tone in (("lagoon", "sea", "sun", "coral", "leaf")[(i + 2 * j) % 5],)
    ]
    return svg(
        1280,
        720,
        draw_room("#dfe9e4", "#b7a48c"),
        rect(44, 102, 316, 226, WOOD, 6) + rect(54, 112, 296, 206, mix(WOOD, "#3a2620", 0.4), 4),
        *drawers,
        _draw_tool_wall(),
        _draw_street_door(),
        at(640, 0, draw_hanging_lamp(78, "coral")),
        _draw_work_bench(),
        at(150, 500, _draw_parcels()),
        at(1230, 462, draw_pot_plant(1.1, "sun")),
        at(520, 524, _draw_round_stool()),
    )


def _draw_tool_wall() -> str:
    dots = "".join(f"M{x} {y}h0.1" for x in range(430, 860, 26) for y in range(142, 310, 26))
    phones = [
        at(x, 176, rect(-18, 0, 36, 66, "ink", 7), rect(-14, 7, 28, 50, tone, 3))
        for x, tone in ((470, "sea"), (522, "lagoon"), (574, "navy-soft"))
    ]
    return group(
        rect(410, 122, 460, 206, "#c9d8d2", 6, stroke=WOOD, stroke_width=8),
        line(dots, "#a9bdb5", 4),
        *phones,
        line("M646 166v70", "coral", 11) + line("M646 236v50", "#8a97a0", 5),
        line("M690 166v60", "sun", 11) + line("M690 226v56", "#8a97a0", 5),
        line("M734 160c-14 30 -14 60 0 120M752 160c14 30 14 60 0 120", "#8a97a0", 6),
        line("M732 160h22", "#8a97a0", 8),
        line("M800 180a26 26 0 1 1 26 26a18 18 0 1 0 -18 22v40", "ink-soft", 5),
        line("M446 272h110", WOOD, 6),
        *(
            line(f"M{x} 272v20", tone, 9)
            for x, tone in ((466, "coral"), (500, "leaf"), (534, "sea"))
        ),
    )


def _draw_street_door() -> str:
    return group(
        rect(940, 96, 300, 346, WOOD_DARK, 6),
        rect(956, 112, 268, 330, "#bfe6ec"),
        shape("M956 300L1010 270H1090V240H1150V280H1224V442H956z", "#e7d2b0"),
        rect(1010, 300, 40, 142, "#f0d3c2") + rect(1110, 280, 60, 162, "#dbe6cf"),
        rect(1120, 300, 16, 22, GLASS) + rect(1146, 300, 16, 22, GLASS),
        shape("M956 400Q1090 388 1224 400V442H956z", "#f0dcae"),
        line("M1090 112V442", WOOD_DARK, 10),
        *(
            shape(
                f"M{934 + i * 39} 92h39v36a19.5 16 0 0 1 -39 0z", "coral" if i % 2 == 0 else "paper"
            )
            for i in range(8)
        ),
        rect(930, 86, 320, 12, "coral-deep", 4),
        circle(1104, 290, 6, "sun"),
    )


def _draw_work_bench() -> str:
    screws = [circle(x, 372, 3, "#8a97a0") for x in (590, 604, 618, 632)]
    return group(
        ellipse(620, 488, 330, 13, "#3a2620", opacity=0.14),
        rect(320, 384, 16, 100, WOOD) + rect(900, 384, 16, 100, WOOD),
        rect(700, 396, 190, 74, mix(WOOD_LIGHT, "#3a2620", 0.18), 4),
        line("M700 432h190M780 414h30M780 450h30", WOOD_DARK, 4),
        rect(300, 376, 636, 20, WOOD_LIGHT, 5),
        rect(520, 370, 200, 8, "lagoon-deep", 3),
        *screws,
        at(560, 368, rect(-34, -10, 68, 10, "ink", 4), rect(-30, -22, 60, 8, "lagoon", 3)),
        at(672, 370, line("M-30 -4L20 -4", "coral", 8), line("M20 -4h24", "#8a97a0", 4)),
        at(
            352,
            376,
            line("M-26 0h52M0 0V-50L60 -112", "ink-soft", 7),
            circle(78, -124, 34, "none", stroke="ink-soft", stroke_width=8),
            circle(78, -124, 30, "#e6f6f4", opacity=0.8),
            line("M62 -132l18 -14", "#ffffff", 5),
        ),
        at(
            820,
            376,
            shape("M-54 -6H54L46 -70H-46z", "ink"),
            shape("M-46 -11H46L40 -64H-40z", "sea"),
            line("M-20 -30l14 12l28 -30", "foam", 6),
            rect(-62, -8, 124, 8, "#a8b4bb", 3),
        ),
    )


def _draw_parcels() -> str:
    return group(
        ellipse(0, 2, 96, 10, "#3a2620", opacity=0.14),
        rect(-80, -80, 150, 80, "#d0a468", 4),
        rect(-14, -80, 20, 80, "#e8cfa0"),
        rect(-56, -128, 96, 48, "#ddb67e", 4),
        rect(-16, -128, 16, 48, "#f0dcb4"),
    )


def _draw_round_stool() -> str:
    return group(
        line("M-22 0L-12 -66M22 0L12 -66M-18 -26h36", "ink-soft", 6),
        rect(-34, -80, 68, 16, "coral", 8),
    )
