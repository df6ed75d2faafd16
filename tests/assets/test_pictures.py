"""Every picture that game and site count on is there, at its size, drawn with plain shapes."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml

from assets.rig.cast import WALKERS

PICTURES = Path(__file__).parents[2] / "assets" / "pictures"
FILES = sorted(PICTURES.rglob("*.svg"))
PLAIN = {
    "svg", "g", "path", "rect", "circle", "ellipse", "polygon", "linearGradient", "stop"
}  # fmt: skip
SIZES = {
    "places": (1280, 720),
    "people": (400, 600),
    "pin": (160, 160),
    "icons": (48, 48),
    "props": (480, 320),
    "modules": (640, 360),
}
FEELINGS = ["neutral", "happy", "worried", "sad", "surprised"]
PINS = [
    "boat",
    "mango",
    "drum",
    "kite",
    "fish",
    "star",
    "bicycle",
    "umbrella",
    "turtle",
    "bell",
    "flower",
    "cup",
]
CONTENT = Path(__file__).parents[2] / "curriculum" / "content" / "cast.yaml"
CAST = yaml.safe_load(CONTENT.read_text(encoding="utf-8"))
PLACES = [place["id"] for place in CAST["places"]]
PEOPLE = [person["id"] for person in CAST["people"]]
FACES = [name for name in PEOPLE if name != "narrator"]


def size_of(file: Path) -> tuple[int, int]:
    root = ElementTree.parse(file).getroot()
    return int(root.attrib["width"]), int(root.attrib["height"])


@pytest.mark.parametrize("person", PEOPLE)
def test_person_has_every_feeling(person):
    for feeling in FEELINGS:
        assert (PICTURES / "people" / f"{person}-{feeling}.svg").exists()


@pytest.mark.parametrize("person", WALKERS)
def test_walker_has_four_rows_of_four_frames(person):
    assert size_of(PICTURES / "world" / f"{person}-walk.svg") == (4 * 64, 4 * 96)


@pytest.mark.parametrize("person", FACES)
def test_a_persons_feelings_all_look_different(person):
    drawn = {(PICTURES / "people" / f"{person}-{f}.svg").read_text("utf-8") for f in FEELINGS}
    assert len(drawn) == len(FEELINGS)


def test_places_and_pins_are_all_there():
    assert {file.stem for file in (PICTURES / "places").iterdir()} == set(PLACES)
    assert {file.stem for file in (PICTURES / "pin").iterdir()} == set(PINS)


@pytest.mark.parametrize("ground", ["square", "harbour-town", "city"])
def test_ground_fills_the_window(ground):
    assert size_of(PICTURES / "world" / f"{ground}-ground.svg") == (1280, 720)


@pytest.mark.parametrize("folder", SIZES)
def test_pictures_of_a_folder_have_one_size(folder):
    assert {size_of(file) for file in (PICTURES / folder).iterdir()} == {SIZES[folder]}


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_picture_is_made_of_plain_shapes(file):
    # No text (fonts differ), no <use>, clip or filter (SDL and small renderers ignore them).
    tags = {element.tag.split("}")[1] for element in ElementTree.parse(file).iter()}
    assert tags <= PLAIN


@pytest.mark.parametrize("file", sorted((PICTURES / "icons").iterdir()), ids=lambda file: file.stem)
def test_icon_uses_the_ink_alone(file):
    colours = set(re.findall(r"#[0-9a-f]{3,6}", file.read_text(encoding="utf-8")))
    assert colours == {"#1c2733"}
