"""Runs: stretches of text with one bidi level, one script and one face, in logical order."""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from game.ui.text.fonts import FACES, LATIN, UNKNOWN, Face, face_of, script_of

Direction = Literal["ltr", "rtl"]
BREAK = "\u200b"
_JOINERS = "\u200c\u200d"
_RIGHT_TO_LEFT = {"R", "AL", "AN", "RLE", "RLO", "LRE", "LRO", "PDF"}


@dataclass(frozen=True)
class Run:
    """Text to shape in one go. An odd level is written right to left."""

    text: str
    level: int
    face: Face
    script: str


def split_levels(text: str, direction: Direction) -> list[int]:
    """Return the bidi level of each character (Unicode Annex 9) for this base direction.

    Characters that the algorithm removes (joiners, breaks) take the level of the one before. A text
    with left-to-right letters only is in another language than a right-to-left screen (nobody has
    translated it yet): it keeps its own order, its full stop at its own end.
    """
    base = 1 if direction == "rtl" else 0
    classes = {unicodedata.bidirectional(character) for character in text}
    if classes.isdisjoint(_RIGHT_TO_LEFT) and (not base or "L" in classes):
        return [0] * len(text)
    from bidi import algorithm  # only right-to-left text needs it, so only that waits for it

    storage = {"base_level": base, "base_dir": "LR"[base], "chars": [], "runs": algorithm.deque()}
    algorithm.get_embedding_levels(text, storage)
    for place, character in enumerate(storage["chars"]):
        character["place"] = place
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    found = {character["place"]: character["level"] for character in storage["chars"]}
    levels: list[int] = []
    for place in range(len(text)):
        levels.append(found.get(place, levels[-1] if levels else base))
    return levels


def split_runs(text: str, levels: list[int]) -> list[Run]:
    """Split text into runs, in logical order.

    Breaks and other invisible signs go, joiners stay: they shape. A character that no face covers
    becomes the replacement sign, so that nobody sees an empty box or misses that one is missing.
    """
    if text.isascii() and text.isprintable() and len(set(levels)) == 1:
        return [Run(text, levels[0], LATIN, "Latn")]
    runs: list[Run] = []
    written: list[str] = []
    script = _first_script(text)
    now: tuple[int, Face, str] | None = None
    for character, level in zip(text, levels, strict=True):
        if _is_invisible(character):
            continue
        character, face, script = _place(character, script)
        if (level, face, script) != now:
            if now:
                runs.append(Run("".join(written), *now))
            written, now = [], (level, face, script)
        written.append(character)
    if now:
        runs.append(Run("".join(written), *now))
    return runs


def order_visually(runs: list[Run]) -> list[Run]:
    """Return a line's runs from left to right (rule L2); inside a run the shaper reverses."""
    ordered = list(runs)
    lowest_odd = min((run.level for run in runs if run.level % 2), default=None)
    if lowest_odd is None:
        return ordered
    for level in range(max(run.level for run in runs), lowest_odd - 1, -1):
        start = 0
        while start < len(ordered):
            end = start
            while end < len(ordered) and ordered[end].level >= level:
                end += 1
            ordered[start:end] = ordered[start:end][::-1]
            start = max(end, start + 1)
    return ordered


@lru_cache(maxsize=4096)
def _place(character: str, script: str) -> tuple[str, Face, str]:
    """Return what to draw, in which face, and the script of the run that it belongs to."""
    if character.isalpha() or script_of(character) not in ("Latn", script):
        script = script_of(character)
    elif character.isspace() or character in _JOINERS or unicodedata.combining(character):
        return character, face_of(script), script
    for candidate in (script, "Latn", *FACES):
        if face_of(candidate).covers(character):
            return character, face_of(candidate), candidate
    return UNKNOWN, LATIN, "Latn"


def _first_script(text: str) -> str:
    return next((script_of(c) for c in text if c.isalpha()), "Latn")


@lru_cache(maxsize=4096)
def _is_invisible(character: str) -> bool:
    return character == BREAK or (
        unicodedata.category(character) in ("Cf", "Cc") and character not in _JOINERS
    )
