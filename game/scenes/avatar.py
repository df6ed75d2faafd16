"""Avatar: who walks through the place of the stories."""

from functools import partial

import pygame

from game.app import App
from game.scenes.page_scene import PageScene
from game.scenes.sprites import HEIGHT, get_sprite
from game.scenes.square import SquareScene
from game.scenes.visit import AVATARS, Visit
from game.ui.layout import Grid
from game.ui.look import Look
from game.ui.widget import Widget
from game.ui.widgets.picture_card import PictureCard
from game.ui.words import _


class AvatarScene(PageScene):
    """Three figures."""

    width = 860

    def __init__(self, app: App, visit: Visit):
        self._visit = visit
        super().__init__(app, f"places/{visit.place.setting}")

    def title(self) -> str:
        """Return what stands at the top."""
        return _("Who do you want to be?")

    def first_focus(self) -> Widget:
        """Return the figure of the last time."""
        return self._keys[AVATARS.index(self._visit.avatar)]

    def make_body(self) -> Widget:
        """Return the figures."""
        names = (_("First figure"), _("Second figure"), _("Third figure"))
        self._keys = [
            PictureCard(
                name, partial(_draw_figure, avatar), 2 * HEIGHT, partial(self._pick, avatar), number
            )
            for number, (name, avatar) in enumerate(zip(names, AVATARS, strict=True), start=1)
        ]
        return Grid(*self._keys, columns=3, gap=20)

    def _pick(self, avatar: str) -> None:
        self._visit.choose_avatar(avatar)
        self.app.replace(SquareScene(self.app, self._visit))


def _draw_figure(avatar: str, look: Look) -> pygame.Surface | None:
    figure = get_sprite(look, avatar, "down", 0)
    return pygame.transform.smoothscale_by(figure, 2) if figure else None
