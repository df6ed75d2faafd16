"""Runs: bidi levels, scripts and faces."""

import unicodedata

import pytest
from bidi.algorithm import get_display
from hypothesis import given
from hypothesis import strategies as st

from game.ui.text.fonts import FACES, LATIN, face_of, script_of
from game.ui.text.runs import BREAK, order_visually, split_levels, split_runs

LETTERS = "abcXYZ 0123456789.,:()?!-–قکیےہلاب؟،۔هกขคำที่ຂລກខគាမြန်བོད"
TEXTS = st.text(alphabet=LETTERS + BREAK, max_size=60)
DIRECTIONS = st.sampled_from(["ltr", "rtl"])


def make_runs(text, direction):
    return split_runs(text, split_levels(text, direction))


@given(TEXTS, DIRECTIONS)
def test_no_character_is_lost_or_doubled(text, direction):
    drawn = "".join(run.text for run in make_runs(text, direction))
    assert drawn == text.replace(BREAK, "")


@given(TEXTS, DIRECTIONS)
def test_visual_order_keeps_every_run_once(text, direction):
    runs = make_runs(text, direction)
    ordered = order_visually(runs)
    assert sorted(id(run) for run in ordered) == sorted(id(run) for run in runs)


@given(st.text(alphabet="abc xyz 019 .,:() قکیہلاب", max_size=40), DIRECTIONS)
def test_visual_order_is_that_of_the_bidi_algorithm(text, direction):
    # get_display reverses odd levels and mirrors brackets; the shaper does both inside a run.
    text = text.strip()
    visual = "".join(
        run.text[::-1].translate(str.maketrans("()", ")(")) if run.level % 2 else run.text
        for run in order_visually(make_runs(text, direction))
    )
    letters = {unicodedata.bidirectional(character) for character in text}
    is_foreign = "L" in letters and letters.isdisjoint({"R", "AL"})
    assert visual == get_display(text, base_dir="L" if direction == "ltr" or is_foreign else "R")


@given(TEXTS, DIRECTIONS)
def test_every_character_stands_in_a_face_that_covers_it(text, direction):
    for run in make_runs(text, direction):
        assert all(run.face.covers(character) for character in run.text)


def test_number_in_urdu_stays_left_to_right():
    run = next(run for run in make_runs("سبق 3.11 ہے", "rtl") if "3" in run.text)
    assert run.text.strip() == "3.11"
    assert run.level % 2 == 0


def test_urdu_sentence_begins_at_the_right():
    ordered = order_visually(make_runs("یہ Suri ہے", "rtl"))
    assert [run.text.strip() for run in ordered if run.text.strip()] == ["ہے", "Suri", "یہ"]


def test_latin_word_in_thai_is_written_in_noto_sans():
    runs = make_runs("บท Lantern", "ltr")
    assert [(run.face, run.script) for run in runs] == [(FACES["Thai"], "Thai"), (LATIN, "Latn")]


def test_digits_that_a_face_lacks_come_from_noto_sans():
    (digits,) = [run for run in make_runs("บท3", "ltr") if "3" in run.text]
    assert digits.face == LATIN


@pytest.mark.parametrize("character", ["漢", "☃", "\U0001f600"])
def test_character_without_a_face_becomes_the_replacement_sign(character):
    assert "".join(run.text for run in make_runs(f"a{character}b", "ltr")) == "a\ufffdb"


def test_joiner_stays_in_its_run_because_it_shapes():
    (run,) = make_runs("می\u200cخواہم", "rtl")
    assert "\u200c" in run.text


def test_invisible_marks_are_not_drawn():
    assert "".join(run.text for run in make_runs("a\u2068b\u2069\u200ec", "ltr")) == "abc"


@pytest.mark.parametrize("script", FACES)
def test_face_of_a_script_covers_its_letters(script):
    letters = [
        chr(code)
        for code in range(0x600, 0x18B0)
        if script_of(chr(code)) == script and unicodedata.category(chr(code)) == "Lo"
    ]
    covered = [letter for letter in letters if face_of(script).covers(letter)]
    # Some blocks hold letters of other languages and times: most of the Arabic one, Lao's for Pali.
    assert len(covered) >= len(letters) * {"Arab": 0.25, "Laoo": 0.7}.get(script, 0.85)


@pytest.mark.parametrize("text", ["Which story?", "0 of 3 lessons done.", "“Yes!”"])
def test_a_text_that_nobody_translated_keeps_its_order_on_a_screen_in_urdu(text):
    assert set(split_levels(text, "rtl")) == {0}
