"""The words of the field as a page shows them: for an age band, or for adults."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import get_language

from curriculum.framework import Named
from curriculum.glossary import Avoided, Term
from lms.lessons.selectors import get_library

ADULTS = "adults"


@dataclass(frozen=True)
class Word:
    """A term for one kind of reader; ``other`` is what the others call it, where that differs.

    ``is_english``: nobody has translated it, and the reader reads another language.
    """

    id: str
    word: str
    other: str
    definition: str
    source: str
    is_english: bool = False


@dataclass(frozen=True)
class Unsaid:
    """Words not to say, what to say instead, and why, in the language they belong to.

    ``bands`` are the ages for whom alone they are wrong, named; empty for everybody.
    """

    phrase: str
    instead: str
    why: str
    language: str
    bands: tuple[str, ...]
    is_draft: bool


def list_readers() -> list[Named]:
    """Return the age bands of pupils, for whom there are definitions; adults are besides."""
    bands = get_library().framework.bands
    return [Named(id=band.id, name=band.name) for band in bands if band.audience == "pupils"]


def list_topics(reader: str) -> list[Named]:
    """Return the topics that this reader has words of, as the framework orders them."""
    found = {topic for term in _list_terms(reader) for topic in term.topics}
    offered = _list_pupils_topics() if reader != ADULTS else found
    return [topic for topic in get_library().framework.topics if topic.id in found & offered]


def list_words(reader: str, topic: str = "") -> list[Word]:
    """Return the words for a band or for ``adults``, of one topic or all, by the word shown.

    Words that belong to adults' courses alone, as those of teaching, are no pupil's.
    """
    is_adult = reader == ADULTS
    terms = get_library("en").glossary.terms if get_language() != "en" else ()
    written = {term.id: term.definitions for term in terms}
    found = [
        Word(
            id=term.id,
            word=term.adult if is_adult else term.pupil,
            other=(term.pupil if is_adult else "") if term.pupil != term.adult else "",
            definition=term.definitions.of(reader),
            source=term.source if is_adult else "",
            is_english=written.get(term.id) == term.definitions,
        )
        for term in _list_terms(reader, topic)
    ]
    return sorted(found, key=lambda word: word.word.casefold())


def list_unsaid(topic: str = "") -> list[Unsaid]:
    """Return what not to say, for adults: in the reader's language, or in English."""
    terms = list(_list_terms(ADULTS, topic))
    return list(_read_unsaid(terms, get_language() or "en")) or list(_read_unsaid(terms, "en"))


def _list_terms(reader: str, topic: str = "") -> Iterator[Term]:
    taught = _list_pupils_topics()
    for term in get_library().glossary.terms:
        is_known = reader == ADULTS or not taught.isdisjoint(term.topics)
        if is_known and (not topic or topic in term.topics):
            yield term


def _list_pupils_topics() -> set[str]:
    return {module.topic for module in get_library().modules}


def _read_unsaid(terms: list[Term], language: str) -> Iterator[Unsaid]:
    names = {band.id: band.name for band in get_library().framework.bands}
    for term in terms:
        for one in term.avoid:
            if one.language == language:
                bands = tuple(names[band] for band in one.bands)
                yield Unsaid(_name(one), one.instead, one.why, language, bands, one.is_draft)


def _name(avoided: Avoided) -> str:
    """Return the phrase as people read it: a star stands for any ending."""
    return avoided.phrase.replace("*", "…")
