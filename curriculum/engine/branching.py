"""Which step comes next, and which steps can be reached."""

from curriculum.engine.marking import PASS, Answer, score_items
from curriculum.schema import Activity, AnyStep, Chat, Choice, End
from curriculum.tasks import Branch, Reply


def find_step(activity: Activity, step_id: str) -> AnyStep:
    """Return the step with this id. Raises KeyError where there is none."""
    for step in activity.steps:
        if step.id == step_id:
            return step
    raise KeyError(f"{activity.id} has no step {step_id!r}")


def next_step_id(activity: Activity, step: AnyStep, answer: Answer | None) -> str | None:
    """Return the id of the step that comes after this answer, or None after an ending."""
    if isinstance(step, End):
        return None
    branch = picked_branch(step, answer)
    if branch is not None and branch.next is not None:
        return branch.next
    missed = getattr(step, "next_if_missed", None)
    if missed is not None and answer is not None and is_missed(step, answer):
        return str(missed)
    return step.next or _following(activity, step)


def next_step_ids(activity: Activity, step: AnyStep) -> frozenset[str]:
    """Return every id that can come after this step, whatever the answer."""
    if isinstance(step, End):
        return frozenset()
    plain = step.next or _following(activity, step)
    targets = {branch.next or plain for branch in branches_of(step)} or {plain}
    targets.add(getattr(step, "next_if_missed", None) or next(iter(targets)))
    return frozenset(target for target in targets if target is not None)


def branches_of(step: AnyStep) -> tuple[Branch, ...]:
    """Return the ways that the learner chooses between at this step."""
    match step:
        case Choice(options=options) | Chat(task=Reply(options=options)):
            return options
        case _:
            return ()


def picked_branch(step: AnyStep, answer: Answer | None) -> Branch | None:
    """Return the way that this answer picks, where the step branches."""
    return next((b for b in branches_of(step) if answer and b.id == answer[0]), None)


def is_missed(step: AnyStep, answer: Answer) -> bool:
    """Return whether any scored part of the step is not right."""
    return any(score is not None and score < PASS for score in score_items(step, answer).values())


def _following(activity: Activity, step: AnyStep) -> str | None:
    place = next(i for i, candidate in enumerate(activity.steps) if candidate.id == step.id)
    return activity.steps[place + 1].id if place + 1 < len(activity.steps) else None
