"""Places to walk in: where one can stand, who stands where, and what things are called.

Coordinates are those of the place's picture, 1280×720, with y downwards. A walker is the point
between its feet.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

Facing = Literal["down", "left", "right", "up"]

AHEAD: dict[Facing, tuple[int, int]] = {
    "up": (0, -1),
    "down": (0, 1),
    "left": (-1, 0),
    "right": (1, 0),
}
"""Which way somebody looks, as a step."""

REACH = 72.0
"""How near one has to stand to somebody to talk to them."""

_ELBOW_ROOM = (30.0, 14.0)
"""Half the width and depth that a standing person takes."""
_BESIDE = ((0.0, 46.0), (-58.0, 8.0), (58.0, 8.0), (0.0, -34.0))
"""Where one stands to talk to somebody: in front, left, right or behind."""


class Point(NamedTuple):
    """A place on the ground."""

    x: float
    y: float

    def distance_to(self, other: "Point") -> float:
        """Return the distance in pixels."""
        return float(((self.x - other.x) ** 2 + (self.y - other.y) ** 2) ** 0.5)


@dataclass(frozen=True)
class Box:
    """An upright rectangle; its edges belong to it."""

    left: float
    top: float
    right: float
    bottom: float

    def contains(self, point: Point) -> bool:
        """Return whether the point lies in it."""
        return self.left <= point.x <= self.right and self.top <= point.y <= self.bottom


@dataclass(frozen=True)
class Spot:
    """Where somebody stands, and which way they look."""

    person: str
    at: Point
    facing: Facing = "down"

    @property
    def taken(self) -> Box:
        """The ground that they stand on."""
        wide, deep = _ELBOW_ROOM
        return Box(self.at.x - wide, self.at.y - deep, self.at.x + wide, self.at.y + deep)


@dataclass(frozen=True)
class Place:
    """One picture to walk in. ``picture`` is a path below ``assets/pictures``.

    ``setting`` is the place of the stories that it is a part of; ``tester`` hands out the tests.
    """

    id: str
    picture: str
    grounds: tuple[Box, ...]
    obstacles: tuple[Box, ...]
    spots: tuple[Spot, ...]
    entrance: Point
    setting: str = ""
    tester: str = ""

    @property
    def people(self) -> tuple[str, ...]:
        """Who is here, those first who stand first in the list."""
        return tuple(spot.person for spot in self.spots)

    def is_walkable(self, point: Point) -> bool:
        """Return whether one can stand here."""
        return any(ground.contains(point) for ground in self.grounds) and not any(
            box.contains(point) for box in self._blocked
        )

    def is_clear(self, start: Point, end: Point) -> bool:
        """Return whether one can walk straight from one point to the other."""
        steps = max(int(start.distance_to(end) / 2), 1)
        return all(
            self.is_walkable(
                Point(
                    start.x + (end.x - start.x) * step / steps,
                    start.y + (end.y - start.y) * step / steps,
                )
            )
            for step in range(steps + 1)
        )

    def spot_of(self, person: str) -> Spot:
        """Return where a person stands. Raises LookupError when they are not here."""
        for spot in self.spots:
            if spot.person == person:
                return spot
        raise LookupError(f"{person} is not in {self.id}")

    def beside(self, person: str) -> Point:
        """Return where to stand to talk to somebody."""
        at = self.spot_of(person).at
        around = (Point(at.x + dx, at.y + dy) for dx, dy in _BESIDE)
        return next(point for point in around if self.is_walkable(point))

    def person_near(self, point: Point) -> str | None:
        """Return who is in reach from here, the nearest first."""
        near = min(self.spots, key=lambda spot: spot.at.distance_to(point), default=None)
        if near is None or near.at.distance_to(point) > REACH:
            return None
        return near.person

    def person_towards(self, point: Point, facing: Facing) -> str | None:
        """Return the next person in a direction; what lies beside the way counts for more."""
        dx, dy = AHEAD[facing]
        ways = []
        for spot in self.spots:
            right, down = spot.at.x - point.x, spot.at.y - point.y
            ahead, aside = right * dx + down * dy, abs(right * dy) + abs(down * dx)
            if ahead > REACH:
                ways.append((ahead + 2 * aside, spot.person))
        return min(ways)[1] if ways else None

    @cached_property
    def _blocked(self) -> tuple[Box, ...]:
        return (*self.obstacles, *(spot.taken for spot in self.spots))

    def cells(self, size: float) -> Iterator[Point]:
        """Yield the middles of the squares of a grid in which one can stand."""
        left = min(ground.left for ground in self.grounds)
        top = min(ground.top for ground in self.grounds)
        right = max(ground.right for ground in self.grounds)
        bottom = max(ground.bottom for ground in self.grounds)
        for row in range(int((bottom - top) / size) + 1):
            for column in range(int((right - left) / size) + 1):
                cell = Point(left + size * (column + 0.5), top + size * (row + 0.5))
                if self.is_walkable(cell):
                    yield cell
