"""Everybody who is drawn, by where and when the stories meet them."""

from assets.rig.bodies import CHILD, Outfit
from assets.rig.cast.city import CITY
from assets.rig.cast.colours import BLACK, BROWN, SOFT_BLACK
from assets.rig.cast.courses import COURSES
from assets.rig.cast.town import TOWN
from assets.rig.cast.village import VILLAGE
from assets.rig.faces import Face, Hair
from assets.rig.people import Person

CAST: dict[str, Person] = VILLAGE | TOWN | CITY | COURSES

# Three pupils without a story, for the player to be.
PLAYERS: dict[str, Person] = {
    "player-a": Person(
        Face("#c68a58", width=75, chin=48, brow=BLACK),
        Hair("crop", SOFT_BLACK),
        CHILD,
        Outfit("hoodie", "#e9b949", "paper", "navy", "long"),
    ),
    "player-b": Person(
        Face("#a9714a", width=75, chin=46, lashes=True, brow=BLACK),
        Hair("ponytail", BLACK, "sun"),
        CHILD,
        Outfit("hoodie", "lagoon", "paper", "navy", "long"),
    ),
    "player-c": Person(
        Face("#e0ae80", width=75, chin=44, lashes=True, brow=BROWN),
        Hair("scarf", "#3f83b5", "#d3e8ee"),
        CHILD,
        Outfit("hoodie", "coral", "paper", "navy", "long"),
    ),
}

# These are met in pictures alone; everybody else also stands in a place to walk in.
ONLY_IN_PICTURES = (
    "rina",
    "bo",
    "father-wei",
    "aunt-salma",
    "uncle-tenzin",
    "grandmother-tuyet",
    "helpline-counsellor",
    "lead-nirmala",
    "teacher-kofan",
)

WALKERS: dict[str, Person] = {
    name: person for name, person in (CAST | PLAYERS).items() if name not in ONLY_IN_PICTURES
}
