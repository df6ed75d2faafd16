"""Catalogs for translators become catalogs for players, with line breaks baked in.

Thai, Khmer, Lao, Burmese and Dzongkha are written without spaces between words. ICU finds where a
line may break when catalogs are compiled; a zero-width space marks the place, so that a school PC
needs no ICU.
"""

import io
import json
import os
import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from curriculum.messages.catalog import COMPILED
from curriculum.messages.sources import DOMAINS, LOCALES, read_catalog

BREAK = "\u200b"
UNSPACED = frozenset({"th", "km", "lo", "my", "dz"})
"""Languages whose words are not parted by spaces."""

NAMES = re.compile(r"^cast/(?:people|places)/[^/]+/name$|/accounts/[^/]+/name$|/app$")
"""Message ids of names, which a line must not break."""

BAKED_DOMAINS = frozenset({"curriculum", "game"})
"""The site's own words are broken by the browser."""


def compile_catalogs(
    say: Callable[[str], None], *, source: Path = LOCALES, target: Path = COMPILED
) -> None:
    """Write every catalog as ``.mo`` below ``target``, with a list of unreviewed drafts.

    A message marked ``fuzzy`` is a draft: it is used, and its lesson is shown as a draft.
    """
    drafts: dict[str, list[str]] = {}
    names = _list_names(source)
    for path in sorted(source.glob("*/LC_MESSAGES/*.po")):
        locale, domain = path.parts[-3], path.stem
        if domain not in DOMAINS:
            continue
        catalog = read_catalog(path)
        drafts[f"{locale}/{domain}"] = sorted(_list_drafts(catalog, domain))
        if domain in BAKED_DOMAINS:
            _bake_breaks(catalog, locale, names)
        compiled = io.BytesIO()
        write_mo(compiled, catalog, use_fuzzy=True)
        _replace(target / locale / "LC_MESSAGES" / f"{domain}.mo", compiled.getvalue())
        say(f"{locale}/{domain}: {sum(1 for m in catalog if m.id and m.string)} messages")
    _replace(target / "drafts.json", json.dumps(drafts, indent=1).encode())


def bake_breaks(text: str, locale: str, whole: Iterable[str] = ()) -> str:
    """Return the text with a zero-width space wherever ICU allows a line to break inside a run.

    After a space, and in languages that part their words, nothing is added. ICU's dictionary does
    not know invented names and cuts them: none of the names in ``whole`` is broken.
    """
    language = locale.partition("_")[0].partition("-")[0]
    if language not in UNSPACED:
        return text
    from icu4py.breakers import LineBreaker

    plain = text.replace(BREAK, "")
    units = plain.encode("utf-16-le")  # ICU counts in 16-bit units
    kept = {
        place
        for name in whole
        for found in re.finditer(re.escape(name), plain)
        for place in range(found.start() + 1, found.end())
    }
    baked, length = "", 0
    for start, end in LineBreaker(plain, language).segments():
        if baked and not baked[-1].isspace() and length not in kept:
            baked += BREAK
        segment = units[2 * start : 2 * end].decode("utf-16-le")
        baked, length = baked + segment, length + len(segment)
    return baked


def _list_names(source: Path) -> dict[str, tuple[str, ...]]:
    """Return the names of people, places and apps in each locale's lessons, longest first."""
    found: dict[str, tuple[str, ...]] = {}
    for path in source.glob("*/LC_MESSAGES/curriculum.po"):
        named = {
            str(message.string)
            for message in read_catalog(path)
            if message.string and NAMES.search(message.context or "")
        }
        found[path.parts[-3]] = tuple(sorted(named, key=len, reverse=True))
    return found


def _replace(path: Path, content: bytes) -> None:
    """Write a file as a whole or not at all: a game may be reading it, and make may be stopped."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.new")
    draft.write_bytes(content)
    os.replace(draft, path)


def _bake_breaks(catalog: Catalog, locale: str, names: Mapping[str, Iterable[str]]) -> None:
    whole = tuple(names.get(locale, ()))
    for message in catalog:
        if not message.id or not message.string:
            continue
        if isinstance(message.string, str):
            message.string = bake_breaks(message.string, locale, whole)
        else:
            message.string = tuple(bake_breaks(form, locale, whole) for form in message.string)


def _list_drafts(catalog: Catalog, domain: str) -> set[str]:
    """Return the modules, lessons and forms (or the domain) that have a draft."""
    return {
        (message.context or "").partition("/")[0] or domain
        for message in catalog
        if message.id and message.string and message.fuzzy
    }
