"""The places of the stories, 1280×720, whose lower part is calm because words lie there."""

from assets.rig.places.away import draw_mountain_school, draw_swimming_pool
from assets.rig.places.bay import draw_harbour, draw_lantern_bay
from assets.rig.places.boarding import draw_dormitory, draw_school_yard
from assets.rig.places.bus import draw_night_bus
from assets.rig.places.care import draw_clinic, draw_counsellor_room
from assets.rig.places.city import draw_awan_city, draw_rooftop
from assets.rig.places.college import draw_college_hall, draw_staff_room, draw_workshop
from assets.rig.places.evenings import draw_shared_flat, draw_veranda
from assets.rig.places.ferry import draw_coral_point, draw_ferry_deck
from assets.rig.places.hall import draw_community_hall
from assets.rig.places.home import draw_bedroom, draw_home_kitchen
from assets.rig.places.library import draw_library_corner
from assets.rig.places.music import draw_music_room
from assets.rig.places.outdoors import draw_grassland, draw_river_park
from assets.rig.places.school import draw_classroom
from assets.rig.places.street import draw_noodle_stall, draw_repair_shop
from assets.rig.places.studios import draw_law_clinic, draw_radio_studio
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
    "ferry-deck": draw_ferry_deck,
    "coral-point": draw_coral_point,
    "school-yard": draw_school_yard,
    "dormitory": draw_dormitory,
    "noodle-stall": draw_noodle_stall,
    "music-room": draw_music_room,
    "repair-shop": draw_repair_shop,
    "clinic": draw_clinic,
    "river-park": draw_river_park,
    "counsellor-room": draw_counsellor_room,
    "grassland": draw_grassland,
    "awan-city": draw_awan_city,
    "night-bus": draw_night_bus,
    "radio-studio": draw_radio_studio,
    "workshop": draw_workshop,
    "rooftop": draw_rooftop,
    "shared-flat": draw_shared_flat,
    "college-hall": draw_college_hall,
    "mountain-school": draw_mountain_school,
    "law-clinic": draw_law_clinic,
    "swimming-pool": draw_swimming_pool,
    "staff-room": draw_staff_room,
    "veranda": draw_veranda,
}
