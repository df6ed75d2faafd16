import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriculum.results import vocabulary
from curriculum.results.events import Answered, Began, Completed, Event
from curriculum.results.statement import Context, read_result, to_statement
from tests.curriculum.lessons import ATTEMPT_ID, KNOWS, NOON

ROOT = Path(__file__).parents[2]
LEARNER = Context(
    home_page="https://school.example",
    account="2b1c0a52-0000-4000-8000-000000000001",
    platform="game",
    locale="th",
    occasion="T0",
)
COMMON = {
    "attempt": ATTEMPT_ID,
    "activity": "privacy.9-12.form-a",
    "edition": "2026.1-test",
    "at": NOON,
}


def make_answered(**changes: object) -> Answered:
    fields: dict[str, object] = {
        "item": "feed/post-1",
        "version": 2,
        "outcome": KNOWS,
        "interaction": "matching",
        "answer": ("a=b", "c=d"),
        "score": 0.25,
        "seconds": 7.5,
    }
    return Answered(**(COMMON | fields | changes))  # type: ignore[arg-type]


def test_an_answer_comes_back_as_it_was_recorded() -> None:
    result = read_result(to_statement(make_answered(), LEARNER))
    assert result is not None
    assert (result.verb, result.account, result.attempt) == (
        "answered",
        LEARNER.account,
        ATTEMPT_ID,
    )
    assert (result.activity, result.item, result.version) == (COMMON["activity"], "feed/post-1", 2)
    assert (result.module, result.form, result.occasion) == ("privacy.9-12", "a", "T0")
    assert (result.outcome, result.answer, result.score) == (KNOWS, "a[.]b[,]c[.]d", 0.25)
    assert (result.seconds, result.platform, result.locale) == (7.5, "game", "th")
    assert (result.edition, result.at) == ("2026.1-test", NOON)


def test_beginning_and_completing_come_back() -> None:
    began = read_result(to_statement(Began(**COMMON), LEARNER))  # type: ignore[arg-type]
    done = Completed(**COMMON, ending="end-strong", seconds=601.0)  # type: ignore[arg-type]
    completed = read_result(to_statement(done, LEARNER))
    assert began is not None
    assert began.verb == "began"
    assert completed is not None
    assert (completed.verb, completed.ending, completed.seconds) == (
        "completed",
        "end-strong",
        601.0,
    )


def test_an_ungraded_answer_has_neither_score_nor_success() -> None:
    statement = to_statement(make_answered(score=None), LEARNER)
    assert set(statement["result"]) == {"response", "duration"}


def test_the_same_event_always_has_the_same_id() -> None:
    assert (
        to_statement(make_answered(), LEARNER)["id"] == to_statement(make_answered(), LEARNER)["id"]
    )


def test_two_items_of_an_attempt_have_different_ids() -> None:
    assert make_answered().id != make_answered(item="feed/post-2").id


def test_a_bare_event_has_no_name() -> None:
    with pytest.raises(TypeError):
        _ = Event(**COMMON).id  # type: ignore[arg-type]


def test_a_statement_holds_no_name_of_the_learner() -> None:
    assert "name" not in to_statement(make_answered(), LEARNER)["actor"]


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
)


@given(
    st.dictionaries(st.sampled_from(["context", "object", "verb", "actor", "result"]), json_values)
)
def test_a_statement_of_somebody_else_is_not_ours(statement: dict[str, object]) -> None:
    assert read_result(statement) is None


@given(st.data())
def test_a_damaged_statement_is_not_ours_or_reads_whole(data: st.DataObject) -> None:
    statement = to_statement(make_answered(), LEARNER)
    place = statement
    while isinstance(place, dict) and place:
        key = data.draw(st.sampled_from(sorted(place)))
        if not isinstance(place[key], dict) or data.draw(st.booleans()):
            place[key] = data.draw(json_values)
            break
        place = place[key]
    result = read_result(statement)
    assert result is None or result.verb == "answered"


def test_every_xapi_iri_lives_in_the_vocabulary() -> None:
    iri = re.compile(r"https?://(?:adlnet\.gov|safe-harbour\.example|w3id\.org/xapi)/")
    found = {
        path.relative_to(ROOT).as_posix()
        for room in ("curriculum", "game", "lms")
        for path in (ROOT / room).rglob("*.*")
        if path.suffix in {".py", ".js"} and iri.search(path.read_text(encoding="utf-8"))
    }
    written_by_a_command = "lms/player/static/player/engine/vocabulary.js"
    assert found == {"curriculum/results/vocabulary.py", written_by_a_command}
    assert vocabulary.PROFILE.startswith(vocabulary.BASE)
