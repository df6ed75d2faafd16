"""A result that some machine reported, marked anew from the response alone.

The score in a record is what the machine says that was played on, and a record can be written by
hand. Whoever has the lesson needs no such word for it.
"""

import msgspec

from curriculum.engine.branching import find_step
from curriculum.engine.marking import Answer, Item, check_answer, items_of, score_items
from curriculum.errors import InvalidResponse, UnknownId
from curriculum.library import Library
from curriculum.results.statement import Result, read_answer
from curriculum.schema import AnyStep, Feed


def remark(library: Library, result: Result) -> Result | None:
    """Return the result with the outcome and score of its response; None when it fits no item.

    What this edition doesn't have, or has in another version of the item, cannot be marked and is
    returned as it is: an offline machine may send answers to an older edition.
    """
    if result.verb != "answered" or result.item is None:
        return result
    try:
        activity = library.activity(result.activity)
        step = find_step(activity, result.item.partition("/")[0])
    except (UnknownId, KeyError):
        return result
    item = next((item for item in items_of(step) if item.id == result.item), None)
    if item is None or item.version != result.version:
        return result
    try:
        score = _score(step, item, read_answer(result.answer or ""))
    except InvalidResponse:
        return None
    if item.outcome in activity.ungraded or score is None:
        return msgspec.structs.replace(result, outcome=item.outcome, score=None)
    return msgspec.structs.replace(result, outcome=item.outcome, score=round(score, 4))


def _score(step: AnyStep, item: Item, answer: Answer) -> float | None:
    """Return the score of an answer to one item. Raises InvalidResponse."""
    if not isinstance(step, Feed):
        check_answer(step, answer)
        return score_items(step, answer)[item.id]
    # A feed's item is one of its posts, and the record has that post's verdict alone.
    if len(answer) != 1 or answer[0] not in {verdict.id for verdict in step.verdicts}:
        raise InvalidResponse(f"{item.id}: there is no such verdict")
    post = next(post for post in step.posts if f"{step.id}/{post.id}" == item.id)
    return float(answer[0] in post.answer)
