"""Catalogs as players load them: compiled, in ``build/locales``, English where one is missing."""

import gettext
import json
import struct
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Protocol

from curriculum.messages.ids import Lookup

COMPILED = Path(__file__).parents[2] / "build" / "locales"
"""Where ``python -m curriculum messages compile`` writes."""

SOURCE_LOCALE = "en"
RIGHT_TO_LEFT = frozenset({"ur"})


class Translations(Lookup, Protocol):
    """What an edition knows of one language."""

    def is_draft(self, name: str) -> bool:
        """Return whether anything under this id (an activity, say) is an unreviewed draft."""
        ...


FindTranslations = Callable[[str], Translations | None]
"""Locale → its translations, or None for English and for a language that has none."""


class Catalog:
    """The translations of one domain into one locale, and which of them are unreviewed drafts."""

    def __init__(
        self, translations: gettext.NullTranslations, drafts: frozenset[str] = frozenset()
    ) -> None:
        self._translations = translations
        self._drafts = drafts

    def translate(self, message_id: str, text: str) -> str:
        """Return the translation of ``text`` under its message id, or ``text``."""
        return self._translations.pgettext(message_id, text)

    def is_draft(self, name: str) -> bool:
        """Return whether anything under this id (an activity, say) is an unreviewed draft."""
        return name in self._drafts


def load_catalog(locale: str, domain: str, folder: Path = COMPILED) -> Catalog | None:
    """Return the compiled catalog, or None for English and for a locale that has none.

    ``locale`` may be written ``pt-BR`` or ``pt_BR``.
    """
    name = locale.replace("-", "_")
    translations = read_compiled(folder / name / "LC_MESSAGES" / f"{domain}.mo")
    if name == SOURCE_LOCALE or translations is None:
        return None
    return Catalog(translations, _read_drafts(folder).get(f"{name}/{domain}", frozenset()))


def find_compiled(locale: str) -> Catalog | None:
    """Return what the project ships of a language's lessons, or None."""
    return load_catalog(locale, "curriculum")


def read_compiled(path: Path) -> gettext.GNUTranslations | None:
    """Return a compiled catalog, or None for one that is missing or broken: English is shown."""
    try:
        with path.open("rb") as file:
            return gettext.GNUTranslations(file)
    except (OSError, ValueError, struct.error):
        return None


def list_locales(folder: Path = COMPILED) -> tuple[str, ...]:
    """Return the locales that have a compiled catalog of lessons, English first."""
    found = sorted(path.parts[-3] for path in folder.glob("*/LC_MESSAGES/curriculum.mo"))
    return (SOURCE_LOCALE, *(name.replace("_", "-") for name in found if name != SOURCE_LOCALE))


def is_right_to_left(locale: str) -> bool:
    """Return whether the locale's script runs from right to left."""
    return locale.partition("-")[0].partition("_")[0] in RIGHT_TO_LEFT


@cache
def _read_drafts(folder: Path) -> dict[str, frozenset[str]]:
    path = folder / "drafts.json"
    if not path.exists():
        return {}
    listed = json.loads(path.read_text(encoding="utf-8"))
    return {name: frozenset(entries) for name, entries in listed.items()}
