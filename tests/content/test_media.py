"""Pictures, recordings and films of a content folder are checked before anybody gets them."""

from pathlib import Path

import pytest

from curriculum.checks import check_library
from curriculum.errors import ContentError
from curriculum.library import load_library
from curriculum.media import MOST_BYTES, explain_captions, name_media, pick_language, recognize
from curriculum.messages.ids import list_messages
from curriculum.schema import Recording, Say
from curriculum.timing import seconds_of
from tests.content.small_library import LESSON, write_library
from tests.curriculum.lessons import make_lesson
from tests.curriculum.media_files import (
    CAPTIONS,
    make_image,
    make_png,
    make_webm,
    read_sound,
    write_media,
)

SCENE = """\
  - kind: scene
    id: at-the-pier
    place: pier
    picture: {file: %(pier)s, description: A pier with two boats.}
    caption: At the pier
    description: Two boats at a pier.
    recordings: [{locale: en, file: %(spoken)s}]
    films: [{locale: en, file: %(signed)s, captions: %(words)s, transcript: Two boats wait.}]
"""
CAST = """\
people: [{id: suri, name: Suri, pronoun: she, about: A girl., has_picture: false}]
places: [{id: village-square, name: Pier}]
"""


def write(root: Path, scene: str = SCENE, **files: bytes) -> Path:
    """Write a lesson whose first scene has a picture, a recording and a film."""
    given = {
        "pier": make_png(),
        "spoken": read_sound(),
        "signed": make_webm(),
        "words": CAPTIONS,
        **files,
    }
    names = write_media(root, **given)
    scene = (scene % names).replace("place: pier", "place: village-square")
    lesson = LESSON.replace("steps:\n", f"steps:\n{scene}")
    return write_library(root, lesson, cast=CAST)


def find_problems(root: Path) -> list[tuple[str, str]]:
    found = check_library(load_library(root), is_draft=True)
    return [(p.severity, p.describe(root)) for p in found if p.field != ("people", 0)]


def test_a_lesson_with_a_picture_a_recording_and_a_film_is_accepted(tmp_path: Path) -> None:
    root = write(tmp_path)
    assert find_problems(root) == []
    library = load_library(root)
    (scene, *_) = library.activity("privacy.9-12.a-lesson").steps
    assert library.media[scene.picture.file].read() == make_png()


@pytest.mark.parametrize(
    ("stem", "content", "words"),
    [
        ("pier", make_png() + b"\0" * MOST_BYTES["picture"], "400 kB at most"),
        ("spoken", read_sound() + b"\0" * MOST_BYTES["recording"], "500 kB at most"),
        ("signed", make_webm() + b"\0" * MOST_BYTES["film"], "20.0 MB at most"),
        ("words", CAPTIONS.replace(b"00:04.000", b"4 s"), "line 3 of the captions is not like"),
        ("words", CAPTIONS.replace(b"00:04", b"00:00"), "ends before it begins"),
        ("words", b"WEBVTT\n\n00:01.000 --> 00:02.000\n\n", "nothing is said in line 4"),
        ("words", b"WEBVTT\n", "the captions say nothing"),
        ("words", CAPTIONS.decode().replace("Suri", "Surí").encode("latin-1"), "not UTF-8"),
    ],
    ids=[
        "picture too large",
        "recording too large",
        "film too large",
        "time misspelt",
        "time runs backwards",
        "cue without words",
        "captions without words",
        "captions in another encoding",
    ],
)
def test_what_cannot_be_shown_is_refused_where_a_step_names_it(
    tmp_path: Path, stem: str, content: bytes, words: str
) -> None:
    (problem,) = find_problems(write(tmp_path, **{stem: content}))
    assert problem[0] == "error"
    assert words in problem[1]
    assert "a-lesson/lesson.yaml:" in problem[1]


def test_a_film_in_the_place_of_a_picture_is_refused(tmp_path: Path) -> None:
    root = write(tmp_path, pier=make_webm())
    assert any("this is no picture" in problem for _, problem in find_problems(root))


@pytest.mark.parametrize(
    "content",
    [
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        b"<!doctype html>",
    ],
)
def test_a_page_with_script_that_is_called_a_picture_is_refused(
    tmp_path: Path, content: bytes
) -> None:
    root = write(tmp_path)
    (picture,) = (tmp_path / "media").glob("*.png")
    picture.write_bytes(content)
    (problem,) = find_problems(root)
    assert "this is no picture: .png or .jpg or .webp can be taken" in problem[1]


def test_a_file_that_changed_under_its_name_is_refused(tmp_path: Path) -> None:
    root = write(tmp_path)
    (picture,) = (tmp_path / "media").glob("*.png")
    picture.write_bytes(make_png(colour="red"))
    (problem,) = find_problems(root)
    assert "its name has to end with" in problem[1]


def test_a_file_that_is_missing_is_named(tmp_path: Path) -> None:
    root = write(tmp_path)
    (picture,) = (tmp_path / "media").glob("*.png")
    picture.unlink()
    (problem,) = find_problems(root)
    assert picture.name in problem[1]
    assert "there is no such file" in problem[1]


def test_two_recordings_of_one_language_are_refused(tmp_path: Path) -> None:
    twice = SCENE.replace("spoken)s}]", "spoken)s}, {locale: en, file: %(spoken)s}]")
    problems = find_problems(write(tmp_path, twice))
    assert len(problems) == 2
    assert "`en` stands here twice" in problems[0][1]


def test_a_file_that_no_lesson_uses_is_a_warning(tmp_path: Path) -> None:
    (problem,) = find_problems(write(tmp_path, forgotten=make_png(colour="red")))
    assert problem[0] == "warning"
    assert "no lesson uses this file" in problem[1]


@pytest.mark.parametrize(
    "missing", [", captions: %(words)s", ", description: A pier with two boats."]
)
def test_a_film_has_captions_and_a_picture_says_what_it_shows(tmp_path: Path, missing: str) -> None:
    with pytest.raises(ContentError, match="is missing"):
        load_library(write(tmp_path, SCENE.replace(missing, "")))


@pytest.mark.parametrize("name", ["../pier-0123456789ab.png", "pier.png", "Pier-0123456789ab.png"])
def test_a_name_that_is_none_of_ours_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(ContentError, match="12 digits of its checksum"):
        load_library(write(tmp_path, SCENE.replace("%(pier)s", name)))


def test_a_language_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="a language is written like"):
        load_library(write(tmp_path, SCENE.replace("locale: en", "locale: 'English!'")))


def test_every_kind_is_known_by_how_it_begins() -> None:
    assert recognize(make_png()) == "png"
    assert recognize(make_image("JPEG")) == "jpg"
    assert recognize(make_image("WEBP")) == "webp"
    assert recognize(read_sound()) == "ogg"
    assert recognize(make_webm()) == "webm"
    assert recognize(b"\0\0\0\x18ftypmp42") == "mp4"
    assert recognize(b"ID3\x04\0") == recognize(b"\xff\xfb\x90\x00") == "mp3"
    assert recognize(CAPTIONS) == recognize(b"\xef\xbb\xbf" + CAPTIONS) == "vtt"
    for other in (b"", b"\xff", b"GIF89a", b"%PDF-1.7", b"WEBVTTX", b"\x1a\x45\xdf\xa3matroska"):
        assert recognize(other) is None


def test_captions_of_other_tools_are_read() -> None:
    lines = (
        "WEBVTT - made elsewhere", "", "NOTE a remark", "", "STYLE", "::cue { color: lime }", "",
        "1", "01:02:03.000 --> 01:02:04.500 line:0", "Hello", "there", "",
        "01:02:04.000 --> 01:02:05.000", "Again",
    )  # fmt: skip
    assert explain_captions("\r\n".join(lines).encode("utf-8-sig")) is None


def test_a_name_has_the_digits_of_the_checksum_and_no_path() -> None:
    name = name_media("../Hafen bei Nacht (2).PNG", make_png())
    assert name.startswith("hafen-bei-nacht-2-")
    assert name == name_media("hafen-bei-nacht-2.png", make_png())
    assert name != name_media("hafen-bei-nacht-2.png", make_png(colour="red"))
    assert name_media("ท่าเรือ", make_png()).startswith("picture-")


def test_the_language_that_is_spoken_comes_first_then_english_then_none() -> None:
    english, thai = (Recording(locale=code, file="a-0123456789ab.ogg") for code in ("en", "th"))
    assert pick_language((english, thai), "th") is thai
    assert pick_language((english, thai), "ur") is english
    assert pick_language((thai,), "ur") is None


def test_a_transcript_keeps_its_message_id_when_films_change_their_order(tmp_path: Path) -> None:
    lesson = load_library(write(tmp_path)).activity("privacy.9-12.a-lesson")
    ids = [message_id for message_id, _, _ in list_messages(lesson, lesson.id)]
    assert "privacy.9-12.a-lesson/at-the-pier/films/en/transcript" in ids
    assert "privacy.9-12.a-lesson/at-the-pier/picture/description" in ids


def test_a_recording_and_a_transcript_take_no_time_to_read(tmp_path: Path) -> None:
    say = Say(id="hello", speaker="suri", text="Hello there!")
    (scene, *_) = load_library(write(tmp_path)).activity("privacy.9-12.a-lesson").steps
    bare = make_lesson(say).steps[0]
    spoken = Say(**{**{f: getattr(bare, f) for f in bare.__struct_fields__}, "films": scene.films})
    assert seconds_of(spoken, "9-12") == seconds_of(bare, "9-12")
