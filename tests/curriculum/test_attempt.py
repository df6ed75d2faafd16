from dataclasses import dataclass, field
from datetime import timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriculum.engine import attempt as engine
from curriculum.engine.attempt import Attempt, Response
from curriculum.engine.marking import expects_answer, items_of
from curriculum.errors import InvalidMove, InvalidResponse
from curriculum.results.events import Answered, AnyEvent, Began, Completed
from curriculum.schema import End, Lesson, Say
from tests.curriculum.lessons import (
    ATTEMPT_ID,
    FEELS,
    NOON,
    every_task,
    generated_lessons,
    make_end,
    make_lesson,
    make_single,
    possible_answers,
)


@dataclass
class Walk:
    """A lesson being played, with all that it recorded."""

    lesson: Lesson
    attempt: Attempt = field(init=False)
    events: list[AnyEvent] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.attempt, events = engine.begin(
            self.lesson, attempt_id=ATTEMPT_ID, edition="test", at=NOON
        )
        self.events += events

    def answer(self, *answer: str, step: str | None = None, seconds: float = 1.0) -> None:
        response = Response(
            step=step or self.attempt.path[-1], answer=answer, at=NOON, seconds=seconds
        )
        self.attempt, events = engine.answer(self.lesson, self.attempt, response)
        self.events += events

    def advance(self, seconds: float = 0.0) -> None:
        at = NOON + timedelta(minutes=1)
        self.attempt, events = engine.advance(self.lesson, self.attempt, at=at, seconds=seconds)
        self.events += events

    @property
    def answered(self) -> list[Answered]:
        return [event for event in self.events if isinstance(event, Answered)]


def test_beginning_stands_at_the_first_step_and_is_recorded() -> None:
    walk = Walk(make_lesson(make_single("q"), make_end()))
    assert walk.attempt.path == ("q",)
    assert [type(event) for event in walk.events] == [Began]


def test_the_first_response_counts_and_a_second_one_is_free() -> None:
    walk = Walk(make_lesson(make_single("q"), make_end()))
    walk.answer("a")
    walk.attempt = engine.try_again(walk.lesson, walk.attempt)
    walk.answer("b")
    assert [(event.answer, event.score) for event in walk.answered] == [(("a",), 0.0)]
    assert walk.attempt.answers["q"] == ("b",)


def test_going_back_changes_nothing_that_is_recorded() -> None:
    walk = Walk(make_lesson(make_single("q"), make_single("r"), make_end()))
    walk.answer("b")
    walk.advance()
    walk.attempt = engine.go_back(walk.lesson, walk.attempt, to="q")
    assert not engine.is_answered(walk.attempt)
    walk.answer("c")
    assert [event.item for event in walk.answered] == ["q"]


def test_going_back_from_the_first_step_is_refused() -> None:
    walk = Walk(make_lesson(make_single("q"), make_end()))
    with pytest.raises(InvalidMove):
        engine.go_back(walk.lesson, walk.attempt)


def test_going_on_without_an_answer_is_refused() -> None:
    walk = Walk(make_lesson(make_single("q"), make_end()))
    with pytest.raises(InvalidMove, match="needs an answer"):
        walk.advance()


def test_an_answer_for_another_step_is_refused() -> None:
    walk = Walk(make_lesson(make_single("q"), make_end()))
    with pytest.raises(InvalidResponse):
        walk.answer("a", step="the-end")


@pytest.mark.parametrize("answer", [(), ("nowhere",), ("a", "b"), ("a=b",), ("",)])
@pytest.mark.parametrize("kind", list(every_task("q")))
def test_an_answer_of_another_form_is_refused(kind: str, answer: tuple[str, ...]) -> None:
    if (kind, answer) in {("profile", ()), ("choice", ("a",))}:
        return
    walk = Walk(make_lesson(every_task("q")[kind], make_end()))
    before = walk.attempt
    with pytest.raises(InvalidResponse):
        walk.answer(*answer)
    assert walk.attempt == before


def test_the_first_ending_is_recorded_once() -> None:
    walk = Walk(make_lesson(Say(id="hm", speaker="noi", text="Hm."), make_end()))
    walk.advance()
    walk.attempt = engine.go_back(walk.lesson, walk.attempt)
    walk.advance()
    assert [type(event) for event in walk.events] == [Began, Completed]
    with pytest.raises(InvalidMove, match="end"):
        walk.advance()


def test_time_on_one_step_counts_up_to_five_minutes() -> None:
    walk = Walk(make_lesson(make_single("q"), make_end()))
    walk.answer("a", seconds=4000)
    walk.advance(seconds=-5)
    assert walk.attempt.seconds == engine.MOST_SECONDS


@pytest.mark.parametrize("seconds", [-0.0, -1.0, float("nan")])
def test_a_time_that_is_none_counts_as_zero(seconds: float) -> None:
    walk = Walk(make_lesson(make_single("q"), make_end()))
    walk.answer("a", seconds=seconds)
    assert str(walk.answered[0].seconds) == "0.0"


def test_attitudes_and_help_seeking_never_get_a_score() -> None:
    step = make_single("q", answer="a", outcome=FEELS)
    walk = Walk(make_lesson(step, make_end(), ungraded=(FEELS,)))
    walk.answer("a")
    assert walk.answered[0].score is None


def test_each_post_of_a_feed_is_an_item_of_its_own() -> None:
    walk = Walk(make_lesson(every_task("feed")["feed"], make_end()))
    walk.answer("p1=left", "p2=right")
    assert [(event.item, event.answer, event.score) for event in walk.answered] == [
        ("feed/p1", ("left",), 1.0),
        ("feed/p2", ("right",), 0.0),
    ]


@given(generated_lessons(), st.data())
def test_any_way_through_any_lesson_ends_and_records_each_item_once(
    lesson: Lesson, data: st.DataObject
) -> None:
    walk = Walk(lesson)
    for _ in range(60):
        step = engine.current_step(lesson, walk.attempt)
        if isinstance(step, End):
            break
        if expects_answer(step) and not engine.is_answered(walk.attempt):
            walk.answer(*data.draw(possible_answers(step)))
        elif len(walk.attempt.path) > 1 and data.draw(st.integers(0, 4)) == 0:
            walk.attempt = engine.go_back(lesson, walk.attempt)
        else:
            walk.advance()
    else:
        walk_to_the_end(walk, data)
    assert walk.attempt.ending == "the-end"
    items = [item.id for step in lesson.steps for item in items_of(step)]
    assert sorted(event.item for event in walk.answered) == sorted(items)
    assert len({event.id for event in walk.events}) == len(walk.events)
    assert all(e.score is None or 0.0 <= e.score <= 1.0 for e in walk.answered)


def walk_to_the_end(walk: Walk, data: st.DataObject) -> None:
    while not isinstance(step := engine.current_step(walk.lesson, walk.attempt), End):
        if expects_answer(step) and not engine.is_answered(walk.attempt):
            walk.answer(*data.draw(possible_answers(step)))
        walk.advance()


@given(generated_lessons(), st.data())
def test_an_attempt_comes_back_from_its_save_the_same(lesson: Lesson, data: st.DataObject) -> None:
    walk = Walk(lesson)
    walk_to_the_end(walk, data)
    saved = msgspec.json.encode(walk.attempt)
    assert msgspec.json.decode(saved, type=Attempt) == walk.attempt


def test_the_same_answers_give_the_same_event_ids() -> None:
    lesson = make_lesson(make_single("q"), make_end())
    first, second = Walk(lesson), Walk(lesson)
    for walk in (first, second):
        walk.answer("a")
        walk.advance()
    assert [event.id for event in first.events] == [event.id for event in second.events]


def test_history_tells_the_way_and_the_answers() -> None:
    walk = Walk(make_lesson(make_single("q"), make_end()))
    walk.answer("a")
    walk.advance()
    told = engine.history(walk.lesson, walk.attempt)
    assert [(step.id, answer) for step, answer in told] == [("q", ("a",)), ("the-end", None)]
