"""Every drawn picture: its path under ``assets/pictures`` and what draws it."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from assets.rig.cast import CAST, WALKERS
from assets.rig.city_ground import draw_city_ground
from assets.rig.covers import COVERS
from assets.rig.draw import ASSETS
from assets.rig.emblems import draw_logo, draw_narrator, draw_wide_logo
from assets.rig.faces import FEELINGS
from assets.rig.icons import ICONS, draw_icon
from assets.rig.people import draw_person
from assets.rig.pins import PINS, draw_pin
from assets.rig.places import PLACES
from assets.rig.props import PROPS
from assets.rig.town_ground import draw_harbour_town_ground
from assets.rig.walkers import draw_walk
from assets.rig.world import draw_bubble, draw_square_ground

PICTURES = ASSETS / "pictures"


def list_pictures() -> Iterator[tuple[str, Callable[[], str]]]:
    """Yield each picture's path and the function that returns its SVG."""
    for name in ICONS:
        yield f"icons/{name}.svg", partial(draw_icon, name)
    for name in PINS:
        yield f"pin/{name}.svg", partial(draw_pin, name)
    for feeling in FEELINGS:
        yield f"people/narrator-{feeling}.svg", draw_narrator  # a lantern feels nothing
        for name, person in CAST.items():
            yield f"people/{name}-{feeling}.svg", partial(draw_person, person, feeling)
    for name, draw in PLACES.items():
        yield f"places/{name}.svg", draw
    yield "world/square-ground.svg", draw_square_ground
    yield "world/harbour-town-ground.svg", draw_harbour_town_ground
    yield "world/city-ground.svg", draw_city_ground
    for name, person in WALKERS.items():
        yield f"world/{name}-walk.svg", partial(draw_walk, person)
    for kind in ("talk", "new", "done"):
        yield f"world/bubble-{kind}.svg", partial(draw_bubble, kind)
    for name, draw in PROPS.items():
        yield f"props/{name}.svg", draw
    for name, draw in COVERS.items():
        yield f"modules/{name}.svg", draw
    yield "logo.svg", draw_logo
    yield "logo-wide.svg", draw_wide_logo


def write_pictures(target: Path = PICTURES) -> int:
    """Write every picture under the target and return how many have changed."""
    changed = 0
    for path, draw in list_pictures():
        file = target / path
        text = draw()
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
            changed += 1
    return changed
