"""Style sheets that are written, never by hand: colours, icons, and the one that pages load."""

import json
import re
from pathlib import Path

from lms.ui.bands import BANDS

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
# Roles of the site alone: headings, and the foot of the page.
LIGHT_BESIDES = {"heading": "var(--navy)", "deck": "var(--navy)", "deck-text": "var(--foam)"}
DARK_BESIDES = {"heading": "var(--sand)", "deck": "#071723", "deck-text": "var(--foam)"}
CONTRAST_BESIDES = {"heading": "#ffffff", "deck": "#000000", "deck-text": "#ffffff"}
# Who asks their device for more contrast gets it in every band, whatever they chose here.
STRONGEST = ":root:root, [data-scheme][data-scheme][data-scheme], [data-band][data-band][data-band]"
BUNDLE = ("tokens", "type", "site", "components", "icons")
DO_NOT_EDIT = "/* Written by `manage.py write_styles` from assets/. Edit those instead. */\n"


def read_tokens() -> dict[str, dict[str, str]]:
    """Return the colours that game and site share."""
    return json.loads((ASSETS / "tokens.json").read_text(encoding="utf-8"))


def compose_tokens() -> str:
    """Return ``tokens.css``: the palette, and the roles in light, dark and high contrast.

    The device decides between light and dark, unless ``data-scheme`` says it, on the whole page or
    on a part of it. ``data-band`` gives a page, or a part, the look of an age band.
    """
    tokens = read_tokens()
    light = {role: f"var(--{name})" for role, name in tokens["roles"].items()} | LIGHT_BESIDES
    dark = DARK | DARK_BESIDES
    in_the_dark = [_block(":root:not([data-scheme])", dark, "  ")]
    bands = []
    for band, look in BANDS.items():
        here = f'[data-band="{band}"]'
        bands.append(_block(here, look["light"] | look["shape"]))
        in_the_dark.append(_block(f":where(:root:not([data-scheme])) {here}", look["dark"], "  "))
        for scheme in ("light", "dark"):
            asked = f'[data-scheme="{scheme}"]'
            bands.append(_block(f"{asked} {here}, {asked}{here}", look[scheme]))
    return (
        DO_NOT_EDIT
        + _block(":root", tokens["colours"])
        + _block(':root, [data-scheme="light"]', light)
        + _block('[data-scheme="dark"]', dark)
        + "".join(bands[::3])
        + "@media (prefers-color-scheme: dark) {\n"
        + "".join(in_the_dark)
        + "}\n"
        + "".join(block for number, block in enumerate(bands) if number % 3)
        + "@media (prefers-contrast: more) {\n"
        + _block(STRONGEST, tokens["high-contrast"] | CONTRAST_BESIDES, "  ")
        + "}\n"
    )


def compose_icons() -> str:
    """Return ``icons.css``: one class per icon, drawn in the colour of the text around it."""
    return DO_NOT_EDIT + "".join(
        f'.icon-{name} {{ --icon: url("../pictures/icons/{name}.svg"); }}\n'
        for name in list_icons()
    )


def compose_bundle() -> str:
    """Return ``harbour.css``: all that every page needs, so that a browser asks once.

    The tokens and icons are those that would be written now, the other sheets are as they are.
    """
    written = {"tokens": compose_tokens(), "icons": compose_icons()}
    sheets = [written.get(name) or (STYLES / f"{name}.css").read_text("utf-8") for name in BUNDLE]
    text = re.sub(r"/\*.*?\*/", "", "".join(sheets), flags=re.DOTALL)
    lines = (" ".join(line.split()) for line in text.splitlines())
    return DO_NOT_EDIT + "\n".join(line for line in lines if line) + "\n"


def list_icons() -> list[str]:
    """Return the names of the icons."""
    return sorted(path.stem for path in (ASSETS / "pictures" / "icons").glob("*.svg"))


def _block(selector: str, values: dict[str, str], indent: str = "") -> str:
    lines = "".join(f"{indent}  --{name}: {value};\n" for name, value in values.items())
    return f"{indent}{selector} {{\n{lines}{indent}}}\n"
