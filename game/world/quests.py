"""Quests: what can be played now, who gives it, and what hangs above their heads.

With work set by a teacher, that is what there is; without, all lessons of the age band. What was
done on this computer counts before the site has heard of it. A story is a module with its quests:
the pupil picks one, and its quests are what there is to play in the place.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from game.world.places import Place

State = Literal["open", "begun", "done", "later"]
Marker = Literal["new", "talk", "done"]
Played = Mapping[tuple[str, str | None], State]
"""How things stand on this computer, by activity and occasion."""


@dataclass(frozen=True)
class Work:
    """A lesson, booster or test. ``opens`` is a date in ISO form; ``giver`` its protagonist.

    What ``follows_lessons`` opens when all lessons of its module are done, also before its date.
    """

    activity: str
    module: str
    is_form: bool = False
    is_booster: bool = False
    giver: str | None = None
    occasion: str | None = None
    state: State = "open"
    opens: str | None = None
    follows_lessons: bool = False


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


@dataclass(frozen=True)
class Story:
    """A module that can be played: how many of its lessons are done, and what it has to give."""

    module: str
    lessons: int
    done: int
    quests: tuple[Quest, ...]

    @property
    def marker(self) -> Marker | None:
        """What the story has for who picks it: something to go on with, or something new."""
        quest = next_quest(self.quests)
        return quest.marker if quest else "done" if self.quests else None


def plan_stories(
    work: Sequence[Work], played: Played, place: Place, today: str
) -> tuple[Story, ...]:
    """Return the modules of this work, in its order, each with its quests in a place."""
    stories = []
    for module in dict.fromkeys(entry.module for entry in work):
        part = [entry for entry in work if entry.module == module]
        lessons = [entry for entry in part if _is_lesson(entry)]
        done = sum(_stand(entry, part, played, today) == "done" for entry in lessons)
        quests = plan_quests(part, played, place, today)
        stories.append(Story(module, len(lessons), done, quests))
    return tuple(stories)


def plan_quests(
    work: Sequence[Work], played: Played, place: Place, today: str
) -> tuple[Quest, ...]:
    """Return what can be played, in its order, each with somebody of the place who gives it.

    ``played`` is how things stand on this computer. A lesson is given by its protagonist; where
    that person has one already or is not here, by the next who is free. Tests are given by the
    place's tester. What opens later is left out until it is open.
    """
    others = [person for person in place.people if person != place.tester]
    free = list(others)
    quests: list[Quest] = []
    for entry in work:
        state = _stand(entry, work, played, today)
        giver = place.tester
        if not entry.is_form:
            giver = entry.giver if entry.giver in free else (free or others)[0]
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


def _stand(entry: Work, work: Sequence[Work], played: Played, today: str) -> State:
    """Return how a piece of work stands, by what is known here and on the site."""
    here = played.get((entry.activity, entry.occasion))
    if "done" in (here, entry.state):
        return "done"
    if here == "begun":
        return "begun"
    if entry.state == "later" and _has_opened(entry, work, played, today):
        return "open"
    return entry.state


def _has_opened(entry: Work, work: Sequence[Work], played: Played, today: str) -> bool:
    """Return whether later work is open by now: its day has come, or all lessons are done.

    A test that follows the lessons does not wait for the booster, which comes weeks after it.
    """
    if entry.opens is not None and entry.opens <= today:
        return True
    lessons = [other for other in work if other.module == entry.module and _is_lesson(other)]
    return entry.follows_lessons and all(
        "done" in (lesson.state, played.get((lesson.activity, lesson.occasion)))
        for lesson in lessons
    )


def _is_lesson(entry: Work) -> bool:
    return not entry.is_form and not entry.is_booster
