"""The lantern of Lantern Bay: the narrator, and the project's mark."""

from assets.rig.buildings import draw_house
from assets.rig.draw import at, circle, ellipse, group, line, mix, polygon, rect, shape, svg


def draw_lantern(glow: bool = True) -> str:
    """Draw a lantern about 200 wide and 320 high around its flame."""
    brass, dark = "navy", "navy-deep"
    return group(
        circle(0, 20, 168, "#ffe9bd", opacity=0.55) if glow else "",
        circle(0, 20, 126, "#ffdf9e", opacity=0.75) if glow else "",
        circle(0, -172, 20, "none", stroke=dark, stroke_width=9),
        polygon([(-26, -150), (26, -150), (64, -104), (-64, -104)], brass),
        polygon([(-26, -150), (0, -150), (0, -104), (-64, -104)], mix("navy", "sea", 0.5)),
        rect(-78, -108, 156, 18, dark, 9),
        shape("M-62 -92H62L74 118H-74z", "#fff4d6"),
        shape("M-62 -92H-18L-24 118H-74z", "#ffe7b4"),
        ellipse(0, 42, 44, 66, "#ffd37a"),
        shape(
            "M0 -44C34 2 42 28 36 58C30 84 14 94 0 94C-14 94 -30 84 -36 58C-40 34 -22 18 0 -44z",
            "sun",
        ),
        shape(
            "M2 10C20 36 22 48 19 64C16 78 8 84 0 84C-10 84 -18 76 -19 64C-20 48 -8 38 2 10z",
            "#fff1c4",
        ),
        line("M-20 -90L-26 116M20 -90L26 116", brass, 6),
        line("M-62 -90L-74 116M62 -90L74 116", dark, 9),
        rect(-88, 112, 176, 20, dark, 10),
        shape("M-70 132H70L58 158H-58z", brass),
        shape("M-70 132H0V158H-58z", mix("navy", "sea", 0.5)),
    )


def draw_narrator() -> str:
    """Return the narrator's portrait, 400×600."""
    sparks = [
        circle(x, y, r, "sun", opacity=0.8)
        for x, y, r in ((62, 236, 5), (338, 214, 6), (84, 436, 6), (324, 452, 5), (200, 96, 4))
    ]
    return svg(400, 600, *sparks, at(200, 320, draw_lantern()))


def draw_mark() -> str:
    """Draw the mark, 256×256: a lighthouse that is a lantern, over the curve of a harbour."""
    return group(
        rect(0, 0, 256, 256, "navy", 56),
        circle(128, 84, 62, "#f4a93b", opacity=0.22),
        polygon([(128, 84), (14, 40), (14, 118)], "#ffe3ac", opacity=0.32),
        polygon([(128, 84), (242, 40), (242, 118)], "#ffe3ac", opacity=0.32),
        polygon([(108, 118), (148, 118), (162, 204), (94, 204)], "paper"),
        polygon([(105, 138), (151, 138), (154, 158), (102, 158)], "coral"),
        polygon([(98.5, 178), (157.5, 178), (161, 198), (95.5, 198)], "coral"),
        rect(96, 108, 64, 12, "foam", 6),
        rect(108, 64, 40, 46, "sun", 4),
        shape("M128 70c10 13 12 19 10 28c-2 7-6 9-10 9s-8-2-10-9c-1-8 4-12 10-28z", "#fff1c4"),
        line("M108 64v46M148 64v46", "foam", 5),
        shape("M98 66Q104 40 128 36Q152 40 158 66z", "coral"),
        circle(128, 33, 7, "foam"),
        shape(
            "M0 206C40 172 78 186 128 200C178 186 216 172 256 206V200C256 231 231 256 200 256H56"
            "C25 256 0 231 0 200z",
            "lagoon",
        ),
        shape(
            "M0 214C44 202 88 226 128 228C168 226 212 202 256 214C250 240 226 256 200 256H56"
            "C30 256 6 240 0 214z",
            "sea",
        ),
        line("M74 240q14-8 27 0t27 0t27 0t27 0", "foam", 6),
    )


def draw_logo() -> str:
    """Return the square mark."""
    return svg(256, 256, draw_mark())


def draw_wide_logo() -> str:
    """Return the mark with the harbour's shore beside it, for the head of a page."""
    houses = [
        at(326, 204, draw_house(96, 56, "sand", "coral", 30)),
        at(438, 204, draw_house(84, 48, "foam", "sea", 30)),
        at(546, 204, draw_house(96, 56, "sand", "sun", 30)),
    ]
    return svg(
        640,
        256,
        draw_mark(),
        *houses,
        line("M276 214q18 -12 36 0t36 0t36 0t36 0t36 0t36 0t36 0t36 0t36 0", "sea", 8),
        line("M312 238q18 -12 36 0t36 0t36 0t36 0t36 0t36 0t36 0", "lagoon", 8),
        at(614, 176, draw_lantern(glow=False), scale=0.17),
    )
