"""Every form that changes something carries its token, and is taken in a real browser's way."""

import re
from html.parser import HTMLParser

import pytest
from django.test import Client

from curriculum.library import shipped_library
from lms.accounts.models import Role
from lms.assignments.services import assign_module
from tests.lms.classes import PIN, make_class, make_staff
from tests.lms.player.walking import Walk

pytestmark = pytest.mark.django_db
STAFF = "lms.accounts.backends.StaffBackend"
LEARNER = "lms.accounts.backends.LearnerBackend"
LESSON = "privacy.9-12.whose-photo"


class Forms(HTMLParser):
    """The posted forms of a page, each with its fields."""

    def __init__(self):
        super().__init__()
        self.found, self.current = [], None

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag == "form" and given.get("method", "").lower() == "post":
            self.current = {"action": given.get("action"), "fields": {}}
            self.found.append(self.current)
        elif tag == "input" and self.current and "name" in given:
            self.current["fields"][given["name"]] = given.get("value", "")

    def handle_endtag(self, tag):
        if tag == "form":
            self.current = None


def forms_of(response):
    parser = Forms()
    parser.feed(response.content.decode())
    return parser.found


def open_browser(person=None):
    browser = Client(enforce_csrf_checks=True)
    if person:
        browser.force_login(person, backend=LEARNER if person.is_learner else STAFF)
    return browser


@pytest.fixture
def room(home):
    found = make_class()
    assign_module(classroom=found.classroom, module="privacy.9-12", teacher=found.teacher)
    return found


def list_pages(room):
    """Return each address with who opens it and how many forms it has beside the language's."""
    code, one, learner = room.classroom.code, room.classroom.pk, room.learners[0]
    roster = f"/classrooms/{one}/roster/"
    return [
        (None, "/", 0),
        (None, "/sign-in/", 1),
        (None, "/sign-in/staff/", 1),
        (None, f"/sign-in/{code}/{learner.pk}/", 1),
        (None, f"/play/{LESSON}/", 1),
        (learner, "/today/", 1),
        (learner, f"/play/{LESSON}/", 1),
        (room.teacher, "/teaching/", 0),
        (room.teacher, f"/teaching/{one}/", 2),
        (room.teacher, f"/teaching/{one}/assign/", 1),
        (room.teacher, "/classrooms/new/", 1),
        (room.teacher, f"/classrooms/{one}/", 2),
        (room.teacher, f"/classrooms/{one}/learners/{learner.pk}/leave/", 1),
        (room.teacher, roster, 1),
        (make_staff(Role.EDITOR), "/", 0),
        (make_staff(Role.EDITOR), "/help/lines/new/", 1),
        (make_staff(Role.EVALUATOR), "/evaluation/", 0),
    ]


def test_every_posted_form_of_every_page_has_its_token(room):
    for person, address, least in list_pages(room):
        found = forms_of(open_browser(person).get(address))
        assert len(found) >= least + (1 if person else 0), address
        for form in found:
            assert form["fields"].get("csrfmiddlewaretoken"), (address, form["action"])


def test_the_live_tables_forms_have_their_tokens(room):
    page = open_browser(room.teacher).get(f"/teaching/{room.classroom.pk}/table/")
    found = forms_of(page)
    assert found
    assert all(form["fields"].get("csrfmiddlewaretoken") for form in found)


def test_every_step_of_a_lesson_has_its_token(room):
    client = Client()
    client.force_login(room.learners[0], backend=LEARNER)
    walk = Walk(client, shipped_library().activity(LESSON))
    seen = set()
    while not walk.has_ended():
        parser = Forms()
        parser.feed(walk.html)
        assert [form for form in parser.found if form["action"] == walk.url], walk.step.id
        assert all(form["fields"].get("csrfmiddlewaretoken") for form in parser.found)
        seen.add(walk.step.id)
        walk.go_on()
    assert len(seen) > 10


def test_a_posted_form_without_a_token_changes_nothing(room):
    one, learner = room.classroom.pk, room.learners[0]
    for person, address in [
        (room.teacher, f"/classrooms/{one}/learners/{learner.pk}/new-pin/"),
        (room.teacher, f"/classrooms/{one}/learners/{learner.pk}/leave/"),
        (room.teacher, f"/classrooms/{one}/learners/"),
        (room.teacher, f"/teaching/{one}/assign/"),
        (room.teacher, "/sign-out/"),
        (learner, f"/play/{LESSON}/"),
        (None, "/sign-in/staff/"),
        (None, f"/sign-in/{room.classroom.code}/{learner.pk}/"),
    ]:
        response = open_browser(person).post(address, {"tap": PIN, "name": "Kite"})
        assert response.status_code == 403, address
    learner.refresh_from_db()
    assert learner.is_active


def test_a_form_that_is_sent_as_it_came_is_taken(room):
    browser = open_browser(room.teacher)
    page = browser.get(f"/classrooms/{room.classroom.pk}/")
    [form] = [f for f in forms_of(page) if re.search(r"/learners/$", f["action"] or "")]
    response = browser.post(form["action"], form["fields"] | {"name": "Kite"})
    assert response.status_code == 200
    assert "Kite" in response.content.decode()
