"""The colours that game and site share can be read."""

import json
from itertools import chain
from pathlib import Path

import pytest

TOKENS = json.loads(
    (Path(__file__).parents[2] / "assets" / "tokens.json").read_text(encoding="utf-8")
)
ROLE_PAIRS = [
    ("text", "page"),
    ("text", "panel"),
    ("text-soft", "page"),
    ("text-soft", "panel"),
    ("primary-text", "primary"),
    ("primary-text", "primary-hover"),
    ("accent-text", "accent"),
    ("success", "success-ground"),
    ("notice", "notice-ground"),
    ("danger", "danger-ground"),
    ("information", "information-ground"),
]


def luminance(colour: str) -> float:
    """Return relative luminance as WCAG 2.2 defines it."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_of_black_on_white_is_21():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize(("text", "ground"), TOKENS["text-pairs"])
def test_text_pair_has_contrast_of_at_least_4_5(text, ground):
    assert contrast(TOKENS["colours"][text], TOKENS["colours"][ground]) >= 4.5


@pytest.mark.parametrize(("text", "ground"), ROLE_PAIRS)
def test_role_pair_has_contrast_of_at_least_4_5(text, ground):
    colour_of = {role: TOKENS["colours"][name] for role, name in TOKENS["roles"].items()}
    assert contrast(colour_of[text], colour_of[ground]) >= 4.5


@pytest.mark.parametrize(("text", "ground"), ROLE_PAIRS)
def test_high_contrast_role_pair_has_contrast_of_at_least_7(text, ground):
    high = TOKENS["high-contrast"]
    assert contrast(high[text], high[ground]) >= 7


def test_high_contrast_set_has_every_role():
    assert TOKENS["high-contrast"].keys() == TOKENS["roles"].keys()


def test_every_colour_is_a_six_digit_hex():
    for colour in chain(TOKENS["colours"].values(), TOKENS["high-contrast"].values()):
        assert len(colour) == 7
        assert int(colour[1:], 16) >= 0
