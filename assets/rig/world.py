"""The village square as a map to walk on, seen from above and the front, and marks over heads."""

from assets.rig.buildings import draw_boat, draw_house, draw_stall
from assets.rig.draw import at, circle, ellipse, group, line, mix, polygon, rect, shape, svg
from assets.rig.landmarks import draw_library, draw_school, draw_well
from assets.rig.plants import draw_bush, draw_palm, draw_tree
from assets.rig.scenery import WOOD, WOOD_DARK, WOOD_LIGHT, draw_garland, draw_waves

GRASS = "#a9cf8c"
GRASS_DARK = "#93bd78"
PATH = "#f0dcae"
PATH_EDGE = "#dcc08a"
SAND = "#f6e7c8"


def draw_square_ground() -> str:
    """Return the map of the village square, 1280×720."""
    return svg(
        1280,
        720,
        rect(0, 0, 1280, 720, GRASS),
        draw_grass(),
        _draw_shore(),
        _draw_field(),
        _draw_paths(),
        _draw_jetty(),
        _draw_buildings(),
        _draw_green(),
    )


def draw_grass() -> str:
    """Scatter tufts and flowers over a meadow."""
    tufts = []
    flowers = []
    for index in range(70):
        x, y = (index * 211 + 37) % 1270, (index * 137 + 61) % 540
        tufts.append(f"M{x} {y}l-4 -8M{x} {y}v-10M{x} {y}l4 -8")
        if index % 5 == 0:
            tone = ("#fffdf8", "sun", "coral")[index % 3]
            flowers.append(circle(x + 16, y - 3, 3.5, tone))
    return line("".join(tufts), GRASS_DARK, 2.5) + group(*flowers)


def _draw_shore() -> str:
    return group(
        shape("M0 556C180 540 360 566 560 556S980 548 1280 560V720H0z", SAND),
        shape(
            "M0 556C180 540 360 566 560 556S980 548 1280 560V570C980 558 760 566 560"
            " 566S180 550 0 566z",
            "#e8d3a2",
        ),
        shape("M0 622C200 608 380 630 600 620S1000 612 1280 626V720H0z", "#d8f0ee"),
        shape("M0 632C200 618 380 640 600 630S1000 622 1280 636V720H0z", "#6fc3c6"),
        shape("M0 664C240 650 420 672 640 662S1040 654 1280 668V720H0z", "#4fb0ae"),
        draw_waves(650, 16, "#ffffff", 0.6, 3, 54),
    )


def _draw_field() -> str:
    stripes = [rect(960 + 80 * i, 0, 40, 236, "#86b96b") for i in range(4)]
    net = "".join(f"M{x} 12V46" for x in range(1092, 1190, 14)) + "M1082 24H1198M1082 36H1198"
    return group(
        rect(940, -10, 350, 250, "#78ad5f", 18),
        *stripes,
        line("M956 -6V224H1290", "paper", 4),
        line("M1050 -6V96H1230V-6", "paper", 4),
        line("M1030 224A110 76 0 0 1 1250 224", "paper", 4),
        line(net, "#ffffff", 1.8, opacity=0.8),
        line("M1082 52V10H1198V52", "paper", 6),
        at(
            1140,
            150,
            circle(0, 0, 10, "paper"),
            circle(0, 0, 4, "ink"),
            ellipse(0, 11, 10, 3, "#5d9c59"),
        ),
    )


def _draw_paths() -> str:
    d = (
        "M171 216C171 300 300 330 420 360L640 372L640 600"
        "M640 372V210M640 372L860 380C980 400 1040 474 1190 482M860 376C960 350 1010 300 1060 252"
        "M420 362C320 372 220 398 116 404M440 372C476 430 476 510 446 552"
    )
    stones = [
        ellipse(x, y, 9, 4.5, PATH_EDGE, opacity=0.8)
        for x, y in (
            (250, 300),
            (520, 372),
            (650, 280),
            (628, 470),
            (760, 366),
            (940, 372),
            (352, 440),
        )
    ]
    return group(
        line(d, PATH_EDGE, 74),
        ellipse(640, 372, 190, 108, PATH_EDGE),
        line(d, PATH, 62),
        ellipse(640, 372, 183, 101, PATH),
        ellipse(
            640, 372, 120, 62, "none", stroke=PATH_EDGE, stroke_width=4, stroke_dasharray="22 16"
        ),
        *stones,
    )


def _draw_jetty() -> str:
    planks = "".join(f"M596 {y}H684" for y in range(590, 720, 16))
    return group(
        *(rect(x, y, 12, 34, WOOD_DARK, 3) for x in (588, 680) for y in (606, 660, 706)),
        rect(594, 580, 92, 150, WOOD_LIGHT),
        line(planks, WOOD, 3),
        line("M594 580V720M686 580V720", WOOD_DARK, 5),
        at(470, 690, draw_boat(120, "coral", "sand")),
        at(820, 694, draw_boat(120, "sea-deep", "sun"), flip=True),
        at(1090, 690, draw_boat(96, "leaf-deep", "paper", cabin=False)),
    )


def draw_shadow(x: float, y: float, width: float) -> str:
    """Draw the shadow at the foot of a house."""
    return ellipse(x, y, width / 2, 10, "#12324a", opacity=0.16)


def _draw_buildings() -> str:
    return group(
        draw_shadow(171, 210, 300),
        at(14, -121, draw_school(), scale=0.8),
        draw_shadow(628, 202, 250),
        at(-164, -98, draw_library(), scale=0.72),
        draw_shadow(858, 194, 120),
        at(856, 192, draw_house(104, 58, "#f0d3c2", "#c98a3c", 0)),
        draw_shadow(112, 394, 170),
        at(112, 392, draw_house(150, 70, "#cfe3df", "#3f7f8f", 26)),
        at(266, 582, _draw_pavilion(), scale=0.94),
        draw_shadow(990, 444, 150),
        at(990, 442, draw_stall(160, "coral", "fish"), scale=0.78),
        draw_shadow(1156, 450, 150),
        at(1156, 448, draw_stall(160, "sun", "fruit"), scale=0.78),
        at(640, 376, draw_well(), scale=0.82),
    )


def _draw_pavilion() -> str:
    """Draw the community hall: a roof on posts over a low stage."""
    posts = [rect(x - 6, -96, 12, 92, WOOD_DARK) for x in (-118, 118)]
    return group(
        ellipse(0, 0, 150, 14, "#12324a", opacity=0.16),
        rect(-128, -34, 256, 34, WOOD),
        rect(-134, -42, 268, 12, WOOD_LIGHT, 3),
        rect(-112, -100, 224, 60, "#f4dcc0"),
        circle(0, -58, 26, "sun"),
        shape("M-60 -40Q-30 -58 0 -48T60 -50V-40z", "lagoon"),
        shape("M-112 -100h44c0 30 -14 44 -36 60h-8z", "coral"),
        shape("M112 -100h-44c0 30 14 44 36 60h8z", "coral"),
        *posts,
        polygon([(-150, -92), (150, -92), (96, -146), (-96, -146)], "#c65a41"),
        polygon(
            [(-150, -92), (150, -92), (142, -102), (-142, -102)], mix("#c65a41", "#12324a", 0.2)
        ),
        line("M-106 -152L-96 -146H96L106 -152", WOOD_DARK, 6),
        draw_garland(-118, -90, 118, -90, 5, "flags", 9),
        rect(-24, -4, 48, 10, WOOD_LIGHT, 2),
    )


def _draw_green() -> str:
    palms = ((30, 600, 112, 12), (560, 606, 96, -12), (868, 598, 112, 14), (1254, 604, 120, -18))
    bushes = (
        (452, 232, 56),
        (486, 220, 42),
        (800, 232, 44),
        (1250, 500, 60),
        (34, 470, 60),
        (760, 520, 50),
    )
    return group(
        at(413, 192, draw_tree(100)),
        at(1226, 330, draw_tree(108, "#6aa65a")),
        *(at(x, y, draw_bush(w, "#76a95f")) for x, y, w in bushes),
        *(at(x, y, draw_palm(h, lean, seed=x)) for x, y, h, lean in palms),
    )


def draw_bubble(kind: str) -> str:
    """Return a mark that floats over a head, 48×48: ``talk``, ``new`` or ``done``."""
    edge: dict[str, object] = {"stroke": "navy", "stroke_width": 3, "stroke_linejoin": "round"}
    if kind == "talk":
        bubble = "M10 5H38Q44 5 44 11V27Q44 33 38 33H29L24 43L19 33H10Q4 33 4 27V11Q4 5 10 5z"
        dots = [circle(x, 19, 3.4, "navy") for x in (14, 24, 34)]
        return svg(48, 48, shape(bubble, "paper", **edge), *dots)
    bubble = "M24 44L17 36.5A17 17 0 1 1 31 36.5z"
    fill = {"new": "sun", "done": "leaf"}[kind]
    mark = line("M24 12V22", "navy", 5.5) + circle(24, 30, 3.3, "navy")
    if kind == "done":
        mark = line("M16 21.5L22 27.5L33 15.5", "paper", 5)
    return svg(48, 48, shape(bubble, fill, **edge), mark)
