"""What people do together: concerts, races, parades, and how they get there."""

from assets.rig.animals import draw_horse
from assets.rig.draw import (
    at,
    circle,
    ellipse,
    fade,
    group,
    line,
    polygon,
    rect,
    shape,
    svg,
)
from assets.rig.plants import draw_tree
from assets.rig.props.halls import HAIRS, draw_face
from assets.rig.props.photos import SKINS
from assets.rig.scenery import WOOD_DARK, draw_cloud, draw_garland
from assets.rig.town import draw_bicycle

W, H = 480, 320


def draw_school_bus() -> str:
    """Return a school bus on a coast road."""
    heads = [
        at(x, 158, draw_face(SKINS[i * 2 % 7], HAIRS[i % 3]), scale=0.72)
        for i, x in enumerate((122, 182, 242))
    ]
    return svg(
        W,
        H,
        rect(0, 0, W, 190, "#bfe3ea"),
        draw_cloud(110, 66, 0.9),
        draw_cloud(380, 50, 0.7),
        shape("M0 170Q80 110 180 150T380 130T480 150V210H0z", "#9fcac6"),
        rect(0, 186, W, 40, "#8fbf6a"),
        at(440, 206, draw_tree(120)),
        rect(0, 222, W, 98, "#8d979c") + rect(0, 216, W, 10, "#c9cdc6"),
        line("M0 286H480", "paper", 6, stroke_dasharray="44 30"),
        ellipse(228, 266, 180, 10, "#12324a", opacity=0.25),
        shape("M60 118Q60 98 80 98H336Q352 98 358 112L372 168H398Q412 168 412 184V252H60z", "sun"),
        rect(60, 198, 352, 9, "navy") + rect(60, 92, 276, 10, "sun-deep", 5),
        *(rect(x, 126, 50, 50, "#cfe8ee", 6) for x in (98, 158, 218)),
        *heads,
        *(
            rect(x, 126, 50, 50, "none", 6, stroke="sun-deep", stroke_width=5)
            for x in (98, 158, 218)
        ),
        rect(282, 124, 42, 126, "#cfe8ee", 6, stroke="sun-deep", stroke_width=5),
        line("M303 126V248", "sun-deep", 4),
        polygon([(334, 126), (346, 126), (358, 172), (334, 172)], "#cfe8ee"),
        circle(404, 220, 8, "#fff1c4") + rect(56, 240, 360, 14, "navy", 5),
        *(circle(x, 256, 25, "ink") + circle(x, 256, 11, "#c9d2d6") for x in (130, 352)),
    )


def draw_bicycle_parade() -> str:
    """Return a parade of bicycles with flags and balloons."""
    riders = [
        at(
            x,
            272,
            draw_bicycle(tone),
            _draw_rider(SKINS[i * 3 % 7], HAIRS[i % 3], shirt, scarf),
            scale=0.92,
        )
        for i, (x, tone, shirt, scarf) in enumerate(
            (
                (98, "coral", "lagoon", None),
                (246, "sea", "sun", "leaf"),
                (394, "leaf", "coral", None),
            )
        )
    ]
    return svg(
        W,
        H,
        rect(0, 0, W, 200, "#cfeaf0"),
        draw_cloud(90, 70, 0.7),
        draw_cloud(330, 50, 0.9),
        shape("M0 190Q110 140 240 176T480 160V240H0z", "#8fc4ae"),
        rect(0, 220, W, 100, "#e9dcc0"),
        rect(0, 216, W, 10, "#9cc98a"),
        draw_garland(-10, 40, 240, 40, 22, "flags", 10),
        draw_garland(240, 40, 490, 40, 22, "flags", 10),
        *(
            line(f"M{x} 210q-6 -40 4 -66", "#b9a07a", 2) + ellipse(x + 4, 122, 17, 21, tone)
            for x, tone in ((34, "coral"), (176, "sun"), (318, "lagoon"), (460, "leaf"))
        ),
        *(ellipse(x, 274, 70, 7, "#3a2620", opacity=0.14) for x in (98, 246, 394)),
        *riders,
    )


def _draw_rider(skin: str, hair: str, shirt: str, scarf: str | None) -> str:
    return group(
        line("M-26 -92L-2 -62L-14 -28", "navy", 13),
        line("M-24 -94L2 -132", shirt, 26),
        line("M4 -128L38 -92", skin, 9),
        line("M4 -128L18 -112", shirt, 13),
        at(10, -160, draw_face(skin, hair, scarf=scarf)),
    )


def draw_horse_rider() -> str:
    """Return a photo of a rider on the grassland."""
    return svg(
        W,
        H,
        fade("steppe", (0, "#7fc0dc"), (1, "#fdf1d8")),
        rect(0, 0, W, 220, "url(#steppe)"),
        draw_cloud(100, 70, 1.0),
        draw_cloud(390, 52, 0.8),
        shape("M0 196Q120 150 260 184T480 170V260H0z", "#b2c67f"),
        shape("M0 226Q160 200 300 222T480 214V320H0z", "#98b663"),
        line(
            "M30 290l-5 -12M30 290v-15M30 290l5 -12M420 300l-5 -12M420 300v-15M420 300l5 -12"
            "M110 306l-5 -12M110 306v-15M110 306l5 -12",
            "#7d9c4c",
            3,
        ),
        at(240, 286, draw_horse("#8a5a36"), _draw_saddle(), scale=1.42),
        line("M140 292q-20 -2 -30 4M160 300q-26 0 -36 6", "#dccb94", 6),
    )


def _draw_saddle() -> str:
    return group(
        shape("M-26 -90H18L12 -62H-20z", "sea") + line("M-24 -80H16", "sun", 4),
        line("M-4 -92L6 -60L2 -44", "navy", 12),
        rect(-2, -48, 18, 8, WOOD_DARK, 3),
        shape("M-22 -90C-24 -122 -18 -136 -4 -138C12 -136 16 -122 14 -90z", "coral"),
        rect(-22, -100, 36, 8, "sun"),
        line("M4 -126L34 -108L58 -106", "coral-deep", 9),
        circle(58, -106, 5, SKINS[2]),
        line("M58 -106L76 -112", WOOD_DARK, 2.5),
        at(-3, -154, draw_face(SKINS[2], HAIRS[0]), scale=0.78),
        shape("M-22 -160Q-4 -172 16 -160L10 -170Q-4 -184 -18 -170z", "sea-deep"),
        circle(-4, -182, 4, "coral"),
    )


def draw_swim_race() -> str:
    """Return a race in a pool with three swimmers between the lines."""
    swimmers = [
        at(
            x,
            y,
            ellipse(-60, 4, 60, 8, "#ffffff", opacity=0.55),
            line("M-26 4L-86 6", skin, 13),
            shape("M-40 10C-40 -12 20 -14 30 6z", suit),
            line("M14 -2C30 -44 54 -44 76 -6", skin, 12),
            circle(38, -2, 17, skin),
            shape("M20 -4C20 -26 56 -26 56 -4C46 -10 30 -10 20 -4z", cap),
            line("M42 -2h14", "ink", 6),
            line("M84 0q8 -14 2 -22M92 4q14 -8 14 -18", "#ffffff", 4),
            line("M24 14q12 6 24 0t24 0", "#ffffff", 4),
        )
        for x, y, skin, suit, cap in (
            (190, 108, SKINS[0], "coral", "sun"),
            (286, 192, SKINS[2], "navy", "coral"),
            (168, 276, SKINS[4], "leaf-deep", "paper"),
        )
    ]
    floats = [
        rect(x, y, 20, 10, "coral" if i % 4 < 2 else "paper", 5)
        for y in (60, 146, 232)
        for i, x in enumerate(range(-4, 480, 24))
    ]
    ripples = "".join(f"M{(i * 131) % 440} {30 + (i * 71) % 280}q9 -6 18 0t18 0" for i in range(18))
    return svg(
        W,
        H,
        rect(0, 0, W, H, "#4fb7c6"),
        rect(0, 0, W, 34, "#e9e2cf") + rect(0, 32, W, 7, "sea"),
        *(rect(x, 4, 44, 22, "sea", 4) for x in (60, 180, 300, 420)),
        line(ripples, "#ffffff", 4, opacity=0.5),
        *floats,
        *swimmers,
    )
