import pytest

from lms.accounts.models import Role
from tests.lms.classes import PASSWORD, PIN, make_class, make_staff

pytestmark = pytest.mark.django_db
PAGE = "/sign-in/staff/"
STARTS = {
    Role.TEACHER: "/teaching/",
    Role.SCHOOL_LEAD: "/teaching/",
    Role.EVALUATOR: "/evaluation/",
    Role.EDITOR: "/admin/",
}


def send(client, username, password=PASSWORD, **more):
    return client.post(PAGE, {"username": username, "password": password, **more}, follow=True)


@pytest.mark.parametrize(("role", "start"), STARTS.items())
def test_each_role_comes_to_its_own_start(client, role, start):
    answer = send(client, make_staff(role).username)
    assert answer.redirect_chain[-1][0] == start
    assert answer.status_code == 200


def test_a_wrong_password_says_what_to_do(client):
    answer = send(client, make_staff().username, "wrong")
    assert "don’t go together" in answer.content.decode()


def test_the_fifth_wrong_password_means_waiting(client):
    teacher = make_staff()
    answers = [send(client, teacher.username, "wrong") for _ in range(5)]
    assert [answer.status_code for answer in answers] == [200, 200, 200, 200, 429]
    right = send(client, teacher.username)
    assert right.status_code == 429
    assert "Wait five minutes" in right.content.decode()


def test_sign_in_goes_back_to_the_page_that_asked(client):
    answer = send(client, make_staff().username, next="/classrooms/new/")
    assert answer.redirect_chain[-1][0] == "/classrooms/new/"


def test_sign_in_leads_to_no_other_site(client):
    answer = send(client, make_staff().username, next="https://example.org/")
    assert answer.redirect_chain[-1][0] == "/teaching/"


def test_a_learner_cannot_use_the_pin_as_a_password(client):
    learner = make_class(pupils=1).learners[0]
    answer = send(client, learner.username, "-".join(PIN))
    assert answer.status_code == 200
    assert "_auth_user_id" not in client.session


def test_a_teacher_at_the_editors_door_is_told_so_once(client):
    client.force_login(make_staff(), backend="lms.accounts.backends.StaffBackend")
    answer = client.get("/admin/", follow=True)
    assert answer.status_code == 200
    assert len(answer.redirect_chain) == 1
    assert "You are signed in as" in answer.content.decode()


def test_an_editor_may_write_pages(client):
    client.force_login(make_staff(Role.EDITOR), backend="lms.accounts.backends.StaffBackend")
    answer = client.get("/admin/pages/", follow=True)
    assert answer.status_code == 200
    assert client.get("/admin/users/").status_code == 302


def test_sign_out_takes_a_post(client):
    client.force_login(make_staff(), backend="lms.accounts.backends.StaffBackend")
    assert client.get("/sign-out/").status_code == 405
    client.post("/sign-out/")
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize("page", [PAGE, "/admin/login/"])
def test_no_other_door_gives_more_tries(client, page):
    editor = make_staff(Role.EDITOR)
    for _ in range(5):
        client.post(page, {"username": editor.username, "password": "wrong"})
    for other in (PAGE, "/admin/login/"):
        client.post(other, {"username": editor.username, "password": PASSWORD})
        assert "_auth_user_id" not in client.session


@pytest.mark.parametrize("page", [PAGE, "/admin/login/"])
@pytest.mark.parametrize("target", ["https://evil.example/", "//evil.example", "javascript:x()"])
def test_nobody_is_sent_to_another_site(client, page, target):
    posted = {"username": make_staff(Role.EDITOR).username, "password": PASSWORD, "next": target}
    response = client.post(page, posted)
    assert response.status_code == 302
    assert response["Location"].startswith("/")
    assert not response["Location"].startswith("//")


def test_a_picture_pin_is_no_password(client):
    learner = make_class(pupils=1).learners[0]
    for page in (PAGE, "/admin/login/"):
        client.post(page, {"username": learner.username, "password": "-".join(PIN)})
        assert "_auth_user_id" not in client.session
