"""In which language and in which colours somebody reads: asked for in the address, and kept."""

import pytest

from lms.ui.languages import list_offered_languages

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]


@pytest.mark.parametrize("code", list_offered_languages())
def test_each_language_of_a_page_has_an_address_that_is_remembered(client, code):
    page = client.get(f"/modules/?lang={code}")
    assert f'<html lang="{code}"' in page.text
    assert page["Content-Language"] == code
    assert client.cookies["django_language"].value == code
    assert f'<html lang="{code}"' in client.get("/").text


@pytest.mark.parametrize("code", ["xx", "", "en%00", "<b>", "km-KH"])
def test_a_language_that_the_site_lacks_changes_nothing(client, code):
    page = client.get(f"/?lang={code}")
    assert '<html lang="en"' in page.text
    assert "django_language" not in client.cookies


def test_the_menu_keeps_page_and_question_and_marks_the_language(client):
    page = client.get("/search/?q=photo&lang=th").text
    menu = page[page.index('class="menu-panel"') :].partition("</ul>")[0]
    assert 'href="?q=photo&amp;lang=ur" lang="ur" hreflang="ur">اردو</a>' in menu
    assert 'lang="th" hreflang="th" aria-current="true">ไทย</a>' in menu
    assert menu.count("aria-current") == 1


def test_a_page_names_its_one_address_and_those_in_other_languages(client, settings):
    page = client.get("/modules/?lang=th&look=dark&utm=x").text
    here = f"{settings.SITE_URL}/modules/"
    assert f'<link rel="canonical" href="{here}?lang=th">' in page
    assert f'<link rel="alternate" hreflang="ur" href="{here}?lang=ur">' in page
    assert f'<link rel="alternate" hreflang="en" href="{here}">' in page
    assert f'<link rel="alternate" hreflang="x-default" href="{here}">' in page


def test_colours_follow_the_device_until_somebody_chooses(client):
    page = client.get("/").text
    assert "data-scheme" not in page
    assert 'content="light dark"' in page
    for look in ("dark", "light"):
        assert f'data-scheme="{look}"' in client.get(f"/?look={look}").text
        assert f'data-scheme="{look}"' in client.get("/modules/").text
    assert "data-scheme" not in client.get("/?look=auto").text
    assert "data-scheme" not in client.get("/modules/").text


@pytest.mark.parametrize("look", ["pink", "%22onload=%22", ""])
def test_no_other_look_gets_into_a_page(client, look):
    assert "data-scheme" not in client.get(f"/?look={look}").text
    client.cookies["look"] = '"><script>'
    assert "data-scheme" not in client.get("/").text


def test_no_shared_cache_mixes_up_readers(client):
    assert "Cookie" in client.get("/modules/")["Vary"]
    assert "Cookie" not in client.get("/cards/site.png").get("Vary", "")
