"""The window: a canvas of 1280×720 shown in a window of any size, with bars where it does not fit.

Scenes draw on ``window.canvas``. In a window of that size it is the window itself.
"""

import os
from pathlib import Path

import pygame

from game.devices.pictures import ROOT

CANVAS = (1280, 720)
ICON = ROOT / "logo.png"


class Window:
    """Opens the display, scales the canvas to it, and maps positions back."""

    def __init__(self, size: tuple[int, int] = CANVAS, title: str = "Safe Harbour"):
        # Without this SDL draws every frame through software OpenGL: 9 ms instead of 1.
        os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
        pygame.display.init()
        if pygame.display.get_driver() == "offscreen" and "SDL_VIDEODRIVER" not in os.environ:
            # SDL's last resort: the game would run where nobody sees it.
            raise pygame.error("this computer has no display that can be used")
        pygame.font.init()
        self._title = title
        self._size = size
        self._open(size, pygame.RESIZABLE)

    @property
    def is_fullscreen(self) -> bool:
        """Whether the window fills the screen."""
        return bool(self._screen.get_flags() & pygame.FULLSCREEN)

    def toggle_fullscreen(self) -> None:
        """Fill the screen, or go back to a window of the size before."""
        if self.is_fullscreen:
            # Opened anew: a window that was full keeps the screen's size under X11.
            pygame.display.quit()
            pygame.display.init()
            self._open(self._size, pygame.RESIZABLE)
        else:
            self._size = self._screen.get_size()
            self._open((0, 0), pygame.FULLSCREEN)

    def refit(self) -> bool:
        """Take in the window's size when it has changed; say whether it had."""
        if self._get_screen().get_size() == self._fitted_to:
            return False
        self._fit()
        return True

    def show(self) -> None:
        """Bring the canvas to the screen."""
        if self.canvas is not self._screen:
            if self._area.size == CANVAS:
                self._screen.blit(self.canvas, self._area)
            else:
                pygame.transform.smoothscale(
                    self.canvas, self._area.size, self._screen.subsurface(self._area)
                )
        pygame.display.flip()

    def to_canvas(self, pos: tuple[int, int]) -> tuple[int, int]:
        """Return the place on the canvas of a place in the window."""
        x = (pos[0] - self._area.x) * CANVAS[0] // self._area.width
        y = (pos[1] - self._area.y) * CANVAS[1] // self._area.height
        return x, y

    def to_window(self, rect: pygame.Rect) -> pygame.Rect:
        """Return the rectangle in the window of a rectangle on the canvas."""
        scale = self._area.width / CANVAS[0]
        return pygame.Rect(
            round(self._area.x + rect.x * scale),
            round(self._area.y + rect.y * scale),
            round(rect.width * scale),
            round(rect.height * scale),
        )

    def save(self, file: Path) -> None:
        """Save a picture of the canvas."""
        file.parent.mkdir(parents=True, exist_ok=True)
        pygame.image.save(self.canvas, file)

    def _open(self, size: tuple[int, int], flags: int) -> None:
        pygame.display.set_caption(self._title)
        if ICON.is_file():
            pygame.display.set_icon(pygame.image.load(ICON))
        self._screen = pygame.display.set_mode(size, flags)
        self._fit()

    def _get_screen(self) -> pygame.Surface:
        screen = pygame.display.get_surface()  # another one whenever the size has changed
        assert screen is not None
        return screen

    def _fit(self) -> None:
        self._screen = self._get_screen()
        self._fitted_to = self._screen.get_size()
        wide, high = self._fitted_to
        scale = min(wide / CANVAS[0], high / CANVAS[1])
        if 1 <= scale < 1.1:  # a screen of 1366×768: narrow bars, and letters stay sharp
            scale = 1
        size = max(round(CANVAS[0] * scale), 1), max(round(CANVAS[1] * scale), 1)
        self._area = pygame.Rect(0, 0, *size)
        self._area.center = (wide // 2, high // 2)
        same = self._fitted_to == CANVAS
        self.canvas = self._screen if same else pygame.Surface(CANVAS).convert()
        self._screen.fill("black")
