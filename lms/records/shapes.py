"""The xAPI 1.0.3 data model (Data, section 2.4) as closed classes that msgspec checks.

Absent is UNSET, so that null is refused wherever the standard refuses it. What one field says
about another is in ``validation``.
"""

from typing import Annotated, Any, Literal

from msgspec import UNSET, Meta, Struct, UnsetType

from lms.records import formats

Iri = Annotated[str, Meta(pattern=formats.IRI)]
Uuid = Annotated[str, Meta(pattern=formats.UUID)]
Language = Annotated[str, Meta(pattern=formats.LANGUAGE)]
Timestamp = Annotated[str, Meta(pattern=formats.TIMESTAMP)]
LanguageMap = Annotated[dict[Language, str], Meta(min_length=1)]
Extensions = dict[Iri, Any]
Count = Annotated[int, Meta(ge=0)]
Scaled = Annotated[float, Meta(ge=-1, le=1)]


class Shape(Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """A part of a statement. A property that the standard does not name is refused."""


class Account(Shape, kw_only=True):
    """An account on some system: where, and its name there."""

    homePage: Iri
    name: str


class Agent(Shape, kw_only=True):
    """One person or program, told by exactly one identifier."""

    objectType: Literal["Agent"] | UnsetType = UNSET
    name: str | UnsetType = UNSET
    mbox: Annotated[str, Meta(pattern=formats.MAILTO)] | UnsetType = UNSET
    mbox_sha1sum: Annotated[str, Meta(pattern=formats.SHA1)] | UnsetType = UNSET
    openid: Iri | UnsetType = UNSET
    account: Account | UnsetType = UNSET


class Group(Shape, kw_only=True):
    """Several agents: identified by one identifier, or anonymous with its members."""

    objectType: Literal["Group"]
    name: str | UnsetType = UNSET
    mbox: Annotated[str, Meta(pattern=formats.MAILTO)] | UnsetType = UNSET
    mbox_sha1sum: Annotated[str, Meta(pattern=formats.SHA1)] | UnsetType = UNSET
    openid: Iri | UnsetType = UNSET
    account: Account | UnsetType = UNSET
    member: list[Agent] | UnsetType = UNSET


class Verb(Shape, kw_only=True):
    """What was done."""

    id: Iri
    display: LanguageMap | UnsetType = UNSET


class Component(Shape, kw_only=True):
    """One option of an interaction."""

    id: Annotated[str, Meta(min_length=1)]
    description: LanguageMap | UnsetType = UNSET


InteractionType = Literal[
    "true-false",
    "choice",
    "fill-in",
    "long-fill-in",
    "matching",
    "performance",
    "sequencing",
    "likert",
    "numeric",
    "other",
]


class Definition(Shape, kw_only=True):
    """What is known about an activity, with the parts of an interaction."""

    name: LanguageMap | UnsetType = UNSET
    description: LanguageMap | UnsetType = UNSET
    type: Iri | UnsetType = UNSET
    moreInfo: Iri | UnsetType = UNSET
    extensions: Extensions | UnsetType = UNSET
    interactionType: InteractionType | UnsetType = UNSET
    correctResponsesPattern: list[str] | UnsetType = UNSET
    choices: list[Component] | UnsetType = UNSET
    scale: list[Component] | UnsetType = UNSET
    source: list[Component] | UnsetType = UNSET
    target: list[Component] | UnsetType = UNSET
    steps: list[Component] | UnsetType = UNSET


class Activity(Shape, kw_only=True):
    """What was done something with."""

    objectType: Literal["Activity"] | UnsetType = UNSET
    id: Iri
    definition: Definition | UnsetType = UNSET


class StatementRef(Shape, kw_only=True):
    """Another statement, told by its id."""

    objectType: Literal["StatementRef"]
    id: Uuid


class Score(Shape, kw_only=True):
    """How well it went."""

    scaled: Scaled | UnsetType = UNSET
    raw: float | UnsetType = UNSET
    min: float | UnsetType = UNSET
    max: float | UnsetType = UNSET


class Result(Shape, kw_only=True):
    """What came of it."""

    score: Score | UnsetType = UNSET
    success: bool | UnsetType = UNSET
    completion: bool | UnsetType = UNSET
    response: str | UnsetType = UNSET
    duration: Annotated[str, Meta(pattern=formats.DURATION)] | UnsetType = UNSET
    extensions: Extensions | UnsetType = UNSET


class ContextActivities(Shape, kw_only=True):
    """Activities around this one; a single activity stands for a list of one."""

    parent: list[Activity] | Activity | UnsetType = UNSET
    grouping: list[Activity] | Activity | UnsetType = UNSET
    category: list[Activity] | Activity | UnsetType = UNSET
    other: list[Activity] | Activity | UnsetType = UNSET


class Context(Shape, kw_only=True):
    """Where, with whom and as a part of what it was done."""

    registration: Uuid | UnsetType = UNSET
    instructor: dict[str, Any] | UnsetType = UNSET
    team: Group | UnsetType = UNSET
    contextActivities: ContextActivities | UnsetType = UNSET
    revision: str | UnsetType = UNSET
    platform: str | UnsetType = UNSET
    language: Language | UnsetType = UNSET
    statement: StatementRef | UnsetType = UNSET
    extensions: Extensions | UnsetType = UNSET


class Attachment(Shape, kw_only=True):
    """What describes an attachment. Its bytes stay where ``fileUrl`` says."""

    usageType: Iri
    display: LanguageMap
    description: LanguageMap | UnsetType = UNSET
    contentType: Annotated[str, Meta(pattern=formats.MEDIA_TYPE)]
    length: Count
    sha2: Annotated[str, Meta(pattern=formats.SHA2)]
    fileUrl: Iri | UnsetType = UNSET


class SubStatement(Shape, kw_only=True):
    """A statement inside a statement. It has no id and no authority of its own."""

    objectType: Literal["SubStatement"]
    actor: dict[str, Any]
    verb: Verb
    object: dict[str, Any]
    result: Result | UnsetType = UNSET
    context: Context | UnsetType = UNSET
    timestamp: Timestamp | UnsetType = UNSET
    attachments: list[Attachment] | UnsetType = UNSET


class Statement(Shape, kw_only=True):
    """A whole statement. ``actor`` and ``object`` are read by their ``objectType``."""

    id: Uuid | UnsetType = UNSET
    actor: dict[str, Any]
    verb: Verb
    object: dict[str, Any]
    result: Result | UnsetType = UNSET
    context: Context | UnsetType = UNSET
    timestamp: Timestamp | UnsetType = UNSET
    stored: Timestamp | UnsetType = UNSET
    authority: dict[str, Any] | UnsetType = UNSET
    version: Annotated[str, Meta(pattern=formats.VERSION)] | UnsetType = UNSET
    attachments: list[Attachment] | UnsetType = UNSET
