"""What a teacher sees and does; nothing of it for anybody else."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from curriculum.library import shipped_library
from lms.accounts.models import Role
from lms.assignments.models import Assignment
from lms.assignments.overview import describe_classroom
from lms.assignments.services import assign_module, withdraw_assignment
from lms.records.services import store_statements
from tests.lms.classes import make_class, make_staff
from tests.lms.plays import FORM_A, FORM_B, LESSON, make_statements, read_answers

pytestmark = pytest.mark.django_db
MODULE = "privacy.9-12"


def make_assigned_class(pupils: int = 2, **changes):
    found = make_class(pupils)
    assigned = {"classroom": found.classroom, "module": MODULE, "teacher": found.teacher}
    return found, assign_module(**(assigned | changes))


def page(name: str, *args) -> str:
    return reverse(f"assignments:{name}", args=args)


def test_progress_shows_on_the_teachers_page(client):
    found, _ = make_assigned_class()
    done, idle = found.learners
    store_statements(make_statements(done, LESSON, read_answers(LESSON)))
    [section] = describe_classroom(found.classroom)
    place = [column.title for column in section.columns].index(
        shipped_library().activity(LESSON).title
    )
    cells = {row.name: row.cells[place] for row in section.rows}
    assert (cells[done.name].state, cells[done.name].word) == ("done", "secure")
    assert cells[idle.name].state == "not-begun"
    client.force_login(found.teacher)
    answer = client.get(page("classroom", found.classroom.pk))
    assert answer.status_code == 200
    assert "secure" in answer.text
    assert section.columns[place].done == 1


def test_pupils_stand_by_name_whatever_they_scored():
    found, _ = make_assigned_class(pupils=4)
    store_statements(make_statements(found.learners[3], LESSON, read_answers(LESSON)))
    [section] = describe_classroom(found.classroom)
    names = [row.name for row in section.rows]
    assert names == sorted(names)


def test_tests_show_as_done_and_never_with_a_share():
    found, _ = make_assigned_class()
    first, second = found.learners
    store_statements(
        make_statements(first, FORM_A, occasion="T0")
        + make_statements(second, FORM_B, occasion="T0")
    )
    [section] = describe_classroom(found.classroom)
    assert [row.cells[0].state for row in section.rows] == ["done", "done"]
    assert [row.cells[0].share for row in section.rows] == [None, None]


def test_few_scored_answers_show_no_share():
    found, _ = make_assigned_class()
    statements = make_statements(found.learners[0], LESSON)
    scored = [s for s in statements if "score" in s.get("result", {})][:2]
    store_statements([statements[0], *scored])
    [section] = describe_classroom(found.classroom)
    states = {(cell.state, cell.share) for cell in section.rows[0].cells}
    assert ("playing", None) in states


@pytest.mark.parametrize("name", ["classroom", "table", "assign"])
def test_another_teacher_gets_404(client, name):
    found, _ = make_assigned_class()
    client.force_login(make_staff())
    assert client.get(page(name, found.classroom.pk)).status_code == 404


@pytest.mark.parametrize("name", ["change_date", "withdraw"])
def test_another_teacher_cannot_change_an_assignment(client, name):
    _, assignment = make_assigned_class()
    client.force_login(make_staff())
    assert client.post(page(name, assignment.pk)).status_code == 404
    assert Assignment.objects.filter(withdrawn=None).count() == 1


@pytest.mark.parametrize("role", [Role.EVALUATOR, Role.EDITOR])
def test_other_roles_do_not_get_in(client, role):
    found, _ = make_assigned_class()
    client.force_login(make_staff(role))
    for address in (
        page("teaching"),
        page("classroom", found.classroom.pk),
        page("table", found.classroom.pk),
        page("today"),
    ):
        assert client.get(address).status_code == 403


def test_a_pupil_does_not_get_in(client):
    found, _ = make_assigned_class()
    client.force_login(found.learners[0], backend="lms.accounts.backends.LearnerBackend")
    assert client.get(page("classroom", found.classroom.pk)).status_code == 403


def test_a_school_lead_sees_every_classroom_of_the_school(client):
    found, _ = make_assigned_class()
    lead = make_staff(Role.SCHOOL_LEAD)
    found.classroom.school.staff.add(lead)
    client.force_login(lead)
    assert client.get(page("classroom", found.classroom.pk)).status_code == 200


@pytest.mark.parametrize("name", ["classroom", "table", "teaching"])
def test_queries_do_not_grow_with_pupils_and_records(client, name, django_assert_max_num_queries):
    small, _ = make_assigned_class(pupils=1)
    large, _ = make_assigned_class(pupils=12)
    store_statements(make_statements(small.learners[0], LESSON))
    for learner in large.learners:
        store_statements(make_statements(learner, LESSON))
    counts = []
    for found in (small, large):
        client.force_login(found.teacher)
        address = page(name) if name == "teaching" else page(name, found.classroom.pk)
        client.get(address)
        with django_assert_max_num_queries(14) as queries:
            assert client.get(address).status_code == 200
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_the_table_is_not_sent_again_until_something_changes(client):
    found, _ = make_assigned_class()
    client.force_login(found.teacher)
    address = page("table", found.classroom.pk)
    etag = client.get(address)["ETag"]
    assert client.get(address, headers={"If-None-Match": etag}).status_code == 304
    store_statements(make_statements(found.learners[0], LESSON))
    changed = client.get(address, headers={"If-None-Match": etag})
    assert changed.status_code == 200
    assert changed["ETag"] != etag
    assert "done" in changed.text


def test_the_pages_own_fingerprint_asks_for_the_same_table(client):
    found, _ = make_assigned_class()
    client.force_login(found.teacher)
    shown = client.get(page("classroom", found.classroom.pk)).context["fingerprint"]
    answer = client.get(page("table", found.classroom.pk), headers={"If-None-Match": shown})
    assert answer.status_code == 304


def test_a_teacher_assigns_a_module(client):
    found = make_class()
    client.force_login(found.teacher)
    due = timezone.localdate() + timedelta(days=7)
    posted = {"module": MODULE, "due": due.isoformat(), "with_tests": "on"}
    answer = client.post(page("assign", found.classroom.pk), posted, follow=True)
    assert answer.redirect_chain[-1][0] == page("classroom", found.classroom.pk)
    assignment = Assignment.objects.get()
    assert (assignment.module, assignment.due, assignment.with_tests) == (MODULE, due, True)
    assert assignment.teacher == found.teacher


def test_the_form_is_ready_to_be_sent_as_it_comes(client):
    found = make_class()
    client.force_login(found.teacher)
    form = client.get(page("assign", found.classroom.pk)).context["form"]
    posted = {
        "module": form["module"].value(),
        "due": form["due"].value().isoformat(),
        "with_tests": "on",
    }
    assert client.post(page("assign", found.classroom.pk), posted).status_code == 302


@pytest.mark.parametrize(
    "posted",
    [
        {"module": "no.such-module"},
        {},
        {"module": MODULE, "due": "yesterday"},
        {"module": MODULE, "due": "2020-01-01"},
    ],
)
def test_what_cannot_be_assigned_is_said_in_a_sentence(client, posted):
    found = make_class()
    client.force_login(found.teacher)
    answer = client.post(page("assign", found.classroom.pk), posted)
    assert answer.status_code == 422
    assert answer.context["form"].errors
    assert not Assignment.objects.exists()


def test_a_module_is_assigned_to_a_classroom_once():
    found, _ = make_assigned_class()
    with pytest.raises(ValidationError, match="has this module already"):
        assign_module(classroom=found.classroom, module=MODULE, teacher=found.teacher)


def test_a_module_that_was_withdrawn_can_be_assigned_again(client):
    found, assignment = make_assigned_class()
    client.force_login(found.teacher)
    client.post(page("withdraw", assignment.pk))
    assert not describe_classroom(found.classroom)
    assign_module(classroom=found.classroom, module=MODULE, teacher=found.teacher)
    assert Assignment.objects.filter(withdrawn=None).count() == 1


def test_taking_a_module_back_keeps_what_was_done():
    found, assignment = make_assigned_class()
    store_statements(make_statements(found.learners[0], LESSON))
    withdraw_assignment(assignment)
    assign_module(classroom=found.classroom, module=MODULE, teacher=found.teacher)
    [section] = describe_classroom(found.classroom)
    assert any(cell.state == "done" for cell in section.rows[0].cells)


def test_the_day_can_be_changed_but_not_to_one_that_has_passed(client):
    found, assignment = make_assigned_class()
    client.force_login(found.teacher)
    later = timezone.localdate() + timedelta(days=30)
    client.post(page("change_date", assignment.pk), {"due": later.isoformat()})
    client.post(page("change_date", assignment.pk), {"due": "2020-01-01"})
    client.post(page("change_date", assignment.pk), {"due": "soon"})
    assignment.refresh_from_db()
    assert assignment.due == later


def test_somebody_without_a_session_is_sent_to_sign_in_and_back(client):
    found, _ = make_assigned_class()
    answer = client.get(page("classroom", found.classroom.pk))
    assert answer.status_code == 302
    assert str(found.classroom.pk) in answer["Location"]
