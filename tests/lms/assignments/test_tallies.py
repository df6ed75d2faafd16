"""Progress is the same in whatever order records arrive, and however often."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from curriculum.results.statement import Result
from lms.assignments.tallies import Tally, add_result, read_tally, summarize, write_tally
from tests.curriculum.lessons import NOON

ATTEMPTS = ("attempt-1", "attempt-2")


def make_result(verb: str = "answered", minute: int = 0, **changes: object) -> Result:
    fields: dict[str, object] = {
        "verb": verb,
        "account": "somebody",
        "attempt": ATTEMPTS[0],
        "activity": "privacy.9-12.a-test",
        "at": NOON + timedelta(minutes=minute),
        "platform": "web",
        "locale": "en",
        "edition": "1",
        "item": "first" if verb == "answered" else None,
        "score": 1.0 if verb == "answered" else None,
        "seconds": 10.0,
    }
    return Result(**(fields | changes))


def make_tally(*results: Result, is_scored: bool = True) -> Tally:
    tally = Tally()
    for result in results:
        add_result(tally, result, is_scored=is_scored)
    return tally


results = st.builds(
    make_result,
    verb=st.just("answered"),
    minute=st.integers(0, 5),
    attempt=st.sampled_from(ATTEMPTS),
    item=st.sampled_from(("first", "second")),
    score=st.sampled_from((0.0, 0.5, 1.0)),
    seconds=st.sampled_from((1.0, 2.5)),
) | st.builds(
    make_result,
    verb=st.sampled_from(("began", "completed")),
    minute=st.integers(0, 5),
    attempt=st.sampled_from(ATTEMPTS),
    seconds=st.sampled_from((30.0, 40.0)),
)


def one_response_to_an_item_in_an_attempt(found: list[Result]) -> list[Result]:
    """Keep what can be on record: an attempt says each thing once."""
    return list({(r.verb, r.attempt, r.item): r for r in found}.values())


@given(st.lists(results, max_size=8).map(one_response_to_an_item_in_an_attempt), st.data())
def test_any_order_and_any_repetition_gives_the_same_figures(found, data):
    shuffled = data.draw(st.permutations(found))
    repeated = [*shuffled, *data.draw(st.permutations(found))]
    assert summarize(make_tally(*found)) == summarize(make_tally(*repeated))


@given(st.lists(results, max_size=8))
def test_a_tally_that_was_written_and_read_is_the_same(found):
    tally = make_tally(*found)
    assert read_tally(write_tally(tally)) == tally


def test_the_first_response_is_scored_even_if_it_arrives_last():
    late = make_result(minute=9, attempt=ATTEMPTS[1], score=1.0)
    early = make_result(minute=1, score=0.0)
    summary = summarize(make_tally(late, early))
    assert (summary.scored_items, summary.score_sum, summary.attempts) == (1, 0.0, 2)


def test_what_is_not_knowledge_or_skill_has_no_score():
    summary = summarize(make_tally(make_result(score=1.0), is_scored=False))
    assert (summary.items_answered, summary.scored_items, summary.score_sum) == (1, 0, 0)


def test_an_attempt_that_is_broken_off_counts_the_seconds_of_its_answers():
    answered = [make_result(item=item, seconds=12.0) for item in ("first", "second")]
    assert summarize(make_tally(*answered)).seconds == 24.0


def test_a_completed_attempt_counts_its_whole_time_once():
    answered = make_result(seconds=12.0)
    completed = make_result("completed", minute=8, seconds=300.0)
    assert summarize(make_tally(answered, completed)).seconds == 300.0
