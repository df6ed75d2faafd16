"""Who confirms lines, who writes down a school's contact, and what a child sees of it."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from lms.accounts.models import Role
from lms.help.models import Confirmation
from lms.help.selectors import list_confirmed_lines
from tests.lms.classes import confirm_a_line, give_help, make_class, make_staff
from tests.lms.help.factories import HERE, confirm, make_line

pytestmark = pytest.mark.django_db
LEARNER = "lms.accounts.backends.LearnerBackend"
STAFF = "lms.accounts.backends.StaffBackend"
LINE = f"/help/lines/{HERE}/childline/"


@pytest.fixture
def editor(client):
    person = make_staff(Role.EDITOR)
    client.force_login(person, backend=STAFF)
    return person


def posted(**changes) -> dict[str, str]:
    day = timezone.localdate() + timedelta(days=90)
    filled = {
        "number": "555 0199",
        "hours": "at night",
        "languages": "en",
        "web": "",
        "chat": "",
        "expires": day.isoformat(),
        "called": "on",
    }
    return filled | changes


def test_an_editor_corrects_and_confirms_a_line(client, ship, editor):
    ship(make_line())
    page = client.get(LINE).text
    assert 'value="555 0100"' in page
    assert "unconfirmed" in page
    answer = client.post(LINE, posted(), follow=True)
    assert "children see Children’s line now" in answer.text
    assert editor.name in answer.text
    [line] = list_confirmed_lines(HERE)
    assert (line.helpline.number, line.helpline.verified_by) == ("555 0199", editor.name)


def test_an_editor_who_reads_another_language_stores_the_words_of_the_edition(client, ship, editor):
    ship(make_line())
    client.cookies["django_language"] = "th"
    client.post(LINE, posted())
    assert Confirmation.objects.get().name == "Children’s line"


@pytest.mark.parametrize(
    "changes",
    [
        {"called": ""},
        {"expires": ""},
        {"expires": "2020-01-01"},
        {"expires": "2999-01-01"},
        {"number": "call us"},
        {"number": "", "web": ""},
        {"web": "not a page"},
    ],
)
def test_what_cannot_be_confirmed_is_said_in_a_sentence(client, ship, editor, changes):
    ship(make_line())
    answer = client.post(LINE, posted(**changes))
    assert answer.status_code == 422
    assert re.search(r'class="(field-problem|notice notice-error)"', answer.text)
    assert not Confirmation.objects.exists()
    assert 'value="at night"' in answer.text


def test_an_editor_takes_a_confirmation_back(client, ship, editor):
    line = make_line()
    ship(line)
    confirm(line, timezone.localdate() + timedelta(days=9))
    assert f"{LINE}withdraw/" in client.get(LINE).text
    answer = client.post(f"{LINE}withdraw/", follow=True)
    assert "withdrawn" in answer.text
    assert list_confirmed_lines(HERE) == ()


def test_an_editor_is_told_that_the_edition_says_something_else_now(client, ship, editor):
    line = make_line()
    ship(line)
    confirm(line, timezone.localdate() + timedelta(days=9))
    ship(make_line(number="555 0177"))
    page = client.get(LINE).text
    assert "The edition says something else now" in page
    assert 'value="555 0177"' in page


def test_an_editor_adds_a_line_of_the_ministrys_own(client, editor):
    own = posted(country="qq", service="child-helpline", name="Ask us")
    assert client.post("/help/lines/new/", own).status_code == 302
    [line] = list_confirmed_lines("qq")
    assert line.helpline.name == "Ask us"
    assert client.get(f"/help/lines/qq/{line.helpline.id}/").status_code == 200


def test_a_country_is_two_letters(client, editor):
    own = posted(country="Siam", service="child-helpline", name="Ask us")
    assert client.post("/help/lines/new/", own).status_code == 422


def test_a_line_that_nobody_knows_is_a_404(client, editor):
    assert client.get("/help/lines/qq/no-such/").status_code == 404
    assert client.post("/help/lines/qq/no-such/withdraw/").status_code == 404


def test_the_list_takes_the_same_queries_for_any_number_of_lines(
    client, editor, django_assert_max_num_queries
):
    for number in range(12):
        confirm_a_line("qq" if number % 2 else "qr", name=f"Line {number}")
    with django_assert_max_num_queries(6):
        assert client.get("/help/lines/").status_code == 200


def make_lead(client, found):
    lead = make_staff(Role.SCHOOL_LEAD)
    found.classroom.school.staff.add(lead)
    client.force_login(lead, backend=STAFF)
    return found.classroom.school


def test_a_school_lead_writes_down_whom_a_child_can_go_to(client):
    confirm_a_line(HERE)
    school = make_lead(client, make_class())
    address = client.get("/help/school/")["Location"]
    assert "wait until help is at hand" in client.get(address).text
    filled = {"contact_name": "Ms Ratna", "contact_reach": "room 4", "country": HERE}
    page = client.post(address, filled, follow=True).text
    school.refresh_from_db()
    assert (school.contact_name, school.country) == ("Ms Ratna", HERE)
    assert "wait until help is at hand" not in page
    assert "555 0100" in page


def test_half_a_contact_is_refused_with_what_is_missing(client):
    school = make_lead(client, make_class())
    answer = client.post(f"/help/school/{school.pk}/", {"contact_name": "Ms Ratna"})
    assert answer.status_code == 422
    assert "Write both" in answer.text
    school.refresh_from_db()
    assert not school.contact_name


def test_a_country_that_no_list_has_is_refused(client):
    school = make_lead(client, make_class())
    filled = {"contact_name": "A", "contact_reach": "B", "country": "<b"}
    assert client.post(f"/help/school/{school.pk}/", filled).status_code == 422


def test_a_lead_of_two_schools_chooses_one(client):
    first, second = make_class(), make_class()
    school = make_lead(client, first)
    second.classroom.school.staff.add(*school.staff.filter(role=Role.SCHOOL_LEAD))
    page = client.get("/help/school/").text
    assert f"/help/school/{school.pk}/" in page
    assert f"/help/school/{second.classroom.school.pk}/" in page


def test_a_pupil_sees_the_lines_of_the_schools_country_and_who_is_there(client, settings):
    settings.COUNTRY = "qq"
    confirm_a_line("qq", name="The site’s line")
    found = make_class()
    give_help(found.classroom.school)
    client.force_login(found.learners[0], backend=LEARNER)
    page = client.get("/help/").text
    assert "Ms Ratna" in page
    assert 'href="tel:5550100"' in page
    assert "The site’s line" not in page


def test_a_visitor_sees_the_lines_of_the_sites_country_and_no_school(client, settings):
    settings.COUNTRY = "qq"
    confirm_a_line("qq", name="The site’s line", web="https://example.org/", hours="all day")
    found = make_class()
    give_help(found.classroom.school)
    page = client.get("/help/").text
    assert "The site’s line" in page
    assert "all day" in page
    assert 'href="https://example.org/" rel="noreferrer noopener"' in page
    assert "Ms Ratna" not in page


def test_without_a_confirmed_line_help_has_its_words_and_no_number(client, ship, settings):
    settings.COUNTRY = HERE
    ship(make_line())
    page = client.get("/help/").text
    assert "Tell an adult you trust" in page
    assert "helpline" not in page
    assert "tel:" not in page
    assert "555" not in page


def test_help_in_a_lesson_shows_the_lines_of_the_school(client):
    found = make_class()
    give_help(found.classroom.school)
    client.force_login(found.learners[0], backend=LEARNER)
    page = client.post("/play/privacy.9-12.whose-photo/", follow=True).text
    bar = page[page.index('class="play-help-text"') :]
    assert "Ms Ratna" in bar
    assert 'href="tel:5550100"' in bar


def test_an_unconfirmed_number_is_nowhere_on_a_pupils_pages(client, ship):
    found = make_class()
    ship(make_line())
    found.classroom.school.country = HERE
    found.classroom.school.save()
    client.force_login(found.learners[0], backend=LEARNER)
    for address in ("/help/", "/today/", "/play/privacy.9-12.whose-photo/"):
        assert "555 0100" not in client.get(address).text
    assert "555 0100" not in client.post("/play/privacy.9-12.whose-photo/", follow=True).text
