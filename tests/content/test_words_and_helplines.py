"""The glossary that ships is complete and keeps its own rules."""

import re
from pathlib import Path

from textstat import textstat

import curriculum
from curriculum.checks.problem import Problem
from curriculum.checks.reading import HARDEST
from curriculum.checks.words import LONGEST_OF_ADULTS, LONGEST_SENTENCE, check_words
from curriculum.glossary import Glossary
from curriculum.library import load_library
from curriculum.parsing import parse_file
from tests.content.small_library import write_library

CONTENT = Path(curriculum.__file__).parent / "content"
TERMS = parse_file(CONTENT / "glossary.yaml", Glossary).terms
BANDS = ("9-12", "13-15", "16-18")


def sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.!?])\s+", text)


def check_shipped_words(root: Path, guide: str = "") -> list[Problem]:
    """Check a small library that has the glossary and the helplines which ship."""
    shared = {
        name: (CONTENT / f"{name}.yaml").read_text("utf-8") for name in ("glossary", "helplines")
    }
    write_library(root, **shared)
    (root / "modules/privacy/9-12/guide.md").write_text(guide, "utf-8")
    return list(check_words(load_library(root)))


def test_there_are_terms_enough_and_each_has_its_own_id() -> None:
    assert len(TERMS) >= 115
    assert len({term.id for term in TERMS}) == len(TERMS)


def test_terms_stand_in_the_order_of_the_adults_words() -> None:
    words = [term.adult.casefold() for term in TERMS]
    assert words == sorted(words)


def test_every_term_is_defined_for_each_band_and_for_adults() -> None:
    for term in TERMS:
        definitions = {term.definitions.of(band) for band in (*BANDS, "adults")}
        assert len(definitions) == 4, term.id
        assert all(text.endswith((".", "”", '"')) for text in definitions), term.id


def test_every_topic_has_its_words() -> None:
    for topic in ("privacy", "harassment", "grooming", "misinformation"):
        assert sum(topic in term.topics for term in TERMS) >= 30, topic


def test_definitions_can_be_read_aloud_in_their_band() -> None:
    longest = {band: LONGEST_SENTENCE[band] for band in BANDS} | {"adults": LONGEST_OF_ADULTS}
    too_long = [
        (term.id, band, sentence)
        for term in TERMS
        for band, words in longest.items()
        for sentence in sentences(term.definitions.of(band))
        if len(sentence.split()) > words
    ]
    assert too_long == []


def test_definitions_are_no_harder_to_read_than_lessons() -> None:
    for band in BANDS:
        whole = " ".join(term.definitions.of(band) for term in TERMS)
        assert textstat.automated_readability_index(whole) <= HARDEST[band], band


def test_the_youngest_read_nothing_sexual() -> None:
    sexual = re.compile(r"sex|nude|naked|porn|undress", re.IGNORECASE)
    assert [t.id for t in TERMS if sexual.search(t.definitions.of("9-12"))] == []


def test_the_glossary_and_the_helplines_keep_the_rules_of_words(tmp_path: Path) -> None:
    assert [p.message for p in check_shipped_words(tmp_path)] == []


def test_every_phrase_to_avoid_is_found_where_somebody_writes_it(tmp_path: Path) -> None:
    avoided = [(term, avoid) for term in TERMS for avoid in term.avoid]
    assert len(avoided) >= 50
    guide = "\n".join(avoid.phrase.replace("*", "s").title() for _, avoid in avoided)
    found = [problem.message for problem in check_shipped_words(tmp_path, guide)]
    for number, (term, avoid) in enumerate(avoided, start=1):
        says = f"; say {avoid.instead} ({avoid.why})"
        assert any(m.startswith(f"line {number}:") and m.endswith(says) for m in found), term.id


def test_nobody_is_told_to_say_what_is_to_be_avoided(tmp_path: Path) -> None:
    guide = "\n".join(avoid.instead for term in TERMS for avoid in term.avoid)
    assert [p.message for p in check_shipped_words(tmp_path, guide)] == []


def test_what_is_to_be_avoided_rests_on_a_guideline_or_is_called_house_style() -> None:
    named = ("Terminology Guidelines", "UNESCO", "house style")
    nameless = [t.id for t in TERMS if t.avoid and not any(name in t.source for name in named)]
    assert nameless == []
