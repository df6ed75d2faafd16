"""Houses that all share: school, noodle stall, clinic, college, radio house, workshop, café."""

from assets.rig.draw import at, circle, ellipse, group, line, mix, polygon, rect, shape
from assets.rig.furniture import draw_hanging_lamp
from assets.rig.scenery import WOOD, WOOD_DARK, WOOD_LIGHT
from assets.rig.town import GLASS, STONE, STONE_DARK


def draw_secondary_school() -> str:
    """Draw the school of two floors between x = 262 and 1018, its foot at y = 422."""
    panes = [
        rect(x, y, 48, 52, GLASS, 3) + line(f"M{x + 24} {y}v52M{x} {y + 24}h48", "paper", 3.5)
        for y in (206, 326)
        for x in (320, 388, 456, 524, 716, 784, 852, 920)
    ]
    posts = [rect(x, 176, 9, 244, "#fff6e2") for x in (300, 374, 442, 510, 700, 770, 838, 906, 974)]
    return group(
        rect(290, 170, 704, 250, "#f7ead0"),
        rect(290, 404, 704, 18, "#d8b98a"),
        *panes,
        rect(284, 282, 716, 14, "#d8b98a", 3),
        line("".join(f"M{x} 284V262" for x in range(300, 1000, 20)) + "M292 260H992", WOOD, 4),
        *posts,
        rect(586, 150, 108, 270, "#f3dcb0"),
        shape("M606 420V350a34 34 0 0 1 68 0V420z", WOOD_DARK),
        rect(611, 352, 27, 68, WOOD, 2) + rect(642, 352, 27, 68, WOOD, 2),
        circle(640, 226, 30, "sea") + circle(640, 226, 24, "paper"),
        shape(
            "M622 222Q632 216 640 222Q648 216 658 222V240Q648 234 640 240Q632 234 622 240z", "sea"
        ),
        polygon([(262, 178), (1018, 178), (972, 112), (308, 112)], "#c65a41"),
        polygon([(262, 178), (1018, 178), (1012, 166), (268, 166)], "#a84a34"),
        line("M284 146H996M298 128H982", "#a84a34", 3),
        polygon([(566, 158), (714, 158), (640, 84)], "#f3dcb0"),
        line("M560 162L640 80L720 162", "#a84a34", 10),
        circle(640, 130, 12, "sun"),
    )


def draw_noodle_counter() -> str:
    """Draw the noodle stall between x = 410 and 870, its foot at y = 474."""
    count = 10
    stripes = [
        shape(
            f"M{420 + i * 44} 214h44v10a22 18 0 0 1 -44 0z",
            "coral" if i % 2 == 0 else "paper",
        )
        for i in range(count)
    ]
    bowls = [
        at(
            x,
            372,
            shape("M-26 -18H26C24 0 14 6 0 6C-14 6 -24 0 -26 -18z", tone),
            ellipse(0, -18, 26, 7, "#fbe3a8"),
            line("M-16 -19q6 -6 11 0t11 0t10 -1", "sun", 3),
            circle(8, -21, 4, "leaf"),
        )
        for x, tone in ((500, "sea"), (566, "coral"), (632, "sea"))
    ]
    return group(
        ellipse(640, 482, 240, 14, "#1d1a35", opacity=0.3),
        rect(430, 200, 12, 260, WOOD_DARK) + rect(838, 200, 12, 260, WOOD_DARK),
        rect(442, 238, 396, 140, "#fff0c4", opacity=0.6),
        at(640, 236, draw_hanging_lamp(8, "sun"), scale=0.8),
        *(
            at(x, 252, line("M0 -12V0", WOOD_DARK, 3), shape("M-9 0H9L6 40H-6z", tone))
            for x, tone in ((470, "#8fbf4a"), (494, "coral"), (790, "#8fbf4a"), (814, "sun"))
        ),
        shape("M420 216L450 166H830L860 216z", "coral-deep"),
        *stripes,
        line("M756 296q-14 -18 4 -32t0 -34M786 300q-14 -18 4 -32t0 -30", "#ffffff", 6, opacity=0.7),
        shape("M716 312H830V352Q830 372 812 372H734Q716 372 716 352z", "#b8c2c6"),
        ellipse(773, 312, 58, 11, "#8a97a0"),
        ellipse(773, 312, 48, 8, "#f1d49a"),
        line("M800 312L836 262", WOOD, 6),
        *bowls,
        at(
            684,
            378,
            rect(-12, -40, 24, 40, "#8a5200", 5),
            line("M-5 -40l-6 -26M0 -40v-30M5 -40l6 -26", "#f1d9a8", 3),
        ),
        rect(410, 376, 460, 18, WOOD_LIGHT, 5),
        rect(424, 394, 432, 80, WOOD),
        line("M424 420H856M424 446H856", WOOD_DARK, 3),
        rect(540, 406, 200, 54, "paper", 5),
        line(
            "M574 426q12 -9 24 0t24 0t24 0t24 0t24 0M574 442q12 -9 24 0t24 0t24 0t24 0t24 0",
            "coral",
            5,
        ),
    )


def draw_clinic_house() -> str:
    """Draw the clinic, 230 wide; the origin is the middle of its foot."""
    panes = [
        rect(x, -88, 40, 44, GLASS, 3) + line(f"M{x + 20} -88v44M{x} -66h40", "paper", 3)
        for x in (-98, -48, 52)
    ]
    return group(
        rect(-110, -112, 220, 112, "#f3f6f2"),
        rect(-110, -16, 220, 16, "#b7d3cd"),
        polygon([(-124, -106), (124, -106), (104, -150), (-104, -150)], "lagoon"),
        polygon([(-124, -106), (124, -106), (120, -116), (-120, -116)], "lagoon-deep"),
        circle(0, -130, 25, "paper"),
        shape(
            "M0 -114C-21 -127 -18 -146 -6 -144Q-1 -143 0 -138"
            "Q1 -143 6 -144C18 -146 21 -127 0 -114z",
            "coral",
        ),
        *panes,
        rect(2, -78, 42, 78, "lagoon-deep", 3) + rect(7, -73, 32, 73, "#bfe0e4", 2),
        line("M23 -73V0", "lagoon-deep", 3),
        polygon([(-34, 0), (2, 0), (2, -10)], STONE),
    )


def draw_college() -> str:
    """Draw the college, 400 wide, with columns before its door; the origin is its foot's middle."""
    panes = [
        shape(f"M{x - 14} {y}v-28a14 14 0 0 1 28 0v28z", GLASS)
        + line(f"M{x} {y - 42}v42M{x - 14} {y - 20}h28", "paper", 2.5)
        for y in (-92, -22)
        for x in (-168, -124, -84, 84, 124, 168)
    ]
    return group(
        rect(-192, -154, 384, 154, "#f4dcc0"),
        rect(-192, -80, 384, 6, "#d8b98a"),
        rect(-192, -12, 384, 12, "#d8b98a"),
        *panes,
        polygon([(-206, -150), (206, -150), (186, -180), (-186, -180)], "#3f7f8f"),
        polygon([(-206, -150), (206, -150), (202, -158), (-202, -158)], "#2f6778"),
        rect(-64, -150, 128, 150, "#f9edd8"),
        shape("M-20 0V-58a20 20 0 0 1 40 0V0z", WOOD_DARK),
        rect(-15, -56, 14, 56, WOOD, 2) + rect(1, -56, 14, 56, WOOD, 2),
        *(rect(x - 6, -126, 12, 126, "paper") for x in (-52, -32, 32, 52)),
        rect(-70, -134, 140, 12, "#d8b98a"),
        polygon([(-84, -132), (84, -132), (0, -188)], "#f9edd8"),
        line("M-86 -132L0 -190L86 -132z", "#2f6778", 7),
        circle(0, -150, 14, "sun"),
        rect(-76, -8, 152, 8, STONE),
    )


def draw_radio_house() -> str:
    """Draw the radio house, 180 wide, with its mast; the origin is its foot's middle."""
    mast = "".join(f"M{-14 + i * 3} {-186 - i * 16}L{12 - i * 3} {-200 - i * 16}" for i in range(3))
    return group(
        line("M-18 -176L-4 -236M18 -176L4 -236M0 -236V-246", "ink-soft", 5),
        line(mast, "ink-soft", 3.5),
        circle(0, -248, 6, "coral"),
        line("M-16 -258q-10 10 0 20M16 -258q10 10 0 20", "coral", 4),
        rect(-86, -178, 172, 178, "#5a7294"),
        rect(-94, -184, 188, 14, "#43587a", 3),
        *(rect(x, y, 42, 34, "#cfe0e6", 3) for y in (-158, -110) for x in (-72, -21, 30)),
        rect(-86, -66, 172, 10, "sun"),
        rect(-70, -48, 66, 40, "#fff6df", 3),
        at(
            -37,
            -26,
            rect(-8, -16, 16, 24, "navy", 8),
            line("M-12 -4q0 14 12 14t12 -14M0 10v7", "navy", 3),
        ),
        rect(12, -52, 52, 52, "#43587a", 3)
        + rect(18, -46, 19, 46, "#bfe0e4", 2)
        + rect(39, -46, 19, 46, "#bfe0e4", 2),
        rect(2, -62, 72, 9, "coral", 4),
    )


def draw_workshop_hall() -> str:
    """Draw the workshop with its open gate, 270 wide; the origin is its foot's middle."""
    teeth = [at(0, -100, rect(-5, -24, 10, 12, "sun", 2), turn=45 * i) for i in range(8)]
    return group(
        rect(-130, -112, 260, 112, "#d98f6c"),
        line("".join(f"M-130 {y}H130" for y in (-96, -72, -48, -24)), "#c47c5b", 3),
        *(
            polygon([(x, -110), (x + 87, -110), (x + 87, -152)], "#8a97a0")
            + polygon([(x + 12, -116), (x + 80, -116), (x + 80, -146)], "#cfe0e6")
            for x in (-130, -43, 44)
        ),
        rect(-136, -116, 272, 10, "#6d7a83", 3),
        at(0, 20, *teeth, circle(0, -100, 17, "sun"), circle(0, -100, 7, "#d98f6c"), scale=0.9),
        rect(-116, -58, 70, 42, GLASS, 3) + line("M-81 -58v42M-116 -37h70", "paper", 3),
        rect(34, -84, 84, 84, "#4a3a34"),
        rect(34, -40, 84, 40, "#5d4a40"),
        at(
            76,
            -2,
            rect(-24, -34, 48, 8, WOOD_LIGHT, 2),
            line("M-20 -26V0M20 -26V0", WOOD, 5),
            shape("M-14 -34C-16 -54 16 -54 14 -34z", "coral"),
        ),
        line("".join(f"M34 {y}h84" for y in (-92, -86)), "#8a97a0", 5),
        rect(-26, -68, 44, 68, WOOD_DARK, 3) + rect(-20, -62, 32, 62, "sea", 2),
    )


def draw_cafe_table(tone: str = "coral") -> str:
    """Draw a café table with two chairs under a parasol; the origin is its foot."""
    panels = [
        polygon([(-74 + i * 37, -112), (-37 + i * 37, -112), (0, -156)], tone if i % 2 else "paper")
        for i in range(4)
    ]
    return group(
        ellipse(0, 2, 66, 9, "#12324a", opacity=0.16),
        line("M0 0V-150", WOOD_DARK, 5),
        *(
            at(
                x,
                0,
                line("M-12 0V-26M12 0V-26M12 -26V-58", WOOD_DARK, 5),
                rect(-15, -32, 30, 8, WOOD_LIGHT, 3),
                flip=x > 0,
            )
            for x in (-48, 48)
        ),
        line("M-12 0L0 -10L12 0", WOOD_DARK, 5),
        rect(-32, -48, 64, 9, WOOD_LIGHT, 4),
        rect(-18, -58, 10, 10, "sea", 2) + rect(10, -58, 10, 10, "paper", 2),
        *panels,
        shape(
            "M-74 -112a18.5 12 0 0 0 37 0a18.5 12 0 0 0 37 0a18.5 12 0 0 0 37 0"
            "a18.5 12 0 0 0 37 0z",
            mix(tone, "#12324a", 0.12),
        ),
        circle(0, -157, 4, WOOD_DARK),
    )


def draw_fountain() -> str:
    """Draw a round fountain, 150 wide."""
    return group(
        ellipse(0, 2, 84, 16, "#12324a", opacity=0.14),
        shape("M-76 -26V-8C-60 16 60 16 76 -8V-26z", STONE_DARK),
        ellipse(0, -26, 76, 19, STONE),
        ellipse(0, -26, 64, 14, "#6fc3c6"),
        rect(-8, -66, 16, 42, STONE_DARK, 3),
        ellipse(0, -66, 30, 8, STONE),
        line(
            "M0 -68V-92M0 -92q-22 -6 -26 26M0 -92q22 -6 26 26M0 -90q-42 0 -46 58M0 -90q42 0 46 58",
            "#e6f6f4",
            4,
            opacity=0.9,
        ),
    )
