"""What the player in the browser hands to the site and gets from it, and who may."""

import base64
import json
from uuid import uuid4

import msgspec
import pytest
from django.test import Client
from django.utils import timezone

from curriculum.engine import attempt as engine
from curriculum.library import shipped_library
from lms.accounts.models import Role
from lms.lessons.models import FinishedLesson
from lms.player.models import WebAttempt
from lms.player.services import begin_attempt
from lms.records.models import RecordClient
from lms.records.services import create_learner_client
from tests.curriculum.lessons import NOON
from tests.lms.classes import make_class, make_staff
from tests.lms.plays import FORM_A, LESSON, make_statements

pytestmark = pytest.mark.django_db
LEARNER = "lms.accounts.backends.LearnerBackend"
STAFF = "lms.accounts.backends.StaffBackend"
LIBRARY = shipped_library()
COURSE_LESSON = LIBRARY.lessons(LIBRARY.courses[0].id)[0].id


def make_attempt(
    activity: str = LESSON, steps: int = 1, ending: str | None = None
) -> engine.Attempt:
    found = LIBRARY.activity(activity)
    attempt, _ = engine.begin(found, attempt_id=str(uuid4()), edition=LIBRARY.edition, at=NOON)
    path = tuple(step.id for step in found.steps[:steps])
    return msgspec.structs.replace(attempt, path=path, ending=ending)


def authorize(learner) -> dict[str, str]:
    client, secret = create_learner_client(learner)
    words = base64.b64encode(f"{client.key}:{secret}".encode()).decode()
    return {"authorization": f"Basic {words}"}


def send(client, learner, attempt, moves: int = 1, occasion: str = "", **extra):
    save = {"attempt": msgspec.to_builtins(attempt), "occasion": occasion, "moves": moves, **extra}
    return client.post(
        "/play/saves/", json.dumps(save), "application/json", headers=authorize(learner)
    )


def test_who_is_signed_in_gets_a_client_that_writes_about_them(client):
    learner = make_class(pupils=1).learners[0]
    client.force_login(learner, backend=LEARNER)
    given = client.post("/play/client/").json()
    assert given["learner"] == {"id": str(learner.id), "name": learner.name}
    key, secret = given["client"]["key"], given["client"]["secret"]
    words = base64.b64encode(f"{key}:{secret}".encode()).decode()
    statements = make_statements(learner, LESSON, platform="web")
    stored = Client().post(
        "/xapi/statements",
        json.dumps(statements),
        "application/json",
        headers={"authorization": f"Basic {words}", "x-experience-api-version": "1.0.3"},
    )
    assert stored.status_code == 200
    assert stored.json() == [statement["id"] for statement in statements]


@pytest.mark.parametrize("who", ["nobody", "teacher"])
def test_nobody_but_a_learner_gets_a_client(client, who):
    if who == "teacher":
        client.force_login(make_staff(Role.TEACHER), backend=STAFF)
    assert client.post("/play/client/").status_code == 403
    assert not RecordClient.objects.exists()


def test_another_site_cannot_ask_for_a_client():
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(make_class(pupils=1).learners[0], backend=LEARNER)
    assert browser.post("/play/client/").status_code == 403
    assert not RecordClient.objects.exists()


def test_a_save_is_played_on_without_scripts(client):
    learner = make_class(pupils=1).learners[0]
    attempt = make_attempt(steps=3)
    assert send(client, learner, attempt, moves=2).status_code == 204
    client.force_login(learner, backend=LEARNER)
    assert "Play on" in client.get(f"/play/{LESSON}/").text
    page = client.post(f"/play/{LESSON}/", follow=True)
    assert f'data-step="{attempt.path[-1]}"' in page.text


def test_an_older_save_changes_nothing(client):
    learner = make_class(pupils=1).learners[0]
    attempt = make_attempt(steps=3)
    send(client, learner, attempt, moves=5)
    older = msgspec.structs.replace(attempt, path=attempt.path[:1])
    assert send(client, learner, older, moves=4).status_code == 204
    assert WebAttempt.objects.get().attempt.path == attempt.path


def test_an_ending_closes_what_was_open(client):
    learner = make_class(pupils=1).learners[0]
    attempt = make_attempt()
    send(client, learner, attempt, moves=1)
    ended = msgspec.structs.replace(attempt, ending="end-strong")
    assert send(client, learner, ended, moves=9).status_code == 204
    assert WebAttempt.objects.get().is_over


def test_the_attempt_that_was_played_last_is_the_open_one(client):
    learner = make_class(pupils=1).learners[0]
    begun = begin_attempt(learner, LIBRARY.activity(LESSON), "", timezone.now())
    attempt = make_attempt(steps=2)
    send(client, learner, attempt)
    begun.refresh_from_db()
    assert begun.is_over
    assert str(WebAttempt.objects.get(is_over=False).id) == attempt.id


def test_a_save_of_somebody_elses_attempt_is_refused(client):
    first, second = make_class(pupils=2).learners
    attempt = make_attempt()
    send(client, first, attempt)
    assert send(client, second, attempt, moves=3).status_code == 422
    assert WebAttempt.objects.get().learner == first


def test_no_save_begins_a_test(client):
    learner = make_class(pupils=1).learners[0]
    assert send(client, learner, make_attempt(FORM_A), occasion="T0").status_code == 422
    assert not WebAttempt.objects.exists()


@pytest.mark.parametrize(
    "body",
    [b"", b"[]", b"{}", b"\xff", b'{"attempt": 1}', b"x" * 200_000],
)
def test_what_is_no_save_is_refused(client, body):
    learner = make_class(pupils=1).learners[0]
    headers = authorize(learner)
    answer = client.post("/play/saves/", body, "application/json", headers=headers)
    assert answer.status_code == 400
    assert answer.json()["error"]["code"] == "bad-request"


@pytest.mark.parametrize(
    "changes",
    [
        {"id": "no-uuid"},
        {"activity": "privacy.9-12.no-such-lesson"},
        {"path": ["no-such-step"]},
        {"path": []},
    ],
)
def test_what_no_player_can_have_made_is_refused(client, changes):
    learner = make_class(pupils=1).learners[0]
    attempt = msgspec.convert(msgspec.to_builtins(make_attempt()) | changes, engine.Attempt)
    assert send(client, learner, attempt).status_code == 422
    assert not WebAttempt.objects.exists()


def test_a_save_of_another_lesson_under_the_same_attempt_is_refused(client):
    learner = make_class(pupils=1).learners[0]
    attempt = make_attempt()
    assert send(client, learner, attempt).status_code == 204
    other = msgspec.structs.replace(make_attempt(COURSE_LESSON), id=attempt.id)
    assert send(client, learner, other, moves=2).status_code == 422
    assert WebAttempt.objects.get().attempt.activity == LESSON


def test_a_save_nested_without_end_is_refused(client):
    learner = make_class(pupils=1).learners[0]
    nested = '{"attempt":{"more":%s}}' % ("[" * 4000 + "]" * 4000)
    headers = authorize(learner)
    answer = client.post("/play/saves/", nested, "application/json", headers=headers)
    assert answer.status_code == 400


def test_a_save_needs_a_learners_own_client(client):
    assert client.post("/play/saves/", "{}", "application/json").status_code == 401
    learner = make_class(pupils=1).learners[0]
    client.force_login(learner, backend=LEARNER)
    assert client.post("/play/saves/", "{}", "application/json").status_code == 401


def test_staff_who_finish_a_lesson_of_their_course_are_noted(client):
    teacher = make_staff(Role.TEACHER)
    client.force_login(teacher, backend=STAFF)
    assert client.post(f"/play/{COURSE_LESSON}/finished/").status_code == 204
    assert FinishedLesson.objects.get().person == teacher
    assert client.post("/play/readiness.educators.none/finished/").status_code == 404


def test_of_pupils_and_visitors_no_finished_course_is_kept(client):
    assert client.post(f"/play/{COURSE_LESSON}/finished/").status_code == 403
    client.force_login(make_class(pupils=1).learners[0], backend=LEARNER)
    assert client.post(f"/play/{COURSE_LESSON}/finished/").status_code == 403
    assert not FinishedLesson.objects.exists()
