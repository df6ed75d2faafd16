"""Make the demo school, once."""

from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from lms.accounts.models import User
from lms.accounts.services import create_staff
from lms.assignments.services import assign_module
from lms.demo.people import (
    EDITOR,
    EVALUATOR,
    LEAD,
    MODULE,
    PASSWORD,
    ROOMS,
    SCHOOL,
    TEACHER,
    Adult,
    Room,
    pin_of,
)
from lms.demo.safety import give_help
from lms.pages.services import create_site_pages
from lms.schools.models import Classroom, School
from lms.schools.services import NewLearner, create_classroom, create_school, enrol_learners

TIME_TO_LEARN = timedelta(days=14)


@dataclass(frozen=True)
class DemoRoom:
    """A classroom of the demo school with what its pupils need to sign in."""

    classroom: Classroom
    pins: tuple[tuple[str, tuple[str, str, str]], ...]


def is_somebody_elses() -> bool:
    """Return whether this site has a school, but never had the demo's."""
    return School.objects.exists() and not School.objects.filter(name=SCHOOL).exists()


@transaction.atomic
def create_demo_school() -> list[DemoRoom]:
    """Create the demo school, its people, pages and first assignment, or return what is there."""
    create_site_pages()
    for adult in (EVALUATOR, EDITOR):
        _find_or_create(adult)
    school = School.objects.filter(name=SCHOOL).first()
    is_new = school is None
    if is_new:
        school = create_school(name=SCHOOL, staff=[_find_or_create(LEAD)])
    give_help(school)
    if is_new:
        teacher = _find_or_create(TEACHER)
        classrooms = [_create_room(school, room, teacher) for room in ROOMS]
        assign_module(
            classroom=classrooms[0],
            module=MODULE,
            teacher=teacher,
            due=timezone.localdate() + TIME_TO_LEARN,
        )
    rooms = {classroom.name: classroom for classroom in school.classrooms.all()}
    return [_describe_room(rooms[room.name], room) for room in ROOMS if room.name in rooms]


def _find_or_create(adult: Adult) -> User:
    found = User.objects.filter(username=adult.username, role=adult.role).first()
    return found or create_staff(
        username=adult.username, name=adult.name, role=adult.role, password=PASSWORD
    )


def _create_room(school: School, room: Room, teacher: User) -> Classroom:
    classroom = create_classroom(school=school, name=room.name, band=room.band, teachers=[teacher])
    learners = [NewLearner(name, pin_of(place)) for place, name in enumerate(room.pupils)]
    enrol_learners(classroom=classroom, learners=learners)
    return classroom


def _describe_room(classroom: Classroom, room: Room) -> DemoRoom:
    pins = tuple((name, pin_of(place)) for place, name in enumerate(room.pupils))
    return DemoRoom(classroom, pins)
