"""Images and documents that an editor chooses: what becomes of them, and what is refused."""

import io
from dataclasses import replace as with_media
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from msgspec.structs import replace
from PIL import Image as Picture
from wagtail.documents.models import Document
from wagtail.images.models import Image

from curriculum.library import load_library, shipped_library
from curriculum.media import MOST_BYTES, Medium, name_media
from curriculum.schema import Picture as ShownPicture
from curriculum.schema import Scene
from lms.editing.dumping import dump_pages
from lms.editing.loading import load_pages
from lms.editing.models import Manuscript
from lms.editing.originals import find_source
from lms.editing.preview import compose_preview
from lms.editing.selectors import assemble_site, list_live_modules
from lms.editing.services import build_edition
from lms.lessons.models import MediaFile
from lms.lessons.selectors import get_library
from tests.curriculum.media_files import CAPTIONS, make_image, make_png, make_webm, read_sound
from tests.lms.editing.site import (
    LESSON,
    edit_address,
    find_step,
    get_page,
    load_module,
    make_editor,
    publish,
    save_draft,
    sign_in,
    take_module,
)

pytestmark = pytest.mark.django_db
FIRST = "after-the-match"


@pytest.fixture(autouse=True)
def storage(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"


@pytest.fixture
def client():
    load_module()
    return sign_in(make_editor())


def make_wagtail_image(content: bytes, title: str = "The pier") -> Image:
    return Image.objects.create(title=title, file=ContentFile(content, "pier.png"))


def make_document(content: bytes, name: str) -> Document:
    document = Document(title=name.partition(".")[0], file=ContentFile(content, name))
    document.file_size = len(content)
    document.save()
    return document


def replace_image(client: Any, image: Image) -> None:
    """Give an image another file, as an editor does."""
    file = SimpleUploadedFile("other.png", make_png((400, 300), "red"), "image/png")
    answer = client.post(f"/admin/images/{image.pk}/", {"title": "The pier", "file": file})
    assert answer.status_code == 302, say_errors(answer)
    image.refresh_from_db()


def with_files(**values: Any):
    """Return the page with values in the first scene, as the editor's form would send them."""
    page = get_page()
    place, _block = find_step(page, FIRST)
    blocks = page.raw_steps
    blocks[place]["value"] |= values
    page.steps = blocks
    return page


def with_picture(file: Any, description: str = "A pier with two boats."):
    return with_files(picture={"file": file, "description": description})


def with_recording(file: Any, locale: str = "en"):
    entry = {"type": "item", "id": "r1", "value": {"locale": locale, "file": file}}
    return with_files(recordings=[entry])


def with_film(file: Any, captions: Any):
    value = {"locale": "en", "file": file, "captions": captions, "transcript": ""}
    return with_files(films=[{"type": "item", "id": "f1", "value": value}])


def first_scene() -> Scene:
    """Return the first scene of the edition that is built of what is live."""
    build_edition(by=None)
    return next(step for step in get_library("en").activity(LESSON).steps if step.id == FIRST)


def read_published(name: str) -> bytes:
    return get_library("en").media[name].read()


def say_errors(answer: Any) -> str:
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def test_a_chosen_picture_is_published_small_and_without_where_it_was_taken(client):
    exif = Picture.Exif()
    exif[0x010F] = "A camera"
    exif[0x0112] = 6  # lies on its side
    photo = make_image("JPEG", (4000, 3000), exif=exif.tobytes())
    image = make_wagtail_image(photo)
    answer = publish(client, with_picture(image.pk))
    assert answer.status_code == 302, say_errors(answer)
    picture = first_scene().picture
    assert picture.description == "A pier with two boats."
    content = read_published(picture.file)
    with Picture.open(io.BytesIO(content)) as opened:
        assert opened.format == "WEBP"
        assert opened.size == (960, 1280)  # stands upright now
        assert not opened.getexif()
    assert len(content) <= MOST_BYTES["picture"]
    assert picture.file.startswith("the-pier-")


def test_saving_again_makes_no_other_file_of_the_same_picture(client):
    image = make_wagtail_image(make_png((400, 300)))
    save_draft(client, with_picture(image.pk))
    kept = get_page().raw_steps
    save_draft(client, with_picture(image.pk))
    assert get_page().raw_steps == kept
    assert MediaFile.objects.count() == 1


def test_what_is_published_stays_when_the_image_is_replaced_or_deleted(client):
    image = make_wagtail_image(make_png((400, 300), "teal"))
    publish(client, with_picture(image.pk))
    name = first_scene().picture.file
    before = read_published(name)
    replace_image(client, image)
    assert read_published(name) == before
    image.delete()
    assert read_published(name) == before
    assert client.get(f"/api/media/{name}").getvalue() == before


def test_a_replaced_image_is_taken_when_the_lesson_is_saved_with_it_again(client):
    image = make_wagtail_image(make_png((400, 300), "teal"))
    publish(client, with_picture(image.pk))
    name = first_scene().picture.file
    replace_image(client, image)
    publish(client, with_picture(image.pk))
    assert first_scene().picture.file != name


def test_the_editor_shows_the_image_anew_where_it_was_deleted(client):
    image = make_wagtail_image(make_png((400, 300)))
    save_draft(client, with_picture(image.pk))
    image.delete()
    page = get_page()
    assert client.get(edit_address(page)).status_code == 200
    (again,) = Image.objects.all()
    save_draft(client, with_picture(again.pk))
    assert get_page().raw_steps == page.raw_steps


def test_a_picture_without_words_for_it_is_not_published(client):
    image = make_wagtail_image(make_png())
    said = say_errors(publish(client, with_picture(image.pk, "")))
    assert "words are missing here" in said.lower()


def test_a_draft_is_previewed_with_its_picture(client):
    save_draft(client, with_picture(make_wagtail_image(make_png((400, 300))).pk))
    shown = compose_preview(get_page(), "th").handover["lesson"]
    name = shown["activity"]["steps"][0]["picture"]["file"]
    address = shown["media"][name]["address"]
    assert client.get(address).getvalue() == MediaFile.objects.get(name=name).content.read()


def test_a_recording_and_a_film_are_published_as_they_are(client):
    spoken, film = make_document(read_sound(), "a.ogg"), make_document(make_webm(), "b.webm")
    words = make_document(CAPTIONS, "c.vtt")
    assert publish(client, with_recording(spoken.pk)).status_code == 302
    assert publish(client, with_film(film.pk, words.pk)).status_code == 302
    scene = first_scene()
    assert read_published(scene.recordings[0].file) == read_sound()
    assert read_published(scene.films[0].file) == make_webm()
    assert read_published(scene.films[0].captions) == CAPTIONS


@pytest.mark.parametrize(
    ("content", "name", "words"),
    [
        (read_sound() + bytes(MOST_BYTES["recording"]), "long.ogg", "500 kB at most"),
        (make_webm(), "film.webm", "This is no recording: .ogg or .mp3 can be taken."),
        (b"<!doctype html><script>alert(1)</script>", "page.mp3", "This is no recording"),
    ],
    ids=["too long", "a film", "a page with a script"],
)
def test_what_is_no_recording_is_refused_at_its_block(client, content, name, words):
    before = get_page().raw_steps
    said = say_errors(save_draft(client, with_recording(make_document(content, name).pk)))
    assert words in said
    assert get_page().raw_steps == before


def test_captions_that_are_none_are_refused_with_their_line(client):
    film = make_document(make_webm(), "film.webm")
    words = make_document(b"WEBVTT\n\n0:01 --> 0:02\nHello\n", "words.vtt")
    assert (
        "line 3 of the captions"
        in say_errors(save_draft(client, with_film(film.pk, words.pk))).lower()
    )


def test_a_film_without_captions_is_a_draft_and_not_published(client):
    film = make_document(make_webm(), "film.webm")
    assert save_draft(client, with_film(film.pk, "")).status_code == 302
    assert "choose a file" in say_errors(publish(client, with_film(film.pk, ""))).lower()


def test_a_file_that_was_deleted_while_the_editor_was_open_says_so(client):
    document = make_document(read_sound(), "a.ogg")
    page = with_recording(document.pk)
    document.delete()
    assert "not here any more" in say_errors(save_draft(client, page))


def test_a_recording_that_is_a_page_is_refused_when_it_is_uploaded():
    file = SimpleUploadedFile("a.ogg", b"<!doctype html><script>alert(1)</script>")
    answer = sign_in(make_editor()).post("/admin/documents/add/", {"title": "A", "file": file})
    assert "This is no recording, whatever its name says." in say_errors(answer)
    assert not Document.objects.exists()


def test_a_recording_that_is_one_is_stored():
    file = SimpleUploadedFile("a.ogg", read_sound())
    sign_in(make_editor()).post("/admin/documents/add/", {"title": "A", "file": file})
    assert Document.objects.get().file.read() == read_sound()


def test_media_come_from_files_into_the_editor_and_go_back_into_files(client, tmp_path):
    image = make_wagtail_image(make_png((400, 300)))
    publish(client, with_picture(image.pk))
    publish(client, with_recording(make_document(read_sound(), "a.ogg").pk))
    dump_pages(tmp_path / "dumped")
    dumped = load_library(tmp_path / "dumped" / "content")
    live = assemble_site(list_live_modules())
    assert dumped.activities_as_written == live.activities_as_written
    assert {n: m.read() for n, m in dumped.media.items()} == {
        n: m.read() for n, m in live.media.items()
    }


def test_files_that_are_loaded_stand_in_the_editor_and_stay_the_same(tmp_path):
    lesson = shipped_library().activities_as_written[LESSON]
    name = name_media("pier", make_png())
    picture = ShownPicture(file=name, description="A pier.")
    steps = tuple(replace(s, picture=picture) if s.id == FIRST else s for s in lesson.steps)
    media = {name: Medium(len(make_png()), make_png)}
    library = with_media(take_module(**{LESSON: replace(lesson, steps=steps)}), media=media)
    load_module()
    load_pages(library)
    assert find_source(name).title == "Pier"
    page = get_page()
    client = sign_in(make_editor())
    assert client.get(edit_address(page)).status_code == 200
    assert publish(client, with_picture(find_source(name).pk, "A pier.")).status_code == 302
    assert first_scene().picture == picture
    assert Manuscript.objects.get(name=LESSON).loaded
