"""Rules that hold across files, each with a sentence that says what to do.

Errors stop ``make check`` (and publishing); warnings are shown. What the schema can refuse by
itself is refused while parsing and not repeated here.
"""

from collections.abc import Callable, Iterator

from curriculum.checks.art import check_art
from curriculum.checks.meaning import check_answers, check_forms, check_outcomes
from curriculum.checks.problem import Problem
from curriculum.checks.structure import check_ids, check_paths, check_repeated_keys
from curriculum.checks.translations import check_stable_ids, check_translations
from curriculum.checks.writing import check_help, check_words
from curriculum.library import Library

RULES: tuple[Callable[[Library], Iterator[Problem]], ...] = (
    check_repeated_keys,
    check_ids,
    check_paths,
    check_outcomes,
    check_answers,
    check_forms,
    check_help,
    check_words,
    check_art,
    check_stable_ids,
    check_translations,
)


def check_library(library: Library) -> list[Problem]:
    """Return every problem of the library, errors first, in the order of the files."""
    found = [problem for rule in RULES for problem in rule(library)]
    return sorted(found, key=lambda p: (p.severity != "error", str(p.file)))
