"""Content that breaks a rule, named for the rule, is refused with file, line and field."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
import yaml

from curriculum.__main__ import main
from curriculum.checks import check_library
from curriculum.errors import ContentError
from curriculum.library import load_library
from tests.content.small_library import LESSON, write_library


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str], Path]:
    """Write a whole content folder around one lesson and return it."""
    return partial(write_library, tmp_path)


def find_problems(root: Path) -> list[str]:
    found = check_library(load_library(root), is_draft=True)
    return [p.describe(root) for p in found if p.severity == "error"]


def line_of(text: str, part: str) -> int:
    return text[: text.index(part)].count("\n") + 1


def test_content_without_fault_is_accepted(write: Callable[[str], Path]) -> None:
    assert find_problems(write(LESSON)) == []


@pytest.mark.parametrize(
    ("old", "new", "field", "words"),
    [
        ("kind: say", "kind: sya", "steps[0].kind", "did you mean `say`"),
        ("    text: Hello!\n", "", "steps[0]", "`text` is missing"),
        ("text: Hello!", "txt: Hello!\n    text: Hi", "steps[0].txt", "no field `txt`"),
        ("text: Hello!", "text: ''", "steps[0].text", "words are missing"),
        ("id: hello", "id: Hello World", "steps[0].id", "small letters"),
        ("effect: helps", "effect: good", "steps[1].options[0].effect", "good"),
        ("minutes: 8", "minutes: soon", "minutes", "int"),
        ("minutes: 8", "minutes: 8000", "minutes", "45"),
    ],
    ids=[
        "unknown step kind",
        "missing field",
        "unknown field",
        "no words",
        "malformed id",
        "word outside its list",
        "not a number",
        "number too large",
    ],
)
def test_what_is_not_of_the_schema_names_file_line_and_field(
    write: Callable[[str], Path], old: str, new: str, field: str, words: str
) -> None:
    with pytest.raises(ContentError) as caught:
        load_library(write(LESSON.replace(old, new, 1)))
    error = caught.value
    assert error.file.endswith("a-lesson/lesson.yaml")
    assert error.field == field
    assert words in error.message
    lesson = LESSON.replace(old, new, 1)
    expected = line_of(lesson, new.strip()) if new else line_of(lesson, "  - kind: say")
    assert error.line == expected


@pytest.mark.parametrize(
    "broken",
    [
        "steps: [",
        "a: b: c",
        "\tkind: say",
        "- {",
        "&a *b",
        "\x00",
        "steps: !!python/object:os.system {}",
    ],
)
def test_malformed_yaml_is_one_sentence(write: Callable[[str], Path], broken: str) -> None:
    with pytest.raises(ContentError) as caught:
        load_library(write(LESSON + broken))
    assert "lesson.yaml" in str(caught.value)


def test_a_file_that_is_not_utf8_says_so(write: Callable[[str], Path]) -> None:
    root = write(LESSON)
    (root / "modules/privacy/9-12/a-lesson/lesson.yaml").write_bytes(LESSON.encode("utf-16"))
    with pytest.raises(ContentError, match="UTF-8"):
        load_library(root)


def test_a_file_that_cannot_be_read_is_named(write: Callable[[str], Path]) -> None:
    root = write(LESSON)
    lesson = root / "modules/privacy/9-12/a-lesson/lesson.yaml"
    lesson.unlink()
    lesson.mkdir()
    with pytest.raises(ContentError, match=r"lesson\.yaml: this file cannot be read: "):
        load_library(root)


def test_a_missing_file_is_named(write: Callable[[str], Path]) -> None:
    root = write(LESSON)
    (root / "modules/privacy/9-12/a-lesson/lesson.yaml").unlink()
    with pytest.raises(ContentError, match="missing"):
        load_library(root)


def test_an_id_that_is_not_its_path_is_refused(write: Callable[[str], Path]) -> None:
    with pytest.raises(ContentError, match="the path says"):
        load_library(write(LESSON.replace("9-12.a-lesson", "9-12.another", 1)))


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("id: pick", "id: hello", "stands here 2 times"),
        ("{id: b, text: B}", "{id: a, text: B}", "stands here 2 times"),
        ("next: ask", "next: nowhere", "no step `nowhere`"),
        ("ending: strong", "next: hello\n    ending: strong", "nothing follows an ending"),
        (
            "effect: helps}",
            "effect: helps, next: the-end}\n      - {id: c, text: C, effect: helps, next: pick}",
            "circle",
        ),
        (
            "kind: end\n    id: the-end\n    ending: strong\n    title: The end\n    text: Done.",
            "kind: reflect\n    id: the-end\n    text: Hm.",
            "dead end",
        ),
        (
            "    text: Hello!\n",
            "    text: Hello!\n    next: ask\n",
            "no way leads to the step `pick`",
        ),
        ("answer: a", "answer: z", "no `z` among"),
        ("      answer: a\n", "", "say which answer is right"),
        ("outcome: privacy.9-12.knows", "outcome: privacy.9-12.nothing", "no outcome"),
        ("outcome: privacy.9-12.knows", "outcome: grooming.9-12.other", "another module"),
        ("outcomes: []", "outcomes: [privacy.9-12.feels]", "no step of this lesson practises"),
        ("protagonist: suri", "protagonist: nobody", "nobody `nobody`"),
        ("speaker: suri", "speaker: mara", "nobody `mara`"),
        ("text: Done.", "text: Done.\n    help: false", "harms and can end without help"),
        ("minutes: 8", "minutes: 8\nsensitive: true", "ground rules"),
        ("text: Hello!", "text: You should have blocked him.", "puts blame"),
        ("text: Hello!", "text: It is your own fault.", "puts blame"),
        ("text: Hello!", "text: He was a predator.", "don't say"),
        ("minutes: 8", "minutes: 8\nminutes: 9", "stands twice"),
    ],
)
def test_a_rule_across_steps_is_kept(
    write: Callable[[str], Path], old: str, new: str, words: str
) -> None:
    assert old in LESSON
    problems = find_problems(write(LESSON.replace(old, new, 1)))
    assert any(words in problem for problem in problems), problems
    assert all(problem.partition(":")[0].endswith((".yaml", ".pot")) for problem in problems)


def test_comfort_is_not_taken_for_blame(write: Callable[[str], Path]) -> None:
    assert find_problems(write(LESSON.replace("Hello!", "It was never your fault."))) == []


def test_a_scale_never_measures_knowledge(write: Callable[[str], Path]) -> None:
    scale = "  - {kind: scale, id: agree, statement: Yes., outcome: privacy.9-12.knows}\n"
    problems = find_problems(write(LESSON.replace("  - kind: end\n", scale + "  - kind: end\n")))
    assert any("never knowledge" in problem for problem in problems)


def test_the_schema_has_no_step_that_takes_free_text() -> None:
    from curriculum.schema import AnyStep

    kinds = {cls.__struct_config__.tag for cls in AnyStep.__args__}
    assert kinds == {
        "scene",
        "say",
        "choice",
        "question",
        "chat",
        "profile",
        "settings",
        "feed",
        "scale",
        "tell",
        "reflect",
        "end",
    }


def test_check_ends_with_one_for_wrong_content_and_prints_where(
    write: Callable[[str], Path], capsys: pytest.CaptureFixture[str]
) -> None:
    root = write(LESSON.replace("next: ask", "next: nowhere"))
    assert main(["check", "--content", str(root)]) == 1
    assert "lesson.yaml:20: steps[1].options[1].next: there is no step" in capsys.readouterr().err


def test_check_ends_with_one_for_a_broken_file(
    write: Callable[[str], Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--content", str(write(LESSON + "\n]"))]) == 1
    assert "this is not YAML" in capsys.readouterr().err


def test_yaml_words_stay_what_the_author_wrote(write: Callable[[str], Path]) -> None:
    lesson = LESSON.replace("{id: a, text: A}", "{id: no, text: Yes}").replace(
        "answer: a", "answer: no"
    )
    assert find_problems(write(lesson)) == []
    assert yaml.safe_load("no") is False
