"""Helplines for tests, in an edition of their own."""

from dataclasses import replace

from curriculum.helplines import Country, Helpline, Helplines
from curriculum.library import Library, shipped_library
from lms.help.models import Confirmation
from lms.help.services import Checked, confirm_line

HERE = "xx"


def make_line(**changes: object) -> Helpline:
    said = {
        "id": "childline",
        "name": "Children’s line",
        "service": "child-helpline",
        "number": "555 0100",
        "is_free": True,
        "hours": "every day",
        "languages": ("en", "th"),
        "web": "https://example.org/",
        "source": "for tests",
    }
    return Helpline(**(said | changes))


def make_library(*lines: Helpline) -> Library:
    """Return the shipped library with one country, whose lines are these."""
    country = Country(id=HERE, name="Xanadu", lines=lines)
    return replace(
        shipped_library(),
        helplines_as_written=Helplines(countries=(country,)),
        _translated={},
        _in_locales={},
    )


def confirm(line: Helpline, expires, **changes: str) -> Confirmation:
    said = {"name": line.name, "service": line.service, "number": line.number or ""}
    said |= {"hours": line.hours or "", "languages": ", ".join(line.languages)}
    said |= {"web": line.web or "", "chat": line.chat or ""}
    return confirm_line(
        country=HERE,
        line=line.id,
        checked=Checked(**(said | changes)),
        verified_by="Jo",
        expires=expires,
    )
