"""The courses for adults: played by everybody, and kept for staff that they have finished."""

from dataclasses import replace

import pytest

from curriculum.library import shipped_library
from lms.accounts.models import Role
from lms.lessons import selectors as lessons_of_the_site
from lms.lessons.models import FinishedLesson
from lms.lessons.selectors import describe_readiness, list_finished
from lms.lessons.services import finish_lesson
from lms.records.models import Record
from tests.lms.classes import make_class, make_staff
from tests.lms.player.walking import Walk
from tests.lms.plays import read_answers

pytestmark = pytest.mark.django_db
STAFF = "lms.accounts.backends.StaffBackend"
LEARNER = "lms.accounts.backends.LearnerBackend"
LIBRARY = shipped_library()
COURSES = {course.band: course for course in LIBRARY.courses}
LESSONS = [lesson.id for course in LIBRARY.courses for lesson in LIBRARY.lessons(course.id)]


@pytest.fixture
def teacher(client):
    person = make_staff(Role.TEACHER)
    client.force_login(person, backend=STAFF)
    return person


@pytest.mark.parametrize("band", COURSES)
def test_a_course_has_a_page_that_everybody_reads(client, home, band):
    page = client.get(f"/course/{band}/", follow=True)
    assert page.status_code == 200
    for lesson in LIBRARY.lessons(COURSES[band].id):
        assert f'"/play/{lesson.id}/"' in page.text
    assert "a short test before" not in page.text


def test_a_course_that_nobody_gives_is_a_404(client, home):
    assert client.get("/course/pilots/").status_code == 404


@pytest.mark.parametrize("lesson", LESSONS)
def test_a_visitor_plays_a_course_and_nothing_is_kept(client, lesson):
    Walk(client, LIBRARY.activity(lesson)).go_to_the_end(read_answers(lesson))
    assert not FinishedLesson.objects.exists()
    assert not Record.objects.exists()


@pytest.mark.parametrize("lesson", LESSONS)
def test_staff_who_finish_a_lesson_see_that_they_have(client, home, teacher, lesson):
    module = lesson.rpartition(".")[0]
    assert "Only you can see that you have finished" in client.get(f"/play/{lesson}/").text
    walk = Walk(client, LIBRARY.activity(lesson))
    assert not FinishedLesson.objects.exists()
    walk.go_to_the_end(read_answers(lesson))
    assert list(list_finished(teacher)) == [lesson]
    assert f'href="/course/{module.rpartition(".")[2]}/"' in walk.html
    assert not Record.objects.exists()
    page = client.get(f"/modules/{module.replace('.', '-')}/").text
    assert page.count("finished") == 1


def test_finishing_again_changes_nothing(teacher):
    for _ in range(2):
        finish_lesson(teacher, LESSONS[0])
    assert FinishedLesson.objects.count() == 1


def test_of_a_pupil_and_of_lessons_for_pupils_nothing_is_kept(teacher):
    finish_lesson(make_class(pupils=1).learners[0], LESSONS[0])
    finish_lesson(teacher, "privacy.9-12.whose-photo")
    assert not FinishedLesson.objects.exists()


def test_nobody_else_sees_that_somebody_has_finished(client, home, teacher):
    finish_lesson(make_staff(Role.TEACHER), LESSONS[0])
    page = client.get(f"/modules/{LESSONS[0].rpartition('.')[0].replace('.', '-')}/").text
    assert "finished" not in page


def test_without_a_course_for_educators_nobody_is_asked_for_it(client, teacher, monkeypatch):
    pupils = {module.id: module for module in LIBRARY.modules}
    library = replace(LIBRARY, modules_as_written=pupils, _translated={}, _in_locales={})
    monkeypatch.setattr(lessons_of_the_site, "get_current_library", lambda: library)
    assert describe_readiness(teacher) is None
    assert "To get ready" in client.get("/teaching/").text


@pytest.mark.skipif("educators" not in COURSES, reason="the edition has no course for educators")
def test_who_assigns_a_sensitive_module_is_told_of_the_course_until_it_is_done(client):
    found = make_class()
    client.force_login(found.teacher, backend=STAFF)
    assign = f"/teaching/{found.classroom.pk}/assign/"
    lessons = LIBRARY.lessons(COURSES["educators"].id)
    minutes = sum(lesson.minutes for lesson in lessons)
    assert f"It takes {minutes} minutes" in client.get(assign).text
    assert f"0 of {len(lessons)} lessons finished" in client.get("/teaching/").text
    for lesson in lessons:
        finish_lesson(found.teacher, lesson.id)
    assert "It takes" not in client.get(assign).text
    assert describe_readiness(found.teacher).is_done
