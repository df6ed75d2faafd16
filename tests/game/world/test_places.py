from itertools import combinations
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from game.world.city import CITY
from game.world.harbour_town import HARBOUR_TOWN
from game.world.movement import Walker, follow, steer, turn_to, walk
from game.world.places import REACH, Box, Place, Point, Spot
from game.world.routes import find_route
from game.world.village import VILLAGE_SQUARE

PLACES = [VILLAGE_SQUARE, HARBOUR_TOWN, CITY]
ROOT = Path(__file__).parents[3]
GRIDS = {
    place.id: [
        point
        for x in range(0, 1280, 10)
        for y in range(0, 720, 10)
        if place.is_walkable(point := Point(x, y))
    ]
    for place in PLACES
}

in_every_place = pytest.mark.parametrize("place", PLACES, ids=lambda place: place.id)
points = st.builds(Point, st.floats(-50, 1330), st.floats(-50, 770))
held = st.frozensets(st.sampled_from(["up", "down", "left", "right"]))
moves = st.lists(st.tuples(held, st.floats(0, 0.5)), max_size=30)


def standing_in(place: Place) -> st.SearchStrategy[Point]:
    """Draw places where one can stand, on the grid and beside it."""

    def step_aside(point: Point, x: float, y: float) -> Point:
        beside = Point(point.x + x, point.y + y)
        return beside if place.is_walkable(beside) else point

    return st.builds(
        step_aside, st.sampled_from(GRIDS[place.id]), st.floats(-9, 9), st.floats(-9, 9)
    )


def people_of(place: Place) -> st.SearchStrategy[str]:
    return st.sampled_from([spot.person for spot in place.spots])


def make_place(*obstacles: Box, spots: tuple[Spot, ...] = ()) -> Place:
    return Place("yard", "yard", (Box(0, 0, 400, 400),), obstacles, spots, Point(200, 200))


def arrive(walker: Walker) -> Walker:
    for _ in range(1000):
        if not walker.route:
            return walker
        walker = follow(walker, 1 / 30)
    raise AssertionError("still on the way after half a minute")


@in_every_place
@given(data=st.data(), moves=moves)
def test_a_walker_never_leaves_the_ground(place, data, moves):
    walker = Walker(data.draw(standing_in(place)))
    for keys, seconds in moves:
        walker = walk(place, walker, steer(keys), seconds)
        assert place.is_walkable(walker.at)


@in_every_place
@settings(deadline=None)
@given(data=st.data())
def test_everybody_can_be_reached_from_everywhere(place, data):
    start, person = data.draw(standing_in(place)), data.draw(people_of(place))
    goal = place.beside(person)
    walker = arrive(Walker(start, route=find_route(place, start, goal)))
    assert walker.at == goal
    assert goal.distance_to(place.spot_of(person).at) <= REACH


@in_every_place
@pytest.mark.parametrize("is_from_entrance", [True, False])
def test_everybody_can_be_reached_from_the_entrance_and_left_again(place, is_from_entrance):
    for spot in place.spots:
        ends = (place.entrance, place.beside(spot.person))
        start, goal = ends if is_from_entrance else ends[::-1]
        assert arrive(Walker(start, route=find_route(place, start, goal))).at == goal


@in_every_place
@settings(deadline=None)
@given(data=st.data(), goal=points)
def test_a_route_leads_only_over_ground(place, data, goal):
    here = data.draw(standing_in(place))
    for corner in find_route(place, here, goal):
        assert place.is_clear(here, corner)
        here = corner


@in_every_place
def test_whoever_stands_beside_somebody_can_talk_to_them(place):
    for spot in place.spots:
        assert place.person_near(place.beside(spot.person)) == spot.person


@in_every_place
def test_everybody_stands_on_the_ground_and_the_entrance_is_free(place):
    assert place.is_walkable(place.entrance)
    for spot in place.spots:
        assert any(ground.contains(spot.at) for ground in place.grounds), spot
        assert not any(box.contains(spot.at) for box in place.obstacles), spot


@in_every_place
def test_nobody_hides_somebody_else(place):
    # Somebody is 64 wide and 96 high in the picture, with a mark above the head.
    for one, two in combinations(place.spots, 2):
        assert abs(one.at.x - two.at.x) >= 64 or abs(one.at.y - two.at.y) >= 96, (one, two)


@in_every_place
def test_a_place_has_its_picture(place):
    assert (ROOT / "assets" / "pictures" / f"{place.picture}.svg").exists()


@in_every_place
def test_everybody_here_belongs_to_the_cast(place):
    cast = yaml.safe_load((ROOT / "curriculum/content/cast.yaml").read_text(encoding="utf-8"))
    assert {spot.person for spot in place.spots} <= {person["id"] for person in cast["people"]}


def test_nobody_is_near_in_an_empty_yard():
    assert make_place().person_near(Point(200, 200)) is None


def test_who_walks_against_a_wall_slides_along_it():
    place = make_place(Box(250, 0, 300, 400))
    walker = walk(place, Walker(Point(240, 200)), steer(frozenset({"right", "down"})), 0.2)
    assert walker.at.x < 250
    assert walker.at.y > 220


def test_who_walks_straight_into_a_wall_stands_still():
    place = make_place(Box(250, 0, 300, 400))
    walker = walk(place, Walker(Point(249, 200)), steer(frozenset({"right"})), 0.2)
    assert not walker.is_moving
    assert walker.frame == 0


def test_the_way_is_as_long_at_30_as_at_60_frames():
    place = make_place()
    slow = fast = Walker(Point(10, 10))
    for _ in range(15):
        slow = walk(place, slow, (1, 0), 1 / 30)
    for _ in range(30):
        fast = walk(place, fast, (1, 0), 1 / 60)
    assert abs(slow.at.x - fast.at.x) < 0.01


def test_a_thin_wall_stops_even_a_slow_computer():
    place = make_place(Box(250, 0, 255, 400))
    walker = walk(place, Walker(Point(200, 200)), (1, 0), 5.0)
    assert walker.at.x < 250


def test_opposite_keys_cancel_out_and_diagonals_are_no_faster():
    assert steer(frozenset({"left", "right"})) == (0, 0)
    dx, dy = steer(frozenset({"right", "down"}))
    assert abs(dx * dx + dy * dy - 1) < 1e-9


def test_a_wall_without_a_gap_has_no_way_around():
    place = make_place(Box(200, 0, 210, 400))
    assert find_route(place, Point(100, 100), Point(300, 300)) == ()


def test_the_way_leads_around_a_wall():
    place = make_place(Box(100, 100, 300, 120))
    route = find_route(place, Point(200, 90), Point(200, 140))
    assert len(route) > 1
    assert route[-1] == Point(200, 140)


def test_a_key_gives_up_the_route():
    place = make_place()
    walker = Walker(Point(10, 10), route=(Point(300, 10),))
    assert walk(place, walker, (0, 1), 0.1).route == ()


def test_who_talks_looks_at_the_other():
    assert turn_to(Walker(Point(0, 0)), Point(5, 90)).facing == "down"
    assert turn_to(Walker(Point(0, 0)), Point(-90, 3)).facing == "left"
