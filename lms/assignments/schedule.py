"""Which activities an assignment asks of a learner, when each opens, and how each stands.

Pure: dates and figures in, a list out. The occasions are those of the evaluation design: T0 before
the lessons, T1 after them, T2 six weeks later, T3 at six months where a school agrees.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

State = Literal["open", "begun", "done", "later"]
Standing = Mapping[tuple[str, str], tuple[State, date | None]]
"""(activity, occasion) → how it stands, and the day of its completion."""

FOLLOW_UP_AFTER = timedelta(days=42)
LAST_TEST_AFTER = timedelta(days=182)
BOOSTER_AFTER = timedelta(days=56)
"""When the eight weeks are over in which the follow-up is measured, the booster waits no more."""


@dataclass(frozen=True)
class Work:
    """One activity that is asked of a learner. ``occasion`` is empty for a lesson."""

    activity: str
    occasion: str
    module: str
    due: date | None
    opens: date | None
    state: State

    @property
    def is_playable(self) -> bool:
        """Whether the learner can play it now."""
        return self.state != "later"


@dataclass(frozen=True)
class Plan:
    """What is asked: a module's lessons, booster and forms, and the dates of the assignment."""

    module: str
    lessons: tuple[str, ...]
    booster: str | None
    forms: Mapping[str, str]
    form_order: str
    due: date | None
    with_tests: bool
    with_last_test: bool


def plan_work(plan: Plan, standing: Standing, today: date) -> list[Work]:
    """Return the plan's activities in their order, with the state of each.

    Forms are crossed: who starts with A gets B after the lessons, A again at T2, B at T3. The
    test before the lessons is no more offered once a lesson is completed, since it would no
    longer measure what came before. Nobody has to sit a test to get to a lesson.

    The booster comes six weeks after the lessons; where there are tests it waits for the
    follow-up, so that this measures what stayed without it (learning design, section 5).
    """
    lessons = [_lesson(plan, lesson, standing) for lesson in plan.lessons]
    if not plan.with_tests or len(plan.forms) < 2:
        return [*lessons, *_booster(plan, standing, today, _last_day(plan, lessons, standing))]
    first, second = (f"{plan.module}.{plan.forms[letter]}" for letter in plan.form_order)
    before = _test(plan, first, "T0", standing, opens=None, is_open=True)
    has_learned = any(lesson.state == "done" for lesson in lessons)
    work = lessons if has_learned and before.state == "open" else [before, *lessons]
    is_over = all(lesson.state == "done" for lesson in lessons) or _has_passed(plan.due, today)
    next_day = plan.due + timedelta(days=1) if plan.due else None
    after = _test(plan, second, "T1", standing, opens=next_day, is_open=is_over)
    work = [*work, after]
    ended = standing.get((after.activity, "T1"), ("open", None))[1] or plan.due
    work.append(_later_test(plan, first, "T2", standing, today, ended, FOLLOW_UP_AFTER))
    work += _booster(plan, standing, today, ended, followed_up=work[-1].state == "done")
    if plan.with_last_test:
        work.append(_later_test(plan, second, "T3", standing, today, ended, LAST_TEST_AFTER))
    return work


def _booster(
    plan: Plan,
    standing: Standing,
    today: date,
    ended: date | None,
    *,
    followed_up: bool | None = None,
) -> list[Work]:
    """Return the booster as work. ``followed_up`` is None where no follow-up is asked for."""
    if plan.booster is None:
        return []
    opens = ended + (FOLLOW_UP_AFTER if followed_up is None else BOOSTER_AFTER) if ended else None
    is_open = bool(followed_up) or (opens is not None and opens <= today)
    activity = f"{plan.module}.{plan.booster}"
    state = standing.get((activity, ""), ("open" if is_open else "later", None))[0]
    return [Work(activity, "", plan.module, None, opens, state)]


def _last_day(plan: Plan, lessons: list[Work], standing: Standing) -> date | None:
    """Return the day on which the last lesson was completed, or else the due date."""
    days = [standing.get((lesson.activity, ""), ("open", None))[1] for lesson in lessons]
    completed = [day for day in days if day is not None]
    return max(completed) if completed and len(completed) == len(days) else plan.due


def _later_test(
    plan: Plan,
    activity: str,
    occasion: str,
    standing: Standing,
    today: date,
    ended: date | None,
    wait: timedelta,
) -> Work:
    opens = ended + wait if ended else None
    is_open = opens is not None and opens <= today
    return _test(plan, activity, occasion, standing, opens=opens, is_open=is_open)


def _lesson(plan: Plan, lesson: str, standing: Standing) -> Work:
    activity = f"{plan.module}.{lesson}"
    state = standing.get((activity, ""), ("open", None))[0]
    return Work(activity, "", plan.module, plan.due, None, state)


def _test(
    plan: Plan,
    activity: str,
    occasion: str,
    standing: Standing,
    *,
    opens: date | None,
    is_open: bool,
) -> Work:
    state = standing.get((activity, occasion), ("open" if is_open else "later", None))[0]
    due = plan.due if occasion == "T0" else None
    return Work(activity, occasion, plan.module, due, opens, state)


def _has_passed(due: date | None, today: date) -> bool:
    return due is not None and due < today
