"""The codebook: every column of the data file, and every item of the module, as Markdown."""

from collections.abc import Iterator

from curriculum.framework import Outcome
from curriculum.library import Library
from lms.evaluation.exports import Column
from lms.evaluation.items import ItemEntry, list_items

RULES = """\
## What a row is

One row is the **first response** of a learner to an item on an occasion. Trying again is free for
the learner and leaves no row. When several machines send records late, the earliest time of
answering counts, not the time of arrival; of two at the same time, the attempt whose id sorts
first. Voided records leave no row. Learners who answered nothing have no row: take the number of
enrolled learners from the school to report attrition.

Rows are sorted by classroom, learner, activity and occasion, and within these by time.

The file is CSV (RFC 4180) in UTF-8 without a byte order mark, with CRLF line ends; an empty cell is
missing or does not apply. A text that a spreadsheet would take for a formula begins with an
apostrophe.

## Pseudonyms

`school_id`, `classroom_id` and `learner` are made with a key that stays on the site. They are the
same in every export of this site, so that files can be joined, and different from every account or
id elsewhere. The day of a response is given, not the time of day: with the time, a class register
could tell who somebody is. `position` keeps the order of responses.

## What cannot be claimed

Responses show knowledge, skill, attitude and intention. They do not show that children are safer.
Classrooms, not learners, are what was assigned: analyse with their clustering.
"""


def write_codebook(library: Library, module_id: str, columns: list[Column]) -> Iterator[str]:
    """Yield the lines of a module's codebook, worded in the library's language."""
    module = library.module(module_id)
    yield f"# Codebook: {module.title} ({module.id})\n\n"
    yield f"Wording, keys and versions are those of edition {library.edition}. "
    yield "Where a row's edition or item version differs, see the codebook of that edition.\n\n"
    yield RULES
    yield "\n## Columns\n\n| column | type | values | source |\n| --- | --- | --- | --- |\n"
    for column in columns:
        cells = (f"`{column.name}`", column.kind, column.values, column.source)
        yield f"| {' | '.join(_cell(cell) for cell in cells)} |\n"
    yield "\n## Outcomes\n\n| outcome | kind | statement |\n| --- | --- | --- |\n"
    for outcome in library.outcomes.values():
        if outcome.id.startswith(f"{module.id}.") or outcome.kind == "wellbeing":
            yield f"| `{outcome.id}` | {outcome.kind} | {_cell(outcome.statement)} |\n"
    for activity in library.activities(module_id):
        yield f"\n## {activity.title} (`{activity.id}`)\n"
        for entry in list_items(activity, library.framework.agreement):
            yield from _write_item(entry, library.outcomes[entry.outcome])


def _write_item(entry: ItemEntry, outcome: Outcome) -> Iterator[str]:
    yield f"\n### `{entry.id}`, version {entry.version}\n\n"
    yield "\n>\n".join(f"> {' '.join(words.split())}" for words in entry.wording)
    yield f"\n\n- Task: {entry.kind}{'; anchor item' if entry.is_anchor else ''}\n"
    yield f"- Outcome: `{outcome.id}` ({outcome.kind})\n"
    if entry.options:
        yield "- Responses:\n"
    for option, words in entry.options:
        yield f"  - `{option}`: {' '.join(words.split())}\n"
    if outcome.kind not in ("knowledge", "skill"):
        yield "- Score: none; there is no right answer\n"
        return
    if entry.key:
        yield f"- Key: {', '.join(f'`{part}`' for part in entry.key)}\n"
    yield f"- Score: {entry.scoring}\n"


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
