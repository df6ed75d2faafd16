"""The form of every kind of step gives back the answer that was put into it."""

import pytest
from django.core.exceptions import ValidationError
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from curriculum.engine.marking import check_answer
from lms.player.fields import choose_again, fields_of, read_answer, read_chosen
from tests.curriculum.lessons import every_task, possible_answers
from tests.lms.player.walking import fields_of_answer

AGREEMENT = ("no", "rather not", "rather", "yes")
STEPS = every_task("a-step")


def make_post(fields: dict) -> QueryDict:
    posted = QueryDict(mutable=True)
    for name, values in fields.items():
        posted.setlist(name, values if isinstance(values, list) else [values])
    return posted


@pytest.mark.parametrize("kind", STEPS)
@given(data=st.data())
def test_what_is_posted_is_the_answer(kind, data):
    step = STEPS[kind]
    answer = data.draw(possible_answers(step))
    fields = fields_of(step, AGREEMENT)
    chosen = read_chosen(fields, make_post(fields_of_answer(step, answer)))
    read = read_answer(fields, chosen)
    check_answer(step, read)
    assert sorted(read) == sorted(answer)
    if kind == "order":
        assert read == answer


@pytest.mark.parametrize("kind", STEPS)
@given(data=st.data())
def test_an_answer_is_shown_as_it_was_given(kind, data):
    step = STEPS[kind]
    answer = data.draw(possible_answers(step))
    fields = fields_of(step, AGREEMENT)
    shown = read_answer(fields, choose_again(fields, answer))
    assert shown == answer if kind == "order" else sorted(shown) == sorted(answer)


@pytest.mark.parametrize("kind", [kind for kind in STEPS if kind != "profile"])
def test_an_empty_form_is_no_answer(kind):
    fields = fields_of(STEPS[kind], AGREEMENT)
    with pytest.raises(ValidationError) as problem:
        read_answer(fields, read_chosen(fields, QueryDict()))
    assert problem.value.message


def test_a_profile_of_which_nothing_is_hidden_is_an_answer():
    fields = fields_of(STEPS["profile"], AGREEMENT)
    assert read_answer(fields, read_chosen(fields, QueryDict())) == ()


def test_two_cards_in_one_place_are_no_order():
    fields = fields_of(STEPS["order"], AGREEMENT)
    posted = make_post({"row-x": "1", "row-y": "1", "row-z": "2"})
    with pytest.raises(ValidationError, match="same place"):
        read_answer(fields, read_chosen(fields, posted))


@given(st.dictionaries(st.sampled_from(["answer", "row-x", "row-opener"]), st.text(max_size=5)))
def test_what_was_not_offered_is_never_chosen(posted):
    for step in STEPS.values():
        chosen = read_chosen(fields_of(step, AGREEMENT), make_post(posted))
        offered = {"a", "b", "c", "x", "y", "z", "left", "right", "kind", "rude", "m1", "m2",
                   "nick", "home", "true", "false", "unsure", "1", "2", "3", "4"}  # fmt: skip
        assert {value for values in chosen.values() for value in values} <= offered


def test_one_that_is_missing_is_named():
    fields = fields_of(STEPS["sort"], AGREEMENT)
    posted = make_post({"row-x": "left", "row-z": "left"})
    with pytest.raises(ValidationError, match="One is still open: “y”"):
        read_answer(fields, read_chosen(fields, posted))
