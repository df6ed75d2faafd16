"""The stage: the place of the story, and the people who are there, as the way here left them."""

from typing import NamedTuple

import pygame

from curriculum.fields import Feeling, Mood
from curriculum.schema import Say, Scene
from game.scenes.ground import draw_place
from game.scenes.play import Play
from game.ui.look import Look
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
_SPREAD = 250
_VEIL = 0.45


class Stage(NamedTuple):
    """Where the story is, who is there and how they feel, and who speaks."""

    place: str
    people: tuple[tuple[str, Feeling], ...]
    speaker: str | None = None
    description: str = ""


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
    speaker: str | None = None
    for step, _answer in play.history():
        match step:
            case Scene(place=place, people=people, mood=mood, description=description):
                feelings = dict.fromkeys(people, _FEELINGS[mood])
            case Say(speaker=speaker, feeling=feeling):
                person = play.library.people.get(speaker)
                if speaker != "narrator" and person and person.has_picture:
                    feelings[speaker] = feeling
        if not isinstance(step, Say):
            speaker = None
    return Stage(place, tuple(feelings.items()), speaker, description)


def draw_stage(surface: pygame.Surface, look: Look, stage: Stage, *, is_clear: bool) -> None:
    """Draw the place with its people, or, under a task, the place alone and veiled."""
    draw_place(surface, look, f"places/{stage.place}", 0.0 if is_clear else _VEIL)
    if not is_clear:
        return
    spread = min(_SPREAD, 1000 // max(len(stage.people), 1))
    first = surface.get_width() // 2 - spread * (len(stage.people) - 1) // 2
    spots = [(first + spread * place, *person) for place, person in enumerate(stage.people)]
    if look.rtl:
        spots = [(surface.get_width() - x, person, feeling) for x, person, feeling in spots]
    for x, person, feeling in sorted(spots, key=lambda spot: spot[1] == stage.speaker):
        high = _SPEAKER_HEIGHT if person == stage.speaker else _HEIGHT
        picture = look.pictures.get(f"people/{person}-{feeling}", height=high)
        if picture:
            surface.blit(picture, picture.get_rect(midbottom=(x, _FLOOR)))
