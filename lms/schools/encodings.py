"""Text from the bytes of a spreadsheet's CSV file, in the encodings that schools' PCs write."""

import codecs
import re
import unicodedata

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

VOWELS = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
TONE_MARKS = "\u0300\u0301\u0303\u0309\u0323"
# What names have of Windows-1252 beyond ASCII.
WESTERN = re.compile(r"[À-ÖØ-öø-ÿŠšŒœŽžŸ‘’–´]")
# A Thai syllable: a vowel that is written first needs a consonant after it, a mark one before it.
THAI = re.compile("(?:[เ-ไ]?[ก-ฮ][ะ-\u0e3aๅ\u0e47-\u0e4e]*|[ฯๆ๐-๙])+")


def decode_text(content: bytes) -> str:
    """Return the text of a file: UTF-8, UTF-16, or Windows-874 (Thai), -1258 or -1252.

    Raises ValidationError with one sentence when it is no text, or no encoding fits: a guess
    would write wrong names.
    """
    if content.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise ValidationError(
            _("This is a spreadsheet file. Open it, choose “Save as… CSV UTF-8”, and upload that.")
        )
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _decode(content, "utf-16")
    if b"\x00" in content:
        # Text of few letters beyond Latin has a zero in every other byte.
        return _decode(content, "utf-16-be" if content[:1] == b"\x00" else "utf-16-le")
    try:
        return _without_control_characters(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return _without_control_characters(_decode_windows(content))


def _decode(content: bytes, encoding: str) -> str:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise _not_readable() from error
    return _without_control_characters(text.removeprefix("\ufeff"))


def _decode_windows(content: bytes) -> str:
    for encoding, fits in (
        ("cp874", _is_thai),
        ("cp1258", _is_vietnamese),
        ("cp1252", _is_western),
    ):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if fits(text):
            return unicodedata.normalize("NFC", text)
    raise _not_readable()


def _is_thai(text: str) -> bool:
    """Thai is written with Thai letters alone, in syllables."""
    runs = re.findall(r"[^\x00-\x7f]+", text)
    return all(THAI.fullmatch(run) and (len(run) > 1 or run.isdigit()) for run in runs)


def _is_vietnamese(text: str) -> bool:
    """Windows-1258 writes a tone as a mark of its own, after a vowel."""
    marks = [place for place, letter in enumerate(text) if letter in TONE_MARKS]
    return bool(marks) and all(place and text[place - 1] in VOWELS for place in marks)


def _is_western(text: str) -> bool:
    """Western names have single accented letters: three in a row are another alphabet misread."""
    foreign = [letter for letter in text if ord(letter) > 127 and letter != "\xa0"]
    in_a_row = re.search(r"[À-ÖØ-öø-ÿ]{3}", text)
    return all(WESTERN.match(letter) for letter in foreign) and not in_a_row


def _without_control_characters(text: str) -> str:
    if any(unicodedata.category(letter) == "Cc" and letter not in "\r\n\t" for letter in text):
        raise _not_readable()
    return text


def _not_readable() -> ValidationError:
    return ValidationError(
        _(
            "This file cannot be read as text. Open the list in your spreadsheet program, choose "
            "“Save as… CSV UTF-8”, and upload that."
        )
    )
