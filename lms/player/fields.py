"""The form of each step: which parts it asks for, and the answer that a posted form gives.

Three shapes do for every kind of step: pick one, pick some, and give each row one of its choices.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from curriculum.engine.marking import Answer, to_pairs
from curriculum.schema import AnyStep, Chat, Choice, Feed, Profile, Question, Scale, Settings, Tell
from curriculum.tasks import Act, Assemble, Mark, Match, Multiple, Order, Reply, Single, Sort, Truth

Chosen = Mapping[str, tuple[str, ...]]
"""Field name → values, as a form posts them; complete or not."""


@dataclass(frozen=True)
class Pick:
    """Something that can be picked."""

    id: str
    text: str


@dataclass(frozen=True)
class One:
    """Pick one."""

    picks: tuple[Pick, ...]


@dataclass(frozen=True)
class Some:
    """Pick some; ``may_be_none`` where picking nothing is an answer too."""

    picks: tuple[Pick, ...]
    may_be_none: bool = False


@dataclass(frozen=True)
class Row:
    """Something that gets one of its picks. ``start`` is picked already."""

    id: str
    text: str
    picks: tuple[Pick, ...]
    start: str = ""

    @property
    def name(self) -> str:
        """The field's name in the form."""
        return f"row-{self.id}"


@dataclass(frozen=True)
class Rows:
    """Give each row one of its picks. ``is_order``: the picks are places, each used once."""

    rows: tuple[Row, ...]
    is_order: bool = False


Fields = One | Some | Rows


def fields_of(step: AnyStep, agreement: tuple[str, ...]) -> Fields | None:
    """Return what the step asks for, or None where it asks nothing that is an answer.

    ``agreement`` is what the four points of a scale are called.
    """
    match step:
        case Choice(options=options) | Chat(task=Reply(options=options)):
            return One(_picks(options))
        case Question(task=Single(options=options)):
            return One(_picks(options))
        case Question(task=Truth()):
            return One(
                (
                    Pick("true", pgettext("answer", "True")),
                    Pick("false", pgettext("answer", "False")),
                    Pick("unsure", pgettext("answer", "I am not sure")),
                )
            )
        case Scale():
            return One(tuple(Pick(str(n), text) for n, text in enumerate(agreement, start=1)))
        case Question(task=Multiple(options=options)):
            return Some(_picks(options))
        case Chat(task=Mark(), messages=messages):
            return Some(_picks(messages))
        case Chat(task=Act(actions=actions)):
            return Some(_picks(actions))
        case Profile(fields=fields):
            return Some(tuple(Pick(f.id, f.label) for f in fields), may_be_none=True)
        case Question(task=Order(cards=cards)):
            places = tuple(Pick(str(n), str(n)) for n in range(1, len(cards) + 1))
            return Rows(tuple(Row(c.id, c.text, places) for c in cards), is_order=True)
        case Question(task=Match(left=left, right=right)):
            return Rows(tuple(Row(card.id, card.text, _picks(right)) for card in left))
        case Question(task=Sort(cards=cards, boxes=boxes)):
            return Rows(tuple(Row(card.id, card.text, _picks(boxes)) for card in cards))
        case Settings(controls=controls):
            return Rows(tuple(Row(c.id, c.label, _picks(c.options), c.start) for c in controls))
        case Feed(posts=posts, verdicts=verdicts):
            return Rows(tuple(Row(post.id, post.text, _picks(verdicts)) for post in posts))
        case Chat(task=Assemble(parts=parts)) | Tell(parts=parts):
            return Rows(tuple(Row(part.id, part.label, _picks(part.options)) for part in parts))
        case _:
            return None


def read_chosen(fields: Fields, posted: QueryDict) -> Chosen:
    """Return what was chosen in a posted form, complete or not; what was not offered is left."""
    if isinstance(fields, Rows):
        return {
            row.name: _offered(posted.getlist(row.name), row.picks)
            for row in fields.rows
            if row.name in posted
        }
    return {"answer": _offered(posted.getlist("answer"), fields.picks)}


def read_answer(fields: Fields, chosen: Chosen) -> Answer:
    """Return the answer, as curriculum writes it, of what was chosen.

    Raises ValidationError, in words for a child, when something is not chosen yet.
    """
    match fields:
        case One():
            picked = chosen.get("answer", ())
            if len(picked) != 1:
                raise ValidationError(_("Choose one first."))
            return picked
        case Some(may_be_none=may_be_none):
            picked = chosen.get("answer", ())
            if not picked and not may_be_none:
                raise ValidationError(_("Choose at least one first."))
            return picked
        case Rows(rows=rows, is_order=is_order):
            missing = [row for row in rows if len(chosen.get(row.name, ())) != 1]
            if missing:
                raise ValidationError(
                    ngettext(
                        "One is still open: “%(first)s”",
                        "%(count)s are still open. The first is “%(first)s”",
                        len(missing),
                    )
                    % {"count": len(missing), "first": missing[0].text}
                )
            pairs = {row.id: chosen[row.name][0] for row in rows}
            return _read_order(pairs) if is_order else _write_pairs(pairs)


def choose_again(fields: Fields, answer: Answer) -> Chosen:
    """Return what was chosen to give this answer."""
    if not isinstance(fields, Rows):
        return {"answer": answer}
    if fields.is_order:
        return {f"row-{card}": (str(n),) for n, card in enumerate(answer, start=1)}
    return {f"row-{left}": (right,) for left, right in to_pairs(answer).items()}


def _picks(options) -> tuple[Pick, ...]:
    return tuple(Pick(option.id, option.text) for option in options)


def _offered(values: list[str], picks: tuple[Pick, ...]) -> tuple[str, ...]:
    ids = {pick.id for pick in picks}
    return tuple(dict.fromkeys(value for value in values if value in ids))


def _write_pairs(pairs: Mapping[str, str]) -> Answer:
    return tuple(f"{left}={right}" for left, right in pairs.items())


def _read_order(places: Mapping[str, str]) -> Answer:
    if len(set(places.values())) != len(places):
        raise ValidationError(_("Two have the same place. Give each one its own number."))
    return tuple(sorted(places, key=lambda card: int(places[card])))
