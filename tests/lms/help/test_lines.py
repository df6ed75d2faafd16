"""Which lines a child may see: those that somebody has confirmed, and only while it holds."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.utils import timezone

from curriculum.helplines import Country
from curriculum.helplines import Service as KnownService
from lms.help.lines import combine_lines
from lms.help.models import Confirmation, Service
from lms.help.selectors import get_line, list_confirmed_lines, list_countries
from lms.help.services import withdraw_line
from tests.lms.classes import confirm_a_line
from tests.lms.help.factories import HERE, confirm, make_line

pytestmark = pytest.mark.django_db


def in_days(days: int):
    return timezone.localdate() + timedelta(days=days)


def states() -> list[str]:
    return [line.state for country in list_countries() for line in country.lines]


def test_the_services_are_those_of_the_curriculum():
    assert set(Service.values) == set(KnownService.__args__)


def test_nothing_that_ships_is_shown_before_somebody_confirms_it(ship):
    ship(make_line(), make_line(id="police", service="police"))
    assert states() == ["unconfirmed", "unconfirmed"]
    assert list_confirmed_lines(HERE) == ()


def test_no_shipped_line_of_any_country_is_shown_on_a_new_site():
    for country in list_countries():
        assert list_confirmed_lines(country.id) == ()


def test_a_confirmed_line_is_shown_as_it_was_found(ship):
    line = make_line()
    ship(line)
    confirm(line, in_days(30), number="555 0199", hours="")
    [shown] = list_confirmed_lines(HERE)
    assert (shown.helpline.number, shown.helpline.hours) == ("555 0199", None)
    assert shown.helpline.is_free is None
    assert shown.languages == "English, ไทย"


def test_a_number_that_is_as_it_was_stays_free_of_charge(ship):
    line = make_line()
    ship(line)
    confirm(line, in_days(30))
    [shown] = list_confirmed_lines(HERE)
    assert shown.helpline.is_free


@pytest.mark.parametrize(
    ("after", "state"), [(0, "confirmed"), (29, "confirmed"), (30, "expired"), (400, "expired")]
)
def test_a_confirmation_holds_until_its_day(ship, after, state):
    line = make_line()
    ship(line)
    confirm(line, in_days(30))
    [country] = list_countries(in_days(after))
    assert [line.state for line in country.lines] == [state]
    assert bool(list_confirmed_lines(HERE, in_days(after))) == (state == "confirmed")


@pytest.mark.parametrize(
    "changes",
    [
        {"number": "555 0111"},
        {"hours": "at night"},
        {"web": "https://example.com/"},
        {"service": "police"},
        {"languages": ("en",)},
    ],
)
def test_an_entry_that_the_edition_changes_is_unconfirmed_again(ship, changes):
    line = make_line()
    ship(line)
    confirm(line, in_days(30))
    ship(make_line(**changes))
    assert states() == ["changed"]
    assert list_confirmed_lines(HERE) == ()


def test_an_entry_that_leaves_the_edition_is_unconfirmed_again(ship):
    line = make_line()
    ship(line)
    confirm(line, in_days(30))
    ship()
    assert states() == ["changed"]
    assert list_confirmed_lines(HERE) == ()


def test_another_source_of_the_same_entry_changes_nothing(ship):
    line = make_line()
    ship(line)
    confirm(line, in_days(30))
    ship(make_line(source="a newer page"))
    assert states() == ["confirmed"]


def test_what_the_edition_itself_has_confirmed_is_shown_until_it_is_withdrawn(ship):
    ship(make_line(last_verified=in_days(-5), verified_by="Ministry", expires=in_days(5)))
    assert states() == ["confirmed"]
    withdraw_line(HERE, "childline")
    assert states() == ["withdrawn"]
    assert list_confirmed_lines(HERE) == ()


def test_a_withdrawn_line_keeps_its_corrections_and_can_be_confirmed_again(ship):
    line = make_line()
    ship(line)
    confirm(line, in_days(30), number="555 0199")
    withdraw_line(HERE, line.id)
    assert list_confirmed_lines(HERE) == ()
    assert get_line(HERE, line.id).helpline.number == "555 0199"
    confirm(line, in_days(30), number="555 0199")
    assert len(list_confirmed_lines(HERE)) == 1
    assert Confirmation.objects.count() == 1


def test_a_line_of_the_ministrys_own_is_listed_in_a_country_that_no_edition_has():
    confirm_a_line("qq", name="Own line")
    assert [c.name for c in list_countries() if c.id == "qq"] == ["QQ"]
    assert [line.helpline.name for line in list_confirmed_lines("qq")] == ["Own line"]
    assert list_confirmed_lines("qr") == list_confirmed_lines("") == ()


@pytest.mark.parametrize("days", [-1, 0, 366, 4000])
def test_a_confirmation_ends_within_a_year(ship, days):
    line = make_line()
    ship(line)
    with pytest.raises(ValidationError, match="a year"):
        confirm(line, in_days(days))
    assert not Confirmation.objects.exists()


def test_a_line_without_any_way_to_reach_it_is_not_confirmed(ship):
    line = make_line()
    ship(line)
    with pytest.raises(ValidationError, match="a number or a page"):
        confirm(line, in_days(30), number="", web="", chat="")


def test_the_database_refuses_a_confirmation_without_an_end():
    row = confirm_a_line()
    with pytest.raises(IntegrityError):
        Confirmation.objects.filter(pk=row.pk).update(expires=None)


@pytest.mark.parametrize(
    ("number", "dialled"),
    [("1300", "1300"), ("+66 (0)2-555 01", "+660255501"), ("000-DEMO", "")],
)
def test_a_phone_gets_a_number_that_it_can_dial(number, dialled):
    confirm_a_line(number=number)
    [line] = list_confirmed_lines("xx")
    assert line.dial == dialled


def test_words_that_are_as_the_edition_has_them_are_shown_in_its_translation(ship):
    line = make_line()
    ship(line)
    confirm(line, in_days(30), hours="at night")
    written = Country(id=HERE, name="Xanadu", lines=(line,))
    shown = Country(id=HERE, name="ซานาดู", lines=(make_line(name="สายเด็ก", hours="ทุกวัน"),))
    [found] = combine_lines(HERE, written, shown, Confirmation.objects.all(), in_days(0))
    assert (found.helpline.name, found.helpline.hours) == ("สายเด็ก", "at night")
    assert found.state == "confirmed"
