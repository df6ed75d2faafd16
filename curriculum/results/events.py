"""What happens in an attempt that is worth a record. Help, exit and ``tell`` never are."""

from datetime import datetime
from uuid import UUID, uuid5

from msgspec import Struct


class Event(Struct, frozen=True, kw_only=True, tag_field="event"):
    """Something that happened in an attempt, at a time."""

    attempt: str
    activity: str
    edition: str
    at: datetime

    @property
    def id(self) -> str:
        """The statement's id: the same event of the same attempt always has the same one."""
        return str(uuid5(UUID(self.attempt), self.name))

    @property
    def name(self) -> str:
        """What tells this event apart within its attempt."""
        raise TypeError("an event is one of Began, Answered and Completed")


class Began(Event, frozen=True, kw_only=True, tag="began"):
    """The learner began the activity."""

    @property
    def name(self) -> str:
        """There is one beginning in an attempt."""
        return "began"


class Answered(Event, frozen=True, kw_only=True, tag="answered"):
    """The first response to an item; ``score`` is 0 to 1, or None where nothing is wrong."""

    item: str
    version: int
    outcome: str
    interaction: str
    answer: tuple[str, ...]
    score: float | None
    seconds: float

    @property
    def name(self) -> str:
        """There is one first response to an item in an attempt."""
        return f"answered/{self.item}"


class Completed(Event, frozen=True, kw_only=True, tag="completed"):
    """The learner reached an ending for the first time, after so many seconds of playing."""

    ending: str
    seconds: float

    @property
    def name(self) -> str:
        """There is one first ending in an attempt."""
        return "completed"


AnyEvent = Began | Answered | Completed
