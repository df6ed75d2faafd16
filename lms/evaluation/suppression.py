"""Withholding small numbers, and those from which a small one could be computed.

A table has counts and the sums of its columns. A count from 1 to 9 is withheld; when it is the only
one withheld in its column, the sum would give it away, so the next smallest is withheld too, and
where there is no other, the sum (Hundepool et al. 2012, Statistical Disclosure Control, 4.2:
primary and secondary suppression).
"""

from collections.abc import Sequence

SMALLEST = 10

Cell = int | None
"""A number that may be shown, or None where one is withheld."""


def suppress(counts: Sequence[Sequence[int]], width: int) -> tuple[list[list[Cell]], list[Cell]]:
    """Return the cells and the column sums of a table, with what has to be withheld as None."""
    columns, sums = [], []
    for place in range(width):
        column, total = _suppress_column([row[place] for row in counts])
        columns.append(column)
        sums.append(total)
    return [[column[row] for column in columns] for row in range(len(counts))], sums


def _suppress_column(counts: list[int]) -> tuple[list[Cell], Cell]:
    hidden = {row for row, count in enumerate(counts) if 0 < count < SMALLEST}
    shown = sorted(
        (count, row) for row, count in enumerate(counts) if row not in hidden and count > 0
    )
    # Together, what is withheld has to be large enough as well: the sum gives away its total.
    while hidden and (len(hidden) == 1 or sum(counts[row] for row in hidden) < SMALLEST):
        if not shown:
            return _hide(counts, hidden), None
        hidden.add(shown.pop(0)[1])
    return _hide(counts, hidden), sum(counts)


def _hide(counts: list[int], hidden: set[int]) -> list[Cell]:
    return [None if row in hidden else count for row, count in enumerate(counts)]
