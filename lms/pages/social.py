"""Pictures that other sites show beside a link: the project's own pictures, put together as PNG.

Each is drawn when somebody asks for it first, and kept in the data folder.
"""

import hashlib
import re
from functools import cache
from pathlib import Path
from uuid import uuid4

from django.conf import settings

from lms.pages.facts import BAND_PLACES

WIDTH, HEIGHT = 1200, 630
SITE = "site"
PLACES = {
    SITE: "lantern-bay",
    "pupils": "harbour",
    "teachers": "classroom",
    "families": "home-kitchen",
    "ministries": "community-hall",
    "educators": "staff-room",
    "carers": "home-kitchen",
    "words": "library-corner",
    **BAND_PLACES,
}
TOPICS = ("privacy", "harassment", "grooming", "misinformation")
NAME = re.compile(rf"(?:(?P<topic>{'|'.join(TOPICS)})\.)?(?P<place>{'|'.join(PLACES)})")


def find_card(name: str) -> Path | None:
    """Return the PNG of a page's picture; None for a name that no page has.

    ``name`` is a place of ``PLACES``, or a topic and an age band: ``privacy.9-12``.
    """
    found = NAME.fullmatch(name)
    if found is None or (found["topic"] and found["place"] not in BAND_PLACES):
        return None
    svg = _compose(found["topic"], PLACES[found["place"]])
    folder = settings.DATA / "cards"
    path = folder / f"{hashlib.sha256(svg.encode()).hexdigest()[:32]}.png"
    if not path.exists():
        import resvg_py

        folder.mkdir(parents=True, exist_ok=True)
        unfinished = folder / f"{uuid4().hex}.part"  # several may ask for it at once
        unfinished.write_bytes(bytes(resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True)))
        unfinished.replace(path)
    return path


@cache
def _compose(topic: str | None, place: str) -> str:
    parts = [_inset(f"places/{place}", 0, 0, WIDTH, HEIGHT)]
    if topic:
        picture = _inset(f"modules/{topic}", WIDTH - 660, 227, 600, 338)
        parts += [
            f'<rect x="{WIDTH - 676}" y="211" width="632" height="364" rx="36" fill="#fffdf8"/>',
            '<clipPath id="frame">'
            f'<rect x="{WIDTH - 660}" y="227" width="600" height="332" rx="24"/></clipPath>',
            f'<g clip-path="url(#frame)">{picture}</g>',
        ]
    parts += [
        '<rect x="44" y="391" width="184" height="184" rx="48" fill="#fffdf8"/>',
        _inset("logo", 56, 403, 160, 160),
    ]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" '
        f'viewBox="0 0 {WIDTH} {HEIGHT}">{"".join(parts)}</svg>'
    )


def _inset(name: str, x: int, y: int, width: int, height: int) -> str:
    """Return one of our pictures as a part of another, filling its place."""
    path = settings.ROOT / "assets" / "pictures" / f"{name}.svg"
    picture = path.read_text(encoding="utf-8")
    size = re.search(r'viewBox="([^"]+)"', picture)
    inside = picture[picture.index(">") + 1 : picture.rindex("</svg>")]
    return (
        f'<svg x="{x}" y="{y}" width="{width}" height="{height}" '
        f'viewBox="{size[1] if size else "0 0 1280 720"}" preserveAspectRatio="xMidYMid slice">'
        f"{inside}</svg>"
    )
