"""Telling an adult is practised on the page, and nothing of it is kept."""

import pytest
from django.contrib.sessions.models import Session

from curriculum.library import shipped_library
from lms.player.models import WebAttempt
from lms.records.models import Record
from tests.lms.classes import make_class
from tests.lms.player.walking import Walk
from tests.lms.plays import LESSON, read_answers

pytestmark = pytest.mark.django_db
ACTIVITY = shipped_library().activity(LESSON)
TELL = next(step for step in ACTIVITY.steps if step.id == "noi-tells")
WORDS = {f"row-{part.id}": part.options[0].id for part in TELL.parts}
SAID = " ".join(part.options[0].text for part in TELL.parts)
HELPS = next(adult for adult in TELL.people if adult.helps)
HELPS_NOT = next(adult for adult in TELL.people if not adult.helps)


@pytest.fixture
def walk(client):
    learner = make_class(pupils=1).learners[0]
    client.force_login(learner, backend="lms.accounts.backends.LearnerBackend")
    return Walk(client, ACTIVITY).go_to("noi-tells", read_answers(LESSON))


def everything_kept() -> str:
    records = list(Record.objects.values_list("id", "text"))
    attempts = list(WebAttempt.objects.values_list("state", "moves", "updated"))
    sessions = [session.get_decoded() for session in Session.objects.all()]
    return repr((records, attempts, sessions))


def test_an_adult_who_does_not_help_is_a_reason_to_tell_another(walk):
    page = walk.post("tell", **WORDS, person=HELPS_NOT.id).text
    assert SAID in page
    assert HELPS_NOT.reply in page
    assert TELL.try_again in page
    assert 'value="next"' not in page
    assert f'name="person" value="{HELPS_NOT.id}"' not in page
    page = walk.post("tell", **WORDS, person=HELPS.id, told=[HELPS_NOT.id]).text
    assert HELPS.reply in page
    assert 'value="next"' in page


def test_nothing_of_it_is_kept(walk):
    before = everything_kept()
    walk.post("tell", **WORDS, person=HELPS_NOT.id)
    walk.post("tell", **WORDS, person=HELPS.id, told=[HELPS_NOT.id])
    assert everything_kept() == before


def test_words_that_are_missing_are_asked_for_and_the_rest_stays(walk):
    first, *_ = WORDS
    answer = walk.post("tell", **{first: WORDS[first]}, person=HELPS.id)
    assert answer.status_code == 422
    assert "Choose words for each part first." in answer.text
    assert f'name="{first}" value="{WORDS[first]}" checked' in answer.text
    assert f'value="{HELPS.id}" checked' in answer.text


@pytest.mark.parametrize("person", ["", "somebody-else"])
def test_somebody_has_to_be_chosen(walk, person):
    answer = walk.post("tell", **WORDS, person=person)
    assert answer.status_code == 422
    assert "Choose somebody to tell." in answer.text
