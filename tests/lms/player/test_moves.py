"""Whatever a browser sends, twice, late or wrong: nothing is answered twice and nothing is lost."""

import json

import pytest

from curriculum.library import shipped_library
from curriculum.results.statement import read_result
from lms.assignments.models import Progress
from lms.lessons.permits import sign_permit
from lms.player.models import WebAttempt
from lms.records.models import Record
from tests.lms.classes import make_class, make_staff
from tests.lms.player.walking import Walk, fields_of_answer
from tests.lms.plays import FORM_A, FORM_B, LESSON, any_answer, read_answers

pytestmark = pytest.mark.django_db
BACKEND = "lms.accounts.backends.LearnerBackend"
ACTIVITY = shipped_library().activity(LESSON)
FORM = shipped_library().activity(FORM_A)


def sign_in(client):
    learner = make_class(pupils=1).learners[0]
    client.force_login(learner, backend=BACKEND)
    return learner


def first_question(client, **changes) -> Walk:
    return Walk(client, ACTIVITY, **changes).go_to("first-choice")


def answers_on_record() -> list[str]:
    results = [read_result(json.loads(record.text)) for record in Record.objects.order_by("stored")]
    return [result.item for result in results if result.item]


def test_a_form_that_is_sent_twice_is_answered_once(client):
    sign_in(client)
    walk = first_question(client)
    position = str(WebAttempt.objects.get().moves)
    for _ in range(2):
        answer = walk.post("answer", position=position, answer="post-now")
        assert answer.status_code == 302
    assert answers_on_record().count("first-choice") == 1
    assert "post-now" in WebAttempt.objects.get().attempt.answers["first-choice"]
    assert "a step further" in walk.html


def test_a_form_of_an_old_page_changes_nothing(client):
    sign_in(client)
    walk = first_question(client)
    walk.answer(("ask-each",))
    walk.post("next")
    here = walk.step.id
    walk.post("answer", position="0", answer="post-now")
    assert walk.step.id == here


def test_the_first_answer_is_recorded_and_another_way_is_free(client):
    learner = sign_in(client)
    walk = first_question(client)
    walk.answer(("post-now",))
    assert walk.post("again").status_code == 302
    walk.answer(("ask-each",))
    assert answers_on_record().count("first-choice") == 1
    scores = [read_result(json.loads(r.text)) for r in Record.objects.all()]
    assert next(r.score for r in scores if r.item == "first-choice") == 0
    walk.go_to_the_end(read_answers(LESSON))
    assert Progress.objects.get(learner=learner).completed_at


def test_back_shows_the_answer_that_was_given(client):
    sign_in(client)
    walk = first_question(client)
    walk.answer(("ask-each",))
    walk.post("next")
    walk.post("back")
    assert walk.step.id == "first-choice"
    assert 'value="ask-each" checked' in walk.html


def test_a_reload_stays_where_it_is(client):
    sign_in(client)
    walk = first_question(client)
    moves = WebAttempt.objects.get().moves
    walk.reload()
    assert walk.step.id == "first-choice"
    assert WebAttempt.objects.get().moves == moves
    assert "first-choice" not in answers_on_record()


def test_an_answer_with_something_missing_keeps_what_was_chosen(client):
    sign_in(client)
    walk = Walk(client, ACTIVITY).go_to("photo-clues")
    answer = walk.post("answer", **{"row-four-faces": "shows-who-or-where"})
    assert answer.status_code == 422
    assert "still open" in answer.text
    assert 'name="row-four-faces" value="shows-who-or-where" checked' in answer.text


@pytest.mark.parametrize("given", ["no-such-option", "", "<script>"])
def test_an_answer_that_was_not_offered_is_refused(client, given):
    sign_in(client)
    walk = first_question(client)
    assert walk.post("answer", answer=given).status_code == 422
    assert "first-choice" not in answers_on_record()


@pytest.mark.parametrize("action", ["next", "again", "other-way", "tell", "fly", ""])
def test_a_move_that_the_step_does_not_have_changes_nothing(client, action):
    sign_in(client)
    walk = first_question(client)
    assert walk.post(action).status_code == 302
    assert walk.step.id == "first-choice"


def test_the_first_step_has_no_way_back(client):
    sign_in(client)
    walk = Walk(client, ACTIVITY)
    assert 'value="back"' not in walk.html
    assert walk.post("back").status_code == 302
    assert walk.step is ACTIVITY.steps[0]


def test_help_and_leave_are_on_every_page_and_never_recorded(client):
    sign_in(client)
    walk = first_question(client)
    before = Record.objects.count()
    assert "play-help" in walk.html
    assert "data-leave" in walk.html
    away = client.get("/play/away/")
    assert away.status_code == 200
    assert "Safe Harbour" not in away.text
    assert Record.objects.count() == before


def test_begun_lessons_go_on_where_they_were_left(client):
    sign_in(client)
    walk = first_question(client)
    assert Walk(client, ACTIVITY).url == walk.url
    assert WebAttempt.objects.count() == 1


def test_a_lesson_that_was_ended_begins_anew(client):
    sign_in(client)
    walk = Walk(client, ACTIVITY).go_to_the_end()
    assert Walk(client, ACTIVITY).url != walk.url


def test_an_attempt_at_a_lesson_that_was_changed_begins_anew(client):
    sign_in(client)
    walk = first_question(client)
    kept = WebAttempt.objects.get()
    kept.state = kept.state.replace("first-choice", "a-step-that-went")
    kept.save()
    answer = client.get(walk.url, follow=True)
    assert answer.redirect_chain[-1][0] == f"/play/{LESSON}/"
    assert "new version" in answer.text
    assert Walk(client, ACTIVITY).url != walk.url


def test_another_pupils_attempt_is_a_404(client):
    sign_in(client)
    walk = first_question(client)
    sign_in(client)
    assert client.get(walk.url).status_code == 404
    assert client.post(walk.url, {"action": "next", "position": "0"}).status_code == 404


def test_a_test_needs_a_permit_of_its_own(client):
    learner = sign_in(client)
    other = make_class().learners[0]
    permits = [
        "",
        "nonsense",
        sign_permit(other.id, FORM_A, "T0"),
        sign_permit(learner.id, FORM_B, "T0"),
    ]
    for permit in permits:
        answer = client.post(f"/play/{FORM_A}/", {"permit": permit}, follow=True)
        assert "not open for you" in answer.text
    assert not WebAttempt.objects.exists()


def test_a_test_is_answered_once_on_an_occasion(client):
    learner = sign_in(client)
    permit = sign_permit(learner.id, FORM_A, "T0")
    walk = Walk(client, FORM, permit).go_to_the_end()
    assert (
        "You have answered these questions already"
        in client.post(f"/play/{FORM_A}/", {"permit": permit}, follow=True).text
    )
    assert walk.post("back").status_code == 302
    assert walk.has_ended()
    Walk(client, FORM, sign_permit(learner.id, FORM_A, "T2"))


def test_an_answer_of_a_test_cannot_be_changed(client):
    learner = sign_in(client)
    walk = Walk(client, FORM, sign_permit(learner.id, FORM_A, "T0"))
    while not walk.is_waiting():
        walk.post("next")
    asked = walk.step
    walk.answer(any_answer(asked))
    walk.post("back")
    assert walk.step.id == asked.id
    walk.post("again")
    assert not walk.is_waiting()


def test_a_test_is_not_shown_to_somebody_without_a_session(client):
    answer = client.get(f"/play/{FORM_A}/")
    assert answer.status_code == 302
    assert "sign-in" in answer["Location"]


def test_a_teacher_looks_at_a_lesson_as_a_guest(client):
    client.force_login(make_staff())
    Walk(client, ACTIVITY).go_to_the_end()
    assert not Record.objects.exists()


def test_an_unknown_lesson_is_a_404(client):
    assert client.get("/play/privacy.9-12.no-such-lesson/").status_code == 404


def test_time_counts_up_to_what_passed_since_the_last_move(client):
    sign_in(client)
    walk = first_question(client)
    walk.post("answer", shown="1.0", **fields_of_answer(walk.step, ("ask-each",)))
    assert WebAttempt.objects.get().attempt.seconds < 60
    walk.post("next", shown="99999999999")
    assert WebAttempt.objects.get().attempt.seconds >= 0
