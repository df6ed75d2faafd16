"""What everything else refers to: modules, outcomes, course aims, threats, people and places."""

from typing import Annotated, Literal

from msgspec import Meta

from curriculum.fields import Audience, Band, Closed, Id, OutcomeKind, Path, Text, Threat, Topic


class Account(Closed, frozen=True, kw_only=True):
    """Somebody whom a module's stories know from messages only. It has no picture."""

    id: Id
    name: Text
    about: Text


class Module(Closed, frozen=True, kw_only=True):
    """A topic for an age band: its lessons in order, a booster for later, two assessment forms.

    ``sensitive`` modules need a confirmed helpline and a named safeguarding contact before a site
    gives them to children (learning design, section 4, rule 9).
    """

    id: Path
    topic: Topic
    band: Band
    title: Text
    summary: Text
    sensitive: bool = False
    lessons: tuple[Id, ...]
    booster: Id | None = None
    forms: tuple[Id, ...] = ()
    accounts: tuple[Account, ...] = ()


class Person(Closed, frozen=True, kw_only=True):
    """One of the cast. The picture is ``assets/pictures/people/<id>-<feeling>.svg``.

    Who grows up over the bands is a new person with the same name; ``grew_from`` is who they were.
    Somebody who only sends messages (an account, an app) needs no picture.
    """

    id: Id
    name: Text
    pronoun: Literal["she", "he", "they", "none"]
    age: int | None = None
    grew_from: Id | None = None
    about: Text
    has_picture: bool = True


class Place(Closed, frozen=True, kw_only=True):
    """A place of the stories. The picture is ``assets/pictures/places/<id>.svg``."""

    id: Id
    name: Text


class Cast(Closed, frozen=True, kw_only=True):
    """Who lives in the stories, and where: one cast over all modules."""

    people: tuple[Person, ...]
    places: tuple[Place, ...]


class Outcome(Closed, frozen=True, kw_only=True):
    """What a learner knows, can do, thinks or would do afterwards, and what that rests on.

    The kind ``wellbeing`` is no outcome of teaching: it watches that the course worries nobody. It
    belongs to no module, is never graded, and every form may ask for it.
    """

    id: Path
    kind: OutcomeKind
    statement: Text
    aims: tuple[Id, ...] = ()
    activities: tuple[Id, ...] = ()
    source: str


class Named(Closed, frozen=True, kw_only=True):
    """An id and the words that stand for it."""

    id: Id
    name: Text


class ThreatCell(Closed, frozen=True, kw_only=True):
    """A cell of the table of online threats (source 001)."""

    id: Threat
    name: Text


class RegionalActivity(Named, frozen=True, kw_only=True):
    """An activity of the regional plan of action, and how the curriculum serves it."""

    served_by: Text


class AgeBand(Named, frozen=True, kw_only=True):
    """An age band of pupils, or a group of adults who learn in the same way."""

    audience: Audience = "pupils"


class Framework(Closed, frozen=True, kw_only=True):
    """Topics, bands, course aims, threats and outcomes: what everything else refers to.

    ``activities`` are those of the ASEAN regional plan of action that the curriculum serves.
    """

    edition: str
    topics: tuple[Named, ...]
    bands: tuple[AgeBand, ...]
    aims: tuple[Named, ...]
    threats: tuple[ThreatCell, ...]
    activities: tuple[RegionalActivity, ...]
    agreement: Annotated[tuple[Text, ...], Meta(min_length=4, max_length=4)]
    outcomes: tuple[Outcome, ...]
