"""The lists that an editor picks from, by name: outcomes, people, places, pictures."""

from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext as _

from curriculum.checks.art import PICTURES
from curriculum.framework import Person
from lms.lessons.selectors import get_library

Choices = list[tuple[str, str]]
Groups = list[tuple[str, Choices]]

NARRATOR = "narrator"


def list_people() -> Groups:
    """Return the cast with their ages, the narrator first, then who only sends messages."""
    library = get_library("en")
    cast = library.cast_as_written.people
    own = {person.id for person in cast}
    accounts = [person for person in library.people.values() if person.id not in own]
    return [
        (_("People"), _name_all(cast)),
        (_("Accounts that send messages"), _name_all(accounts)),
    ]


def _name_all(people: Iterable[Person]) -> Choices:
    in_order = sorted(
        people, key=lambda person: (person.id != NARRATOR, person.name, person.age or 0)
    )
    return [(each.id, f"{each.name}, {each.age}" if each.age else each.name) for each in in_order]


def list_places() -> Choices:
    """Return the places, by name."""
    places = get_library("en").places.values()
    return sorted(((place.id, place.name) for place in places), key=lambda pair: pair[1])


def list_outcomes() -> Groups:
    """Return the outcomes by module; a lesson takes those of its own, a form wellbeing as well."""
    framework = get_library("en").sources
    named = {each.id: each.name for each in (*framework.topics, *framework.bands)}
    groups: dict[str, Choices] = {}
    for outcome in framework.outcomes:
        parts = outcome.id.split(".")[:-1]
        group = " · ".join(named.get(part, part.capitalize()) for part in parts)
        groups.setdefault(group, []).append((outcome.id, outcome.statement))
    return list(groups.items())


def list_props() -> Choices:
    """Return the pictures of things that a post can show."""
    return [(name, name.replace("-", " ")) for name in _prop_names(PICTURES / "props")]


def list_threats() -> Choices:
    """Return the cells of the table of online threats."""
    return [(threat.id, threat.name) for threat in get_library("en").sources.threats]


def list_languages() -> Choices:
    """Return the languages of the site."""
    return [(code, name) for code, name in settings.LANGUAGES]


@cache
def _prop_names(folder: Path) -> tuple[str, ...]:
    return tuple(sorted(file.stem for file in folder.glob("*.svg")))


LISTS: dict[str, Callable[[], Choices | Groups]] = {
    "people": list_people,
    "places": list_places,
    "outcomes": list_outcomes,
    "props": list_props,
    "languages": list_languages,
}
"""The lists by the name that shapes call them."""
