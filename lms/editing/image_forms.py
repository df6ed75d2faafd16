"""The form of an image: what a camera wrote beside the picture is not published with it."""

from io import BytesIO
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.translation import gettext as _
from PIL import Image as Picture
from PIL import ImageOps
from wagtail.images.forms import BaseImageForm

QUALITY = 95
_COLOURS = "icc_profile"


class ImageForm(BaseImageForm):
    """Takes out where, when and with what a picture was taken, before the file is kept.

    The original lies at an address of its own: a photo of a school must not say where it is.
    """

    def clean_file(self) -> Any:
        """Return the file, written anew where it says more than the picture."""
        file = self.cleaned_data["file"]
        if not file or "file" not in self.changed_data:
            return file
        file.seek(0)
        try:
            with Picture.open(file) as opened:
                content = _write_plain(opened) if _says_more(opened) else None
        except (OSError, SyntaxError, ValueError) as error:
            sentence = _("This picture cannot be read. Save it anew, as PNG.")
            raise ValidationError(sentence) from error
        file.seek(0)
        return SimpleUploadedFile(file.name, content, file.content_type) if content else file


def _says_more(opened: Picture.Image) -> bool:
    return bool(opened.getexif()) or not {"exif", "xmp", "comment"}.isdisjoint(opened.info)


def _write_plain(opened: Picture.Image) -> bytes:
    """Return the picture alone, upright, in its own colours and format."""
    # Phones put a second picture into a JPEG, and call it MPO.
    kind = "JPEG" if opened.format == "MPO" else opened.format
    is_moving = kind != "JPEG" and getattr(opened, "is_animated", False)
    plain = opened if is_moving else ImageOps.exif_transpose(opened)
    colours = opened.info.get(_COLOURS)
    more: dict[str, Any] = {"save_all": True} if is_moving else {}
    if kind != "GIF":
        plain.info = {name: plain.info[name] for name in ("transparency",) if name in plain.info}
    else:
        plain.info.pop("comment", None)
    content = BytesIO()
    plain.save(content, kind, quality=QUALITY, exif=b"", icc_profile=colours, **more)
    return content.getvalue()
