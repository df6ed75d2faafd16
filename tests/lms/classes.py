"""A class for tests, made by the services that clicks call."""

from dataclasses import dataclass
from itertools import count

from lms.accounts.models import Role, User
from lms.accounts.services import create_staff
from lms.schools.models import Classroom
from lms.schools.services import NewLearner, create_classroom, create_school, enrol_learners

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
