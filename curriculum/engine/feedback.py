"""What the learner reads after an answer. Forms show nothing; no word of it blames.

Every player shows the same lines in the same order; colour and icon follow ``mark``.
"""

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from curriculum.engine.branching import picked_branch
from curriculum.engine.marking import PASS, Answer, score_items, to_pairs
from curriculum.schema import Activity, AnyStep, AssessmentForm, Chat, Feed, Profile, Settings
from curriculum.tasks import Feedback, Mark


class FeedbackLine(Struct, frozen=True):
    """One sentence or two. ``about`` is the id of the part it speaks of, or None for the whole."""

    text: str
    mark: Literal["right", "look", "plain"] = "plain"
    about: str | None = None


def list_feedback(activity: Activity, step: AnyStep, answer: Answer) -> tuple[FeedbackLine, ...]:
    """Return what to show after this answer; empty in an assessment form."""
    if isinstance(activity, AssessmentForm):
        return ()
    return (*_whole(step, answer), *_parts(step, answer))


def _whole(step: AnyStep, answer: Answer) -> Iterator[FeedbackLine]:
    branch = picked_branch(step, answer)
    if branch is not None:
        if branch.feedback:
            yield FeedbackLine(branch.feedback)
        return
    feedback = _feedback_of(step)
    if feedback is None:
        return
    scores = [score for score in score_items(step, answer).values() if score is not None]
    if not scores or min(scores) >= PASS:
        yield FeedbackLine(feedback.right, "right" if scores else "plain")
    elif max(scores) > 0 and feedback.partly:
        yield FeedbackLine(feedback.partly, "look")
    else:
        yield FeedbackLine(feedback.missed, "look")


def _feedback_of(step: AnyStep) -> Feedback | None:
    task = getattr(step, "task", None)
    if isinstance(step, Chat):
        return getattr(task, "feedback", None)
    found: Feedback | None = getattr(step, "feedback", None)
    return found


def _parts(step: AnyStep, answer: Answer) -> Iterator[FeedbackLine]:
    """Yield why each part is as it is, for the kinds whose parts say so."""
    match step:
        case Feed(posts=posts):
            verdicts = to_pairs(answer)
            for post in posts:
                yield _line(post.why, verdicts[post.id] in post.answer, post.id)
        case Settings(controls=controls):
            positions = to_pairs(answer)
            for control in controls:
                yield _line(control.why, positions[control.id] in control.safe, control.id)
        case Profile(fields=fields):
            for field in fields:
                yield _line(field.why, (field.id in answer) != field.keep, field.id)
        case Chat(task=Mark(), messages=messages):
            for message in messages:
                if message.sign:
                    yield _line(message.sign, message.id in answer, message.id)
        case _:
            return


def _line(text: str, is_right: bool, about: str) -> FeedbackLine:
    return FeedbackLine(text, "right" if is_right else "look", about)
