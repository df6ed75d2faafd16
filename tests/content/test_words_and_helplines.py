"""The glossary is complete and keeps its own rules; no helpline that ships is confirmed."""

import re
from datetime import date, timedelta
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from textstat import textstat

import curriculum
from curriculum.checks.problem import Problem
from curriculum.checks.reading import HARDEST
from curriculum.checks.words import (
    LONGEST_OF_ADULTS,
    LONGEST_SENTENCE,
    Terms,
    check_words,
    say_replaced,
)
from curriculum.glossary import Glossary
from curriculum.helplines import Helpline, Helplines, list_confirmed
from curriculum.library import load_library
from curriculum.parsing import parse_file
from tests.content.small_library import LESSON, write_library

CONTENT = Path(curriculum.__file__).parent / "content"
TERMS = parse_file(CONTENT / "glossary.yaml", Glossary).terms
COUNTRIES = parse_file(CONTENT / "helplines.yaml", Helplines).countries
LINES = [line for country in COUNTRIES for line in country.lines]
BANDS = ("9-12", "13-15", "16-18")
ASEAN = {"bn", "kh", "id", "la", "my", "mm", "ph", "sg", "th", "vn"}
DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))
PHONE_NUMBER = re.compile(r"\d+([ -]\d+)*")


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


def make_line(**fields: date | str | None) -> Helpline:
    line = Helpline(id="a-line", name="A line", service="child-helpline", source="test")
    return msgspec.structs.replace(line, **fields)


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
    avoided = [
        (term, avoid)
        for term in TERMS
        for avoid in term.avoid
        if avoid.language == "en" and not avoid.bands
    ]
    assert len(avoided) >= 50
    guide = "\n".join(avoid.phrase.replace("*", "s").title() for _, avoid in avoided)
    found = [problem.message for problem in check_shipped_words(tmp_path, guide)]
    for number, (term, avoid) in enumerate(avoided, start=1):
        says = f"; say {avoid.instead} ({avoid.why})"
        assert any(m.startswith(f"line {number}:") and m.endswith(says) for m in found), term.id


def test_nobody_is_told_to_say_what_is_to_be_avoided(tmp_path: Path) -> None:
    guide = "\n".join(avoid.instead for term in TERMS for avoid in term.avoid)
    assert [p.message for p in check_shipped_words(tmp_path, guide)] == []


def test_a_word_for_other_ages_is_found_in_what_an_age_reads_alone(tmp_path: Path) -> None:
    shared = {"glossary": (CONTENT / "glossary.yaml").read_text("utf-8")}
    lesson = LESSON.replace("Hello!", "This is grooming.").replace(
        "title: A lesson", "title: Sexual extortion"
    )
    root = write_library(tmp_path / "young", lesson, **shared)
    young = [p for p in check_words(load_library(root)) if p.rule == "terminology"]
    assert [(p.field, p.message) for p in young] == [
        (
            ("title",),
            "don't say “Sexual extortion”; say threats with pictures "
            "(pupils need words that they can say to an adult)",
        ),
        (
            ("steps", 0, "text"),
            "don't say “grooming”; say tricking "
            "(the youngest know tricking; the adults’ word explains nothing to them)",
        ),
    ]
    guide = "Sexual extortion and grooming: what an offender does."
    assert check_shipped_words(tmp_path / "guide", guide) == []


@pytest.mark.parametrize("language", sorted({a.language for t in TERMS for a in t.avoid} - {"en"}))
def test_a_phrase_of_another_language_is_found_in_it_and_is_a_draft(
    tmp_path: Path, language: str
) -> None:
    terms = Terms(load_library(CONTENT), language)
    for avoid in (one for term in TERMS for one in term.avoid if one.language == language):
        text = f"ABC {avoid.phrase.replace('*', 'ya')}."
        assert avoid.is_draft
        assert any("a draft that no speaker" in said for said in say_replaced(text, terms)), text
        assert not list(terms.find(avoid.instead)), avoid.instead


def test_what_is_to_be_avoided_rests_on_a_guideline_or_is_called_house_style() -> None:
    named = ("Terminology Guidelines", "UNESCO", "house style")
    nameless = [t.id for t in TERMS if t.avoid and not any(name in t.source for name in named)]
    assert nameless == []


@given(DAYS)
def test_nothing_that_ships_is_confirmed_on_any_day(today: date) -> None:
    assert list_confirmed(LINES, today) == ()


def test_no_entry_that_ships_claims_to_be_verified() -> None:
    claims = [(line.last_verified, line.verified_by, line.expires) for line in LINES]
    assert set(claims) == {(None, None, None)}


def test_countries_stand_by_name_and_no_asean_country_is_missing() -> None:
    names = [country.name for country in COUNTRIES]
    assert names == sorted(names)
    assert {country.id for country in COUNTRIES} >= ASEAN


def test_ids_are_unique_within_a_country() -> None:
    for country in COUNTRIES:
        ids = [line.id for line in country.lines]
        assert len(set(ids)) == len(ids), country.id


def test_lines_for_children_come_first() -> None:
    for country in COUNTRIES:
        order = [line.service != "child-helpline" for line in country.lines]
        assert order == sorted(order), country.id


def test_numbers_are_digits_in_groups() -> None:
    numbers = [line.number for line in LINES if line.number is not None]
    assert [number for number in numbers if not PHONE_NUMBER.fullmatch(number)] == []


def test_web_addresses_are_encrypted() -> None:
    addresses = [a for line in LINES for a in (line.web, line.chat) if a is not None]
    assert [a for a in addresses if not re.fullmatch(r"https://[\w.-]+\.[a-z]+(/\S*)?", a)] == []


def test_every_line_can_be_reached_and_says_who_publishes_it() -> None:
    assert [line.id for line in LINES if not (line.number or line.web)] == []
    assert [line.id for line in LINES if len(line.source) < 8] == []


@given(DAYS, st.integers(1, 1000), st.integers(-1500, 1500))
def test_a_line_is_confirmed_from_the_day_it_was_verified_until_it_expires(
    verified: date, valid: int, later: int
) -> None:
    line = make_line(
        last_verified=verified, verified_by="Ms Dara", expires=verified + timedelta(valid)
    )
    assert line.is_confirmed(verified + timedelta(later)) == (0 <= later < valid)


@given(DAYS, DAYS, DAYS)
def test_a_line_is_never_confirmed_before_its_day_nor_once_it_expired(
    verified: date, expires: date, today: date
) -> None:
    line = make_line(last_verified=verified, verified_by="Ms Dara", expires=expires)
    if today < verified or today >= expires:
        assert not line.is_confirmed(today)


@given(DAYS, st.sampled_from(["last_verified", "verified_by", "expires"]))
def test_a_confirmation_with_a_gap_is_none(verified: date, gap: str) -> None:
    fields: dict[str, date | str | None] = {
        "last_verified": verified,
        "verified_by": "Ms Dara",
        "expires": verified + timedelta(365),
    }
    assert make_line(**fields).is_confirmed(verified)
    assert not make_line(**{**fields, gap: None}).is_confirmed(verified)
