"""The places of Lantern Bay, 1280×720, whose lower part is calm because words lie there."""

from assets.rig.places.bay import draw_harbour, draw_lantern_bay
from assets.rig.places.hall import draw_community_hall
from assets.rig.places.home import draw_bedroom, draw_home_kitchen
from assets.rig.places.library import draw_library_corner
from assets.rig.places.school import draw_classroom
from assets.rig.places.village import draw_football_field, draw_market, draw_village_square

PLACES = {
    "lantern-bay": draw_lantern_bay,
    "village-square": draw_village_square,
    "classroom": draw_classroom,
    "home-kitchen": draw_home_kitchen,
    "harbour": draw_harbour,
    "market": draw_market,
    "library-corner": draw_library_corner,
    "football-field": draw_football_field,
    "community-hall": draw_community_hall,
    "bedroom": draw_bedroom,
}
