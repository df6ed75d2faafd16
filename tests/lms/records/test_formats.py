import re
from contextlib import suppress
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lms.records import formats

moments = st.datetimes(
    min_value=datetime(2, 1, 1),  # noqa: DTZ001
    max_value=datetime(9998, 1, 1),  # noqa: DTZ001
    timezones=st.integers(-14 * 60, 14 * 60).map(lambda m: timezone(timedelta(minutes=m))),
)
counts = st.integers(0, 10**9)


@given(moments)
def test_every_iso_timestamp_is_read_as_its_instant(moment):
    assert formats.read_timestamp(moment.isoformat()) == moment


@given(moments)
def test_a_written_timestamp_is_utc_and_reads_back(moment):
    text = formats.write_timestamp(moment)
    assert text.endswith("Z")
    assert formats.read_timestamp(text) == moment


@given(moments, moments)
def test_written_timestamps_sort_like_the_instants(one, other):
    texts = formats.write_timestamp(one), formats.write_timestamp(other)
    assert (texts[0] < texts[1]) == (one < other)


@given(st.dictionaries(st.sampled_from("YMD"), counts))
def test_durations_of_whole_parts_in_order_are_durations(parts):
    text = "P" + "".join(f"{parts[unit]}{unit}" for unit in "YMD" if unit in parts)
    assert bool(re.match(formats.DURATION, text)) == bool(parts)
    assert re.match(formats.DURATION, f"{text}T1H")


@given(st.floats(0, 10**6))
def test_seconds_with_a_fraction_are_a_duration(seconds):
    assert re.match(formats.DURATION, f"PT{seconds:.2f}S")


@given(st.text())
def test_no_text_breaks_a_pattern_or_slips_a_line_through(text):
    for pattern in formats.NAMES:
        assert not re.match(pattern, text + "\n")
    if re.match(formats.TIMESTAMP, text):
        with suppress(ValueError):  # the form fits, but the day or the hour does not exist
            assert formats.read_timestamp(text).tzinfo is UTC


@pytest.mark.parametrize(
    "tag", ["en", "pt-BR", "zh-Hant-TW", "sl-rozaj-biske-1994", "de-CH-1901", "x-own", "i-klingon"]
)
def test_language_tags_of_the_standard_are_tags(tag):
    assert re.match(formats.LANGUAGE, tag)


@pytest.mark.parametrize(
    "tag", ["", "e", "en_US", "en-", "-en", "en-toolongsub", "de-419-DE", "ภาษา"]
)
def test_what_is_no_language_tag_is_refused(tag):
    assert not re.match(formats.LANGUAGE, tag)


@pytest.mark.parametrize("name", ["DURATION", "LANGUAGE", "IRI", "MAILTO", "TIMESTAMP"])
def test_long_text_that_almost_fits_is_refused_without_much_work(name):
    # A pattern that backtracks would not end within the life of the test run.
    pattern = getattr(formats, name)
    for almost in ("P" + "1" * 20000, "en" + "-abcde" * 20000 + "-", "a:" + "b" * 200000 + " "):
        assert not re.match(pattern, almost)
