"""A game that is killed in the middle of a lesson goes on exactly where it was."""

import json
import subprocess
import sys
from itertools import islice

import pytest

from game.progress import outbox
from game.progress.database import Database
from game.scenes.harbour import Harbour
from tests.content.test_plays import read_plays
from tests.game.progress.factories import make_profile
from tests.game.scenes.driver import Keyboard, make_app, open_lesson, play_to_end

LESSON = "privacy.9-12.whose-photo"
PLAY = read_plays(LESSON)[0]
GAME = """
import sys
from pathlib import Path
from game.progress import profiles
from game.progress.profiles import Profile
from game.scenes.harbour import Harbour
from tests.content.test_plays import read_plays
from tests.game.scenes.driver import Keyboard, make_app, open_lesson, play_to_end

harbour = Harbour(make_app(Path(sys.argv[1])))
row = harbour.progress._database.read("SELECT * FROM profiles")[0]
scene = open_lesson(harbour, profiles._profile(row), sys.argv[2])
shown = scene.show_step
def tell():
    shown()
    print(scene.play.step.id, flush=True)
scene.show_step = tell
play_to_end(Keyboard(harbour.app), scene, read_plays(sys.argv[2])[0].answers)
"""


@pytest.mark.parametrize("steps", [1, 8, 15, 22])
def test_a_killed_game_loses_nothing(tmp_path, steps):
    database = Database(tmp_path / "progress.db")
    profile = make_profile(database, site="http://127.0.0.1:9")
    database.close()
    command = [sys.executable, "-c", GAME, str(tmp_path), LESSON]
    game = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    seen = [line.strip() for line in islice(skip_greeting(game.stdout), steps)]
    game.kill()
    game.wait()

    harbour = Harbour(make_app(tmp_path))
    scene = open_lesson(harbour, profile, LESSON)
    before = scene.play.attempt
    assert seen[-1] in before.path, "a step that was on the screen is not in the save"
    recorded = read_answered(harbour, profile)
    assert recorded == list(before.recorded), "answers and their records are not in step"
    play_to_end(Keyboard(harbour.app), scene, PLAY.answers)
    assert scene.play.attempt.id == before.id
    assert scene.play.step.id == PLAY.ending
    items = read_answered(harbour, profile)
    assert len(items) == len(set(items)), "an answer was recorded twice"
    harbour.progress.close()


def skip_greeting(lines):
    return (line for line in lines if not line.startswith("pygame"))


def read_answered(harbour, profile):
    """Return the items whose first response waits to be sent, in order."""
    waiting = outbox.list_waiting(harbour.progress._database, profile.id, 1000)
    bodies = [json.loads(entry.body) for entry in waiting]
    answered = [body for body in bodies if body["verb"]["id"].endswith("answered")]
    prefix = f"{LESSON}/"
    return [body["object"]["id"].partition(prefix)[2] for body in answered]
