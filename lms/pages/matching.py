"""Finding words in texts of any script: what is folded away, what matches, what is shown."""

import re
import unicodedata
from collections.abc import Sequence

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

LONGEST_QUERY = 100
MOST_WORDS = 8
EXCERPT = 170
# Line breaks that catalogs carry, and marks and letter forms that people leave out or mix up.
FOLDED = str.maketrans(
    {
        "\u200b": "",
        "\u200c": "",
        "\u200d": "",
        "\u00ad": "",
        "\u0640": "",
        "ي": "ی",
        "ك": "ک",
        "ى": "ی",
    }
    | {chr(mark): "" for mark in range(0x064B, 0x0653)}
)
IN_TITLE, AT_WORD_STARTS, INSIDE = 3, 2, 1


def clean_query(query: str) -> str:
    """Return what somebody looks for as it is shown to them again: short, and without NUL."""
    return query.replace("\0", "").strip()[:LONGEST_QUERY]


def keep_words(query: str) -> str:
    """Return letters, marks and digits only: full-text searches choke on the rest."""
    return " ".join(
        "".join(sign if unicodedata.category(sign)[0] in "LMN" else " " for sign in query).split()
    )


def fold(text: str) -> str:
    """Return a text in which upper and lower case, and forms of one letter, are the same."""
    return unicodedata.normalize("NFKC", text).casefold().translate(FOLDED)


def split_words(query: str) -> tuple[str, ...]:
    """Return the words to look for, folded; an English plural looks for its singular."""
    words = fold(keep_words(query)).split()[:MOST_WORDS]
    return tuple(dict.fromkeys(_singular(word) for word in words))


def _singular(word: str) -> str:
    is_plural = len(word) > 4 and word.isascii() and word.endswith("s") and not word.endswith("ss")
    return word[:-1] if is_plural else word


def rate(words: Sequence[str], title: str, text: str) -> int:
    """Return how well a folded title and text hold all the words; 0 when they do not.

    One or two Latin letters have to begin a word: inside of words, they are everywhere.
    """
    if all(_holds(word, title) for word in words):
        return IN_TITLE
    whole = f"{title}\n{text}"
    if not all(_holds(word, whole) for word in words):
        return 0
    return AT_WORD_STARTS if all(_begins_word(word, whole) for word in words) else INSIDE


def _holds(word: str, text: str) -> bool:
    if word not in text:
        return False
    return _begins_word(word, text) if len(word) < 3 and word.isascii() else True


def _begins_word(word: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word)}", text) is not None


def excerpt(words: Sequence[str], text: str) -> SafeString:
    """Return the part of a text around the first of the words, as HTML with all words marked."""
    plain = " ".join(text.replace("\u200b", "").split())
    pattern = re.compile("|".join(re.escape(word) for word in words) or "$^", re.IGNORECASE)
    found = pattern.search(plain)
    start = max(0, found.start() - EXCERPT // 3) if found else 0
    if start:
        start = plain.find(" ", start, start + 20) + 1 or start
    part = plain[start : start + EXCERPT]
    pieces, at = [], 0
    for match in pattern.finditer(part):
        pieces += [escape(part[at : match.start()]), "<mark>", escape(match[0]), "</mark>"]
        at = match.end()
    pieces.append(escape(part[at:]))
    before = "… " if start else ""
    after = " …" if start + EXCERPT < len(plain) else ""
    return mark_safe(before + "".join(pieces) + after)
