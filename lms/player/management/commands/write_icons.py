"""Draw the icons of the installed site from the project's logo."""

from pathlib import Path
from typing import Any

import resvg_py
from django.core.management.base import BaseCommand

from lms.player.assets import FOLDER

LOGO = Path(__file__).resolve().parents[4] / "assets" / "pictures" / "logo.svg"
ICONS = FOLDER / "icons"
SIZES = {"icon-192": 192, "icon-512": 512}
MASKABLE = ("maskable-512", 512)


def draw_icons() -> dict[str, bytes]:
    """Return the icons as PNG by name.

    The maskable one fills its square, because phones cut it into a shape of their own.
    """
    logo = LOGO.read_text(encoding="utf-8")
    icons = {name: _draw(logo, size) for name, size in SIZES.items()}
    icons[MASKABLE[0]] = _draw(logo.replace('rx="56"', 'rx="0"'), MASKABLE[1])
    return icons


def _draw(svg: str, size: int) -> bytes:
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, width=size, height=size))


class Command(BaseCommand):
    """Write them anew."""

    help = "Draw the icons of the installed site from assets/pictures/logo.svg."

    def handle(self, *args: Any, **options: Any) -> None:
        """Write each icon beside the player's scripts."""
        ICONS.mkdir(exist_ok=True)
        for name, png in draw_icons().items():
            (ICONS / f"{name}.png").write_bytes(png)
            self.stdout.write(f"{name}.png: {len(png)} bytes")
