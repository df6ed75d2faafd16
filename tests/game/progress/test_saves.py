import os
import stat
from pathlib import Path

import pytest

from game.progress.problems import Problem
from game.progress.progress import Progress
from tests.game.progress.factories import make_lesson, make_profile, walk


@pytest.fixture
def progress(tmp_path: Path):
    progress = Progress.open(tmp_path)
    yield progress
    progress.close()


def statements_of(progress: Progress, profile) -> list[str]:
    rows = progress._database.read(
        "SELECT id FROM statements WHERE profile = ? ORDER BY seq", (profile.id,)
    )
    return [row["id"] for row in rows]


def test_a_save_comes_back_as_it_was_after_the_game_was_closed(tmp_path):
    first = Progress.open(tmp_path)
    profile = make_profile(first._database)
    lesson = make_lesson()
    for attempt, events in walk(lesson):
        first.save(profile, attempt, events, locale="th", occasion="T1")
    first.close()
    second = Progress.open(tmp_path)
    assert second.load(profile, lesson.id, "T1") == attempt
    assert second.load(profile, lesson.id) is None
    second.close()


def test_save_and_statements_are_written_together_and_in_order(progress):
    profile = make_profile(progress._database)
    expected = []
    for attempt, events in walk(make_lesson()):
        progress.save(profile, attempt, events, locale="en")
        expected += [event.id for event in events]
    assert statements_of(progress, profile) == expected
    assert len(expected) == 1 + 3 + 1


def test_saving_the_same_step_twice_queues_its_statements_once(progress):
    profile = make_profile(progress._database)
    attempt, events = next(walk(make_lesson()))
    progress.save(profile, attempt, events, locale="en")
    progress.save(profile, attempt, events, locale="en")
    assert statements_of(progress, profile) == [event.id for event in events]


def test_each_pupil_sees_only_their_own_saves(progress):
    one, other = make_profile(progress._database), make_profile(progress._database)
    lesson = make_lesson()
    attempt, events = next(walk(lesson))
    progress.save(one, attempt, events, locale="en")
    assert progress.load(other, lesson.id) is None
    assert progress.list_states(other) == []
    assert progress.delivery_state(other).waiting == 0
    assert progress.delivery_state(one).waiting == 1


def test_a_lesson_played_once_more_stays_done(progress):
    profile = make_profile(progress._database)
    lesson = make_lesson()
    for attempt, events in walk(lesson):
        progress.save(profile, attempt, events, locale="en")
    [state] = progress.list_states(profile)
    assert (state.is_done, state.is_under_way) == (True, False)
    progress.save(profile, *next(walk(lesson)), locale="en")
    [state] = progress.list_states(profile)
    assert (state.is_done, state.is_under_way) == (True, True)


def test_nothing_that_a_guest_does_is_queued(progress):
    guest = progress.play_as_guest("9-12")
    for attempt, events in walk(make_lesson()):
        progress.save(guest, attempt, events, locale="en")
    assert progress._database.read("SELECT * FROM statements") == []
    assert progress.delivery_state(guest).is_guest


def test_the_next_guest_does_not_see_what_the_last_one_did(progress):
    lesson = make_lesson()
    attempt, events = next(walk(lesson))
    progress.save(progress.play_as_guest("9-12"), attempt, events, locale="en")
    assert progress.has_guest_played()
    assert progress.load(progress.play_as_guest("9-12", carry_on=True), lesson.id) == attempt
    assert progress.load(progress.play_as_guest("9-12"), lesson.id) is None
    assert not progress.has_guest_played()


@pytest.mark.parametrize("damage", [b'{"id":', b'{"id": 7}', b'{"id": "\xff"}'])
def test_an_unreadable_save_is_kept_aside_and_told_once(progress, damage):
    profile = make_profile(progress._database)
    lesson = make_lesson()
    progress.save(profile, *next(walk(lesson)), locale="en")
    progress._database.write(
        lambda file: file.execute("UPDATE saves SET attempt = CAST(? AS TEXT)", (damage,))
    )
    assert progress.load(profile, lesson.id) is None
    assert progress.take_notices() == [Problem.UNREADABLE_SAVE]
    assert progress.take_notices() == []
    kept = progress._database.read("SELECT CAST(attempt AS BLOB) AS raw FROM unreadable_saves")
    assert [row["raw"] for row in kept] == [damage]
    assert len(statements_of(progress, profile)) == 1


@pytest.mark.skipif(os.name == "nt", reason="Windows guards a user's folder by other means")
def test_only_the_owner_can_read_the_file(tmp_path):
    home = tmp_path / "safe-harbour"
    progress = Progress.open(home)
    make_profile(progress._database)
    assert stat.S_IMODE(home.stat().st_mode) == 0o700
    assert {stat.S_IMODE(file.stat().st_mode) for file in home.iterdir()} == {0o600}
    progress.close()
