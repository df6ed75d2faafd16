import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from lms.schools.rosters import MOST_BYTES, MOST_ROWS, read_roster


def read(text, taken=()):
    return read_roster(text.encode(), taken)


def names(roster):
    return [learner.name for learner in roster.learners]


def test_names_are_read_in_order():
    assert names(read("name\nMali\nNok\n")) == ["Mali", "Nok"]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_every_spreadsheets_delimiter_is_understood(delimiter):
    roster = read(f"name{delimiter}pin\nMali{delimiter}boat kite fish\n")
    assert roster.learners[0].pin == ("boat", "kite", "fish")


@pytest.mark.parametrize("pin", ["boat kite fish", "boat-kite-fish", "Boat, Kite, Fish", ""])
def test_a_pin_may_be_written_in_several_ways_or_left_out(pin):
    roster = read(f'name,pin\nMali,"{pin}"\n')
    assert not roster.problems
    assert roster.learners[0].pin == (("boat", "kite", "fish") if pin else ())


def test_columns_may_stand_in_any_order_and_case():
    assert names(read("PIN,Name\n,Mali\n")) == ["Mali"]


def test_spaces_and_blank_rows_are_no_problem():
    roster = read("name\n\n  Mali   Two \n\n\n")
    assert names(roster) == ["Mali Two"]
    assert not roster.problems


def test_a_quoted_name_may_have_a_comma():
    assert names(read('name\n"Mali, the tall one"\n')) == ["Mali, the tall one"]


def test_scripts_keep_their_joiners():
    assert names(read("name\nक\u200dष\n")) == ["क\u200dष"]


@pytest.mark.parametrize(
    ("text", "row", "why"),
    [
        ("name,pin\n,boat kite fish\n", 2, "The name is missing"),
        ("name\nMali\nNok\nmali\n", 4, "row 2 too"),
        ("name\nMali\n\n\nMali\n", 5, "row 2 too"),
        ("name\n" + "x" * 61 + "\n", 2, "longer than 60"),
        ("name\nmali@example.org\n", 2, "e-mail address"),
        ('name\n"Mali\nNok\nSuri\n', 2, "goes over several lines"),
        ("name\n\u200b\n", 2, "The name is missing"),
        ("name,pin\nMali,cat dog cow\n", 2, "is no PIN"),
        ("name,pin\nMali,boat kite\n", 2, "is no PIN"),
        ("name\nMali,Nok\n", 2, "beyond the last column"),
        ("name\nMa\u202eli\n", 2, "can’t be shown"),
    ],
)
def test_a_bad_row_is_named_with_what_to_do(text, row, why):
    problems = read(text).problems
    assert [problem.row for problem in problems] == [row]
    assert why in problems[0].text


def test_a_name_in_the_classroom_already_is_named():
    roster = read("name\nMali\nNok\n", taken=["MALI"])
    assert [problem.row for problem in roster.problems] == [2]
    assert names(roster) == ["Nok"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "empty"),
        ("\n \n", "empty"),
        ("name\n", "no pupils"),
        ("Mali\nNok\n", "it says: Mali"),
        ("name,birthday\nMali,2015-01-01\n", "it says: name, birthday"),
        ("name,name\nMali,Nok\n", "it says: name, name"),
        ("pin\nboat kite fish\n", "it says: pin"),
        ("name\n" + "".join(f"p{n}\n" for n in range(MOST_ROWS + 1)), "201 pupils"),
        ("name\n" + "x" * MOST_BYTES, "too big"),
    ],
)
def test_a_file_that_is_no_roster_gets_one_sentence(text, why):
    with pytest.raises(ValidationError, match=why) as error:
        read(text)
    assert len(error.value.messages) == 1


def test_two_hundred_pupils_are_not_too_many():
    assert len(read("name\n" + "".join(f"p{n}\n" for n in range(MOST_ROWS))).learners) == MOST_ROWS


@given(st.binary(max_size=400))
def test_any_bytes_are_a_roster_or_a_sentence(content):
    try:
        roster = read_roster(b"name\n" + content)
    except ValidationError as error:
        said = error.messages
    else:
        said = [*roster.learners, *roster.problems]
    assert said


@given(st.text(max_size=300))
def test_any_text_gives_names_that_can_be_enrolled(text):
    try:
        roster = read_roster(("name\n" + text).encode("utf-8", "surrogatepass"))
    except ValidationError:
        return
    found = names(roster)
    assert all(0 < len(name) <= 60 and name == name.strip() for name in found)
    assert len({name.casefold() for name in found}) == len(found)
