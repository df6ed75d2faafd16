"""``python -m game`` opens the adventure; ``--help`` lists what can be set from outside."""

import argparse
import json
import sys
from pathlib import Path

import pygame

from game.app import App
from game.ui import words
from game.ui.scene import Scene


def parse_arguments(arguments: list[str] | None = None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="game", description="Play Safe Harbour.")
    parser.add_argument("--site", metavar="URL", help="address of your school's Safe Harbour site")
    parser.add_argument("--lang", metavar="CODE", help="language, such as en, th or ur")
    parser.add_argument(
        "--window", metavar="WxH", type=_read_size, default=(1280, 720), help="size of the window"
    )
    parser.add_argument(
        "--bench", metavar="SECONDS", type=float, help="play so long, then print measurements"
    )
    parser.add_argument(
        "--screenshot-dir", metavar="DIR", type=Path, help="where F12 saves pictures of the window"
    )
    parser.add_argument("--gallery", action="store_true", help="show every widget")
    return parser.parse_args(arguments)


def main(arguments: list[str] | None = None) -> int:
    """Open the window and play until it is closed."""
    chosen = parse_arguments(arguments)
    import msgspec

    from game.config import home_folder, load_options
    from game.devices.log import FILE as LOG
    from game.devices.log import keep_log

    try:
        home = home_folder()
    except OSError as error:
        print(f"The folder for saved games can't be made: {error.strerror}.", file=sys.stderr)
        return 1
    keep_log(home)
    words.set_language(chosen.lang or "")
    options, problem = load_options(home)
    given = {"language": chosen.lang, "site": chosen.site}
    options = msgspec.structs.replace(options, **{k: v for k, v in given.items() if v})
    try:
        app = App(home, options, chosen.window, chosen.screenshot_dir)
    except pygame.error as error:
        print(f"The window can't be opened: {error}.", file=sys.stderr)
        return 1
    if problem:
        app.say(problem, "notice")
    app.run(_first_scene(app, gallery=chosen.gallery), chosen.bench)
    if app.gave_up:
        print(f"Safe Harbour had to stop. Nothing is lost. See {home / LOG}.", file=sys.stderr)
        return 1
    if chosen.bench:
        print(json.dumps(app.measure()))
    return 0


def _first_scene(app: App, *, gallery: bool) -> Scene:
    if gallery:
        from game.ui.gallery import Gallery

        return Gallery(app)
    from game.scenes.title import TitleScene

    return TitleScene(app)


def _read_size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    if not (width.isdigit() and height.isdigit()) or min(int(width), int(height)) < 200:
        raise argparse.ArgumentTypeError("write the size as 1280x720, at least 200x200")
    return int(width), int(height)


if __name__ == "__main__":
    sys.exit(main())
