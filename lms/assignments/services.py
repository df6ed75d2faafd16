"""What changes assignments and progress."""

from collections import defaultdict
from datetime import date, datetime
from typing import Any
from uuid import UUID

import msgspec
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from curriculum.errors import UnknownId
from curriculum.results.statement import Result, read_result
from lms.accounts.models import Role, User
from lms.assignments.models import Assignment, Progress
from lms.assignments.tallies import add_result, read_tally, summarize, write_tally
from lms.help.selectors import is_sensitive, list_missing
from lms.lessons.editions import hold_edition
from lms.lessons.selectors import get_library, read_marked_result
from lms.records.mentions import agent_key
from lms.records.models import Record
from lms.records.services import learner_agent
from lms.schools.models import Classroom

Key = tuple[UUID, str, str]
FIGURES = [
    "attempts",
    "items_answered",
    "scored_items",
    "score_sum",
    "seconds",
    "began_at",
    "completed_at",
    "last_at",
    "revision",
    "tally",
]


def assign_module(
    *,
    classroom: Classroom,
    module: str,
    teacher: User,
    due: date | None = None,
    with_tests: bool = True,
    with_last_test: bool = False,
) -> Assignment:
    """Assign a module to a classroom.

    Raises ValidationError when there is no such module, when the classroom has it already, when
    the due date is in the past, or when the module is sensitive and its school is not ready for
    it, with a sentence for each thing that is missing.
    """
    try:
        found = get_library().module(module)
    except UnknownId as error:
        raise ValidationError(_("There is no such module. Choose one of the list.")) from error
    _check_due(due)
    if is_sensitive(found) and (missing := list_missing(classroom.school)):
        raise ValidationError([one.sentence for one in missing])
    try:
        with transaction.atomic():
            return Assignment.objects.create(
                classroom=classroom,
                module=module,
                teacher=teacher,
                due=due,
                with_tests=with_tests,
                with_last_test=with_tests and with_last_test,
            )
    except IntegrityError as error:
        raise ValidationError(
            _("%(classroom)s has this module already. Change its date instead.")
            % {"classroom": classroom.name}
        ) from error


def change_due_date(assignment: Assignment, due: date | None) -> Assignment:
    """Give an assignment another due date, or none. Raises ValidationError for a past date."""
    _check_due(due)
    assignment.due = due
    assignment.save(update_fields=["due"])
    return assignment


def keep_offline(assignment: Assignment, is_offline: bool) -> Assignment:
    """Have the lessons of an assignment kept on the phones of its pupils, or not any more.

    A phone fetches them when its pupil opens their start page; tests are begun online only.
    """
    assignment.is_offline = is_offline
    assignment.save(update_fields=["is_offline"])
    return assignment


def withdraw_assignment(assignment: Assignment) -> None:
    """Take an assignment back. What the learners did stays recorded."""
    assignment.withdrawn = timezone.now()
    assignment.save(update_fields=["withdrawn"])


@hold_edition()
def record_progress(statements: list[dict[str, Any]]) -> None:
    """Bring progress up to date with statements that were stored just now.

    Runs in the transaction that stores them. Statements of other people than learners, and those
    that our lessons did not make, change nothing here.
    """
    results = [found for found in map(read_marked_result, statements) if found and _fits(found)]
    if not results:
        return
    learners = _find_learners({result.account for result in results})
    by_key: dict[Key, list[Result]] = defaultdict(list)
    for result in results:
        if learner := learners.get(result.account):
            by_key[learner, result.activity, result.occasion or ""].append(result)
    if not by_key:
        return
    scored = {
        outcome.id
        for outcome in get_library().outcomes.values()
        if outcome.kind in ("knowledge", "skill")
    }
    with transaction.atomic():
        rows = _lock_progress(by_key)
        for key, row in rows.items():
            tally = read_tally(row.tally)
            for result in by_key[key]:
                add_result(tally, result, is_scored=result.outcome in scored)
            for name, value in vars(summarize(tally)).items():
                setattr(row, name, value)
            row.last_at = _latest([row.last_at, *(result.at for result in by_key[key])])
            row.tally = write_tally(tally)
            row.revision += 1
        # One upsert: its statement stays small where bulk_update writes a CASE for every row.
        Progress.objects.bulk_create(
            rows.values(),
            update_conflicts=True,
            unique_fields=["learner", "activity", "occasion"],
            update_fields=FIGURES,
        )


@hold_edition()
def recount_progress(records: list[Record]) -> None:
    """Count anew what voided records had been counted in, from the records that still stand."""
    results = [read_result(msgspec.json.decode(record.text)) for record in records]
    touched = {(r.account, r.activity, r.occasion or "") for r in results if r}
    learners = _find_learners({account for account, _activity, _occasion in touched})
    for account, activity, occasion in touched:
        if learner := learners.get(account):
            Progress.objects.filter(
                learner_id=learner, activity=activity, occasion=occasion
            ).delete()
    for learner in set(learners.values()):
        standing = Record.objects.filter(
            actor=agent_key(learner_agent(learner)), is_voided=False, voids=False
        )
        statements = [msgspec.json.decode(text) for text in standing.values_list("text", flat=True)]
        record_progress([s for s in statements if _touches(read_result(s), touched)])


def _touches(result: Result | None, touched: set[tuple[str, str, str]]) -> bool:
    if result is None:
        return False
    return (result.account, result.activity, result.occasion or "") in touched


def _lock_progress(keys: "dict[Key, list[Result]]") -> dict[Key, Progress]:
    """Return the row of each key, locked until the end of the transaction."""
    found = _select_locked(keys)
    if missing := sorted(set(keys) - set(found)):
        Progress.objects.bulk_create(
            [
                Progress(learner_id=learner, activity=activity, occasion=occasion)
                for learner, activity, occasion in missing
            ],
            ignore_conflicts=True,
        )
        found = _select_locked(keys)
    return found


def _select_locked(keys: "dict[Key, list[Result]]") -> dict[Key, Progress]:
    rows = (
        Progress.objects.select_for_update()
        .filter(
            learner_id__in={learner for learner, _activity, _occasion in keys},
            activity__in={activity for _learner, activity, _occasion in keys},
        )
        .order_by("learner_id", "activity", "occasion")
    )
    keyed = {(row.learner_id, row.activity, row.occasion): row for row in rows}
    return {key: row for key, row in keyed.items() if key in keys}


def _find_learners(accounts: set[str]) -> dict[str, UUID]:
    found = User.objects.filter(username__in=accounts, role=Role.LEARNER)
    return dict(found.values_list("username", "id"))


def _fits(result: Result) -> bool:
    """Return whether the result can be kept: a record store takes names that we never make.

    PostgreSQL cannot even look for a text with NUL.
    """
    return len(result.activity) <= 120 and "\0" not in result.account


def _latest(times: list[datetime | None]) -> datetime | None:
    return max((time for time in times if time is not None), default=None)


def _check_due(due: date | None) -> None:
    if due is not None and due < timezone.localdate():
        raise ValidationError(_("This date has passed. Choose today or a later day."))
