"""Progress follows the records, in the transaction that stores them."""

from datetime import timedelta

import pytest

from curriculum.results.vocabulary import VOIDED
from lms.assignments.models import Progress
from lms.assignments.services import record_progress
from lms.records.models import Record
from lms.records.services import store_statements
from tests.curriculum.lessons import NOON
from tests.lms.classes import make_class
from tests.lms.plays import FORM_A, LESSON, make_statements, read_answers

pytestmark = pytest.mark.django_db
FIGURES = (
    "attempts", "items_answered", "scored_items", "score_sum", "seconds", "began_at",
    "completed_at", "last_at",
)  # fmt: skip


def figures(learner) -> tuple:
    return Progress.objects.values_list(*FIGURES).get(learner=learner, activity=LESSON)


def test_a_whole_lesson_is_counted():
    learner = make_class().learners[0]
    statements = make_statements(learner, LESSON, read_answers(LESSON))
    store_statements(statements)
    row = Progress.objects.get(learner=learner, activity=LESSON)
    scored = [s for s in statements if "score" in s.get("result", {})]
    answered = [s for s in statements if s["verb"]["display"]["en"] == "answered"]
    assert row.attempts == 1
    assert row.items_answered == len(answered)
    assert row.scored_items == len(scored) < len(answered)
    assert row.score_sum == pytest.approx(sum(s["result"]["score"]["scaled"] for s in scored))
    assert row.seconds > 60
    assert row.began_at == NOON
    assert row.completed_at > NOON


def test_records_that_arrive_backwards_and_one_by_one_give_the_same():
    forwards, backwards = make_class().learners
    store_statements(make_statements(forwards, LESSON, read_answers(LESSON)))
    for statement in reversed(make_statements(backwards, LESSON, read_answers(LESSON))):
        store_statements([statement])
    assert figures(forwards) == figures(backwards)


def test_statements_sent_twice_count_once():
    learner = make_class().learners[0]
    statements = make_statements(learner, LESSON)
    store_statements(statements)
    once = figures(learner)
    store_statements(statements)
    assert figures(learner) == once


def test_playing_again_changes_no_score():
    learner = make_class().learners[0]
    poor = make_statements(learner, LESSON, at=NOON)
    store_statements(poor)
    before = Progress.objects.get(learner=learner, activity=LESSON)
    again = make_statements(learner, LESSON, read_answers(LESSON), at=NOON + timedelta(days=1))
    shared = {s["object"]["id"] for s in poor}
    store_statements([s for s in again if s["object"]["id"] in shared])
    after = Progress.objects.get(learner=learner, activity=LESSON)
    assert after.attempts == 2
    assert (after.score_sum, after.scored_items) == (before.score_sum, before.scored_items)


def test_each_occasion_of_a_form_has_its_own_progress():
    learner = make_class().learners[0]
    store_statements(
        make_statements(learner, FORM_A, occasion="T0")
        + make_statements(learner, FORM_A, occasion="T2", at=NOON + timedelta(days=50))
    )
    rows = Progress.objects.filter(learner=learner, activity=FORM_A)
    assert sorted(rows.values_list("occasion", "attempts")) == [("T0", 1), ("T2", 1)]


def test_a_score_that_a_program_gives_an_attitude_is_not_counted():
    learner = make_class().learners[0]
    statements = make_statements(learner, LESSON, read_answers(LESSON))
    scored = sum("score" in s.get("result", {}) for s in statements)
    for statement in statements:
        if statement["verb"]["display"]["en"] == "answered":
            statement["result"].setdefault("score", {"scaled": 1.0})
    store_statements(statements)
    assert Progress.objects.get(learner=learner).scored_items == scored


def test_statements_about_staff_and_strangers_change_no_progress():
    found = make_class()
    stranger = make_class().learners[0]
    statements = make_statements(found.teacher, LESSON) + make_statements(stranger, LESSON)
    stranger.delete()
    store_statements(statements)
    assert Record.objects.count() == len(statements)
    assert not Progress.objects.exists()


def test_when_progress_cannot_be_kept_nothing_is_stored(monkeypatch):
    learner = make_class().learners[0]

    def fail(*args, **kwargs):
        raise RuntimeError("the disk is full")

    monkeypatch.setattr(Progress.objects, "bulk_create", fail)
    with pytest.raises(RuntimeError):
        store_statements(make_statements(learner, LESSON))
    assert not Record.objects.exists()


def test_a_batch_about_many_learners_takes_as_many_queries_as_one(
    django_assert_max_num_queries,
):
    learners = make_class(pupils=8).learners
    batch = [s for learner in learners for s in make_statements(learner, LESSON)]
    with django_assert_max_num_queries(8):
        record_progress(batch)
    assert Progress.objects.filter(attempts=1).count() == 8


def test_what_was_voided_no_longer_counts():
    learner = make_class().learners[0]
    statements = make_statements(learner, LESSON, read_answers(LESSON))
    store_statements(statements)
    before = Progress.objects.get(learner=learner)
    voided = next(s for s in statements if s.get("result", {}).get("score"))
    store_statements([make_voiding(voided)])
    after = Progress.objects.get(learner=learner)
    assert after.items_answered == before.items_answered - 1
    assert after.scored_items == before.scored_items - 1
    assert after.completed_at == before.completed_at


def make_voiding(statement: dict) -> dict:
    return {
        "actor": {"account": {"homePage": "https://site.example", "name": "an-admin"}},
        "verb": {"id": VOIDED, "display": {"en": "voided"}},
        "object": {"objectType": "StatementRef", "id": statement["id"]},
    }
