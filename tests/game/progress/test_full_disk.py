"""A disk that takes nothing more, with real limits: on the size of a file, and of the database."""

import sqlite3
import subprocess
import sys

from game.progress.problems import Problem
from game.progress.progress import Progress
from tests.game.progress.factories import make_lesson, make_profile, walk


def play(progress: Progress, profile, lesson) -> None:
    for attempt, events in walk(lesson):
        progress.save(profile, attempt, events, locale="en")


def test_a_full_disk_stops_no_one_from_playing_and_loses_nothing(tmp_path, full_after):
    progress = Progress.open(tmp_path)
    profile = make_profile(progress._database)
    first, second = make_lesson(8, name="first"), make_lesson(30, name="second")
    play(progress, profile, first)
    full_after((tmp_path / "progress.db").stat().st_size)

    play(progress, profile, second)
    assert not progress.is_saving
    assert progress.load(profile, first.id) is not None
    assert progress.load(profile, second.id).ending == "end"
    assert progress.delivery_state(profile).waiting == 10 + 32
    assert not progress._database.retry()

    full_after(None)
    assert progress._database.retry()
    assert progress.is_saving
    progress.close()

    again = Progress.open(tmp_path)
    assert again.take_notices() == []
    assert again.load(profile, second.id).ending == "end"
    assert again.delivery_state(profile).waiting == 10 + 32
    rows = again._database.read("SELECT seq, id FROM statements ORDER BY seq")
    assert [row["seq"] for row in rows] == list(range(1, 43))
    again.close()


def test_closing_the_game_writes_what_a_full_disk_did_not_take(tmp_path, full_after):
    progress = Progress.open(tmp_path)
    profile = make_profile(progress._database)
    full_after((tmp_path / "progress.db").stat().st_size)
    lesson = make_lesson(30)
    play(progress, profile, lesson)
    full_after(None)
    progress.close()
    again = Progress.open(tmp_path)
    assert again.load(profile, lesson.id).ending == "end"
    again.close()


def test_what_was_stored_before_the_disk_was_full_is_still_there(tmp_path, full_after):
    progress = Progress.open(tmp_path)
    profile = make_profile(progress._database)
    first = make_lesson(8, name="first")
    play(progress, profile, first)
    full_after((tmp_path / "progress.db").stat().st_size)
    play(progress, profile, make_lesson(30, name="second"))
    progress.close()
    full_after(None)
    again = Progress.open(tmp_path)
    assert again.take_notices() == []
    assert again.load(profile, first.id).ending == "end"
    assert again.delivery_state(profile).waiting >= 10
    again.close()


def test_a_full_database_behaves_like_a_full_disk(tmp_path):
    progress = Progress.open(tmp_path)
    profile = make_profile(progress._database)
    [row] = progress._database.read("PRAGMA page_count")
    progress._database.read(f"PRAGMA max_page_count = {row[0]}")
    lesson = make_lesson(30)
    play(progress, profile, lesson)
    assert progress.load(profile, lesson.id).ending == "end"
    progress._database.retry()
    progress.close()
    with sqlite3.connect(tmp_path / "progress.db") as file:
        assert file.execute("SELECT count(*) FROM statements").fetchone() == (32,)


def test_a_pupil_can_sign_in_and_play_on_a_disk_that_was_full_from_the_start(tmp_path, full_after):
    full_after(0)
    progress = Progress.open(tmp_path)
    assert not progress.is_saving
    profile = make_profile(progress._database)
    lesson = make_lesson()
    play(progress, profile, lesson)
    assert progress.load(profile, lesson.id).ending == "end"
    full_after(None)
    progress.close()
    again = Progress.open(tmp_path)
    assert again.load(profile, lesson.id).ending == "end"
    again.close()


def test_damage_on_a_full_disk_still_shows_what_can_be_read(tmp_path, full_after):
    progress = Progress.open(tmp_path)
    profile = make_profile(progress._database)
    lesson = make_lesson(20)
    play(progress, profile, lesson)
    progress.close()
    file = tmp_path / "progress.db"
    damaged = b"\xff" * 4096 + file.read_bytes()[4096:]
    file.write_bytes(damaged)
    full_after(4096)
    progress = Progress.open(tmp_path)
    assert not progress.is_saving
    assert progress.load(profile, lesson.id).ending == "end"
    assert file.read_bytes() == damaged
    full_after(None)
    assert progress._database.retry()
    assert progress.take_notices() == [Problem.RESCUED]
    assert progress.load(profile, lesson.id).ending == "end"
    progress.close()


def test_a_home_that_is_no_folder_leaves_the_game_playable(tmp_path):
    (tmp_path / "home").write_text("a file")
    progress = Progress.open(tmp_path / "home")
    assert not progress.is_saving
    guest = progress.play_as_guest("9-12")
    lesson = make_lesson()
    play(progress, guest, lesson)
    assert progress.load(guest, lesson.id).ending == "end"
    progress.close()


HOLDER = """
import sqlite3, sys
file = sqlite3.connect(sys.argv[1], isolation_level=None)
file.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.readline()
"""


def test_a_file_that_another_program_holds_is_written_when_it_is_free(tmp_path):
    progress = Progress.open(tmp_path)
    guest = progress.play_as_guest("9-12")
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path / "progress.db")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert holder.stdout.readline() == "held\n"
    lesson = make_lesson()
    attempt, events = next(walk(lesson))
    progress.save(guest, attempt, events, locale="en")
    assert not progress.is_saving
    holder.communicate("\n")
    assert progress._database.retry()
    assert progress.load(guest, lesson.id) == attempt
    progress.close()
