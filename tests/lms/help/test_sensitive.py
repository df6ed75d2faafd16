"""A sensitive module is given only where help is at hand (learning design, section 4, rule 9)."""

import re
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from curriculum.library import shipped_library
from lms.accounts.models import Role
from lms.assignments.models import Assignment
from lms.assignments.selectors import list_activities
from lms.assignments.services import assign_module
from lms.help.models import Confirmation
from lms.help.selectors import is_open, is_sensitive, list_missing
from lms.lessons.permits import sign_permit
from lms.schools.services import describe_help
from tests.lms.classes import confirm_a_line, give_help, make_class, make_staff
from tests.lms.player.walking import Walk

pytestmark = pytest.mark.django_db
LEARNER = "lms.accounts.backends.LearnerBackend"
STAFF = "lms.accounts.backends.StaffBackend"
LIBRARY = shipped_library()
SENSITIVE = next(module for module in LIBRARY.modules if module.sensitive)
CALM = LIBRARY.module("privacy.9-12")
LESSON = LIBRARY.lessons(SENSITIVE.id)[0]


def assign(found, module=SENSITIVE):
    return assign_module(classroom=found.classroom, module=module.id, teacher=found.teacher)


def expire_all() -> None:
    day = timezone.localdate()
    Confirmation.objects.update(last_verified=day - timedelta(days=9), expires=day)


def test_modules_for_adults_need_no_gate():
    assert is_sensitive(SENSITIVE)
    assert not is_sensitive(CALM)
    assert not any(is_sensitive(course) for course in LIBRARY.courses)


def test_a_school_with_nothing_is_told_each_thing_that_is_missing():
    found = make_class()
    with pytest.raises(ValidationError) as refused:
        assign(found)
    assert len(refused.value.messages) == 2
    assert all(message.endswith(".") for message in refused.value.messages)
    assert not Assignment.objects.exists()


@pytest.mark.parametrize("service", ["police", "emergency", "report-content"])
def test_another_line_is_no_helpline_for_children(service):
    found = make_class()
    confirm_a_line("xx", service=service)
    describe_help(found.classroom.school, country="xx", contact_name="A", contact_reach="B")
    with pytest.raises(ValidationError, match="No helpline for children is confirmed for XX"):
        assign(found)


def test_a_line_of_another_country_does_not_count():
    found = make_class()
    confirm_a_line("qq")
    describe_help(found.classroom.school, country="xx", contact_name="A", contact_reach="B")
    assert [one.is_for_lead for one in list_missing(found.classroom.school)] == [False]


def test_a_line_without_a_contact_is_not_enough():
    found = make_class()
    confirm_a_line("xx")
    describe_help(found.classroom.school, country="xx", contact_name="", contact_reach="")
    assert [one.is_for_lead for one in list_missing(found.classroom.school)] == [True]


def test_a_school_without_a_country_has_the_sites(settings):
    settings.COUNTRY = "qq"
    found = make_class()
    confirm_a_line("qq")
    describe_help(found.classroom.school, contact_name="A", contact_reach="B")
    assert list_missing(found.classroom.school) == []


def test_a_school_with_contact_and_line_gets_the_module():
    found = make_class()
    give_help(found.classroom.school)
    assign(found)
    assert {work.state for work in list_activities(found.learners[0])} >= {"open"}


def test_other_modules_need_nothing():
    found = make_class()
    assign(found, CALM)
    assert "open" in {work.state for work in list_activities(found.learners[0])}


def test_the_assign_page_says_what_is_missing_and_offers_the_rest(client):
    found = make_class()
    client.force_login(found.teacher, backend=STAFF)
    address = f"/teaching/{found.classroom.pk}/assign/"
    page = client.get(address)
    assert "Nobody is named whom a child can go to" in page.text
    refused = client.post(address, {"module": SENSITIVE.id, "with_tests": "on"})
    assert refused.status_code == 422
    assert client.post(address, {"module": CALM.id, "with_tests": "on"}).status_code == 302


def test_the_assign_page_offers_first_what_can_be_chosen(client):
    found = make_class()
    for module in LIBRARY.modules:
        if module.band == "9-12" and not module.sensitive:
            assign(found, module)
    client.force_login(found.teacher, backend=STAFF)
    page = client.get(f"/teaching/{found.classroom.pk}/assign/").text
    [checked] = re.findall(r'<input type="radio"[^>]* checked[^>]*>', page)
    assert "disabled" not in checked
    closed = re.findall(r'<input type="radio"[^>]*value="([^"]+)"[^>]* disabled>', page)
    assert set(closed) == {module.id for module in LIBRARY.modules if module.sensitive}


def test_a_school_lead_is_led_to_where_it_is_written_down(client):
    found = make_class()
    lead = make_staff(Role.SCHOOL_LEAD)
    found.classroom.school.staff.add(lead)
    client.force_login(lead, backend=STAFF)
    assert 'href="/help/school/"' in client.get(f"/teaching/{found.classroom.pk}/assign/").text


def test_when_the_line_expires_what_is_not_begun_waits_and_the_teacher_is_told(client):
    found = make_class()
    give_help(found.classroom.school)
    assign(found)
    assign(found, CALM)
    expire_all()
    works = list_activities(found.learners[0])
    assert {work.state for work in works if work.module == SENSITIVE.id} == {"later"}
    assert "open" in {work.state for work in works if work.module == CALM.id}
    client.force_login(found.teacher, backend=STAFF)
    assert "wait until help is at hand" in client.get(f"/teaching/{found.classroom.pk}/").text


def test_a_lesson_that_was_begun_can_be_played_to_its_end(client):
    found = make_class()
    give_help(found.classroom.school)
    client.force_login(found.learners[0], backend=LEARNER)
    walk = Walk(client, LESSON)
    expire_all()
    assert client.post(f"/play/{LESSON.id}/").status_code == 302
    walk.go_to_the_end()


def test_questions_that_were_begun_can_be_answered_to_their_end_and_no_others(client):
    found = make_class()
    give_help(found.classroom.school)
    learner = found.learners[0]
    begun, other = LIBRARY.forms(SENSITIVE.id)
    client.force_login(learner, backend=LEARNER)
    walk = Walk(client, begun, sign_permit(learner.id, begun.id, "T0"))
    expire_all()
    permit = {"permit": sign_permit(learner.id, begun.id, "T0")}
    assert client.post(f"/play/{begun.id}/", permit)["Location"] == walk.url
    walk.go_to_the_end()
    permit = {"permit": sign_permit(learner.id, other.id, "T1")}
    assert client.post(f"/play/{other.id}/", permit).status_code == 403


def test_a_pupil_whose_school_is_not_ready_reads_that_it_is_not_open(client):
    found = make_class()
    client.force_login(found.learners[0], backend=LEARNER)
    for send in (client.get, client.post):
        answer = send(f"/play/{LESSON.id}/")
        assert answer.status_code == 403
        assert "This story is not open here yet" in answer.text
        assert "Tell an adult you trust" in answer.text


def test_a_visitor_plays_it_where_the_site_has_a_helpline(client, settings):
    assert client.get(f"/play/{LESSON.id}/").status_code == 403
    settings.COUNTRY = "xx"
    assert client.get(f"/play/{LESSON.id}/").status_code == 403
    confirm_a_line("xx")
    assert client.get(f"/play/{LESSON.id}/").status_code == 200
    Walk(client, LESSON)


@pytest.mark.parametrize("role", [Role.TEACHER, Role.SCHOOL_LEAD, Role.EVALUATOR, Role.EDITOR])
def test_staff_play_it_to_get_ready(client, role):
    person = make_staff(role)
    client.force_login(person, backend=STAFF)
    assert is_open(SENSITIVE, person)
    assert client.get(f"/play/{LESSON.id}/").status_code == 200


def test_adults_courses_are_open_to_everybody(client):
    for course in LIBRARY.courses:
        for lesson in LIBRARY.lessons(course.id):
            assert client.get(f"/play/{lesson.id}/").status_code == 200
