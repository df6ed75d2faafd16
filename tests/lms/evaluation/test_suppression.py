from hypothesis import given
from hypothesis import strategies as st

from lms.evaluation.suppression import SMALLEST, suppress

columns = st.lists(st.integers(0, 60), max_size=8)


def hide(counts):
    rows, [total] = suppress([[count] for count in counts], 1)
    return [row[0] for row in rows], total


def test_large_numbers_and_zeros_are_shown():
    assert hide([10, 0, 25]) == ([10, 0, 25], 35)


def test_two_small_numbers_that_are_large_together_hide_each_other():
    assert hide([4, 7, 20]) == ([None, None, 20], 31)


def test_a_lone_small_number_takes_the_next_smallest_with_it():
    assert hide([3, 30, 12]) == ([None, 30, None], 45)


def test_small_numbers_that_stay_small_together_take_another_with_them():
    assert hide([2, 3, 15, 40]) == ([None, None, None, 40], 60)


def test_without_another_number_the_sum_is_withheld():
    assert hide([4]) == ([None], None)
    assert hide([4, 0]) == ([None, 0], None)


def test_an_empty_table_has_empty_sums():
    assert suppress([], 2) == ([], [0, 0])


@given(columns)
def test_no_small_number_is_shown(counts):
    shown, total = hide(counts)
    assert all(cell is None or cell == 0 or cell >= SMALLEST for cell in shown)
    assert total in (None, sum(counts))


@given(columns)
def test_what_is_withheld_cannot_be_computed(counts):
    shown, total = hide(counts)
    hidden = [count for count, cell in zip(counts, shown, strict=True) if cell is None]
    if hidden and total is not None:
        assert len(hidden) >= 2
        assert sum(hidden) >= SMALLEST


@given(columns)
def test_what_is_shown_is_true(counts):
    shown, _ = hide(counts)
    assert all(cell in (None, count) for cell, count in zip(shown, counts, strict=True))
