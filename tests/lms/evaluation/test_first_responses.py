"""Which responses count, in whatever order records arrive."""

import itertools
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from curriculum.results.vocabulary import VOIDED
from lms.evaluation.models import Figure, FirstResponse
from lms.evaluation.services import rebuild_responses
from lms.records.models import Record
from lms.records.services import store_statements
from lms.schools.models import Enrolment
from lms.schools.services import create_classroom
from tests.lms.evaluation.conftest import FORM, MODULE, NOON, answer, make_answer

pytestmark = pytest.mark.django_db


def figures():
    return sorted(Figure.objects.values_list("occasion", "learners", "responses"))


def void(statement_id):
    store_statements(
        [
            {
                "actor": {"mbox": "mailto:admin@example.org"},
                "verb": {"id": VOIDED},
                "object": {"objectType": "StatementRef", "id": str(statement_id)},
            }
        ]
    )


def test_the_first_response_counts_and_later_ones_are_dropped(learner):
    first = answer(learner, minutes=0, score=0.0)
    answer(learner, minutes=5, score=1.0)
    row = FirstResponse.objects.get()
    assert (row.record, row.score) == (first, 0.0)
    assert figures() == [("T0", 1, 1)]


def test_an_earlier_response_that_arrives_late_takes_the_place(learner):
    answer(learner, minutes=5, score=1.0)
    first = answer(learner, minutes=0, score=0.0)
    row = FirstResponse.objects.get()
    assert (row.record, row.score) == (first, 0.0)
    assert figures() == [("T0", 1, 1)]


def test_every_occasion_has_its_own_first_response(learner):
    for occasion in ("T0", "T1", None):
        answer(learner, occasion=occasion)
        answer(learner, occasion=occasion, minutes=1)
    assert figures() == [("", 1, 1), ("T0", 1, 1), ("T1", 1, 1)]


def test_a_batch_with_replays_keeps_one(learner):
    batch = [make_answer(learner, minutes=m, score=m / 10) for m in (3, 1, 2)]
    store_statements(batch)
    assert FirstResponse.objects.get().score == 0.1


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(range(6)), cuts=st.sets(st.integers(1, 5)))
def test_the_order_of_arrival_makes_no_difference(make_classroom, order, cuts):
    FirstResponse.objects.all().delete()
    Figure.objects.all().delete()
    _, learners = make_classroom(name=f"5-{Enrolment.objects.count()}", learners=2)
    sent = [
        make_answer(learner, item, minutes=minute, score=minute / 10)
        for minute, (learner, item) in enumerate(
            itertools.islice(itertools.cycle(itertools.product(learners, ["x", "y"])), 6)
        )
    ]
    edges = [0, *sorted(cuts), 6]
    for start, end in itertools.pairwise(edges):
        store_statements([sent[place] for place in order[start:end]])
    rows = FirstResponse.objects.filter(learner__in=learners)
    assert {(row.learner_id, row.item): row.score for row in rows} == {
        (learners[0].id, "x"): 0.0,
        (learners[0].id, "y"): 0.1,
        (learners[1].id, "x"): 0.2,
        (learners[1].id, "y"): 0.3,
    }
    assert figures() == [("T0", 2, 4)]


def test_a_record_that_is_sent_twice_counts_once(learner):
    statement = make_answer(learner)
    store_statements([statement])
    store_statements([statement])
    assert figures() == [("T0", 1, 1)]


def test_strangers_teachers_and_other_statements_are_no_outcome_data(learner, evaluator):
    other = make_answer(learner)
    other["actor"]["account"]["name"] = "somebody"
    foreign = make_answer(learner)
    foreign["context"]["contextActivities"]["category"] = []
    long = make_answer(learner, item="x" * 500)
    answer(evaluator)
    store_statements([other, foreign, long])
    assert Record.objects.count() == 4
    assert not FirstResponse.objects.exists()


def test_a_nul_in_what_claims_to_be_ours_is_stored_and_is_nobodys(learner):
    statements = [make_answer(learner, minutes=m) for m in range(3)]
    statements[0]["actor"]["account"]["name"] = "a\0b"
    statements[1]["context"]["language"] = "en"
    statements[1]["result"]["response"] = "a\0b"
    statements[2]["context"]["platform"] = "a\0b"
    store_statements(statements)
    assert Record.objects.count() == 3
    assert not FirstResponse.objects.exists()


def test_a_response_belongs_to_the_classroom_of_its_time(make_classroom):
    old, [learner] = make_classroom()
    new = create_classroom(school=old.school, name="6A", band="9-12")
    moved = NOON + timedelta(days=1)
    Enrolment.objects.filter(learner=learner).update(left=moved)
    enrolment = Enrolment.objects.create(learner=learner, classroom=new, form_order="ab")
    Enrolment.objects.filter(pk=enrolment.pk).update(joined=moved)
    answer(learner, occasion="T1", minutes=3 * 24 * 60)
    answer(learner, occasion="T0", minutes=0)  # arrives late, was given in the old classroom
    found = FirstResponse.objects.values_list("occasion", "classroom__name")
    assert set(found) == {("T0", "5A"), ("T1", "6A")}


def test_a_voided_response_gives_its_place_to_the_next(learner):
    first = answer(learner, minutes=0, score=0.0)
    second = answer(learner, minutes=5, score=1.0)
    void(first)
    row = FirstResponse.objects.get()
    assert (row.record, row.score) == (second, 1.0)
    void(second)
    assert figures() == [("T0", 0, 0)]


def test_rebuilding_gives_the_same(make_classroom):
    _, learners = make_classroom(learners=3)
    for learner in learners:
        store_statements([make_answer(learner, item, minutes=1) for item in "ab"])
        answer(learner, "a", minutes=0, score=0.5)
    before = sorted(FirstResponse.objects.values_list("record", "score", "classroom"))
    counted = figures()
    Figure.objects.update(learners=99)
    assert rebuild_responses() == 6
    assert sorted(FirstResponse.objects.values_list("record", "score", "classroom")) == before
    assert figures() == counted


def test_storing_takes_the_same_queries_for_one_learner_or_twenty(
    make_classroom, django_assert_max_num_queries
):
    _, learners = make_classroom(learners=20)
    with django_assert_max_num_queries(30) as few:
        store_statements([make_answer(learners[0])])
    with django_assert_max_num_queries(30) as many:
        store_statements([make_answer(learner, "other") for learner in learners])
    assert len(many) <= len(few)


def test_what_is_kept_names_the_activity_and_module(learner):
    answer(learner)
    row = FirstResponse.objects.get()
    assert (row.module, row.activity, row.platform, row.locale) == (MODULE, FORM, "web", "th")
