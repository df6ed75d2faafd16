"""What search engines and other sites are told: addresses, languages, pictures, ways back."""

import re
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from xml.etree import ElementTree

import pytest
from django.contrib.auth.models import AnonymousUser
from PIL import Image

from curriculum.library import shipped_library
from lms.help.selectors import is_open
from lms.pages.models import ArticlePage
from lms.pages.social import HEIGHT, PLACES, TOPICS, WIDTH, find_card
from tests.lms.classes import confirm_a_line

pytestmark = pytest.mark.django_db
LIBRARY = shipped_library()
SPACES = {
    "": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "xhtml": "http://www.w3.org/1999/xhtml",
}
PUBLIC = ["/", "/pupils/9-12/", "/ministries/", "/modules/", "/modules/privacy-9-12/", "/words/"]


@pytest.fixture(autouse=True)
def data(settings, tmp_path, home):
    settings.DATA = tmp_path


def read_sitemap(client) -> dict[str, list[str]]:
    tree = ElementTree.fromstring(client.get("/sitemap.xml").content)
    return {
        one.findtext("loc", namespaces=SPACES): [
            link.attrib["hreflang"] for link in one.findall("xhtml:link", SPACES)
        ]
        for one in tree.findall("url", SPACES)
    }


def test_the_sitemap_has_every_public_page_once_in_every_language(client, settings):
    found = read_sitemap(client)
    for address in (*PUBLIC[:-1], "/articles/at-home/", "/words/adults/", "/handbook/operator/"):
        assert found[f"{settings.SITE_URL}{address}"] == ["en", "th", "ur"]
    for module in LIBRARY.modules:
        for paper in ("guide", "cards", "family-letter"):
            page = f"{settings.SITE_URL}/modules/{module.id.replace('.', '-')}/{paper}/"
            assert page in found
    assert not any("?" in address for address in found)


def test_the_sitemap_has_the_lessons_that_visitors_may_play(client, settings):
    settings.COUNTRY = "xx"
    for is_confirmed in (False, True):
        if is_confirmed:
            confirm_a_line("xx")
        found = read_sitemap(client)
        for module in LIBRARY.modules:
            for lesson in LIBRARY.lessons(module.id):
                address = f"{settings.SITE_URL}/play/{lesson.id}/"
                assert (address in found) == is_open(module, AnonymousUser())


def test_everything_in_the_sitemap_is_there(client, settings):
    for address in read_sitemap(client):
        assert client.get(address.removeprefix(settings.SITE_URL)).status_code == 200, address


def test_a_page_that_is_a_draft_is_not_in_the_sitemap(client, settings):
    ArticlePage.objects.get(slug="at-home").unpublish()
    assert f"{settings.SITE_URL}/articles/at-home/" not in read_sitemap(client)


def test_robots_are_shown_the_sitemap(client, settings):
    answer = client.get("/robots.txt")
    assert answer["Content-Type"].startswith("text/plain")
    assert f"Sitemap: {settings.SITE_URL}/sitemap.xml" in answer.text


@pytest.mark.parametrize("address", PUBLIC)
def test_a_public_page_has_a_card_with_a_picture(client, settings, address):
    page = client.get(address).text
    [picture] = re.findall(r'property="og:image" content="([^"]+)"', page)
    answer = client.get(picture.removeprefix(settings.SITE_URL))
    assert answer["Content-Type"] == "image/png"
    image = Image.open(BytesIO(b"".join(answer.streaming_content)))
    assert image.size == (WIDTH, HEIGHT)
    assert re.search(r'property="og:title" content="[^"]+"', page)


def test_every_module_and_every_place_has_a_picture_of_its_own():
    names = [*PLACES, *(f"{topic}.{band}" for topic in TOPICS for band in ("9-12", "16-18"))]
    assert all(find_card(name) for name in names)
    assert find_card("privacy.9-12") != find_card("privacy.16-18") != find_card("grooming.16-18")


def test_many_who_ask_for_a_card_at_once_get_it_whole(settings, tmp_path):
    settings.DATA = tmp_path
    with ThreadPoolExecutor(8) as threads:
        paths = list(threads.map(find_card, ["site"] * 8))
    assert len(set(paths)) == 1
    assert list((tmp_path / "cards").iterdir()) == [paths[0]]


@pytest.mark.parametrize("name", ["", "nowhere", "privacy", "privacy.teachers", "..%2Fsite", "x.y"])
def test_there_is_no_other_picture(client, name):
    assert find_card(name) is None
    assert client.get(f"/cards/{name}.png").status_code == 404


def test_a_picture_is_drawn_once(monkeypatch):
    path = find_card("site")
    monkeypatch.setattr("resvg_py.svg_to_bytes", lambda **drawing: 1 / 0)
    assert find_card("site") == path


@pytest.mark.parametrize(
    "address",
    [
        "/pupils/9-12/",
        "/modules/",
        "/modules/privacy-9-12/guide/",
        "/articles/at-home/",
        "/words/9-12/",
        "/search/",
        "/handbook/operator/",
    ],
)
def test_ways_back_are_numbered_for_machines(client, address):
    page = client.get(address).text
    crumbs = page[page.index('class="breadcrumb"') :].partition("</nav>")[0]
    count = crumbs.count('itemprop="itemListElement"')
    positions = re.findall(r'itemprop="position" content="(\d+)"', crumbs)
    assert positions == [str(number) for number in range(1, count + 1)]
    assert count >= 2
    assert crumbs.count('aria-current="page"') == 1
    assert crumbs.count('itemprop="item" href=') == count - 1


@pytest.mark.parametrize(
    "address",
    [
        *PUBLIC,
        "/modules/privacy-9-12/guide/",
        "/modules/privacy-9-12/cards/",
        "/modules/privacy-9-12/family-letter/",
        "/articles/at-home/",
        "/handbook/ministry/",
        "/sitemap.xml",
        "/play/privacy.9-12.whose-photo/",
    ],
)
def test_every_public_page_takes_few_queries(client, django_assert_max_num_queries, address):
    client.get(address)
    with django_assert_max_num_queries(17):
        assert client.get(address).status_code == 200


def test_a_lesson_may_be_found_and_its_steps_may_not(client):
    page = client.get("/play/privacy.9-12.whose-photo/").text
    assert 'name="robots"' not in page
    assert f'og:title" content="{LIBRARY.activity("privacy.9-12.whose-photo").title}"' in page
    assert 'data-band="9-12"' in page
    step = client.post("/play/privacy.9-12.whose-photo/", follow=True).text
    assert '<meta name="robots" content="noindex">' in step
    assert 'data-band="9-12"' in step
