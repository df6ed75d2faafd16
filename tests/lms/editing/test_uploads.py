"""What is uploaded: nothing that a browser would run, nothing too large; a sentence says so."""

from io import BytesIO

import pytest
from django.conf import settings as project
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image as Picture
from wagtail.images.models import Image

from tests.lms.editing.site import make_editor, sign_in

pytestmark = pytest.mark.django_db

SCRIPT = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


def upload(kind: str, name: str, content: bytes) -> str:
    file = SimpleUploadedFile(name, content)
    post = {"title": "A file", "file": file}
    answer = sign_in(make_editor()).post(f"/admin/{kind}/add/", post)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def test_a_picture_with_a_script_is_refused():
    assert "Not a supported image format" in upload("images", "flag.svg", SCRIPT)


def test_a_script_that_is_called_a_picture_is_refused():
    assert "Not a valid" in upload("images", "flag.png", SCRIPT)


def make_photo(kind: str, **more) -> bytes:
    """A photo on its side, by a phone that writes down where it is."""
    picture = Picture.new("RGB", (60, 40), "red")
    said = picture.getexif()
    said[0x0110], said[0x0112] = "PhoneOfAPupil", 6
    said.get_ifd(0x8825).update({1: "N", 2: (13.0, 45.0, 0.0)})
    content = BytesIO()
    picture.save(content, kind, exif=said, **more)
    assert b"PhoneOfAPupil" in content.getvalue()
    return content.getvalue()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_where_a_photo_was_taken_is_not_kept(settings, tmp_path, kind):
    settings.MEDIA_ROOT = tmp_path
    post = {"title": "School", "file": SimpleUploadedFile(f"a.{kind.lower()}", make_photo(kind))}
    assert sign_in(make_editor()).post("/admin/images/add/", post).status_code == 302
    image = Image.objects.get()
    with image.open_file() as file, Picture.open(file) as kept:
        assert (kept.format, kept.size) == (kind, (40, 60))
        assert not kept.getexif()
    assert (image.width, image.height) == (40, 60)
    for path in tmp_path.rglob("*.*"):
        assert b"PhoneOfAPupil" not in path.read_bytes()


def test_a_picture_that_says_nothing_more_is_kept_as_it_is(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    content = BytesIO()
    Picture.new("RGB", (60, 40), "red").save(content, "PNG")
    post = {"title": "Red", "file": SimpleUploadedFile("red.png", content.getvalue())}
    assert sign_in(make_editor()).post("/admin/images/add/", post).status_code == 302
    with Image.objects.get().open_file() as file:
        assert file.read() == content.getvalue()


def test_a_page_or_drawing_is_refused_as_a_document():
    for name in ("page.html", "flag.svg"):
        assert "is not allowed" in upload("documents", name, SCRIPT)


def test_a_film_that_no_school_could_load_is_refused(settings):
    assert project.WAGTAILDOCS_MAX_UPLOAD_SIZE == 20 * 1024 * 1024
    settings.WAGTAILDOCS_MAX_UPLOAD_SIZE = 1024
    assert "too big" in upload("documents", "film.mp4", b"0" * 2048)


def test_a_text_that_is_named_like_a_film_is_refused_in_one_sentence():
    said = upload("documents", "film.mp4", b"Dear parents, this is a letter. " * 9)
    assert "This is no film, whatever its name says." in said
    assert "is not allowed" not in said
