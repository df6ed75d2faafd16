"""Answers made at random: such as a step takes, and such as it must refuse."""

from collections.abc import Iterable
from random import Random
from typing import Any

from curriculum.engine.marking import Answer
from curriculum.schema import AnyStep, Chat, Choice, Feed, Profile, Question, Scale, Settings
from curriculum.tasks import Act, Assemble, Mark, Match, Multiple, Order, Reply, Single, Sort, Truth

STRANGE = ("", "=", "a", "a=b", "a=b=c", "__proto__", "__proto__=a", "constructor", "4th=4th", "é")


def make_answer(random: Random, step: AnyStep) -> Answer:
    """Return an answer that the step takes; of a step that takes none, an empty one."""
    match step:
        case Choice(options=options) | Chat(task=Reply(options=options)):
            return (random.choice(ids_of(options)),)
        case Question(task=Single(options=options)):
            return (random.choice(ids_of(options)),)
        case Question(task=Truth()):
            return (random.choice(("true", "false", "unsure")),)
        case Scale():
            return (random.choice("1234"),)
        case Question(task=Multiple(options=parts)) | Chat(task=Act(actions=parts)):
            return some_of(random, ids_of(parts), at_least=1)
        case Chat(task=Mark(), messages=parts):
            return some_of(random, ids_of(parts), at_least=1)
        case Profile(fields=parts):
            return some_of(random, ids_of(parts), at_least=0)
        case Question(task=Order(cards=cards, answer=right)):
            return shuffled(random, right if random.random() < 0.2 else ids_of(cards))
        case Question(task=Match(left=cards, right=places, answer=right)):
            return pairs(random, {card.id: ids_of(places) for card in cards}, right)
        case Question(task=Sort(cards=cards, boxes=places, answer=right)):
            return pairs(random, {card.id: ids_of(places) for card in cards}, right)
        case Chat(task=Assemble(parts=parts)) | Settings(controls=parts):
            return pairs(random, {part.id: ids_of(part.options) for part in parts}, {})
        case Feed(posts=posts, verdicts=verdicts):
            return pairs(random, {post.id: ids_of(verdicts) for post in posts}, {})
        case _:
            return ()


def spoil(random: Random, answer: Answer) -> Answer:
    """Return the answer with something taken out, put in, doubled or replaced."""
    entries = list(answer)
    place = random.randrange(len(entries)) if entries else 0
    match random.randrange(6):
        case 0 if entries:
            del entries[place]
        case 1 if entries:
            entries.append(entries[place])
        case 2 if entries:
            left, _, right = entries[place].partition("=")
            entries[place] = random.choice((f"{left}=nowhere", right, f"{left}={right}=", left))
        case 3:
            entries = []
        case 4 if entries:
            entries[place] = random.choice(STRANGE)
        case _:
            entries.insert(place, random.choice(STRANGE))
    return tuple(entries)


def pairs(random: Random, places: dict[str, list[str]], right: dict[str, str]) -> Answer:
    """Return a place for every card; now and then all are right where that is known, or but one."""
    chosen = {card: random.choice(to) for card, to in places.items()}
    if right and random.random() < 0.4:
        kept = random.sample(list(right), len(right) - random.randint(0, 1))
        chosen |= {card: right[card] for card in kept}
    return shuffled(random, [f"{card}={place}" for card, place in chosen.items()])


def some_of(random: Random, names: list[str], *, at_least: int) -> Answer:
    return tuple(random.sample(names, random.randint(at_least, len(names))))


def shuffled(random: Random, entries: Iterable[str]) -> Answer:
    entries = list(entries)
    if random.random() < 0.5:
        random.shuffle(entries)
    return tuple(entries)


def ids_of(things: Iterable[Any]) -> list[str]:
    return [thing.id for thing in things]
