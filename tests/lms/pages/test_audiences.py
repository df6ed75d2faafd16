"""A page for each audience: what stands there at first, what the site adds, what editors change."""

import pytest
from django.contrib.staticfiles import finders
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from curriculum.library import shipped_library
from lms.accounts.models import Role
from lms.pages.audience import Audience, AudiencePage
from lms.pages.blocks import AddressBlock, SiteDigest
from lms.pages.digests import DIGESTS
from lms.pages.handbook import HANDBOOKS, find_handbook, list_handbooks
from lms.ui.bands import BANDS
from tests.lms.classes import confirm_a_line, make_staff

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]
LIBRARY = shipped_library()
ADDRESSES = [
    "/pupils/",
    "/pupils/9-12/",
    "/pupils/13-15/",
    "/pupils/16-18/",
    "/teachers/",
    "/families/",
    "/ministries/",
]


def read(client, url: str) -> str:
    answer = client.get(url)
    assert answer.status_code == 200, url
    return answer.text


def test_every_audience_has_a_page_that_home_or_its_parent_leads_to(client):
    assert {page.audience for page in AudiencePage.objects.all()} == set(Audience)
    ways = read(client, "/") + read(client, "/pupils/")
    for address in ADDRESSES:
        assert f'href="{address}"' in ways


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_link_of_an_audience_leads_to_a_page(client, address):
    for section in AudiencePage.objects.get(url_path__endswith=address).body:
        for door in [*section.value.get("doors", ()), *section.value.get("steps", ())]:
            if door["address"]:
                answer = client.get(door["address"], follow=True)
                assert answer.status_code == 200, door["address"]


@pytest.mark.parametrize("band", BANDS)
def test_pupils_see_their_age_their_place_and_only_their_modules(client, band):
    page = read(client, f"/pupils/{band}/")
    assert f'data-band="{band}"' in page
    picture = AudiencePage.objects.get(audience=band).picture
    assert finders.find(picture)
    assert picture in page
    for module in LIBRARY.modules:
        assert (module.title in page) == (module.band == band)
    assert 'href="/sign-in/"' in page
    assert "You can always talk to somebody." in page


def test_a_helpline_is_on_pages_for_pupils_and_families_once_it_is_confirmed(client, settings):
    settings.COUNTRY = "xx"
    for address in ("/pupils/9-12/", "/families/"):
        assert "helpline-number" not in read(client, address)
    confirm_a_line("xx")
    for address in ("/pupils/9-12/", "/families/"):
        assert "helpline-number" in read(client, address)


def test_the_ministrys_page_counts_what_the_edition_has(client):
    page = read(client, "/ministries/")
    outcomes = [o for o in LIBRARY.framework.outcomes if o.id.startswith(("privacy.", "grooming."))]
    for outcome in outcomes[:3]:
        assert outcome.statement in page
    for activity in LIBRARY.framework.activities:
        assert activity.served_by in page
    assert f"<strong>{len(LIBRARY.modules)}</strong>" in page


def test_every_digest_that_an_editor_can_choose_is_made():
    assert set(DIGESTS) == set(SiteDigest)


def test_what_an_editor_writes_is_shown_as_it_is_written(client):
    page = AudiencePage.objects.get(audience=Audience.FAMILIES)
    page.lead = "ของเรา"
    page.body = [("points", {"heading": "<b>สอง</b>", "points": ["&"], "is_limit": True})]
    page.save_revision().publish()
    client.cookies["django_language"] = "ur"
    shown = read(client, "/families/")
    assert "ของเรา" in shown
    assert "&lt;b&gt;สอง&lt;/b&gt;" in shown
    assert "limit-list" in shown
    assert "<span lang=" not in shown.partition('id="part-1"')[2].partition("<footer")[0]


def test_first_words_without_a_translation_say_that_they_are_english(client, monkeypatch):
    monkeypatch.setattr("lms.pages.templatetags.words_of_pages.gettext", lambda text: text)
    client.cookies["django_language"] = "th"
    assert '<h1><span lang="en" dir="ltr">For families</span></h1>' in read(client, "/families/")
    client.cookies["django_language"] = "en"
    assert "<h1>For families</h1>" in read(client, "/families/")


@pytest.mark.parametrize("address", ["javascript:alert(1)", "//elsewhere.test/", "http://a.test/"])
def test_a_door_leads_to_this_site_or_to_an_encrypted_one(address):
    with pytest.raises(ValidationError):
        AddressBlock().clean(address)
    assert AddressBlock().clean("/teaching/") == "/teaching/"


def test_there_is_one_page_for_an_audience(home):
    with pytest.raises((ValidationError, IntegrityError)), transaction.atomic():
        home.add_child(
            instance=AudiencePage(title="Again", slug="again", audience="teachers", lead="-")
        )


def test_an_editor_opens_the_page_with_its_sections(client):
    client.force_login(make_staff(Role.EDITOR), backend="lms.accounts.backends.StaffBackend")
    page = AudiencePage.objects.get(audience=Audience.MINISTRIES)
    assert client.get(f"/admin/pages/{page.pk}/edit/").status_code == 200


@pytest.mark.parametrize("name", HANDBOOKS)
def test_a_handbook_is_a_page_where_its_file_is_there(client, name):
    found = find_handbook(name)
    assert client.get(f"/handbook/{name}/").status_code == (200 if found else 404)


def test_handbooks_lead_to_each_other_and_to_nothing_that_is_no_page(client):
    for one in list_handbooks():
        page = read(client, f"/handbook/{one.name}/")
        assert ".md" not in "".join(part.partition('"')[0] for part in page.split('href="')[1:])
    assert 'href="/handbook/evaluator/"' in read(client, "/handbook/ministry/")
    assert client.get("/handbook/decisions/").status_code == 404


def test_a_handbook_says_that_it_is_english(client):
    client.cookies["django_language"] = "th"
    page = read(client, "/handbook/operator/")
    assert 'class="card prose document" lang="en" dir="ltr"' in page


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_audiences_page_takes_few_queries(client, django_assert_max_num_queries, address):
    read(client, address)
    with django_assert_max_num_queries(15):
        read(client, address)
