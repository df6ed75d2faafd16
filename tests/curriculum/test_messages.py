import json
import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.pofile import write_po
from hypothesis import given
from hypothesis import strategies as st

from curriculum.checks import translations
from curriculum.errors import ContentError
from curriculum.library import CONTENT, shipped_library
from curriculum.messages.catalog import is_right_to_left, list_locales, load_catalog
from curriculum.messages.compile import BREAK, bake_breaks, compile_catalogs
from curriculum.messages.ids import list_messages, translate
from curriculum.messages.sources import LOCALES
from tests.curriculum.lessons import every_task, generated_lessons, make_end, make_lesson

LIBRARY = shipped_library()
THAI = "หนึ่งสองสาม ใครเป็นเจ้าของรูปนี้"


class Reversing:
    """A lookup that marks what it was asked for."""

    def translate(self, message_id: str, text: str) -> str:
        return f"{message_id}|{text[::-1]}"


def test_a_message_id_is_the_way_to_the_text() -> None:
    lesson = make_lesson(every_task("first-choice")["choice"], make_end())
    ids = {message_id for message_id, _, _ in list_messages(lesson, lesson.id)}
    assert "privacy.9-12.a-test/first-choice/prompt" in ids
    assert "privacy.9-12.a-test/first-choice/options/a/feedback" in ids
    assert "privacy.9-12.a-test/title" in ids


def test_every_message_id_of_the_edition_is_unique() -> None:
    counts = Counter(
        message_id
        for name, activity in LIBRARY.activities_as_written.items()
        for message_id, _, _ in list_messages(activity, name)
    )
    assert [message_id for message_id, count in counts.items() if count > 1] == []


@given(generated_lessons())
def test_translating_reaches_exactly_the_texts(lesson: object) -> None:
    translated = translate(lesson, Reversing(), "x")  # type: ignore[type-var]
    before = [(m, t) for m, t, _ in list_messages(lesson, "x")]  # type: ignore[arg-type]
    after = [(m, t) for m, t, _ in list_messages(translated, "x")]  # type: ignore[arg-type]
    assert after == [(m, f"{m}|{t[::-1]}") for m, t in before]


def test_babel_finds_every_text_of_a_lesson_with_its_line() -> None:
    lesson_id, path = next((k, v) for k, v in LIBRARY.files.items() if v.name == "lesson.yaml")
    method = "curriculum.messages.extract:extract_curriculum"
    found = list(extract_from_file(method, path, keywords={"pgettext": ((1, "c"), 2)}))
    wanted = {(m, t) for m, t, _ in list_messages(LIBRARY.activity(lesson_id), lesson_id)}
    assert {(context, text) for _, text, _, context in found} == wanted
    lines = path.read_text("utf-8").splitlines()
    title = next(line for line, _, _, context in found if context == f"{lesson_id}/title")
    assert lines[title - 1].startswith("title:")


def test_babel_finds_nothing_in_play_scripts() -> None:
    path = next(CONTENT.rglob("plays.yaml"))
    assert list(extract_from_file("curriculum.messages.extract:extract_curriculum", path)) == []


def make_catalogs(folder: Path, *messages: tuple[str, str, str, bool]) -> tuple[Path, Path]:
    catalog = Catalog(locale="th", fuzzy=False)
    for context, text, translation, draft in messages:
        catalog.add(text, translation, context=context, flags=["fuzzy"] if draft else [])
    source, target = folder / "locales", folder / "build"
    path = source / "th/LC_MESSAGES/curriculum.po"
    path.parent.mkdir(parents=True)
    with path.open("wb") as file:
        write_po(file, catalog)
    compile_catalogs(lambda line: None, source=source, target=target)
    return source, target


def test_a_draft_is_shown_and_known_as_a_draft(tmp_path: Path) -> None:
    _, target = make_catalogs(
        tmp_path,
        ("privacy.9-12.one/title", "Title", "ชื่อเรื่อง", True),
        ("privacy.9-12.two/title", "Title", "หัวข้อ", False),
    )
    catalog = load_catalog("th", "curriculum", target)
    assert catalog is not None
    assert catalog.translate("privacy.9-12.one/title", "Title").replace(BREAK, "") == "ชื่อเรื่อง"
    assert catalog.is_draft("privacy.9-12.one")
    assert not catalog.is_draft("privacy.9-12.two")
    assert json.loads((target / "drafts.json").read_text()) == {
        "th/curriculum": ["privacy.9-12.one"]
    }


def test_what_is_not_translated_stays_english(tmp_path: Path) -> None:
    _, target = make_catalogs(tmp_path, ("a/b", "Title", "ชื่อ", False))
    catalog = load_catalog("th", "curriculum", target)
    assert catalog is not None
    assert catalog.translate("a/c", "Title") == "Title"
    assert load_catalog("km", "curriculum", target) is None
    assert list_locales(target) == ("en", "th")


def test_breaks_are_baked_between_thai_words_only() -> None:
    baked = bake_breaks(THAI, "th")
    assert baked.replace(BREAK, "") == THAI
    assert "หนึ่ง" in baked.split(BREAK)
    assert bake_breaks("Whose photo is it?", "vi") == "Whose photo is it?"


def test_a_name_that_icu_would_cut_stays_whole(tmp_path: Path) -> None:
    assert f"บา{BREAK}ยัน" in bake_breaks("บายันมาแล้ว", "th")
    _, target = make_catalogs(
        tmp_path,
        ("cast/people/bayan/name", "Bayan", "บายัน", False),
        ("a/text", "Here comes Bayan", "บายันมาแล้ว", False),
    )
    catalog = load_catalog("th", "curriculum", target)
    assert catalog is not None
    assert catalog.translate("a/text", "Here comes Bayan").startswith(f"บายัน{BREAK}")


@given(st.text(alphabet="กขคง่้าิุเโไ ab😀.!?\u200b1"), st.sampled_from(["th", "km", "my", "lo", "dz"]))
def test_baking_only_adds_breaks_and_never_beside_a_space(text: str, locale: str) -> None:
    baked = bake_breaks(text, locale)
    assert baked.replace(BREAK, "") == text.replace(BREAK, "")
    assert f" {BREAK}" not in baked
    assert bake_breaks(baked, locale) == baked


@pytest.mark.parametrize(("locale", "expected"), [("ur", True), ("ur-PK", True), ("th", False)])
def test_urdu_runs_from_right_to_left(locale: str, expected: bool) -> None:
    assert is_right_to_left(locale) is expected


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b'<<<<<<< HEAD\nmsgid "a"\nmsgstr "b"\n', "curriculum.po:1: this is not a gettext"),
        (b'msgid "a"\nmsgstr "\xe9"\n', "curriculum.po: this file is not UTF-8"),
        (
            b'msgid ""\nmsgstr "Content-Type: text/plain; charset=x\\n"\n\nmsgid "a"\nmsgstr "b"\n',
            "x",
        ),
    ],
)
def test_a_damaged_catalog_is_refused_with_its_name(
    tmp_path: Path, content: bytes, why: str
) -> None:
    path = tmp_path / "locales/th/LC_MESSAGES/curriculum.po"
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    with pytest.raises(ContentError, match=why):
        compile_catalogs(print, source=tmp_path / "locales", target=tmp_path / "build")


@pytest.mark.parametrize("size", [0, 3, 40, 100])
def test_a_broken_compiled_catalog_shows_english(tmp_path: Path, size: int) -> None:
    _, target = make_catalogs(tmp_path, ("a/b", "Title", "ชื่อ", False))
    path = target / "th/LC_MESSAGES/curriculum.mo"
    path.write_bytes(path.read_bytes()[:size])
    assert load_catalog("th", "curriculum", target) is None


@pytest.fixture
def folder_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Path]:
    """Make the folder of a language the only one, without any catalog yet."""

    def make(locale: str) -> Path:
        folder = tmp_path / "locales" / locale / "LC_MESSAGES"
        folder.mkdir(parents=True)
        for domain in ("game", "django"):
            shutil.copy(LOCALES / f"{domain}.pot", tmp_path / "locales")
        monkeypatch.setattr(translations, "LOCALES", tmp_path / "locales")
        return folder

    return make


def test_the_check_says_what_a_language_lacks(
    tmp_path: Path, folder_of: Callable[[str], Path]
) -> None:
    shutil.copy(LOCALES / "django.pot", folder_of("km") / "django.po")
    said = [problem.describe(tmp_path) for problem in translations.check_translations(LIBRARY)]
    assert any("curriculum.po: warning: privacy.9-12.whose-photo: " in line for line in said)
    assert sum("game.po: warning: " in line for line in said) == 1
    assert sum("django.po: warning: " in line for line in said) == 1


def test_the_check_finds_words_that_harm_in_a_translation(
    folder_of: Callable[[str], Path],
) -> None:
    entry = 'msgctxt "grooming.13-15.a/b"\nmsgid "Material"\nmsgstr "Pornografi anak"\n'
    (folder_of("id") / "curriculum.po").write_text(entry, "utf-8")
    said = [problem.message for problem in translations.check_translations(LIBRARY)]
    (found,) = [message for message in said if "Pornografi" in message]
    assert found.startswith("grooming.13-15.a/b: don't say “Pornografi anak”; say ")
