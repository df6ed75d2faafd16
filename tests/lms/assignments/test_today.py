"""A pupil's page: what to do now."""

import pytest
from django.urls import reverse

from lms.assignments.selectors import list_activities
from lms.assignments.services import assign_module
from lms.records.services import store_statements
from tests.lms.classes import make_class
from tests.lms.plays import LESSON, make_statements

pytestmark = pytest.mark.django_db
BACKEND = "lms.accounts.backends.LearnerBackend"


def make_pupil(client, **changes):
    found = make_class()
    assigned = {"classroom": found.classroom, "module": "privacy.9-12", "teacher": found.teacher}
    assign_module(**(assigned | changes))
    client.force_login(found.learners[0], backend=BACKEND)
    return found.learners[0]


def test_the_test_before_the_lessons_comes_first(client):
    make_pupil(client)
    first = client.get(reverse("assignments:today")).context["first"]
    assert first.work.occasion == "T0"


def test_the_two_halves_of_a_class_start_with_different_forms():
    found = make_class()
    assign_module(classroom=found.classroom, module="privacy.9-12", teacher=found.teacher)
    firsts = [list_activities(learner)[0].activity for learner in found.learners]
    assert sorted(firsts) == ["privacy.9-12.form-a", "privacy.9-12.form-b"]


def test_what_is_done_is_listed_as_done(client):
    learner = make_pupil(client, with_tests=False)
    store_statements(make_statements(learner, LESSON))
    context = client.get(reverse("assignments:today")).context
    assert [card.work.activity for card in context["done"]] == [LESSON]
    assert context["first"].work.activity != LESSON


def test_without_an_assignment_the_page_says_where_to_look(client):
    client.force_login(make_class().learners[0], backend=BACKEND)
    answer = client.get(reverse("assignments:today"))
    assert answer.status_code == 200
    assert "/modules/" in answer.text


def test_a_pupil_reads_what_the_teacher_can_see(client):
    make_pupil(client)
    assert "What your teacher can see" in client.get(reverse("assignments:today")).text


def test_queries_do_not_grow_with_what_was_done(client, django_assert_max_num_queries):
    learner = make_pupil(client)
    store_statements(make_statements(learner, LESSON))
    with django_assert_max_num_queries(7):
        client.get(reverse("assignments:today"))
