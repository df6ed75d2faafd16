"""Words that blame, words that the guidelines replace, sentences too long to read aloud."""

import re
from collections.abc import Iterator

from msgspec import Struct

from curriculum.checks.problem import Problem
from curriculum.glossary import Avoided
from curriculum.library import Library
from curriculum.messages.compile import UNSPACED
from curriculum.messages.ids import list_messages

BLAME = re.compile(
    r"\b(should(?:n['’]t| not)? have|your (?:own )?fault|you (?:let|made) (?:it|them)|"
    r"silly of (?:you|her|him)|stupid|careless|asked for it|ought to have)\b",
    re.IGNORECASE,
)
COMFORT = re.compile(r"\b(?:not|never|n['’]t)\b[^.?!]{0,30}\bfault\b", re.IGNORECASE)

LONGEST_SENTENCE = {"9-12": 16, "13-15": 20, "16-18": 24, "educators": 28, "carers": 18}
"""Words in a sentence, by band: above this a sentence is hard to read aloud (judgment)."""
LONGEST_OF_ADULTS = 40


def check_words(library: Library) -> Iterator[Problem]:
    """No blame, no replaced terms, in guides and letters either; sentences to be read aloud."""
    terms = {band: Terms(library, band=band) for band in ("", *LONGEST_SENTENCE)}
    for name, written in _texts_of(library):
        band = band_of(name)
        longest = LONGEST_SENTENCE.get(band, LONGEST_OF_ADULTS)
        file = library.files[name]
        for subject, text, field in list_messages(written, name):
            for rule, message in _problems_in(text, longest, terms[band]):
                yield Problem(file, field, message, rule=rule, subject=subject)
    for subject, text in library.documents.items():
        module, _, document = subject.partition("/")
        file = library.files[module].parent / f"{document}.md"
        for number, line in enumerate(text.splitlines(), start=1):
            for rule, message in _replaced_in(line, terms[""]):
                place = f"line {number}: {message}"
                yield Problem(file, (), place, rule=rule, subject=subject)


def _texts_of(library: Library) -> Iterator[tuple[str, Struct]]:
    yield from library.shared_as_written.items()
    yield from library.modules_as_written.items()
    yield from library.activities_as_written.items()


def band_of(name: str) -> str:
    """Return the band of a module or activity by its id; nothing for what all or adults read."""
    return name.split(".")[1] if "." in name else ""


class Terms:
    """All phrases to avoid in a language, in what a band reads or, without one, adults.

    One pattern of all tells texts that have none: most.
    """

    def __init__(self, library: Library, language: str = "en", band: str = "") -> None:
        avoided = [
            one
            for term in library.glossary_as_written.terms
            for one in term.avoid
            if one.language == language and (not one.bands or band in one.bands)
        ]
        edge = "" if language in UNSPACED else r"\b"
        patterns = [f"{edge}{_to_pattern(one.phrase)}{edge}" for one in avoided]
        self._each = [
            (re.compile(pattern, re.IGNORECASE), one)
            for pattern, one in zip(patterns, avoided, strict=True)
        ]
        self._any = re.compile("|".join(patterns), re.IGNORECASE)

    def find(self, text: str) -> Iterator[tuple[str, Avoided]]:
        """Yield each phrase of the text that is to be avoided, as it stands there."""
        if self._each and self._any.search(text):
            for pattern, avoided in self._each:
                if found := pattern.search(text):
                    yield found[0], avoided


def _to_pattern(phrase: str) -> str:
    return re.escape(phrase).replace(r"\*", r"\w*").replace(r"\ ", r"\s+")


def _problems_in(text: str, longest: int, terms: Terms) -> Iterator[tuple[str, str]]:
    if (blame := BLAME.search(text)) and not COMFORT.search(text):
        yield "blame", f"“{blame[0]}” puts blame on a child: say what the person who harms did"
    yield from _replaced_in(text, terms)
    for sentence in re.split(r"(?<=[.!?…])[\"”’]?\s+", text):
        words = len(sentence.split())
        if words > longest:
            message = f"a sentence of {words} words: {longest} at most can be read aloud easily"
            yield "long-sentence", message


def _replaced_in(text: str, terms: Terms) -> Iterator[tuple[str, str]]:
    for message in say_replaced(text, terms):
        yield "terminology", message


def say_replaced(text: str, terms: Terms) -> Iterator[str]:
    """Yield a sentence for each phrase of a text that the guidelines replace."""
    for phrase, avoided in terms.find(text):
        draft = "; a draft that no speaker has reviewed" if avoided.is_draft else ""
        yield f"don't say “{phrase}”; say {avoided.instead} ({avoided.why}{draft})"
