"""``python -m tests.vectors``: hold the engines in Python and JavaScript against each other.

Without options, thousands of walks. ``--only NAME`` repeats one that differed, by the name that the
sentence about it begins with; ``--write`` prints the lines of JSON instead of replaying them.
"""

import argparse
import shutil
import sys
from collections.abc import Iterator

import msgspec

from curriculum.library import shipped_library
from tests.vectors.figures import list_figures
from tests.vectors.replay import NODE_IS_MISSING, Difference, copy_engine, replay
from tests.vectors.walks import list_lines, repeat

SEED = "2026"
WALKS_OF_ONE = 3
"""Walks through one generated activity: another activity shows more than another walk."""


def list_all(seed: str, walks: int, *, shipped: bool = True) -> Iterator[bytes]:
    """Yield figures and about so many walks, half of them through shipped activities."""
    names = list(shipped_library().activities_as_written) if shipped else []
    each = walks // 2 // len(names) if names else 0
    generated = (walks - each * len(names)) // WALKS_OF_ONE
    made = [f"generated-{number}" for number in range(generated)]
    for lines in (
        list_figures(seed, max(1000, walks // 4)),
        list_lines(seed, made, WALKS_OF_ONE),
        list_lines(seed, names, each),
    ):
        yield from map(encode, lines)


def encode(line: object) -> bytes:
    """Write a line as the web player gets documents and as saves are kept."""
    return msgspec.json.encode(line) + b"\n"


def main() -> int:
    """Replay the walks and say how many there were, or where the engines differ."""
    parser = argparse.ArgumentParser(prog="python -m tests.vectors", description=__doc__)
    parser.add_argument("--walks", type=int, default=4000)
    parser.add_argument("--seed", default=SEED)
    parser.add_argument("--only", metavar="NAME")
    parser.add_argument("--generated", action="store_true", help="leave shipped activities out")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    lines = (
        map(encode, repeat(options.only))
        if options.only
        else list_all(options.seed, options.walks, shipped=not options.generated)
    )
    if options.write:
        sys.stdout.buffer.writelines(lines)
        return 0
    if shutil.which("node") is None:
        parser.error(NODE_IS_MISSING)
    try:
        with copy_engine() as engine:
            counts = replay(engine, lines)
    except Difference as difference:
        print(difference, file=sys.stderr)
        return 1
    print(", ".join(f"{count:,} {what}" for what, count in counts.items()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
