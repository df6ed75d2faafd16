"""What an item asked, what could be answered, and what scores: the codebook's entry for it."""

from collections.abc import Iterable
from dataclasses import dataclass

from curriculum.engine.marking import items_of
from curriculum.schema import (
    Activity,
    AnyStep,
    AssessmentForm,
    Chat,
    Choice,
    Feed,
    Profile,
    Question,
    Scale,
    Settings,
)
from curriculum.tasks import (
    Act,
    Assemble,
    Mark,
    Match,
    Multiple,
    Option,
    Order,
    Reply,
    Single,
    Sort,
    Truth,
)

EFFECT = "1 for a way that helps, 0.5 for one that waits, 0 for one that harms"
PICKS = "right picks less wrong picks, over all that are right; never below 0"
BUTTONS = "helping buttons less harming ones, over all that help; never below 0"
SHARE = "share of the parts that are right"
ALL_OR_NOTHING = "1 right, 0 otherwise"


@dataclass(frozen=True)
class ItemEntry:
    """One item. ``options`` and ``key`` are pairs of an id and words, as in the response column."""

    id: str
    version: int
    outcome: str
    kind: str
    is_anchor: bool
    wording: tuple[str, ...]
    options: tuple[tuple[str, str], ...]
    key: tuple[str, ...]
    scoring: str


@dataclass(frozen=True)
class _Task:
    kind: str
    wording: tuple[str, ...]
    options: tuple[tuple[str, str], ...]
    key: tuple[str, ...] = ()
    scoring: str = ""


def list_items(activity: Activity, agreement: Iterable[str]) -> list[ItemEntry]:
    """Return the items of a lesson or form in order. ``agreement`` names the points of a scale."""
    anchors = activity.anchors if isinstance(activity, AssessmentForm) else ()
    entries = []
    for step in activity.steps:
        for item in items_of(step):
            task = _describe(step, item.id, tuple(agreement))
            entries.append(
                ItemEntry(
                    id=item.id,
                    version=item.version,
                    outcome=item.outcome,
                    kind=task.kind,
                    is_anchor=item.id in anchors,
                    wording=task.wording,
                    options=task.options,
                    key=task.key,
                    scoring=task.scoring,
                )
            )
    return entries


def _describe(step: AnyStep, item: str, agreement: tuple[str, ...]) -> _Task:
    match step:
        case Choice():
            options = tuple(
                (branch.id, f"{branch.text} ({branch.effect})") for branch in step.options
            )
            return _Task("choice", (step.prompt,), options, scoring=EFFECT)
        case Question():
            return _describe_question(step)
        case Chat():
            return _describe_chat(step)
        case Profile():
            fields = tuple((field.id, f"{field.label}: {field.value}") for field in step.fields)
            hidden = tuple(field.id for field in step.fields if not field.keep)
            return _Task("profile: ids of the hidden lines", (step.prompt,), fields, hidden, SHARE)
        case Settings():
            options = tuple(
                (f"{control.id}={option.id}", f"{control.label}: {option.text}")
                for control in step.controls
                for option in control.options
            )
            key = tuple(f"{c.id}={' or '.join(c.safe)}" for c in step.controls)
            scoring = (
                "share of the unsafe settings made safe, less safe ones made unsafe; never below 0"
            )
            return _Task("settings", (step.prompt,), options, key, scoring)
        case Feed():
            post = next(post for post in step.posts if f"{step.id}/{post.id}" == item)
            words = (step.prompt, f"{post.author}: {post.text}")
            return _Task("verdict", words, _pairs(step.verdicts), post.answer, ALL_OR_NOTHING)
        case Scale():
            points = tuple((str(point), words) for point, words in enumerate(agreement, start=1))
            scoring = "not scored; reversed in wording" if step.reversed else "not scored"
            return _Task("agreement", (step.statement,), points, scoring=scoring)
    raise TypeError(f"{step.id} has no item")


def _describe_question(step: Question) -> _Task:
    wording = (step.prompt, step.stimulus) if step.stimulus else (step.prompt,)
    match step.task:
        case Single(options=options, answer=answer):
            key = (answer,) if answer else ()
            return _Task("pick one", wording, _pairs(options), key, ALL_OR_NOTHING)
        case Multiple(options=options, answer=answer):
            return _Task("pick all that fit", wording, _pairs(options), answer, PICKS)
        case Truth(answer=answer):
            options = (("true", "True"), ("false", "False"), ("unsure", "Not sure"))
            return _Task("true or false", wording, options, (answer,), ALL_OR_NOTHING)
        case Order(cards=cards, answer=answer):
            scoring = "share of the cards in their place"
            return _Task("put in order", wording, _pairs(cards), (";".join(answer),), scoring)
        case Match(left=left, right=right, answer=places):
            return _Task("match", wording, _pairs((*left, *right)), _places(places), SHARE)
        case Sort(cards=cards, boxes=boxes, answer=places):
            return _Task("sort", wording, _pairs((*cards, *boxes)), _places(places), SHARE)


def _describe_chat(step: Chat) -> _Task:
    messages = tuple(f"{message.sender}: {message.text}" for message in step.messages)
    match step.task:
        case Reply(prompt=prompt, options=replies):
            options = tuple((reply.id, f"{reply.text} ({reply.effect})") for reply in replies)
            return _Task("reply", (*messages, prompt), options, scoring=EFFECT)
        case Mark(prompt=prompt):
            options = tuple((message.id, message.text) for message in step.messages)
            key = tuple(message.id for message in step.messages if message.sign)
            return _Task("mark the warning signs", (*messages, prompt), options, key, PICKS)
        case Assemble(prompt=prompt, parts=parts):
            options = tuple(
                (f"{part.id}={phrase.id}", f"{phrase.text} ({phrase.effect})")
                for part in parts
                for phrase in part.options
            )
            scoring = f"mean over the parts: {EFFECT}"
            return _Task("put a reply together", (*messages, prompt), options, scoring=scoring)
        case Act(prompt=prompt, actions=actions):
            options = tuple((act.id, f"{act.text} ({act.effect})") for act in actions)
            key = tuple(act.id for act in actions if act.effect == "helps")
            return _Task("use the app's buttons", (*messages, prompt), options, key, BUTTONS)
    raise TypeError(f"{step.id} has no item")


def _pairs(options: Iterable[Option]) -> tuple[tuple[str, str], ...]:
    return tuple((option.id, option.text) for option in options)


def _places(answer: dict[str, str]) -> tuple[str, ...]:
    return tuple(f"{card}={place}" for card, place in answer.items())
