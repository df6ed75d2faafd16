"""The window: the canvas in it, and places mapped back."""

import pygame
import pytest

from game.devices.clock import FrameClock, resident_mb, seconds_since_start
from game.devices.window import Window


@pytest.mark.parametrize(
    ("size", "area"),
    [
        ((1280, 720), (0, 0, 1280, 720)),
        ((1366, 768), (43, 24, 1280, 720)),  # narrow bars rather than blurred letters
        ((1920, 1080), (0, 0, 1920, 1080)),
        ((1024, 768), (0, 96, 1024, 576)),
        ((800, 600), (0, 75, 800, 450)),
    ],
)
def test_canvas_fits_into_any_window(size, area):
    window = Window(size)
    assert window._area == pygame.Rect(area)
    assert window.canvas.get_size() == (1280, 720)


@pytest.mark.parametrize("size", [(1280, 720), (1366, 768), (1024, 768), (1920, 1080)])
def test_corners_map_back_to_the_corners_of_the_canvas(size):
    window = Window(size)
    area = window._area
    assert window.to_canvas(area.topleft) == (0, 0)
    right, bottom = window.to_canvas((area.right - 1, area.bottom - 1))
    assert 1278 <= right < 1280
    assert 718 <= bottom < 720


def test_what_is_drawn_on_the_canvas_is_shown_in_the_window():
    window = Window((1920, 1080))
    window.canvas.fill("#e4694a")
    window.show()
    assert pygame.display.get_surface().get_at((960, 540)) == pygame.Color("#e4694a")


def test_full_screen_and_back_is_the_window_of_before():
    window = Window((1024, 768))
    window.toggle_fullscreen()
    assert window.is_fullscreen
    window.toggle_fullscreen()
    assert not window.is_fullscreen
    assert pygame.display.get_surface().get_size() == (1024, 768)


def test_bars_are_black():
    window = Window((1024, 768))
    window.canvas.fill("white")
    window.show()
    assert pygame.display.get_surface().get_at((512, 20)) == pygame.Color("black")


def test_software_drawing_is_asked_for_before_the_display_opens():
    import os

    Window()
    assert os.environ["SDL_FRAMEBUFFER_ACCELERATION"] == "0"


def test_picture_of_the_canvas_is_saved(tmp_path):
    window = Window()
    window.canvas.fill("#12324a")
    window.save(tmp_path / "new" / "shot.png")
    assert pygame.image.load(tmp_path / "new" / "shot.png").get_at((9, 9))[:3] == (18, 50, 74)


def test_work_times_are_measured_and_ranked():
    clock = FrameClock()
    clock.work.extend(n / 1000 for n in range(1, 101))
    assert clock.measure_ms(0.5) == pytest.approx(51)
    assert clock.measure_ms(0.99) == pytest.approx(100)


def test_time_since_start_and_memory_are_those_of_this_process():
    assert 0 < seconds_since_start() < 10_000
    assert 10 < resident_mb() < 5_000
