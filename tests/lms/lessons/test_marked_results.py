"""A machine reports a response; the site says what it is worth."""

import pytest

from curriculum.library import shipped_library
from curriculum.remarking import remark
from curriculum.results.statement import Result, read_result
from curriculum.schema import Scale
from lms.accounts.models import Role
from lms.assignments.models import Progress
from lms.assignments.services import assign_module
from lms.evaluation.models import FirstResponse
from lms.records.services import create_learner_client
from tests.curriculum.lessons import NOON
from tests.lms.classes import make_class, make_staff
from tests.lms.plays import FORM_A, FORM_B, LESSON, make_statements
from tests.lms.records.conftest import Store

LIBRARY = shipped_library()
LESSONS = [lesson.id for module in LIBRARY.modules for lesson in LIBRARY.lessons(module.id)]
MARK_ITEM = ("kite-day-photo", "privacy.9-12.sorts-personal-data")


class Somebody:
    id = "2b1c0a52-0000-4000-8000-000000000001"


def make_result(**changes) -> Result:
    fields = {
        "verb": "answered",
        "account": Somebody.id,
        "attempt": "2b1c0a52-0000-4000-8000-000000000002",
        "activity": FORM_A,
        "at": NOON,
        "platform": "game",
        "locale": "en",
        "edition": LIBRARY.edition,
        "item": MARK_ITEM[0],
        "version": 1,
        "outcome": MARK_ITEM[1],
        "answer": wrong_sorting(),
        "score": 1.0,
    }
    return Result(**(fields | changes))


def wrong_sorting() -> str:
    """Return every card in the box where it does not belong, as a statement writes it."""
    task = next(s for s in LIBRARY.activity(FORM_A).steps if s.id == MARK_ITEM[0]).task
    other = {box.id: task.boxes[number - 1].id for number, box in enumerate(task.boxes)}
    return "[,]".join(f"{card}[.]{other[place]}" for card, place in task.answer.items())


@pytest.mark.parametrize("activity", [*LESSONS, FORM_A, FORM_B])
def test_what_the_engine_recorded_is_marked_as_the_engine_marked_it(activity):
    results = [read_result(statement) for statement in make_statements(Somebody, activity)]
    assert len([result for result in results if result.item]) >= 3
    assert [remark(LIBRARY, result) for result in results] == results


def test_a_score_that_the_response_does_not_earn_is_replaced():
    assert remark(LIBRARY, make_result()).score == 0.0


def test_an_outcome_that_the_item_does_not_measure_is_replaced():
    marked = remark(LIBRARY, make_result(outcome="privacy.9-12.something-else"))
    assert marked.outcome == MARK_ITEM[1]


def test_an_opinion_gets_no_score():
    scale = next(s for s in LIBRARY.activity(FORM_A).steps if isinstance(s, Scale))
    marked = remark(LIBRARY, make_result(item=scale.id, answer="4", version=scale.version))
    assert marked.score is None
    assert marked.outcome == scale.outcome


@pytest.mark.parametrize("answer", ["", "=1+1", "name-tag", "name-tag[.]nowhere", "<script>", None])
def test_a_response_that_nobody_can_give_is_no_result(answer):
    assert remark(LIBRARY, make_result(answer=answer)) is None


@pytest.mark.parametrize(
    "other",
    [
        {"version": 7},
        {"item": "no-such-item"},
        {"item": "welcome"},
        {"activity": "privacy.9-12.no-such-lesson"},
        {"verb": "completed", "item": None, "answer": None, "score": None},
    ],
)
def test_what_this_edition_lacks_stays_as_it_was_reported(other):
    result = make_result(**other)
    assert remark(LIBRARY, result) == result


@pytest.mark.django_db
def test_a_learner_who_writes_themself_a_score_gets_the_one_of_the_response(client):
    learner = make_class().learners[0]
    statements = make_statements(learner, LESSON)
    results = [s["result"] for s in statements if "score" in s.get("result", {})]
    earned = sum(result["score"]["scaled"] for result in results)
    assert earned < len(results)
    for result in results:
        result["score"] = {"scaled": 1.0}
    assert Store(client, *create_learner_client(learner)).post(statements).status_code == 200
    assert Progress.objects.get(learner=learner).score_sum == pytest.approx(earned)
    rows = FirstResponse.objects.filter(learner=learner, score__isnull=False)
    assert sum(rows.values_list("score", flat=True)) == pytest.approx(earned)


@pytest.mark.django_db
def test_a_forged_response_reaches_neither_teacher_nor_evaluator(client):
    learner = make_class().learners[0]
    [first] = [s for s in make_statements(learner, LESSON) if "score" in s.get("result", {})][:1]
    first["result"]["response"] = '=HYPERLINK("http://evil.example")'
    assert Store(client, *create_learner_client(learner)).post(first).status_code == 200
    assert not FirstResponse.objects.exists()
    assert not Progress.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize("moment", ["0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"])
def test_a_forged_date_breaks_no_page_and_no_file(client, moment):
    found = make_class()
    learner = found.learners[0]
    assign_module(classroom=found.classroom, module="privacy.9-12", teacher=found.teacher)
    statements = [s | {"timestamp": moment} for s in make_statements(learner, LESSON)]
    store = Store(client, *create_learner_client(learner))
    assert store.post(statements).status_code == 200
    assert client.get("/api/activities/", headers=store.headers).status_code == 200
    client.force_login(learner, backend="lms.accounts.backends.LearnerBackend")
    assert client.get("/today/").status_code == 200
    client.force_login(found.teacher, backend="lms.accounts.backends.StaffBackend")
    assert client.get(f"/teaching/{found.classroom.pk}/").status_code == 200
    client.force_login(make_staff(Role.EVALUATOR), backend="lms.accounts.backends.StaffBackend")
    assert b"".join(client.get("/evaluation/outcomes.csv")).count(b"\r\n") == 1
