import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriculum.engine.marking import interaction_of, score_items
from tests.curriculum.lessons import every_task, possible_answers

TASKS = every_task("q")


@pytest.mark.parametrize(
    ("kind", "answer", "score"),
    [
        ("choice", ("a",), 1.0),
        ("choice", ("b",), 0.0),
        ("reply", ("a",), 0.5),
        ("single", ("b",), 1.0),
        ("single", ("a",), 0.0),
        ("multiple", ("x", "y"), 1.0),
        ("multiple", ("x",), 0.5),
        ("multiple", ("x", "z"), 0.0),
        ("multiple", ("x", "y", "z"), 0.5),
        ("truth", ("false",), 1.0),
        ("truth", ("unsure",), 0.0),
        ("order", ("z", "y", "x"), 1.0),
        ("order", ("z", "x", "y"), 1 / 3),
        ("match", ("x=y", "y=z", "z=y"), 2 / 3),
        ("sort", ("x=left", "y=left", "z=right"), 1.0),
        ("sort", ("x=right", "y=right", "z=right"), 1 / 3),
        ("mark", ("m2",), 1.0),
        ("mark", ("m1", "m2"), 0.0),
        ("assemble", ("opener=kind",), 1.0),
        ("act", ("kind", "rude"), 0.0),
        ("profile", ("home",), 1.0),
        ("profile", ("nick", "home"), 0.5),
        ("settings", ("who=right", "what=left"), 1.0),
        ("settings", ("who=left", "what=left"), 0.0),
        ("settings", ("who=right", "what=right"), 0.0),
        ("scale", ("3",), None),
    ],
)
def test_an_answer_gets_its_share_of_right_parts(
    kind: str, answer: tuple[str, ...], score: float | None
) -> None:
    assert score_items(TASKS[kind], answer) == {"q": pytest.approx(score)}


def test_picking_everything_earns_nothing_when_half_is_wrong() -> None:
    assert score_items(TASKS["mark"], ("m1", "m2")) == {"q": 0.0}


@given(st.sampled_from(sorted(TASKS)), st.data())
def test_no_score_leaves_zero_to_one(kind: str, data: st.DataObject) -> None:
    scores = score_items(TASKS[kind], data.draw(possible_answers(TASKS[kind]))).values()
    assert all(score is None or 0.0 <= score <= 1.0 for score in scores)


def test_interaction_types_are_those_of_the_standard() -> None:
    assert {interaction_of(step) for step in TASKS.values()} == {
        "choice",
        "likert",
        "matching",
        "sequencing",
    }
