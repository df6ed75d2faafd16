"""The stage: the place of the story, and the people who are there, as the way here left them."""

from collections.abc import Iterator
from typing import NamedTuple

import pygame

from curriculum.engine.branching import find_step, next_step_ids
from curriculum.fields import Feeling, Mood
from curriculum.schema import Feed, Say, Scene, Tell
from game.devices.pictures import MEDIA
from game.scenes.ground import draw_place
from game.scenes.play import Play
from game.ui.look import Look
from game.ui.view import CANVAS
from game.ui.widget import Size, Widget

DEFAULT_PLACE = "classroom"
_FEELINGS: dict[Mood, Feeling] = {
    "calm": "neutral",
    "happy": "happy",
    "warm": "happy",
    "tense": "worried",
    "worried": "worried",
}
_HEIGHT, _SPEAKER_HEIGHT = 470, 520
_FLOOR = 600
_LEAST_HEIGHT = 220
_SKY = 70  # the bar at the top ends here
_HAIR, _CHIN = 7, 51  # where a face begins and ends, in hundredths of a picture's height
_SPREAD = 250
_VEIL = 0.45


class Stage(NamedTuple):
    """Where the story is, who is there and how they feel, and who speaks.

    ``picture`` is shown instead of the place, where there is one and it can be read.
    """

    place: str
    people: tuple[tuple[str, Feeling], ...]
    speaker: str | None = None
    description: str = ""
    picture: str = ""


class Scenery(Widget):
    """What the eyes see of the stage, in words for those who listen instead."""

    role = "image"

    def __init__(self, description: str):
        super().__init__(name=description)
        self.visible = bool(description)

    def measure(self, look: Look, width: int) -> Size:
        """Return nothing: the stage itself is drawn behind the widgets."""
        return 0, 0


def set_stage(play: Play) -> Stage:
    """Return how the stage looks at this step: the last scene, and what was said since."""
    place, description, feelings = DEFAULT_PLACE, "", dict[str, Feeling]()
    picture = ""
    speaker: str | None = None
    for step, _answer in play.history():
        match step:
            case Scene(place=place, people=people, mood=mood, description=description):
                feelings = dict.fromkeys(people, _FEELINGS[mood])
                picture = _name_picture(step)
                if step.picture:
                    description = f"{step.picture.description} {description}"
            case Say(speaker=speaker, feeling=feeling):
                person = play.library.people.get(speaker)
                if speaker != "narrator" and person and person.has_picture:
                    feelings[speaker] = feeling
        if not isinstance(step, Say):
            speaker = None
    return Stage(place, tuple(feelings.items()), speaker, description, picture)


def _name_picture(scene: Scene) -> str:
    return f"{MEDIA}{scene.picture.file}" if scene.picture else ""


def pictures_ahead(play: Play) -> Iterator[str]:
    """Yield the pictures that the next steps bring, whichever way is taken."""
    for id_ in next_step_ids(play.activity, play.step):
        match find_step(play.activity, id_):
            case Scene(place=place, people=people, mood=mood) as scene:
                yield _name_picture(scene) or f"places/{place}"
                yield from (f"people/{person}-{_FEELINGS[mood]}" for person in people)
            case Say(speaker=speaker, feeling=feeling):
                yield f"people/{speaker}-{feeling}"
            case Tell(people=adults):
                yield from (f"people/{adult.id}-neutral" for adult in adults)
            case Feed(posts=posts):
                yield from (f"props/{post.picture}" for post in posts if post.picture)


class Standing(NamedTuple):
    """Where somebody stands on the stage: the middle of the feet, and how high they are drawn."""

    picture: str
    x: int
    floor: int
    height: int


def place_people(stage: Stage, front: int, *, rtl: bool = False) -> list[Standing]:
    """Return where people stand, the speaker last, behind something whose upper edge is ``front``.

    Where that is high they are smaller and stand higher, so that their faces show; nobody stands
    where there is no room for faces.
    """
    most = (front - _SKY) * 100 // (_CHIN - _HAIR)
    most -= most % 20  # few sizes: each is scaled once
    if most < _LEAST_HEIGHT:
        return []
    spread = min(_SPREAD, 1000 // max(len(stage.people), 1))
    first = CANVAS.centerx - spread * (len(stage.people) - 1) // 2
    standing = []
    for place, (person, feeling) in enumerate(stage.people):
        x = first + spread * place
        high = min(_SPEAKER_HEIGHT if person == stage.speaker else _HEIGHT, most)
        floor = min(_FLOOR, front + high * (100 - _CHIN) // 100)
        picture = f"people/{person}-{feeling}"
        standing.append(Standing(picture, CANVAS.width - x if rtl else x, floor, high))
    speaker = f"people/{stage.speaker}-"
    return sorted(standing, key=lambda one: one.picture.startswith(speaker))


def draw_stage(surface: pygame.Surface, look: Look, stage: Stage, front: int | None) -> None:
    """Draw the place with its people, or, under a task, the place alone and veiled.

    ``front`` is the upper edge of what stands before the people, None under a task.
    """
    people = place_people(stage, front, rtl=look.rtl) if front is not None else []
    is_clear = bool(people) or (front is not None and not stage.people)
    has_picture = stage.picture and look.pictures.get(stage.picture)
    ground = stage.picture if has_picture else f"places/{stage.place}"
    draw_place(surface, look, ground, 0.0 if is_clear else _VEIL)
    for one in people:
        picture = look.pictures.get(one.picture, height=one.height)
        if picture:
            surface.blit(picture, picture.get_rect(midbottom=(one.x, one.floor)))
