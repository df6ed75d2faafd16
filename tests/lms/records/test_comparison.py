"""What is the same statement, and what is another one (xAPI 1.0.3, Data, 2.3.1)."""

import copy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lms.records.comparison import make_digest
from tests.lms.records.statements import MISSING, change, make_agent, make_full_statement

FULL = make_full_statement()

SAME = {
    "the id": change(FULL, "id", MISSING),
    "stored": change(FULL, "stored", "2026-11-21T08:30:00Z"),
    "the authority": change(FULL, "authority", make_agent()),
    "the version": change(FULL, "version", MISSING),
    "what the verb is called": change(FULL, "verb/display", {"th": "ลอง"}),
    "what the activity is defined as": change(FULL, "object/definition", MISSING),
    "the order of a group": change(FULL, "actor/member", FULL["actor"]["member"][::-1]),
    "the default type of an agent": change(FULL, "actor/member/1/objectType", "Agent"),
    "the case of a mail domain": change(FULL, "actor/mbox", "mailto:team@EXAMPLE.org"),
    "the case of a UUID": change(
        FULL, "context/registration", FULL["context"]["registration"].upper()
    ),
    "a single context activity in a list": change(
        FULL, "context/contextActivities/category", [{"id": "https://profiles.example/p"}]
    ),
    "thousandths of a second of duration": change(FULL, "result/duration", "PT1M2.341S"),
    "attachments": change(FULL, "attachments", MISSING),
}
OTHER = {
    "the actor": change(FULL, "actor/mbox", "mailto:other@example.org"),
    "the local part of a mail address": change(FULL, "actor/mbox", "mailto:Team@example.org"),
    "the verb": change(FULL, "verb/id", "https://verbs.example/other"),
    "the activity": change(FULL, "object/id", "https://activities.example/other"),
    "the response": change(FULL, "result/response", "b"),
    "success": change(FULL, "result/success", False),
    "a hundredth of a second": change(FULL, "result/duration", "PT1M2.35S"),
    "the unit of a duration": change(FULL, "result/duration", "PT62.34S"),
    "an extension": change(FULL, "context/extensions", {"https://x.example/e": 2}),
    "the order of context activities": change(
        FULL, "context/contextActivities/other", [{"id": "a:b"}, {"id": "a:c"}]
    ),
    "no result": change(FULL, "result", MISSING),
}


@pytest.mark.parametrize("difference", SAME)
def test_what_a_store_may_say_otherwise_makes_no_difference(difference):
    assert make_digest(SAME[difference]) == make_digest(FULL)


@pytest.mark.parametrize("difference", OTHER)
def test_what_was_said_makes_a_difference(difference):
    assert make_digest(OTHER[difference]) != make_digest(FULL)


@given(st.randoms(use_true_random=False))
def test_the_order_of_properties_makes_no_difference(random):
    def shuffle(value):
        if isinstance(value, dict):
            keys = list(value)
            random.shuffle(keys)
            return {key: shuffle(value[key]) for key in keys}
        return [shuffle(part) for part in value] if isinstance(value, list) else value

    assert make_digest(shuffle(FULL)) == make_digest(FULL)


def test_comparing_changes_nothing_in_the_statement():
    before = copy.deepcopy(FULL)
    make_digest(FULL)
    assert before == FULL
