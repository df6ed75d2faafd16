"""Pictures, recordings and films: kept by name, part of editions, given out as what they are."""

import hashlib
from dataclasses import replace
from io import StringIO

import msgspec
import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import CommandError, call_command

from curriculum.editions.download import bring_current
from curriculum.editions.shelf import Shelf
from curriculum.library import shipped_library
from curriculum.media import Medium, name_media
from curriculum.schema import Picture, Scene
from lms.lessons import media, services
from lms.lessons.editions import find_edition_library, read_manifest
from lms.lessons.models import EditionObject, MediaFile
from lms.lessons.selectors import get_library
from tests.curriculum.media_files import CAPTIONS, make_png, make_webm, read_sound
from tests.lms.lessons.test_editions import LESSON, SHIPPED
from tests.lms.lessons.test_editions_api import SiteOfThisTest

PICTURE = name_media("pier", make_png())


@pytest.fixture(autouse=True)
def storage(db, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"


def documents_with_a_picture() -> dict[str, bytes]:
    lesson = shipped_library().activity(LESSON)
    steps = list(lesson.steps)
    place = next(n for n, step in enumerate(steps) if isinstance(step, Scene))
    picture = Picture(file=PICTURE, description="A pier.")
    steps[place] = msgspec.structs.replace(steps[place], picture=picture)
    lesson = msgspec.structs.replace(lesson, steps=tuple(steps))
    return SHIPPED | {f"activities/{LESSON}.json": msgspec.json.encode(lesson)}


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("pier", make_png(), "image/png"),
        ("spoken", read_sound(), "audio/ogg"),
        ("signed", make_webm(), "video/webm"),
        ("words", CAPTIONS, "text/vtt; charset=utf-8"),
    ],
)
def test_a_file_is_given_out_as_what_it_is_and_kept_for_ever(client, name, content, kind) -> None:
    kept = media.keep_medium(name_media(name, content), content)
    response = client.get(f"/api/media/{kept.name}")
    assert response.getvalue() == content
    assert response["Content-Type"] == kind
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "immutable" in response["Cache-Control"]
    assert "sandbox" in response["Content-Security-Policy"]
    tag = {"If-None-Match": response["ETag"]}
    assert client.get(f"/api/media/{kept.name}", headers=tag).status_code == 304


def test_a_film_can_be_watched_from_the_middle(client) -> None:
    content = make_webm()
    kept = media.keep_medium(name_media("signed", content), content)
    response = client.get(f"/api/media/{kept.name}", headers={"Range": "bytes=10-19"})
    assert response.status_code == 206
    assert response.getvalue() == content[10:20]
    assert response["Content-Range"] == f"bytes 10-19/{len(content)}"


def test_an_unknown_file_is_404_with_a_sentence(client) -> None:
    for name in ("pier-0123456789ab.png", "..%2Fsite.sqlite3", "x" * 300):
        response = client.get(f"/api/media/{name}")
        assert response.status_code == 404
    assert client.get("/api/media/a-0123456789ab.png").json()["error"]["code"] == "no-medium"


def test_a_file_is_kept_once_and_under_its_own_name_alone() -> None:
    assert media.keep_medium(PICTURE, make_png()) == media.keep_medium(PICTURE, make_png())
    assert MediaFile.objects.count() == EditionObject.objects.count() == 1
    with pytest.raises(ValueError, match="is not the name of this file"):
        media.keep_medium(PICTURE, make_png(colour="red"))


def test_a_file_that_broke_off_while_it_was_written_is_written_anew() -> None:
    path = f"editions/{hashlib.sha256(make_png()).hexdigest()}"
    default_storage.save(path, ContentFile(make_png()[:20]))
    assert media.keep_medium(PICTURE, make_png()).content.read() == make_png()
    assert media.find_medium(PICTURE).content.file.name == path


def test_media_are_part_of_an_edition_and_reach_the_game(client, tmp_path) -> None:
    media.keep_medium(PICTURE, make_png())
    kept = media.list_media_entries([PICTURE])
    edition = services.release_edition(documents_with_a_picture(), kept=kept, by=None)
    assert read_manifest(get_library().edition).find(f"media/{PICTURE}").size == len(make_png())
    assert get_library("en").media[PICTURE].read() == make_png()
    shelf = Shelf(tmp_path / "shelf")
    assert bring_current(SiteOfThisTest(client), shelf).edition == edition.name
    assert shelf.open_edition(edition.name).media[PICTURE].read() == make_png()


def test_media_that_come_with_the_documents_are_kept_as_files(client) -> None:
    documents = documents_with_a_picture() | {f"media/{PICTURE}": make_png()}
    services.release_edition(documents, by=None)
    assert media.find_medium(PICTURE).content.compressed is None
    assert client.get(f"/api/media/{PICTURE}").getvalue() == make_png()


def test_files_are_found_in_one_query(django_assert_num_queries) -> None:
    names = [name_media("pier", make_png(colour=colour)) for colour in ("red", "blue", "green")]
    for name, colour in zip(names, ("red", "blue", "green"), strict=True):
        media.keep_medium(name, make_png(colour=colour))
    with django_assert_num_queries(1):
        found = media.list_media([*names, "gone-0123456789ab.png"])
    assert sorted(found) == sorted(names)
    assert all(medium.is_checked for medium in found.values())


def test_entries_of_files_are_found_in_one_query(django_assert_num_queries) -> None:
    names = [name_media(f"words {n}", CAPTIONS + b"\n" * n) for n in range(3)]
    for number, name in enumerate(names):
        media.keep_medium(name, CAPTIONS + b"\n" * number)
    with django_assert_num_queries(1):
        assert len(media.list_media_entries(names)) == 3


def test_a_file_that_is_gone_from_the_disk_is_not_found(client) -> None:
    kept = media.keep_medium(PICTURE, make_png())
    default_storage.delete(kept.content.file.name)
    assert client.get(f"/api/media/{PICTURE}").status_code == 404


def test_a_published_file_is_deleted_for_good_once_its_edition_is_withdrawn(
    client, django_capture_on_commit_callbacks
) -> None:
    with_it = documents_with_a_picture() | {f"media/{PICTURE}": make_png()}
    first = services.release_edition(with_it, by=None)
    services.release_edition(SHIPPED, by=None)
    path = media.find_medium(PICTURE).content.file.name
    with pytest.raises(CommandError, match=first.name):
        call_command("forget_medium", PICTURE)
    assert client.get(f"/api/media/{PICTURE}").getvalue() == make_png()
    services.withdraw_edition(first, by=None)
    with django_capture_on_commit_callbacks(execute=True):
        call_command("forget_medium", PICTURE, stdout=StringIO())
    assert not default_storage.exists(path)
    assert client.get(f"/api/media/{PICTURE}").status_code == 404
    sha256 = hashlib.sha256(make_png()).hexdigest()
    assert client.get(f"/api/objects/{sha256}/").status_code == 404
    assert find_edition_library(first.name).activity(LESSON)  # records of it can still be read
    with pytest.raises(CommandError, match="no file"):
        call_command("forget_medium", PICTURE)


def test_what_ships_with_the_project_is_given_out_too(client, monkeypatch) -> None:
    shipped = replace(shipped_library(), media={PICTURE: Medium(len(make_png()), make_png)})
    monkeypatch.setattr(media, "shipped_library", lambda: shipped)
    assert media.list_media([PICTURE])[PICTURE].read() == make_png()
    assert client.get(f"/api/media/{PICTURE}").getvalue() == make_png()
    (entry,) = media.list_media_entries([PICTURE])
    assert (entry.path, entry.size) == (f"media/{PICTURE}", len(make_png()))
