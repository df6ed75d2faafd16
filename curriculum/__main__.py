"""``python -m curriculum check|show|messages|coverage|schema``: the curriculum's command line."""

import argparse
import inspect
import json
import sys
from pathlib import Path
from typing import Any

from curriculum.errors import ContentError, UnknownId
from curriculum.library import CONTENT, Library, load_library

ROOT = Path(__file__).parents[1]
SCHEMA_FILE = ROOT / "docs" / "lesson.schema.json"
COVERAGE_FILE = ROOT / "docs" / "coverage.md"


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return the exit code: 0 well, 1 content is wrong, 2 wrong call."""
    parser = argparse.ArgumentParser(prog="python -m curriculum", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="check all content and say what is wrong, and where")
    check.add_argument("--content", type=Path, default=CONTENT, help="folder of the content")
    check.add_argument("--quiet", action="store_true", help="do not list warnings")
    show = commands.add_parser("show", help="print a lesson or form as its players get it")
    show.add_argument("activity", nargs="?", help="its id; without one, all ids are listed")
    show.add_argument("--locale", default="en")
    messages = commands.add_parser("messages", help="work on translations")
    messages.add_argument("action", choices=["compile"], help="make catalogs for the programs")
    coverage = commands.add_parser("coverage", help="write the page of outcomes, lessons and items")
    coverage.add_argument("--file", type=Path, default=COVERAGE_FILE)
    schema = commands.add_parser("schema", help="write the JSON Schema of lessons and forms")
    schema.add_argument("--file", type=Path, default=SCHEMA_FILE)
    options = parser.parse_args(arguments)
    try:
        match options.command:
            case "check":
                return _check(options.content.resolve(), quiet=options.quiet)
            case "show":
                return _show(load_library(CONTENT).localized(options.locale), options.activity)
            case "messages":
                return _compile_messages()
            case "coverage":
                return _write_coverage(options.file)
            case _:
                options.file.write_text(format_schema(), encoding="utf-8")
                return 0
    except (ContentError, UnknownId) as error:
        print(error, file=sys.stderr)
        return 1


def _check(content: Path, *, quiet: bool) -> int:
    from curriculum.checks import check_library

    library = load_library(content)
    problems = check_library(library)
    shown = [p for p in problems if p.severity == "error" or not quiet]
    for problem in shown:
        print(
            problem.describe(ROOT), file=sys.stderr if problem.severity == "error" else sys.stdout
        )
    errors = sum(problem.severity == "error" for problem in problems)
    lessons = len(library.activities_as_written)
    print(
        f"edition {library.edition}: {len(library.modules_as_written)} modules, "
        f"{lessons} lessons and forms, {errors} errors, {len(problems) - errors} warnings"
    )
    return 1 if errors else 0


def _show(library: Library, activity: str | None) -> int:
    import msgspec

    if activity is None:
        for name in library.activities_as_written:
            print(f"{name}  {library.activity(name).title}")
        return 0
    encoded = msgspec.json.encode(library.activity(activity))
    print(msgspec.json.format(encoded, indent=2).decode())
    return 0


def _compile_messages() -> int:
    from curriculum.messages.compile import compile_catalogs

    compile_catalogs(print)
    return 0


def _write_coverage(file: Path) -> int:
    from curriculum.coverage import format_coverage

    file.write_text(format_coverage(load_library(CONTENT)), encoding="utf-8")
    return 0


def format_schema() -> str:
    """Return the JSON Schema (2020-12) of a lesson or an assessment form, as text."""
    import msgspec

    from curriculum.schema import Activity

    schema = _clean_descriptions(msgspec.json.schema(Activity))
    return json.dumps(schema, indent=2, ensure_ascii=False, sort_keys=True) + "\n"


def _clean_descriptions(node: Any) -> Any:
    """Return the schema with docstrings as Python 3.13 keeps them: without their indentation."""
    if isinstance(node, dict):
        return {
            key: inspect.cleandoc(value)
            if key == "description" and isinstance(value, str)
            else _clean_descriptions(value)
            for key, value in node.items()
        }
    return [_clean_descriptions(entry) for entry in node] if isinstance(node, list) else node


if __name__ == "__main__":
    sys.exit(main())
