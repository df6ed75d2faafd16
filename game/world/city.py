"""The middle of Awan City, where those of sixteen to eighteen live, as a place to walk in.

The numbers follow the picture ``world/city-ground``. Trams stand; nothing moves in the street.
"""

from game.world.places import Box, Place, Point, Spot

_STREETS = Box(20, 226, 1260, 640)

_TRAM = Box(58, 288, 316, 416)
_FOUNTAIN = Box(318, 480, 484, 594)
_KIOSK = Box(946, 418, 1126, 558)
_CAFE_TABLES = (Box(738, 450, 904, 612), Box(1122, 450, 1280, 612))
_BENCHES = (Box(110, 448, 210, 516), Box(488, 436, 586, 504))
_TRUNKS = (
    Box(46, 508, 82, 542),
    Box(232, 612, 268, 648),
    Box(546, 614, 586, 652),
    Box(656, 506, 688, 538),
    Box(1244, 200, 1276, 230),
)
_POSTS = (
    Box(342, 318, 362, 342),
    Box(428, 316, 452, 340),
    Box(868, 316, 892, 340),
)

CITY = Place(
    id="city",
    picture="world/city-ground",
    grounds=(_STREETS,),
    obstacles=(_TRAM, _FOUNTAIN, _KIOSK, *_CAFE_TABLES, *_BENCHES, *_TRUNKS, *_POSTS),
    spots=(
        Spot("suri-17", Point(250, 244), "left"),
        Spot("bayan-17", Point(566, 262), "right"),
        Spot("lin-18", Point(400, 280), "left"),
        Spot("noi-16", Point(944, 256)),
        Spot("dorji", Point(150, 590), "right"),
        Spot("hira", Point(112, 244), "right"),
        Spot("minh", Point(1060, 252), "left"),
        Spot("mei", Point(1212, 258), "left"),
        Spot("kalia", Point(744, 442), "left"),
        Spot("rafael", Point(276, 550), "right"),
        Spot("nurse-phuong", Point(1010, 606)),
        Spot("editor-lena", Point(694, 262), "left"),
        Spot("lawyer-arif", Point(650, 592), "left"),
        Spot("officer-malee", Point(1146, 338)),
    ),
    entrance=Point(600, 400),
    setting="awan-city",
    tester="editor-lena",
)
