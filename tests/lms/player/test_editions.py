"""A lesson that is published anew while somebody plays it comes to an end as it began."""

import json

import msgspec
import pytest

from curriculum.editions.documents import pack
from curriculum.library import shipped_library
from curriculum.results.statement import read_result
from curriculum.schema import Activity
from lms.lessons.models import Edition
from lms.lessons.services import release_edition, withdraw_edition
from lms.player.models import WebAttempt
from lms.records.models import Record
from tests.lms.classes import make_class
from tests.lms.player.test_api import make_attempt, send
from tests.lms.player.walking import Walk
from tests.lms.plays import LESSON

pytestmark = pytest.mark.django_db
BEGUN = shipped_library().activity(LESSON)
CHANGED = "A question that nobody had begun"


def make_changed(left_out: int = 1) -> Activity:
    """The lesson without its first step, or so many, with another question."""
    steps = tuple(
        msgspec.structs.replace(step, prompt=CHANGED) if step.id == "first-choice" else step
        for step in BEGUN.steps[left_out:]
    )
    return msgspec.structs.replace(BEGUN, steps=steps)


def publish(lesson: Activity) -> str:
    name = f"activities/{LESSON}.json"
    documents = pack(shipped_library(), []) | {name: msgspec.json.encode(lesson)}
    return release_edition(documents, by=None).name


@pytest.fixture
def learner(client):
    found = make_class(pupils=1).learners[0]
    client.force_login(found, backend="lms.accounts.backends.LearnerBackend")
    return found


@pytest.mark.parametrize("who", ["learner", "guest"])
def test_a_begun_lesson_is_finished_in_its_edition(client, who, request):
    if who == "learner":
        request.getfixturevalue("learner")
    publish(BEGUN)
    walk = Walk(client, BEGUN).go_to("first-choice")
    publish(make_changed())
    walk.reload()
    assert CHANGED not in walk.html
    walk.go_to_the_end()


def test_a_withdrawn_edition_is_not_played_on(client, learner):
    first = publish(BEGUN)
    walk = Walk(client, BEGUN).go_to("first-choice")
    publish(make_changed(0))
    address = f"/play/documents/{first}/en/{LESSON}.json"
    assert client.get(address).status_code == 200
    withdraw_edition(Edition.objects.get(name=first), by=None)
    assert CHANGED in walk.reload()
    assert client.get(address).json()["error"]["code"] == "no-document"


def test_its_records_name_the_edition_in_which_they_were_answered(client, learner):
    first = publish(BEGUN)
    walk = Walk(client, BEGUN)
    publish(make_changed())
    assert Walk(client, BEGUN).url == walk.url
    walk.go_to_the_end()
    results = [read_result(json.loads(record.text)) for record in Record.objects.all()]
    assert {result.edition for result in results} == {first}


def test_what_is_begun_now_is_the_new_edition(client, learner):
    publish(BEGUN)
    publish(make_changed())
    assert CHANGED in Walk(client, make_changed()).go_to("first-choice").html


def test_a_save_of_an_older_edition_is_kept(client, learner):
    first = publish(BEGUN)
    publish(make_changed())
    attempt = msgspec.structs.replace(make_attempt(steps=2), edition=first)
    assert send(client, learner, attempt).status_code == 204
    assert WebAttempt.objects.get().attempt.path == attempt.path


def test_a_way_that_no_edition_here_knows_begins_anew(client, learner):
    """Where nothing was published yet, an upgrade takes away the edition of what was begun."""
    walk = Walk(client, BEGUN).go_to(BEGUN.steps[2].id)
    kept = WebAttempt.objects.get()
    kept.state = kept.state.replace(BEGUN.steps[0].id, "a-step-that-went")
    kept.state = kept.state.replace(shipped_library().edition, "2025.1-000000000000")
    kept.save()
    assert "new version" in client.get(walk.url, follow=True).text
    assert Walk(client, BEGUN).url != walk.url
