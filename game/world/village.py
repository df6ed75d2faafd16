"""The village square of Lantern Bay: the one place where the adventure is walked.

The numbers follow the picture ``world/square-ground``. Buildings take the ground that they hide as
well as the ground that they stand on, since everybody is drawn in front of the picture.
"""

from game.world.places import Box, Place, Point, Spot

_MEADOW = Box(20, 222, 1260, 606)
_FIELD = Box(964, 100, 1262, 240)
_JETTY = Box(602, 600, 680, 640)

_SEA_HOUSE = Box(14, 215, 206, 404)
_STAGE = Box(120, 436, 410, 598)
_WELL = Box(584, 252, 696, 390)
_FISH_STALL = Box(912, 294, 1078, 452)
_FRUIT_STALL = Box(1078, 300, 1236, 456)
_BUSHES = (
    Box(416, 222, 514, 238),
    Box(770, 222, 830, 238),
    Box(728, 500, 792, 524),
    Box(0, 438, 74, 474),
)
_TRUNKS = (
    Box(1212, 296, 1242, 336),
    Box(18, 584, 50, 606),
    Box(544, 588, 576, 610),
    Box(854, 582, 886, 606),
    Box(1238, 584, 1272, 610),
)

VILLAGE_SQUARE = Place(
    id="village-square",
    picture="world/square-ground",
    grounds=(_MEADOW, _FIELD, _JETTY),
    obstacles=(_SEA_HOUSE, _STAGE, _WELL, _FISH_STALL, _FRUIT_STALL, *_BUSHES, *_TRUNKS),
    spots=(
        Spot("suri", Point(860, 468)),
        Spot("bayan", Point(1100, 190)),
        Spot("lin", Point(770, 330), "left"),
        Spot("noi", Point(752, 575), "left"),
        Spot("amira", Point(370, 300), "right"),
        Spot("tavi", Point(1004, 178), "right"),
        Spot("teacher-dara", Point(258, 270)),
        Spot("librarian-hana", Point(700, 240)),
        Spot("mother-wati", Point(990, 500)),
        Spot("grandfather-amir", Point(480, 560), "right"),
        Spot("coach-rafi", Point(1200, 190), "left"),
        Spot("cousin-kiri", Point(470, 440), "right"),
    ),
    entrance=Point(640, 500),
    setting="village-square",
    tester="teacher-dara",
)
