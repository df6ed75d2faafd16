"""The editor itself: who gets in, what a draft may be, and what is published."""

import pytest

from lms.accounts.models import Role
from lms.editing.models import Manuscript
from tests.lms.classes import make_class, make_staff
from tests.lms.editing.site import (
    FORM,
    LESSON,
    edit_address,
    find_step,
    get_page,
    live,
    load_module,
    make_editor,
    post_of,
    publish,
    save_draft,
    sign_in,
    with_empty_words,
)

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", [LESSON, FORM])
def test_the_editor_opens_with_all_steps(name, django_assert_max_num_queries):
    load_module()
    client, page = sign_in(make_editor()), get_page(name)
    client.get(edit_address(page))
    with django_assert_max_num_queries(90):
        answer = client.get(edit_address(page))
    assert answer.status_code == 200
    assert "Nothing to mend" in answer.content.decode()


def test_the_editor_is_that_of_this_site():
    page = sign_in(make_editor()).get("/admin/").text
    assert " - Safe Harbour</title>" in page
    assert "pictures/logo" in page
    assert "favicon.ico" not in page


@pytest.mark.parametrize("role", [Role.TEACHER, Role.SCHOOL_LEAD, Role.EVALUATOR])
def test_other_staff_do_not_get_in(role):
    load_module()
    answer = sign_in(make_staff(role)).get(edit_address(get_page()))
    assert answer.status_code == 302
    assert "/admin/" not in answer["Location"].split("?")[0]


def test_a_pupil_does_not_get_in():
    load_module()
    (learner, *_) = make_class().learners
    for address in (edit_address(get_page()), "/admin/curriculum/editions/"):
        assert sign_in(learner).get(address).status_code in (302, 403)


def test_what_is_posted_is_what_stands_there():
    load_module()
    page = get_page()
    answer = save_draft(sign_in(make_editor()), page)
    assert answer.status_code == 302, answer.context["form"].errors
    assert get_page().raw_steps == page.raw_steps
    assert get_page().outcomes == page.outcomes


def test_a_draft_may_be_half_written():
    load_module()
    client, page = sign_in(make_editor()), with_empty_words()
    assert save_draft(client, page).status_code == 302
    answer = client.get(edit_address(page))
    assert "1 thing to mend before this can be published" in answer.content.decode()
    assert "Words are missing here" in answer.content.decode()


def test_what_has_errors_is_not_published_and_each_error_stands_at_its_block():
    load_module()
    page = with_empty_words()
    place, _block = find_step(page, "noi-waves")
    answer = publish(sign_in(make_editor()), page)
    assert answer.status_code == 200
    (error,) = answer.context["form"].errors.as_data()["steps"]
    at_step = error.as_json_data()["blockErrors"][place]["blockErrors"]
    assert at_step["text"]["messages"] == ["Words are missing here"]
    assert live().raw_steps != page.raw_steps


def test_errors_of_the_page_stand_at_its_fields():
    load_module()
    answer = publish(sign_in(make_editor()), get_page(), summary="", minutes=90)
    errors = answer.context["form"].errors
    assert errors["summary"] == ["Words are missing here"]
    assert "from 1 to 45" in errors["minutes"][0]


def test_a_sound_lesson_is_published():
    load_module()
    answer = publish(sign_in(make_editor()), get_page(), title="Whose picture?")
    assert answer.status_code == 302
    assert live().title == "Whose picture?"
    assert b"Whose picture?" in bytes(Manuscript.objects.get(name=LESSON).document)


def test_a_new_lesson_gets_its_ids_when_it_is_published():
    module = load_module()
    page = get_page()
    client = sign_in(make_editor())
    address = f"/admin/pages/add/editing/lessonpage/{module.pk}/"
    assert client.get(address).status_code == 200
    fields = post_of(page) | {"title": "Who took it?", "slug": "who-took-it"}
    answer = client.post(address, fields | {"action-publish": "1"})
    assert answer.status_code == 302, answer.context["form"].errors
    made = Manuscript.objects.get(page__slug="who-took-it")
    assert made.name == "privacy.9-12.who-took-it"
    assert "what-does-suri-do" in made.names[""].values()


@pytest.mark.parametrize("button", [{}, {"action-publish": "1"}], ids=["save", "publish"])
def test_formatting_of_a_word_processor_is_taken_out_and_said(button):
    load_module()
    page = get_page()
    place, _block = find_step(page, "noi-waves")
    words = '<p class="MsoNormal">Hello? <b>I am in it too!</b><o:p></o:p></p>'
    client = sign_in(make_editor())
    client.post(edit_address(page), post_of(page) | {f"steps-{place}-value-text": words} | button)
    assert get_page().raw_steps[place]["value"]["text"] == "Hello? I am in it too!"
    answer = client.get(edit_address(page))
    assert answer.content.decode().count("was taken out of 1 text") == 1
