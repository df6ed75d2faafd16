"""The music room of the school at Coral Point."""

from assets.rig.draw import at, circle, ellipse, group, line, mix, polygon, rect, shape, svg
from assets.rig.fittings import draw_notice_board
from assets.rig.furniture import draw_pot_plant, draw_room, draw_rug, draw_window
from assets.rig.scenery import WOOD, WOOD_DARK


def draw_music_room() -> str:
    """Return the music room: drums, a row of gongs, a piano, guitars on the wall."""
    panels = "".join(f"M{x} 40V300" for x in range(40, 1280, 60))
    return svg(
        1280,
        720,
        draw_room("#f3dcc6", "#b98a5c"),
        rect(0, 40, 1280, 262, "#ecceb0"),
        line(panels, "#e2c09d", 3),
        rect(0, 30, 1280, 12, WOOD) + rect(0, 300, 1280, 12, WOOD),
        at(520, 78, draw_window(240, 170, "#9a6a3f")),
        *(
            at(x, 96, _draw_guitar(tone))
            for x, tone in ((326, "#d0803f"), (420, "sea"), (858, "coral"))
        ),
        at(956, 84, draw_notice_board(200, 140)),
        at(130, 92, _draw_note_poster()),
        at(190, 486, _draw_drums()),
        at(664, 474, _draw_gong_row()),
        at(1086, 480, _draw_piano()),
        at(404, 490, _draw_loudspeaker()),
        at(896, 486, _draw_music_stand()),
        at(640, 618, draw_rug(600, 110, "#a5534a", "sand")),
    )


def _draw_guitar(tone: str) -> str:
    return group(
        circle(0, 0, 5, WOOD_DARK),
        rect(-7, 4, 14, 96, WOOD_DARK, 3),
        rect(-11, -2, 22, 22, WOOD, 4),
        shape(
            "M0 84C-26 84 -32 104 -24 120C-42 130 -44 186 0 188C44 186 42 130 24 120"
            "C32 104 26 84 0 84z",
            tone,
        ),
        circle(0, 132, 13, "ink"),
        rect(-14, 160, 28, 7, WOOD_DARK, 2),
        line("M-3 10V160M3 10V160", "#f6e7c8", 1.5),
    )


def _draw_note_poster() -> str:
    return group(
        rect(-66, 0, 132, 170, "paper", 4),
        rect(-58, 8, 116, 154, "lagoon", 3),
        line("M-18 116V56L34 42V102", "paper", 9),
        ellipse(-32, 118, 18, 13, "paper"),
        ellipse(20, 104, 18, 13, "paper"),
    )


def _draw_drums() -> str:
    def drum(x: float, w: float, h: float, tone: str) -> str:
        return group(
            shape(f"M{x - w} {-h}L{x - w * 0.72} 0H{x + w * 0.72}L{x + w} {-h}z", tone),
            line(
                "".join(
                    f"M{x - w + i * w / 2} {-h}L{x - w * 0.72 + (i + 0.5) * w * 0.36} 0"
                    for i in range(4)
                ),
                "#f6e7c8",
                3,
            ),
            ellipse(x, -h, w, w * 0.24, "#fff6df", stroke=WOOD_DARK, stroke_width=5),
        )

    return group(
        ellipse(0, 4, 170, 12, "#3a2620", opacity=0.14),
        drum(-88, 58, 130, "coral"),
        drum(96, 48, 96, "sun"),
        drum(8, 54, 76, "lagoon-deep"),
        line("M60 -118L120 -104M58 -104L118 -116", WOOD_DARK, 6),
    )


def _draw_gong_row() -> str:
    gongs = [
        ellipse(x, -106, 27, 11, "sun-deep")
        + ellipse(x, -110, 26, 10, "sun")
        + ellipse(x, -114, 9, 5, "#ffd98a")
        for x in (-120, -60, 0, 60, 120)
    ]
    return group(
        ellipse(0, 2, 190, 11, "#3a2620", opacity=0.14),
        line("M-150 0L-140 -70M150 0L140 -70", WOOD_DARK, 11),
        *gongs,
        shape(
            "M-176 -122C-180 -90 -160 -72 -140 -72H140C160 -72 180 -90 176 -122"
            "C170 -100 160 -98 140 -98H-140C-160 -98 -170 -100 -176 -122z",
            "#a5402c",
        ),
        line("M-138 -84q23 -9 46 0t46 0t46 0t46 0t46 0t46 0", "sun", 4),
    )


def _draw_piano() -> str:
    keys = "".join(f"M{x} -106V-94" for x in range(-108, 118, 12))
    body = "#6b4632"
    return group(
        ellipse(0, 2, 176, 11, "#3a2620", opacity=0.14),
        rect(-150, -196, 300, 194, body, 6),
        rect(-158, -204, 316, 16, mix(body, "#ffffff", 0.14), 5),
        rect(-134, -178, 268, 56, mix(body, "#ffffff", 0.08), 4),
        rect(-150, -84, 300, 8, mix(body, "#12121a", 0.3)),
        rect(-160, -94, 320, 16, mix(body, "#ffffff", 0.1), 4),
        rect(-128, -108, 256, 16, "paper", 2),
        line(keys, "#b9c4c6", 2),
        *(
            rect(x, -108, 6, 9, "ink")
            for i, x in enumerate(range(-111, 112, 12))
            if i % 7 not in (2, 6)
        ),
        rect(-44, -166, 42, 54, "paper", 2) + rect(2, -166, 42, 54, "#f0eee6", 2),
        line("M-36 -152h26M-36 -138h26M10 -152h26M10 -138h26", "#b9c4c6", 2.5),
        at(96, -204, draw_pot_plant(0.55, "sun")),
    )


def _draw_loudspeaker() -> str:
    return group(
        ellipse(0, 2, 60, 8, "#3a2620", opacity=0.14),
        line("M40 -20q60 10 70 22t70 -6", "ink-soft", 5),
        rect(-50, -150, 100, 150, "#6b4632", 6),
        rect(-40, -140, 80, 130, "#d8c19a", 4),
        circle(0, -54, 32, "#8a6a4a")
        + circle(0, -54, 20, "#5c4433")
        + circle(0, -54, 8, "#8a6a4a"),
        circle(0, -112, 17, "#8a6a4a") + circle(0, -112, 8, "#5c4433"),
    )


def _draw_music_stand() -> str:
    return group(
        line("M0 -10L-26 0M0 -10L26 0M0 -10V-110", "ink-soft", 5),
        polygon([(-46, -112), (46, -112), (40, -170), (-40, -170)], "ink-soft"),
        polygon([(-36, -116), (0, -118), (0, -166), (-32, -164)], "paper"),
        polygon([(36, -116), (0, -118), (0, -166), (32, -164)], "#f0eee6"),
        line("M-28 -150h22M-30 -136h24M6 -150h22M6 -136h24", "#b9c4c6", 2.5),
    )
