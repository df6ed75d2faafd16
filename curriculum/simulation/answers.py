"""An answer to a step, part by part: what is known is right, the rest is what the parts allow."""

from collections.abc import Sequence
from typing import Protocol

from curriculum.engine.marking import Answer
from curriculum.schema import (
    AnyStep,
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
    Branch,
    Mark,
    Match,
    Multiple,
    Order,
    Phrase,
    Reply,
    Single,
    Sort,
    Truth,
)


class Mind(Protocol):
    """Whoever answers: knows a part or not, agrees so far, and picks where nothing is known."""

    def knows(self, part: str, guessing: float) -> bool:
        """Return whether the part is answered right; ``guessing`` is the chance by luck."""
        ...

    def agrees(self, is_reversed: bool) -> int:
        """Return a point of agreement, 1 to 4."""
        ...

    def picks(self, part: str, options: Sequence[str]) -> str:
        """Return one of the options, by taste."""
        ...


def answer_step(step: AnyStep, mind: Mind) -> Answer:
    """Return an answer that the engine accepts. Raises TypeError where the step takes none."""
    match step:
        case Choice(options=options) | Chat(task=Reply(options=options)):
            return (_pick_branch(options, mind),)
        case Question(task=Single(options=options, answer=key)):
            ids = [option.id for option in options]
            return (_pick(mind, "", ids, [key] if key else []),)
        case Question(task=Truth(answer=key)):
            return (_pick(mind, "", ["true", "false", "unsure"], [key]),)
        case Question(task=Multiple(options=options, answer=keys)):
            return _pick_some(mind, [option.id for option in options], keys)
        case Question(task=Order(answer=order)):
            return _put_in_order(mind, order)
        case Question(task=Match(right=places, answer=keys)):
            return _place(mind, keys, [place.id for place in places])
        case Question(task=Sort(boxes=boxes, answer=keys)):
            return _place(mind, keys, [box.id for box in boxes])
        case Scale(reversed=is_reversed):
            return (str(mind.agrees(is_reversed)),)
        case Chat(task=Mark(), messages=messages):
            signs = [message.id for message in messages if message.sign]
            return _pick_some(mind, [message.id for message in messages], signs)
        case Chat(task=Act(actions=actions)):
            helping = [action.id for action in actions if action.effect == "helps"]
            return _pick_some(mind, [action.id for action in actions], helping)
        case Chat(task=Assemble(parts=parts)):
            return tuple(f"{p.id}={_pick_phrase(p.id, p.options, mind)}" for p in parts)
        case Profile(fields=fields):
            wanted = {field.id: not field.keep for field in fields}
            hidden = (f for f, hide in wanted.items() if mind.knows(f, 0.5) == hide)
            return tuple(hidden)
        case Settings(controls=controls):
            return tuple(
                f"{c.id}={_pick(mind, c.id, [o.id for o in c.options], c.safe)}" for c in controls
            )
        case Feed(posts=posts, verdicts=verdicts):
            ids = [verdict.id for verdict in verdicts]
            return tuple(f"{post.id}={_pick(mind, post.id, ids, post.answer)}" for post in posts)
        case _:
            raise TypeError(f"{step.id} takes no answer")


def _pick(mind: Mind, part: str, options: Sequence[str], right: Sequence[str]) -> str:
    """Return a right option where the part is known, another where it is not."""
    if not right:
        return mind.picks(part, options)
    wrong = [option for option in options if option not in right]
    is_known = mind.knows(part, len(right) / len(options))
    return mind.picks(part, list(right) if is_known or not wrong else wrong)


def _pick_branch(options: Sequence[Branch], mind: Mind) -> str:
    helping = [option.id for option in options if option.effect == "helps"]
    return _pick(mind, "", [option.id for option in options], helping)


def _pick_phrase(part: str, options: Sequence[Phrase], mind: Mind) -> str:
    helping = [option.id for option in options if option.effect == "helps"]
    return _pick(mind, part, [option.id for option in options], helping)


def _pick_some(mind: Mind, options: Sequence[str], right: Sequence[str]) -> Answer:
    """Return what seems right, each option judged for itself; never nothing."""
    seeming = tuple(o for o in options if mind.knows(o, 0.5) == (o in right))
    return seeming or (mind.picks("any", options),)


def _place(mind: Mind, keys: dict[str, str], places: Sequence[str]) -> Answer:
    return tuple(f"{card}={_pick(mind, card, places, [key])}" for card, key in keys.items())


def _put_in_order(mind: Mind, order: Sequence[str]) -> Answer:
    """Return the right order with the cards turned round that are not known."""
    unknown = [place for place, card in enumerate(order) if not mind.knows(card, 1 / len(order))]
    turned = dict(zip(unknown, [*unknown[1:], *unknown[:1]], strict=True))
    return tuple(order[turned.get(place, place)] for place in range(len(order)))
