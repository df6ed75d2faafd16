"""The tasks of a question: single, multiple, truth, order, match and sort.

Cards and options stand in the order in which they are shown; the answer is written apart, so that
every player shows the same order and marking needs no shuffle.
"""

from typing import Literal

from curriculum.fields import Closed, Id, Text


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
