"""What happens in halls: concerts and choirs, prizes, shelves of books; and small faces."""

from assets.rig.draw import (
    at,
    circle,
    ellipse,
    fade,
    group,
    line,
    mix,
    polygon,
    rect,
    shape,
    star,
    svg,
)
from assets.rig.props.photos import SKINS
from assets.rig.scenery import WOOD, WOOD_DARK, WOOD_LIGHT

W, H = 480, 320
HAIRS = ("#221d22", "#3a2620", "#2d2a33")


def draw_face(skin: str, hair: str, is_singing: bool = False, scarf: str | None = None) -> str:
    """Draw a small head about its middle, 44 wide; a scarf takes the place of the hair."""
    mouth = ellipse(0, 9, 5, 6, "#7a2f33") if is_singing else line("M-6 8q6 6 12 0", "#7a2f33", 2.5)
    if scarf:
        cover = shape("M-24 -2C-24 -34 24 -34 24 -2C24 16 16 28 0 28C-16 28 -24 16 -24 -2z", scarf)
        return group(
            cover,
            ellipse(0, 2, 17, 18, skin),
            circle(-6, 0, 2.2, "ink"),
            circle(6, 0, 2.2, "ink"),
            mouth,
        )
    return group(
        circle(0, 0, 21, skin),
        shape("M-22 0C-25 -34 25 -34 22 0C14 -14 -8 -16 -22 0z", hair),
        circle(-7, 0, 2.2, "ink"),
        circle(7, 0, 2.2, "ink"),
        mouth,
    )


def draw_concert_stage() -> str:
    """Return a concert: a singer in the light, a drummer, hands of the crowd."""
    beams = [
        polygon([(x, 20), (x + 16, 20), (x2 + 60, 220), (x2 - 60, 220)], tone, opacity=0.28)
        for x, x2, tone in (
            (70, 150, "sun"),
            (180, 230, "coral"),
            (290, 260, "lagoon"),
            (390, 330, "sun"),
        )
    ]
    hands = "".join(f"M{x} 330V{262 + (i * 17) % 26}" for i, x in enumerate(range(20, 480, 44)))
    return svg(
        W,
        H,
        fade("night", (0, "#2b2a5c"), (1, "#6a4a86")),
        rect(0, 0, W, H, "url(#night)"),
        *beams,
        rect(0, 10, W, 12, "ink")
        + "".join(rect(x, 14, 22, 18, "ink-soft", 4) for x in (66, 176, 286, 386)),
        rect(40, 214, 400, 26, "#8a5f43") + rect(40, 210, 400, 9, WOOD_LIGHT),
        at(
            120,
            212,
            rect(-34, -92, 68, 92, "ink", 6),
            circle(0, -30, 22, "ink-soft"),
            circle(0, -70, 12, "ink-soft"),
        ),
        at(
            370,
            212,
            rect(-34, -92, 68, 92, "ink", 6),
            circle(0, -30, 22, "ink-soft"),
            circle(0, -70, 12, "ink-soft"),
        ),
        at(
            300,
            212,
            circle(0, -26, 27, "coral"),
            circle(0, -26, 19, "paper"),
            rect(-46, -50, 28, 18, "lagoon", 4),
            ellipse(40, -62, 24, 5, "sun"),
            line("M40 -60V0", "#8a97a0", 3),
        ),
        at(
            216,
            210,
            line("M-10 0L-6 -46M10 0L6 -46", "navy", 13),
            shape("M-22 -42L-18 -92H18L22 -42z", "sun"),
            line("M-16 -86L-40 -116M16 -86L14 -112", SKINS[2], 10),
            at(0, -112, draw_face(SKINS[2], HAIRS[0], is_singing=True)),
            line("M14 -108L8 -98", "ink", 8),
        ),
        *(star(x, y, 9, 4, "sun") for x, y in ((60, 70), (240, 56), (420, 80))),
        rect(0, 292, W, 28, "#1d1b3f"),
        line(hands, "#1d1b3f", 14),
        *(circle(42 + i * 44, 300 + (i * 7) % 8, 20, "#1d1b3f") for i in range(11)),
    )


def draw_choir() -> str:
    """Return a choir in two rows, all singing."""
    singers = []
    for row, (y, count) in enumerate(((150, 5), (206, 4))):
        for i in range(count):
            x = 240 + (i - (count - 1) / 2) * 82
            scarf = ("sea", None, None, "leaf", None)[(i + row * 2) % 5]
            singers.append(
                at(
                    x,
                    y,
                    shape(
                        "M-36 120C-36 40 -30 26 0 26C30 26 36 40 36 120z",
                        ("coral", "coral-deep")[row],
                    ),
                    shape("M-14 28L0 50L14 28z", "paper"),
                    rect(-7, 14, 14, 16, SKINS[(i * 3 + row) % 7]),
                    draw_face(
                        SKINS[(i * 3 + row) % 7], HAIRS[(i + row) % 3], is_singing=True, scarf=scarf
                    ),
                    rect(-26, 64, 52, 34, "navy", 3) + line("M0 64V98", "navy-soft", 3),
                )
            )
    notes = [
        at(
            x,
            y,
            line("M0 0V-26L16 -32V-6", tone, 4),
            ellipse(-5, 1, 7, 5, tone),
            ellipse(11, -5, 7, 5, tone),
        )
        for x, y, tone in (
            (50, 80, "sea"),
            (420, 66, "sea"),
            (150, 52, "sun-deep"),
            (330, 48, "sun-deep"),
        )
    ]
    return svg(
        W,
        H,
        rect(0, 0, W, H, "#f4e2c4"),
        shape("M0 0H70C66 90 40 160 0 200zM480 0H410C414 90 440 160 480 200z", "#a5534a"),
        line(
            "M20 0C20 70 14 120 4 160M46 0C44 70 30 120 14 160M460 0C460 70 466 120 476 160"
            "M434 0C436 70 450 120 466 160",
            "#8a4038",
            4,
        ),
        rect(0, 262, W, 58, WOOD_LIGHT) + rect(0, 258, W, 8, WOOD),
        rect(30, 240, 420, 30, WOOD),
        *notes,
        *singers,
        rect(0, 306, W, 14, WOOD_DARK),
    )


def draw_trophy() -> str:
    """Return a golden cup with ribbons and confetti."""
    confetti = [
        rect(
            (i * 97) % 460,
            (i * 59) % 240,
            10,
            6,
            ("coral", "lagoon", "leaf", "paper")[i % 4],
            2,
            transform=f"rotate({i * 37} {(i * 97) % 460} {(i * 59) % 240})",
        )
        for i in range(26)
    ]
    return svg(
        W,
        H,
        rect(0, 0, W, H, "sea"),
        circle(240, 140, 130, "#2f86a2") + circle(240, 140, 92, "#3f97b2"),
        *confetti,
        rect(0, 274, W, 46, "sea-deep"),
        ellipse(240, 286, 110, 11, "#0b2234", opacity=0.3),
        line("M186 82C140 76 140 150 200 156M294 82C340 76 340 150 280 156", "sun", 15),
        shape("M176 58H304C304 130 284 180 240 186C196 180 176 130 176 58z", "sun"),
        shape("M176 58H206C206 120 214 164 240 186C196 180 176 130 176 58z", "#ffd98a"),
        ellipse(240, 58, 64, 13, "sun-deep") + ellipse(240, 56, 54, 9, "#c9821f"),
        rect(228, 182, 24, 34, "sun-deep"),
        shape("M204 234Q206 212 240 212Q274 212 276 234z", "sun"),
        rect(186, 232, 108, 50, "navy", 5) + rect(210, 246, 60, 22, "sun", 4),
        star(240, 116, 30, 13, "paper"),
    )


def draw_library_shelf() -> str:
    """Return shelves of books with a globe among them."""
    tones = ("coral", "sun", "sea", "leaf", "navy", "lagoon", "#b8527a", "sand-deep")
    parts = []
    for row, y in enumerate((112, 208, 304)):
        x = 30.0
        for i in range(22):
            wide, tall = 15 + (i * 5 + row * 3) % 9, 62 + (i * 7 + row * 5) % 18
            if x + wide > 450 or (row == 1 and 250 < x < 330):
                x += wide + 2
                continue
            tone = tones[(i * 3 + row) % 8]
            parts.append(
                rect(x, y - tall, wide, tall, tone, 2)
                + rect(x + 2, y - tall + 12, wide - 4, 5, mix(tone, "#ffffff", 0.55))
                + rect(x + 2, y - 16, wide - 4, 4, mix(tone, "#ffffff", 0.55))
            )
            x += wide + 2
        parts.append(rect(14, y, 452, 13, WOOD))
    return svg(
        W,
        H,
        rect(0, 0, W, H, "#6a4630"),
        rect(14, 0, 452, 320, "#5a3b29"),
        rect(14, 12, 452, 12, WOOD),
        *parts,
        at(
            290,
            208,
            circle(0, -36, 28, "lagoon"),
            shape(
                "M-20 -50q12 -12 24 -6q-2 12 -12 12q-4 8 -12"
                " -6zM0 -28q14 -8 22 2q-4 14 -14 12q-8 -4 -8 -14z",
                "leaf",
            ),
            line("M-18 -2h36M0 -2v-8", WOOD_LIGHT, 6),
        ),
        rect(0, 0, 18, H, WOOD) + rect(462, 0, 18, H, WOOD),
    )
