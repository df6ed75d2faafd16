"""Remarks as the editor shows them: a line each, with the block to go to."""

from dataclasses import dataclass
from typing import Any

from lms.editing.blocks.labels import KINDS, LABELS
from lms.editing.conversion.names import STEP_CLASSES, Raw
from lms.editing.remarks import Remark

PAGE_FIELDS = {"steps": "", "title": "title"}
WORDS = ("text", "caption", "prompt", "statement", "title")
LONGEST = 60


@dataclass(frozen=True)
class Line:
    """A remark with its place: ``block`` is a step's UUID, ``field`` a field of the page."""

    message: str
    is_error: bool
    number: int | None = None
    kind: str = ""
    words: str = ""
    block: str = ""
    field: str = ""


@dataclass(frozen=True)
class Mend:
    """All lines, and how many of them are errors."""

    lines: tuple[Line, ...]

    @property
    def errors(self) -> int:
        """How many keep the page from being published."""
        return sum(line.is_error for line in self.lines)

    @property
    def warnings(self) -> int:
        """How many stop nobody."""
        return len(self.lines) - self.errors

    @property
    def at_blocks(self) -> list[dict[str, Any]]:
        """The lines that belong to a step, for the browser to put them there."""
        return [
            {"block": line.block, "message": line.message, "isError": line.is_error}
            for line in self.lines
            if line.block
        ]


def present_remarks(remarks: list[Remark], steps: list[Raw]) -> Mend:
    """Return the remarks as lines, errors first."""
    return Mend(tuple(_line(remark, steps) for remark in remarks))


def _line(remark: Remark, steps: list[Raw]) -> Line:
    is_error, path = remark.severity == "error", remark.path
    if path[:1] == ("steps",) and len(path) > 1:
        place = int(path[1])
        block = steps[place]
        kind = str(KINDS[STEP_CLASSES[block["type"]]][0])
        words = next((block["value"][f] for f in WORDS if block["value"].get(f)), "")
        field = str(path[-1])
        where = f"{LABELS[field][0]}: " if field in LABELS else ""
        short = f"{words[: LONGEST - 1]}…" if len(words) > LONGEST else words
        message = f"{where}{remark.message}"
        return Line(message, is_error, place + 1, kind, short, block["id"])
    return Line(remark.message, is_error, field=str(path[0]) if path else "")
