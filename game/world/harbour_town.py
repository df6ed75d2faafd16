"""Coral Point, the harbour town of those who are thirteen to fifteen, as a place to walk in.

The numbers follow the picture ``world/harbour-town-ground``. One arrives where the pier begins.
"""

from game.world.places import Box, Place, Point, Spot

_TOWN = Box(20, 222, 1130, 500)
_WATERFRONT = Box(20, 500, 1100, 590)
_PIER = Box(304, 590, 388, 640)
_BRIDGE = Box(1090, 368, 1262, 402)

_FENCES = (
    Box(10, 300, 192, 338),
    Box(268, 300, 450, 338),
    Box(438, 190, 452, 338),
)
_NOODLE_STALL = Box(520, 346, 780, 482)
_BENCHES = Box(940, 424, 1120, 490)
_FERRY = Box(516, 566, 684, 590)
_BICYCLE = Box(690, 200, 758, 230)
_BUSH = Box(16, 420, 84, 454)
_TRUNKS = (
    Box(754, 548, 786, 580),
    Box(1070, 566, 1102, 590),
    Box(48, 572, 76, 592),
    Box(224, 574, 250, 594),
)
_POSTS = (
    Box(418, 552, 440, 576),
    Box(462, 580, 478, 590),
    Box(842, 580, 858, 590),
    Box(1022, 580, 1038, 590),
)

HARBOUR_TOWN = Place(
    id="harbour-town",
    picture="world/harbour-town-ground",
    grounds=(_TOWN, _WATERFRONT, _PIER, _BRIDGE),
    obstacles=(
        *_FENCES,
        _NOODLE_STALL,
        _BENCHES,
        _FERRY,
        _BICYCLE,
        _BUSH,
        *_TRUNKS,
        *_POSTS,
    ),
    spots=(
        Spot("suri-14", Point(600, 540), "left"),
        Spot("bayan-14", Point(262, 462), "right"),
        Spot("lin-15", Point(660, 302), "left"),
        Spot("noi-13", Point(1036, 544), "right"),
        Spot("amira-15", Point(356, 262), "left"),
        Spot("tavi-16", Point(130, 540), "right"),
        Spot("oyun", Point(822, 296)),
        Spot("zaid", Point(476, 436), "right"),
        Spot("thida", Point(830, 452), "left"),
        Spot("joey", Point(900, 540)),
        Spot("counsellor-ratna", Point(228, 246)),
        Spot("aunt-rosa", Point(996, 262)),
        Spot("deputy-somchai", Point(100, 262), "right"),
        Spot("repairer-anan", Point(540, 258)),
    ),
    entrance=Point(346, 560),
    setting="coral-point",
    tester="counsellor-ratna",
)
