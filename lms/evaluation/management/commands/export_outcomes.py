"""``manage.py export_outcomes privacy.9-12 FOLDER``: the data file and the codebook, as files."""

from argparse import ArgumentTypeError
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from curriculum.errors import UnknownId
from lms.evaluation import codebook, exports, selectors
from lms.evaluation.selectors import Selection
from lms.lessons.selectors import get_library

PRACTICE = "practice"


def read_day(text: str) -> date:
    """Return a day that is written as YYYY-MM-DD."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is no day; write it as 2026-11-21") from None


class Command(BaseCommand):
    """Write what the evaluator's page offers into a folder."""

    help = "Write the outcome data of a module (CSV) and its codebook (Markdown) into a folder."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take what the evaluator's page lets choose."""
        parser.add_argument("module", help="a module id, such as privacy.9-12")
        parser.add_argument("folder", type=Path, help="where to write; made when it is missing")
        parser.add_argument("--school", action="append", default=[], help="a school's name")
        parser.add_argument(
            "--occasion",
            action="append",
            default=[],
            choices=[*filter(None, selectors.OCCASIONS), PRACTICE],
        )
        parser.add_argument("--since", type=read_day, help="the first day")
        parser.add_argument("--until", type=read_day, help="the last day")

    def handle(self, *args: Any, module: str, folder: Path, **options: Any) -> None:
        """Write both files; each appears only when it is whole."""
        library = get_library("en")
        try:
            library.module(module)
        except UnknownId as error:
            known = ", ".join(found.id for found in library.modules)
            raise CommandError(f"There is no module {module}. There are: {known}.") from error
        selection = Selection(
            module=module,
            schools=tuple(_find_school(name) for name in options["school"]),
            occasions=tuple("" if one == PRACTICE else one for one in options["occasion"]),
            since=options["since"],
            until=options["until"],
        )
        columns = exports.list_columns()
        try:
            folder.mkdir(parents=True, exist_ok=True)
            rows = exports.write_csv(selectors.list_responses(selection), columns)
            count = _write_whole(folder / "outcomes.csv", rows) - 1
            _write_whole(folder / "codebook.md", codebook.write_codebook(library, module, columns))
        except OSError as error:
            raise CommandError(f"{folder} cannot be written: {error.strerror}.") from error
        self.stdout.write(f"{count} rows in {folder / 'outcomes.csv'}; see codebook.md beside it.")


def _find_school(name: str) -> Any:
    school = selectors.list_schools().filter(name=name).first()
    if school is None:
        raise CommandError(f"There is no school called {name!r}.")
    return school.id


def _write_whole(path: Path, parts: Iterable[str]) -> int:
    """Write the parts, and return how many there were."""
    unfinished = path.with_suffix(f"{path.suffix}.part")
    count = 0
    with unfinished.open("w", encoding="utf-8", newline="") as file:
        for part in parts:
            file.write(part)
            count += 1
    unfinished.replace(path)
    return count
