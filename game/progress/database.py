"""The one file in which a computer keeps its pupils, their saves and what is still to be sent.

SQLite with a rollback journal: a save and its statements go in together or not at all, and what
was written is on the disk when ``write`` returns. (A write-ahead log would be a little faster, but
does not work in home folders on a network drive, as schools have them.) Where the disk takes
nothing, the game goes on in memory and ``retry`` writes the rest as soon as it can.
"""

import contextlib
import logging
import os
import sqlite3
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from game.progress import rescue
from game.progress.problems import Problem

log = logging.getLogger(__name__)

T = TypeVar("T")

SCHEMA = """
CREATE TABLE IF NOT EXISTS profiles (
  id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, band TEXT NOT NULL, code TEXT, learner TEXT,
  site TEXT, home_page TEXT, account TEXT, client_key TEXT, client_secret TEXT,
  pin_salt BLOB, pin_hash BLOB, wrong_pins INTEGER NOT NULL DEFAULT 0,
  wait_until REAL NOT NULL DEFAULT 0, login_refused INTEGER NOT NULL DEFAULT 0,
  assignments TEXT, UNIQUE (home_page, account));
CREATE TABLE IF NOT EXISTS classrooms (code TEXT PRIMARY KEY NOT NULL, roster TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS saves (
  profile TEXT NOT NULL, activity TEXT NOT NULL, occasion TEXT NOT NULL, attempt TEXT NOT NULL,
  done INTEGER NOT NULL, under_way INTEGER NOT NULL, saved REAL NOT NULL,
  PRIMARY KEY (profile, activity, occasion));
CREATE TABLE IF NOT EXISTS unreadable_saves (
  profile TEXT NOT NULL, activity TEXT NOT NULL, occasion TEXT NOT NULL, attempt TEXT NOT NULL,
  saved REAL NOT NULL, PRIMARY KEY (profile, activity, occasion, saved));
CREATE TABLE IF NOT EXISTS statements (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, profile TEXT NOT NULL, body TEXT,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'delivered', 'refused')), reason TEXT);
CREATE TABLE IF NOT EXISTS endings (
  profile TEXT NOT NULL, activity TEXT NOT NULL, step TEXT NOT NULL,
  PRIMARY KEY (profile, activity, step));
CREATE TABLE IF NOT EXISTS avatars (profile TEXT PRIMARY KEY NOT NULL, avatar TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS statements_in_state ON statements (profile, state, seq);
"""

DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
OUT_OF_ORDER = {
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_BUSY,
}
"""The disk is full, gone, locked or not ours: nothing is wrong with what is on it."""


def is_damage(error: Exception) -> bool:
    """Return whether the file's content is broken."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in DAMAGE


def is_out_of_order(error: Exception) -> bool:
    """Return whether the disk refused, so that a later try can succeed."""
    if isinstance(error, sqlite3.Error):
        return getattr(error, "sqlite_errorcode", 0) & 0xFF in OUT_OF_ORDER
    return isinstance(error, OSError)


class Database:
    """One connection, used by every thread in turn; a transaction for each write.

    ``notices`` collects what the player should read once. ``is_saving`` is False as long as the
    disk takes nothing and everything lives in memory only.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.is_saving = True
        self.notices: list[Problem] = []
        self._lock = threading.RLock()
        self._unsaved: list[Callable[[sqlite3.Connection], object]] = []
        self._connection = sqlite3.connect(":memory:")
        self._reopen()

    def write(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Run ``work`` in a transaction and return its result; it is on the disk afterwards.

        When the disk takes nothing, ``work`` runs in memory, and once more when the disk can be
        written again; so it must do the same both times: no clock and no random numbers inside.
        """
        with self._lock:
            result = self._persist(lambda connection: _transact(connection, work))
            if not self.is_saving:
                self._unsaved.append(work)
            return result

    def read(self, sql: str, parameters: tuple[object, ...] = ()) -> list[sqlite3.Row]:
        """Return the rows that a query finds."""
        with self._lock:
            return self._persist(lambda connection: connection.execute(sql, parameters).fetchall())

    def retry(self) -> bool:
        """Write what waits in memory, if anything does; return whether all is on the disk."""
        with self._lock:
            if self.is_saving:
                return True
            try:
                connection = self._open()
            except (sqlite3.Error, OSError):
                return False
            try:
                _transact(connection, lambda file: [work(file) for work in self._unsaved])
            except sqlite3.Error:
                connection.close()
                return False
            self._replace(connection, is_saving=True)
            self._unsaved = []
            log.info("the disk can be written again")
            return True

    def close(self) -> None:
        """Write what can be written and let go of the file."""
        with self._lock:
            self.retry()
            self._connection.close()

    def _persist(self, task: Callable[[sqlite3.Connection], T]) -> T:
        """Run a task on the file; else on the rescued file; else in memory."""
        for mend in (self._reopen, self._go_on_in_memory):
            try:
                return task(self._connection)
            except sqlite3.Error as error:
                if not self.is_saving or not (is_damage(error) or is_out_of_order(error)):
                    raise
                log.warning("the saved games: %s", getattr(error, "sqlite_errorname", "damaged"))
                mend()
        return task(self._connection)

    def _reopen(self) -> None:
        """Open the file anew, rescued where it is damaged; without a disk go on in memory."""
        try:
            self._replace(self._open(), is_saving=True)
        except (sqlite3.Error, OSError) as error:
            if not (is_damage(error) or is_out_of_order(error)):
                raise
            self._go_on_in_memory()

    def _go_on_in_memory(self) -> None:
        """Copy what can be read of the file into memory and go on there."""
        memory = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        _prepare(memory)
        with contextlib.suppress(OSError):
            rescue.copy_rows(self.path, memory)
        self._replace(memory, is_saving=False)

    def _replace(self, connection: sqlite3.Connection, *, is_saving: bool) -> None:
        self._connection.close()
        self._connection = connection
        self.is_saving = is_saving

    def _open(self) -> sqlite3.Connection:
        """Open the file; a damaged one is moved aside, and what can be read of it carried over."""
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        rescue.finish(self.path)
        try:
            return connect(self.path)
        except sqlite3.Error as error:
            if not is_damage(error):
                raise
        if self.is_saving:
            self._connection.close()
        rescue.rescue(self.path, connect, datetime.now(UTC).date())
        self.notices.append(Problem.RESCUED)
        return connect(self.path)


def connect(path: Path) -> sqlite3.Connection:
    """Open or create the file, for its owner's eyes only, check it and set it up."""
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    os.chmod(path, 0o600)
    connection = sqlite3.connect(path, timeout=1, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA journal_mode = TRUNCATE")
        connection.execute("PRAGMA synchronous = EXTRA")
        connection.execute("PRAGMA secure_delete = ON")
        if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            damage = sqlite3.DatabaseError("the check of the file found damage")
            damage.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
            raise damage
        _prepare(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _prepare(connection: sqlite3.Connection) -> None:
    connection.row_factory = sqlite3.Row
    # A byte that is no UTF-8 any more must not make the rows around it unreadable.
    connection.text_factory = lambda text: text.decode(errors="surrogateescape")
    connection.executescript(f"BEGIN IMMEDIATE; {SCHEMA} COMMIT;")


def _transact(connection: sqlite3.Connection, work: Callable[[sqlite3.Connection], T]) -> T:
    connection.execute("BEGIN IMMEDIATE")
    try:
        result = work(connection)
        connection.execute("COMMIT")
    except BaseException:
        with contextlib.suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
        raise
    return result
