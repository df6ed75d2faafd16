"""Pictures, recordings and films of a lesson: in the document, and on pages without JavaScript."""

import json
import re

import msgspec
import pytest
from django.test import Client

from curriculum.library import shipped_library
from curriculum.media import name_media
from curriculum.schema import Picture, Recording, Scene, SignFilm
from lms.lessons import services
from lms.lessons.selectors import get_library
from tests.curriculum.media_files import CAPTIONS, make_png, make_webm, read_sound
from tests.lms.lessons.test_editions import LESSON, SHIPPED
from tests.lms.player.walking import Walk

FILES = {
    name_media("pier", make_png()): make_png(),
    name_media("spoken", read_sound()): read_sound(),
    name_media("other", read_sound("chime")): read_sound("chime"),
    name_media("signed", make_webm()): make_webm(),
    name_media("words", CAPTIONS): CAPTIONS,
}
PIER, SPOKEN, IN_THAI, SIGNED, WORDS = FILES


@pytest.fixture(autouse=True)
def edition(db, settings, tmp_path):
    """Publish a lesson whose first scene has all that a step can have."""
    settings.MEDIA_ROOT = tmp_path / "media"
    return publish()


def publish(transcript: str | None = "Four friends wave.", **changes):
    lesson = shipped_library().activity(LESSON)
    scene, *rest = lesson.steps
    scene = msgspec.structs.replace(
        scene,
        picture=Picture(file=PIER, description="A pier."),
        recordings=(Recording(locale="en", file=SPOKEN), Recording(locale="th", file=IN_THAI)),
        films=(SignFilm(locale="en", file=SIGNED, captions=WORDS, transcript=transcript),),
        **changes,
    )
    assert isinstance(scene, Scene)
    lesson = msgspec.structs.replace(lesson, steps=(scene, *rest))
    documents = SHIPPED | {f"activities/{LESSON}.json": msgspec.json.encode(lesson)}
    media = {f"media/{name}": content for name, content in FILES.items()}
    return services.release_edition(documents | media, by=None)


def read_document(client: Client, locale: str) -> dict:
    answer = client.get(f"/play/documents/{get_library('en').edition}/{locale}/{LESSON}.json")
    return json.loads(answer.content)


def test_a_document_says_where_its_files_are_and_how_large(client):
    media = read_document(client, "en")["media"]
    assert sorted(media) == sorted([PIER, SPOKEN, SIGNED, WORDS])
    assert media[SIGNED] == {"address": f"/api/media/{SIGNED}", "size": len(make_webm())}
    for name, where in media.items():
        assert client.get(where["address"]).getvalue() == FILES[name]


def test_a_document_has_the_files_of_its_language_or_else_the_english_ones(client):
    assert sorted(read_document(client, "th")["media"]) == sorted([PIER, IN_THAI, SIGNED, WORDS])
    assert sorted(read_document(client, "ur")["media"]) == sorted([PIER, SPOKEN, SIGNED, WORDS])


def test_a_page_without_scripts_shows_the_picture_with_words_for_it(client):
    page = Walk(client, get_library("en").activity(LESSON)).html
    assert f'<img class="stage-place" src="/api/media/{PIER}"' in page
    scene = shipped_library().activity(LESSON).steps[0]
    assert f'aria-label="A pier. {scene.description}"' in page
    entrance = client.get(f"/play/{LESSON}/").text
    assert f'src="/api/media/{PIER}"' in entrance


def test_nothing_plays_by_itself_and_nothing_loads_unasked(client):
    page = Walk(client, get_library("en").activity(LESSON)).html
    audio = re.search(r"<audio [^>]*>", page)[0]
    video = re.search(r"<video [^>]*>", page)[0]
    assert f'src="/api/media/{SPOKEN}"' in audio
    assert f'src="/api/media/{SIGNED}"' in video
    for element in (audio, video):
        assert "controls" in element
        assert 'preload="none"' in element
        assert "autoplay" not in element
    assert "playsinline" in video


def test_a_film_has_captions_and_a_transcript(client):
    page = Walk(client, get_library("en").activity(LESSON)).html
    assert f'<track kind="captions" srclang="en" label="Captions" src="/api/media/{WORDS}"' in page
    assert "<p>Four friends wave.</p>" in page


def test_a_film_that_says_the_words_of_the_page_says_so(client):
    publish(transcript=None)
    page = Walk(client, get_library("en").activity(LESSON)).html
    assert "The film says what stands on this page." in page
    assert "play-transcript" not in page


def test_a_step_without_media_looks_as_before(client):
    walk = Walk(client, get_library("en").activity(LESSON))
    walk.post("next")
    assert "play-media" not in walk.html
    assert f'<img class="stage-place" src="/api/media/{PIER}"' in walk.html


def test_pages_with_media_may_load_from_this_site_alone(client):
    policy = client.get(f"/play/{LESSON}/")["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "media-src" not in policy  # so that default-src holds for it, too
