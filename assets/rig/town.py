"""Streets of town and city: shops, blocks, ferry, tram. The origin is the middle of the foot."""

from assets.rig.draw import at, circle, ellipse, group, line, mix, polygon, rect, shape
from assets.rig.scenery import WOOD, WOOD_DARK, WOOD_LIGHT

GLASS = "#5b8796"
LIT = "#ffdf9e"
STONE = "#c9cdc6"
STONE_DARK = "#a7aea8"


def draw_shophouse(
    width: float = 130,
    height: float = 170,
    wall: str = "sand",
    awning: str = "coral",
    shutter: str = "sea",
    lit: bool = False,
) -> str:
    """Draw a house of two floors: shuttered windows above, a shop with an awning below."""
    w, glass = width / 2, LIT if lit else GLASS
    shade = mix(wall, "#6f4a2c", 0.28)
    mid = -height * 0.46
    windows = []
    for x in (-w * 0.5, w * 0.5):
        top = -height * 0.86
        tall = height * 0.27
        windows += [
            rect(x - 13, top, 26, tall, glass, 2),
            line(f"M{x} {top}v{tall}M{x - 13} {top + tall / 2}h26", "paper", 2.5),
            rect(x - 23, top - 2, 10, tall + 4, shutter, 2),
            rect(x + 13, top - 2, 10, tall + 4, shutter, 2),
        ]
    count = 6
    step = (width + 12) / count
    stripes = [
        shape(
            f"M{-w - 6 + i * step} {mid + 26}l{5 - i * 2} -24h{step - 2}l{i * 2 - 3} 24"
            f"v6a{step / 2} {step / 2} 0 0 1 {-step} 0z",
            awning if i % 2 == 0 else "paper",
        )
        for i in range(count)
    ]
    return group(
        rect(-w, -height, width, height, wall),
        rect(-w - 5, -height - 8, width + 10, 14, shade, 3),
        rect(-w, mid - 2, width, 6, shade),
        *windows,
        rect(-w + 10, mid + 22, width * 0.5, -mid - 34, "#fff6df" if not lit else "#ffe9b8", 3),
        *(
            rect(-w + 18 + i * width * 0.11, -38 - i % 2 * 7, width * 0.08, 26 + i % 2 * 7, tone, 2)
            for i, tone in enumerate(("coral", "lagoon", "sun", "leaf"))
        ),
        rect(w - width * 0.34, mid + 26, width * 0.25, -mid - 26, WOOD_DARK, 2),
        rect(w - width * 0.31, mid + 31, width * 0.19, -mid - 31, WOOD, 2),
        *stripes,
    )


def draw_block(
    width: float, height: float, wall: str, glass: str = GLASS, columns: int = 3, rows: int = 5
) -> str:
    """Draw a tall plain house of the city with rows of windows; every fifth one is lit."""
    w, gap_x, gap_y = width / 2, width / columns, (height - 24) / rows
    panes = [
        rect(
            -w + gap_x * (column + 0.22),
            -height + 14 + gap_y * (row + 0.18),
            gap_x * 0.56,
            gap_y * 0.56,
            LIT if (row * columns + column * 2) % 5 == 0 else glass,
            2,
        )
        for row in range(rows)
        for column in range(columns)
    ]
    return group(
        rect(-w, -height, width, height, wall),
        rect(w - width * 0.16, -height, width * 0.16, height, mix(wall, "#12324a", 0.12)),
        rect(-w - 3, -height - 5, width + 6, 9, mix(wall, "#12324a", 0.25), 2),
        *panes,
    )


def draw_ferry(length: float = 420, trim: str = "coral") -> str:
    """Draw the ferry: a white hull with a stripe, two decks, a bridge and a funnel, afloat."""
    lower = [rect(x, -96, 26, 20, GLASS, 5) for x in range(-150, 130, 40)]
    upper = [rect(x, -142, 22, 18, GLASS, 4) for x in range(-120, 60, 36)]
    rails = "".join(f"M{x} -110v-14" for x in range(84, 170, 14))
    body = group(
        rect(-96, -206, 44, 52, trim, 4),
        rect(-96, -196, 44, 10, "paper"),
        rect(-100, -210, 52, 8, "navy", 3),
        line("M96 -176V-226", "ink-soft", 5),
        polygon([(96, -226), (96, -204), (128, -215)], "sun"),
        rect(60, -182, 76, 36, "paper", 6),
        rect(70, -174, 58, 16, GLASS, 3),
        rect(-138, -156, 226, 12, "navy-soft", 5),
        rect(-130, -148, 206, 40, "paper", 4),
        *upper,
        line(f"{rails}M80 -124H172", "ink-soft", 3),
        rect(-172, -112, 330, 10, "navy-soft", 5),
        rect(-168, -104, 322, 42, "#f3f3ec"),
        *lower,
        shape("M-196 -66H176L222 -84C214 -40 190 0 160 8H-172C-190 -8 -196 -40 -196 -66z", "paper"),
        shape("M-195 -48H206L200 -34H-193z", trim),
        shape("M-188 -14H186C180 -2 170 6 160 8H-172C-180 2 -185 -6 -188 -14z", "navy"),
        *(circle(x, -88, 8, "none", stroke=trim, stroke_width=5) for x in (-185 + 4, 168)),
    )
    return at(0, 0, body, scale=length / 420)


def draw_bench(width: float = 120, tone: str = WOOD_LIGHT) -> str:
    """Draw a park bench seen from the front."""
    w = width / 2
    return group(
        ellipse(0, 2, w + 6, 6, "#12324a", opacity=0.14),
        line(f"M{-w + 14} 0V-56M{w - 14} 0V-56", "ink-soft", 6),
        rect(-w, -62, width, 10, tone, 4),
        rect(-w, -46, width, 10, tone, 4),
        rect(-w - 3, -27, width + 6, 11, mix(tone, "#3a2620", 0.14), 4),
    )


def draw_street_lamp(height: float = 190, lit: bool = False) -> str:
    """Draw a street lamp with one arm."""
    return group(
        rect(-9, -12, 18, 12, "navy-soft", 3),
        line(f"M0 0V{-height + 16}Q0 {-height} 18 {-height}H30", "navy-soft", 6),
        circle(32, -height + 14, 34, LIT, opacity=0.35) if lit else "",
        shape(f"M18 {-height + 2}H46L40 {-height + 14}H24z", "navy-soft"),
        ellipse(32, -height + 16, 9, 6, "#fff1c4" if lit else "#dfe9e8"),
    )


def draw_tram(length: float = 300, tone: str = "leaf-deep") -> str:
    """Draw a tram car seen from its side."""
    k = length / 300
    panes = [rect(x, -82, 40, 34, "#bfe0e4", 5) for x in (-112, -64, 24, 72)]
    body = group(
        line("M-10 -116L14 -142H50M14 -142H-22", "ink-soft", 4),
        rect(-134, -116, 268, 16, STONE, 8),
        rect(-146, -104, 292, 94, tone, 16),
        rect(-146, -46, 292, 9, "sun"),
        *panes,
        rect(-18, -84, 34, 72, "#bfe0e4", 4) + line("M-1 -84v72", tone, 4),
        shape("M122 -82h14q8 0 9 10v24h-23z", "#bfe0e4"),
        circle(136, -26, 6, LIT),
        *(circle(x, -8, 11, "ink") + circle(x, -8, 4, STONE) for x in (-96, -66, 66, 96)),
    )
    return at(0, 0, body, scale=k)


def draw_city_window(width: float, height: float, frame: str = WOOD) -> str:
    """Draw a window over the city by day; the origin is its upper left corner."""
    w, h = width, height
    houses = [
        rect(w * x, h * (0.92 - tall), w * wide, h * (tall + 0.08), tone)
        + line(
            f"M{w * (x + wide * 0.3)} {h * (0.98 - tall)}V{h * 0.9}"
            f"M{w * (x + wide * 0.7)} {h * (0.98 - tall)}V{h * 0.9}",
            GLASS,
            w * 0.022,
            stroke_dasharray=f"{w * 0.03:.1f} {w * 0.05:.1f}",
            stroke_linecap="butt",
        )
        for x, wide, tall, tone in (
            (0.02, 0.16, 0.34, "#f0d3c2"),
            (0.19, 0.14, 0.5, "#cfdde6"),
            (0.35, 0.17, 0.3, "#f7ead0"),
            (0.55, 0.13, 0.56, "#dbe6cf"),
            (0.69, 0.16, 0.38, "#f4dcc0"),
            (0.86, 0.14, 0.46, "#cfdde6"),
        )
    ]
    return group(
        rect(0, 0, w, h, "#bfe6ec"),
        shape(
            f"M0 {h * 0.6}Q{w * 0.25} {h * 0.24} {w * 0.5} {h * 0.5}T{w} {h * 0.36}V{h}H0z",
            "#8fc4ae",
        ),
        ellipse(w * 0.34, h * 0.2, w * 0.14, h * 0.06, "#ffffff", opacity=0.9),
        *houses,
        rect(0, h * 0.92, w, h * 0.08, STONE),
        rect(0, 0, w, h, "none", 3, stroke=frame, stroke_width=12),
        line(f"M{w / 2} 0V{h}M0 {h * 0.48}H{w}", frame, 7),
        rect(-14, h + 2, w + 28, 14, mix(frame, "#3a2620", 0.2), 4),
    )


def draw_stool(tone: str = "coral", height: float = 48) -> str:
    """Draw a small plastic stool, as stalls have them."""
    return group(
        polygon([(-14, -height), (14, -height), (20, 0), (-20, 0)], mix(tone, "#3a2620", 0.12)),
        polygon([(-6, -height + 16), (6, -height + 16), (8, 0), (-8, 0)], "#3a2620", opacity=0.25),
        rect(-21, -height - 4, 42, 11, tone, 5),
    )


def draw_bicycle(tone: str = "coral") -> str:
    """Draw a bicycle that leans on nothing, 150 wide."""
    wheels = [
        circle(x, -30, 29, "none", stroke="ink", stroke_width=5)
        + line(f"M{x - 20} -50L{x + 20} -10M{x + 20} -50L{x - 20} -10", "#aab6bb", 2)
        for x in (-46, 46)
    ]
    return group(
        *wheels,
        line("M-46 -30L-14 -30L32 -74L-26 -74L-14 -30M-26 -74L-46 -30M46 -30L30 -90H44", tone, 6),
        line("M-30 -88L-14 -30", tone, 6),
        line("M-42 -90h24", WOOD_DARK, 8),
        circle(-14, -30, 7, "ink"),
    )
