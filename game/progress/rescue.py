"""Carry what can still be read of a damaged file of saved games over into a new one.

The damaged file is never changed: it is kept beside the new one, with the date in its name.
"""

import contextlib
import os
import sqlite3
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

PAGE_COUNT = slice(28, 32)
CHANGE_COUNTER = slice(24, 28)
VALID_FOR = slice(92, 96)
"""Places in the header of an SQLite file (sqlite.org/fileformat2.html, section 1.3)."""

BEYOND = 2000
"""How many row numbers after the last readable row are looked for, one by one."""


def rescue(path: Path, connect: Callable[[Path], sqlite3.Connection], today: date) -> Path:
    """Put a new file in the place of a damaged one, with all its readable rows.

    ``connect`` opens a new file and sets it up. Returns where the damaged file is kept.
    """
    new = _half_way(path)
    new.unlink(missing_ok=True)
    connection = connect(new)
    try:
        copy_rows(path, connection)
    finally:
        connection.close()
    kept = _free_name(path, today)
    os.replace(path, kept)
    with contextlib.suppress(FileNotFoundError):
        os.replace(_journal(path), _journal(kept))
    finish(path)
    return kept


def finish(path: Path) -> None:
    """Take the last step of a rescue, unless that was done before.

    A journal left by the damaged file goes first: SQLite would play it back into the new one.
    """
    if not path.exists() and _half_way(path).exists():
        for file in (path, _half_way(path)):
            _journal(file).unlink(missing_ok=True)
        os.replace(_half_way(path), path)


def copy_rows(path: Path, target: sqlite3.Connection) -> None:
    """Copy every row that can be read from the file into ``target``, in one transaction."""
    content = path.read_bytes()
    tables = _columns(target)
    target.execute("BEGIN IMMEDIATE")
    try:
        for image in (content, _with_first_page_of(target, content)):
            for table, columns in tables.items():
                marks = ", ".join("?" * len(columns))
                into = f"INSERT OR IGNORE INTO {table} ({', '.join(columns)}) VALUES ({marks})"
                for row in _read_rows(_complete(image), table, columns):
                    target.execute(into, row)
        target.execute("COMMIT")
    except BaseException:
        with contextlib.suppress(sqlite3.Error):
            target.execute("ROLLBACK")
        raise


def _columns(connection: sqlite3.Connection) -> dict[str, list[str]]:
    names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    return {
        name: [row[1] for row in connection.execute(f"PRAGMA table_info({name})")]
        for (name,) in names
    }


def _read_rows(image: bytes, table: str, columns: list[str]) -> Iterator[tuple[object, ...]]:
    """Yield the readable rows: from the front, from the back, then one by one in between."""
    if len(image) < 512:
        return
    source = sqlite3.connect(":memory:", isolation_level=None)
    with contextlib.closing(source):
        source.deserialize(image)
        select = f"SELECT rowid, {', '.join(columns)} FROM {table} NOT INDEXED"
        rows: dict[int, tuple[object, ...]] = {}
        for order in ("ASC", "DESC"):
            try:
                for number, *row in source.execute(f"{select} ORDER BY rowid {order}"):
                    rows[number] = tuple(row)
                break
            except sqlite3.Error:
                continue
        else:
            for number in set(range(1, max(rows, default=0) + BEYOND)) - rows.keys():
                with contextlib.suppress(sqlite3.Error):
                    for found, *row in source.execute(f"{select} WHERE rowid = ?", (number,)):
                        rows[found] = tuple(row)
    for number in sorted(rows):
        if not any(isinstance(value, str) and "\0" in value for value in rows[number]):
            yield rows[number]  # a zero in a text is the padding after a cut: half a row


def _complete(image: bytes) -> bytes:
    """Pad a truncated image to whole pages and let its header say how many there are."""
    size = int.from_bytes(image[16:18], "big")
    if size < 512 or len(image) < 100:
        return b""
    image += bytes(-len(image) % size)
    header = bytearray(image[:100])
    header[PAGE_COUNT] = (len(image) // size).to_bytes(4, "big")
    header[VALID_FOR] = header[CHANGE_COUNTER]
    return bytes(header) + image[100:]


def _with_first_page_of(model: sqlite3.Connection, content: bytes) -> bytes:
    """Return the content with the first page of another file of the same tables.

    The first page holds the header and the places of the tables, which are the same in every file
    that was set up in the same way: a file with a broken beginning becomes readable again.
    """
    with contextlib.closing(sqlite3.connect(":memory:")) as empty:
        for (sql,) in model.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL"):
            empty.execute(sql)
        empty.commit()
        fresh = empty.serialize()
    size = int.from_bytes(fresh[16:18], "big")
    return fresh[:size] + content[size:]


def _half_way(path: Path) -> Path:
    return path.with_name(f"{path.name}.rescue")


def _journal(path: Path) -> Path:
    return path.with_name(f"{path.name}-journal")


def _free_name(path: Path, today: date) -> Path:
    number = 1
    while True:
        ending = "" if number == 1 else f"-{number}"
        kept = path.with_name(f"{path.stem}-{today.isoformat()}{ending}.broken{path.suffix}")
        if not kept.exists():
            return kept
        number += 1
