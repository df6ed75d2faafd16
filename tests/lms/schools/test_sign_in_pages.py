import re
from uuid import uuid4

import pytest

from lms.schools import guesses
from tests.lms.classes import PIN, make_class

pytestmark = pytest.mark.django_db
NOON = 1_800_000_000.0


@pytest.fixture(autouse=True)
def stop_the_clock(monkeypatch):
    """Let no test run across the edge of ten minutes."""
    monkeypatch.setattr(guesses, "time", lambda: NOON)


@pytest.fixture
def room():
    return make_class(pupils=2)


def pin_page(room, learner=None):
    return f"/sign-in/{room.classroom.code}/{(learner or room.learners[0]).pk}/"


def tap(client, room, *taps, **more):
    return client.post(pin_page(room), {"tap": taps, **more})


def test_a_code_leads_to_the_names(client, room):
    answer = client.post("/sign-in/", {"code": room.classroom.code.lower()}, follow=True)
    page = answer.content.decode()
    assert [learner.name in page for learner in room.learners] == [True, True]


def test_an_unknown_code_says_what_to_do(client):
    for answer in (client.post("/sign-in/", {"code": "BCDFGH"}), client.get("/sign-in/BCDFGH/")):
        assert answer.status_code == 404
        assert "No class has this code" in answer.content.decode()


def test_no_code_says_what_to_do(client):
    assert "Type the six letters" in client.post("/sign-in/", {"code": ""}).content.decode()


def test_wrong_codes_are_limited_per_client(client, room):
    for _ in range(guesses.LIMIT):
        client.get("/sign-in/BCDFGH/")
    answer = client.get(f"/sign-in/{room.classroom.code}/")
    assert answer.status_code == 429
    assert "Wait ten minutes" in answer.content.decode()
    other = client.get(f"/sign-in/{room.classroom.code}/", REMOTE_ADDR="192.0.2.7")
    assert other.status_code == 200


def test_a_client_is_its_network_where_it_can_change_its_address(client, room):
    for number in range(guesses.LIMIT):
        client.get("/sign-in/BCDFGH/", REMOTE_ADDR=f"2001:db8:0:7::{number:x}")
    page = f"/sign-in/{room.classroom.code}/"
    assert client.get(page, REMOTE_ADDR="2001:db8:0:7:ffff::1").status_code == 429
    assert client.get(page, REMOTE_ADDR="2001:db8:0:8::1").status_code == 200


def test_wrong_codes_are_forgotten_after_ten_minutes(client, room, monkeypatch):
    for _ in range(guesses.LIMIT):
        client.get("/sign-in/BCDFGH/")
    monkeypatch.setattr(guesses, "time", lambda: NOON + guesses.WINDOW)
    assert client.get(f"/sign-in/{room.classroom.code}/").status_code == 200


def test_right_codes_are_not_counted(client, room):
    for _ in range(guesses.LIMIT + 1):
        answer = client.get(f"/sign-in/{room.classroom.code}/")
    assert answer.status_code == 200


def test_behind_a_proxy_the_client_cannot_choose_its_address(client, room, settings):
    settings.BEHIND_PROXY = True
    for number in range(guesses.LIMIT):
        client.get("/sign-in/BCDFGH/", headers={"X-Forwarded-For": f"10.0.0.{number}, 192.0.2.7"})
    answer = client.get("/sign-in/BCDFGH/", headers={"X-Forwarded-For": "10.9.9.9, 192.0.2.7"})
    assert answer.status_code == 429


def test_the_address_is_not_kept(client, django_db_blocker):
    from django.db import connection

    client.get("/sign-in/BCDFGH/", REMOTE_ADDR="192.0.2.7")
    with connection.cursor() as cursor:
        cursor.execute("SELECT cache_key, value FROM site_cache")
        rows = cursor.fetchall()
    assert rows
    assert "192.0.2.7" not in str(rows)


def test_three_taps_one_by_one_sign_in_without_javascript(client, room):
    first = tap(client, room, PIN[0]).content.decode()
    kept = re.findall(r'type="hidden" name="tap" value="(\w+)"', first)
    assert kept == [PIN[0]]
    second = tap(client, room, *kept, PIN[1]).content.decode()
    kept = re.findall(r'type="hidden" name="tap" value="(\w+)"', second)
    answer = tap(client, room, *kept, PIN[2])
    assert answer.url == "/start/"
    assert client.session["_auth_user_id"] == str(room.learners[0].pk)


def test_every_picture_is_a_button_with_its_name(client, room):
    page = client.get(pin_page(room)).content.decode()
    assert len(re.findall(r'<button class="picture-choice".*?<span>\w+</span>', page)) == 12


def test_wrong_pictures_say_so_and_start_again(client, room):
    answer = tap(client, room, "cup", "cup", "cup")
    page = answer.content.decode()
    assert answer.status_code == 403
    assert "not your three pictures" in page
    assert 'type="hidden" name="tap"' not in page


def test_ten_wrong_pins_end_in_a_sentence_with_what_to_do(client, room):
    answers = [tap(client, room, "cup", "cup", "cup") for _ in range(10)]
    assert [answer.status_code for answer in answers] == [403] * 4 + [429] * 6
    page = client.get(pin_page(room)).content.decode()
    assert "Wait five minutes, or ask your teacher" in page
    assert "picture-choice" not in page


def test_a_learners_session_lasts_an_hour(client, room):
    tap(client, room, *PIN)
    assert 3500 < client.session.get_expiry_age() <= 3600


def test_signing_in_goes_back_to_the_step(client, room):
    step = "/play/on/0b7c/?step=2"
    asked = client.get("/sign-in/", {"next": step}).content.decode()
    assert 'value="/play/on/0b7c/?step=2"' in asked
    to_names = client.post("/sign-in/", {"code": room.classroom.code, "next": step}).url
    names = client.get(to_names).content.decode()
    to_pin = re.search(rf'href="({re.escape(pin_page(room))}[^"]*)"', names)[1]
    page = client.get(to_pin).content.decode()
    assert 'name="next" value="/play/on/0b7c/?step=2"' in page
    assert tap(client, room, *PIN, next=step).url == step


def test_signing_in_leads_to_no_other_site(client, room):
    assert tap(client, room, *PIN, next="//example.org/").url == "/start/"


def test_another_classs_pupil_is_not_here(client, room):
    elsewhere = make_class(pupils=1)
    assert client.get(pin_page(room, elsewhere.learners[0])).status_code == 404
    assert client.get(f"/sign-in/{room.classroom.code}/{uuid4()}/").status_code == 404


def test_pages_of_signing_in_are_not_kept_by_the_browser(client, room):
    for url in ("/sign-in/", f"/sign-in/{room.classroom.code}/", pin_page(room)):
        assert "no-store" in client.get(url).headers["Cache-Control"]


@pytest.mark.parametrize("pupils", [1, 40])
def test_the_names_take_the_same_queries_for_any_class(
    client, django_assert_max_num_queries, pupils
):
    room = make_class(pupils=pupils)
    with django_assert_max_num_queries(4):
        client.get(f"/sign-in/{room.classroom.code}/")
