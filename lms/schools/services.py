"""What changes schools, classrooms and enrolments."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from lms.accounts.models import Role, User
from lms.accounts.pins import draw_pin, matches_pin
from lms.accounts.services import build_learner, change_pin
from lms.schools import guesses
from lms.schools.models import Classroom, Enrolment, FormOrder, School
from lms.schools.selectors import get_classroom_by_code


class UnknownCode(Exception):
    """No classroom has this code."""


class TooManyGuesses(Exception):
    """This client has tried too many wrong codes and has to wait ten minutes."""


@dataclass(frozen=True)
class NewLearner:
    """A row of a roster that is to be enrolled: without a PIN, one is drawn."""

    name: str
    pin: tuple[str, ...] = ()


@dataclass(frozen=True)
class SignInCard:
    """What a learner needs to sign in. The PIN can't be read again later."""

    enrolment: Enrolment
    pin: tuple[str, ...]


def find_classroom(request: HttpRequest, code: str) -> Classroom:
    """Return the classroom that pupils enter with this code.

    Raises UnknownCode, and TooManyGuesses after 60 wrong codes from one client in ten minutes.
    """
    if guesses.is_blocked(request):
        raise TooManyGuesses
    classroom = get_classroom_by_code(code)
    if classroom is None:
        guesses.count_wrong_code(request)
        raise UnknownCode
    return classroom


def create_school(*, name: str, staff: Iterable[User] = ()) -> School:
    """Create a school with its staff."""
    school = School(name=name)
    school.full_clean()
    with transaction.atomic():
        school.save()
        school.staff.add(*staff)
    return school


def describe_help(
    school: School, *, country: str = "", contact_name: str, contact_reach: str
) -> School:
    """Keep whom a child of this school can go to, and whose helplines its pupils see.

    Raises ValidationError when only one of name and way is given: neither helps alone.
    """
    school.country = country
    school.contact_name, school.contact_reach = contact_name.strip(), contact_reach.strip()
    if bool(school.contact_name) != bool(school.contact_reach):
        raise ValidationError(_("Write both: who it is, and how a child reaches this person."))
    school.full_clean()
    school.save(update_fields=["country", "contact_name", "contact_reach"])
    return school


def create_classroom(
    *, school: School, name: str, band: str, teachers: Iterable[User] = ()
) -> Classroom:
    """Create a classroom with a code of its own, and its teachers, who become staff."""
    teachers = list(teachers)
    classroom = Classroom(school=school, name=name, band=band)
    with transaction.atomic():
        classroom.full_clean()
        classroom.save()
        classroom.teachers.add(*teachers)
        school.staff.add(*teachers)
    return classroom


@transaction.atomic
def enrol_learners(*, classroom: Classroom, learners: Sequence[NewLearner]) -> list[SignInCard]:
    """Create these learners and enrol them: all of them or, when one can't be, none.

    Test forms are crossed within the class: every other learner starts with form B. The same
    names with the same PINs once more (a button was pressed twice) return the same cards. Raises
    ValidationError when a name is taken in this classroom.
    """
    Classroom.objects.select_for_update().get(pk=classroom.pk)
    if cards := _find_cards(classroom, learners):
        return cards
    _check_names(classroom, learners)
    count = classroom.enrolments.count()
    pins = [row.pin or draw_pin() for row in learners]
    people = [
        build_learner(name=row.name, pin=pin) for row, pin in zip(learners, pins, strict=True)
    ]
    User.objects.bulk_create(people)
    enrolments = Enrolment.objects.bulk_create(
        Enrolment(
            learner=learner,
            classroom=classroom,
            form_order=FormOrder.BA if (count + place) % 2 else FormOrder.AB,
        )
        for place, learner in enumerate(people)
    )
    return [SignInCard(enrolment, pin) for enrolment, pin in zip(enrolments, pins, strict=True)]


def enrol_learner(*, classroom: Classroom, name: str, pin: tuple[str, ...] = ()) -> SignInCard:
    """Create one learner and enrol them."""
    return enrol_learners(classroom=classroom, learners=[NewLearner(name, pin)])[0]


def reset_pin(enrolment: Enrolment) -> SignInCard:
    """Draw another PIN for a learner, which also unlocks them."""
    pin = draw_pin()
    change_pin(enrolment.learner, pin)
    return SignInCard(enrolment, pin)


@transaction.atomic
def end_enrolment(enrolment: Enrolment) -> None:
    """Let a learner leave the classroom: they can't sign in any more, their results stay."""
    enrolment.left = timezone.now()
    enrolment.save(update_fields=["left"])
    User.objects.filter(pk=enrolment.learner_id, role=Role.LEARNER).update(is_active=False)


def _find_cards(classroom: Classroom, learners: Sequence[NewLearner]) -> list[SignInCard]:
    """Return the cards of these learners, when each is here under this name and this PIN."""
    here = classroom.enrolments.filter(left=None).select_related("learner")
    enrolments = {enrolment.learner.name: enrolment for enrolment in here}
    cards = []
    for row in learners:
        enrolment = enrolments.get(row.name)
        if not enrolment or not row.pin or not matches_pin(row.pin, enrolment.learner.password):
            return []
        cards.append(SignInCard(enrolment, row.pin))
    return cards


def _check_names(classroom: Classroom, learners: Sequence[NewLearner]) -> None:
    taken = {
        name.casefold()
        for name in classroom.enrolments.filter(left=None).values_list("learner__name", flat=True)
    }
    for row in learners:
        if row.name.casefold() in taken:
            raise ValidationError(
                _("%(name)s is in this classroom already. Add a number or a letter to the name.")
                % {"name": row.name}
            )
        taken.add(row.name.casefold())
