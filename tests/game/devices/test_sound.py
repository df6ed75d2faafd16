"""Sound: played when wanted, silent without a device."""

import os
import shutil
import subprocess
import sys

import pygame
import pytest

from game.devices.sound import ROOT, Sounds


@pytest.fixture
def folder(tmp_path):
    shutil.copy(ROOT / "chime.ogg", tmp_path)
    return tmp_path


def test_sound_plays(folder):
    sounds = Sounds(root=folder)
    assert sounds.play("chime")
    assert pygame.mixer.get_busy()


def test_no_sound_when_the_player_wants_none(folder):
    assert not Sounds(on=False, root=folder).play("chime")


def test_turning_sound_off_stops_what_plays(folder):
    sounds = Sounds(root=folder)
    sounds.loop("chime")
    sounds.on = False
    assert not pygame.mixer.get_busy()


def test_loop_comes_back_with_the_sound(folder):
    sounds = Sounds(root=folder)
    sounds.loop("chime")
    sounds.on = False
    sounds.on = True
    assert pygame.mixer.get_busy()


def test_missing_and_broken_sounds_are_passed_over(folder):
    (folder / "broken.ogg").write_bytes(b"not a sound")
    sounds = Sounds(root=folder)
    assert not sounds.play("missing")
    assert not sounds.play("broken")


def test_machine_without_a_sound_device_is_silent(folder):
    code = (
        "import sys; from pathlib import Path; from game.devices.sound import Sounds;"
        "s = Sounds(root=Path(sys.argv[1])); print(s.open(), s.play('chime')); s.loop('chime')"
    )
    played = subprocess.run(
        [sys.executable, "-c", code, str(folder)],
        env={**os.environ, "SDL_AUDIODRIVER": "no-such-driver"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert played.stdout.split() == ["False", "False"]
