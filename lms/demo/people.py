"""Who learns and works at the demo school. Everybody here is invented."""

from typing import NamedTuple

from lms.accounts.models import Role
from lms.accounts.pins import PIN_PICTURES

SCHOOL = "Lantern Bay School"
MODULE = "privacy.9-12"
PASSWORD = "Lantern-Bay-2026"


class Adult(NamedTuple):
    """Somebody who signs in with a user name."""

    username: str
    name: str
    role: Role


class Room(NamedTuple):
    """A classroom and the nicknames of its pupils."""

    name: str
    band: str
    pupils: tuple[str, ...]


TEACHER = Adult("dara", "Teacher Dara", Role.TEACHER)
LEAD = Adult("sok", "Headteacher Sok", Role.SCHOOL_LEAD)
EVALUATOR = Adult("mali", "Mali, evaluator", Role.EVALUATOR)
EDITOR = Adult("jo", "Jo, editor", Role.EDITOR)

ROOMS = (
    Room(
        "5A",
        "9-12",
        ("Anong", "Bao", "Chenda", "Dewi", "Emi", "Farid", "Gita", "Hoa", "Iman", "Jaya", "Kai",
         "Leila"),
    ),
    Room(
        "5B",
        "9-12",
        ("Malee", "Nara", "Oyun", "Phuc", "Rani", "Sami", "Tuya", "Uma", "Vinh", "Wira", "Yasmin",
         "Zaw"),
    ),
)  # fmt: skip


def pin_of(place: int) -> tuple[str, str, str]:
    """Return the fixed PIN of the pupil at this place of the list: three pictures in a row."""
    pictures = [picture.id for picture in PIN_PICTURES]
    return tuple(pictures[(place * 5 + step * 3) % len(pictures)] for step in range(3))
