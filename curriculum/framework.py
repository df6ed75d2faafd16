"""What everything else refers to: modules, outcomes, course aims, people and places."""

from typing import Annotated, Literal

from msgspec import Meta

from curriculum.fields import Band, Closed, Id, OutcomeKind, Path, Text, Topic


class Module(Closed, frozen=True, kw_only=True):
    """A topic for an age band: its lessons in order, and its assessment forms."""

    id: Path
    topic: Topic
    band: Band
    title: Text
    summary: Text
    lessons: tuple[Id, ...]
    forms: tuple[Id, ...]


class Person(Closed, frozen=True, kw_only=True):
    """One of the cast. The picture is ``assets/pictures/people/<id>-<feeling>.svg``.

    Somebody who only sends messages (an account, an app) needs no picture.
    """

    id: Id
    name: Text
    pronoun: Literal["she", "he", "they", "none"]
    age: int | None = None
    about: Text
    has_picture: bool = True


class Place(Closed, frozen=True, kw_only=True):
    """A place of the stories. The picture is ``assets/pictures/places/<id>.svg``."""

    id: Id
    name: Text


class Outcome(Closed, frozen=True, kw_only=True):
    """What a learner knows, can do, thinks or would do afterwards, and what that rests on."""

    id: Path
    kind: OutcomeKind
    statement: Text
    aims: tuple[Id, ...]
    source: str


class Named(Closed, frozen=True, kw_only=True):
    """An id and the words that stand for it."""

    id: Id
    name: Text


class Framework(Closed, frozen=True, kw_only=True):
    """Topics, bands, course aims and outcomes: what everything else refers to."""

    edition: str
    topics: tuple[Named, ...]
    bands: tuple[Named, ...]
    aims: tuple[Named, ...]
    agreement: Annotated[tuple[Text, ...], Meta(min_length=4, max_length=4)]
    outcomes: tuple[Outcome, ...]
    people: tuple[Person, ...]
    places: tuple[Place, ...]
