"""Which first responses an evaluator asks for, and how many there are."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from django.db.models import QuerySet, Sum
from django.utils import timezone

from lms.evaluation.models import Figure, FirstResponse
from lms.evaluation.suppression import Cell, suppress
from lms.schools.models import School

OCCASIONS = ("T0", "T1", "T2", "T3", "")
"""In the order of a study; the last is practice."""

CHUNK = 2000


@dataclass(frozen=True)
class Selection:
    """What an evaluator chose. Empty schools and occasions mean all; dates include both ends."""

    module: str
    schools: tuple[UUID, ...] = ()
    occasions: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True)
class FigureRow:
    """Learners of a school on each occasion; None where a small number is withheld."""

    school: str
    cells: list[Cell]


def list_schools() -> QuerySet[School]:
    """Return the schools of the site."""
    return School.objects.order_by("name")


def list_responses(selection: Selection) -> Iterator[dict[str, Any]]:
    """Yield the chosen first responses, learner by learner and in the order of answering.

    One query, read in chunks: memory does not grow with the number of rows.
    """
    chosen = FirstResponse.objects.filter(module=selection.module)
    if selection.schools:
        chosen = chosen.filter(classroom__school__in=selection.schools)
    if selection.occasions:
        chosen = chosen.filter(occasion__in=selection.occasions)
    if selection.since:
        chosen = chosen.filter(at__gte=_midnight(selection.since))
    if selection.until:
        chosen = chosen.filter(at__lt=_midnight(selection.until + timedelta(days=1)))
    ordered = chosen.order_by("classroom_id", "learner_id", "activity", "occasion", "at", "item")
    yield from ordered.values(
        "learner_id",
        "classroom_id",
        "classroom__name",
        "classroom__band",
        "classroom__school_id",
        "classroom__school__name",
        "module",
        "activity",
        "item",
        "occasion",
        "version",
        "outcome",
        "response",
        "score",
        "at",
        "seconds",
        "locale",
        "edition",
        "platform",
    ).iterator(chunk_size=CHUNK)


def list_figures(selection: Selection) -> tuple[list[FigureRow], list[Cell], int]:
    """Return learners by school and occasion, the sums of the occasions, and the responses.

    Numbers under 10, and those that would give them away, are withheld. Dates do not narrow them.
    """
    figures = Figure.objects.filter(module=selection.module)
    if selection.schools:
        figures = figures.filter(classroom__school__in=selection.schools)
    summed = figures.values("classroom__school__name", "occasion").annotate(
        learner_sum=Sum("learners"), response_sum=Sum("responses")
    )
    return _tabulate(summed.order_by("classroom__school__name"), selection.occasions or OCCASIONS)


def _tabulate(
    figures: Iterable[dict[str, Any]], occasions: Sequence[str]
) -> tuple[list[FigureRow], list[Cell], int]:
    table: dict[str, dict[str, int]] = {}
    responses = 0
    for figure in figures:
        if figure["occasion"] in occasions:
            school = table.setdefault(figure["classroom__school__name"], {})
            school[figure["occasion"]] = figure["learner_sum"]
            responses += figure["response_sum"]
    counts = [[row.get(occasion, 0) for occasion in occasions] for row in table.values()]
    cells, sums = suppress(counts, len(occasions))
    rows = [FigureRow(school, row) for school, row in zip(table, cells, strict=True)]
    return rows, sums, responses


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))
