"""What import-linter can't see: the size of modules, their names, and words that must not stay."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROOMS = ("curriculum", "game", "lms", "assets")
LONGEST = 300
VAGUE = {"utils", "util", "helpers", "manager", "base", "common", "misc", "tools"}


def list_modules(*rooms: str) -> list[Path]:
    found = [path for room in rooms for path in sorted((ROOT / room).rglob("*.py"))]
    return [path for path in found if "migrations" not in path.parts]


def list_tracked() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]


@pytest.mark.parametrize("path", list_modules(*ROOMS), ids=lambda p: p.relative_to(ROOT).as_posix())
def test_a_module_is_short_and_says_what_it_is_for(path: Path) -> None:
    text = path.read_text("utf-8")
    assert text.count("\n") <= LONGEST
    assert path.stem not in VAGUE
    assert not text.strip() or text.startswith('"""')


def test_nothing_is_left_unfinished() -> None:
    mark = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|XX" + r"X)\b|NotImplemented" + r"Error")
    left = [
        f"{path.relative_to(ROOT)}: {match[0]}"
        for path in list_modules(*ROOMS, "tests")
        if (match := mark.search(path.read_text("utf-8")))
    ]
    assert left == []


def test_no_file_names_a_download_address_or_a_path_of_one_machine() -> None:
    address = re.compile(
        r"(?:extra-|find-)?index-url\s*[= ]\s*http|"
        + r"https?://[^\s\"']*/simple\b|file"
        + r":///|/ro"
        + r"ot/|/ho"
        + r"me/\w+/"
    )
    found = []
    for path in list_tracked():
        if path.suffix in {".png", ".ogg", ".ttf", ".woff2", ".svg"}:
            continue
        if match := address.search(path.read_text("utf-8", errors="ignore")):
            found.append(f"{path.relative_to(ROOT)}: {match[0]}")
    assert found == []


def test_locks_have_hashes_for_every_package() -> None:
    for lock in (ROOT / "requirements").glob("*.txt"):
        entries = re.split(r"\n(?=\S)", lock.read_text("utf-8").strip())
        packages = [entry for entry in entries if "==" in entry.partition("\n")[0]]
        assert packages
        assert all("--hash=sha256:" in entry for entry in packages)
