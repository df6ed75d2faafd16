from hypothesis import given, settings
from hypothesis import strategies as st

from game.world.movement import Walker, follow, steer, turn_to, walk
from game.world.places import REACH, Box, Place, Point, Spot
from game.world.routes import find_route
from game.world.village import VILLAGE_SQUARE

people = st.sampled_from([spot.person for spot in VILLAGE_SQUARE.spots])
points = st.builds(Point, st.floats(-50, 1330), st.floats(-50, 770))
grid = [
    point
    for x in range(0, 1280, 10)
    for y in range(0, 720, 10)
    if VILLAGE_SQUARE.is_walkable(point := Point(x, y))
]


def step_aside(point: Point, x: float, y: float) -> Point:
    """Return a place beside this one where one can stand, or the place itself."""
    beside = Point(point.x + x, point.y + y)
    return beside if VILLAGE_SQUARE.is_walkable(beside) else point


standing = st.builds(step_aside, st.sampled_from(grid), st.floats(-9, 9), st.floats(-9, 9))
held = st.frozensets(st.sampled_from(["up", "down", "left", "right"]))
moves = st.lists(st.tuples(held, st.floats(0, 0.5)), max_size=30)


def make_place(*obstacles: Box, spots: tuple[Spot, ...] = ()) -> Place:
    return Place("yard", "yard", (Box(0, 0, 400, 400),), obstacles, spots, Point(200, 200))


def arrive(walker: Walker) -> Walker:
    for _ in range(1000):
        if not walker.route:
            return walker
        walker = follow(walker, 1 / 30)
    raise AssertionError("still on the way after half a minute")


@given(start=standing, moves=moves)
def test_a_walker_never_leaves_the_ground(start, moves):
    walker = Walker(start)
    for keys, seconds in moves:
        walker = walk(VILLAGE_SQUARE, walker, steer(keys), seconds)
        assert VILLAGE_SQUARE.is_walkable(walker.at)


@settings(deadline=None)
@given(start=standing, person=people)
def test_everybody_can_be_reached_from_everywhere(start, person):
    goal = VILLAGE_SQUARE.beside(person)
    walker = arrive(Walker(start, route=find_route(VILLAGE_SQUARE, start, goal)))
    assert walker.at == goal
    assert goal.distance_to(VILLAGE_SQUARE.spot_of(person).at) <= REACH


@settings(deadline=None)
@given(start=standing, goal=points)
def test_a_route_leads_only_over_ground(start, goal):
    here = start
    for corner in find_route(VILLAGE_SQUARE, start, goal):
        assert VILLAGE_SQUARE.is_clear(here, corner)
        here = corner


@given(person=people)
def test_whoever_stands_beside_somebody_can_talk_to_them(person):
    assert VILLAGE_SQUARE.person_near(VILLAGE_SQUARE.beside(person)) == person


def test_everybody_stands_on_the_ground_and_the_entrance_is_free():
    assert VILLAGE_SQUARE.is_walkable(VILLAGE_SQUARE.entrance)
    for spot in VILLAGE_SQUARE.spots:
        assert any(ground.contains(spot.at) for ground in VILLAGE_SQUARE.grounds), spot
        assert not any(box.contains(spot.at) for box in VILLAGE_SQUARE.obstacles), spot


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
