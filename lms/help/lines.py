"""One helpline as the site knows it: what the edition says, and what a ministry has confirmed.

Pure: an entry of the edition and a confirmation in, a line with its state out.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Literal, NamedTuple

import msgspec
from django.utils.translation import get_language_info

from curriculum.helplines import Country, Helpline
from lms.help.models import Confirmation

State = Literal["confirmed", "unconfirmed", "expired", "changed", "withdrawn"]
CHILDREN = "child-helpline"


class Entry(NamedTuple):
    """A line of the edition: in English, as it is compared, and in the reader's language."""

    written: Helpline
    shown: Helpline


@dataclass(frozen=True)
class Line:
    """A line with what is shown of it and how it stands. ``helpline`` carries its dates."""

    country: str
    helpline: Helpline
    state: State

    @property
    def dial(self) -> str:
        """The number as a phone dials it, or nothing where a phone could not."""
        number = self.helpline.number or ""
        if any(sign.isalpha() for sign in number):
            return ""
        return "".join(sign for sign in number if sign.isdigit() or sign in "+*#")

    @property
    def languages(self) -> str:
        """The languages, each in its own name where the site knows it."""
        return ", ".join(_name_languages(self.helpline.languages))


@dataclass(frozen=True)
class CountryLines:
    """A country and its lines."""

    id: str
    name: str
    lines: tuple[Line, ...]

    @property
    def confirmed(self) -> int:
        """How many of its lines may be shown to children today."""
        return sum(line.state == "confirmed" for line in self.lines)


def combine_lines(
    country: str,
    written: Country | None,
    shown: Country | None,
    confirmations: Iterable[Confirmation],
    today: date,
) -> tuple[Line, ...]:
    """Return a country's lines: those of the edition, then those that a ministry has added."""
    rows = {row.line: row for row in confirmations}
    pairs = zip(written.lines, shown.lines, strict=True) if written and shown else ()
    entries = [Entry(*pair) for pair in pairs]
    lines = [_judge(country, entry, rows.pop(entry.written.id, None), today) for entry in entries]
    return (*lines, *(_judge(country, None, row, today) for row in rows.values()))


def fingerprint(line: Helpline | None) -> str:
    """Return what changes when the edition says something else of a line; "" of no line."""
    if line is None:
        return ""
    said = msgspec.structs.replace(
        line, source="", last_verified=None, verified_by=None, expires=None
    )
    return sha256(msgspec.json.encode(said)).hexdigest()


def _judge(country: str, entry: Entry | None, row: Confirmation | None, today: date) -> Line:
    if row is None:
        assert entry is not None
        is_confirmed = entry.shown.is_confirmed(today)
        return Line(country, entry.shown, "confirmed" if is_confirmed else "unconfirmed")
    helpline = _read_row(row, entry)
    if row.last_verified is None:
        return Line(country, helpline, "withdrawn")
    if row.shipped != fingerprint(entry.written if entry else None):
        return Line(country, entry.shown if entry else helpline, "changed")
    return Line(country, helpline, "confirmed" if helpline.is_confirmed(today) else "expired")


def _read_row(row: Confirmation, entry: Entry | None) -> Helpline:
    """Return the line as it was confirmed; what the edition says alike is in its translation."""

    def choose(field: str) -> str:
        confirmed = getattr(row, field)
        if entry and confirmed == (getattr(entry.written, field) or ""):
            return getattr(entry.shown, field) or ""
        return confirmed

    is_same_number = entry is not None and row.number == entry.written.number
    return Helpline(
        id=row.line,
        name=choose("name"),
        service=row.service,
        number=row.number or None,
        is_free=entry.written.is_free if entry and is_same_number else None,
        hours=choose("hours") or None,
        languages=tuple(part.strip() for part in row.languages.split(",") if part.strip()),
        web=row.web or None,
        chat=row.chat or None,
        source=entry.written.source if entry else row.verified_by,
        last_verified=row.last_verified,
        verified_by=row.verified_by or None,
        expires=row.expires,
    )


def _name_languages(languages: Iterable[str]) -> Iterator[str]:
    for language in languages:
        try:
            yield get_language_info(language)["name_local"]
        except KeyError:
            yield language
