"""The icons: 48×48, one ink, one line width, so that they read at 24 pixels as well."""

from assets.rig.draw import at, circle, group, line, shape, svg

INK = "ink"


def _stroke(*paths: str) -> str:
    return "\n".join(line(d, INK, 3.5) for d in paths)


def _ring(x: float, y: float, r: float) -> str:
    return circle(x, y, r, "none", stroke=INK, stroke_width=3.5)


def _dot(x: float, y: float, r: float = 2.6) -> str:
    return circle(x, y, r, INK)


SPEAKER = "M7 19h7l10-8v26l-10-8H7z"
SHIELD = "M24 6l15 5v11c0 10-6 16-15 20-9-4-15-10-15-20V11z"

GEAR = (
    "M20.8 6h6.4l1 5.2 3.6 1.5 4.4-3 4.5 4.5-3 4.4 1.5 3.6 5.2 1v6.4l-5.2 1-1.5 3.6 3 4.4"
    "-4.5 4.5-4.4-3-3.6 1.5-1 5.2h-6.4l-1-5.2-3.6-1.5-4.4 3-4.5-4.5 3-4.4-1.5-3.6-5.2-1v-6.4"
    "l5.2-1 1.5-3.6-3-4.4 4.5-4.5 4.4 3 3.6-1.5z"
)

ICONS: dict[str, str] = {
    "back": _stroke("M40 24H9", "M21 11L8 24l13 13"),
    "next": _stroke("M8 24h31", "M27 11l13 13-13 13"),
    "help": _ring(24, 24, 18)
    + _stroke("M18.5 19.5c0-7.5 11.5-7.5 11.5-.5 0 4.5-6 5-6 9.5")
    + _dot(24, 34.5),
    "exit": _stroke("M27 8H10v32h17", "M20 24h21", "M33 15l9 9-9 9"),
    "sound-on": _stroke(SPEAKER, "M30 18c3.5 3.5 3.5 8.5 0 12", "M35 12.500c7 6.5 7 16.5 0 23"),
    "sound-off": _stroke(SPEAKER, "M31 18.500l11 11", "M42 18.500l-11 11"),
    "language": _ring(24, 24, 18)
    + _stroke("M6.5 24h35", "M24 6c-11 11-11 25 0 36", "M24 6c11 11 11 25 0 36"),
    "text-size": _stroke("M5 38L16 10l11 28", "M9 29h14", "M29 38l7-18 7 18", "M31.5 32.500h9"),
    "journal": _stroke(
        "M12 6h24a3 3 0 0 1 3 3v33H14a4 4 0 0 1-4-4V9a3 3 0 0 1 3-3z",
        "M10 38a4 4 0 0 1 4-4h25",
        "M18 15h13",
        "M18 23h9",
    ),
    "settings": at(2.4, -0.2, _stroke(GEAR) + _ring(24, 26.4, 6.2), scale=0.9),
    "check": _stroke("M8 25l11 11L40 13"),
    "cross": _stroke("M11 11l26 26", "M37 11L11 37"),
    "flag-report": _stroke("M12 43V7", "M12 8c8-5 15 5 26 0v18c-11 5-18-5-26 0"),
    "block": _ring(24, 24, 18) + _stroke("M11.5 11.500l25 25"),
    "save": _stroke(
        "M8 11a3 3 0 0 1 3-3h22l7 7v22a3 3 0 0 1-3 3H11a3 3 0 0 1-3-3z",
        "M16 8v9h14V8",
        "M15 40V27h18v13",
    ),
    "tell": _ring(15, 15, 6.5)
    + _stroke("M5 41v-4c0-12 20-12 20 0v4", "M28 9h15v13h-8l-5 5v-5h-2z"),
    "lock": _stroke("M11 22h26v20H11z", "M16 22v-6c0-11 16-11 16 0v6")
    + _dot(24, 30)
    + _stroke("M24 31v5"),
    "warning": _stroke("M24 7l19 34H5z", "M24 20v9") + _dot(24, 35),
    "search": _ring(21, 21, 13) + _stroke("M31 31l11 11"),
    "menu": _stroke("M8 13h32", "M8 24h32", "M8 35h32"),
    "person": _ring(24, 15, 8) + _stroke("M8 42v-3c0-15 32-15 32 0v3"),
    "play": shape("M15 9l24 15-24 15z", INK, stroke=INK, stroke_width=3.5, stroke_linejoin="round"),
    "pause": _stroke("M16 10v28", "M32 10v28").replace('stroke-width="3.5"', 'stroke-width="7"'),
    "download": _stroke("M24 7v23", "M14 21l10 10 10-10", "M8 34v7h32v-7"),
    "printer": _stroke(
        "M14 17V7h20v10",
        "M14 34H9a3 3 0 0 1-3-3V20a3 3 0 0 1 3-3h30a3 3 0 0 1 3 3v11a3 3 0 0 1-3 3h-5",
        "M14 28h20v13H14z",
    )
    + _dot(35, 23, 2),
    "clock": _ring(24, 24, 18) + _stroke("M24 13v11l8 6"),
    "calendar": _stroke("M7 12h34v29H7z", "M7 21h34", "M16 6v10", "M32 6v10")
    + _dot(16, 28)
    + _dot(24, 28)
    + _dot(32, 28)
    + _dot(16, 35)
    + _dot(24, 35),
    "heart": _stroke(
        "M24 41C8 30 5 22 6.5 16 9 7 20 6.5 24 15c4-8.5 15-8 17.5 1C43 22 40 30 24 41z"
    ),
    "eye": _stroke("M4 24c10-17 30-17 40 0-10 17-30 17-40 0z") + _ring(24, 24, 6),
    "star": _stroke(
        "M24 5l5.8 12.3 13.4 1.7-9.9 9.3 2.6 13.4L24 35.1l-11.9 6.6 2.6-13.4-9.9-9.3 13.4-1.7z"
    ),
    "up": _stroke("M10 31l14-14 14 14"),
    "down": _stroke("M10 17l14 14 14-14"),
    "shield": _stroke(SHIELD, "M17 24l5 5 9-10"),
}


def draw_icon(name: str) -> str:
    """Return one icon's SVG."""
    return svg(48, 48, group(ICONS[name]))
