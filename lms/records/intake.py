"""From a request's bytes to statements that have been checked, with what the store needs of them.

The text of each property is kept as it came, so that nothing is lost that a number's spelling or
an extension's spaces may mean to somebody.
"""

from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

import msgspec
from msgspec import Raw, Struct

from lms.records.comparison import make_digest
from lms.records.errors import BadStatement
from lms.records.formats import write_timestamp
from lms.records.mentions import Mentions, read_mentions
from lms.records.validation import InvalidStatement, check_statement

VERSION = "1.0.0"
"""What a statement without a version gets (Data, 2.4.10)."""

_batch = msgspec.json.Decoder(list[Raw])
_properties = msgspec.json.Decoder(dict[str, Raw])
_whole = msgspec.json.Decoder()


class Arrival(Struct, frozen=True):
    """A checked statement on its way into the store."""

    id: UUID
    statement: dict[str, Any]
    properties: dict[str, Raw]
    timestamp: datetime | None
    digest: str
    mentions: Mentions

    def write(self, stored: datetime, authority: bytes) -> str:
        """Return the text to keep: as it came, with what the store fills in."""
        moment = write_timestamp(stored)
        self.statement["stored"] = moment
        self.statement.setdefault("timestamp", moment)
        filled = dict(self.properties)
        filled["id"] = Raw(b'"%s"' % str(self.id).encode())
        filled.setdefault("timestamp", Raw(b'"%s"' % moment.encode()))
        filled["stored"] = Raw(b'"%s"' % moment.encode())
        filled["authority"] = Raw(authority)
        filled.setdefault("version", Raw(b'"%s"' % VERSION.encode()))
        return msgspec.json.encode(filled).decode()


def read_batch(body: bytes, *, default_id: UUID | None = None) -> list[Arrival]:
    """Read one statement or a list of them. Raises BadStatement, naming statement and field.

    A statement without an id gets ``default_id`` or a new one.
    """
    try:
        raw = _batch.decode(body) if is_list(body) else [Raw(body)]
        arrivals = [
            _read_one(one, name_place(number, len(raw)), default_id)
            for number, one in enumerate(raw, start=1)
        ]
    except RecursionError:
        raise BadStatement("The JSON is nested too deeply.") from None
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise BadStatement(f"The request is not JSON in UTF-8: {error}.") from None
    if len({arrival.id for arrival in arrivals}) != len(arrivals):
        raise BadStatement("Two statements of the batch have the same id.")
    return arrivals


def is_list(body: bytes) -> bool:
    """Whether the JSON is a list, by its first character."""
    return body.lstrip(b" \t\r\n")[:1] == b"["


def name_place(number: int, count: int) -> str:
    """Return how a message begins that speaks of one statement of a batch."""
    return f"Statement {number} of {count}, " if count > 1 else ""


def _read_one(raw: Raw, place: str, default_id: UUID | None) -> Arrival:
    statement = _whole.decode(raw)
    try:
        timestamp = check_statement(statement)
    except InvalidStatement as error:
        raise BadStatement(place + str(error)) from None
    properties = _properties.decode(raw)
    if _wrap_context_activities(statement):
        properties["context"] = Raw(msgspec.json.encode(statement["context"]))
    if _wrap_context_activities(statement["object"]):
        properties["object"] = Raw(msgspec.json.encode(statement["object"]))
    if "id" not in statement:
        statement["id"] = str(default_id or uuid4())
    return Arrival(
        id=UUID(statement["id"]),
        statement=statement,
        properties=properties,
        timestamp=timestamp,
        digest=make_digest(statement),
        mentions=read_mentions(statement),
    )


def _wrap_context_activities(statement: dict[str, Any]) -> bool:
    """Make lists of single context activities, as they are returned (Data, 2.4.6.2).

    Takes a statement or its object, which has a context where it is a SubStatement.
    """
    activities = statement.get("context", {}).get("contextActivities", {})
    single = [name for name, listed in activities.items() if isinstance(listed, dict)]
    for name in single:
        activities[name] = [activities[name]]
    return bool(single)
