"""The college of Awan City: its hall, the workshop, and a staff room."""

from assets.rig.draw import at, circle, ellipse, group, line, mix, rect, shape, svg
from assets.rig.fittings import draw_laptop, draw_locker, draw_mug, draw_notice_board
from assets.rig.furniture import (
    draw_bookcase,
    draw_books,
    draw_chair,
    draw_clock,
    draw_hanging_lamp,
    draw_pot_plant,
    draw_room,
    draw_table,
    draw_window,
)
from assets.rig.scenery import WOOD, WOOD_DARK, WOOD_LIGHT, draw_garland
from assets.rig.town import draw_bench, draw_city_window


def draw_college_hall() -> str:
    """Return the hall of the college: stairs, notice boards, tall windows, benches."""
    arches = [
        group(
            shape(f"M{x - 62} 330V150a62 62 0 0 1 124 0V330z", "#9a6a3f"),
            shape(f"M{x - 52} 320V150a52 52 0 0 1 104 0V320z", "#bfe6ec"),
            shape(f"M{x - 52} 290Q{x} 262 {x + 52} 284V320H{x - 52}z", "#8fc4ae"),
            rect(x - 36, 236, 26, 70, "#dfe6ea") + rect(x + 6, 214, 30, 90, "#d3dde3"),
            line(f"M{x} 98V320M{x - 52} 150H{x + 52}M{x - 52} 236H{x + 52}", "#9a6a3f", 6),
        )
        for x in (560, 740, 920)
    ]
    tiles = "".join(
        f"M{640 + (x - 640) * 0.62} 440L{640 + (x - 640) * 1.75} 720"
        for x in range(-560, 1900, 120)
    )
    return svg(
        1280,
        720,
        rect(0, 0, 1280, 440, "#f6ead2"),
        rect(0, 0, 1280, 40, "#e3cfa6"),
        rect(0, 340, 1280, 100, "#d9c39a"),
        rect(0, 334, 1280, 8, "#b99a68"),
        rect(0, 440, 1280, 280, "#d7d3c8"),
        line(tiles + "M0 490H1280M0 556H1280M0 640H1280", "#c4bfb2", 3),
        rect(0, 438, 1280, 10, "#3a2620", opacity=0.12),
        *arches,
        draw_garland(420, 60, 1010, 60, 20, "flags", 20),
        _draw_stairs(),
        *(
            rect(x, 40, 34, 402, "#efe0bd")
            + rect(x - 8, 40, 50, 16, "#d9c39a")
            + rect(x - 8, 424, 50, 18, "#d9c39a")
            for x in (420, 1010)
        ),
        at(1060, 110, draw_notice_board(190, 150)),
        at(1152, 70, draw_clock(28)),
        at(1154, 476, draw_bench(190)),
        at(740, 472, draw_bench(200)),
        at(550, 446, draw_pot_plant(1.1, "sea")),
        at(930, 446, draw_pot_plant(1.1, "coral")),
    )


def _draw_stairs() -> str:
    steps = [
        rect(0, 416 - i * 34, 370 - i * 46, 34, mix("#c3b698", "#9a8d74", 0.08 * i))
        + rect(0, 416 - i * 34, 370 - i * 46, 8, "#efe6d2")
        for i in range(8)
    ]
    posts = "".join(f"M{352 - i * 46} {416 - i * 34}v-66" for i in range(8))
    return group(
        *steps,
        line(posts, "navy-soft", 5),
        line("M352 348L6 92", WOOD_DARK, 11),
        circle(352, 346, 11, WOOD_DARK),
    )


def draw_workshop() -> str:
    """Return the college workshop: benches, tools on the wall, a boat engine on its stand."""
    return svg(
        1280,
        720,
        draw_room("#dbe3e2", "#a89f94"),
        rect(0, 0, 1280, 50, "#c3cdcc"),
        *(at(x, 0, draw_hanging_lamp(60, "sun")) for x in (330, 950)),
        _draw_tool_board(),
        at(790, 100, draw_city_window(240, 160, "#7d8d97")),
        at(1180, 440, _draw_tool_cabinet()),
        at(250, 474, _draw_vice_bench()),
        at(690, 490, _draw_engine()),
        at(962, 472, _draw_drill()),
        at(500, 488, _draw_box(), scale=0.9),
        at(1130, 502, _draw_box()),
    )


def _draw_tool_board() -> str:
    spanners = [
        line(f"M{x} 196v{h}", "#8a97a0", 11)
        + circle(x, 186, 15, "#8a97a0")
        + circle(x, 180, 8, "#e6d6b4")
        for x, h in ((130, 60), (180, 76), (230, 92))
    ]
    return group(
        rect(70, 100, 640, 220, "#e6d6b4", 6, stroke=WOOD, stroke_width=9),
        *spanners,
        line("M300 180v110", WOOD, 12) + rect(268, 158, 66, 34, "ink-soft", 6),
        shape("M370 168L500 196L490 230L370 216z", "#c9d2d6"),
        line("M374 216L490 230", "#8a97a0", 4, stroke_dasharray="6 5"),
        shape("M350 160H388V226H356q-12 -10 -6 -30z", "coral"),
        line("M410 260h110", "#8a97a0", 7) + line("M390 260h26", "sun", 15),
        line("M410 292h90", "#8a97a0", 7) + line("M390 292h26", "leaf", 15),
        line("M560 160c-16 40 -16 70 0 130M584 160c16 40 16 70 0 130", "coral", 9),
        line("M566 160q6 -20 12 0", "#8a97a0", 9),
        circle(652, 216, 42, "none", stroke="sea", stroke_width=12),
        line("M652 258q30 10 20 36", "sea", 10),
    )


def _draw_vice_bench() -> str:
    return group(
        ellipse(0, 4, 240, 12, "#3a2620", opacity=0.16),
        rect(-200, -100, 20, 100, WOOD_DARK) + rect(180, -100, 20, 100, WOOD_DARK),
        rect(-190, -36, 380, 14, WOOD),
        rect(-218, -118, 436, 24, WOOD_LIGHT, 4),
        at(
            -130,
            -118,
            rect(-40, -16, 80, 16, "ink-soft", 3),
            rect(-34, -44, 24, 30, "sea-deep", 4),
            rect(4, -44, 28, 30, "sea", 4),
            line("M32 -30h44M76 -44v28", "#8a97a0", 6),
        ),
        _at_rice_cooker(60),
        line("M120 -124l60 -6", "coral", 9) + line("M178 -130l22 -2", "#8a97a0", 5),
        rect(-150, -64, 70, 30, "coral", 4) + rect(-66, -70, 60, 36, "sun", 4),
        rect(30, -60, 110, 26, "#8a97a0", 4),
    )


def _at_rice_cooker(x: float) -> str:
    """Draw a rice cooker that somebody mends, its lid beside it."""
    return at(
        x,
        -118,
        rect(-40, -54, 80, 54, "paper", 14),
        ellipse(0, -54, 38, 8, "#b8c2c6"),
        rect(-12, -24, 24, 12, "leaf", 5),
        line("M-6 -58q-10 -24 6 -30M8 -58q12 -20 22 -18", "coral", 4),
        line("M0 -58q4 -18 -14 -26", "sea", 4),
    )


def _draw_engine() -> str:
    return group(
        ellipse(0, 4, 130, 11, "#3a2620", opacity=0.18),
        line("M-90 0L-56 -96M90 0L56 -96M-78 -30H78", "ink-soft", 11),
        rect(-70, -108, 140, 16, WOOD, 4),
        rect(-20, -110, 34, 130, "navy-soft", 8),
        shape("M-30 8H20L46 22L40 34H-26z", "navy-soft"),
        *(at(34, 6, ellipse(0, -14, 7, 14, "sun"), turn=t) for t in (30, 150, 270)),
        shape("M-62 -110C-70 -180 -50 -216 0 -216C56 -216 76 -180 66 -110z", "coral"),
        rect(-64, -148, 132, 14, "paper"),
        rect(-30, -206, 60, 12, "coral-deep", 5),
        line("M-60 -130L-130 -150", "ink", 10),
        line("M-112 -144L-134 -151", "ink-soft", 15),
    )


def _draw_drill() -> str:
    return group(
        ellipse(0, 4, 64, 9, "#3a2620", opacity=0.18),
        rect(-52, -18, 104, 18, "ink-soft", 4),
        rect(-8, -210, 16, 196, "#a8b4bb"),
        rect(-46, -96, 92, 14, "ink-soft", 4),
        rect(-44, -232, 96, 62, "leaf", 12),
        rect(-34, -172, 24, 26, "ink-soft", 3),
        line("M-22 -146V-108", "#8a97a0", 6),
        line("M52 -204l34 30", "ink-soft", 6) + circle(88, -172, 8, "coral"),
        circle(20, -202, 10, "paper"),
    )


def _draw_tool_cabinet() -> str:
    return group(
        ellipse(0, 2, 100, 9, "#3a2620", opacity=0.16),
        rect(-86, -240, 172, 240, "coral", 6),
        *(
            rect(-76, y, 152, 40, "coral-deep", 4) + rect(-24, y + 15, 48, 8, "paper", 4)
            for y in (-230, -182, -134, -86)
        ),
        rect(-86, -34, 172, 14, "coral-deep"),
        rect(-70, -266, 60, 26, "sun", 5) + line("M-56 -266v-12h32v12", "sun-deep", 5),
        at(40, -240, draw_books(50, 4, 44, 3)),
    )


def _draw_box() -> str:
    return group(
        ellipse(0, 2, 66, 8, "#3a2620", opacity=0.18),
        rect(-56, -66, 112, 66, WOOD_LIGHT, 3),
        line("M-56 -44H56M-56 -22H56", WOOD, 4),
        line("M-46 -66V0M46 -66V0", WOOD_DARK, 8),
    )


def draw_staff_room() -> str:
    """Return the teachers' room: a long table with exercise books, pigeon-holes, tea."""
    holes = [
        rect(x, y, 58, 40, "#7d5432") + rect(x + 6, y + 40 - h, 46, h, tone, 2)
        for j, y in enumerate((112, 160, 208, 256))
        for i, x in enumerate((1006, 1072, 1138, 1204))
        for h, tone in (
            (
                (10, 18, 6, 14)[(i + j) % 4],
                ("paper", "sun-soft", "sea-soft", "paper")[(i * 3 + j) % 4],
            ),
        )
    ]
    return svg(
        1280,
        720,
        draw_room("#e8eadb", "#c79b69"),
        rect(0, 300, 1280, 122, "#d8dcc3"),
        line("M0 300H1280", "#b9c09c", 6),
        at(270, 92, draw_window(210, 180, "#9a6a3f")),
        at(556, 96, draw_notice_board(220, 160)),
        at(880, 150, draw_clock(34)),
        rect(994, 100, 280, 208, WOOD, 5),
        *holes,
        at(120, 440, draw_locker("#a9c5c0", 3, 170), scale=0.86),
        at(900, 440, _draw_tea_corner()),
        at(1216, 440, draw_bookcase(120, 110, 2, WOOD, 2)),
        at(600, 486, ellipse(0, 2, 300, 13, "#3a2620", opacity=0.13), draw_table(560, 112)),
        at(
            400,
            374,
            rect(-44, -10, 88, 10, "coral", 2),
            rect(-40, -20, 84, 10, "sea", 2),
            rect(-44, -30, 86, 10, "sun", 2),
            rect(-38, -40, 80, 10, "leaf", 2),
            rect(-42, -50, 84, 10, "paper", 2),
        ),
        at(560, 374, draw_laptop("sea-soft")),
        at(690, 374, draw_mug("coral")),
        at(760, 374, rect(-36, -5, 72, 5, "paper", 2), line("M-16 -9l40 -8", "coral", 5)),
        at(840, 374, draw_pot_plant(0.5, "sun")),
        *(
            at(x, 516, draw_chair(tone))
            for x, tone in ((470, "lagoon"), (640, "sun"), (780, "lagoon"))
        ),
    )


def _draw_tea_corner() -> str:
    return group(
        rect(-80, -110, 160, 110, "#4f8f97", 4),
        line("M0 -100V-8", "#3f7a82", 4),
        rect(-18, -70, 8, 24, "sand", 3) + rect(10, -70, 8, 24, "sand", 3),
        rect(-90, -122, 180, 16, WOOD_LIGHT, 4),
        at(
            -36,
            -122,
            shape("M-28 -40C-28 -54 28 -54 28 -40V-6Q28 0 22 0H-22Q-28 0 -28 -6z", "coral"),
            line("M-16 -50Q0 -72 16 -50", WOOD_DARK, 5),
            line("M28 -34l16 -10", "coral", 8),
        ),
        at(34, -122, draw_mug("lagoon")),
        at(68, -122, draw_mug("sun")),
    )
