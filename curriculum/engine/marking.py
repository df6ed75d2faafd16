"""What a step asks, whether an answer fits it, and how much of it is right.

A step has no item, one, or, for a feed, one for each post. Scores run from 0 to 1.
"""

from collections.abc import Iterable, Set

from msgspec import Struct

from curriculum.errors import InvalidResponse
from curriculum.fields import Effect
from curriculum.schema import AnyStep, Chat, Choice, Feed, Profile, Question, Scale, Settings
from curriculum.tasks import Act, Assemble, Mark, Match, Multiple, Order, Reply, Single, Sort, Truth

Answer = tuple[str, ...]
PASS = 1.0
"""An item counts as right when every part of it is right."""

_EFFECT_SCORE: dict[Effect, float] = {"helps": 1.0, "waits": 0.5, "harms": 0.0}
_TRUTH = ("true", "false", "unsure")
_SCALE = ("1", "2", "3", "4")


class Item(Struct, frozen=True):
    """Something that is asked and measured: its id in the activity, its outcome and version."""

    id: str
    outcome: str
    version: int


def items_of(step: AnyStep) -> tuple[Item, ...]:
    """Return the items of a step; their ids are ``step`` or ``step/post``."""
    match step:
        case Feed():
            return tuple(
                Item(f"{step.id}/{post.id}", post.outcome, step.version) for post in step.posts
            )
        case Question() | Profile() | Settings() | Scale():
            return (Item(step.id, step.outcome, step.version),)
        case Choice(outcome=str() as outcome):
            return (Item(step.id, outcome, step.version),)
        case Chat(task=Mark() | Reply() | Assemble() | Act() as task) if task.outcome:
            return (Item(step.id, task.outcome, step.version),)
        case _:
            return ()


def interaction_of(step: AnyStep) -> str:
    """Return the xAPI interaction type of the step's items (xAPI 1.0.3, Data, 2.4.4.1)."""
    match step:
        case Scale():
            return "likert"
        case Question(task=Order()):
            return "sequencing"
        case Question(task=Match() | Sort()) | Settings() | Chat(task=Assemble()):
            return "matching"
        case _:
            return "choice"


def expects_answer(step: AnyStep) -> bool:
    """Return whether the learner has to answer this step before going on."""
    if isinstance(step, Chat):
        return step.task is not None
    return isinstance(step, Choice | Question | Profile | Settings | Feed | Scale)


def check_answer(step: AnyStep, answer: Answer) -> None:
    """Raise InvalidResponse unless ``answer`` is complete and of this step's form."""
    problem = _find_problem(step, answer)
    if problem:
        raise InvalidResponse(f"{step.id}: {problem}")


def _find_problem(step: AnyStep, answer: Answer) -> str | None:
    match step:
        case Choice(options=options) | Chat(task=Reply(options=options)):
            return _one_of(answer, (option.id for option in options))
        case Question(task=Single(options=options)):
            return _one_of(answer, (option.id for option in options))
        case Question(task=Truth()):
            return _one_of(answer, _TRUTH)
        case Scale():
            return _one_of(answer, _SCALE)
        case Question(task=Multiple(options=options)):
            return _some_of(answer, (option.id for option in options), at_least=1)
        case Question(task=Order(cards=cards)):
            return _all_of(answer, (card.id for card in cards))
        case Question(task=Match(left=left, right=right)):
            rights = {card.id for card in right}
            return _pairs(answer, {card.id: rights for card in left})
        case Question(task=Sort(cards=cards, boxes=boxes)):
            box_ids = {box.id for box in boxes}
            return _pairs(answer, {card.id: box_ids for card in cards})
        case Chat(task=Mark(), messages=messages):
            return _some_of(answer, (message.id for message in messages), at_least=1)
        case Chat(task=Act(actions=actions)):
            return _some_of(answer, (action.id for action in actions), at_least=1)
        case Chat(task=Assemble(parts=parts)):
            return _pairs(
                answer, {part.id: {phrase.id for phrase in part.options} for part in parts}
            )
        case Profile(fields=fields):
            return _some_of(answer, (field.id for field in fields), at_least=0)
        case Settings(controls=controls):
            return _pairs(answer, {c.id: {option.id for option in c.options} for c in controls})
        case Feed(posts=posts, verdicts=verdicts):
            verdict_ids = {verdict.id for verdict in verdicts}
            return _pairs(answer, {post.id: verdict_ids for post in posts})
        case _:
            return "this step takes no answer"


def _one_of(answer: Answer, allowed: Iterable[str]) -> str | None:
    return None if len(answer) == 1 and answer[0] in set(allowed) else "pick one of the options"


def _some_of(answer: Answer, allowed: Iterable[str], *, at_least: int) -> str | None:
    if len(answer) < at_least:
        return "pick at least one"
    if len(set(answer)) != len(answer) or not set(answer) <= set(allowed):
        return "pick from what is shown, each once"
    return None


def _all_of(answer: Answer, allowed: Iterable[str]) -> str | None:
    return None if sorted(answer) == sorted(allowed) else "put every card in the order, each once"


def _pairs(answer: Answer, allowed: dict[str, set[str]]) -> str | None:
    pairs = [entry.partition("=") for entry in answer]
    if sorted(left for left, _, _ in pairs) != sorted(allowed):
        return "give every card its place, each once"
    if any(right not in allowed[left] for left, _, right in pairs):
        return "there is no such place"
    return None


def score_items(step: AnyStep, answer: Answer) -> dict[str, float | None]:
    """Return the score (0 to 1) of each item of the step, or None where there is no right answer.

    Parts count alike. In a pick-all-that-fit task each wrong pick takes back one right pick, and
    the score never falls below 0 (Albanese and Sabers 1988, multiple true-false scoring with
    a correction for indiscriminate picking), so that picking everything earns nothing.
    """
    match step:
        case Feed(posts=posts):
            verdicts = to_pairs(answer)
            return {
                f"{step.id}/{post.id}": float(verdicts[post.id] in post.answer) for post in posts
            }
        case _:
            return {item.id: _score(step, answer) for item in items_of(step)}


def _score(step: AnyStep, answer: Answer) -> float | None:
    match step:
        case Choice(options=options) | Chat(task=Reply(options=options)):
            effects = {option.id: option.effect for option in options}
            return _EFFECT_SCORE[effects[answer[0]]]
        case Question(task=Single(answer=key)):
            return None if key is None else float(answer[0] == key)
        case Question(task=Truth(answer=truth)):
            return float(answer[0] == truth)
        case Question(task=Multiple(answer=keys)):
            return _score_picks(answer, set(keys)) if keys else None
        case Question(task=Order(answer=order)):
            return _share(given == wanted for given, wanted in zip(answer, order, strict=True))
        case Question(task=Match(answer=places) | Sort(answer=places)):
            return _share(places[left] == right for left, right in to_pairs(answer).items())
        case Chat(task=Mark(), messages=messages):
            return _score_picks(answer, {message.id for message in messages if message.sign})
        case Chat(task=Act(actions=actions)):
            return _score_picks(
                answer,
                {a.id for a in actions if a.effect == "helps"},
                neutral={a.id for a in actions if a.effect == "waits"},
            )
        case Chat(task=Assemble(parts=parts)):
            picked = to_pairs(answer)
            scores = [
                _EFFECT_SCORE[phrase.effect]
                for part in parts
                for phrase in part.options
                if phrase.id == picked[part.id]
            ]
            return sum(scores) / len(scores)
        case Profile(fields=fields):
            return _share((field.id in answer) != field.keep for field in fields)
        case Settings(controls=controls):
            return _score_settings(step, answer) if controls else None
        case _:
            return None


def _score_settings(step: Settings, answer: Answer) -> float:
    """Return the share of settings that needed care and are safe now.

    A setting that was safe from the start earns nothing by being left alone, and costs as much as
    any other when it is made unsafe.
    """
    positions = to_pairs(answer)
    risky = [c for c in step.controls if c.start not in c.safe]
    spoiled = sum(positions[c.id] not in c.safe for c in step.controls if c.start in c.safe)
    mended = sum(positions[c.id] in c.safe for c in risky)
    return max(0.0, (mended - spoiled) / len(risky)) if risky else float(not spoiled)


def _score_picks(answer: Answer, right: Set[str], neutral: Set[str] = frozenset()) -> float:
    hits = sum(pick in right for pick in answer)
    slips = sum(pick not in right and pick not in neutral for pick in answer)
    return max(0.0, (hits - slips) / len(right)) if right else float(slips == 0)


def _share(marks: Iterable[bool]) -> float:
    counted = list(marks)
    return sum(counted) / len(counted)


def to_pairs(answer: Answer) -> dict[str, str]:
    """Return ``("left=right", …)`` as a mapping of left to right."""
    return {left: right for left, _, right in (entry.partition("=") for entry in answer)}
