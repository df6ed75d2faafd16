"""The process is killed for real, in the middle of saving, and the file is opened again."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from uuid import UUID

import msgspec
import pytest

from curriculum.results.statement import Context, to_statement
from game.progress.progress import Progress
from tests.game.progress.factories import make_lesson, walk

pytestmark = pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL on Windows")

QUESTIONS = 400

PLAYER = """
import sys
from pathlib import Path
from uuid import UUID
from game.progress.progress import Progress
from tests.game.progress.factories import make_lesson, make_profile, walk

progress = Progress.open(Path(sys.argv[1]))
profile = make_profile(progress._database)
print(profile.id, profile.account.home_page, profile.account.name, flush=True)
for attempt, events in walk(make_lesson({questions}), UUID(int=7)):
    progress.save(profile, attempt, events, locale="en")
    print(len(attempt.path), len(attempt.answers), flush=True)
"""

HALF_WAY = """
import os, signal, sys
from pathlib import Path
from game.progress.progress import Progress

progress = Progress.open(Path(sys.argv[1]))

def work(file):
    # So little cache that pages reach the file before the transaction is complete.
    file.execute("PRAGMA cache_size = 1")
    file.execute("PRAGMA cache_spill = 1")
    file.execute("UPDATE saves SET attempt = '{}'")
    file.execute("DELETE FROM statements")
    file.executemany(
        "INSERT INTO classrooms (code, roster) VALUES (?, ?)",
        [(str(number), "x" * 3000) for number in range(500)],
    )
    os.kill(os.getpid(), signal.SIGKILL)

progress._database.write(work)
"""


def start(script: str, home: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", script, str(home)], stdout=subprocess.PIPE, text=True
    )


def stored(progress: Progress) -> tuple[str, list[str]]:
    [save] = progress._database.read("SELECT attempt FROM saves")
    rows = progress._database.read("SELECT body FROM statements ORDER BY seq")
    return save["attempt"], [row["body"] for row in rows]


@pytest.mark.parametrize("steps_before_the_kill", [1, 12, 60, 175])
def test_a_killed_game_loses_no_step_that_was_saved(tmp_path, steps_before_the_kill):
    player = start(PLAYER.format(questions=QUESTIONS), tmp_path)
    assert player.stdout is not None
    profile_id, home_page, account = player.stdout.readline().split()
    for _ in range(steps_before_the_kill):
        player.stdout.readline()
    player.kill()
    # What the pipe still holds was saved before the kill, too.
    rest = player.stdout.read().count("\n")
    assert player.wait() == -signal.SIGKILL

    progress = Progress.open(tmp_path)
    assert progress.take_notices() == []
    [row] = progress._database.read("SELECT id FROM profiles")
    assert row["id"] == profile_id
    save, bodies = stored(progress)
    progress.close()

    context = Context(home_page=home_page, account=account, platform="game", locale="en")
    moves, expected = 0, list[str]()
    for attempt, events in walk(make_lesson(QUESTIONS), UUID(int=7)):
        moves += 1
        expected += [to_statement(event, context)["id"] for event in events]
        if msgspec.json.encode(attempt).decode() == save:
            break
    else:
        pytest.fail("the save is none of the attempts that were played")
    assert moves >= steps_before_the_kill + rest
    assert [msgspec.json.decode(body)["id"] for body in bodies] == expected


def test_a_save_that_was_cut_in_the_middle_leaves_the_one_before(tmp_path):
    player = start(PLAYER.format(questions=20), tmp_path)
    assert player.communicate()[0]
    progress = Progress.open(tmp_path)
    before = stored(progress)
    progress.close()
    size = (tmp_path / "progress.db").stat().st_size

    cut = start(HALF_WAY, tmp_path)
    assert cut.wait() == -signal.SIGKILL
    cut.communicate()
    journal = tmp_path / "progress.db-journal"
    assert journal.stat().st_size > 0
    assert (tmp_path / "progress.db").stat().st_size > size, "nothing was written half-way"

    progress = Progress.open(tmp_path)
    assert progress.take_notices() == []
    assert stored(progress) == before
    assert progress._database.read("SELECT code FROM classrooms") == []
    progress.close()
