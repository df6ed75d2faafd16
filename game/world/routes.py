"""Ways around what stands in the way: the corners to walk by, from here to there.

A* on a grid (Hart, Nilsson and Raphael 1968), then every corner that can be cut is cut.
"""

import heapq
from functools import cache
from itertools import count

from game.world.places import Place, Point

CELL = 16.0
Cell = tuple[int, int]
_AROUND = ((1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (1, -1), (-1, 1), (-1, -1))


def find_route(place: Place, start: Point, goal: Point) -> tuple[Point, ...]:
    """Return the points to walk to, one after the other; the last is the goal.

    A goal where nobody can stand is replaced by the nearest place where one can. Empty when there
    is no way, or one is there already.
    """
    if not place.is_walkable(goal):
        goal = min(_grid(place).values(), key=goal.distance_to)
    if place.is_clear(start, goal):
        return (goal,) if start != goal else ()
    way = _search(place, start, goal)
    return _cut_corners(place, start, way) if way else ()


@cache
def _grid(place: Place) -> dict[Cell, Point]:
    return {_cell(point): point for point in place.cells(CELL)}


@cache
def _steps(place: Place, cell: Cell) -> tuple[Cell, ...]:
    grid = _grid(place)
    around = ((cell[0] + dx, cell[1] + dy) for dx, dy in _AROUND)
    return tuple(c for c in around if c in grid and place.is_clear(grid[cell], grid[c]))


def _cell(point: Point) -> Cell:
    return int(point.x // CELL), int(point.y // CELL)


def _search(place: Place, start: Point, goal: Point) -> list[Point]:
    grid, order = _grid(place), count()
    ends = _doorsteps(place, goal)
    came: dict[Cell, Cell | None] = dict.fromkeys(_doorsteps(place, start))
    cost = {cell: start.distance_to(grid[cell]) for cell in came}
    queue = [(cost[c] + grid[c].distance_to(goal), next(order), c) for c in came]
    heapq.heapify(queue)
    while queue:
        _, _, cell = heapq.heappop(queue)
        if cell in ends:
            return [*_trace(grid, came, cell), goal]
        for step in _steps(place, cell):
            new = cost[cell] + grid[cell].distance_to(grid[step])
            if new < cost.get(step, float("inf")):
                cost[step], came[step] = new, cell
                heapq.heappush(queue, (new + grid[step].distance_to(goal), next(order), step))
    return []


def _doorsteps(place: Place, point: Point) -> list[Cell]:
    """Return the cells around a point that can be walked to straight."""
    column, row = _cell(point)
    grid = _grid(place)
    near = ((column + dx, row + dy) for dx in range(-2, 3) for dy in range(-2, 3))
    return [cell for cell in near if cell in grid and place.is_clear(point, grid[cell])]


def _trace(
    grid: dict[Cell, Point], came: dict[Cell, Cell | None], cell: Cell | None
) -> list[Point]:
    way: list[Point] = []
    while cell is not None:
        way.append(grid[cell])
        cell = came[cell]
    return way[::-1]


def _cut_corners(place: Place, start: Point, way: list[Point]) -> tuple[Point, ...]:
    kept: list[Point] = []
    here, rest = start, way
    while rest:
        far = next(
            i for i in range(len(rest) - 1, -1, -1) if i == 0 or place.is_clear(here, rest[i])
        )
        here = rest[far]
        kept.append(here)
        rest = rest[far + 1 :]
    return tuple(kept)
