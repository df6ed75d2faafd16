"""Who may open what: every address of the site that belongs to a role."""

import pytest
from django.apps import apps
from django.db import transaction
from django.test import Client
from django.urls import get_resolver, resolve
from django.utils import timezone

from lms.accounts.models import Role
from lms.assignments.services import assign_module
from lms.lessons.selectors import get_activity
from lms.player.services import begin_attempt
from tests.lms.classes import confirm_a_line, make_class, make_staff

pytestmark = pytest.mark.django_db
STAFF = "lms.accounts.backends.StaffBackend"
LEARNER = "lms.accounts.backends.LearnerBackend"
LESSON = "privacy.9-12.whose-photo"
EVERYBODY = dict.fromkeys(["nobody", "learner", "teacher", "lead", "stranger"], 200) | {
    "evaluator": 200,
    "editor": 200,
}
TEACHING = {
    "nobody": 302,
    "learner": 403,
    "teacher": 200,
    "lead": 200,
    "stranger": 200,
    "evaluator": 403,
    "editor": 403,
}
LEADS = dict.fromkeys(EVERYBODY, 403) | {"nobody": 302, "lead": 200}
EDITORS = dict.fromkeys(EVERYBODY, 403) | {"nobody": 302, "editor": 200}
ONE_CLASSROOM = TEACHING | {"stranger": 404}
PAGES = {
    "/": EVERYBODY,
    "/modules/": EVERYBODY,
    "/search/": EVERYBODY,
    "/sign-in/": EVERYBODY,
    "/sign-in/staff/": EVERYBODY,
    "/what-is-kept/": EVERYBODY,
    "/health/": EVERYBODY,
    "/sign-in/{code}/": EVERYBODY,
    "/sign-in/{code}/{learner}/": EVERYBODY,
    "/ui/gallery/": dict.fromkeys(EVERYBODY, 404) | {"editor": 200},
    "/teaching/": TEACHING,
    "/teaching/{room}/": ONE_CLASSROOM,
    "/teaching/{room}/table/": ONE_CLASSROOM,
    "/teaching/{room}/assign/": ONE_CLASSROOM,
    "/classrooms/": TEACHING,
    "/classrooms/new/": TEACHING,
    "/classrooms/{room}/": ONE_CLASSROOM,
    "/classrooms/{room}/cards/": ONE_CLASSROOM,
    "/classrooms/{room}/roster/": ONE_CLASSROOM,
    "/classrooms/{room}/learners/{learner}/leave/": ONE_CLASSROOM,
    "/today/": dict.fromkeys(EVERYBODY, 403) | {"nobody": 302, "learner": 200},
    "/today/list/": dict.fromkeys(EVERYBODY, 403) | {"learner": 200},
    "/evaluation/": dict.fromkeys(EVERYBODY, 403) | {"nobody": 302, "evaluator": 200},
    "/evaluation/outcomes.csv": dict.fromkeys(EVERYBODY, 403) | {"nobody": 302, "evaluator": 200},
    "/evaluation/privacy.9-12/codebook.md": dict.fromkeys(EVERYBODY, 403)
    | {"nobody": 302, "evaluator": 200},
    "/help/": EVERYBODY,
    "/help/school/": LEADS | {"lead": 302},
    "/help/school/{school}/": LEADS,
    "/help/lines/": EDITORS,
    "/help/lines/new/": EDITORS,
    "/help/lines/xx/{line}/": EDITORS,
    "/admin/": dict.fromkeys(EVERYBODY, 302) | {"editor": 200},
}
POSTS = {
    "/classrooms/{room}/learners/": ONE_CLASSROOM | {"teacher": 400, "lead": 400},
    "/classrooms/{room}/learners/{learner}/new-pin/": ONE_CLASSROOM,
    "/classrooms/{room}/learners/{learner}/unlock/": ONE_CLASSROOM | {"teacher": 302, "lead": 302},
    "/classrooms/{room}/learners/{learner}/leave/": ONE_CLASSROOM | {"teacher": 302, "lead": 302},
    "/classrooms/{room}/roster/": ONE_CLASSROOM | {"teacher": 400, "lead": 400},
    "/classrooms/{room}/roster/confirm/": ONE_CLASSROOM | {"teacher": 400, "lead": 400},
    "/teaching/{room}/assign/": ONE_CLASSROOM | {"teacher": 422, "lead": 422},
    "/teaching/set/{assignment}/date/": ONE_CLASSROOM | {"teacher": 302, "lead": 302},
    "/teaching/set/{assignment}/offline/": ONE_CLASSROOM | {"teacher": 302, "lead": 302},
    "/teaching/set/{assignment}/withdraw/": ONE_CLASSROOM | {"teacher": 302, "lead": 302},
    "/help/school/{school}/": LEADS | {"lead": 302},
    "/help/lines/new/": EDITORS | {"editor": 422},
    "/help/lines/xx/{line}/": EDITORS | {"editor": 422},
    "/help/lines/xx/{line}/withdraw/": EDITORS | {"editor": 302},
    "/play/on/{attempt}/": dict.fromkeys(EVERYBODY, 404) | {"nobody": 302, "learner": 302},
}


WITH_ROLES = ("schools", "accounts", "assignments", "evaluation", "help")
OWN_WAY = {"sign_out", "start", "api_classroom", "api_sign_in", "api_activities"}
"""Signing out and on is everybody's; the game's addresses know no roles but keys."""


@pytest.fixture
def room(home):
    return make_class(pupils=1)


@pytest.fixture
def places(room):
    """What the addresses stand for: things of one classroom and of one learner in it."""
    learner = room.learners[0]
    assignment = assign_module(
        classroom=room.classroom, module="privacy.9-12", teacher=room.teacher
    )
    attempt = begin_attempt(learner, get_activity(LESSON), "", timezone.now())
    return {
        "code": room.classroom.code,
        "room": room.classroom.pk,
        "learner": learner.pk,
        "assignment": assignment.pk,
        "attempt": attempt.pk,
        "school": room.classroom.school.pk,
        "line": confirm_a_line("xx").line,
    }


@pytest.fixture
def people(room):
    lead = make_staff(Role.SCHOOL_LEAD)
    room.classroom.school.staff.add(lead)
    return {
        "learner": room.learners[0],
        "teacher": room.teacher,
        "lead": lead,
        "stranger": make_class(pupils=1).teacher,
        "evaluator": make_staff(Role.EVALUATOR),
        "editor": make_staff(Role.EDITOR),
    }


def sign_in(client, people, who):
    if who in people:
        client.force_login(people[who], backend=LEARNER if who == "learner" else STAFF)


def ask_everybody(people, send):
    """Return the status that each gets, each in a browser of their own."""
    statuses = {}
    for who in EVERYBODY:
        client = Client()
        sign_in(client, people, who)
        with transaction.atomic():
            statuses[who] = send(client).status_code
            transaction.set_rollback(True)
    return statuses


@pytest.mark.parametrize("address", PAGES)
def test_who_may_read(places, people, address):
    url = address.format(**places)
    assert ask_everybody(people, lambda client: client.get(url)) == PAGES[address]


@pytest.mark.parametrize("address", POSTS)
def test_who_may_write(places, people, address):
    url = address.format(**places)
    assert ask_everybody(people, lambda client: client.post(url)) == POSTS[address]


def test_the_matrix_has_every_address_of_a_role(places):
    resolver = get_resolver()
    names = {
        name
        for entry in resolver.url_patterns
        if getattr(entry, "app_name", None) in WITH_ROLES
        for name in entry.reverse_dict
        if isinstance(name, str)
    }
    tried = {resolve(address.format(**places)).url_name for address in [*PAGES, *POSTS]}
    assert names - tried - OWN_WAY == set()


def test_djangos_own_admin_is_not_here():
    assert not apps.is_installed("django.contrib.admin")
