import json
from pathlib import Path

import pytest

from curriculum.__main__ import SCHEMA_FILE, format_schema, main
from curriculum.errors import UnknownId
from curriculum.library import load_library, shipped_library
from curriculum.schema import AnyStep

LIBRARY = shipped_library()


def test_an_id_that_is_not_there_is_said_so() -> None:
    for find in (LIBRARY.activity, LIBRARY.module, LIBRARY.lessons, LIBRARY.forms):
        with pytest.raises(UnknownId, match=r"privacy\.0"):
            find("privacy.0")
    with pytest.raises(UnknownId):
        LIBRARY.guide("privacy.0", "guide")


def test_the_edition_changes_with_the_content_and_only_then(tmp_path: Path) -> None:
    def copy(name: str, change: str = "") -> str:
        root = tmp_path / name
        for source in LIBRARY.files.values():
            path = root / source.relative_to(LIBRARY.root)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(source.read_text("utf-8") + change, "utf-8")
        return load_library(root).edition

    assert copy("same") == LIBRARY.edition
    assert copy("changed", "# a comment\n") != LIBRARY.edition


def test_a_locale_without_catalog_is_english() -> None:
    lesson = next(iter(LIBRARY.activities_as_written))
    localized = LIBRARY.localized("xx")
    assert localized.activity(lesson) == LIBRARY.activity(lesson)
    assert not localized.is_draft(lesson)
    assert LIBRARY.localized("xx") is localized


def test_the_written_schema_is_current() -> None:
    assert SCHEMA_FILE.read_text("utf-8") == format_schema(), "run python -m curriculum schema"


def test_the_schema_names_every_step_kind() -> None:
    kinds = {cls.__name__ for cls in AnyStep.__args__}
    assert kinds <= set(json.loads(format_schema())["$defs"])


def test_schema_is_written_where_it_is_asked_for(tmp_path: Path) -> None:
    assert main(["schema", "--file", str(tmp_path / "schema.json")]) == 0
    assert json.loads((tmp_path / "schema.json").read_text("utf-8"))["$defs"]


def test_show_prints_what_players_get(capsys: pytest.CaptureFixture[str]) -> None:
    lesson = next(iter(LIBRARY.activities_as_written))
    assert main(["show", lesson]) == 0
    assert json.loads(capsys.readouterr().out)["id"] == lesson


def test_show_of_an_unknown_lesson_ends_with_one_and_a_sentence(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["show", "privacy.9-12.nothing"]) == 1
    assert "there is no lesson or form" in capsys.readouterr().err


def test_show_without_an_id_lists_all(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == len(LIBRARY.activities_as_written)
