"""Where a child finds help in a country: numbers and pages that a ministry has to confirm.

An entry is shown to children only while it is confirmed: somebody named has called the number, on a
date, and the confirmation has not expired. What ships is unconfirmed, every line of it.
"""

from collections.abc import Iterable
from datetime import date
from typing import Annotated, Literal

from msgspec import Meta

from curriculum.fields import Closed, Id, Text

Service = Literal["child-helpline", "emergency", "police", "report-content", "take-down", "cyber"]
"""Who answers: a helpline for children, rescue, the police, a hotline for illegal content, a
service that has images taken down, or an office for cyber safety."""

CountryCode = Annotated[str, Meta(pattern=r"^[a-z]{2}$", description="ISO 3166-1 alpha-2")]


class Helpline(Closed, frozen=True, kw_only=True):
    """One service. ``hours`` and ``languages`` are what it says of itself.

    ``number`` is written as it is dialled in the country. ``last_verified``, ``verified_by`` and
    ``expires`` are filled by who confirms it.
    """

    id: Id
    name: Text
    service: Service
    number: str | None = None
    is_free: bool | None = None
    hours: Text | None = None
    languages: tuple[str, ...] = ()
    web: str | None = None
    chat: str | None = None
    source: str
    last_verified: date | None = None
    verified_by: str | None = None
    expires: date | None = None

    def is_confirmed(self, today: date) -> bool:
        """Return whether somebody has confirmed this, and that still holds today."""
        return (
            self.last_verified is not None
            and self.verified_by is not None
            and self.expires is not None
            and self.last_verified <= today < self.expires
        )


class Country(Closed, frozen=True, kw_only=True):
    """A country and its lines; children's own helplines first."""

    id: CountryCode
    name: Text
    lines: tuple[Helpline, ...]


class Helplines(Closed, frozen=True, kw_only=True):
    """All countries, by name."""

    countries: tuple[Country, ...] = ()


def list_confirmed(lines: Iterable[Helpline], today: date) -> tuple[Helpline, ...]:
    """Return the lines that may be shown to a child today."""
    return tuple(line for line in lines if line.is_confirmed(today))
