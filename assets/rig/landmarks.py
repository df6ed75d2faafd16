"""The buildings that village square and map have in common, and the well."""

from assets.rig.draw import at, circle, ellipse, group, line, polygon, rect, shape
from assets.rig.scenery import WOOD, WOOD_DARK

EARTH = "#ecd6a6"
EARTH_DARK = "#d9bd83"


def draw_school() -> str:
    """Draw the school: 400 wide, its foot at y = 414, its left corner at the origin."""
    windows = [
        rect(x, 330, 44, 46, "#5b8796", 3) + line(f"M{x + 22} 330v46M{x} 353h44", "paper", 4)
        for x in (44, 108, 238, 302)
    ]
    return group(
        rect(20, 290, 352, 124, "#f7ead0"),
        rect(20, 396, 352, 18, "#d8b98a"),
        polygon([(-14, 296), (406, 296), (352, 214), (40, 214)], "#3f7f8f"),
        polygon([(-14, 296), (406, 296), (398, 284), (-6, 284)], "#2f6778"),
        polygon([(196, 186), (258, 254), (134, 254)], "#f7ead0"),
        line("M130 258L196 184L262 258", "#2f6778", 10),
        circle(196, 232, 15, "sun"),
        rect(170, 322, 52, 92, WOOD_DARK, 3),
        rect(175, 328, 19, 86, WOOD, 2) + rect(198, 328, 19, 86, WOOD, 2),
        *windows,
    )


def draw_library() -> str:
    """Draw the library between x = 904 and 1286, its foot at y = 414."""
    books = [
        rect(972 + i * 13, 318 - (i % 3) * 5, 10, 40 + (i % 3) * 5, tone, 2)
        for i, tone in enumerate(("coral", "sun", "sea", "leaf", "navy", "coral"))
    ]
    return group(
        rect(930, 296, 330, 118, "#cfe0d8"),
        rect(930, 396, 330, 18, "#a9c2b6"),
        polygon([(904, 302), (1286, 302), (1286, 224), (968, 224)], "coral"),
        polygon([(904, 302), (1286, 302), (1286, 288), (914, 288)], "coral-deep"),
        rect(962, 310, 96, 56, "#fff6df", 4),
        *books,
        rect(960, 356, 100, 9, WOOD, 3),
        rect(1090, 322, 54, 92, WOOD_DARK, 3)
        + rect(1095, 328, 44, 86, WOOD, 2)
        + circle(1131, 372, 4, "sun"),
        rect(1176, 314, 70, 52, "#5b8796", 4),
        line("M1211 314v52M1176 340h70", "paper", 4),
        at(
            1117,
            262,
            shape("M-34 -16Q-16 -24 0 -12Q16 -24 34 -16V18Q16 10 0 22Q-16 10 -34 18z", "paper"),
            line("M0 -12V22", "#c9b98f", 3),
        ),
    )


def draw_well() -> str:
    """Draw the well; the origin is the middle of its foot."""
    return group(
        ellipse(0, 4, 66, 12, EARTH_DARK),
        rect(-46, -118, 9, 90, WOOD_DARK) + rect(37, -118, 9, 90, WOOD_DARK),
        polygon([(-66, -112), (66, -112), (36, -152), (-36, -152)], "#c98a3c"),
        polygon([(-66, -112), (66, -112), (60, -120), (-60, -120)], "#a8702c"),
        line("M-42 -92H42", WOOD, 7),
        line("M0 -92V-58", "#e8d8b0", 3),
        polygon([(-11, -60), (11, -60), (8, -40), (-8, -40)], WOOD),
        shape("M-54 -44H54V-8C40 10 -40 10 -54 -8z", "#a9b3b0"),
        ellipse(0, -44, 54, 13, "#c3ccc8"),
        ellipse(0, -44, 42, 9, "#2f5a66"),
        line("M-54 -24Q0 -10 54 -24M-24 -34v16M24 -34v16M0 -14v16", "#8a9693", 3),
    )
