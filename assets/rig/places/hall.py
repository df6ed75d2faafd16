"""The community hall while its stage is decorated."""

from assets.rig.buildings import draw_boat
from assets.rig.draw import at, circle, ellipse, group, line, mix, polygon, rect, shape, svg
from assets.rig.furniture import draw_table
from assets.rig.plants import draw_palm
from assets.rig.scenery import WOOD, WOOD_DARK, WOOD_LIGHT, draw_garland, draw_hills, draw_sky


def draw_community_hall() -> str:
    """Return the hall with the stage half decorated for the festival."""
    pillars = [
        rect(x, 60, 30, 380, WOOD)
        + rect(x - 8, 60, 46, 18, WOOD_DARK, 4)
        + rect(x - 8, 424, 46, 18, WOOD_DARK, 4)
        for x in (90, 1160)
    ]
    return svg(
        1280,
        720,
        draw_sky("sky", (0, "#bfe6ec"), (1, "#eef6ea"), height=440),
        draw_hills(330, [60, 110, 60, 40, 50, 100, 90], "#9fcac6", 440),
        rect(0, 356, 1280, 84, "#62b6bd"),
        at(40, 420, draw_palm(200, 20, seed=2)),
        at(1240, 420, draw_palm(210, -20, seed=4)),
        _draw_floor(),
        *pillars,
        _draw_stage(),
        polygon([(-20, -10), (1300, -10), (1300, 44), (1180, 62), (100, 62), (-20, 44)], WOOD_DARK),
        line("M0 30H1280", WOOD, 8),
        draw_garland(105, 74, 640, 74, 40, "lanterns", 8),
        line("M640 74C760 150 830 130 860 250", WOOD_DARK, 2.5),
        *(
            at(x, y, polygon([(-12, 0), (12, 0), (0, 24)], tone))
            for x, y, tone in ((700, 104, "coral"), (750, 122, "sun"), (796, 134, "lagoon"))
        ),
        at(930, 470, _draw_ladder()),
        at(300, 500, _draw_lantern_making()),
        at(1060, 520, _draw_paint()),
    )


def _draw_floor() -> str:
    """Draw the hall's floor of light boards."""
    planks = "".join(
        f"M{640 + (x - 640) * 0.62} 440L{640 + (x - 640) * 1.75} 720"
        for x in range(-560, 1900, 120)
    )
    return group(
        rect(0, 440, 1280, 280, "#dcb581"),
        line(planks, "#c79b66", 2.5),
        rect(0, 436, 1280, 10, WOOD),
    )


def _draw_stage() -> str:
    return group(
        rect(220, 130, 840, 300, "#f4dcc0"),
        circle(640, 300, 92, "#f7c873"),
        circle(640, 300, 70, "sun"),
        shape("M300 356Q400 318 480 344T640 342T800 344T980 340V400H300z", "lagoon"),
        shape("M300 376Q400 350 480 370T640 366T760 370V400H300z", "sea"),
        at(520, 360, draw_boat(130, "coral", "paper")),
        shape(
            "M780 372l90 -26l30 20l-14 34H770z",
            "none",
            stroke="#b9a07a",
            stroke_width=4,
            stroke_linejoin="round",
        ),
        line("M826 352V280M832 286c20 14 30 32 32 52", "#b9a07a", 4),
        shape("M206 108H356C352 190 318 250 226 300V400H206z", "coral"),
        shape("M1074 108H924C928 190 962 250 1054 300V400H1074z", "coral"),
        line("M250 112C250 190 240 240 226 286M300 112C296 180 276 230 240 276", "coral-deep", 4),
        line(
            "M1030 112C1030 190 1040 240 1054 286M980 112C984 180 1004 230 1040 276",
            "coral-deep",
            4,
        ),
        rect(196, 94, 888, 26, "coral-deep", 6),
        rect(180, 396, 920, 20, WOOD_LIGHT, 4),
        rect(196, 414, 888, 44, WOOD),
        line("M196 436H1084", WOOD_DARK, 3),
        rect(590, 430, 100, 14, WOOD_LIGHT) + rect(576, 444, 128, 16, WOOD_LIGHT),
    )


def _draw_ladder() -> str:
    rungs = "".join(
        f"M{-26 - t * 0.06} {-t}H{26 + t * 0.06 - t * 0.12}" for t in range(24, 250, 30)
    )
    return group(
        line("M30 0L12 -270", WOOD_DARK, 7),
        line("M-38 6L-14 -270M38 6L14 -270", WOOD, 10),
        line(rungs, WOOD_LIGHT, 8),
        rect(-20, -278, 40, 12, WOOD_DARK, 4),
    )


def _draw_lantern_making() -> str:
    lamps = [
        at(
            x,
            -84,
            ellipse(0, -26, 26, 28, tone),
            rect(-12, -58, 24, 8, WOOD_DARK, 3),
            rect(-12, -4, 24, 8, WOOD_DARK, 3),
            line("M-14 -48Q-22 -26 -14 -4M14 -48Q22 -26 14 -4", mix(tone, "#3a2620", 0.2), 3),
        )
        for x, tone in ((-110, "coral"), (-44, "sun"))
    ]
    return group(
        ellipse(0, 2, 190, 12, "#3a2620", opacity=0.12),
        draw_table(340, 84),
        *lamps,
        line("M24 -90a26 28 0 1 1 1 0M34 -90V-146M12 -138H58", "#b9a07a", 4),
        rect(86, -94, 56, 9, "lagoon", 2),
        rect(92, -102, 52, 9, "coral", 2),
        rect(84, -110, 58, 9, "paper", 2),
    )


def _draw_paint() -> str:
    pots = [
        at(
            x,
            0,
            rect(-22, -40, 44, 40, "#c9d2d6", 4),
            ellipse(0, -40, 22, 6, tone),
            shape("M-14 -40v16q5 8 8 0v-14z", tone),
        )
        for x, tone in ((-56, "sea"), (0, "coral"), (56, "sun"))
    ]
    return group(
        ellipse(0, 2, 110, 10, "#3a2620", opacity=0.12), line("M8 -44L36 -96", WOOD, 6), *pots
    )
