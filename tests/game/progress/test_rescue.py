"""Damaged files: what can be read is carried over, and the damaged file is kept."""

import sqlite3
from datetime import date
from pathlib import Path

import pytest

from game.progress import outbox, rescue
from game.progress.database import Database, connect
from game.progress.problems import Problem
from game.progress.progress import Progress
from tests.game.progress.factories import make_lesson, make_profile, make_signed_in, walk

LESSONS = 12


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A computer on which one pupil played twelve lessons."""
    progress = Progress.open(tmp_path)
    profile = make_profile(progress._database)
    for number in range(LESSONS):
        for attempt, events in walk(make_lesson(8, name=f"lesson-{number}")):
            progress.save(profile, attempt, events, locale="en")
    progress.close()
    return tmp_path


def counts(progress: Progress) -> tuple[int, int, int]:
    tables = ("profiles", "saves", "statements")
    return tuple(
        progress._database.read(f"SELECT count(*) AS n FROM {table}")[0]["n"] for table in tables
    )


def broken_files(home: Path) -> list[Path]:
    return sorted(home.glob("progress-*.broken.db"))


@pytest.mark.parametrize("percent", [30, 60, 90, 99])
def test_a_truncated_file_is_set_aside_and_what_is_left_is_carried_over(home, percent):
    file = home / "progress.db"
    content = file.read_bytes()
    cut = content[: len(content) * percent // 100]
    file.write_bytes(cut)

    progress = Progress.open(home)
    assert progress.take_notices() == [Problem.RESCUED]
    assert progress.take_notices() == []
    [kept] = broken_files(home)
    assert kept.read_bytes() == cut
    profiles, saves, statements = counts(progress)
    readable = readable_in(cut, home / "progress.db")
    assert (profiles, saves, statements) == readable
    assert statements > 0
    progress.close()

    again = Progress.open(home)
    assert again.take_notices() == []
    assert counts(again) == readable
    again.close()


def readable_in(cut: bytes, whole: Path) -> tuple[int, int, int]:
    """Count the rows whose text stands in the bytes that are left, found without SQLite's help."""
    with sqlite3.connect(whole) as file:
        found = []
        for table, column in (
            ("profiles", "account"),
            ("saves", "attempt"),
            ("statements", "body"),
        ):
            rows = file.execute(f"SELECT {column} FROM {table}").fetchall()
            found.append(sum(text.encode() in cut for (text,) in rows))
    return tuple(found)


@pytest.mark.parametrize("junk", [b"\0", b"\xff"])
def test_a_file_whose_beginning_is_gone_is_read_all_the_same(home, junk):
    file = home / "progress.db"
    content = file.read_bytes()
    file.write_bytes(junk * 4096 + content[4096:])
    progress = Progress.open(home)
    assert progress.take_notices() == [Problem.RESCUED]
    assert counts(progress) == (1, LESSONS, LESSONS * 10)
    progress.close()


def test_a_hole_in_the_middle_costs_only_what_was_in_it(home):
    file = home / "progress.db"
    content = bytearray(file.read_bytes())
    pages = len(content) // 4096
    hole = pages // 2
    content[hole * 4096 : (hole + 1) * 4096] = b"\xa5" * 4096
    file.write_bytes(content)
    progress = Progress.open(home)
    assert progress.take_notices() == [Problem.RESCUED]
    assert sum(counts(progress)) >= 1 + LESSONS + LESSONS * 10 - 12
    assert len(broken_files(home)) == 1
    progress.close()


def test_a_file_of_something_else_is_kept_and_the_game_begins_anew(tmp_path):
    (tmp_path / "progress.db").write_bytes(b"This is the homework of somebody.\n" * 400)
    progress = Progress.open(tmp_path)
    assert progress.take_notices() == [Problem.RESCUED]
    assert counts(progress) == (0, 0, 0)
    assert b"homework" in broken_files(tmp_path)[0].read_bytes()
    progress.close()


def test_an_empty_file_is_a_new_one(tmp_path):
    (tmp_path / "progress.db").touch()
    progress = Progress.open(tmp_path)
    assert progress.take_notices() == []
    assert counts(progress) == (0, 0, 0)
    progress.close()


def test_damage_while_the_game_is_open_loses_nothing_that_is_written_now(home):
    progress = Progress.open(home)
    profile = make_profile(progress._database)
    content = (home / "progress.db").read_bytes()
    (home / "progress.db").write_bytes(b"\xff" * 4096 + content[4096:])
    lesson = make_lesson(2, name="after-the-damage")
    for attempt, events in walk(lesson):
        progress.save(profile, attempt, events, locale="en")
    assert progress.load(profile, lesson.id) == attempt
    assert progress.is_saving
    assert progress.take_notices() == [Problem.RESCUED]
    progress.close()
    with sqlite3.connect(home / "progress.db") as file:
        assert file.execute("SELECT count(*) FROM saves").fetchone() == (LESSONS + 1,)


def test_a_second_damage_on_the_same_day_does_not_overwrite_the_first_file(home):
    for _ in range(2):
        (home / "progress.db").write_bytes(b"junk" * 1000)
        Progress.open(home).close()
    assert len(broken_files(home)) == 2


def test_a_rescue_that_was_interrupted_is_finished(home):
    file = home / "progress.db"
    rescue.rescue(file, connect, date(2026, 3, 2))
    file.rename(home / "progress.db.rescue")
    (home / "progress.db-journal").write_bytes(b"of the damaged file")
    progress = Progress.open(home)
    assert counts(progress) == (1, LESSONS, LESSONS * 10)
    assert progress.take_notices() == []
    progress.close()


def test_statements_find_their_pupil_again_when_the_profile_was_lost(home):
    database = Database(home / "progress.db")
    [old] = database.read("SELECT * FROM profiles")
    database.write(lambda file: file.execute("DELETE FROM profiles"))
    signed_in = make_signed_in(site=old["home_page"], account=old["account"])
    profile = make_profile(database, signed_in)
    assert outbox.count(database, profile.id).waiting == LESSONS * 10
    database.close()
