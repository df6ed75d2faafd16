"""The data file: one row per first response, in CSV (RFC 4180, UTF-8 without a byte order mark).

Each column says what it holds, so that the codebook is written from the same list.
"""

import csv
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils import timezone

from curriculum.results.statement import form_of
from lms.evaluation.pseudonyms import Pseudonyms
from lms.lessons.selectors import get_library

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""With these, a cell would be a formula for a spreadsheet (OWASP, CSV injection)."""

_AFTER_SEPARATOR = re.compile(r"([;\t\r\n])(?=\s*[=+@-])")
"""Where a spreadsheet that parts cells otherwise (half of Europe: by semicolons) begins another."""


@dataclass(frozen=True)
class Column:
    """One column: its name, what stands in it, and where that comes from."""

    name: str
    kind: str
    values: str
    source: str
    read: Callable[[dict[str, Any]], Any]


def list_columns() -> list[Column]:
    """Return the columns in order, as they are on this site."""
    pseudonyms = Pseudonyms()
    kinds = {outcome.id: outcome.kind for outcome in get_library("en").outcomes.values()}

    def score(row: dict[str, Any]) -> float | None:
        kind = kinds.get(row["outcome"])
        return row["score"] if kind in ("knowledge", "skill") else None

    return [
        Column(
            "school_id",
            "text",
            "S and 16 characters",
            "pseudonym of the school; use it to cluster",
            lambda row: pseudonyms.school(row["classroom__school_id"]),
        ),
        Column(
            "school",
            "text",
            "name",
            "the site; leave it out of what you pass on",
            lambda row: row["classroom__school__name"],
        ),
        Column(
            "classroom_id",
            "text",
            "C and 16 characters",
            "pseudonym of the classroom where the learner was enrolled when answering",
            lambda row: pseudonyms.classroom(row["classroom_id"]),
        ),
        Column(
            "classroom",
            "text",
            "name",
            "the site; leave it out of what you pass on",
            lambda row: row["classroom__name"],
        ),
        Column(
            "learner",
            "text",
            "L and 16 characters",
            "pseudonym of the learner, the same in every export of this site",
            lambda row: pseudonyms.learner(row["learner_id"]),
        ),
        Column(
            "band",
            "category",
            "9-12, 13-15, 16-18",
            "age band of the classroom",
            lambda row: row["classroom__band"],
        ),
        Column("module", "text", "id", "the record's activity", lambda row: row["module"]),
        Column("activity", "text", "id", "the record's activity", lambda row: row["activity"]),
        Column(
            "form",
            "category",
            "a, b; empty for a lesson",
            "the activity's id",
            lambda row: form_of(row["activity"]),
        ),
        Column(
            "occasion",
            "category",
            "T0 before, T1 after, T2 after six to eight weeks, T3 at six months; empty: practice",
            "the record's extension",
            lambda row: row["occasion"],
        ),
        Column("outcome", "text", "id", "the record's extension", lambda row: row["outcome"]),
        Column(
            "outcome_kind",
            "category",
            "knowledge, skill, attitude, help-seeking; wellbeing: the question about worry",
            "the framework of the edition on this site",
            lambda row: kinds.get(row["outcome"]),
        ),
        Column("item", "text", "id", "the record's object", lambda row: row["item"]),
        Column(
            "item_version",
            "integer",
            "1 or more; raised when what the item measures changes",
            "the record's extension",
            lambda row: row["version"],
        ),
        Column(
            "response",
            "text",
            "ids; several are parted by ;  and a pair is card=place",
            "the record's result",
            lambda row: row["response"].replace("[,]", ";").replace("[.]", "="),
        ),
        Column(
            "score",
            "number",
            "0 to 1; empty for attitude, help-seeking and wellbeing, which are never scored",
            "the record's result",
            score,
        ),
        Column(
            "answered_on",
            "date",
            "YYYY-MM-DD in the site's time zone",
            "the record's timestamp, without the time of day",
            lambda row: timezone.localtime(row["at"]).date().isoformat(),
        ),
        Column(
            "position",
            "integer",
            "1 for the learner's first response in this activity on this occasion, 2 for the next",
            "the records' timestamps",
            lambda row: row["position"],
        ),
        Column(
            "seconds",
            "number",
            "seconds on the step until the response",
            "the record's duration",
            lambda row: row["seconds"],
        ),
        Column("locale", "text", "language tag", "the record", lambda row: row["locale"]),
        Column("edition", "text", "id", "the record's extension", lambda row: row["edition"]),
        Column(
            "played_where",
            "category",
            "game, web",
            "the record's platform",
            lambda row: row["platform"],
        ),
    ]


def write_csv(rows: Iterable[dict[str, Any]], columns: list[Column]) -> Iterator[str]:
    """Yield the lines of the data file, the names of the columns first."""
    writer = csv.writer(_Echo())
    yield writer.writerow([column.name for column in columns])
    for row in _number_positions(rows):
        yield writer.writerow([neutralize(column.read(row)) for column in columns])


def neutralize(value: Any) -> Any:
    """Return the value, with an apostrophe before a text that a spreadsheet would compute."""
    if not isinstance(value, str):
        return value
    value = _AFTER_SEPARATOR.sub(r"\1'", value)
    return f"'{value}" if value.startswith(FORMULA_STARTS) else value


def name_file(module: str, moment: datetime) -> str:
    """Return what the data file is called."""
    return f"outcomes-{module}-{timezone.localtime(moment):%Y-%m-%d}.csv"


def _number_positions(rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    last, position = None, 0
    for row in rows:
        sitting = (row["learner_id"], row["activity"], row["occasion"])
        position = position + 1 if sitting == last else 1
        last = sitting
        yield {**row, "position": position}


class _Echo:
    """A file for ``csv.writer`` that gives each line back instead of keeping it."""

    def write(self, line: str) -> str:
        return line
