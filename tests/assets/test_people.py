"""People grow up as themselves, nobody is drawn as somebody else, and walkers keep to their box."""

import io
from pathlib import Path

import pygame
import pytest
import resvg_py
import yaml

from assets.rig.cast import CAST, WALKERS
from assets.rig.people import draw_person
from assets.rig.walkers import draw_walk
from game.world.city import CITY
from game.world.harbour_town import HARBOUR_TOWN

CONTENT = Path(__file__).parents[2] / "curriculum" / "content" / "cast.yaml"
PEOPLE = yaml.safe_load(CONTENT.read_text(encoding="utf-8"))["people"]
GROWN = [(person["id"], person["grew_from"]) for person in PEOPLE if "grew_from" in person]
SHADOW = 60  # no part of a shadow is less transparent than this


def draw_sheet(name: str) -> pygame.Surface:
    png = resvg_py.svg_to_bytes(svg_string=draw_walk(WALKERS[name]), skip_system_fonts=True)
    return pygame.image.load(io.BytesIO(bytes(png)), "walk.png")


@pytest.mark.parametrize(("older", "younger"), GROWN)
def test_who_grows_up_keeps_skin_brows_glasses_and_wheelchair(older, younger):
    then, now = CAST[younger], CAST[older]
    assert now.face.skin == then.face.skin
    assert now.face.brow == then.face.brow
    assert now.glasses == then.glasses
    assert now.build.seated == then.build.seated


@pytest.mark.parametrize(("older", "younger"), GROWN)
def test_who_grows_up_has_a_smaller_head_for_their_height(older, younger):
    assert CAST[older].build.head_scale < CAST[younger].build.head_scale


def test_no_two_people_have_the_same_face_and_hair():
    seen = {(person.face, person.hair) for person in CAST.values()}
    assert len(seen) == len(CAST)


def test_hearing_aids_and_walking_stick_are_drawn():
    for name, item in (("mei", "hearing-aids"), ("repairer-anan", "stick")):
        tone = dict(CAST[name].worn)[item]
        for feeling in ("neutral", "happy", "worried", "sad", "surprised"):
            assert f'stroke="{tone}"' in draw_person(CAST[name], feeling)


def test_whoever_stands_in_a_place_to_walk_in_has_a_walk():
    here = {name for place in (HARBOUR_TOWN, CITY) for name in place.people}
    assert here <= set(WALKERS)


@pytest.mark.parametrize("name", WALKERS)
def test_walker_keeps_out_of_the_frames_around(name):
    sheet = draw_sheet(name)
    below = [
        sheet.get_at((x, row * 96 + y)).a for row in range(3) for y in (94, 95) for x in range(256)
    ]
    beside = [
        sheet.get_at((col * 64 + x, y)).a for col in range(4) for x in (0, 63) for y in range(384)
    ]
    assert max(below) <= SHADOW
    assert max(beside) == 0
