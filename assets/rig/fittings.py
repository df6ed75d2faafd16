"""What stands in rooms of town and city: bunks, chairs. The origin is the middle of the foot."""

from assets.rig.draw import at, circle, ellipse, group, line, mix, polygon, rect, shape
from assets.rig.scenery import WOOD, WOOD_DARK, WOOD_LIGHT


def draw_armchair(tone: str = "lagoon", cushion: str = "sun") -> str:
    """Draw a soft armchair, 190 wide."""
    shade = mix(tone, "#12324a", 0.18)
    return group(
        ellipse(0, 2, 100, 9, "#3a2620", opacity=0.14),
        line("M-66 0v-14M66 0v-14", WOOD_DARK, 9),
        rect(-74, -170, 148, 140, tone, 34),
        rect(-58, -152, 116, 90, mix(tone, "#ffffff", 0.12), 22),
        rect(-70, -72, 140, 58, shade, 12),
        rect(-66, -84, 132, 32, mix(tone, "#ffffff", 0.08), 14),
        rect(-96, -104, 38, 96, tone, 18),
        rect(58, -104, 38, 96, tone, 18),
        at(18, -104, rect(-28, -28, 56, 56, cushion, 12), turn=14),
    )


def draw_bunk(quilt: str = "lagoon", second: str = "coral", width: float = 320) -> str:
    """Draw a bunk bed with a ladder at its right end; both beds are made."""
    w = width / 2
    beds = [
        group(
            rect(-w + 8, y - 34, width - 16, 26, "paper", 6),
            shape(
                f"M{-w + 84} {y - 38}H{w - 8}V{y - 6}H{-w + 70}Q{-w + 72} {y - 30} {-w + 84}"
                f" {y - 38}z",
                tone,
            ),
            line(
                f"M{-w + 120} {y - 36}V{y - 6}M{-w + 180} {y - 36}V{y - 6}",
                "#ffffff",
                4,
                opacity=0.5,
            ),
            rect(-w + 14, y - 50, 62, 24, "#e9edf5", 11),
            rect(-w, y - 10, width, 20, WOOD_LIGHT, 4),
        )
        for y, tone in ((-60, quilt), (-206, second))
    ]
    rungs = "".join(f"M{w - 50} {y}H{w - 14}" for y in (-40, -80, -120, -160, -200))
    return group(
        ellipse(0, 2, w + 8, 9, "#3a2620", opacity=0.14),
        *beds,
        rect(-w - 6, -276, 16, 276, WOOD, 5),
        rect(w - 10, -276, 16, 276, WOOD, 5),
        line(f"M{-w + 80} -240H{w - 60}", WOOD, 7),
        line(f"M{w - 54} 0V-258", WOOD_DARK, 7),
        line(rungs, WOOD_DARK, 6),
    )


def draw_shelf(width: float, *things: str) -> str:
    """Draw a wall shelf and spread things on it; the origin is the middle of its top."""
    step = width / max(len(things), 1)
    return group(
        *(at(-width / 2 + step * (i + 0.5), 0, thing) for i, thing in enumerate(things)),
        line(f"M{-width * 0.36} 8v20M{width * 0.36} 8v20", WOOD_DARK, 6),
        rect(-width / 2 - 8, 0, width + 16, 12, WOOD, 4),
    )


def draw_notice_board(width: float, height: float, rim: str = WOOD) -> str:
    """Draw a cork board with papers on it; the origin is its upper left corner."""
    notes = []
    places = (
        (0.06, 0.12, 0.24, 0.4),
        (0.37, 0.1, 0.26, 0.3),
        (0.7, 0.14, 0.22, 0.46),
        (0.1, 0.6, 0.3, 0.28),
        (0.47, 0.5, 0.16, 0.38),
    )
    tones = ("paper", "sun-soft", "sea-soft", "coral-soft", "leaf-soft")
    for (x, y, w, h), tone in zip(places, tones, strict=True):
        left, top = width * x, height * y
        notes += [
            rect(left, top, width * w, height * h, tone, 3),
            line(
                f"M{left + 8} {top + height * h * 0.45}h{width * w - 18}"
                f"M{left + 8} {top + height * h * 0.7}h{width * w * 0.5}",
                "#b9c4c6",
                3.5,
            ),
            circle(left + width * w / 2, top + 5, 4.5, "coral"),
        ]
    return group(rect(0, 0, width, height, "#d9ae72", 5, stroke=rim, stroke_width=10), *notes)


def draw_handkerchiefs() -> str:
    """Draw a box of paper handkerchiefs."""
    return group(
        shape("M-16 -30C-24 -48 -8 -60 -2 -50C4 -64 22 -54 14 -30z", "white"),
        rect(-34, -30, 68, 30, "lagoon", 5),
        ellipse(0, -29, 20, 4, "lagoon-deep"),
        line("M-22 -12q11 -7 22 0t22 0", "foam", 3.5),
    )


def draw_floor_lamp(height: float = 260, shade: str = "sun") -> str:
    """Draw a standing lamp with a warm light."""
    return group(
        circle(0, -height + 20, 110, "#fff0c4", opacity=0.32),
        ellipse(0, 0, 30, 6, WOOD_DARK),
        line(f"M0 0V{-height + 40}", WOOD_DARK, 6),
        polygon([(-26, -height), (26, -height), (44, -height + 62), (-44, -height + 62)], shade),
    )


def draw_locker(tone: str = "sea-soft", doors: int = 3, width: float = 150) -> str:
    """Draw a row of lockers."""
    step = width / doors
    return group(
        *(
            rect(-width / 2 + i * step + 2, -230, step - 4, 222, tone, 4)
            + line(
                f"M{-width / 2 + i * step + 12} -206h{step - 24}m0 12h{24 - step}",
                mix(tone, "#12324a", 0.3),
                3,
            )
            + circle(-width / 2 + (i + 1) * step - 12, -112, 4, "ink-soft")
            for i in range(doors)
        ),
        rect(-width / 2, -236, width, 10, mix(tone, "#12324a", 0.25), 3),
        rect(-width / 2, -10, width, 10, mix(tone, "#12324a", 0.25), 3),
    )


def draw_shoes(tone: str = "coral") -> str:
    """Draw a pair of shoes put side by side."""
    shoe = "M-14 0V-12Q-12 -18 -6 -16L2 -9Q14 -8 15 0z"
    return group(
        at(-17, 0, shape(shoe, tone), line("M-14 -1H15", "paper", 3)),
        at(17, 0, shape(shoe, tone), line("M-14 -1H15", "paper", 3)),
    )


def draw_mug(tone: str = "coral") -> str:
    """Draw a mug."""
    return group(line("M11 -20h8v12h-8", tone, 4), rect(-12, -26, 24, 26, tone, 5))


def draw_laptop(tone: str = "lagoon") -> str:
    """Draw an open laptop computer, seen from the front."""
    return group(
        shape("M-48 -6H48L40 -64H-40z", "ink"),
        shape("M-40 -11H40L34 -58H-34z", tone),
        line("M-22 -42H20M-22 -30H8", "foam", 4),
        rect(-56, -7, 112, 8, "#a8b4bb", 3),
    )
