"""Which helplines may be shown, and whether it is safe to give a sensitive module.

Nothing here returns a line for children that is not confirmed today.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext as _

from curriculum.framework import Module
from curriculum.helplines import Country
from lms.accounts.models import User
from lms.help.lines import CHILDREN, CountryLines, Line, combine_lines
from lms.help.models import Confirmation
from lms.lessons.selectors import get_library
from lms.schools.models import School
from lms.schools.selectors import find_school

EXAMPLE = "zz"
"""Two letters that ISO 3166 leaves free: the country of the demo's invented helpline."""


@dataclass(frozen=True)
class Help:
    """Where somebody finds help: confirmed lines of their country, and who is there at school."""

    lines: tuple[Line, ...]
    contact_name: str = ""
    contact_reach: str = ""


@dataclass(frozen=True)
class Missing:
    """What a school lacks before a sensitive module is given. ``is_for_lead``: who can mend it."""

    sentence: str
    is_for_lead: bool


def list_countries(today: date | None = None) -> list[CountryLines]:
    """Return all countries with all lines and how each stands, for who confirms. One query."""
    today = today or timezone.localdate()
    rows: dict[str, list[Confirmation]] = defaultdict(list)
    for row in Confirmation.objects.all():
        rows[row.country].append(row)
    ids = [country.id for country in _written()]
    ids += sorted(rows.keys() - set(ids))
    return [CountryLines(one, name_country(one), _combine(one, rows[one], today)) for one in ids]


def get_line(country: str, line: str) -> Line:
    """Return one line, confirmed or not, for who confirms: in English, as it is compared.

    Raises Http404 for any other.
    """
    rows = Confirmation.objects.filter(country=country)
    written = _find(_written(), country)
    for found in combine_lines(country, written, written, rows, timezone.localdate()):
        if found.helpline.id == line:
            return found
    raise Http404


def list_confirmed_lines(country: str, today: date | None = None) -> tuple[Line, ...]:
    """Return the lines of a country that may be shown to children today, in at most one query."""
    if not country:
        return ()
    rows = Confirmation.objects.filter(country=country)
    lines = _combine(country, rows, today or timezone.localdate())
    return tuple(line for line in lines if line.state == "confirmed")


def name_country(country: str) -> str:
    """Return a country's name in the reader's language; its letters when nobody has named it."""
    names = {one.id: one.name for one in get_library().helplines.countries}
    return {EXAMPLE: _("Example country")}.get(country) or names.get(country, country.upper())


def country_of(school: School | None) -> str:
    """Return whose helplines pupils of a school see: the school's country or else the site's."""
    return (school and school.country) or settings.COUNTRY


def describe_help(person: User | AnonymousUser) -> Help:
    """Return where this person finds help: a pupil at school, a visitor in the site's country."""
    if not person.is_authenticated:
        return Help(list_confirmed_lines(settings.COUNTRY))
    school = find_school(person)
    lines = list_confirmed_lines(country_of(school))
    if school is None or not school.has_contact:
        return Help(lines)
    return Help(lines, school.contact_name, school.contact_reach)


def list_missing(school: School) -> list[Missing]:
    """Return what a school lacks to give a sensitive module safely; nothing when it is safe.

    Rule 9 of the learning design: a helpline for children that is confirmed and has not expired,
    and a named person for safeguarding.
    """
    missing = []
    if not school.has_contact:
        missing.append(
            Missing(
                _(
                    "Nobody is named whom a child can go to at your school: "
                    "your school lead writes down who it is, and how to reach them."
                ),
                is_for_lead=True,
            )
        )
    if not country_of(school):
        missing.append(
            Missing(_("Your school has no country yet: your school lead chooses it."), True)
        )
    elif not _has_childrens_line(list_confirmed_lines(country_of(school))):
        missing.append(
            Missing(
                _(
                    "No helpline for children is confirmed for %(country)s: "
                    "an editor of your ministry calls it and confirms it."
                )
                % {"country": name_country(country_of(school))},
                is_for_lead=False,
            )
        )
    return missing


def is_sensitive(module: Module) -> bool:
    """Return whether a module needs help at hand before children get it; adults' courses don't."""
    return module.sensitive and any(module.id == pupils.id for pupils in get_library().modules)


def is_open(module: Module, person: User | AnonymousUser) -> bool:
    """Return whether this person may begin a lesson of this module now.

    Staff may, to get ready. A pupil's school has to be ready for it; for visitors, the site's
    country needs a confirmed helpline for children.
    """
    if not is_sensitive(module):
        return True
    if not person.is_authenticated:
        return _has_childrens_line(list_confirmed_lines(settings.COUNTRY))
    if not person.is_learner:
        return True
    school = find_school(person)
    return school is not None and not list_missing(school)


def _has_childrens_line(lines: Iterable[Line]) -> bool:
    return any(line.helpline.service == CHILDREN for line in lines)


def _combine(country: str, rows: Iterable[Confirmation], today: date) -> tuple[Line, ...]:
    written = _find(_written(), country)
    shown = _find(get_library().helplines.countries, country)
    return combine_lines(country, written, shown, rows, today)


def _written() -> tuple[Country, ...]:
    return get_library("en").helplines_as_written.countries


def _find(countries: Iterable[Country], country: str) -> Country | None:
    return next((one for one in countries if one.id == country), None)
