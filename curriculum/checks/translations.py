"""Message ids stay; what is not translated, or in words that harm, is said here."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from curriculum.checks.problem import Problem
from curriculum.checks.words import Terms, band_of, say_replaced
from curriculum.library import CONTENT, Library
from curriculum.messages.ids import list_messages
from curriculum.messages.sources import (
    DOMAINS,
    LOCALES,
    is_translated,
    list_retired,
    read_catalog,
    read_known_ids,
    read_translated,
)


def list_library_messages(library: Library) -> Iterator[tuple[str, str]]:
    """Yield message id and English text of everything in the library."""
    for name, shared in library.shared_as_written.items():
        yield from ((m, text) for m, text, _ in list_messages(shared, name))
    for name, module in library.modules_as_written.items():
        yield from ((m, text) for m, text, _ in list_messages(module, name))
    for name, activity in library.activities_as_written.items():
        yield from ((m, text) for m, text, _ in list_messages(activity, name))


def check_stable_ids(library: Library) -> Iterator[Problem]:
    """A message id that translators were given once does not vanish without a word."""
    template = LOCALES / "curriculum.pot"
    if not template.exists() or not _is_shipped(library):
        return
    now = {message_id for message_id, _ in list_library_messages(library)}
    for gone in sorted(read_known_ids(template) - now - list_retired(CONTENT)):
        message = f"the message id `{gone}` is gone: bring it back, or list it in retired.yaml"
        yield Problem(template, (), message)


def check_translations(library: Library) -> Iterator[Problem]:
    """Count what each language lacks, by module, lesson and form: English is shown there."""
    if not _is_shipped(library):
        return
    messages = list(list_library_messages(library))
    total = Counter(m.partition("/")[0] for m, _ in messages)
    for folder in sorted(LOCALES.glob("*/LC_MESSAGES")):
        path = folder / "curriculum.po"
        translated = read_translated(path) if path.exists() else {}
        missing = Counter(
            m.partition("/")[0] for m, text in messages if (m, text) not in translated
        )
        for name, count in sorted(missing.items()):
            yield _say_missing(path, f"{name}: {count} of {total[name]}")
        yield from _check_terms(library, path, translated)
        yield from _check_programs(folder)


def _check_terms(
    library: Library, path: Path, translated: dict[tuple[str, str], str]
) -> Iterator[Problem]:
    """Find the words that the guidelines replace, in this language and for the band."""
    language = path.parts[-3].partition("_")[0]
    terms: dict[str, Terms] = {}
    for (message_id, _), text in translated.items():
        band = band_of(message_id.partition("/")[0])
        if band not in terms:
            terms[band] = Terms(library, language, band)
        for sentence in say_replaced(text, terms[band]):
            message = f"{message_id}: {sentence}"
            yield Problem(path, (), message, severity="warning", subject=message_id)


def _check_programs(folder: Path) -> Iterator[Problem]:
    """Count what is missing of the game's and the site's own words."""
    for domain in sorted(set(DOMAINS) - {"curriculum"}):
        path, template = folder / f"{domain}.po", LOCALES / f"{domain}.pot"
        asked = [message for message in read_catalog(template) if message.id]
        catalog = read_catalog(path) if path.exists() else None
        missing = [m for m in asked if catalog is None or not is_translated(m, catalog)]
        if missing:
            yield _say_missing(path, f"{len(missing)} of {len(asked)}")


def _say_missing(path: Path, counted: str) -> Problem:
    message = f"{counted} messages are not translated; English is shown"
    return Problem(path, (), message, severity="warning")


def _is_shipped(library: Library) -> bool:
    return library.root == CONTENT
