"""A roster: a CSV file with one pupil per row, read and judged before anything is written."""

import csv
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass
from io import StringIO

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from lms.accounts.pins import PIN_PICTURES, is_pin
from lms.schools.encodings import decode_text
from lms.schools.services import NewLearner

LONGEST_NAME = 60
MOST_ROWS = 200
MOST_BYTES = 512 * 1024
COLUMNS = ("name", "pin")
JOINERS = "\u200b\u200c\u200d"
"""Invisible, but some scripts are written with them."""


@dataclass(frozen=True)
class Problem:
    """What is wrong with a row, numbered as the spreadsheet numbers it, and what to do."""

    row: int
    text: str


@dataclass(frozen=True)
class Roster:
    """The pupils of a file, and the rows that have to be mended first."""

    learners: tuple[NewLearner, ...]
    problems: tuple[Problem, ...]


def read_roster(content: bytes, taken: Collection[str] = ()) -> Roster:
    """Return the pupils of a CSV file, and what is wrong with which row.

    ``taken`` are the names in the classroom already. Raises ValidationError, with one sentence,
    for a file that is no roster at all.
    """
    if len(content) > MOST_BYTES:
        raise ValidationError(_("This file is too big for a class list. Upload a smaller one."))
    rows = _read_rows(decode_text(content))
    columns = _find_columns(rows)
    seen = {name.casefold(): 0 for name in taken}
    learners, problems = [], []
    for number, cells in rows[1:]:
        try:
            learner = _read_learner(cells, columns)
            _refuse_taken(learner.name, seen)
        except ValidationError as error:
            problems += [Problem(number, message) for message in error.messages]
        else:
            learners.append(learner)
            seen[learner.name.casefold()] = number
    if not learners and not problems:
        raise ValidationError(_("This file has no pupils. Write one name per row below “name”."))
    if len(rows) - 1 > MOST_ROWS:
        raise ValidationError(
            _(
                "This file has %(count)s pupils; a classroom takes %(most)s at a time. "
                "Make one file for each classroom."
            )
            % {"count": len(rows) - 1, "most": MOST_ROWS}
        )
    return Roster(tuple(learners), tuple(problems))


def _read_rows(text: str) -> list[tuple[int, list[str]]]:
    """Return the rows that aren't blank, each with its number in the file."""
    heading = text.lstrip().partition("\n")[0]
    delimiter = max(",;\t", key=heading.count)
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter)
    try:
        rows = [
            (number, [unicodedata.normalize("NFC", cell).strip() for cell in cells])
            for number, cells in enumerate(reader, start=1)
        ]
    except csv.Error as error:
        raise ValidationError(
            _("This file is no list of rows and columns. Save it as CSV again, and upload that.")
        ) from error
    return [(number, cells) for number, cells in rows if any(cells)]


def _find_columns(rows: list[tuple[int, list[str]]]) -> dict[str, int]:
    """Return where the columns are. Raises ValidationError for other columns than name and pin."""
    if not rows:
        raise ValidationError(_("This file is empty. Choose the file with the class list."))
    heading = [cell.casefold() for cell in rows[0][1]]
    while heading and not heading[-1]:
        heading.pop()
    if "name" not in heading or len(set(heading)) < len(heading) or set(heading) - set(COLUMNS):
        raise ValidationError(
            _(
                "The first row has to say “name” and, if you choose the pictures yourself, “pin”. "
                "In this file it says: %(heading)s. Leave out other columns: nothing else is kept."
            )
            % {"heading": ", ".join(cell[:30] for cell in rows[0][1][:6])}
        )
    return {name: place for place, name in enumerate(heading)}


def _read_learner(cells: list[str], columns: dict[str, int]) -> NewLearner:
    if any(cells[len(columns) :]):
        raise ValidationError(
            _("There is something beyond the last column. Put a name with a comma in “quotes”.")
        )
    if any("\n" in cell or "\r" in cell for cell in cells):
        raise ValidationError(
            _("This row goes over several lines. Take away the quotation mark that begins it.")
        )
    cells = cells + [""] * (len(columns) - len(cells))
    name = tidy_name(cells[columns["name"]])
    return NewLearner(name, _read_pin(cells[columns["pin"]] if "pin" in columns else ""))


def tidy_name(text: str) -> str:
    """Return a nickname without spaces too many. Raises ValidationError for what is none."""
    name = " ".join(unicodedata.normalize("NFC", text).split())
    if not name.strip(JOINERS):
        raise ValidationError(_("The name is missing. Write a nickname or a number."))
    if len(name) > LONGEST_NAME:
        raise ValidationError(
            _("The name is longer than %(most)s characters. A nickname is enough.")
            % {"most": LONGEST_NAME}
        )
    if "@" in name:
        raise ValidationError(_("This looks like an e-mail address. A nickname is enough."))
    if not all(map(_can_be_shown, name)):
        raise ValidationError(_("The name has characters that can’t be shown. Type it again."))
    return name


def _can_be_shown(letter: str) -> bool:
    """Return False for invisible characters, but for the joiners that scripts are written with."""
    return letter in JOINERS or unicodedata.category(letter) not in ("Cc", "Cf", "Co", "Cn")


def _read_pin(cell: str) -> tuple[str, ...]:
    pin = tuple(cell.casefold().replace("-", " ").replace(",", " ").split())
    if pin and not is_pin(pin):
        raise ValidationError(
            _("“%(pin)s” is no PIN. Leave it empty, or write three of: %(pictures)s.")
            % {"pin": cell[:40], "pictures": " ".join(p.id for p in PIN_PICTURES)}
        )
    return pin


def _refuse_taken(name: str, seen: dict[str, int]) -> None:
    row = seen.get(name.casefold())
    if row is None:
        return
    if row:
        text = _("%(name)s is in row %(row)s too. Add a letter or a number to one of them.")
    else:
        text = _("%(name)s is in the classroom already. Leave the row out, or add a letter.")
    raise ValidationError(text % {"name": name, "row": row})
