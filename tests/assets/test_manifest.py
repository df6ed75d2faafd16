"""Every file says who made it and under which licence."""

from pathlib import Path

import pytest
import yaml

ASSETS = Path(__file__).parents[2] / "assets"
MANIFEST = yaml.safe_load((ASSETS / "manifest.yaml").read_text(encoding="utf-8"))
ROWS = MANIFEST["files"]


def list_files(pattern: str) -> set[Path]:
    return {
        path for path in ASSETS.glob(pattern) if path.is_file() and "__pycache__" not in path.parts
    }


def find_uncovered(rows: list[dict[str, str]]) -> set[Path]:
    return list_files("**/*") - set().union(*(list_files(row["file"]) for row in rows))


def test_every_file_is_covered():
    assert find_uncovered(ROWS) == set()


def test_a_file_without_a_row_is_noticed():
    without_tokens = [row for row in ROWS if row["file"] != "tokens.json"]
    assert find_uncovered(without_tokens) == {ASSETS / "tokens.json"}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["file"])
def test_row_has_files_an_author_a_source_and_a_known_licence(row):
    assert list_files(row["file"])
    assert row["author"]
    assert row["source"]
    assert row["licence"] in MANIFEST["licences"]


def test_no_file_has_two_licences():
    licences: dict[Path, set[str]] = {}
    for row in ROWS:
        for file in list_files(row["file"]):
            licences.setdefault(file, set()).add(row["licence"])
    assert [file for file, names in licences.items() if len(names) > 1] == []


def test_licence_text_lies_beside_the_fonts():
    text = (ASSETS / "fonts" / "OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE" in text
    assert "Google" in text
