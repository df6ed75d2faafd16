"""The tasks of a question (single, multiple, truth, order, match, sort) and of a chat.

Cards and options stand in the order in which they are shown; the answer is written apart, so that
every player shows the same order and marking needs no shuffle.
"""

from typing import Literal

from curriculum.fields import Closed, Effect, Id, Path, Text


class TaskKind(Closed, frozen=True, tag_field="type", tag=str.lower):
    """A task, told apart by its ``type``."""


class Option(Closed, frozen=True, kw_only=True):
    """Something that can be picked, moved or sorted."""

    id: Id
    text: Text


class Feedback(Closed, frozen=True, kw_only=True):
    """What the learner reads afterwards: never blame, always what to look at."""

    right: Text
    partly: Text | None = None
    missed: Text


class Single(TaskKind, frozen=True, kw_only=True):
    """Pick one. Without an answer (attitude, help-seeking) it is not scored."""

    options: tuple[Option, ...]
    answer: Id | None = None


class Multiple(TaskKind, frozen=True, kw_only=True):
    """Pick all that fit."""

    options: tuple[Option, ...]
    answer: tuple[Id, ...] = ()


class Truth(TaskKind, frozen=True, kw_only=True):
    """True, false, or not sure."""

    answer: Literal["true", "false"]


class Order(TaskKind, frozen=True, kw_only=True):
    """Put the cards in order; ``answer`` lists all card ids, first to last."""

    cards: tuple[Option, ...]
    answer: tuple[Id, ...]


class Match(TaskKind, frozen=True, kw_only=True):
    """Give each card on the left its partner on the right; ``answer`` maps left to right."""

    left: tuple[Option, ...]
    right: tuple[Option, ...]
    answer: dict[Id, Id]


class Sort(TaskKind, frozen=True, kw_only=True):
    """Sort the cards into boxes; ``answer`` maps card to box."""

    boxes: tuple[Option, ...]
    cards: tuple[Option, ...]
    answer: dict[Id, Id]


Task = Single | Multiple | Truth | Order | Match | Sort


class Branch(Closed, frozen=True, kw_only=True):
    """One way that a learner can choose, what it does, and where it leads."""

    id: Id
    text: Text
    effect: Effect
    feedback: Text | None = None
    next: Id | None = None


class Message(Closed, frozen=True, kw_only=True):
    """One message of a thread; ``sign`` says why it is a warning sign, where it is one."""

    id: Id
    sender: Id
    text: Text
    sign: Text | None = None


class Mark(Closed, tag_field="type", tag="mark", frozen=True, kw_only=True):
    """The learner marks the messages that are warning signs."""

    prompt: Text
    outcome: Path
    feedback: Feedback | None = None


class Reply(Closed, tag_field="type", tag="reply", frozen=True, kw_only=True):
    """The learner picks what the protagonist answers."""

    prompt: Text
    options: tuple[Branch, ...]
    outcome: Path | None = None


class Phrase(Closed, frozen=True, kw_only=True):
    """One piece of a sentence."""

    id: Id
    text: Text
    effect: Effect = "helps"


class SentencePart(Closed, frozen=True, kw_only=True):
    """A place in a sentence and the pieces that can stand there."""

    id: Id
    label: Text
    options: tuple[Phrase, ...]


class Assemble(Closed, tag_field="type", tag="assemble", frozen=True, kw_only=True):
    """The learner puts a reply together from pieces, one from each part."""

    prompt: Text
    parts: tuple[SentencePart, ...]
    outcome: Path
    feedback: Feedback | None = None


class Act(Closed, tag_field="type", tag="act", frozen=True, kw_only=True):
    """The learner uses the buttons of the app: block, report, mute, leave, save, tell."""

    prompt: Text
    actions: tuple[Phrase, ...]
    outcome: Path
    feedback: Feedback | None = None


ChatTask = Mark | Reply | Assemble | Act
