"""Keeping first responses and their figures as records arrive, late, twice or out of order.

All of it runs in the transaction that stores the records; the store lets one write at a time, so
what is read here does not change underneath.
"""

from collections.abc import Collection, Iterable
from typing import Any
from uuid import UUID

import msgspec
from django.db import transaction
from django.db.models import F

from curriculum.results.statement import Result, module_of
from curriculum.results.vocabulary import activity_iri
from lms.accounts.models import Role
from lms.evaluation.models import Figure, FirstResponse
from lms.lessons.editions import hold_edition
from lms.lessons.selectors import read_marked_result
from lms.records.mentions import activity_key, agent_key
from lms.records.models import Record
from lms.records.services import learner_agent
from lms.schools.models import Enrolment

Key = tuple[UUID, str, str, str]
Group = tuple[UUID, str, str]
CHUNK = 1000
LONGEST_RESPONSE = 2000
_LENGTHS = {
    name: FirstResponse._meta.get_field(name).max_length
    for name in ("activity", "module", "item", "outcome", "locale", "edition")
}

_UNIQUE = ["learner", "activity", "item", "occasion"]
_REST = [
    field.name
    for field in FirstResponse._meta.concrete_fields
    if field.name not in ("id", *_UNIQUE)
]


@hold_edition()
def record_responses(statements: Iterable[tuple[UUID, dict[str, Any]]]) -> None:
    """Keep the first response of a learner to an item on an occasion; drop every other.

    Takes ids of records with their statements. The earliest timestamp counts, whenever it arrives;
    of two at the same time, the attempt whose id sorts first.
    """
    answers = [
        (record, result)
        for record, statement in statements
        if (result := read_marked_result(statement)) is not None and result.verb == "answered"
    ]
    enrolments = _enrolments({result.account for _, result in answers})
    arrived: dict[Key, FirstResponse] = {}
    for record, result in answers:
        enrolment = _enrolment_at(enrolments.get(result.account.lower(), []), result)
        if enrolment is not None and _fits(result):
            row = _make_row(record, result, enrolment)
            known = arrived.get(_key(row))
            if known is None or _moment(row) < _moment(known):
                arrived[_key(row)] = row
    if arrived:
        _keep(arrived)


def _enrolments(accounts: set[str]) -> dict[str, list[Enrolment]]:
    ids = []
    for account in accounts:
        try:
            ids.append(UUID(account))
        except ValueError:
            continue  # the account of somebody whom this site does not know
    found: dict[str, list[Enrolment]] = {}
    if ids:
        rows = Enrolment.objects.filter(learner_id__in=ids, learner__role=Role.LEARNER)
        for enrolment in rows.order_by("joined").only("learner_id", "classroom_id", "joined"):
            found.setdefault(str(enrolment.learner_id), []).append(enrolment)
    return found


def _fits(result: Result) -> bool:
    """Whether the table can hold it: what no lesson of ours sends is no outcome data."""
    texts = {
        "activity": result.activity,
        "module": result.module,
        "item": result.item,
        "outcome": result.outcome,
        "locale": result.locale,
        "edition": result.edition,
    }
    return (
        all(text and len(text) <= _LENGTHS[name] for name, text in texts.items())
        and not any("\0" in (text or "") for text in (*texts.values(), result.answer))
        and len(result.answer or "") <= LONGEST_RESPONSE
        and 1 <= (result.version or 0) < 2**31
    )


def _enrolment_at(enrolments: list[Enrolment], result: Result) -> Enrolment | None:
    """Return where the learner was when they answered; before their first class, that class."""
    joined = [enrolment for enrolment in enrolments if enrolment.joined <= result.at]
    return joined[-1] if joined else next(iter(enrolments), None)


def _make_row(record: UUID, result: Result, enrolment: Enrolment) -> FirstResponse:
    return FirstResponse(
        record=record,
        learner_id=enrolment.learner_id,
        classroom_id=enrolment.classroom_id,
        module=module_of(result.activity),
        activity=result.activity,
        item=result.item,
        occasion=result.occasion or "",
        attempt=result.attempt.lower(),
        version=result.version,
        outcome=result.outcome,
        response=result.answer,
        score=result.score,
        at=result.at,
        seconds=result.seconds,
        locale=result.locale,
        edition=result.edition,
        platform=result.platform,
    )


def _keep(arrived: dict[Key, FirstResponse]) -> None:
    known = {
        _key(row): row
        for row in FirstResponse.objects.filter(
            learner_id__in={row.learner_id for row in arrived.values()},
            activity__in={row.activity for row in arrived.values()},
        )
    }
    fresh = [row for key, row in arrived.items() if key not in known]
    earlier = [
        row for key, row in arrived.items() if key in known and _moment(row) < _moment(known[key])
    ]
    if fresh:
        _count(fresh, known.values())
    if fresh or earlier:
        FirstResponse.objects.bulk_create(
            [*fresh, *earlier], update_conflicts=True, unique_fields=_UNIQUE, update_fields=_REST
        )
    if moved := [row for row in earlier if _group(row) != _group(known[_key(row)])]:
        count_again({_group(row) for row in moved} | {_group(known[_key(row)]) for row in moved})


def _count(fresh: list[FirstResponse], known: Iterable[FirstResponse]) -> None:
    """Add new rows to the figures of their classrooms, before they are in the table.

    ``known`` are rows of the same learners: who has one in a group is counted there already.
    """
    seen = {(row.learner_id, *_group(row)) for row in known}
    unsure = {row.learner_id for row in fresh if (row.learner_id, *_group(row)) not in seen}
    if unsure:
        rows = FirstResponse.objects.filter(learner_id__in=unsure)
        groups = rows.values_list("learner_id", "classroom_id", "module", "occasion")
        seen.update(groups.distinct())
    added: dict[Group, list[int]] = {}
    for row in fresh:
        figure = added.setdefault(_group(row), [0, 0])
        if (row.learner_id, *_group(row)) not in seen:
            seen.add((row.learner_id, *_group(row)))
            figure[0] += 1
        figure[1] += 1
    for (classroom, module, occasion), (learners, responses) in added.items():
        place = {"classroom_id": classroom, "module": module, "occasion": occasion}
        grown = {"learners": F("learners") + learners, "responses": F("responses") + responses}
        if not Figure.objects.filter(**place).update(**grown):
            Figure.objects.create(**place, learners=learners, responses=responses)


def count_again(groups: Iterable[Group]) -> None:
    """Count the figures of these classrooms, modules and occasions from the rows themselves."""
    for classroom, module, occasion in groups:
        place = {"classroom_id": classroom, "module": module, "occasion": occasion}
        rows = FirstResponse.objects.filter(**place)
        counted = {
            "learners": rows.values("learner_id").distinct().count(),
            "responses": rows.count(),
        }
        Figure.objects.update_or_create(**place, defaults=counted)


def forget_responses(records: Collection[UUID]) -> None:
    """Take back what voided records had said; the learner's next response comes in its place."""
    rows = list(FirstResponse.objects.filter(record__in=records))
    FirstResponse.objects.filter(record__in=records).delete()
    count_again({_group(row) for row in rows})
    for row in rows:
        others = Record.objects.filter(
            actor=agent_key(learner_agent(row.learner_id)),
            activity=activity_key(activity_iri(row.activity, row.item)),
            is_voided=False,
        )
        record_responses(_read(others))


@transaction.atomic
def rebuild_responses() -> int:
    """Derive every first response and figure again from the records; return how many there are."""
    FirstResponse.objects.all().delete()
    Figure.objects.all().delete()
    chunk: list[Record] = []
    for record in Record.objects.filter(is_voided=False).order_by("stored").iterator(CHUNK):
        chunk.append(record)
        if len(chunk) == CHUNK:
            record_responses(_read(chunk))
            chunk = []
    record_responses(_read(chunk))
    return FirstResponse.objects.count()


def _read(records: Iterable[Record]) -> list[tuple[UUID, dict[str, Any]]]:
    return [(record.id, msgspec.json.decode(record.text)) for record in records]


def _key(row: FirstResponse) -> Key:
    return row.learner_id, row.activity, row.item, row.occasion


def _group(row: FirstResponse) -> Group:
    return row.classroom_id, row.module, row.occasion


def _moment(row: FirstResponse) -> tuple[Any, str]:
    return row.at, row.attempt
