"""Pictures: loaded once, scaled in proportion, kept within a bound."""

import pygame
import pytest

from game.devices.pictures import Pictures
from game.devices.window import Window


@pytest.fixture
def pictures(tmp_path):
    Window()
    (tmp_path / "people").mkdir()
    person = pygame.Surface((400, 600), pygame.SRCALPHA)
    pygame.draw.circle(person, "orange", (120, 160), 60)
    pygame.draw.circle(person, "orange", (200, 160), 60)
    pygame.image.save(person, tmp_path / "people" / "suri-happy.png")
    (tmp_path / "places").mkdir()
    pygame.image.save(pygame.Surface((1280, 720)), tmp_path / "places" / "harbour.png")
    return Pictures(tmp_path, kept_bytes=6_000_000)


def test_missing_picture_is_none(pictures):
    assert pictures.get("people/nobody") is None
    assert pictures.portrait("people/nobody", 50) is None


def test_broken_picture_is_none(pictures):
    file = pictures.root / "people" / "suri-happy.png"
    file.write_bytes(file.read_bytes()[:200])
    assert pictures.get("people/suri-happy") is None
    assert pictures.portrait("people/suri-happy", 50) is None


def test_picture_is_scaled_in_proportion(pictures):
    assert pictures.get("people/suri-happy", height=300).get_size() == (200, 300)
    assert pictures.get("people/suri-happy", width=100, height=300).get_size() == (100, 150)


def test_mirrored_picture_looks_the_other_way(pictures):
    straight = pictures.get("people/suri-happy").get_bounding_rect()
    mirrored = pictures.get("people/suri-happy", mirrored=True).get_bounding_rect()
    assert mirrored.right == 400 - straight.left


def test_picture_is_loaded_once(pictures):
    assert pictures.get("people/suri-happy") is pictures.get("people/suri-happy")


def test_place_has_no_alpha_and_a_person_has(pictures):
    assert not pictures.get("places/harbour").get_flags() & pygame.SRCALPHA
    assert pictures.get("people/suri-happy").get_flags() & pygame.SRCALPHA


def test_portrait_is_a_disc_with_the_face_in_it(pictures):
    head = pictures.portrait("people/suri-happy", 80)
    assert head.get_size() == (80, 80)
    assert head.get_at((0, 0)).a == 0
    assert head.get_at((40, 40)).a > 250


def test_memory_stays_within_its_bound(pictures):
    for width in range(100, 400, 10):
        pictures.get("places/harbour", width=width * 3)
    assert pictures._bytes <= 6_000_000
    assert pictures._bytes == sum(
        p.get_width() * p.get_height() * 4 for p in pictures._kept.values() if p
    )


def test_a_picture_read_ahead_needs_its_file_no_more(pictures):
    pictures.prepare(["people/suri-happy", "people/nobody"])
    pictures._reader.submit(int).result(timeout=10)
    (pictures.root / "people" / "suri-happy.png").write_bytes(b"")
    assert pictures.get("people/suri-happy").get_size() == (400, 600)
    assert pictures.get("people/nobody") is None
