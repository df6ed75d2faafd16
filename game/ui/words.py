"""The game's own words: gettext domain ``game``, with English where a catalog has nothing.

    from game.ui.words import _, ngettext, pgettext
    set_language("ur");  direction()  ->  "rtl"

Compiled catalogs are looked for in ``build/locales`` and then in ``locales``.
"""

import gettext
import locale
from pathlib import Path

from curriculum.messages.catalog import read_compiled
from game.ui.text.runs import Direction

ROOT = Path(__file__).parents[2]
FOLDERS = (ROOT / "build" / "locales", ROOT / "locales")
OWN_NAMES = {
    "en": "English",
    "dz": "རྫོང་ཁ",
    "fil": "Filipino",
    "id": "Bahasa Indonesia",
    "km": "ខ្មែរ",
    "lo": "ລາວ",
    "mn": "Монгол",
    "ms": "Bahasa Melayu",
    "my": "မြန်မာ",
    "th": "ไทย",
    "ur": "اردو",
    "vi": "Tiếng Việt",
}
"""What each language calls itself: a pupil finds it without reading English."""

_RIGHT_TO_LEFT = {"ar", "fa", "ps", "sd", "ug", "ur"}


class _Current:
    language = "en"
    catalog: gettext.NullTranslations = gettext.NullTranslations()


def set_language(language: str) -> str:
    """Speak this language from now on; an empty one means the machine's. Return what is spoken."""
    wanted = language or _machine_language()
    _Current.language = wanted if wanted in languages() else "en"
    file = _catalog_file(_Current.language)
    _Current.catalog = (file and read_compiled(file)) or gettext.NullTranslations()
    return _Current.language


def language() -> str:
    """Return the language that is spoken."""
    return _Current.language


def languages() -> tuple[str, ...]:
    """Return the languages that there are catalogs for, English first."""
    found = {
        file.parents[1].name.replace("_", "-")
        for folder in FOLDERS
        for file in folder.glob("*/LC_MESSAGES/game.mo")
    }
    return ("en", *sorted(found - {"en"}))


def own_name(code: str) -> str:
    """Return what a language calls itself."""
    return OWN_NAMES.get(code, code)


def direction(code: str | None = None) -> Direction:
    """Return which way a language, the spoken one by default, is written."""
    return "rtl" if (code or _Current.language).split("-")[0] in _RIGHT_TO_LEFT else "ltr"


def _(message: str) -> str:
    """Return the message in the spoken language."""
    return _Current.catalog.gettext(message)


def pgettext(context: str, message: str) -> str:
    """Return the message, which the context tells from others that are the same in English."""
    return _Current.catalog.pgettext(context, message)


def ngettext(one: str, many: str, count: int) -> str:
    """Return the form of the message that fits the count."""
    return _Current.catalog.ngettext(one, many, count)


def _catalog_file(code: str) -> Path | None:
    places = (f / code.replace("-", "_") / "LC_MESSAGES" / "game.mo" for f in FOLDERS)
    return next((file for file in places if file.is_file()), None)


def _machine_language() -> str:
    code = locale.getlocale()[0] or ""
    return code.split("_")[0]
