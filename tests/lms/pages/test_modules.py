"""Modules by age on the first pages, and all that belongs to one on its own."""

import re

import pytest
from django.contrib.staticfiles import finders

from curriculum.library import shipped_library
from lms.accounts.models import Role
from lms.pages.facts import list_bands
from lms.pages.models import ModulePage
from lms.pages.services import create_site_pages
from tests.lms.classes import confirm_a_line, make_staff

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]
LIBRARY = shipped_library()
STAFF = "lms.accounts.backends.StaffBackend"
SENSITIVE = next(module for module in LIBRARY.modules if module.sensitive)


def address(module_id: str) -> str:
    return f"/modules/{module_id.replace('.', '-')}/"


def read(client, url: str) -> str:
    answer = client.get(url)
    assert answer.status_code == 200, url
    return answer.text


def test_modules_stand_by_band_and_topic_whatever_the_order_of_their_pages():
    pages = list(ModulePage.objects.order_by("-title"))
    shown = [[facts.module.id for _, facts in band.cards] for band in list_bands(pages)]
    bands = {module.band: [] for module in (*LIBRARY.modules, *LIBRARY.courses)}
    for module in (*LIBRARY.modules, *LIBRARY.courses):
        bands[module.band].append(module.id)
    order = [band.id for band in LIBRARY.framework.bands if band.id in bands]
    assert shown == [bands[band] for band in order]


def test_every_picture_of_a_module_or_an_age_is_there():
    for band in list_bands(ModulePage.objects.all()):
        assert finders.find(band.picture), band.picture
        for _, facts in band.cards:
            assert finders.find(facts.picture), facts.picture


def test_courses_stand_on_the_first_page_with_what_is_for_adults(client):
    page = read(client, "/")
    for course in LIBRARY.courses:
        assert page.index("For teachers and families</h2>") < page.index(f'"{address(course.id)}"')


@pytest.mark.parametrize("url", ["/", "/modules/"])
def test_every_module_is_one_click_away_under_its_age(client, url):
    page = read(client, url)
    for module in LIBRARY.modules:
        heading = next(band.name for band in LIBRARY.framework.bands if band.id == module.band)
        assert page.index(f"{heading}</h") < page.index(f'"{address(module.id)}"')


def test_the_index_says_topic_lessons_and_minutes(client):
    page = read(client, "/modules/")
    for module in LIBRARY.modules:
        lessons = LIBRARY.lessons(module.id)
        minutes = sum(lesson.minutes for lesson in lessons)
        card = page[page.index(f'"{address(module.id)}"') :].partition("</li>")[0]
        assert f"{len(lessons)} lessons · {minutes} minutes" in card
        assert next(t.name for t in LIBRARY.framework.topics if t.id == module.topic) in card


@pytest.mark.parametrize("module", LIBRARY.modules, ids=lambda module: module.id)
def test_a_module_page_leads_to_everything_that_belongs_to_it(client, settings, module):
    settings.COUNTRY = "xx"
    confirm_a_line("xx")
    page = read(client, address(module.id))
    booster = LIBRARY.booster(module.id)
    for lesson in (*LIBRARY.lessons(module.id), *([booster] if booster else [])):
        assert f'"/play/{lesson.id}/"' in page
    assert ("Six weeks later" in page) == (booster is not None)
    assert ("something that can hurt" in page) == module.sensitive
    for link in set(re.findall(rf'"({address(module.id)}[a-z-]+/)"', page)):
        read(client, link)


def test_a_sensitive_module_says_that_it_is_not_open_and_keeps_its_guide(client):
    page = read(client, address(SENSITIVE.id))
    assert f'"/play/{LIBRARY.lessons(SENSITIVE.id)[0].id}/"' not in page
    assert "not open here yet" in page
    assert f"{address(SENSITIVE.id)}guide/" in page
    client.force_login(make_staff(Role.TEACHER), backend=STAFF)
    assert f'"/play/{LIBRARY.lessons(SENSITIVE.id)[0].id}/"' in read(client, address(SENSITIVE.id))


@pytest.mark.parametrize(("url", "most"), [("/", 17), ("/modules/", 15), (address("x"), 13)])
def test_twelve_modules_take_no_more_queries_than_one(
    client, django_assert_max_num_queries, url, most
):
    url = url.replace("/x/", "/privacy-9-12/")
    read(client, url)
    with django_assert_max_num_queries(most):
        read(client, url)


def test_a_module_that_comes_later_gets_its_page_and_the_others_stay():
    gone = ModulePage.objects.get(module_id=SENSITIVE.id)
    gone.delete()
    before = set(ModulePage.objects.values_list("pk", flat=True))
    create_site_pages()
    assert ModulePage.objects.filter(module_id=SENSITIVE.id).count() == 1
    assert before < set(ModulePage.objects.values_list("pk", flat=True))
