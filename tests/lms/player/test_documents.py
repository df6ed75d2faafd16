"""The lesson documents that the player in the browser gets: whole, small, and for ever the same."""

import gzip
import json

import msgspec
import pytest
from django.conf import settings
from django.contrib.staticfiles import finders

from curriculum.library import shipped_library
from lms.player.documents import address_of, compose_document, find_document, list_pictures
from tests.lms.plays import FORM_A, LESSON

pytestmark = pytest.mark.django_db
LIBRARY = shipped_library()
MOST_BYTES = 40_000
ADDRESS = f"/play/documents/{LIBRARY.edition}/{{locale}}/{{activity}}.json"


def get_document(client, activity: str = LESSON, locale: str = "en"):
    answer = client.get(
        ADDRESS.format(locale=locale, activity=activity), headers={"accept-encoding": "gzip"}
    )
    assert answer.status_code == 200
    return answer, json.loads(gzip.decompress(answer.content))


def test_a_document_holds_the_activity_as_it_is_compiled(client):
    _, document = get_document(client)
    written = json.loads(msgspec.json.encode(LIBRARY.activity(LESSON)))
    assert document["activity"] == written
    assert document["edition"] == LIBRARY.edition
    assert (document["locale"], document["direction"]) == ("en", "ltr")
    assert document["agreement"] == list(LIBRARY.framework.agreement)


def test_a_document_is_in_its_own_language_whatever_the_reader_speaks(client):
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    _, document = get_document(client, locale="ur")
    assert document["activity"]["title"] == LIBRARY.localized("ur").activity(LESSON).title
    assert document["direction"] == "rtl"


def test_a_document_may_be_kept_for_ever(client):
    answer, _ = get_document(client)
    assert {"max-age=31536000", "immutable"} <= set(answer["Cache-Control"].split(", "))
    assert "Accept-Encoding" in answer["Vary"]
    assert "Cookie" not in answer["Vary"]


def test_who_takes_no_gzip_gets_it_plain(client):
    plain = client.get(ADDRESS.format(locale="en", activity=LESSON))
    assert "Content-Encoding" not in plain
    assert plain.json() == get_document(client)[1]


@pytest.mark.parametrize("locale", ["en", "th", "ur"])
def test_every_document_is_small(locale):
    sizes = {
        activity: len(find_document(LIBRARY.edition, locale, activity).packed)
        for activity in LIBRARY.activities_as_written
    }
    assert max(sizes.values()) <= MOST_BYTES, max(sizes, key=lambda one: sizes[one])


def test_every_document_names_people_and_pictures_that_exist():
    for activity_id in LIBRARY.activities_as_written:
        activity = LIBRARY.activity(activity_id)
        document = compose_document(LIBRARY, activity)
        assert set(document["pictures"]) == set(list_pictures(LIBRARY, activity))
        for address in document["pictures"].values():
            assert finders.find(address.removeprefix(settings.STATIC_URL)), address


@pytest.mark.parametrize(
    "address",
    [
        "/play/documents/no-such-edition/en/privacy.9-12.whose-photo.json",
        f"/play/documents/{LIBRARY.edition}/xx/{LESSON}.json",
        f"/play/documents/{LIBRARY.edition}/..%2f..%2fen/{LESSON}.json",
        f"/play/documents/{LIBRARY.edition}/en/privacy.9-12.no-such-lesson.json",
    ],
)
def test_what_the_edition_lacks_is_a_404_that_nobody_keeps(client, address):
    answer = client.get(address)
    assert answer.status_code == 404
    if "%2f" not in address:
        assert answer.json()["error"]["message"].startswith("This site does not have this lesson")
        assert answer["Cache-Control"] == "no-store"


def test_the_address_changes_with_the_content():
    addresses = {
        address_of(activity, locale) for activity in (LESSON, FORM_A) for locale in ("en", "th")
    }
    assert len({address.partition("?")[2] for address in addresses}) == 4


def test_a_document_asks_the_database_nothing_but_which_edition(
    client, django_assert_max_num_queries
):
    get_document(client)
    with django_assert_max_num_queries(1):
        get_document(client)
