"""What changes confirmations: an editor of the ministry confirms a line, or takes that back."""

from dataclasses import asdict, dataclass
from datetime import date, timedelta
from secrets import token_hex

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from curriculum.helplines import Helpline
from lms.help.lines import fingerprint
from lms.help.models import Confirmation
from lms.lessons.selectors import get_library

LONGEST = timedelta(days=365)
"""Numbers change: after a year at the latest somebody calls again."""


@dataclass(frozen=True, kw_only=True)
class Checked:
    """What somebody found when they called a line and opened its pages."""

    name: str
    service: str
    number: str = ""
    hours: str = ""
    languages: str = ""
    web: str = ""
    chat: str = ""


def confirm_line(
    *, country: str, line: str, checked: Checked, verified_by: str, expires: date
) -> Confirmation:
    """Confirm a line for children: as it was found today, until a day within a year.

    ``line`` is a line's id in the edition or of :func:`name_own_line`. Raises ValidationError when
    there is no way to reach it, or the day is not within a year.
    """
    today = timezone.localdate()
    if not (checked.number or checked.web or checked.chat):
        raise ValidationError(_("Write a number or a page, so that a child can reach somebody."))
    if not today < expires <= today + LONGEST:
        raise ValidationError(_("Choose a day between tomorrow and a year from today."))
    values = asdict(checked) | {
        "shipped": fingerprint(_find_shipped(country, line)),
        "verified_by": verified_by,
        "last_verified": today,
        "expires": expires,
    }
    Confirmation(country=country, line=line, **values).clean_fields()
    row, _made = Confirmation.objects.update_or_create(country=country, line=line, defaults=values)
    return row


def name_own_line() -> str:
    """Return an id for a line that the edition does not have."""
    return f"own-{token_hex(4)}"


def withdraw_line(country: str, line: str) -> None:
    """Let nobody see a line any more until it is confirmed again; what was corrected stays."""
    rows = Confirmation.objects.filter(country=country, line=line)
    if not rows.update(last_verified=None, expires=None):
        shipped = _find_shipped(country, line)
        if shipped is not None:
            Confirmation.objects.create(
                country=country,
                line=line,
                shipped=fingerprint(shipped),
                **asdict(read_entry(shipped)),
            )


def read_entry(line: Helpline) -> Checked:
    """Return what a line says, as it is filled into a form."""
    return Checked(
        name=line.name,
        service=line.service,
        number=line.number or "",
        hours=line.hours or "",
        languages=", ".join(line.languages),
        web=line.web or "",
        chat=line.chat or "",
    )


def _find_shipped(country: str, line: str) -> Helpline | None:
    for one in get_library("en").helplines_as_written.countries:
        if one.id == country:
            return next((each for each in one.lines if each.id == line), None)
    return None
