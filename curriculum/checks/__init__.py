"""Rules that hold across files, each with a sentence that says what to do.

Errors stop ``make check`` (and publishing); warnings are shown. What the schema can refuse by
itself is refused while parsing and not repeated here.
"""

from collections.abc import Callable, Iterator

from curriculum.checks.art import check_art
from curriculum.checks.balance import check_guessing, check_items, check_voices
from curriculum.checks.exceptions import apply_exceptions
from curriculum.checks.help import check_help
from curriculum.checks.meaning import check_answers, check_forms, check_outcomes
from curriculum.checks.media import check_media
from curriculum.checks.modules import (
    check_coverage,
    check_modules,
    check_references,
    check_time,
)
from curriculum.checks.problem import Problem
from curriculum.checks.reading import check_reading_level
from curriculum.checks.structure import check_ids, check_paths, check_repeated_keys
from curriculum.checks.translations import check_stable_ids, check_translations
from curriculum.checks.words import check_words
from curriculum.library import Library

Rule = Callable[[Library], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    check_repeated_keys,
    check_ids,
    check_paths,
    check_outcomes,
    check_answers,
    check_forms,
    check_help,
    check_words,
    check_art,
    check_media,
    check_stable_ids,
    check_translations,
    check_references,
)
"""What every content has to keep, a draft of one lesson as well."""

STANDARD: tuple[Rule, ...] = (
    check_modules,
    check_coverage,
    check_time,
    check_guessing,
    check_items,
    check_voices,
    check_reading_level,
)
"""What whole modules have to reach before a class gets them."""


def check_library(library: Library, *, is_draft: bool = False) -> list[Problem]:
    """Return every problem of the library that is not excused, errors first, by file.

    A draft need not reach the standard. Where paths are broken nothing else can be said of it yet.
    """
    found = [problem for rule in RULES for problem in rule(library)]
    if not is_draft and not any(check_paths(library)):
        found += [problem for rule in STANDARD for problem in rule(library)]
    found = list(apply_exceptions(library, found))
    return sorted(found, key=lambda p: (p.severity != "error", str(p.file)))
