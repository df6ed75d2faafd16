"""The checks that help writers find what they are for, and leave what is well alone."""

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriculum.checks import check_library
from curriculum.checks.balance import check_guessing, check_items, check_voices
from curriculum.checks.modules import check_coverage, check_modules, check_time
from curriculum.checks.problem import Problem
from curriculum.checks.reading import check_reading_level
from curriculum.checks.words import check_words
from curriculum.engine.branching import find_step, next_step_ids
from curriculum.library import Library, load_library
from curriculum.schema import End, Lesson
from curriculum.timing import estimate_ways, seconds_of
from tests.content.small_library import LESSON, MODULE, write_library
from tests.curriculum.lessons import generated_lessons

FORM = """\
type: form
id: privacy.9-12.form-{letter}
form: {letter}
title: Puzzles
summary: For tests.
minutes: 10
anchors: []
steps:
"""
SINGLE = """\
  - kind: question
    id: item-{number}
    prompt: Which one?
    outcome: privacy.9-12.knows
    task:
      type: single
      options: [{{id: a, text: {a}}}, {{id: b, text: {b}}}, {{id: c, text: {c}}}]
      answer: {key}
"""
END = "  - {kind: end, id: the-end, ending: strong, title: End, text: Done.}\n"


def say(rule: Callable[[Library], object], root: Path) -> list[str]:
    found: list[Problem] = list(rule(load_library(root)))  # type: ignore[call-overload]
    return [problem.message for problem in found]


def write_form(root: Path, steps: str) -> Path:
    write_library(root)
    folder = root / "modules/privacy/9-12"
    (folder / "module.yaml").write_text(MODULE.replace("forms: []", "forms: [form-a]"), "utf-8")
    (folder / "form-a.yaml").write_text(FORM.format(letter="a") + steps + END, "utf-8")
    return root


def singles(*keys: str, a: str = "one word", b: str = "two words", c: str = "some words") -> str:
    return "".join(SINGLE.format(number=n, key=key, a=a, b=b, c=c) for n, key in enumerate(keys))


def test_a_key_that_is_always_in_one_place_is_found(tmp_path: Path) -> None:
    problems = say(check_items, write_form(tmp_path, singles("b", "b", "b", "a")))
    assert problems == ["the key is 3 of 4 times in one position: spread it"]


def test_a_key_that_wanders_is_left_alone(tmp_path: Path) -> None:
    assert say(check_items, write_form(tmp_path, singles("b", "a", "c", "a"))) == []


def test_options_of_unlike_length_are_found(tmp_path: Path) -> None:
    steps = singles("a", b="a much longer option than any of the others here")
    assert say(check_items, write_form(tmp_path, steps)) == [
        "the options differ in length: build them alike"
    ]


@pytest.mark.parametrize("words", ["All of the above", "None of these", "both of the above"])
def test_an_option_that_speaks_of_the_others_is_found(tmp_path: Path, words: str) -> None:
    (problem,) = say(check_items, write_form(tmp_path, singles("a", c=words)))
    assert "speaks of the others" in problem


def choices(count: int, best: int, texts: tuple[str, str, str]) -> str:
    effects = ["harms", "harms", "harms"]
    effects[best] = "helps"
    options = "".join(
        f"      - {{id: o{n}, text: {text}, effect: {effect}}}\n"
        for n, (text, effect) in enumerate(zip(texts, effects, strict=True))
    )
    return "".join(
        f"  - kind: choice\n    id: way-{n}\n    prompt: What now?\n    options:\n{options}"
        for n in range(count)
    )


def with_steps(steps: str) -> str:
    return LESSON.replace("steps:\n", "steps:\n" + steps, 1)


def test_a_best_choice_that_is_always_first_is_found(tmp_path: Path) -> None:
    steps = choices(9, best=0, texts=("aaa", "bbb", "ccc"))
    (problem,) = say(check_guessing, write_library(tmp_path, with_steps(steps)))
    assert "first in" in problem


def test_a_best_choice_that_is_always_the_longest_is_found(tmp_path: Path) -> None:
    steps = choices(9, best=1, texts=("aaa", "a longer way", "ccc"))
    (problem,) = say(check_guessing, write_library(tmp_path, with_steps(steps)))
    assert "the longest in" in problem


def test_best_choices_in_every_place_are_left_alone(tmp_path: Path) -> None:
    steps = "".join(
        choices(4, best, ("aaa", "bbb", "ccc")).replace("id: way", f"id: way-{best}")
        for best in range(3)
    )
    assert say(check_guessing, write_library(tmp_path, with_steps(steps))) == []


def test_a_module_in_which_only_she_speaks_is_found(tmp_path: Path) -> None:
    steps = "".join(f"  - {{kind: say, id: s{n}, speaker: suri, text: Yes.}}\n" for n in range(9))
    first, second = say(check_voices, write_library(tmp_path, with_steps(steps)))
    assert first.startswith("she speaks 10 and he 0 lines")
    assert second == "suri speaks 10 of 10 lines: 40% at most"


def test_hard_words_are_found_by_the_reading_level(tmp_path: Path) -> None:
    easy = LESSON.replace("Hello!", "The goat ate a flag. It was a red flag. " * 9)
    assert say(check_reading_level, write_library(tmp_path, easy)) == []
    hard = "Responsibility necessitates comprehensive institutional accountability."
    (problem,) = say(
        check_reading_level, write_library(tmp_path, LESSON.replace("Hello!", " ".join([hard] * 5)))
    )
    assert "years of school" in problem


def test_a_sentence_too_long_to_read_aloud_is_found(tmp_path: Path) -> None:
    fits, long = " ".join(["word"] * 16), " ".join(["word"] * 17)
    assert say(check_words, write_library(tmp_path, LESSON.replace("Hello!", f"{fits}."))) == []
    (problem,) = say(check_words, write_library(tmp_path, LESSON.replace("Hello!", f"{long}.")))
    assert problem.startswith("a sentence of 17 words: 16 at most")


def test_a_replaced_term_is_found_in_a_guide_with_its_line(tmp_path: Path) -> None:
    root = write_library(tmp_path)
    guide = root / "modules/privacy/9-12/guide.md"
    guide.write_text("# Guide\n\nBeware of Predators.\n", "utf-8")
    (problem,) = say(check_words, root)
    assert problem.startswith("line 3: don't say “Predators”; say a person who harms")


def test_a_lesson_that_is_over_too_soon_is_found(tmp_path: Path) -> None:
    problems = say(check_time, write_library(tmp_path))
    assert any("make them 7 to 13" in problem for problem in problems)


def test_a_module_lacks_what_is_not_there(tmp_path: Path) -> None:
    problems = say(check_modules, write_library(tmp_path))
    for words in ("three or four lessons", "booster", "forms a and b", "guide.md is missing"):
        assert any(words in problem for problem in problems), words


def test_an_outcome_of_one_lesson_is_found(tmp_path: Path) -> None:
    problems = say(check_coverage, write_library(tmp_path))
    assert "`privacy.9-12.knows` is practised in 1 lessons, and needs two" in problems
    assert "the cell `privacy.9-12` has no outcome of the kind help-seeking" in problems


def test_an_exception_with_a_reason_excuses_its_one_place(tmp_path: Path) -> None:
    long = LESSON.replace("Hello!", " ".join(["word"] * 17) + ".")
    excuse = "exceptions:\n  - {rule: long-sentence, subject: SUBJECT, reason: It is a song.}\n"
    subject = "privacy.9-12.a-lesson/hello/text"
    root = write_library(tmp_path, long, exceptions=excuse.replace("SUBJECT", subject))
    assert check_library(load_library(root), is_draft=True) == []
    root = write_library(tmp_path, long, exceptions=excuse.replace("SUBJECT", "another"))
    messages = [p.message for p in check_library(load_library(root), is_draft=True)]
    assert any("17 words" in message for message in messages)
    assert any("take it out" in message for message in messages)


def test_broken_paths_are_told_before_the_standard_is_measured(tmp_path: Path) -> None:
    root = write_library(tmp_path, LESSON.replace("next: ask", "next: nowhere"))
    found = check_library(load_library(root))
    assert [p.message for p in found if p.severity == "error"] == [
        "there is no step `nowhere` in this file"
    ]


@given(generated_lessons(), st.data())
def test_every_walk_takes_between_the_shortest_and_the_longest_time(
    lesson: Lesson, data: st.DataObject
) -> None:
    lesson = msgspec.structs.replace(lesson, id="privacy.9-12.generated")
    step, seconds = lesson.steps[0], 0.0
    while not isinstance(step, End):
        seconds += seconds_of(step, "9-12")
        step = find_step(lesson, data.draw(st.sampled_from(sorted(next_step_ids(lesson, step)))))
    minutes = (seconds + seconds_of(step, "9-12")) / 60
    (way,) = (way for way in estimate_ways(lesson) if way.end is step)
    assert way.shortest - 1e-9 <= minutes <= way.longest + 1e-9
