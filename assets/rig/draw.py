"""A few words for drawing SVG: shapes, lines, groups, and the colours of ``tokens.json``."""

import json
import math
import re
from pathlib import Path

ASSETS = Path(__file__).resolve().parent.parent

COLOURS: dict[str, str] = json.loads((ASSETS / "tokens.json").read_text(encoding="utf-8"))[
    "colours"
]


def colour(name: str) -> str:
    """Return the hex of a token's name; a hex or ``none`` stays what it is."""
    return COLOURS.get(name, name)


def mix(first: str, second: str, share: float) -> str:
    """Return the colour that lies ``share`` (0–1) of the way from the first to the second."""
    one, two = colour(first), colour(second)
    pairs = [(int(one[i : i + 2], 16), int(two[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def number(value: float) -> str:
    """Write a coordinate with at most one decimal."""
    return f"{round(value, 1):g}"


def _tag(name: str, geometry: dict[str, object], style: dict[str, object]) -> str:
    attributes = []
    for key, value in (geometry | style).items():
        if value is None:
            continue
        if isinstance(value, float | int):
            value = number(value) if key != "opacity" else f"{value:g}"
        if key in ("fill", "stroke"):
            value = colour(str(value))
        attributes.append(f'{key.replace("_", "-")}="{value}"')
    return f"<{name} {' '.join(attributes)}/>"


def _round_path(d: str) -> str:
    return re.sub(r"-?\d+\.\d+", lambda match: number(float(match[0])), d)


def shape(d: str, fill: str, **style: object) -> str:
    """Fill a path."""
    return _tag("path", {"d": _round_path(d)}, {"fill": fill, **style})


def line(d: str, stroke: str, width: float = 3, **style: object) -> str:
    """Draw along a path with round ends."""
    base = {"fill": "none", "stroke": stroke, "stroke_width": width}
    ends = {"stroke_linecap": "round", "stroke_linejoin": "round"}
    return _tag("path", {"d": _round_path(d)}, base | ends | style)


def rect(x: float, y: float, w: float, h: float, fill: str, r: float = 0, **style: object) -> str:
    """Fill a rectangle whose corners may be round."""
    geometry: dict[str, object] = {"x": x, "y": y, "width": w, "height": h, "rx": r or None}
    return _tag("rect", geometry, {"fill": fill, **style})


def circle(x: float, y: float, r: float, fill: str, **style: object) -> str:
    """Fill a circle."""
    return _tag("circle", {"cx": x, "cy": y, "r": r}, {"fill": fill, **style})


def ellipse(x: float, y: float, rx: float, ry: float, fill: str, **style: object) -> str:
    """Fill an ellipse."""
    return _tag("ellipse", {"cx": x, "cy": y, "rx": rx, "ry": ry}, {"fill": fill, **style})


def polygon(points: list[tuple[float, float]], fill: str, **style: object) -> str:
    """Fill a closed shape with straight sides."""
    text = " ".join(f"{number(x)},{number(y)}" for x, y in points)
    return _tag("polygon", {"points": text}, {"fill": fill, **style})


def star(x: float, y: float, outer: float, inner: float, fill: str, points: int = 5) -> str:
    """Fill a star that stands on two of its points."""
    corners = [
        (
            x + (outer, inner)[i % 2] * math.sin(i * math.pi / points),
            y - (outer, inner)[i % 2] * math.cos(i * math.pi / points),
        )
        for i in range(2 * points)
    ]
    return polygon(corners, fill, stroke=fill, stroke_width=outer / 8, stroke_linejoin="round")


def group(*parts: str, **attributes: object) -> str:
    """Put parts together under one transform, opacity or fill."""
    return f"<g{_attributes(attributes)}>" + "\n".join(p for p in parts if p) + "</g>"


def at(
    x: float, y: float, *parts: str, scale: float = 1, turn: float = 0, flip: bool = False
) -> str:
    """Put parts at a place, larger or smaller, turned by degrees, or mirrored."""
    transform = f"translate({number(x)} {number(y)})"
    if turn:
        transform += f" rotate({number(turn)})"
    if scale != 1 or flip:
        across = -scale if flip else scale
        transform += f" scale({across:g} {scale:g})"
    return group(*parts, transform=transform)


def fade(name: str, *stops: tuple[float, str]) -> str:
    """Define a colour that changes from top to bottom; use it as ``url(#name)``."""
    inner = "".join(f'<stop offset="{o:g}" stop-color="{colour(c)}"/>' for o, c in stops)
    return f'<linearGradient id="{name}" x1="0" y1="0" x2="0" y2="1">{inner}</linearGradient>'


def svg(width: int, height: int, *parts: str) -> str:
    """Make a whole picture of these parts, the first at the back."""
    body = "\n".join(part for part in parts if part)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}">\n{body}\n</svg>\n'
    )


def _attributes(attributes: dict[str, object]) -> str:
    return "".join(
        f' {key.replace("_", "-")}="{colour(str(value))}"' for key, value in attributes.items()
    )


def bars(
    x: float, y: float, widths: tuple[float, ...], tone: str, size: float = 10, gap: float = 20
) -> str:
    """Draw bars that stand for lines of writing."""
    return group(*(rect(x, y + gap * i, w, size, tone, size / 2) for i, w in enumerate(widths)))
