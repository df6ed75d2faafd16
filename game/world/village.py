"""The village square of Lantern Bay: the one place where the adventure is walked.

The numbers follow the picture ``world/square-ground``.
"""

from game.world.places import Box, Place, Point, Spot

VILLAGE_SQUARE = Place(
    id="village-square",
    picture="world/square-ground",
    grounds=(Box(40, 200, 1240, 690),),
    obstacles=(),
    spots=(
        Spot("suri", Point(420, 400)),
        Spot("bayan", Point(880, 420), "left"),
        Spot("lin", Point(640, 300)),
        Spot("noi", Point(300, 580), "right"),
        Spot("amira", Point(1040, 560), "left"),
        Spot("tavi", Point(760, 600)),
        Spot("teacher-dara", Point(180, 320), "right"),
        Spot("librarian-hana", Point(1100, 320), "left"),
    ),
    entrance=Point(640, 480),
)
