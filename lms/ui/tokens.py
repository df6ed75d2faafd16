"""Colours as CSS: ``tokens.css`` and ``icons.css`` are written from ``assets/``, never by hand."""

import json
from pathlib import Path

ASSETS = Path(__file__).resolve().parents[2] / "assets"
STYLES = Path(__file__).parent / "static" / "ui"

# What each role is after dark; the light and the high-contrast set are in assets/tokens.json,
# which the game reads as well. The game has no dark set: its scenes are pictures.
DARK = {
    "page": "#0b2234",
    "panel": "#12324a",
    "text": "#fffdf8",
    "text-soft": "#c9d6d8",
    "primary": "#4fb0ae",
    "primary-text": "#0b2234",
    "primary-hover": "#cfeae7",
    "accent": "#f4a93b",
    "accent-text": "#1c2733",
    "focus": "#f4a93b",
    "border": "#2b4f69",
    "success": "#dfeedd",
    "success-ground": "#1d4438",
    "notice": "#fdebc9",
    "notice-ground": "#4a3a1e",
    "danger": "#fbe0d8",
    "danger-ground": "#55301f",
    "information": "#d3e8ee",
    "information-ground": "#1b4a63",
}
DO_NOT_EDIT = "/* Written by `manage.py write_styles` from assets/. Edit those instead. */\n"


def read_tokens() -> dict[str, dict[str, str]]:
    """Return the colours that game and site share."""
    return json.loads((ASSETS / "tokens.json").read_text(encoding="utf-8"))


def compose_tokens() -> str:
    """Return ``tokens.css``: the palette, and the roles in light, dark and high contrast."""
    tokens = read_tokens()
    light = {role: f"var(--{name})" for role, name in tokens["roles"].items()}
    return (
        DO_NOT_EDIT
        + _block(tokens["colours"] | light | {"heading": "var(--navy)"})
        + "@media (prefers-color-scheme: dark) {\n"
        + _block(DARK | {"heading": "var(--sand)"}, indent="  ")
        + "}\n@media (prefers-contrast: more) {\n"
        + _block(tokens["high-contrast"] | {"heading": "#ffffff"}, indent="  ")
        + "}\n"
    )


def compose_icons() -> str:
    """Return ``icons.css``: one class per icon, drawn in the colour of the text around it."""
    return DO_NOT_EDIT + "".join(
        f'.icon-{name} {{ --icon: url("../pictures/icons/{name}.svg"); }}\n'
        for name in list_icons()
    )


def list_icons() -> list[str]:
    """Return the names of the icons."""
    return sorted(path.stem for path in (ASSETS / "pictures" / "icons").glob("*.svg"))


def _block(values: dict[str, str], indent: str = "") -> str:
    lines = "".join(f"{indent}  --{name}: {value};\n" for name, value in values.items())
    return f"{indent}:root {{\n{lines}{indent}}}\n"
