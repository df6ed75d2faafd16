"""The sounds are short, quiet and without clicks, and the sea has no seam."""

import os
import subprocess
import sys
from array import array
from itertools import pairwise
from pathlib import Path

import pytest

from assets.rig.sounds import RATE, RECIPES

SOUNDS = Path(__file__).parents[2] / "assets" / "sounds"
DECODE = """
import sys, pygame
pygame.mixer.init(22050, -16, 1)
sys.stdout.buffer.write(pygame.mixer.Sound(sys.argv[1]).get_raw())
"""


def decode(name: str) -> array:
    """Return the samples as the game's mixer hears them, in a process of its own.

    The mixer's format is fixed for a process once it is opened, so other tests mustn't share it.
    """
    environment = os.environ | {"SDL_AUDIODRIVER": "dummy", "PYGAME_HIDE_SUPPORT_PROMPT": "1"}
    command = [sys.executable, "-c", DECODE, str(SOUNDS / f"{name}.ogg")]
    return array(
        "h", subprocess.run(command, env=environment, capture_output=True, check=True).stdout
    )


def test_every_recipe_has_its_file():
    assert {file.stem for file in SOUNDS.glob("*.ogg")} == RECIPES.keys()


@pytest.mark.parametrize("name", sorted(RECIPES))
def test_sound_plays_below_half_of_full_loudness(name):
    samples = decode(name)
    assert 0.05 * 32767 < max(map(abs, samples)) < 0.55 * 32767


@pytest.mark.parametrize("name", sorted(RECIPES.keys() - {"waves-loop"}))
def test_sound_is_short_and_ends_in_silence(name):
    samples = decode(name)
    assert len(samples) <= 1.5 * RATE
    assert max(map(abs, samples[-20:])) < 0.02 * 32767


def test_sea_lasts_ten_seconds():
    assert len(decode("waves-loop")) == 10 * RATE


def test_sea_steps_no_further_at_its_seam_than_elsewhere():
    samples = decode("waves-loop")
    steps = [abs(b - a) for a, b in pairwise(samples)]
    assert abs(samples[0] - samples[-1]) <= max(steps)


def test_sounds_together_are_smaller_than_150_kilobytes():
    assert sum(file.stat().st_size for file in SOUNDS.glob("*.ogg")) < 150_000
