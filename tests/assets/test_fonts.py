"""Each script has a font that can write it, and the site's cuts keep what they must."""

import re
from pathlib import Path

import pygame
import pytest

FONTS = Path(__file__).parents[2] / "assets" / "fonts"
SAMPLES = {
    "NotoSans-Regular": "Safe Harbour Ảnh của ai? Чья это фотография?",
    "NotoSans-Bold": "Safe Harbour Ảnh của ai? Чья это фотография?",
    "NotoSansThai-Regular": "รูปของใคร",
    "NotoSansThai-Bold": "รูปของใคร",
    "NotoSansKhmer-Regular": "រូបថតរបស់អ្នកណា",
    "NotoSansLao-Regular": "ຮູບຂອງໃຜ",
    "NotoSansMyanmar-Regular": "ဘယ်သူ့ပုံလဲ",
    "NotoNastaliqUrdu-Regular": "یہ کس کی تصویر ہے؟",
    "NotoSerifTibetan-Regular": "པར་འདི་གའི་ཨིན་ན།",
    "NotoSansMongolian-Regular": "ᠮᠣᠩᠭᠣᠯ",
}
CYRILLIC = re.compile("[\u0400-\u04ff]+")
# The site sends Latin letters and Cyrillic ones in files of their own.
WEB = {
    "NotoSans-Regular": CYRILLIC.sub("", SAMPLES["NotoSans-Regular"]),
    "NotoSans-Bold": CYRILLIC.sub("", SAMPLES["NotoSans-Bold"]),
    "NotoSans-Regular-more": "".join(CYRILLIC.findall(SAMPLES["NotoSans-Regular"])),
    "NotoSans-Bold-more": "".join(CYRILLIC.findall(SAMPLES["NotoSans-Bold"])),
    "NotoSansThai-Regular": SAMPLES["NotoSansThai-Regular"],
    "NotoSansThai-Bold": SAMPLES["NotoSansThai-Bold"],
    "NotoNastaliqUrdu-Regular": SAMPLES["NotoNastaliqUrdu-Regular"],
}


def test_every_font_has_a_sample():
    assert {file.stem for file in FONTS.glob("*.ttf")} == SAMPLES.keys()


@pytest.mark.parametrize(("name", "text"), SAMPLES.items())
def test_font_has_every_letter_of_its_sample(name, text):
    pygame.font.init()
    font = pygame.font.Font(FONTS / f"{name}.ttf", 24)
    letters = sorted(set(text) - {" "})
    missing = [a for a, m in zip(letters, font.metrics("".join(letters)), strict=True) if m is None]
    assert missing == []


def test_fonts_together_are_smaller_than_three_and_a_half_megabytes():
    assert sum(file.stat().st_size for file in FONTS.glob("*.ttf")) < 3_500_000


@pytest.mark.parametrize(("name", "text"), WEB.items())
def test_web_cut_has_every_letter_of_its_sample(name, text):
    fonts = pytest.importorskip("fontTools.ttLib", reason="fontTools reads WOFF2")
    font = fonts.TTFont(FONTS / "web" / f"{name}.woff2")
    assert {ord(letter) for letter in text} <= font.getBestCmap().keys()


def test_nastaliq_cut_keeps_its_shaping_rules():
    fonts = pytest.importorskip("fontTools.ttLib", reason="fontTools reads WOFF2")
    whole = fonts.TTFont(FONTS / "NotoNastaliqUrdu-Regular.ttf")
    cut = fonts.TTFont(FONTS / "web" / "NotoNastaliqUrdu-Regular.woff2")

    def features(font):
        table = font["GSUB"].table.FeatureList
        return {record.FeatureTag for record in table.FeatureRecord}

    assert {"init", "medi", "fina"} <= features(cut)
    assert features(cut) == features(whole)


def test_a_page_in_latin_letters_needs_less_than_40_kilobytes_of_fonts():
    latin = [FONTS / "web" / f"NotoSans-{weight}.woff2" for weight in ("Regular", "Bold")]
    assert sum(file.stat().st_size for file in latin) < 40_000


def test_web_cuts_together_are_smaller_than_300_kilobytes():
    assert sum(file.stat().st_size for file in (FONTS / "web").iterdir()) < 300_000
