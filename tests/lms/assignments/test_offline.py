"""Lessons that a teacher has made available offline, and the list that a phone keeps."""

import pytest

from lms.assignments.models import Assignment
from lms.assignments.services import assign_module, keep_offline
from lms.schools.services import end_enrolment
from tests.lms.classes import give_help, make_class

pytestmark = pytest.mark.django_db
LEARNER = "lms.accounts.backends.LearnerBackend"
STAFF = "lms.accounts.backends.StaffBackend"


def make_assigned(module: str = "privacy.9-12", pupils: int = 1, **options):
    found = make_class(pupils=pupils)
    give_help(found.classroom.school)
    assignment = assign_module(
        classroom=found.classroom, module=module, teacher=found.teacher, **options
    )
    return found, assignment


def get_list(client, learner) -> list[dict]:
    client.force_login(learner, backend=LEARNER)
    return client.get("/today/list/").json()["activities"]


def test_the_teacher_makes_a_module_available_and_takes_it_back(client):
    found, assignment = make_assigned()
    client.force_login(found.teacher, backend=STAFF)
    page = client.post(f"/teaching/set/{assignment.pk}/offline/", {"offline": "yes"}, follow=True)
    assert "A phone gets the lessons when its pupil opens" in page.text
    assert "· available offline" in page.text
    assert Assignment.objects.get().is_offline
    page = client.post(f"/teaching/set/{assignment.pk}/offline/", {"offline": "no"}, follow=True)
    assert "Not kept on phones any more" in page.text
    assert not Assignment.objects.get().is_offline


def test_another_teacher_gets_404(client):
    _, assignment = make_assigned()
    client.force_login(make_class().teacher, backend=STAFF)
    answer = client.post(f"/teaching/set/{assignment.pk}/offline/", {"offline": "yes"})
    assert answer.status_code == 404
    assert not Assignment.objects.get().is_offline


def test_lessons_are_offline_only_when_the_teacher_has_said_so(client):
    found, assignment = make_assigned()
    assert not any(one["isOffline"] for one in get_list(client, found.learners[0]))
    keep_offline(assignment, True)
    offline = [one for one in get_list(client, found.learners[0]) if one["isOffline"]]
    assert offline
    for one in offline:
        document = client.get(one["document"])
        assert document.status_code == 200
        assert document.json()["activity"]["id"] == one["activity"]


def test_tests_and_what_is_not_open_yet_are_not_offline(client):
    found, assignment = make_assigned()
    keep_offline(assignment, True)
    entries = get_list(client, found.learners[0])
    assert {one["state"] for one in entries if one["occasion"]} >= {"open", "later"}
    assert not any(one["isOffline"] for one in entries if one["occasion"])
    assert not any(one["isOffline"] for one in entries if one["state"] == "later")


def test_a_sensitive_module_that_waits_is_not_offline(client):
    found, assignment = make_assigned("grooming.9-12")
    keep_offline(assignment, True)
    assert any(one["isOffline"] for one in get_list(client, found.learners[0]))
    found.classroom.school.contact_name = ""
    found.classroom.school.save()
    assert not any(one["isOffline"] for one in get_list(client, found.learners[0]))


def test_who_has_left_the_class_gets_nothing(client):
    found, assignment = make_assigned()
    keep_offline(assignment, True)
    end_enrolment(found.learners[0].enrolments.get())
    client.force_login(found.learners[0], backend=LEARNER)
    assert client.get("/today/list/").status_code == 403


def test_the_list_says_whose_it_is_and_where_help_is(client):
    found, _ = make_assigned()
    client.force_login(found.learners[0], backend=LEARNER)
    given = client.get("/today/list/")
    assert given.json()["learner"] == str(found.learners[0].id)
    assert "Ms Ratna" in given.json()["help"]["html"]
    assert len(given.json()["help"]["expires"]) == given.json()["help"]["html"].count("<li")
    assert "no-store" in given["Cache-Control"]


def test_the_list_takes_the_same_queries_for_one_module_and_three(
    client, django_assert_max_num_queries
):
    found, assignment = make_assigned()
    keep_offline(assignment, True)
    for module in ("harassment.9-12", "misinformation.9-12"):
        assign_module(classroom=found.classroom, module=module, teacher=found.teacher)
    get_list(client, found.learners[0])
    with django_assert_max_num_queries(12):
        client.get("/today/list/")
