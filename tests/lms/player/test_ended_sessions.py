"""A session that ends in the middle of a lesson costs nobody an answer."""

import pytest
from django.core.cache import cache

from curriculum.library import shipped_library
from lms.player.models import WebAttempt
from lms.records.models import Record
from tests.lms.classes import PIN, make_class
from tests.lms.player.walking import Walk
from tests.lms.plays import LESSON

pytestmark = pytest.mark.django_db
ACTIVITY = shipped_library().activity(LESSON)


@pytest.fixture
def found():
    cache.clear()
    return make_class()


def sign_in(client, found, learner, target: str):
    """Sign in by the pages, as a pupil does."""
    address = f"/sign-in/{found.classroom.code}/{learner.id}/"
    return client.post(address, {"tap": list(PIN), "next": target}, follow=True)


def play_until_the_session_ends(client, found) -> tuple[Walk, object]:
    learner = found.learners[0]
    client.force_login(learner, backend="lms.accounts.backends.LearnerBackend")
    walk = Walk(client, ACTIVITY).go_to("first-choice")
    moves = WebAttempt.objects.get().moves
    client.logout()
    posted = {"action": "answer", "position": str(moves), "answer": "ask-nearest"}
    return walk, client.post(walk.url, posted)


def test_the_way_to_sign_in_leads_back_and_carries_no_answer(client, found):
    walk, answer = play_until_the_session_ends(client, found)
    assert answer.status_code == 302
    assert answer["Location"].endswith(f"next={walk.url}")
    assert "ask-nearest" not in answer["Location"]
    assert "ask-nearest" not in str(answer.cookies)


def test_the_answer_waits_for_the_same_pupil(client, found):
    walk, _ = play_until_the_session_ends(client, found)
    page = sign_in(client, found, found.learners[0], walk.url)
    assert page.redirect_chain[-1][0] == walk.url
    assert 'value="ask-nearest" checked' in page.text
    assert "Your answer is still here" in page.text
    walk.answer(("ask-nearest",))
    assert WebAttempt.objects.get().attempt.answers["first-choice"] == ("ask-nearest",)


def test_nothing_is_recorded_before_the_pupil_presses_again(client, found):
    before_signing_in, _ = play_until_the_session_ends(client, found)
    count = Record.objects.count()
    sign_in(client, found, found.learners[0], before_signing_in.url)
    assert Record.objects.count() == count


def test_the_answer_is_shown_once(client, found):
    walk, _ = play_until_the_session_ends(client, found)
    sign_in(client, found, found.learners[0], walk.url)
    assert "still here" not in walk.reload()


def test_another_pupil_is_told_to_choose_a_lesson_and_sees_no_answer(client, found):
    walk, _ = play_until_the_session_ends(client, found)
    page = sign_in(client, found, found.learners[1], walk.url)
    assert "Somebody else was playing here before you" in page.text
    assert "ask-nearest" not in page.text
    assert client.get(walk.url).status_code == 404


def test_an_answer_that_is_too_late_is_not_filled_in(client, found):
    walk, _ = play_until_the_session_ends(client, found)
    kept = WebAttempt.objects.get()
    kept.moves += 1
    kept.save()
    page = sign_in(client, found, found.learners[0], walk.url)
    assert 'value="ask-nearest" checked' not in page.text
    assert "Here you can play on" in page.text


def test_a_guest_whose_visit_ended_is_told_so(client):
    walk = Walk(client, ACTIVITY)
    client.cookies.clear()
    page = client.post(walk.url, {"action": "next", "position": "0"})
    assert page.status_code == 302
    assert page["Location"] == "/"


def test_a_stranger_fills_no_session_with_what_is_no_answer(client, found):
    walk, _ = play_until_the_session_ends(client, found)
    stranger = type(client)()
    big = {"position": "3", "answer": ["x" * 1000] * 40, "row-a": "y" * 100_000}
    assert stranger.post(walk.url, big).status_code == 302
    assert "sessionid" not in stranger.cookies
