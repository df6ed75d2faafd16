"""How far each pupil has come in each activity: one save per activity and occasion.

A save and the statements that came with it are written in one transaction, so there is never an
answer without its record, nor a record of an answer that the pupil would have to give again.
"""

import contextlib
from collections.abc import Sequence
from datetime import UTC, datetime
from sqlite3 import Connection
from typing import Any

import msgspec
from msgspec import Struct

from curriculum.engine.attempt import Attempt
from game.progress import outbox
from game.progress.database import Database
from game.progress.problems import Problem


class ActivityState(Struct, frozen=True, kw_only=True):
    """Where a pupil stands in one activity. ``is_done`` stays when they play it once more."""

    activity: str
    occasion: str | None
    is_done: bool
    is_under_way: bool
    saved: datetime


def save_attempt(
    database: Database,
    profile: str,
    attempt: Attempt,
    statements: Sequence[dict[str, Any]],
    *,
    occasion: str | None,
    at: datetime,
) -> None:
    """Write the attempt and queue its new statements, both or neither."""
    is_done = attempt.ending is not None
    row = (
        profile,
        attempt.activity,
        occasion or "",
        msgspec.json.encode(attempt).decode(),
        is_done,
        not is_done,
        at.timestamp(),
    )
    queued = outbox.prepare(profile, statements)

    def work(file: Connection) -> None:
        file.execute(
            "INSERT INTO saves (profile, activity, occasion, attempt, done, under_way, saved)"
            " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (profile, activity, occasion) DO UPDATE SET"
            " attempt = excluded.attempt, done = max(done, excluded.done),"
            " under_way = excluded.under_way, saved = excluded.saved",
            row,
        )
        outbox.queue(file, queued)

    database.write(work)


def load_attempt(
    database: Database, profile: str, activity: str, occasion: str | None
) -> Attempt | None:
    """Return the attempt as it was last saved, or None where there is nothing to go on with.

    A save that cannot be read is set aside, and the player is told once.
    """
    key = (profile, activity, occasion or "")
    rows = database.read(
        "SELECT attempt FROM saves WHERE profile = ? AND activity = ? AND occasion = ?", key
    )
    if not rows:
        return None
    try:
        return msgspec.json.decode(rows[0]["attempt"].encode(), type=Attempt)
    except ValueError:
        database.write(lambda file: _set_aside(file, key))
        database.notices.append(Problem.UNREADABLE_SAVE)
        return None


def list_states(database: Database, profile: str) -> list[ActivityState]:
    """Return what a pupil has begun or done on this computer, the latest first."""
    rows = database.read(
        "SELECT activity, occasion, done, under_way, saved FROM saves"
        " WHERE profile = ? ORDER BY saved DESC, activity",
        (profile,),
    )
    return [
        ActivityState(
            activity=row["activity"],
            occasion=row["occasion"] or None,
            is_done=bool(row["done"]),
            is_under_way=bool(row["under_way"]),
            saved=datetime.fromtimestamp(row["saved"], UTC),
        )
        for row in rows
    ]


def list_editions(database: Database) -> frozenset[str]:
    """Return the editions in which somebody on this computer is in the middle of something."""
    rows = database.read("SELECT attempt FROM saves WHERE under_way")
    found: set[str] = set()
    for row in rows:
        with contextlib.suppress(ValueError):  # who opens this save is told that it is unreadable
            found.add(msgspec.json.decode(row["attempt"].encode(), type=Attempt).edition)
    return frozenset(found)


def _set_aside(file: Connection, key: tuple[str, str, str]) -> None:
    where = "WHERE profile = ? AND activity = ? AND occasion = ?"
    file.execute(
        "INSERT OR IGNORE INTO unreadable_saves (profile, activity, occasion, attempt, saved)"
        f" SELECT profile, activity, occasion, attempt, saved FROM saves {where}",
        key,
    )
    file.execute(f"DELETE FROM saves {where}", key)
