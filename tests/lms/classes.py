"""A class for tests, made by the services that clicks call."""

from dataclasses import dataclass
from datetime import timedelta
from itertools import count

from django.utils import timezone

from lms.accounts.models import Role, User
from lms.accounts.services import create_staff
from lms.help.models import Confirmation
from lms.help.services import Checked, confirm_line, name_own_line
from lms.schools.models import Classroom, School
from lms.schools.services import (
    NewLearner,
    create_classroom,
    create_school,
    describe_help,
    enrol_learners,
)

PIN = ("boat", "kite", "fish")
PASSWORD = "Quiet-Lantern-7"
_numbers = count(1)


@dataclass(frozen=True)
class SchoolClass:
    """A classroom with its teacher and its learners."""

    classroom: Classroom
    teacher: User
    learners: tuple[User, ...]


def make_staff(role: str = Role.TEACHER) -> User:
    number = next(_numbers)
    return create_staff(
        username=f"{role}-{number}", name=f"Somebody {number}", role=role, password=PASSWORD
    )


def make_class(pupils: int = 2, teacher: User | None = None) -> SchoolClass:
    number = next(_numbers)
    teacher = teacher or make_staff()
    classroom = create_classroom(
        school=create_school(name=f"School {number}"), name="5A", band="9-12", teachers=[teacher]
    )
    rows = [NewLearner(f"Pupil {place:02}", PIN) for place in range(pupils)]
    cards = enrol_learners(classroom=classroom, learners=rows)
    return SchoolClass(classroom, teacher, tuple(card.enrolment.learner for card in cards))


def confirm_a_line(country: str = "xx", **changes: str) -> Confirmation:
    """Confirm a helpline for children of a country that no edition has, for a month."""
    said = {"name": "Children’s line", "service": "child-helpline", "number": "555 0100"}
    return confirm_line(
        country=country,
        line=name_own_line(),
        checked=Checked(**(said | changes)),
        verified_by="Jo",
        expires=timezone.localdate() + timedelta(days=30),
    )


def give_help(school: School, country: str = "xx") -> None:
    """Let a school have all that a sensitive module needs."""
    confirm_a_line(country)
    describe_help(
        school, country=country, contact_name="Ms Ratna", contact_reach="room 4, until three"
    )
