"""Translations as the site keeps them: read from catalogs, given to editions, written back."""

import io
from collections.abc import Iterable, Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po
from django.db import transaction

from curriculum.messages.compile import NAMES, bake_breaks
from curriculum.messages.sources import LOCALES, read_catalog
from lms.editing.models import Translation

AT_ONCE = 1000


@transaction.atomic
def load_translations(folder: Path = LOCALES) -> dict[str, int]:
    """Bring the catalogs of lessons into the table; return how many texts each language has.

    A text that is the same as before is not written again.
    """
    counts = {}
    for path in sorted(folder.glob("*/LC_MESSAGES/curriculum.po")):
        locale = path.parts[-3].replace("_", "-")
        wanted = {t.message_id: t for t in _read(path, locale)}
        kept = {t.message_id: t for t in Translation.objects.filter(locale=locale)}
        gone = [kept[name].pk for name in kept.keys() - wanted.keys()]
        fresh = [wanted[name] for name in wanted if name not in kept]
        changed = [
            _take_over(kept[name], wanted[name])
            for name in kept.keys() & wanted.keys()
            if _content(kept[name]) != _content(wanted[name])
        ]
        for place in range(0, len(gone), AT_ONCE):
            Translation.objects.filter(pk__in=gone[place : place + AT_ONCE]).delete()
        _bake([*fresh, *changed], locale, wanted.values())
        Translation.objects.bulk_create(fresh, batch_size=AT_ONCE)
        Translation.objects.bulk_update(
            changed, ["english", "text", "shown", "is_draft"], batch_size=AT_ONCE
        )
        counts[locale] = len(wanted)
    return counts


def dump_translations(folder: Path) -> None:
    """Write the table as catalogs, one folder a language, as translators edit them."""
    for locale in list_locales():
        catalog = Catalog(locale=locale.replace("-", "_"), charset="utf-8", fuzzy=False)
        for entry in Translation.objects.filter(locale=locale).order_by("message_id"):
            flags = {"fuzzy"} if entry.is_draft else set()
            catalog.add(entry.english, entry.text, context=entry.message_id, flags=flags)
        content = io.BytesIO()
        write_po(content, catalog, width=100, sort_output=True)
        path = folder / locale.replace("-", "_") / "LC_MESSAGES" / "curriculum.po"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.getvalue())


def list_locales() -> list[str]:
    """Return the languages that have translations here."""
    return sorted(Translation.objects.values_list("locale", flat=True).distinct())


class SiteTranslations:
    """The texts of one language, of some lessons or of all, as an edition takes them."""

    def __init__(self, locale: str, names: Iterable[str] | None = None) -> None:
        found = Translation.objects.filter(locale=locale)
        if names is not None:
            found = found.filter(name__in=names)
        rows = found.values_list("name", "message_id", "english", "shown", "is_draft")
        self._texts: dict[tuple[str, str], str] = {}
        self._drafts: set[str] = set()
        for name, message_id, english, shown, is_draft in rows:
            self._texts[message_id, english] = shown
            if is_draft:
                self._drafts.add(name)

    def translate(self, message_id: str, text: str) -> str:
        """Return the translation of this very text under its message id, or ``text``."""
        return self._texts.get((message_id, text), text)

    def is_draft(self, name: str) -> bool:
        """Return whether anything of a lesson or module is an unreviewed draft."""
        return name in self._drafts


def _read(path: Path, locale: str) -> Iterator[Translation]:
    for message in read_catalog(path):
        if message.id and message.string and message.context:
            yield Translation(
                locale=locale,
                name=message.context.partition("/")[0],
                message_id=message.context,
                english=str(message.id),
                text=str(message.string),
                is_draft=message.fuzzy,
            )


def _content(entry: Translation) -> tuple[str, str, bool]:
    return entry.english, entry.text, entry.is_draft


def _take_over(kept: Translation, wanted: Translation) -> Translation:
    kept.english, kept.text, kept.is_draft = _content(wanted)
    return kept


def _bake(entries: list[Translation], locale: str, every: Iterable[Translation]) -> None:
    """Put in where lines may break, in languages that do not part their words."""
    names = {entry.text for entry in every if NAMES.search(entry.message_id)}
    whole = sorted(names, key=len, reverse=True)
    for entry in entries:
        entry.shown = bake_breaks(entry.text, locale, whole)
