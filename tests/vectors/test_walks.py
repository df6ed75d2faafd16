"""Two engines, one behaviour: what Python did in thousands of walks, JavaScript does alike."""

import re
import subprocess
import sys

import pytest

from curriculum.library import shipped_library
from tests.vectors.__main__ import SEED, encode, list_all
from tests.vectors.faults import JAVASCRIPT
from tests.vectors.replay import ENGINE, ROOT, Difference, copy_engine, replay

WALKS = 3000
pytestmark = pytest.mark.usefixtures("node")


def test_thousands_of_walks_are_the_same_in_javascript() -> None:
    with copy_engine() as engine:
        counts = replay(engine, list_all(SEED, WALKS))
    assert counts["walks"] > WALKS - 100
    assert counts["documents"] > len(shipped_library().activities_as_written)
    assert counts["statements"] > counts["walks"]
    assert counts["refused"] > counts["walks"]


def test_a_walk_that_differs_is_named_and_comes_again_by_its_name() -> None:
    with copy_engine() as engine:
        JAVASCRIPT[1].put_into(engine)
        with pytest.raises(Difference) as found:
            replay(engine, list_all(SEED, 300, shipped=False))
        name = re.match(rf"{SEED}/generated-\d+/\d", str(found.value))
        assert name
        command = [sys.executable, "-m", "tests.vectors", "--write", "--only", name[0]]
        again = subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout
        with pytest.raises(Difference) as found_again:
            replay(engine, again.splitlines(keepends=True))
    assert str(found_again.value) == str(found.value)


def test_an_engine_that_does_not_run_is_no_difference() -> None:
    with copy_engine() as engine:
        (engine / "marking.js").unlink()
        with pytest.raises(RuntimeError):
            replay(engine, [encode({})])


def test_the_engine_asks_of_a_browser_no_more_than_2020_had() -> None:
    newer = re.compile(
        r"\?\?=|\|\|=|&&=|\d_\d|#\w+\(|static \{|\.(?:at|hasOwn|replaceAll|findLast|groupBy)\("
        r"|structuredClone|\.to(?:Sorted|Reversed|Spliced)\(|\bawait\b|crypto|document|window"
    )
    files = sorted(ENGINE.glob("*.js"))
    assert len(files) > 5
    code = {file.name: re.sub(r"//.*|/\*[^/]*\*/", "", file.read_text("utf-8")) for file in files}
    assert {name: newer.findall(text) for name, text in code.items() if newer.search(text)} == {}
