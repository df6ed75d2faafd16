"""The pictures become PNGs, and only those that changed are drawn again."""

import io
from pathlib import Path

import pygame
import pytest

from assets.build import build_pictures
from assets.rig.pictures import write_pictures

PIN = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="160" height="160" viewBox="0 0 160 160">'
    '<rect width="160" height="160" fill="#1f6f8b"/></svg>'
)
ICON = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 0 48 48">'
    '<rect width="24" height="48" fill="#1c2733"/></svg>'
)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    for path, text in {"pin/boat.svg": PIN, "icons/back.svg": ICON}.items():
        file = tmp_path / "pictures" / path
        file.parent.mkdir(parents=True)
        file.write_text(text, encoding="utf-8")
    return tmp_path / "pictures"


def load(png: Path) -> pygame.Surface:
    return pygame.image.load(io.BytesIO(png.read_bytes()), png.name)


def test_picture_keeps_its_size_and_colour(source, tmp_path):
    build_pictures(source, tmp_path / "built", workers=1)
    picture = load(tmp_path / "built" / "pin" / "boat.png")
    assert picture.get_size() == (160, 160)
    assert picture.get_at((80, 80))[:3] == (0x1F, 0x6F, 0x8B)


@pytest.mark.parametrize("size", [48, 96])
def test_icon_comes_in_dark_and_light_at_both_sizes(source, tmp_path, size):
    build_pictures(source, tmp_path / "built", workers=1)
    dark = load(tmp_path / "built" / "icons" / str(size) / "back.png")
    light = load(tmp_path / "built" / "icons-light" / str(size) / "back.png")
    assert dark.get_size() == light.get_size() == (size, size)
    assert dark.get_at((5, 5)) == (0x1C, 0x27, 0x33, 255)
    assert light.get_at((5, 5)) == (0xFF, 0xFD, 0xF8, 255)
    assert dark.get_at((size - 2, 5)).a == 0


def test_second_build_draws_nothing(source, tmp_path):
    assert build_pictures(source, tmp_path / "built", workers=1) == (5, 5)
    assert build_pictures(source, tmp_path / "built", workers=1) == (0, 5)


def test_changed_picture_alone_is_drawn_again(source, tmp_path):
    build_pictures(source, tmp_path / "built", workers=1)
    (source / "pin" / "boat.svg").write_text(PIN.replace("#1f6f8b", "#e4694a"), encoding="utf-8")
    assert build_pictures(source, tmp_path / "built", workers=1) == (1, 5)
    boat = load(tmp_path / "built" / "pin" / "boat.png")
    assert boat.get_at((80, 80))[:3] == (0xE4, 0x69, 0x4A)


def test_lost_png_is_drawn_again(source, tmp_path):
    build_pictures(source, tmp_path / "built", workers=1)
    (tmp_path / "built" / "icons" / "48" / "back.png").unlink()
    assert build_pictures(source, tmp_path / "built", workers=1) == (1, 5)


def test_png_of_a_removed_picture_goes(source, tmp_path):
    build_pictures(source, tmp_path / "built", workers=1)
    (source / "pin" / "boat.svg").unlink()
    build_pictures(source, tmp_path / "built", workers=1)
    assert not (tmp_path / "built" / "pin" / "boat.png").exists()


def test_damaged_ledger_means_a_whole_build(source, tmp_path):
    build_pictures(source, tmp_path / "built", workers=1)
    (tmp_path / "built" / "built.json").write_text("{", encoding="utf-8")
    assert build_pictures(source, tmp_path / "built", workers=1) == (5, 5)


def test_workers_draw_what_one_process_draws(tmp_path):
    source = tmp_path / "pictures"
    for number in range(12):
        file = source / "pin" / f"{number}.svg"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(PIN.replace("#1f6f8b", f"#1f6f{number + 16:02x}"), encoding="utf-8")
    steps: list[tuple[int, int]] = []
    build_pictures(source, tmp_path / "many", 2, lambda done, total: steps.append((done, total)))
    for number in range(12):
        colour = load(tmp_path / "many" / "pin" / f"{number}.png").get_at((80, 80))
        assert colour.b == number + 16
    assert steps[-1] == (12, 12)


def test_committed_pictures_are_what_the_rig_draws(tmp_path):
    committed = Path(__file__).parents[2] / "assets" / "pictures"
    write_pictures(tmp_path)
    drawn = {file.relative_to(tmp_path): file.read_bytes() for file in tmp_path.rglob("*.svg")}
    kept = {file.relative_to(committed): file.read_bytes() for file in committed.rglob("*.svg")}
    assert drawn == kept, "run python -m assets.rig"
