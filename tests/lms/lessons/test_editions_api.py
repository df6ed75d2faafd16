"""Editions over HTTP: cacheable, resumable, and brought by the very client of the game."""

import gzip
from collections.abc import Iterable

import pytest

from curriculum.editions.download import bring_current
from curriculum.editions.manifest import digest
from curriculum.editions.shelf import Shelf
from lms.lessons import services
from lms.lessons.editions import read_manifest
from lms.lessons.models import Edition, EditionObject, Release, SiteKeyring
from lms.lessons.selectors import get_library
from tests.lms.lessons.test_editions import LESSON, make_documents

pytestmark = pytest.mark.django_db


class SiteOfThisTest:
    """How the game asks, over Django's test client."""

    def __init__(self, client) -> None:
        self.client = client

    def read(self, address: str, most: int) -> bytes:
        return self.client.get(address).content

    def stream(self, address: str, start: int) -> Iterable[bytes]:
        headers = {"Range": f"bytes={start}-"} if start else {}
        response = self.client.get(address, headers=headers)
        return [response.getvalue()]


@pytest.fixture
def edition(db):
    return services.release_edition(make_documents(), by=None)


@pytest.fixture
def entry(edition):
    return read_manifest(get_library().edition).find(f"activities/{LESSON}.json")


def test_before_anything_is_published_everything_says_so(client) -> None:
    for address in ("/api/editions/current/", "/api/editions/keys/", "/api/objects/00/"):
        response = client.get(address)
        assert response.status_code == 404
        assert response.json()["error"]["message"].endswith(".")
    assert client.get("/api/editions/").json() == {"current": None, "editions": []}


def test_a_client_brings_the_edition_and_plays_from_it(client, edition, tmp_path) -> None:
    shelf = Shelf(tmp_path / "shelf")
    assert bring_current(SiteOfThisTest(client), shelf).edition == edition.name
    assert shelf.open_edition(edition.name).activity(LESSON).title == "Whose photo?"


def test_a_site_set_up_anew_with_its_old_key_is_followed(client, edition, tmp_path) -> None:
    shelf = Shelf(tmp_path / "shelf")
    services.release_edition(make_documents("Who took it?"), by=None)
    bring_current(SiteOfThisTest(client), shelf)
    for kept in (Release, Edition, SiteKeyring):
        kept.objects.all().delete()
    anew = services.release_edition(make_documents("Set up anew"), by=None)
    assert bring_current(SiteOfThisTest(client), shelf).edition == anew.name


def test_editions_are_listed_with_the_current_one_named(client, edition) -> None:
    answer = client.get("/api/editions/").json()
    assert answer["current"] == edition.name
    assert [each["edition"] for each in answer["editions"]] == [edition.name]
    assert client.get(f"/api/editions/{edition.name}/").json() == answer["editions"][0]
    assert client.get("/api/editions/unknown/").status_code == 404


def test_a_document_is_kept_by_caches_for_ever(client, entry) -> None:
    response = client.get(f"/api/objects/{entry.sha256}/")
    assert digest(response.content) == entry.sha256
    assert "immutable" in response["Cache-Control"]
    again = client.get(f"/api/objects/{entry.sha256}/", headers={"If-None-Match": response["ETag"]})
    assert again.status_code == 304


def test_a_document_comes_compressed_to_those_who_take_it(client, entry) -> None:
    plain = client.get(f"/api/objects/{entry.sha256}/")
    packed = client.get(f"/api/objects/{entry.sha256}/", headers={"Accept-Encoding": "gzip, br"})
    assert packed["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.content) == plain.content
    assert len(packed.content) < len(plain.content) / 2


@pytest.mark.parametrize(("start", "status"), [(0, 206), (100, 206), (10**9, 416)])
def test_a_document_can_be_asked_for_from_a_byte_on(client, entry, start, status) -> None:
    whole = client.get(f"/api/objects/{entry.sha256}/").content
    response = client.get(f"/api/objects/{entry.sha256}/", headers={"Range": f"bytes={start}-"})
    assert response.status_code == status
    if status == 206:
        assert response.content == whole[start:]
        assert response["Content-Range"] == f"bytes {start}-{len(whole) - 1}/{len(whole)}"


def test_a_range_that_is_nonsense_gets_the_whole(client, entry) -> None:
    response = client.get(f"/api/objects/{entry.sha256}/", headers={"Range": "bytes=x-"})
    assert response.status_code == 200


def test_a_large_document_is_a_file_and_can_be_resumed(client, settings, tmp_path) -> None:
    settings.MEDIA_ROOT = tmp_path
    content = b"film" * 50_000
    (tmp_path / "film").write_bytes(content)
    EditionObject.objects.create(sha256=digest(content), size=len(content), file="film")
    address = f"/api/objects/{digest(content)}/"
    assert client.get(address).getvalue() == content
    rest = client.get(address, headers={"Range": "bytes=150000-"})
    assert rest.getvalue() == content[150_000:]
    assert "sandbox" in rest["Content-Security-Policy"]


@pytest.mark.parametrize("kind", ["media/%s", "objects/%s/", "editions/%s/"])
@pytest.mark.parametrize("name", ["%0a", "x%0d%0aSet-Cookie:%20a=b", "%00", "..", "%22"])
def test_a_name_that_nothing_can_have_is_not_found(client, kind, name) -> None:
    response = client.get(f"/api/{kind % name}")
    assert response.status_code == 404


def test_asking_for_the_current_release_takes_one_query(
    client, edition, django_assert_num_queries
) -> None:
    with django_assert_num_queries(1):
        client.get("/api/editions/current/")
    with django_assert_num_queries(2):
        client.get("/api/editions/")
