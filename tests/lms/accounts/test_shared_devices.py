"""A phone or PC goes from hand to hand: what one person saw, the next must not find."""

import pytest
from django.contrib.sessions.models import Session

from lms.accounts.models import Role
from lms.accounts.services import change_pin
from tests.lms.classes import PIN, make_class, make_staff

pytestmark = pytest.mark.django_db
STAFF = "lms.accounts.backends.StaffBackend"
LEARNER = "lms.accounts.backends.LearnerBackend"
PAGES = {
    Role.LEARNER: ["/", "/today/", "/what-is-kept/", "/play/privacy.9-12.whose-photo/"],
    Role.TEACHER: [
        "/",
        "/teaching/",
        "/teaching/{room}/",
        "/teaching/{room}/assign/",
        "/classrooms/",
        "/classrooms/{room}/",
        "/classrooms/{room}/cards/",
        "/classrooms/{room}/roster/",
        "/classrooms/{room}/learners/{learner}/leave/",
        "/search/?q=privacy",
    ],
    Role.EVALUATOR: ["/evaluation/", "/evaluation/outcomes.csv"],
}


def make_browsers(client_class, found):
    people = {
        Role.LEARNER: found.learners[0],
        Role.TEACHER: found.teacher,
        Role.EVALUATOR: make_staff(Role.EVALUATOR),
    }
    browsers = {role: client_class() for role in people}
    for role, browser in browsers.items():
        browser.force_login(people[role], backend=LEARNER if role == Role.LEARNER else STAFF)
    return browsers


def test_no_page_of_somebody_is_kept_by_browser_or_proxy(client, home):
    found = make_class()
    room, learner = found.classroom.pk, found.learners[0].pk
    for role, browser in make_browsers(type(client), found).items():
        for address in PAGES[role]:
            response = browser.get(address.format(room=room, learner=learner))
            assert response.status_code == 200, address
            assert "no-store" in response["Cache-Control"], address
            assert "private" in response["Cache-Control"], address


def test_the_live_table_is_asked_for_again_each_time_and_never_shared(client):
    found = make_class()
    client.force_login(found.teacher, backend=STAFF)
    response = client.get(f"/teaching/{found.classroom.pk}/table/")
    assert {"private", "no-cache"} <= set(response["Cache-Control"].split(", "))


def test_a_public_page_of_nobody_may_be_kept(client, home):
    assert "no-store" not in client.get("/").get("Cache-Control", "")


def test_a_program_without_a_cookie_gets_no_answer_for_cookies(client):
    assert "Cookie" not in client.get("/xapi/about").get("Vary", "")


def test_signing_out_leaves_nothing_of_the_session(client):
    found = make_class()
    client.force_login(found.teacher, backend=STAFF)
    key = client.session.session_key
    client.post("/sign-out/")
    assert not Session.objects.filter(session_key=key).exists()
    assert client.get("/teaching/").status_code == 302


def test_a_link_cannot_sign_anybody_out(client):
    client.force_login(make_class().teacher, backend=STAFF)
    assert client.get("/sign-out/").status_code == 405
    assert client.get("/teaching/").status_code == 200


def test_a_message_with_a_name_is_in_no_cookie(client):
    found = make_class()
    client.force_login(found.teacher, backend=STAFF)
    learner = found.learners[0]
    response = client.post(f"/classrooms/{found.classroom.pk}/learners/{learner.pk}/unlock/")
    assert set(response.cookies) <= {"sessionid"}
    assert learner.name in client.get(response["Location"]).content.decode()


def test_signing_in_takes_a_new_session_key(client):
    found = make_class()
    client.get("/sign-in/")
    client.post("/play/privacy.9-12.whose-photo/")
    before = client.session.session_key
    client.post(f"/sign-in/{found.classroom.code}/{found.learners[0].pk}/", {"tap": PIN})
    assert before
    assert client.session.session_key != before


def test_the_next_pupil_gets_nothing_of_the_one_before(client):
    first, second = (found := make_class()).learners
    client.post(f"/sign-in/{found.classroom.code}/{first.pk}/", {"tap": PIN})
    attempt = client.post("/play/privacy.9-12.whose-photo/")["Location"]
    client.post(f"/sign-in/{found.classroom.code}/{second.pk}/", {"tap": PIN})
    assert client.session["_auth_user_id"] == str(second.pk)
    assert client.get(attempt).status_code == 404


def test_new_pictures_end_the_sessions_of_the_old_ones(client):
    learner = make_class().learners[0]
    client.force_login(learner, backend=LEARNER)
    assert client.get("/today/").status_code == 200
    change_pin(learner, ("star", "bell", "drum"))
    assert client.get("/today/").status_code == 302
