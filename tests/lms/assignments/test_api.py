"""What the game gets from the site."""

import json
from base64 import b64encode
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.utils import timezone

from lms.accounts.pins import PIN_PICTURES
from lms.assignments.services import assign_module
from lms.help.models import Confirmation
from lms.records.models import Record
from lms.records.services import create_client, store_statements
from tests.lms.classes import PIN, give_help, make_class
from tests.lms.plays import LESSON, make_statements

pytestmark = pytest.mark.django_db
WRONG = ("cup", "cup", "cup")


@pytest.fixture(autouse=True)
def no_earlier_tries():
    cache.clear()


def sign_in(client, code, learner, pin=PIN):
    body = {"code": code, "learner": str(learner.id), "pin": list(pin)}
    return client.post("/api/sign-in/", json.dumps(body), content_type="application/json")


def basic(key: str, secret: str) -> dict[str, str]:
    return {"Authorization": "Basic " + b64encode(f"{key}:{secret}".encode()).decode()}


def error_of(answer) -> tuple[int, str]:
    error = answer.json()["error"]
    assert error["message"].endswith(".")
    return answer.status_code, error["code"]


def test_a_class_code_gives_the_names(client):
    found = make_class()
    answer = client.get(f"/api/classrooms/{found.classroom.code.lower()}/").json()
    assert answer["classroom"] == {"name": "5A", "school": found.classroom.school.name}
    assert answer["learners"] == [{"id": str(p.id), "name": p.name} for p in found.learners]


def test_an_unknown_code_is_said_in_a_sentence(client):
    assert error_of(client.get("/api/classrooms/BBBBBB/")) == (404, "unknown-code")


def test_trying_codes_ends_soon(client):
    make_class()
    for _ in range(60):
        client.get("/api/classrooms/BBBBBB/")
    assert error_of(client.get("/api/classrooms/BBBBBB/")) == (429, "too-many-tries")


def test_three_pictures_give_a_client_that_writes_for_this_learner_alone(client):
    found = make_class()
    learner, other = found.learners
    signed_in = sign_in(client, found.classroom.code, learner).json()
    assert signed_in["learner"] == {"id": str(learner.id), "name": learner.name, "band": "9-12"}
    assert signed_in["account"]["name"] == str(learner.id)
    headers = basic(**signed_in["client"]) | {"X-Experience-API-Version": "1.0.3"}
    for whose, status in ((learner, 200), (other, 403)):
        answer = client.post(
            "/xapi/statements",
            json.dumps(make_statements(whose, LESSON)),
            content_type="application/json",
            headers=headers,
        )
        assert answer.status_code == status
    assert Record.objects.exists()


def test_wrong_pictures_are_refused(client):
    found = make_class()
    answer = sign_in(client, found.classroom.code, found.learners[0], WRONG)
    assert error_of(answer) == (403, "wrong-pin")


def test_ten_wrong_pins_lock_the_pupil_and_nobody_else(client):
    found = make_class()
    learner, other = found.learners
    answers = [sign_in(client, found.classroom.code, learner, WRONG) for _ in range(10)]
    assert error_of(answers[-1]) == (429, "locked")
    assert error_of(sign_in(client, found.classroom.code, learner)) == (429, "locked")
    assert sign_in(client, found.classroom.code, other).status_code == 200


def test_a_pupil_of_another_class_is_refused(client):
    found, elsewhere = make_class(), make_class()
    answer = sign_in(client, found.classroom.code, elsewhere.learners[0])
    assert error_of(answer) == (403, "wrong-pin")


@pytest.mark.parametrize(
    "body",
    ["", "{", "[]", '{"code": "BBBBBB"}', '{"code": 1, "learner": "x", "pin": []}', "x" * 5000],
)
def test_a_body_of_another_shape_is_refused(client, body):
    answer = client.post("/api/sign-in/", body, content_type="application/json")
    assert error_of(answer) == (400, "bad-request")


def test_the_activities_are_those_of_the_pupils_page(client):
    found = make_class()
    assign_module(classroom=found.classroom, module="privacy.9-12", teacher=found.teacher)
    learner = found.learners[0]
    headers = basic(**sign_in(client, found.classroom.code, learner).json()["client"])
    before = client.get("/api/activities/", headers=headers).json()["activities"]
    assert before[0]["occasion"] == "T0"
    assert set(before[0]) == {"activity", "occasion", "module", "due", "opens", "state"}
    store_statements(make_statements(learner, LESSON))
    after = client.get("/api/activities/", headers=headers).json()["activities"]
    assert {"done"} == {a["state"] for a in after if a["activity"] == LESSON}
    assert next(a["occasion"] for a in after if a["activity"] == LESSON) is None


def test_help_tells_the_confirmed_lines_and_the_contact_of_the_pupils_school(client):
    found = make_class()
    give_help(found.classroom.school)
    headers = basic(**sign_in(client, found.classroom.code, found.learners[0]).json()["client"])
    told = client.get("/api/activities/", headers=headers).json()["help"]
    assert told["contact"] == {"name": "Ms Ratna", "reach": "room 4, until three"}
    [line] = told["lines"]
    row = Confirmation.objects.get()
    assert line == {
        "id": row.line,
        "name": "Children’s line",
        "service": "child-helpline",
        "number": "555 0100",
        "free": None,
        "hours": None,
        "languages": "",
        "web": None,
        "chat": None,
        "expires": row.expires.isoformat(),
    }


def test_help_tells_no_line_that_has_expired_and_no_contact_that_nobody_named(client):
    found = make_class()
    give_help(found.classroom.school)
    day = timezone.localdate()
    Confirmation.objects.update(last_verified=day - timedelta(days=9), expires=day)
    found.classroom.school.contact_name = ""
    found.classroom.school.save()
    headers = basic(**sign_in(client, found.classroom.code, found.learners[0]).json()["client"])
    told = client.get("/api/activities/", headers=headers).json()["help"]
    assert told == {"lines": [], "contact": None}


def test_activities_need_a_learners_client(client):
    assert error_of(client.get("/api/activities/"))[0] == 401
    program, secret = create_client("a program", ["all"])
    answer = client.get("/api/activities/", headers=basic(program.key, secret))
    assert error_of(answer) == (403, "no-learner")


def test_every_picture_of_the_pin_is_one_that_the_game_knows(client):
    assert [picture.id for picture in PIN_PICTURES] == [
        "boat", "mango", "drum", "kite", "fish", "star", "bicycle", "umbrella", "turtle", "bell",
        "flower", "cup",
    ]  # fmt: skip
