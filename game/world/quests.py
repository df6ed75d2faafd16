"""Quests: what can be played now, who gives it, and what hangs above their heads.

With work set by a teacher, that is what there is; without, all lessons of the age band. What was
done on this computer counts before the site has heard of it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

State = Literal["open", "begun", "done", "later"]
Marker = Literal["new", "talk", "done"]

TESTER = "teacher-dara"
"""Who hands out the tests."""


@dataclass(frozen=True)
class Work:
    """A lesson or test. ``opens`` is a date in ISO form; ``giver`` a lesson's protagonist."""

    activity: str
    module: str
    is_form: bool
    giver: str | None = None
    occasion: str | None = None
    state: State = "open"
    opens: str | None = None


@dataclass(frozen=True)
class Quest:
    """One thing to play, and who gives it."""

    giver: str
    activity: str
    occasion: str | None
    state: State

    @property
    def marker(self) -> Marker:
        """What hangs above the head of who gives it."""
        return {"open": "new", "begun": "talk"}.get(self.state, "done")  # type: ignore[return-value]


def plan_quests(
    work: Sequence[Work],
    played: Mapping[tuple[str, str | None], State],
    people: Sequence[str],
    today: str,
) -> tuple[Quest, ...]:
    """Return what can be played, in its order, each with somebody of ``people`` who gives it.

    ``played`` is how things stand on this computer, by activity and occasion. A lesson is given by
    its protagonist; where that person has one already or is not here, by the next who is free.
    Tests are given by the teacher. What opens later is left out until it is open.
    """
    standing = [(entry, _stand(entry, work, played, today)) for entry in work]
    free = [person for person in people if person != TESTER]
    quests: list[Quest] = []
    for entry, state in standing:
        giver = TESTER
        if not entry.is_form:
            giver = entry.giver if entry.giver in free else _next_free(free, people)
            if giver in free:
                free.remove(giver)
        if state != "later":
            quests.append(Quest(giver, entry.activity, entry.occasion, state))
    return tuple(quests)


def marker_of(quests: Iterable[Quest], person: str) -> Marker | None:
    """Return what hangs above a person's head: what is under way first, then what is new."""
    markers = {quest.marker for quest in quests if quest.giver == person}
    order: tuple[Marker, ...] = ("talk", "new", "done")
    return next((marker for marker in order if marker in markers), None)


def next_quest(quests: Sequence[Quest]) -> Quest | None:
    """Return what to play next: what is under way, or else the first that is new."""
    for state in ("begun", "open"):
        for quest in quests:
            if quest.state == state:
                return quest
    return None


def _next_free(free: Sequence[str], people: Sequence[str]) -> str:
    return free[0] if free else next(person for person in people if person != TESTER)


def _stand(
    entry: Work,
    work: Sequence[Work],
    played: Mapping[tuple[str, str | None], State],
    today: str,
) -> State:
    """Return how a piece of work stands, by what is known here and on the site."""
    here = played.get((entry.activity, entry.occasion))
    if "done" in (here, entry.state):
        return "done"
    if here == "begun":
        return "begun"
    if entry.state == "later" and _has_opened(entry, work, played, today):
        return "open"
    return entry.state


def _has_opened(
    entry: Work,
    work: Sequence[Work],
    played: Mapping[tuple[str, str | None], State],
    today: str,
) -> bool:
    """Return whether a later test is open by now: its day has come, or all lessons are done."""
    if entry.opens is not None and entry.opens <= today:
        return True
    lessons = [other for other in work if other.module == entry.module and not other.is_form]
    return entry.occasion == "T1" and all(
        "done" in (lesson.state, played.get((lesson.activity, lesson.occasion)))
        for lesson in lessons
    )
