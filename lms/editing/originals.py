"""Files of lessons, and the images and documents of the site that they were taken from.

An editor chooses an image or a document; the lesson gets a file of its own, named for its content.
So what is published never changes when somebody replaces or deletes what it was taken from.
"""

from io import BytesIO
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import models, transaction
from django.utils.translation import gettext as _
from PIL import Image as Picture
from PIL import ImageOps
from wagtail.documents.models import Document
from wagtail.images.models import Image

from curriculum.library import Library
from curriculum.media import (
    MOST_BYTES,
    MediaKind,
    explain_misfit,
    explain_size,
    kind_of,
    list_names,
    name_media,
)
from lms.lessons.media import keep_medium
from lms.lessons.models import MediaFile

WIDEST = 1280
"""As wide as the game's canvas; a phone shows less."""
QUALITIES = (82, 70, 55, 40)
"""Of WebP, the best first: the first that is small enough is taken."""


class Original(models.Model):
    """Where a file of lessons comes from. ``source_hash`` is what the image or document was then.

    Without image and document, both are made anew from the file when an editor opens the lesson.
    """

    file = models.OneToOneField(MediaFile, on_delete=models.CASCADE, primary_key=True)
    image = models.ForeignKey(Image, on_delete=models.SET_NULL, null=True, related_name="+")
    document = models.ForeignKey(Document, on_delete=models.SET_NULL, null=True, related_name="+")
    source_hash = models.CharField(max_length=40, blank=True)

    class Meta:
        app_label = "editing"
        indexes = [models.Index(fields=["source_hash"], name="editing_by_source")]

    def __str__(self) -> str:
        return str(self.file_id)


def take_file(kind: MediaKind, chosen: int) -> str:
    """Return the name of the file that a lesson gets of an image or document, by its number.

    What was taken before is not made again. Raises ValidationError, in words, for what no lesson
    can show.
    """
    model: Any = Image if kind == "picture" else Document
    field = "image" if kind == "picture" else "document"
    source = model.objects.filter(pk=chosen).first()
    if source is None:
        raise ValidationError(_("This file is not here any more. Choose another one."))
    mark = source.get_file_hash()
    known = Original.objects.filter(**{field: source, "source_hash": mark}).first()
    if known is not None and kind_of(known.file_id) == kind:
        return str(known.file_id)
    content = shrink_picture(source) if kind == "picture" else _read_document(kind, source)
    return _keep(kind, source.title, content, **{field: source, "source_hash": mark})


def find_source(name: str) -> Image | Document | None:
    """Return the image or document that stands for a file of lessons; made anew where it is gone.

    None where there is no such file.
    """
    found = Original.objects.select_related("image", "document").filter(file_id=name).first()
    if found and (source := found.image or found.document):
        return source
    file = MediaFile.objects.select_related("content").filter(name=name).first()
    return _make_source(file) if file else None


def keep_all(library: Library) -> None:
    """Keep the files that the lessons of a library show, as editors find them."""
    names = {
        name
        for activity in library.activities_as_written.values()
        for name in list_names(activity)
        if name in library.media
    }
    for name in sorted(names):
        keep_medium(name, library.media[name].read())
        find_source(name)


def shrink_picture(source: Image) -> bytes:
    """Return a picture as lessons show it: WebP, 1280 pixels at most, nothing but the picture.

    Where and with which camera it was taken is not in it any more. Raises ValidationError.
    """
    try:
        with source.open_file() as file, Picture.open(file) as opened:
            upright = ImageOps.exif_transpose(opened).convert("RGBA")
    except (OSError, SyntaxError, ValueError, Picture.DecompressionBombError) as error:
        raise ValidationError(_("This picture cannot be read. Save it anew, as PNG.")) from error
    upright.thumbnail((WIDEST, WIDEST))
    plain = Picture.new("RGB", upright.size, "white")
    plain.paste(upright, mask=upright)
    for quality in QUALITIES:
        content = BytesIO()
        plain.save(content, "WEBP", quality=quality, method=6)
        if content.tell() <= MOST_BYTES["picture"]:
            return content.getvalue()
    raise ValidationError(_("This picture has too many details to be small. Cut out what matters."))


def _read_document(kind: MediaKind, source: Document) -> bytes:
    if too_large := explain_size(kind, source.get_file_size() or 0):
        raise ValidationError(_as_sentence(too_large))
    try:
        with source.open_file() as file:
            return bytes(file.read())
    except OSError as error:
        raise ValidationError(_("This file cannot be read. Upload it again.")) from error


@transaction.atomic
def _keep(kind: MediaKind, title: str, content: bytes, **taken_from: Any) -> str:
    if misfit := explain_misfit(kind, content):
        raise ValidationError(_as_sentence(misfit))
    file = keep_medium(name_media(f"{title}.{kind}", content), content)
    Original.objects.update_or_create(file=file, defaults=taken_from)
    return str(file.name)


def _make_source(file: MediaFile) -> Image | Document:
    title = file.name.rpartition("-")[0].replace("-", " ").capitalize()
    content = ContentFile(file.content.read(), name=file.name)
    is_picture = kind_of(file.name) == "picture"
    source = (Image if is_picture else Document)(title=title, file=content)
    source.file_size = file.content.size
    source.save()
    Original.objects.update_or_create(
        file=file,
        defaults={
            "image" if is_picture else "document": source,
            "source_hash": source.get_file_hash(),
        },
    )
    return source


def _as_sentence(message: str) -> str:
    return f"{message[:1].upper()}{message[1:]}."
