"""One thing that is wrong with content, and where."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from curriculum.library import Library
from curriculum.parsing import FieldPath, find_line, format_field
from curriculum.schema import Activity, AnyStep


@dataclass(frozen=True)
class Problem:
    """A rule that is broken: in which file and field, and a sentence about it.

    A rule of writing has a name and says what it is about (``subject``: a message id, or the id of
    a lesson, form or module), so that an exception with a reason can be written down for it.
    """

    file: Path
    field: FieldPath
    message: str
    severity: Literal["error", "warning"] = "error"
    rule: str | None = None
    subject: str | None = None

    @property
    def line(self) -> int | None:
        """The line where the field stands, found only when somebody wants to read it."""
        return find_line(self.file, self.field) if self.file.suffix == ".yaml" else None

    def describe(self, below: Path) -> str:
        """Return ``file:line: field: message`` with the path as seen from ``below``."""
        name = self.file.relative_to(below) if self.file.is_relative_to(below) else self.file
        line = self.line
        place = f"{name}:{line}" if line else str(name)
        field = f"{format_field(self.field)}: " if self.field else ""
        sign = "" if self.severity == "error" else "warning: "
        rule = f" [{self.rule}]" if self.rule else ""
        return f"{place}: {sign}{field}{self.message}{rule}"


def each_step(library: Library) -> Iterator[tuple[Activity, int, AnyStep]]:
    """Yield every step of every activity with its place in the file."""
    for activity in library.activities_as_written.values():
        for index, step in enumerate(activity.steps):
            yield activity, index, step
