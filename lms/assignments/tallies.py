"""What a learner's records say about one activity, merged in whatever order they arrive.

A tally keeps the first response to each item and the time of each attempt. Adding results is
commutative and idempotent, so that late, repeated and disordered records end in the same tally.
"""

from dataclasses import dataclass
from datetime import UTC, datetime

import msgspec
from msgspec import Struct

from curriculum.results.statement import Result


class FirstResponse(Struct, array_like=True):
    """The earliest response to an item; ``score`` is None where it is not scored."""

    at: float
    attempt: str
    score: float | None


class Way(Struct, array_like=True):
    """One attempt: when it began and was completed, and the seconds of its parts."""

    began: float | None = None
    completed: float | None = None
    total: float = 0.0
    items: dict[str, float] = {}

    @property
    def seconds(self) -> float:
        """Active time: of the whole attempt once it is completed, of its items until then."""
        return max(self.total, sum(self.items.values()))


class Tally(Struct):
    """All that is kept to bring a learner's progress in an activity up to date."""

    first: dict[str, FirstResponse] = {}
    ways: dict[str, Way] = {}


@dataclass(frozen=True)
class Summary:
    """The figures of a tally."""

    attempts: int
    items_answered: int
    scored_items: int
    score_sum: float
    seconds: float
    began_at: datetime | None
    completed_at: datetime | None


def add_result(tally: Tally, result: Result, *, is_scored: bool) -> None:
    """Add what one record says. ``is_scored`` tells whether its outcome is knowledge or skill."""
    at = result.at.timestamp()
    way = tally.ways.setdefault(result.attempt, Way())
    seconds = result.seconds or 0.0
    if result.verb == "began":
        way.began = _earlier(way.began, at)
    elif result.verb == "completed":
        way.completed = _earlier(way.completed, at)
        way.total = max(way.total, seconds)
    elif result.item is not None:
        way.items[result.item] = max(way.items.get(result.item, 0.0), seconds)
        given = FirstResponse(at, result.attempt, result.score if is_scored else None)
        known = tally.first.get(result.item)
        if known is None or (given.at, given.attempt) < (known.at, known.attempt):
            tally.first[result.item] = given


def summarize(tally: Tally) -> Summary:
    """Return the figures of a tally."""
    scores = [first.score for first in tally.first.values() if first.score is not None]
    return Summary(
        attempts=len(tally.ways),
        items_answered=len(tally.first),
        scored_items=len(scores),
        score_sum=sum(sorted(scores)),
        seconds=round(sum(sorted(way.seconds for way in tally.ways.values())), 1),
        began_at=_first_time(way.began for way in tally.ways.values()),
        completed_at=_first_time(way.completed for way in tally.ways.values()),
    )


def read_tally(text: str) -> Tally:
    """Return the tally that was written as ``text``; an empty text is an empty tally."""
    return msgspec.json.decode(text, type=Tally) if text else Tally()


def write_tally(tally: Tally) -> str:
    """Return the tally as text to keep."""
    return msgspec.json.encode(tally).decode()


def _earlier(known: float | None, at: float) -> float:
    return at if known is None else min(known, at)


def _first_time(times) -> datetime | None:
    known = [time for time in times if time is not None]
    return datetime.fromtimestamp(min(known), tz=UTC) if known else None
