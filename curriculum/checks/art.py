"""Pictures exist for every place, person and prop that a lesson names."""

from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from curriculum.checks.help import speakers_of
from curriculum.checks.problem import Problem, each_step
from curriculum.fields import Feeling
from curriculum.library import Library
from curriculum.schema import Feed, Lesson, Scene

PICTURES = Path(__file__).parents[2] / "assets" / "pictures"


def check_art(library: Library) -> Iterator[Problem]:
    """Every person and place is one of the cast, and every picture is there."""
    people = set(library.people)
    places = set(library.places)
    for activity, index, step in each_step(library):
        file, field = library.files[activity.id], ("steps", index)
        for name in sorted(set(speakers_of(step)) - people):
            yield Problem(file, field, f"there is nobody `{name}` among the people")
        if isinstance(step, Scene) and step.place not in places:
            yield Problem(file, (*field, "place"), f"there is no place `{step.place}`")
        for post in step.posts if isinstance(step, Feed) else ():
            if post.picture and not (PICTURES / "props" / f"{post.picture}.svg").exists():
                yield Problem(file, field, f"the picture props/{post.picture}.svg is missing")
            if post.picture and not post.picture_description:
                message = f"say what the picture of `{post.id}` shows, for those who don't see it"
                yield Problem(file, field, message)
        if isinstance(activity, Lesson) and activity.protagonist not in people:
            yield Problem(file, ("protagonist",), f"there is nobody `{activity.protagonist}`")
    cast = library.files["cast"]
    known = {person.id for person in library.cast_as_written.people}
    for place, person in enumerate(library.cast_as_written.people):
        if person.grew_from and person.grew_from not in known:
            message = f"there is nobody `{person.grew_from}` to grow up"
            yield Problem(cast, ("people", place, "grew_from"), message)
        for feeling in get_args(Feeling):
            picture = f"people/{person.id}-{feeling}.svg"
            if person.has_picture and not (PICTURES / picture).exists():
                yield Problem(cast, ("people", place), f"the picture {picture} is missing")
    for place, spot in enumerate(library.cast_as_written.places):
        if not (PICTURES / "places" / f"{spot.id}.svg").exists():
            message = f"the picture places/{spot.id}.svg is missing"
            yield Problem(cast, ("places", place), message)
