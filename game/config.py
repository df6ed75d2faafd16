"""The player's options: kept as JSON in the user's data folder, or where SAFE_HARBOUR_HOME says."""

import contextlib
import os
from pathlib import Path
from typing import Literal

import msgspec

from game.ui.words import _

FILE = "options.json"


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """What a player can set. An empty language means the machine's; an empty site, none.

    ``edition_keys`` is for operators: the fingerprint of the keys that the site's editions are
    signed with. Without it, the first keys that the site sends are trusted.
    """

    language: str = ""
    text_size: Literal[100, 125, 150, 175, 200] = 100
    sound: bool = True
    fps: Literal[30, 60] = 60
    reduced_motion: bool = False
    high_contrast: bool = False
    site: str = ""
    edition_keys: str = ""


def home_folder() -> Path:
    """Return the folder that holds options, saves and the log; it is made when missing."""
    if chosen := os.environ.get("SAFE_HARBOUR_HOME"):
        home = Path(chosen)
    else:
        from platformdirs import user_data_path

        home = user_data_path("safe-harbour", appauthor=False)
    home.mkdir(parents=True, exist_ok=True)
    return home


def load_options(home: Path) -> tuple[Options, str | None]:
    """Return the options and, when their file could not be read, a sentence for the player.

    A file that is broken is kept beside it as ``options.json.broken`` and defaults are used.
    """
    file = home / FILE
    try:
        return msgspec.json.decode(file.read_bytes(), type=Options), None
    except FileNotFoundError:
        return Options(), None
    except (msgspec.DecodeError, UnicodeDecodeError):
        with contextlib.suppress(OSError):  # where nothing can be written, it stays as it is
            os.replace(file, file.with_name(f"{FILE}.broken"))
        return Options(), _("Your options could not be read, so they are as at the first start.")
    except OSError:
        return Options(), _("Your options could not be opened, so they are as at the first start.")


def save_options(home: Path, options: Options) -> None:
    """Write the options so that a loss of power leaves either the old file or the new one.

    Raises OSError when the disk is full or the folder can't be written.
    """
    file = home / FILE
    draft = file.with_name(f"{FILE}.new")
    with draft.open("wb") as stream:
        stream.write(msgspec.json.format(msgspec.json.encode(options), indent=2))
        stream.flush()
        os.fsync(stream.fileno())
    os.replace(draft, file)
