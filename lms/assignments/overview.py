"""The teacher's page of a classroom: for each assignment, who is how far. Three queries in all.

Of what a pupil answered it shows one thing: how much of the knowledge and skill items was right
at first, as a calm word. Attitudes and help-seeking never appear, tests only as done or not, and
nothing is sorted by success.
"""

from dataclasses import dataclass
from hashlib import sha256
from typing import Literal
from uuid import UUID

from django.db.models import Count, Max, Sum
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from curriculum.library import Library
from lms.assignments.models import Assignment, Progress
from lms.assignments.selectors import has_module, list_assignments, make_plan
from lms.lessons.selectors import get_library
from lms.schools.models import Classroom, Enrolment, FormOrder
from lms.schools.selectors import list_enrolments

FEWEST_SCORED = 3
"""With fewer scored answers than this, a share would say more than is known."""

Key = tuple[UUID, str, str]


@dataclass(frozen=True)
class Cell:
    """One pupil in one activity. ``share`` is None where it is not shown."""

    state: Literal["not-begun", "playing", "done"]
    minutes: int = 0
    share: int | None = None

    @property
    def time(self) -> str:
        """How long the pupil played, in words."""
        return _("%(minutes)s min") % {"minutes": self.minutes}

    @property
    def word(self) -> str:
        """The share as a calm word."""
        if self.share is None:
            return ""
        if self.share >= 75:
            return pgettext("how much was right", "secure")
        if self.share >= 45:
            return pgettext("how much was right", "on the way")
        return pgettext("how much was right", "talk it over")


@dataclass(frozen=True)
class Column:
    """One activity of an assignment: a lesson, or the test of an occasion."""

    title: str
    is_test: bool
    done: int


@dataclass(frozen=True)
class PupilRow:
    """One pupil and a cell for each column."""

    name: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Section:
    """One assignment with its columns and rows."""

    assignment: Assignment
    title: str
    columns: tuple[Column, ...]
    rows: tuple[PupilRow, ...]


def describe_classroom(classroom: Classroom) -> list[Section]:
    """Return a section for each assignment, pupils by name."""
    library = get_library()
    assignments = [a for a in list_assignments(classroom) if has_module(library, a.module)]
    enrolments = list(list_enrolments(classroom))
    figures = _read_figures(classroom)
    return [_describe(library, a, enrolments, figures) for a in assignments]


def fingerprint(classroom: Classroom) -> str:
    """Return a text that changes whenever the page would: cheaper to get than the page."""
    progress = _progress_of(classroom).aggregate(
        Sum("revision"), Sum("seconds"), Sum("scored_items"), Count("completed_at"), Count("id")
    )
    pupils = list_enrolments(classroom).aggregate(Count("id"), Max("joined"))
    assignments = list_assignments(classroom).values_list("id", "due", "with_tests", "is_offline")
    parts = [progress, pupils, list(assignments), timezone.localdate(), translation.get_language()]
    return f'"{sha256(repr(parts).encode()).hexdigest()[:24]}"'


def _progress_of(classroom: Classroom):
    return Progress.objects.filter(
        learner__enrolments__classroom=classroom, learner__enrolments__left=None
    )


def _read_figures(classroom: Classroom) -> dict[Key, tuple]:
    rows = _progress_of(classroom).values_list(
        "learner_id",
        "activity",
        "occasion",
        "completed_at",
        "seconds",
        "scored_items",
        "score_sum",
    )
    return {(row[0], row[1], row[2]): row[3:] for row in rows}


def _describe(
    library: Library, assignment: Assignment, enrolments: list[Enrolment], figures: dict[Key, tuple]
) -> Section:
    titles = [(lesson.title, "") for lesson in library.lessons(assignment.module)]
    booster = library.booster(assignment.module)
    refresh = [(booster.title, "")] if booster else []
    if assignment.with_tests and len(library.forms(assignment.module)) > 1:
        after = [(_("Questions after"), "T1"), (_("Six weeks later"), "T2"), *refresh]
        if assignment.with_last_test:
            after.append((_("Six months later"), "T3"))
        titles = [(_("Questions before"), "T0"), *titles, *after]
    else:
        titles += refresh
    activities = {order: _list_activities(library, assignment, order) for order in FormOrder.values}
    rows = [
        PupilRow(
            enrolment.learner.name,
            tuple(
                _make_cell(figures.get((enrolment.learner_id, activity, occasion)), occasion)
                for activity, occasion in activities[enrolment.form_order]
            ),
        )
        for enrolment in enrolments
    ]
    columns = tuple(
        Column(title, bool(occasion), sum(row.cells[place].state == "done" for row in rows))
        for place, (title, occasion) in enumerate(titles)
    )
    return Section(assignment, library.module(assignment.module).title, columns, tuple(rows))


def _list_activities(
    library: Library, assignment: Assignment, form_order: str
) -> list[tuple[str, str]]:
    """Return the activity and occasion of each column for who gets the forms in this order."""
    plan = make_plan(library, assignment, form_order)
    lessons = [(f"{plan.module}.{lesson}", "") for lesson in plan.lessons]
    booster = [(f"{plan.module}.{plan.booster}", "")] if plan.booster else []
    if not plan.with_tests or len(plan.forms) < 2:
        return [*lessons, *booster]
    first, second = (f"{plan.module}.{plan.forms[letter]}" for letter in plan.form_order)
    last = [(second, "T3")] if plan.with_last_test else []
    return [(first, "T0"), *lessons, (second, "T1"), (first, "T2"), *booster, *last]


def _make_cell(figures: tuple | None, occasion: str) -> Cell:
    if figures is None:
        return Cell("not-begun")
    completed_at, seconds, scored_items, score_sum = figures
    share = None
    if not occasion and scored_items >= FEWEST_SCORED:
        share = round(100 * score_sum / scored_items)
    return Cell("done" if completed_at else "playing", max(1, round(seconds / 60)), share)
