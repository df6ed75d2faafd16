"""The files of the player: what its page loads, and what a phone keeps to play without network."""

import re
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.contrib.staticfiles import finders
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils import translation

from lms.help.selectors import describe_help
from lms.player.handover import hand_over_words

FOLDER = Path(__file__).parent / "static" / "player"
SCRIPTS = tuple(
    f"player/{path.relative_to(FOLDER).as_posix()}" for path in sorted(FOLDER.rglob("*.js"))
)
ENTRIES = frozenset(f"player/{name}.js" for name in ("main", "shell", "today", "leave"))
"""Scripts that a page begins with: each page has one of them."""
ICONS = (
    *("back", "check", "clock", "exit", "eye", "help", "language", "play", "sound-off", "sound-on"),
    *("star", "warning"),
)
FONTS = ("NotoSans-Regular", "NotoSans-Bold")
FONTS_OF = {
    "th": ("NotoSansThai-Regular", "NotoSansThai-Bold"),
    "ur": ("NotoNastaliqUrdu-Regular",),
}
"""Fonts of which a page in this language needs more than the common ones."""


class Shell(NamedTuple):
    """What a phone keeps: files by their addresses, and a mark that changes with any of them."""

    files: tuple[str, ...]
    fonts: dict[str, tuple[str, ...]]
    version: str


def describe_shell() -> Shell:
    """Return what a phone keeps. Where developers work it is looked at anew each time."""
    return _describe_once() if settings.PRODUCTION else _describe()


def render_shell(locale: str, version: str = "") -> str:
    """Return the page that takes the place of every other one where there is no network.

    It is nobody's: made without a session, and the same for everybody who reads this language.
    """
    nobody = HttpRequest()
    nobody.user = AnonymousUser()
    with translation.override(locale):
        context = {
            "handover": hand_over_words("shell"),
            "help": describe_help(nobody.user),
            "user": nobody.user,
            "version": version,
        }
        return render_to_string("player/shell.html", context)


@lru_cache(maxsize=1)
def _describe_once() -> Shell:
    return _describe()


def _describe() -> Shell:
    page = render_shell(settings.LANGUAGE_CODE)
    linked = re.findall(rf'(?:href|src)="({re.escape(settings.STATIC_URL)}[^"?]+)"', page)
    icons = [static(f"pictures/icons/{name}.svg") for name in ICONS]
    fonts = {"": FONTS, **FONTS_OF}
    addresses = {
        locale: tuple(static(f"fonts/{name}.woff2") for name in names)
        for locale, names in fonts.items()
    }
    files = tuple(dict.fromkeys([*linked, *icons, *addresses.pop("")]))
    digest = sha256(page.encode())
    if not settings.PRODUCTION:  # There, a changed file has another address.
        for address in files:
            digest.update(_read(address.removeprefix(settings.STATIC_URL)))
    return Shell(files, addresses, digest.hexdigest()[:12])


def _read(name: str) -> bytes:
    found = finders.find(name)
    return Path(found).read_bytes() if found else b""
