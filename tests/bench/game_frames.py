"""First frame, a frame's own work and memory of the real game in a real window under Xvfb.

``python -m tests.bench.game_frames``. Uses DISPLAY when there is one.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
RUNS = 3
SECONDS = "5"
SCENES = {"title": [], "every widget": ["--gallery"]}
PLAY = [sys.executable, "-m", "tests.bench.game_play"]


def main() -> None:
    """Print the median of three runs for title and gallery, and what playing costs."""
    if not os.environ.get("DISPLAY") and shutil.which("Xvfb") is None:
        print("game: not measured, Xvfb is missing")
        return
    for scene, words in SCENES.items():
        command = [sys.executable, "-m", "game", "--lang", "en", "--bench", SECONDS, *words]
        runs = [measure(command) for _ in range(RUNS)]
        middle = {key: statistics.median(run[key] for run in runs) for key in runs[0]}
        print(
            f"game, {scene}: first frame {middle['first_frame_s']:.2f} s (aim 1.0), "
            f"frame {middle['frame_ms_median']:.1f} ms median, {middle['frame_ms_p99']:.1f} ms p99 "
            f"(aim 4), {middle['rss_mb']:.0f} MB resident (aim 150)"
        )
    played = measure(PLAY)
    for part in ("places", "lessons"):
        frame = played[part]
        print(
            f"game, {part} played: frame {frame['frame_ms_median']:.1f} ms median, "
            f"{frame['frame_ms_p99']:.1f} ms p99 (aim 4), of this process "
            f"{frame['cpu_ms_p99']:.1f} ms p99"
        )
    print(f"game, after every place: {played['places_rss_mb']:.0f} MB resident (aim 150)")
    print(f"game, after every lesson: {played['rss_mb']:.0f} MB resident (aim 150)")


def measure(command: list[str]) -> dict[str, Any]:
    """Run the game once with a home of its own and return what it measured."""
    with tempfile.TemporaryDirectory() as home:
        environment = os.environ | {"SAFE_HARBOUR_HOME": home, "SDL_AUDIODRIVER": "dummy"}
        server = None
        if not os.environ.get("DISPLAY"):
            read, write = os.pipe()
            server = subprocess.Popen(
                ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x720x24"],
                pass_fds=[write],
                stderr=subprocess.DEVNULL,
            )
            os.close(write)
            with os.fdopen(read) as told:
                environment["DISPLAY"] = f":{told.readline().strip()}"
        try:
            ran = subprocess.run(
                command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=300
            )
            return json.loads(ran.stdout.splitlines()[-1])
        finally:
            if server:
                server.terminate()
                server.wait(timeout=10)


if __name__ == "__main__":
    main()
