import pytest
from django.core.exceptions import ValidationError

from lms.schools.encodings import decode_text

THAI = "name\nอรุณ\nมะลิ\nสมชาย ใจดี\nน้ำฝน\nเกียรติ์\nแก้ว ๒\nไพลิน\nเสาวลักษณ์\nพิมพ์ฯ\n"
VIETNAMESE = "name\nNguyễn Ân\nTrần Bảo\nĐỗ Hà\n"
WESTERN = "name\nZoë\nJosé Muñoz\nO’Brien\nJoão\n"
URDU = "name\nسارہ\nعلی\n"


@pytest.mark.parametrize("text", [THAI, VIETNAMESE, WESTERN, URDU, "name\nMali\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_is_read(text, encoding):
    assert decode_text(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_read(encoding):
    assert decode_text(WESTERN.encode(encoding)) == WESTERN


@pytest.mark.parametrize(
    ("text", "encoding"), [(THAI, "cp874"), (WESTERN, "cp1252"), ("name\nSeán\n", "cp1252")]
)
def test_a_windows_encoding_is_recognized(text, encoding):
    assert decode_text(text.encode(encoding)) == text


def test_vietnamese_windows_text_is_recognized_with_its_tones_as_marks():
    written = "name\nNguyê\u0303n Ân\nTrâ\u0300n Ba\u0309o\nĐô\u0303 Ha\u0300\n".encode("cp1258")
    assert decode_text(written) == VIETNAMESE


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("name\nИван\nМария\n".encode("cp1251"), "cannot be read"),
        ("name\nИван\n".encode("cp1251"), "cannot be read"),
        ("name\n山田\n".encode("shift_jis"), "cannot be read"),
        ("name\nمحمد\nفاطمة\n".encode("cp1256"), "cannot be read"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "cannot be read"),
        (b"\xff\xfea", "cannot be read"),
        (b"name\nMali\x07\n", "cannot be read"),
        (b"PK\x03\x04 and the rest of a workbook", "spreadsheet file"),
        (b"\xd0\xcf\x11\xe0 and the rest of an old workbook", "spreadsheet file"),
    ],
)
def test_what_is_no_text_gets_one_sentence(content, why):
    with pytest.raises(ValidationError, match=why) as error:
        decode_text(content)
    assert len(error.value.messages) == 1
