"""Guests walk in every place and play every lesson: what each frame costs, and the memory.

``python -m tests.bench.game_play`` prints JSON. ``tests.bench.game_frames`` runs it in a window.
Every frame is drawn anew, and what the player does in it counts as its work.
"""

import json
import sys
import tempfile
import time
from pathlib import Path

import pygame
import yaml

from curriculum.library import Library
from curriculum.schema import Lesson
from game.app import App
from game.devices.clock import resident_mb
from game.scenes.harbour import Harbour
from game.scenes.square import SquareScene
from game.scenes.title import TitleScene
from game.scenes.visit import Visit
from tests.game.scenes.driver import Keyboard, make_app, open_lesson, play_to_end

WALK = (pygame.K_RIGHT, pygame.K_DOWN, pygame.K_LEFT, pygame.K_UP)
STRETCH = 60
"""Frames in one direction: a second."""
READING = 20
"""Frames that a step is looked at."""
NO_PAUSE = 100_000
"""Frames a second that are asked for: the next one comes as soon as it can."""


class Player(Keyboard):
    """Presses keys as fast as frames come. ``spent`` is what this process alone worked."""

    def __init__(self, app: App):
        super().__init__(app)
        self.spent: list[float] = []

    def frame(self, count: int = 1) -> None:
        for _ in range(count):
            self.app.redraw()
            began = time.thread_time()
            self.app.play_frame()
            self.spent.append(time.thread_time() - began)
            self.app.clock.finish()

    def post(self, kind: int, **attributes: object) -> None:
        pygame.event.post(pygame.Event(kind, **attributes))
        self.frame()

    def press(self, name: str) -> None:
        """Read for a while, then press."""
        self.frame(READING)
        super().press(name)

    def walk(self) -> None:
        """Walk a round through the place."""
        for key in WALK * 2:
            self.post(pygame.KEYDOWN, key=key, scancode=-1, unicode="", mod=0)
            self.frame(STRETCH)
            self.post(pygame.KEYUP, key=key, scancode=-1, unicode="", mod=0)

    def take_measures(self) -> dict[str, float]:
        """Return what the frames since the last call cost."""
        clock = self.app.clock
        measured: dict[str, float] = {
            "frames": len(clock.work),
            "frame_ms_median": round(clock.measure_ms(0.5), 2),
            "frame_ms_p99": round(clock.measure_ms(0.99), 2),
        }
        measured["cpu_ms_p99"] = round(sorted(self.spent)[len(self.spent) * 99 // 100] * 1000, 2)
        clock.work.clear()
        self.spent.clear()
        return measured


def read_first_play(library: Library, lesson: str) -> dict[str, tuple[str, ...]]:
    """Return the answers of a script, without what tests need: it would count as the game's."""
    text = (library.files[lesson].parent / "plays.yaml").read_text("utf-8")
    first = yaml.load(text, yaml.BaseLoader)[0]
    return {step: tuple(answer) for step, answer in first["answers"].items()}


def main(language: str) -> None:
    """Play, and print what was measured."""
    with tempfile.TemporaryDirectory() as home:
        app = make_app(Path(home), language=language, sound=True)
        app.clock.fps = NO_PAUSE
        title = TitleScene(app)
        app.push(title)
        player = Player(app)
        player.frame(30)
        player.take_measures()
        harbour: Harbour = title.harbour
        for band in ("9-12", "13-15", "16-18"):
            visit = Visit(harbour, harbour.progress.play_as_guest(band))
            visit.pick(visit.stories[0])
            app.push(SquareScene(app, visit))
            player.walk()
        measured = {"places": player.take_measures()}
        measured["places_rss_mb"] = resident_mb()
        for lesson in harbour.library.activities_as_written.values():
            if isinstance(lesson, Lesson):
                answers = read_first_play(harbour.library, lesson.id)
                play_to_end(player, open_lesson(harbour, visit.profile, lesson.id), answers)
                app.pop()
        measured["lessons"] = player.take_measures()
        measured["rss_mb"] = resident_mb()
        harbour.progress.close()
        app.look.sounds.on = False
    print(json.dumps(measured))


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "en")
