"""The demo school is made once, by the services, and never where it could do harm."""

from io import StringIO

import pytest
from django.core.cache import cache
from django.core.management import CommandError, call_command

from lms.accounts.models import Role, User
from lms.assignments.models import Assignment
from lms.demo.people import PASSWORD, ROOMS, SCHOOL, TEACHER, pin_of
from lms.help.models import Confirmation
from lms.help.selectors import EXAMPLE, list_confirmed_lines, list_missing
from lms.schools.models import Classroom, School
from lms.schools.services import create_school

pytestmark = pytest.mark.django_db


def create(**options: object) -> str:
    out = StringIO()
    call_command("create_demo_school", stdout=out, **options)
    return out.getvalue()


def test_it_has_everybody_and_an_assignment_with_a_day():
    create()
    roles = User.objects.values_list("role", flat=True)
    assert sorted(set(roles)) == sorted(role.value for role in Role)
    assert User.objects.filter(role=Role.LEARNER).count() == 24
    assert [room.name for room in Classroom.objects.all()] == ["5A", "5B"]
    [assignment] = Assignment.objects.all()
    assert assignment.classroom.name == "5A"
    assert assignment.due


def test_it_is_ready_for_sensitive_modules_with_a_line_that_cannot_ring():
    create()
    school = School.objects.get()
    assert school.has_contact
    assert list_missing(school) == []
    [line] = list_confirmed_lines(EXAMPLE)
    assert "example" in line.helpline.name
    assert line.dial == ""


def test_a_demo_school_that_was_made_earlier_gets_what_it_lacks():
    create()
    School.objects.update(country="", contact_name="", contact_reach="")
    Confirmation.objects.all().delete()
    create()
    assert list_missing(School.objects.get()) == []


def test_no_real_country_gets_the_demos_line():
    create()
    assert {row.country for row in Confirmation.objects.all()} == {"zz"}


def test_a_second_run_changes_nothing_and_says_the_same():
    first = create()
    people = set(User.objects.values_list("pk", "password"))
    assert create() == first
    assert set(User.objects.values_list("pk", "password")) == people


def test_the_teacher_signs_in_with_what_is_printed(client):
    printed = create()
    assert PASSWORD in printed
    answer = client.post(
        "/sign-in/staff/", {"username": TEACHER.username, "password": PASSWORD}, follow=True
    )
    assert answer.context["user"].name == TEACHER.name


@pytest.mark.parametrize("place", [0, 11])
def test_a_pupil_signs_in_with_what_is_printed(client, place):
    cache.clear()
    printed = create()
    room = Classroom.objects.get(name="5B")
    name, pin = ROOMS[1].pupils[place], pin_of(place)
    assert room.code in printed
    assert f"{name:<10}{', '.join(pin)}" in printed
    learner = User.objects.get(name=name)
    answer = client.post(f"/sign-in/{room.code}/{learner.id}/", {"tap": list(pin)}, follow=True)
    assert answer.context["user"] == learner


def test_no_two_pupils_of_a_class_have_the_same_pin():
    for room in ROOMS:
        pins = {pin_of(place) for place in range(len(room.pupils))}
        assert len(pins) == len(room.pupils)
        assert all(len(set(pin)) == 3 for pin in pins)


def test_it_is_not_made_in_production(settings):
    settings.PRODUCTION = True
    with pytest.raises(CommandError, match="production"):
        create()
    assert not User.objects.exists()


def test_it_is_not_made_beside_another_school_unless_asked():
    create_school(name="A real school")
    with pytest.raises(CommandError, match="another school"):
        create()
    create(anyway=True)
    assert School.objects.filter(name=SCHOOL).exists()


def test_a_school_made_beside_it_later_does_not_stop_the_demo():
    first = create()
    create_school(name="A school to try create_staff with")
    assert create() == first


def test_a_classroom_that_was_renamed_does_not_stop_it():
    create()
    Classroom.objects.filter(name="5B").update(name="5B blue")
    assert "5A" in create()
    assert Classroom.objects.count() == 2
