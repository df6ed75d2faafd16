"""Whether a statement is one, by the rules of xAPI 1.0.3 (Data, section 2).

The shapes say what each property may be; here stands what one property says about another.
"""

import re
from datetime import datetime
from typing import Any, TypeVar

from msgspec import UNSET, UnsetType, ValidationError, convert

from curriculum.results.vocabulary import VOIDED
from lms.records import formats, shapes

MAX_DEPTH = 24
"""How deep lists and objects may stand in each other. Real statements stay below ten."""

COMPONENTS = {
    "choices": ("choice", "sequencing"),
    "scale": ("likert",),
    "source": ("matching",),
    "target": ("matching",),
    "steps": ("performance",),
}
"""Which interaction types take which list of components (Data, 2.4.4.1)."""

IDENTIFIERS = ("mbox", "mbox_sha1sum", "openid", "account")

_OBJECTS: dict[str, type[shapes.Shape]] = {
    "Activity": shapes.Activity,
    "Agent": shapes.Agent,
    "Group": shapes.Group,
    "StatementRef": shapes.StatementRef,
    "SubStatement": shapes.SubStatement,
}
_complaint = re.compile(
    r"(?P<what>.*?)(?: - at (?P<key>`key` in )?`\$(?P<path>[^`]*)`)?\Z", re.DOTALL
)
_patterns = {repr(pattern): name for pattern, name in formats.NAMES.items()}
Part = TypeVar("Part", bound=shapes.Shape)


class InvalidStatement(ValueError):
    """A rule of the standard that a statement breaks, and the field where it does."""

    def __init__(self, field: str, rule: str) -> None:
        super().__init__(f"{field}: {rule}" if field else rule)
        self.field = field
        self.rule = rule


def check_statement(statement: Any) -> datetime | None:
    """Return the statement's own timestamp, if it has one; raise InvalidStatement."""
    if not isinstance(statement, dict):
        raise InvalidStatement("", "A statement is a JSON object.")
    _check_depth(statement, MAX_DEPTH)
    whole = _read(statement, shapes.Statement, "")
    _check_parts(whole, "")
    if whole.authority is not UNSET:
        _check_authority(whole.authority)
    if whole.stored is not UNSET:
        _check_timestamp(whole.stored, "stored")
    if whole.verb.id == VOIDED and whole.object.get("objectType") != "StatementRef":
        raise InvalidStatement("object", "A voiding statement's object is a StatementRef.")
    if whole.timestamp is UNSET:
        return None
    return _check_timestamp(whole.timestamp, "timestamp")


def check_agent(agent: Any, field: str) -> None:
    """Check an Agent or an identified Group, as the ``agent`` parameter of a query takes it."""
    if not isinstance(agent, dict):
        raise InvalidStatement(field, "An agent is a JSON object.")
    _check_actor(agent, field)
    if not any(name in agent for name in IDENTIFIERS):
        raise InvalidStatement(field, "An anonymous group cannot be looked for.")


def _check_parts(whole: shapes.Statement | shapes.SubStatement, at: str) -> None:
    _check_actor(whole.actor, f"{at}actor")
    kind = whole.object.get("objectType", "Activity")
    _check_object(whole.object, kind, at)
    if whole.result is not UNSET and whole.result.score is not UNSET:
        _check_score(whole.result.score, f"{at}result.score")
    if whole.context is not UNSET:
        _check_context(whole.context, kind, f"{at}context")
    if whole.attachments is not UNSET:
        for number, attachment in enumerate(whole.attachments):
            if attachment.fileUrl is UNSET:
                rule = "An attachment needs a fileUrl: this store keeps no attached files."
                raise InvalidStatement(f"{at}attachments[{number}].fileUrl", rule)


def _check_object(target: dict[str, Any], kind: Any, at: str) -> None:
    shape = _OBJECTS.get(kind) if isinstance(kind, str) else None
    if shape is None or (at and kind == "SubStatement"):
        allowed = ", ".join(name for name in _OBJECTS if not (at and name == "SubStatement"))
        raise InvalidStatement(f"{at}object.objectType", f"Must be one of {allowed}.")
    if kind in ("Agent", "Group"):
        _check_actor(target, f"{at}object")
        return
    part = _read(target, shape, f"{at}object")
    if isinstance(part, shapes.Activity):
        _check_activity(part, f"{at}object")
    elif isinstance(part, shapes.SubStatement):
        _check_parts(part, "object.")
        if part.timestamp is not UNSET:
            _check_timestamp(part.timestamp, "object.timestamp")


def _check_actor(actor: dict[str, Any], at: str) -> None:
    kind = actor.get("objectType", "Agent")
    if kind not in ("Agent", "Group"):
        raise InvalidStatement(f"{at}.objectType", "Must be Agent or Group.")
    if kind == "Agent":
        _check_identifier(_read(actor, shapes.Agent, at), at)
    else:
        _check_group(_read(actor, shapes.Group, at), at)


def _check_group(group: shapes.Group, at: str) -> None:
    if any(getattr(group, name) is not UNSET for name in IDENTIFIERS):
        _check_identifier(group, at)
    elif group.member is UNSET or not group.member:
        raise InvalidStatement(f"{at}.member", "A group without an identifier lists its members.")
    if group.member is not UNSET:
        for number, member in enumerate(group.member):
            _check_identifier(member, f"{at}.member[{number}]")


def _check_identifier(actor: shapes.Agent | shapes.Group, at: str) -> None:
    given = [name for name in IDENTIFIERS if getattr(actor, name) is not UNSET]
    if len(given) != 1:
        rule = "Needs exactly one of mbox, mbox_sha1sum, openid and account"
        raise InvalidStatement(at, f"{rule}; has {', '.join(given) or 'none'}.")


def _check_authority(authority: dict[str, Any]) -> None:
    _check_actor(authority, "authority")
    if authority.get("objectType") == "Group" and (
        len(authority.get("member", ())) != 2 or any(name in authority for name in IDENTIFIERS)
    ):
        rule = "An authority is an agent, or an anonymous group of two agents."
        raise InvalidStatement("authority", rule)


def _check_activity(activity: shapes.Activity, at: str) -> None:
    definition = activity.definition
    if definition is UNSET:
        return
    interaction = definition.interactionType
    if interaction is UNSET and definition.correctResponsesPattern is not UNSET:
        rule = "Needed where correctResponsesPattern is given."
        raise InvalidStatement(f"{at}.definition.interactionType", rule)
    for name, types in COMPONENTS.items():
        components: list[shapes.Component] | UnsetType = getattr(definition, name)
        if components is UNSET:
            continue
        if interaction not in types:
            rule = f"Goes only with the interaction type {' or '.join(types)}."
            raise InvalidStatement(f"{at}.definition.{name}", rule)
        if len({component.id for component in components}) != len(components):
            raise InvalidStatement(f"{at}.definition.{name}", "Each id may stand there once.")


def _check_score(score: shapes.Score, at: str) -> None:
    low, high, raw = score.min, score.max, score.raw
    if low is not UNSET and high is not UNSET and low >= high:
        raise InvalidStatement(f"{at}.min", "Must be less than max.")
    if raw is not UNSET and low is not UNSET and raw < low:
        raise InvalidStatement(f"{at}.raw", "Must not be less than min.")
    if raw is not UNSET and high is not UNSET and raw > high:
        raise InvalidStatement(f"{at}.raw", "Must not be greater than max.")


def _check_context(context: shapes.Context, kind: str, at: str) -> None:
    if context.instructor is not UNSET:
        _check_actor(context.instructor, f"{at}.instructor")
    if context.team is not UNSET:
        _check_group(context.team, f"{at}.team")
    for name in ("revision", "platform"):
        if kind != "Activity" and getattr(context, name) is not UNSET:
            raise InvalidStatement(f"{at}.{name}", "Goes only with an Activity as the object.")
    if context.contextActivities is UNSET:
        return
    for name in context.contextActivities.__struct_fields__:
        listed = getattr(context.contextActivities, name)
        if listed is UNSET:
            continue
        for activity in listed if isinstance(listed, list) else [listed]:
            _check_activity(activity, f"{at}.contextActivities.{name}")


def _check_timestamp(text: str, at: str) -> datetime:
    try:
        return formats.read_timestamp(text)
    except ValueError:
        raise InvalidStatement(at, f"Must be {formats.NAMES[formats.TIMESTAMP]}.") from None


def _check_depth(value: Any, left: int) -> None:
    if left == 0:
        raise InvalidStatement("", f"Objects stand in each other more than {MAX_DEPTH} deep.")
    for part in value.values() if isinstance(value, dict) else value:
        if isinstance(part, dict | list):
            _check_depth(part, left - 1)


def _read(value: dict[str, Any], shape: type[Part], at: str) -> Part:
    try:
        return convert(value, shape)
    except ValidationError as error:
        raise _explain(str(error), at) from None


def _explain(complaint: str, at: str) -> InvalidStatement:
    """Turn what msgspec says into the field and a sentence."""
    found = _complaint.match(complaint)
    what, path = (found["what"], found["path"] or "") if found else (complaint, "")
    field = (at + path).lstrip(".")
    _, _, pattern = what.partition("matching regex ")
    if pattern:
        subject = "A key here must be" if found and found["key"] else "Must be"
        return InvalidStatement(field, f"{subject} {_patterns.get(pattern, 'in its format')}.")
    if missing := re.fullmatch(r"Object missing required field `(.*)`", what):
        return InvalidStatement(f"{field}.{missing[1]}".lstrip("."), "Is required here.")
    if unknown := re.fullmatch(r"Object contains unknown field `(.*)`", what, re.DOTALL):
        return InvalidStatement(f"{field}.{unknown[1]}".lstrip("."), "Is not allowed here.")
    return InvalidStatement(field, f"{what.replace('`', '')}.")
