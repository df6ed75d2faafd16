"""Make the sounds: struck wood, a small bell, paper, a step, and the sea.

Run as ``python -m assets.rig.sounds`` (needs the program ``sox`` for OGG). All are quiet, start and
end softly, and none is a buzzer. The sea has no seam: its last sample leads into its first.
"""

import math
import random
import subprocess
import sys
import tempfile
import wave
from array import array
from collections.abc import Callable
from pathlib import Path

SOUNDS = Path(__file__).resolve().parent.parent / "sounds"
RATE = 22050

Samples = list[float]

C5, E5, G5, C6 = 523.25, 659.25, 783.99, 1046.5
E4, G4, A4 = 329.63, 392.0, 440.0


def strike_wood(pitch: float, seconds: float, loudness: float = 0.5) -> Samples:
    """Return one note of a marimba: a pure tone and a short fourth partial."""
    count = int(seconds * RATE)
    samples = []
    for index in range(count):
        t = index / RATE
        tone = math.sin(2 * math.pi * pitch * t) * math.exp(-6.5 * t / seconds)
        knock = 0.25 * math.sin(2 * math.pi * pitch * 3.93 * t) * math.exp(-26 * t / seconds)
        samples.append(loudness * (tone + knock) * _soften(index, count))
    return samples


def ring_bell(pitch: float, seconds: float, loudness: float = 0.4) -> Samples:
    """Return a small bell: five partials, the higher the shorter."""
    partials = (
        (0.5, 0.3, 3.0),
        (1.0, 1.0, 4.0),
        (2.0, 0.5, 6.0),
        (2.76, 0.28, 9.0),
        (5.4, 0.1, 14.0),
    )
    count = int(seconds * RATE)
    return [
        loudness
        * _soften(index, count)
        * sum(
            share
            * math.sin(2 * math.pi * pitch * ratio * index / RATE)
            * math.exp(-fall * index / count)
            for ratio, share, fall in partials
        )
        / 1.6
        for index in range(count)
    ]


def hiss(seconds: float, low: float, high: float, seed: int, is_loop: bool = False) -> Samples:
    """Return noise between two frequencies (Hz); a loop's filters run on from end to start."""
    source = random.Random(seed)
    noise = [source.uniform(-1, 1) for _ in range(int(seconds * RATE))]
    bright = _low_pass(noise, high, is_loop)
    dull = _low_pass(bright, low, is_loop)
    return [b - d for b, d in zip(bright, dull, strict=True)]


def _low_pass(samples: Samples, cutoff: float, is_loop: bool) -> Samples:
    share = 1 - math.exp(-2 * math.pi * cutoff / RATE)
    state = 0.0
    passed: Samples = []
    # The first round of a loop only brings the filter into the state that it ends in.
    for _ in range(2 if is_loop else 1):
        passed = []
        for sample in samples:
            state += share * (sample - state)
            passed.append(state)
    return passed


def _soften(index: int, count: int) -> float:
    """Return the gain that lets a sound of ``count`` samples begin and end without a click."""
    return min(1.0, index / (0.004 * RATE), (count - 1 - index) / (0.02 * RATE))


def play_in_turn(*notes: tuple[float, Samples]) -> Samples:
    """Mix sounds that start at these seconds."""
    end = max(int(start * RATE) + len(samples) for start, samples in notes)
    mixed = [0.0] * end
    for start, samples in notes:
        first = int(start * RATE)
        for index, sample in enumerate(samples):
            mixed[first + index] += sample
    return mixed


def turn_page() -> Samples:
    """Return paper that is turned: a hiss that swells and falls."""
    samples = hiss(0.26, 900, 4200, seed=4)
    count = len(samples)
    return [
        0.4 * sample * math.sin(math.pi * (index / count) ** 0.6) ** 2 * _soften(index, count)
        for index, sample in enumerate(samples)
    ]


def take_step() -> Samples:
    """Return a foot on sand."""
    samples = hiss(0.11, 120, 900, seed=9)
    count = len(samples)
    return [
        0.75 * sample * math.exp(-5 * index / count) * _soften(index, count)
        for index, sample in enumerate(samples)
    ]


def roll_waves() -> Samples:
    """Return ten seconds of quiet sea whose waves come whole times in the loop."""
    near = hiss(10, 250, 1400, seed=21, is_loop=True)
    far = hiss(10, 60, 420, seed=22, is_loop=True)
    count = len(near)
    samples = []
    for index in range(count):
        turn = 2 * math.pi * index / count
        swell = 0.5 + 0.5 * math.sin(2 * turn - 0.6)
        ripple = 0.5 + 0.5 * math.sin(3 * turn + 1.1)
        samples.append(0.19 * near[index] * (0.15 + swell**2 + 0.4 * ripple**3) + 0.26 * far[index])
    return samples


RECIPES: dict[str, Callable[[], Samples]] = {
    "select": lambda: strike_wood(E5, 0.14, 0.3),
    "confirm": lambda: play_in_turn(
        (0, strike_wood(C5, 0.3, 0.34)), (0.09, strike_wood(G5, 0.4, 0.36))
    ),
    "page": turn_page,
    "right": lambda: play_in_turn(
        (0, strike_wood(C5, 0.5, 0.32)),
        (0.12, strike_wood(E5, 0.5, 0.32)),
        (0.24, strike_wood(G5, 0.6, 0.32)),
        (0.36, ring_bell(C6, 0.9, 0.16)),
    ),
    "again": lambda: play_in_turn(
        (0, strike_wood(G4, 0.45, 0.3)), (0.16, strike_wood(A4, 0.6, 0.3))
    ),
    "chime": lambda: ring_bell(C6, 1.4, 0.34),
    "step": take_step,
    "waves-loop": roll_waves,
}


def write_sound(name: str, folder: Path = SOUNDS) -> Path:
    """Write one sound as OGG and return its file."""
    samples = RECIPES[name]()
    target = folder / f"{name}.ogg"
    with tempfile.TemporaryDirectory() as scratch:
        recording = Path(scratch) / f"{name}.wav"
        with wave.open(str(recording), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            limited = (max(-1.0, min(1.0, sample)) for sample in samples)
            file.writeframes(array("h", (round(sample * 32767) for sample in limited)).tobytes())
        # -R keeps the dither and the stream number the same from run to run.
        subprocess.run(["sox", "-R", str(recording), "-C", "2", str(target)], check=True)
    return target


if __name__ == "__main__":
    for name in RECIPES:
        target = write_sound(name)
        print(f"{target.name}: {target.stat().st_size} bytes", file=sys.stderr)
