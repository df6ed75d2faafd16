"""Pictures of every step of lessons, to look at: what no test sees.

``python -m tests.game.scenes.pictures FOLDER privacy.9-12 [--text 200] [--language ur]`` plays the
first script of each lesson whose id begins so, and saves the screen whenever it shows a step.
"""

import argparse
import os
import tempfile
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

from game.scenes.harbour import Harbour
from tests.content.test_plays import LESSONS, read_plays
from tests.game.scenes.driver import Keyboard, make_app, open_lesson, play_to_end


class Photographer(Keyboard):
    """Plays by keyboard and saves each screen before anything is pressed on it."""

    def __init__(self, app, folder: Path):
        super().__init__(app)
        self.folder, self.taken = folder, 0
        folder.mkdir(parents=True, exist_ok=True)

    def press(self, name: str) -> None:
        self.take()
        super().press(name)

    def answer(self, step, answer) -> None:
        self.take()
        super().answer(step, answer)

    def take(self) -> None:
        self.frame()
        self.taken += 1
        name = f"{self.taken:02}-{self.app.scene.play.step.id}.png"
        self.app.window.save(self.folder / name)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("lessons", nargs="+", help="how the ids of lessons begin")
    parser.add_argument("--text", type=int, default=100, help="size of the text in per cent")
    parser.add_argument("--language", default="en")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        app = make_app(Path(home), text_size=chosen.text, language=chosen.language)
        harbour = Harbour(app)
        for lesson in LESSONS:
            if lesson.startswith(tuple(chosen.lessons)):
                module = harbour.library.module(lesson.rpartition(".")[0])
                guest = harbour.progress.play_as_guest(module.band)
                photographer = Photographer(app, chosen.folder / lesson)
                play = read_plays(lesson)[0]
                play_to_end(photographer, open_lesson(harbour, guest, lesson), play.answers)
                photographer.take()
                app.pop()
        harbour.progress.close()


if __name__ == "__main__":
    main()
