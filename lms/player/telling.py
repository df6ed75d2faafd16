"""The dialogue of a ``tell`` step. It lives in the posted form alone: nothing of it is stored."""

from dataclasses import dataclass

from django.http import QueryDict
from django.utils.translation import gettext as _

from curriculum.library import Library
from curriculum.schema import Tell
from lms.player.fields import Chosen, Rows, fields_of, read_chosen
from lms.player.scenery import say_sentence


@dataclass(frozen=True)
class Listener:
    """Somebody who can be told, with name and picture. ``was_told``: has answered already."""

    id: str
    name: str
    picture: str
    was_told: bool
    is_chosen: bool


@dataclass(frozen=True)
class Telling:
    """How far the dialogue has come.

    ``said`` is the sentence once somebody was told; ``reply`` what the last one told answered.
    """

    chosen: Chosen
    listeners: tuple[Listener, ...]
    said: str = ""
    told: str = ""
    picture: str = ""
    reply: str = ""
    is_helped: bool = False
    problem: str = ""

    @property
    def can_go_on(self) -> bool:
        """Whether somebody helps now, or nobody is left to be told."""
        return self.is_helped or all(listener.was_told for listener in self.listeners)


def tell_adult(library: Library, step: Tell, posted: QueryDict | None) -> Telling:
    """Return the dialogue after this post, or at its beginning without one."""
    if posted is None:
        return Telling({}, _listeners(library, step, set(), ""))
    fields = fields_of(step, library.framework.agreement)
    chosen = read_chosen(fields, posted) if isinstance(fields, Rows) else {}
    picked = {name.removeprefix("row-"): ids[0] for name, ids in chosen.items() if ids}
    told = {person.id for person in step.people} & set(posted.getlist("told"))
    adult = next((p for p in step.people if p.id == posted.get("person")), None)
    said = say_sentence(step.parts, picked)
    if not said or adult is None:
        problem = _("Choose somebody to tell.") if said else _("Choose words for each part first.")
        known = adult.id if adult else ""
        return Telling(
            chosen,
            _listeners(library, step, told, known),
            said=said if told else "",
            problem=problem,
        )
    person = library.people[adult.id]
    return Telling(
        chosen,
        _listeners(library, step, told | {adult.id}, ""),
        said=said,
        told=person.name,
        picture=f"pictures/people/{adult.id}-{'happy' if adult.helps else 'worried'}.svg",
        reply=adult.reply,
        is_helped=adult.helps,
    )


def _listeners(library: Library, step: Tell, told: set[str], chosen: str) -> tuple[Listener, ...]:
    return tuple(
        Listener(
            id=adult.id,
            name=library.people[adult.id].name,
            picture=f"pictures/people/{adult.id}-neutral.svg",
            was_told=adult.id in told,
            is_chosen=adult.id == chosen,
        )
        for adult in step.people
    )
