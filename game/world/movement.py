"""Walking: held directions and routes become steps; who bumps into something slides along it."""

from dataclasses import dataclass, replace

from game.world.places import AHEAD, Facing, Place, Point

SPEED = 210.0
"""Pixels a second."""
STRIDE = 22.0
"""Pixels between two pictures of the walk."""
_LONGEST_STEP = 4.0
"""Pixels moved before looking again: thinner than anything that stands in the way."""
_LONGEST_TIME = 0.25
"""Seconds that one step may make up for: a game that stood still does not jump ahead."""

Direction = tuple[float, float]


@dataclass(frozen=True)
class Walker:
    """Somebody who walks: where, which way, how far so far, and the rest of the route."""

    at: Point
    facing: Facing = "down"
    walked: float = 0.0
    is_moving: bool = False
    route: tuple[Point, ...] = ()

    @property
    def frame(self) -> int:
        """Which of the four pictures of the walk to show; the first when standing."""
        return int(self.walked / STRIDE) % 4 if self.is_moving else 0


def steer(held: frozenset[Facing]) -> Direction:
    """Return the direction that the held keys ask for, of length 1 or 0."""
    dx = sum(AHEAD[facing][0] for facing in held)
    dy = sum(AHEAD[facing][1] for facing in held)
    length = (dx * dx + dy * dy) ** 0.5
    return (dx / length, dy / length) if length else (0.0, 0.0)


def walk(place: Place, walker: Walker, direction: Direction, seconds: float) -> Walker:
    """Return the walker after walking in a direction; a route that they followed is given up."""
    way = SPEED * min(max(seconds, 0.0), _LONGEST_TIME)
    if direction == (0.0, 0.0) or not way:
        return replace(walker, is_moving=False, route=())
    at, left = walker.at, way
    while left > 0:
        step = min(left, _LONGEST_STEP)
        moved = _slide(place, at, (direction[0] * step, direction[1] * step))
        if moved == at:
            break
        at, left = moved, left - step
    return replace(
        walker,
        at=at,
        facing=_face(direction, walker.facing),
        walked=walker.walked + walker.at.distance_to(at),
        is_moving=at != walker.at,
        route=(),
    )


def follow(walker: Walker, seconds: float) -> Walker:
    """Return the walker further along their route; it leads only where one can walk."""
    left = SPEED * min(max(seconds, 0.0), _LONGEST_TIME)
    at, facing, route = walker.at, walker.facing, walker.route
    while route and left > 0:
        length = at.distance_to(route[0])
        if length > 0:
            ahead = ((route[0].x - at.x) / length, (route[0].y - at.y) / length)
            facing = _face(ahead, facing)
        if length <= left:
            at, route, left = route[0], route[1:], left - length
        else:
            at, left = Point(at.x + ahead[0] * left, at.y + ahead[1] * left), 0.0
    return replace(
        walker,
        at=at,
        facing=facing,
        walked=walker.walked + walker.at.distance_to(at),
        is_moving=at != walker.at,
        route=route,
    )


def turn_to(walker: Walker, target: Point) -> Walker:
    """Return the walker looking at something."""
    ahead = (target.x - walker.at.x, target.y - walker.at.y)
    return replace(walker, facing=_face(ahead, walker.facing), is_moving=False)


def _slide(place: Place, at: Point, step: Direction) -> Point:
    """Return where a small step leads: straight, or along what is in the way."""
    for dx, dy in (step, (step[0], 0.0), (0.0, step[1])):
        there = Point(at.x + dx, at.y + dy)
        if (dx or dy) and place.is_walkable(there):
            return there
    return at


def _face(direction: Direction, before: Facing) -> Facing:
    dx, dy = direction
    if abs(dx) > abs(dy):
        return "right" if dx > 0 else "left"
    if abs(dy) > abs(dx):
        return "down" if dy > 0 else "up"
    return before
