"""Erasing learners: who asks for it, and who left so long ago that nobody needs their answers."""

from collections.abc import Iterable
from datetime import date, datetime, time
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from lms.accounts.models import Role, User
from lms.accounts.services import unlock
from lms.records.mentions import agent_key
from lms.records.models import Mention, Record, Surroundings
from lms.records.services import learner_agent, wait_for_other_writers
from lms.records.signals import records_voided
from lms.schools.models import Classroom, Enrolment


@transaction.atomic
def erase_learner(learner: User) -> int:
    """Erase a learner and everything that is about them; return how many records that were.

    Their records are taken back first, so that every figure that counts them is counted anew. With
    the account go enrolments, attempts, progress, outcome data, and the keys of their machines:
    what an offline machine still holds is refused.
    """
    wait_for_other_writers()
    key = agent_key(learner_agent(learner.pk))
    mentioned = Mention.objects.filter(key=key).values("surroundings_id")
    about = Record.objects.filter(Q(actor=key) | Q(surroundings__in=mentioned))
    records = list(about)
    about.update(is_voided=True)
    records_voided.send(Record, records=records)
    about.delete()
    Surroundings.objects.filter(mentions__key=key, records=None).delete()
    unlock(learner)
    learner.delete()
    return len(records)


def list_by_id(ids: Iterable[UUID]) -> QuerySet[User]:
    """Return the learners with these ids."""
    return _learners().filter(pk__in=list(ids))


def list_in_classroom(code: str) -> QuerySet[User]:
    """Return everybody who learns or learned in the classroom with this code."""
    classrooms = Classroom.objects.filter(code=code)
    return _learners().filter(enrolments__classroom__in=classrooms).distinct()


def list_left_before(day: date) -> QuerySet[User]:
    """Return the learners who have left their last classroom before this day."""
    midnight = timezone.make_aware(datetime.combine(day, time.min))
    mine = Enrolment.objects.filter(learner=OuterRef("pk"))
    stayed = mine.filter(Q(left=None) | Q(left__gte=midnight))
    return _learners().filter(Exists(mine), ~Exists(stayed))


def _learners() -> QuerySet[User]:
    return User.objects.filter(role=Role.LEARNER).order_by("name", "pk")
