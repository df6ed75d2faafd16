"""What is assigned, and what each learner has to do now."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils import timezone

from curriculum.errors import UnknownId
from curriculum.framework import Module
from curriculum.library import Library
from lms.accounts.models import User
from lms.assignments.models import Assignment, Progress
from lms.assignments.schedule import Plan, Standing, State, Work, plan_work
from lms.help.selectors import is_sensitive, list_missing
from lms.lessons.selectors import get_library
from lms.schools.models import Classroom, School
from lms.schools.selectors import get_current_enrolment, list_classrooms


def list_assignments(classroom: Classroom) -> QuerySet[Assignment]:
    """Return what is assigned to a classroom now, the oldest first."""
    return classroom.assignments.filter(withdrawn=None).order_by("created", "id")


def get_assignment(staff: User, assignment_id: UUID) -> Assignment:
    """Return an assignment of a classroom that this person may see. Raises Http404 for others."""
    mine = Assignment.objects.select_related("classroom__school").filter(withdrawn=None)
    return get_object_or_404(
        mine.filter(classroom__in=list_classrooms(staff).values("pk")), pk=assignment_id
    )


def list_assignable_modules(classroom: Classroom) -> list[Module]:
    """Return the modules that the classroom does not have yet, its own age band first."""
    taken = set(list_assignments(classroom).values_list("module", flat=True))
    free = [module for module in get_library().modules if module.id not in taken]
    return sorted(free, key=lambda module: module.band != classroom.band)


def list_activities(learner: User, today: date | None = None) -> list[Work]:
    """Return what this learner is asked to do, in order, with the state of each.

    Takes three queries, however much is assigned, and one more where a module is sensitive. A
    learner without a classroom has nothing. What has not been begun of a sensitive module waits
    while its school is not ready for it, as when the helpline has to be confirmed anew.
    """
    today = today or timezone.localdate()
    try:
        enrolment = get_current_enrolment(learner)
    except Http404:
        return []
    library = get_library()
    assignments = [
        assignment
        for assignment in list_assignments(enrolment.classroom)
        if has_module(library, assignment.module)
    ]
    standing = _read_standing(learner) if assignments else {}
    works = [
        work
        for assignment in assignments
        for work in plan_work(make_plan(library, assignment, enrolment.form_order), standing, today)
    ]
    waiting = list_waiting_modules(enrolment.classroom.school, assignments)
    return [_put_off(work) if work.module in waiting else work for work in works]


def list_offline_modules(learner: User) -> set[str]:
    """Return the modules that this learner's teacher has made available offline."""
    here = Assignment.objects.filter(
        classroom__enrolments__learner=learner, classroom__enrolments__left=None
    )
    return set(here.filter(withdrawn=None, is_offline=True).values_list("module", flat=True))


def list_waiting_modules(school: School, assignments: Iterable[Assignment]) -> set[str]:
    """Return the assigned modules that are sensitive, while their school is not ready for them."""
    library = get_library()
    sensitive = {
        assignment.module
        for assignment in assignments
        if has_module(library, assignment.module)
        and is_sensitive(library.module(assignment.module))
    }
    return sensitive if sensitive and list_missing(school) else set()


def _put_off(work: Work) -> Work:
    return replace(work, state="later", opens=None) if work.state == "open" else work


def has_module(library: Library, module_id: str) -> bool:
    """Return whether the edition still has this module."""
    try:
        library.module(module_id)
    except UnknownId:
        return False
    return True


def make_plan(library: Library, assignment: Assignment, form_order: str) -> Plan:
    """Return what an assignment asks of a learner who gets the test forms in this order."""
    forms = {form.form: form.id.rpartition(".")[2] for form in library.forms(assignment.module)}
    return Plan(
        module=assignment.module,
        lessons=library.module(assignment.module).lessons,
        booster=library.module(assignment.module).booster,
        forms=forms,
        form_order=form_order,
        due=assignment.due,
        with_tests=assignment.with_tests,
        with_last_test=assignment.with_last_test,
    )


def _read_standing(learner: User) -> Standing:
    rows = Progress.objects.filter(learner=learner).values_list(
        "activity", "occasion", "completed_at"
    )
    standing: dict[tuple[str, str], tuple[State, date | None]] = {}
    for activity, occasion, completed_at in rows:
        if completed_at:
            standing[activity, occasion] = ("done", timezone.localdate(completed_at))
        else:
            standing[activity, occasion] = ("begun", None)
    return standing
