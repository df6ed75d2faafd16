"""The log: what went wrong and where in the code, for whoever looks after the machine.

No name, answer or message of a child is ever written to it.
"""

import logging
from pathlib import Path

FILE = "game.log"
LONGEST = 1_000_000


def keep_log(home: Path) -> None:
    """Write warnings and errors of the game to ``home/game.log``; the one before is kept too."""
    file = home / FILE
    try:
        if file.is_file() and file.stat().st_size > LONGEST:
            file.replace(file.with_suffix(".log.1"))
        handler: logging.Handler = logging.FileHandler(file, encoding="utf-8", delay=True)
    except OSError:
        handler = logging.StreamHandler()
    logging.raiseExceptions = False  # a disk too full for the log is told to the player, once
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    logger = logging.getLogger("game")
    logger.addHandler(handler)
    logger.setLevel(logging.WARNING)
    logger.propagate = False
