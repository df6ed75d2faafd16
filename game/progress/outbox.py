"""Statements on their way to the site: in order, each once, none lost.

A statement waits until the site has said that it has it. Then only its id stays, so that it is not
queued again, and its text goes: as little as works is kept on a computer that pupils share. One
that the site refuses is kept whole, with the reason, and does not hold up the others.
"""

from collections.abc import Iterable, Sequence
from sqlite3 import Connection
from typing import Any

import msgspec
from msgspec import Struct

from game.progress.database import Database


class Waiting(Struct, frozen=True, kw_only=True):
    """One statement to send: its id and its JSON."""

    id: str
    body: str


class Counts(Struct, frozen=True, kw_only=True):
    """How many statements of one profile wait, and how many the site refused."""

    waiting: int = 0
    refused: int = 0


Row = tuple[str, str, str]
"""Id, profile, JSON."""


def prepare(profile: str, statements: Sequence[dict[str, Any]]) -> list[Row]:
    """Return the rows to queue for a profile."""
    return [
        (statement["id"], profile, msgspec.json.encode(statement).decode())
        for statement in statements
    ]


def queue(file: Connection, rows: list[Row]) -> None:
    """Put rows at the end of the queue, in a transaction; an id queued before stays as it is."""
    file.executemany(
        "INSERT OR IGNORE INTO statements (id, profile, body, state) VALUES (?, ?, ?, 'waiting')",
        rows,
    )


def list_senders(database: Database) -> list[str]:
    """Return the profiles that have something to send and a login that works, oldest first."""
    rows = database.read(
        "SELECT profile FROM statements JOIN profiles ON profiles.id = profile"
        " WHERE state = 'waiting' AND login_refused = 0 AND client_key IS NOT NULL"
        " GROUP BY profile ORDER BY min(seq)"
    )
    return [row["profile"] for row in rows]


def list_waiting(database: Database, profile: str, most: int) -> list[Waiting]:
    """Return the next statements of a profile, in the order in which they came about."""
    rows = database.read(
        "SELECT id, body FROM statements WHERE profile = ? AND state = 'waiting'"
        " ORDER BY seq LIMIT ?",
        (profile, most),
    )
    return [Waiting(id=row["id"], body=row["body"]) for row in rows]


def mark_delivered(database: Database, ids: Iterable[str]) -> None:
    """Note that the site has these statements, and forget their text."""
    rows = [(id,) for id in ids]
    database.write(
        lambda file: file.executemany(
            "UPDATE statements SET state = 'delivered', body = NULL, reason = NULL WHERE id = ?",
            rows,
        )
    )


def mark_refused(database: Database, id: str, reason: str) -> None:
    """Set one statement aside, with what the site said about it."""
    database.write(
        lambda file: file.execute(
            "UPDATE statements SET state = 'refused', reason = ? WHERE id = ?", (reason[:500], id)
        )
    )


def count(database: Database, profile: str) -> Counts:
    """Return how much of a profile's work has not reached the site."""
    rows = database.read(
        "SELECT state, count(*) AS number FROM statements"
        " WHERE profile = ? AND state IN ('waiting', 'refused') GROUP BY state",
        (profile,),
    )
    return Counts(**{row["state"]: row["number"] for row in rows})
