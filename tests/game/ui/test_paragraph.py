"""Paragraphs: lines, widths, and what is really drawn."""

import itertools

import pygame
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.ui.text import TextStyle, layout_text
from game.ui.text import paragraph as paragraph_module
from game.ui.text.fonts import FACES, open_font
from game.ui.text.runs import BREAK
from game.ui.words import direction

STYLE = TextStyle(28, "#000000")
SENTENCES = {
    "en": "Suri took a photo of the whole team.",
    "vi": "Đây là ảnh của ai? Hãy hỏi trước khi chia sẻ.",
    "mn": "Энэ хэний зураг вэ?",
    "th": "แบบ\u200bทดสอบ\u200bหนึ่ง\u200bที่ Lantern Bay 3.11",
    "lo": "ນີ້\u200bແມ່ນ\u200bຮູບ\u200bຂອງ\u200bໃຜ? Suri",
    "km": "តើ\u200bនេះ\u200bជា\u200bរូបថត\u200bរបស់\u200bអ្នកណា 3.11 ABC?",
    "my": "ဒါ\u200bဘယ်သူ့\u200bဓာတ်ပုံ\u200bလဲ။ 3.11 Suri",
    "dz": "འདི་\u200bསུའི་\u200bཔར་\u200bཨིན་ན། 3.11",
    "ur": "سبق 3.11: یہ کس کی تصویر ہے؟ Lantern Bay کے بچے۔",
}
WORDS = st.lists(
    st.sampled_from(["photo", "a", "ที่", "หนึ่ง", "تصویر", "3.11", "រូបថត", "ဓာတ်ပုံ", "(10)", "ask?"]),
    max_size=25,
)


def draw(paragraph, width=None, align="start"):
    surface = pygame.Surface((900, 400))
    surface.fill("white")
    paragraph.draw(surface, (20, 20), width, align)
    return surface


def ink(surface):
    """Return the rectangle around what is not white."""
    mask = pygame.mask.from_threshold(surface, "white", (1, 1, 1))
    mask.invert()
    rects = mask.get_bounding_rects()
    return rects[0].unionall(rects[1:]) if rects else pygame.Rect(0, 0, 0, 0)


@settings(max_examples=60, deadline=None)
@given(WORDS, st.sampled_from([" ", BREAK]), st.integers(30, 700), st.sampled_from(["ltr", "rtl"]))
def test_lines_hold_the_text_and_keep_to_the_width(words, joint, width, way):
    text = joint.join(words)
    paragraph = layout_text(text, STYLE, width, way)
    assert "".join(line.text for line in paragraph.lines) == text
    for line in paragraph.lines:
        pieces = line.text.strip(f" {BREAK}").replace(BREAK, " ").split()
        assert line.width <= width or len(pieces) <= 1


@settings(max_examples=40, deadline=None)
@given(WORDS, st.integers(30, 700))
def test_another_word_would_not_have_fitted(words, width):
    lines = layout_text(" ".join(words), STYLE, width).lines
    for line, following in itertools.pairwise(lines):
        longer = line.text + following.text.split()[0]
        assert layout_text(longer, STYLE).size[0] > width


@pytest.mark.parametrize("locale", SENTENCES)
def test_every_script_is_drawn_and_within_its_box(locale):
    paragraph = layout_text(SENTENCES[locale], STYLE, 500, direction(locale))
    drawn = ink(draw(paragraph, 500))
    assert drawn.width > 100
    box = pygame.Rect(20, 20, 500, paragraph.size[1]).inflate(8, 8)
    assert box.contains(drawn)


@pytest.mark.parametrize("locale", SENTENCES)
def test_no_box_stands_for_a_missing_glyph(locale):
    """Draw each run, and each of its characters' missing-glyph sign, and compare."""
    paragraph = layout_text(SENTENCES[locale], STYLE, None, direction(locale))
    for line in paragraph.lines:
        for run in line.runs:
            font = open_font(run.face, 28, False, run.script, run.level % 2 == 1)
            box = pygame.image.tobytes(font.render("漢", True, "black"), "RGBA")
            for character in run.text.replace(" ", ""):
                if run.face.covers(character) and character.isalnum():
                    shown = pygame.image.tobytes(font.render(character, True, "black"), "RGBA")
                    assert shown != box, (character, run.face)


def test_thai_vowels_stand_on_their_consonants():
    """หนึ่ง has seven signs in three columns: shaped, it is no wider than its consonants."""
    font = open_font(FACES["Thai"], 28, False, "Thai", False)
    assert font.size("หนึ่ง")[0] == font.size("หนง")[0]


def test_urdu_letters_join():
    apart = sum(layout_text(letter, STYLE, None, "rtl").size[0] for letter in "تصویر")
    assert layout_text("تصویر", STYLE, None, "rtl").size[0] < apart


def test_urdu_is_drawn_at_the_right_and_english_at_the_left():
    urdu = ink(draw(layout_text("یہ", STYLE, 600, "rtl"), 600))
    english = ink(draw(layout_text("It", STYLE, 600, "ltr"), 600))
    assert urdu.left > 500
    assert english.right < 120


def test_end_and_centre_mirror_too():
    urdu = layout_text("یہ", STYLE, 600, "rtl")
    assert ink(draw(urdu, 600, "end")).left < 60
    assert abs(ink(draw(urdu, 600, "centre")).centerx - 320) < 20


def test_break_sign_leaves_no_trace():
    with_breaks = layout_text("หนึ่ง\u200bที่", STYLE)
    without = layout_text("หนึ่งที่", STYLE)
    assert pygame.image.tobytes(draw(with_breaks), "RGB") == pygame.image.tobytes(
        draw(without), "RGB"
    )


def test_tall_scripts_get_tall_lines():
    heights = {k: layout_text(SENTENCES[k], STYLE).line_height for k in ("en", "my", "ur", "dz")}
    assert heights["en"] < heights["my"] < heights["ur"] < heights["dz"]


def test_newline_begins_a_line_and_empty_text_has_one():
    assert len(layout_text("a\n\nb", STYLE, 500).lines) == 3
    assert layout_text("", STYLE, 500).size[1] > 0


def test_same_text_is_laid_out_once():
    assert layout_text("Once", STYLE, 300) is layout_text("Once", STYLE, 300)


def test_cache_stays_within_its_bound():
    for number in range(400):
        layout_text(f"{number} " + "many words in a long line " * 6, STYLE, 800)
    kept = sum(p.size[0] * p.size[1] for p in paragraph_module._cache.values())
    assert kept <= paragraph_module.CACHED_PIXELS
    assert len(paragraph_module._cache) > 20
