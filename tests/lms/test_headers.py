"""What every answer tells the browser, and names that would be commands."""

import pytest
from django.test import Client

from lms.accounts.models import Role
from lms.assignments.services import assign_module
from lms.schools.services import NewLearner, enrol_learners
from tests.lms.classes import make_class, make_staff

pytestmark = pytest.mark.django_db
STAFF = "lms.accounts.backends.StaffBackend"
EVIL = '<img src=x onerror="alert(1)">{{7*7}}'


@pytest.mark.parametrize("address", ["/", "/sign-in/", "/no/such/page/", "/teaching/", "/health/"])
def test_every_answer_has_its_headers(client, home, address):
    response = client.get(address)
    policy = dict(
        part.strip().split(" ", 1) for part in response["Content-Security-Policy"].split(";")
    )
    assert policy["default-src"] == "'self'"
    assert policy["object-src"] == "'none'"
    assert policy["base-uri"] == policy["form-action"] == policy["frame-ancestors"] == "'self'"
    assert "unsafe" not in response["Content-Security-Policy"]
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["X-Frame-Options"] == "SAMEORIGIN"
    assert response["Referrer-Policy"] == "same-origin"


def test_no_page_has_a_script_or_style_that_the_policy_forbids(client, home):
    found = make_class()
    client.force_login(found.teacher, backend=STAFF)
    room = found.classroom.pk
    for address in ("/", "/teaching/", f"/teaching/{room}/", f"/classrooms/{room}/cards/"):
        page = client.get(address).content.decode()
        assert " style=" not in page, address
        assert " onclick=" not in page, address
        assert "<script>" not in page, address
        assert "javascript:" not in page, address


def test_a_name_is_shown_as_it_is_written_everywhere(client):
    found = make_class(pupils=1)
    enrol_learners(classroom=found.classroom, learners=[NewLearner(EVIL)])
    assign_module(classroom=found.classroom, module="privacy.9-12", teacher=found.teacher)
    room, code = found.classroom.pk, found.classroom.code
    learner = found.classroom.enrolments.get(learner__name=EVIL).learner
    client.force_login(found.teacher, backend=STAFF)
    for address in (
        f"/teaching/{room}/",
        f"/teaching/{room}/table/",
        f"/classrooms/{room}/",
        f"/classrooms/{room}/cards/",
        f"/classrooms/{room}/learners/{learner.pk}/leave/",
        f"/sign-in/{code}/",
        f"/sign-in/{code}/{learner.pk}/",
    ):
        page = client.get(address).content.decode()
        assert "<img src=x" not in page, address
        assert "&lt;img src=x" in page, address
        assert "49" not in page.partition("&lt;img src=x")[2][:60], address


def test_an_error_page_tells_nothing_of_the_program(client, monkeypatch):
    monkeypatch.setattr("lms.assignments.views.list_classrooms", lambda staff: 1 / 0)
    browser = Client(raise_request_exception=False)
    browser.force_login(make_staff(Role.TEACHER), backend=STAFF)
    response = browser.get("/teaching/")
    assert response.status_code == 500
    for word in ("ZeroDivisionError", "Traceback", "list_classrooms", "DEBUG"):
        assert word not in response.content.decode()
    assert "Content-Security-Policy" in response
