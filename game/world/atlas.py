"""Which place is walked: one for each age band."""

from game.world.city import CITY
from game.world.harbour_town import HARBOUR_TOWN
from game.world.places import Place
from game.world.village import VILLAGE_SQUARE

_BY_BAND = {"9-12": VILLAGE_SQUARE, "13-15": HARBOUR_TOWN, "16-18": CITY}


def find_place(band: str) -> Place:
    """Return the place of an age band; the village for a band that has none of its own."""
    return _BY_BAND.get(band, VILLAGE_SQUARE)
