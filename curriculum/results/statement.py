"""Events become xAPI statements, and statements are read back as results.

The statement's id is the event's (UUID 5 of attempt and item), so that a statement sent twice is
stored once. ``read_result`` is the one place where progress and export learn what a record says.
"""

from datetime import UTC, datetime
from typing import Any, Literal

import msgspec
from msgspec import Struct

from curriculum.results import vocabulary as xapi
from curriculum.results.events import Answered, AnyEvent, Began, Completed

Occasion = Literal["T0", "T1", "T2", "T3"]
Platform = Literal["game", "web"]
YEARS = range(1970, 2200)
"""Clocks of school PCs can be wrong by decades; beyond these years no calendar can reckon on."""
OCCASIONS: tuple[Occasion, ...] = ("T0", "T1", "T2", "T3")


class Context(Struct, frozen=True, kw_only=True):
    """Who played, where, in which language and on which occasion of a study.

    ``account`` is the learner's pseudonym on the site ``home_page``, never a name.
    """

    home_page: str
    account: str
    platform: Platform
    locale: str
    occasion: Occasion | None = None


class Result(Struct, frozen=True, kw_only=True):
    """What one statement says, read back. Scores are 0 to 1, times in seconds."""

    verb: Literal["began", "answered", "completed"]
    account: str
    attempt: str
    activity: str
    at: datetime
    platform: str
    locale: str
    edition: str
    occasion: str | None = None
    form: str | None = None
    item: str | None = None
    version: int | None = None
    outcome: str | None = None
    answer: str | None = None
    score: float | None = None
    seconds: float | None = None
    ending: str | None = None

    @property
    def module(self) -> str:
        """The module of the activity: ``privacy.9-12`` of ``privacy.9-12.whose-photo``."""
        return module_of(self.activity)


def module_of(activity: str) -> str:
    """Return the id of the module that a lesson or form belongs to."""
    return activity.rpartition(".")[0]


def form_of(activity: str) -> str | None:
    """Return ``a`` or ``b`` for an assessment form, None for a lesson."""
    name = activity.rpartition(".")[2]
    return name.removeprefix("form-") if name.startswith("form-") else None


def to_statement(event: AnyEvent, context: Context) -> dict[str, Any]:
    """Return the xAPI 1.0.3 statement that records this event."""
    extensions: dict[str, Any] = {xapi.EDITION: event.edition}
    form = form_of(event.activity)
    if form:
        extensions[xapi.FORM] = form
    if context.occasion:
        extensions[xapi.OCCASION] = context.occasion
    statement: dict[str, Any] = {
        "id": event.id,
        "actor": {
            "objectType": "Agent",
            "account": {"homePage": context.home_page, "name": context.account},
        },
        "timestamp": event.at.astimezone(UTC).isoformat(timespec="milliseconds"),
        "context": {
            "registration": event.attempt,
            "platform": xapi.PLATFORMS[context.platform],
            "language": context.locale,
            "contextActivities": {
                "grouping": [
                    _activity(xapi.activity_iri(module_of(event.activity)), xapi.MODULE_TYPE)
                ],
                "category": [_activity(xapi.PROFILE, xapi.PROFILE_TYPE)],
            },
            "extensions": extensions,
        },
    }
    whole = _activity(
        xapi.activity_iri(event.activity), xapi.FORM_TYPE if form else xapi.LESSON_TYPE
    )
    match event:
        case Began():
            statement |= {"verb": _verb(xapi.INITIALIZED), "object": whole}
        case Completed():
            extensions[xapi.ENDING] = event.ending
            statement |= {
                "verb": _verb(xapi.COMPLETED),
                "object": whole,
                "result": {"completion": True, "duration": _duration(event.seconds)},
            }
        case Answered():
            extensions |= {xapi.OUTCOME: event.outcome, xapi.ITEM_VERSION: event.version}
            statement["context"]["contextActivities"]["parent"] = [whole]
            statement |= {
                "verb": _verb(xapi.ANSWERED),
                "object": _item(event),
                "result": _answer_result(event),
            }
    return statement


def read_result(statement: dict[str, Any]) -> Result | None:
    """Return what one of our statements says, or None where it is not one of ours.

    Takes a statement that is valid xAPI; one that lacks what our profile asks for is not ours.
    """
    try:
        return _read_ours(msgspec.convert(statement, _Ours))
    except (KeyError, ValueError):
        return None


def read_answer(response: str) -> tuple[str, ...]:
    """Return the answer that a statement's response stands for."""
    return tuple(entry.replace("[.]", "=") for entry in response.split("[,]")) if response else ()


class _Identified(Struct, frozen=True):
    id: str


class _Account(Struct, frozen=True):
    name: str


class _Actor(Struct, frozen=True):
    account: _Account


class _ContextActivities(Struct, frozen=True):
    category: tuple[_Identified, ...]


class _StatementContext(Struct, frozen=True):
    registration: str
    platform: str
    language: str
    contextActivities: _ContextActivities
    extensions: dict[str, str | int]


class _Score(Struct, frozen=True):
    scaled: float | None = None


class _Result(Struct, frozen=True):
    response: str | None = None
    duration: str | None = None
    score: _Score = _Score()


class _Ours(Struct, frozen=True):
    """The parts of a statement that our profile needs."""

    actor: _Actor
    verb: _Identified
    object: _Identified
    timestamp: datetime
    context: _StatementContext
    result: _Result = _Result()


_VERBS: dict[str, Literal["began", "answered", "completed"]] = {
    xapi.INITIALIZED: "began",
    xapi.ANSWERED: "answered",
    xapi.COMPLETED: "completed",
}
_PLATFORMS = {name: key for key, name in xapi.PLATFORMS.items()}


def _read_ours(ours: _Ours) -> Result | None:
    context, extensions = ours.context, ours.context.extensions
    target = xapi.split_activity_iri(ours.object.id)
    if target is None or all(c.id != xapi.PROFILE for c in context.contextActivities.category):
        return None
    activity, item = target
    verb = _VERBS[ours.verb.id]
    if (verb == "answered") != (item is not None):
        return None
    if item and ours.result.response is None:
        return None
    if ours.timestamp.year not in YEARS:
        return None
    occasion, ending = extensions.get(xapi.OCCASION), extensions.get(xapi.ENDING)
    return Result(
        verb=verb,
        account=ours.actor.account.name,
        attempt=context.registration,
        activity=activity,
        at=ours.timestamp,
        platform=_PLATFORMS[context.platform],
        locale=context.language,
        edition=str(extensions[xapi.EDITION]),
        occasion=str(occasion) if occasion in OCCASIONS else None,
        form=form_of(activity),
        item=item,
        version=int(extensions[xapi.ITEM_VERSION]) if item else None,
        outcome=str(extensions[xapi.OUTCOME]) if item else None,
        answer=ours.result.response if item else None,
        score=ours.result.score.scaled,
        seconds=_seconds(ours.result.duration) if ours.result.duration else None,
        ending=str(ending) if ending else None,
    )


def _verb(iri: str) -> dict[str, Any]:
    return {"id": iri, "display": {"en": xapi.VERB_NAMES[iri]}}


def _activity(iri: str, kind: str) -> dict[str, Any]:
    return {"objectType": "Activity", "id": iri, "definition": {"type": kind}}


def _item(event: Answered) -> dict[str, Any]:
    target = _activity(xapi.activity_iri(event.activity, event.item), xapi.INTERACTION_TYPE)
    target["definition"]["interactionType"] = event.interaction
    return target


def _answer_result(event: Answered) -> dict[str, Any]:
    response = "[,]".join(entry.replace("=", "[.]") for entry in event.answer)
    result: dict[str, Any] = {"response": response, "duration": _duration(event.seconds)}
    if event.score is not None:
        result |= {"score": {"scaled": round(event.score, 4)}, "success": event.score == 1.0}
    return result


def _duration(seconds: float) -> str:
    """Return ISO 8601; xAPI keeps two digits of a second."""
    return f"PT{seconds:.2f}S"


def _seconds(duration: str) -> float:
    return float(duration.removeprefix("PT").removesuffix("S"))
