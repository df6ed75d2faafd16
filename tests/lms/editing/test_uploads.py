"""What is uploaded: nothing that a browser would run, nothing too large; a sentence says so."""

import pytest
from django.conf import settings as project
from django.core.files.uploadedfile import SimpleUploadedFile

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


def test_a_page_or_drawing_is_refused_as_a_document():
    for name in ("page.html", "flag.svg"):
        assert "is not allowed" in upload("documents", name, SCRIPT)


def test_a_film_that_no_school_could_load_is_refused(settings):
    assert project.WAGTAILDOCS_MAX_UPLOAD_SIZE == 20 * 1024 * 1024
    settings.WAGTAILDOCS_MAX_UPLOAD_SIZE = 1024
    assert "too big" in upload("documents", "film.mp4", b"0" * 2048)
