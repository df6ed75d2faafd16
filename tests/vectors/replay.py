"""Runs the JavaScript engine under Node, on lines that the Python engine made."""

import json
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

ROOT = Path(__file__).parents[2]
ENGINE = ROOT / "lms/player/static/player/engine"
SCRIPT = Path(__file__).with_name("replay.mjs")
NODE_IS_MISSING = "this needs Node.js: install your system's package nodejs to run it"


class Difference(Exception):
    """The two engines differ: where, and what each of them says."""


@contextmanager
def copy_engine() -> Iterator[Path]:
    """Copy the JavaScript engine to where Node takes it for modules, and a fault can be put in."""
    with tempfile.TemporaryDirectory() as folder:
        engine = Path(folder, "engine")
        shutil.copytree(ENGINE, engine)
        (engine / "package.json").write_text('{"type": "module"}', encoding="utf-8")
        yield engine


def replay(engine: Path, lines: Iterable[bytes]) -> dict[str, int]:
    """Return how much the JavaScript engine did alike. Raises Difference at the first other way."""
    command = ["node", str(SCRIPT), str(engine)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as node:
        assert node.stdin
        assert node.stdout
        with suppress(BrokenPipeError), node.stdin:  # at a difference it has seen enough
            node.stdin.writelines(lines)
        told = node.stdout.read().decode()
        status = node.wait()
    if status == 1 and told:
        raise Difference(told)
    if status != 0:
        raise RuntimeError("Node.js could not run the engine: its own words stand above")
    counts: dict[str, int] = json.loads(told)
    return counts
