"""What a reader asks for: the parameters of GET statements (xAPI 1.0.3, Communication, 2.1.3)."""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Literal
from urllib.parse import urlencode
from uuid import UUID

import msgspec
from msgspec import Struct

from lms.records import formats
from lms.records.errors import BadQuery
from lms.records.mentions import activity_key, agent_key, verb_key
from lms.records.validation import InvalidStatement, check_agent

PAGE = 200
"""Most statements in one answer. The rest is behind ``more``."""

Format = Literal["ids", "exact", "canonical"]
FORMATS: dict[str, Format] = {"ids": "ids", "exact": "exact", "canonical": "canonical"}
_SINGLE = {"statementId", "voidedStatementId"}
_BESIDE_SINGLE = {"attachments", "format"}
_FILTERS = {
    "agent",
    "verb",
    "activity",
    "registration",
    "related_activities",
    "related_agents",
    "since",
    "until",
    "limit",
    "ascending",
    "after",
}


class OneStatement(Struct, frozen=True):
    """One statement, by its id; ``voided`` looks among those that have been voided."""

    id: UUID
    voided: bool
    format: Format


class StatementQuery(Struct, frozen=True, kw_only=True):
    """Every statement that fits. ``after`` is where the page before this one ended."""

    agent: UUID | None = None
    authority: str | None = None
    verb: UUID | None = None
    activity: UUID | None = None
    registration: UUID | None = None
    related_activities: bool = False
    related_agents: bool = False
    since: datetime | None = None
    until: datetime | None = None
    limit: int = PAGE
    ascending: bool = False
    after: datetime | None = None
    format: Format = "exact"


def read_query(parameters: Mapping[str, str], home_page: str) -> OneStatement | StatementQuery:
    """Read the parameters of a GET. Raises BadQuery for what the standard does not know.

    ``home_page`` is the one of the store's own authorities.
    """
    given = set(parameters)
    if unknown := given - _SINGLE - _BESIDE_SINGLE - _FILTERS:
        raise BadQuery(f"{min(unknown)}: There is no such parameter.")
    if _read_flag(parameters, "attachments"):
        raise BadQuery("attachments: This store keeps no attached files.")
    chosen = FORMATS.get(parameters.get("format", "exact"))
    if chosen is None:
        raise BadQuery("format: Must be ids, exact or canonical.")
    if single := given & _SINGLE:
        if len(single) > 1 or given & _FILTERS:
            raise BadQuery(f"{min(single)}: Goes only with attachments and format.")
        name = single.pop()
        return OneStatement(_read_uuid(parameters[name], name), name != "statementId", chosen)
    agent = _read_agent(parameters["agent"]) if "agent" in given else {}
    account = agent.get("account", {})
    return StatementQuery(
        agent=agent_key(agent) if agent else None,
        authority=account["name"] if account.get("homePage") == home_page else None,
        verb=verb_key(_read_iri(parameters, "verb")) if "verb" in given else None,
        activity=activity_key(_read_iri(parameters, "activity")) if "activity" in given else None,
        registration=_read_uuid(parameters["registration"], "registration")
        if "registration" in given
        else None,
        related_activities=_read_flag(parameters, "related_activities"),
        related_agents=_read_flag(parameters, "related_agents"),
        since=_read_moment(parameters, "since"),
        until=_read_moment(parameters, "until"),
        after=_read_moment(parameters, "after"),
        limit=_read_limit(parameters.get("limit", "0")),
        ascending=_read_flag(parameters, "ascending"),
        format=chosen,
    )


def write_more(parameters: Mapping[str, str], last: datetime) -> str:
    """Return the query string that goes on where a page ended, at the record stored ``last``."""
    return urlencode({**parameters, "after": formats.write_timestamp(last)})


def _read_agent(text: str) -> dict[str, Any]:
    try:
        agent = msgspec.json.decode(text)
        check_agent(agent, "agent")
    except (msgspec.DecodeError, UnicodeEncodeError, RecursionError):
        raise BadQuery("agent: Must be an agent as a JSON object.") from None
    except InvalidStatement as error:
        raise BadQuery(str(error)) from None
    return agent


def _read_uuid(text: str, name: str) -> UUID:
    if not re.match(formats.UUID, text):
        raise BadQuery(f"{name}: Must be {formats.NAMES[formats.UUID]}.")
    return UUID(text)


def _read_iri(parameters: Mapping[str, str], name: str) -> str:
    text = parameters[name]
    if not re.match(formats.IRI, text):
        raise BadQuery(f"{name}: Must be {formats.NAMES[formats.IRI]}.")
    return text


def _read_flag(parameters: Mapping[str, str], name: str) -> bool:
    text = parameters.get(name, "false")
    if text not in ("true", "false"):
        raise BadQuery(f"{name}: Must be true or false.")
    return text == "true"


def _read_moment(parameters: Mapping[str, str], name: str) -> datetime | None:
    if name not in parameters:
        return None
    try:
        return formats.read_timestamp(parameters[name])
    except ValueError:
        raise BadQuery(f"{name}: Must be {formats.NAMES[formats.TIMESTAMP]}.") from None


def _read_limit(text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,9}", text):
        raise BadQuery("limit: Must be a whole number, 0 or more.")
    return min(int(text) or PAGE, PAGE)
