"""The files of the player: what its page loads, and what a phone keeps to play without network."""

from pathlib import Path

FOLDER = Path(__file__).parent / "static" / "player"
SCRIPTS = tuple(
    f"player/{path.relative_to(FOLDER).as_posix()}" for path in sorted(FOLDER.rglob("*.js"))
)
