"""The lesson document: one activity of an edition in one language, as the player gets it."""

import gzip
from collections.abc import Iterator
from functools import lru_cache
from hashlib import sha256
from typing import Any, NamedTuple

import msgspec
from django.http import Http404
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import get_language_info

from curriculum.errors import UnknownId
from curriculum.library import Library
from curriculum.schema import Activity, Chat, Feed, Lesson, Say, Scene, Tell
from lms.lessons.editions import find_edition_library
from lms.lessons.selectors import get_library
from lms.player.media import list_media
from lms.player.scenery import HARBOUR, feeling_of

KEPT = 256
"""So many documents stay packed in memory: about 3 MB."""


class Document(NamedTuple):
    """A document packed with gzip, and a mark that changes with its content."""

    packed: bytes
    mark: str


def find_document(edition: str, locale: str, activity_id: str) -> Document:
    """Return a document. Raises Http404 for what the edition, or the site, does not have."""
    try:
        return _pack(edition, locale, activity_id)
    except UnknownId as error:
        raise Http404(str(error)) from error


def find_edition(edition: str, locale: str) -> Library:
    """Return an edition in a language. Raises Http404 when this site does not have it."""
    library = find_edition_library(edition)
    if library is None:
        raise Http404
    return library if locale == library.locale else library.localized(locale)


def address_of(activity_id: str, locale: str) -> str:
    """Return where the current edition's document of an activity is.

    The mark makes it another address when the same edition is translated better.
    """
    edition = get_library(locale).edition
    mark = find_document(edition, locale, activity_id).mark
    return f"{reverse('player:document', args=[edition, locale, activity_id])}?{mark}"


def compose_document(library: Library, activity: Activity) -> dict[str, Any]:
    """Return all that is needed to play an activity, but for the pictures themselves."""
    pictures = dict.fromkeys(list_pictures(library, activity))
    people = sorted(_people_in(activity))
    places = sorted({step.place for step in activity.steps if isinstance(step, Scene)})
    return {
        "edition": library.edition,
        "locale": library.locale,
        "direction": "rtl" if get_language_info(library.locale)["bidi"] else "ltr",
        "is_draft": library.is_draft(activity.id),
        "activity": activity,
        "people": {one: _describe_person(library, one) for one in people},
        "places": {one: library.places[one].name for one in places if one in library.places},
        "agreement": library.framework.agreement,
        "pictures": {name: static(f"pictures/{name}.svg") for name in pictures},
        "media": list_media(library, activity),
    }


def list_pictures(library: Library, activity: Activity) -> Iterator[str]:
    """Yield the names of the pictures that an activity shows on any way through it."""
    yield f"places/{HARBOUR}"
    if isinstance(activity, Lesson) and _has_picture(library, activity.protagonist):
        yield f"people/{activity.protagonist}-happy"
    for step in activity.steps:
        match step:
            case Scene(place=place, people=people, mood=mood):
                yield f"places/{place}"
                yield from (
                    f"people/{one}-{feeling_of(mood)}"
                    for one in people
                    if _has_picture(library, one)
                )
            case Say(speaker=speaker, feeling=feeling) if _has_picture(library, speaker):
                yield f"people/{speaker}-{feeling}"
            case Tell(people=adults):
                for adult in adults:
                    yield f"people/{adult.id}-neutral"
                    yield f"people/{adult.id}-{'happy' if adult.helps else 'worried'}"
            case Feed(posts=posts):
                yield from (f"props/{post.picture}" for post in posts if post.picture)


@lru_cache(maxsize=KEPT)
def _pack(edition: str, locale: str, activity_id: str) -> Document:
    library = find_edition(edition, locale)
    text = msgspec.json.encode(compose_document(library, library.activity(activity_id)))
    return Document(gzip.compress(text, 9, mtime=0), sha256(text).hexdigest()[:8])


def _people_in(activity: Activity) -> set[str]:
    """Return the ids of all whose name is shown: who speaks, writes, or can be told."""
    found: set[str] = set()
    for step in activity.steps:
        match step:
            case Say(speaker=speaker):
                found.add(speaker)
            case Chat(me=me, messages=messages):
                found.update((me, *(message.sender for message in messages)))
            case Tell(people=adults):
                found.update(adult.id for adult in adults)
            case Scene(people=people):
                found.update(people)
    return found


def _describe_person(library: Library, person: str) -> dict[str, Any]:
    return {"name": library.people[person].name, "has_picture": _has_picture(library, person)}


def _has_picture(library: Library, person: str) -> bool:
    return library.people[person].has_picture
