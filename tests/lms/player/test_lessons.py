"""Every shipped lesson and form is played by its forms alone, and recorded."""

import gettext
import json
import logging
import re
from collections import Counter
from dataclasses import replace

import pytest

from curriculum.editions.documents import pack
from curriculum.engine.marking import items_of
from curriculum.library import shipped_library
from curriculum.messages.catalog import Catalog
from curriculum.results.statement import read_result
from curriculum.schema import Adult, End, Lesson, Reflect, Say, Scene, Tell
from lms.assignments.models import Progress
from lms.lessons import selectors as lessons
from lms.lessons import services
from lms.lessons.permits import sign_permit
from lms.player.models import WebAttempt
from lms.records.models import Record
from tests.curriculum.lessons import every_task, make_end, make_lesson
from tests.lms.classes import give_help, make_class
from tests.lms.player.walking import Walk
from tests.lms.plays import FORM_A, FORM_B, LESSON, list_ways, read_answers

pytestmark = pytest.mark.django_db
BACKEND = "lms.accounts.backends.LearnerBackend"
LIBRARY = shipped_library()
WAYS = [
    (activity.id, play)
    for activity in LIBRARY.activities_as_written.values()
    if isinstance(activity, Lesson)
    for play in list_ways(activity.id)
]


def sign_in(client):
    found = make_class(pupils=1)
    give_help(found.classroom.school)
    learner = found.learners[0]
    client.force_login(learner, backend=BACKEND)
    return learner


def read_records() -> list:
    return [read_result(json.loads(record.text)) for record in Record.objects.order_by("stored")]


@pytest.mark.parametrize(("activity_id", "play"), WAYS)
def test_a_learner_sees_every_step_and_comes_to_every_ending(client, activity_id, play):
    learner = sign_in(client)
    walk = Walk(client, LIBRARY.activity(activity_id))
    walk.go_to_the_end(read_answers(activity_id, play))
    row = Progress.objects.get(learner=learner, activity=activity_id)
    assert row.completed_at
    assert row.attempts == 1
    web_attempt = WebAttempt.objects.get()
    assert web_attempt.is_over
    assert row.items_answered == len(web_attempt.attempt.recorded)


@pytest.mark.parametrize("form", [FORM_A, FORM_B])
def test_a_learner_answers_a_test_without_any_feedback(client, form):
    learner = sign_in(client)
    walk = Walk(client, LIBRARY.activity(form), sign_permit(learner.id, form, "T1"))
    seen = []
    while not walk.has_ended():
        seen.append(walk.html)
        walk.go_on()
    assert not any("play-feedback" in page or 'value="again"' in page for page in seen)
    row = Progress.objects.get(learner=learner, activity=form, occasion="T1")
    items = [item for step in walk.activity.steps for item in items_of(step)]
    assert row.items_answered == len(items)
    assert {result.occasion for result in read_records()} == {"T1"}


@pytest.mark.parametrize("form", [FORM_A, FORM_B])
def test_who_speaks_in_a_test_stands_at_the_harbour(client, form):
    learner = sign_in(client)
    walk = Walk(client, LIBRARY.activity(form), sign_permit(learner.id, form, "T0"))
    assert isinstance(walk.step, Say)
    assert re.search(r"pictures/places/lantern-bay\b", walk.html)
    assert re.search(rf"pictures/people/{walk.step.speaker}-{walk.step.feeling}\b", walk.html)


def test_every_kind_of_step_and_task_is_played(client):
    tasks = [step for name in every_task("x") for step in [every_task(f"step-{name}")[name]]]
    people = [Scene(id="there", place="harbour", caption="There", description="A harbour.")]
    parts = next(s for s in tasks if s.id == "step-assemble").task.parts
    tell = make_tell(parts)
    steps = (*people, *tasks, tell, Reflect(id="think", text="Think."), make_end())
    lesson = make_lesson(*steps)
    library = replace(
        LIBRARY,
        activities_as_written={lesson.id: lesson},
        _translated={},
        _in_locales={},
    )
    services.release_edition(pack(library, []), by=None)
    sign_in(client)
    walk = Walk(client, lesson).go_to_the_end()
    played = Counter(result.verb for result in read_records())
    assert played["answered"] == sum(len(items_of(step)) for step in steps)
    assert {"Scene", "Choice", "Question", "Chat", "Profile", "Settings", "Feed", "Scale",
            "Tell", "Reflect", "End"} == walk.kinds  # fmt: skip


def test_each_page_has_one_heading_and_one_place_for_the_focus(client):
    sign_in(client)
    answers = read_answers(LESSON)
    walk = Walk(client, LIBRARY.activity(LESSON))
    pages = []
    while not walk.has_ended():
        pages.append(walk.html)
        if isinstance(walk.step, Tell):
            words = {f"row-{part.id}": part.options[0].id for part in walk.step.parts}
            pages += [
                walk.post("tell", **words, person=adult.id).text for adult in walk.step.people
            ]
            pages.append(walk.post("tell").text)
        if walk.is_waiting():
            pages.append(walk.post("answer").text)
        walk.go_on(answers)
    assert {page.count("<h1") for page in pages if page} == {1}
    assert {page.count(" autofocus") for page in pages if page} == {1}


def test_an_unreviewed_translation_says_that_it_is_a_draft(client, monkeypatch):
    assert "Draft translation" not in Walk(client, LIBRARY.activity(LESSON)).html
    drafts = Catalog(gettext.NullTranslations(), frozenset({LESSON}))
    library = replace(LIBRARY, catalog=drafts, _translated={}, _in_locales={})
    monkeypatch.setattr(lessons, "get_current_library", lambda: library)
    monkeypatch.setattr(lessons, "get_edition_library", lambda edition: library)
    assert "Draft translation" in Walk(client, LIBRARY.activity(LESSON)).html


def make_tell(parts) -> Tell:
    people = (
        Adult(id="coach-rafi", reply="Hm.", helps=False),
        Adult(id="librarian-hana", reply="I help.", helps=True),
    )
    return Tell(id="tell", prompt="?", parts=parts, people=people, try_again="Another?")


def test_records_say_that_it_was_played_on_the_web(client):
    sign_in(client)
    Walk(client, LIBRARY.activity(LESSON)).go_to_the_end()
    assert {(r.platform, r.locale, r.edition) for r in read_records()} == {
        ("web", "en", LIBRARY.edition)
    }


def test_a_guest_plays_and_nothing_is_recorded(client):
    Walk(client, LIBRARY.activity(LESSON)).go_to_the_end(read_answers(LESSON))
    assert not Record.objects.exists()
    assert not WebAttempt.objects.exists()


def test_the_log_says_nothing_about_a_child(client, caplog):
    caplog.set_level(logging.DEBUG)
    learner = sign_in(client)
    Walk(client, LIBRARY.activity(LESSON)).go_to_the_end()
    written = [r for r in caplog.records if not r.name.startswith("django.db")]
    assert not any(
        word in record.getMessage()
        for record in written
        for word in (learner.name, str(learner.id), "sort", "post-now")
    )


def test_an_ending_offers_another_way_whose_answers_count_once(client):
    sign_in(client)
    walk = Walk(client, LIBRARY.activity(LESSON)).go_to_the_end(read_answers(LESSON))
    end = walk.step
    assert isinstance(end, End)
    before = Record.objects.count()
    assert walk.post("other-way").status_code == 302
    assert walk.step.id == end.back_to
    walk.go_to_the_end(read_answers(LESSON))
    assert Record.objects.count() == before
