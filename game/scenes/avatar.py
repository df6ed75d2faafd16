"""Avatar: who walks through the village."""

from functools import partial

import pygame

from game.app import App
from game.scenes.page_scene import PageScene
from game.scenes.sprites import get_sprite
from game.scenes.square import SquareScene
from game.scenes.visit import AVATARS, Visit
from game.ui.layout import Grid
from game.ui.look import Look
from game.ui.shapes import draw_card
from game.ui.widgets.widget import Size, Widget
from game.ui.words import _


class AvatarKey(Widget):
    """One figure to pick."""

    role = "button"
    focusable = True

    def __init__(self, name: str, avatar: str, on_pick: "partial[None]", number: int):
        super().__init__(name=name)
        self.avatar, self.on_pick, self.number = avatar, on_pick, number

    def activate(self) -> bool:
        """Pick it."""
        self.on_pick()
        return True

    def measure(self, look: Look, width: int) -> Size:
        """Return room for the figure and its name."""
        return width, 230 + look.text(self.name, "label", width=width).size[1]

    def draw(self, look: Look, surface: pygame.Surface) -> None:
        """Draw the figure on a card."""
        fill = "button-hover" if self.hovered else "panel"
        draw_card(surface, self.rect, look.colour(fill), look.colour("border"), self.radius, 3)
        figure = get_sprite(look, self.avatar, "down", 0)
        if figure:
            big = pygame.transform.smoothscale_by(figure, 2)
            surface.blit(big, big.get_rect(midtop=(self.rect.centerx, self.rect.y + 16)))
        name = look.text(self.name, "label", "heading", self.rect.width - 16)
        top = self.rect.bottom - name.size[1] - 12
        name.draw(surface, (self.rect.x + 8, top), self.rect.width - 16, "centre")


class AvatarScene(PageScene):
    """Three figures."""

    width = 860

    def __init__(self, app: App, visit: Visit):
        self._visit = visit
        super().__init__(app, "places/village-square")

    def title(self) -> str:
        """Return what stands at the top."""
        return _("Who do you want to be in Lantern Bay?")

    def first_focus(self) -> Widget:
        """Return the figure of the last time."""
        return self._keys[AVATARS.index(self._visit.avatar)]

    def make_body(self) -> Widget:
        """Return the figures."""
        names = (_("First figure"), _("Second figure"), _("Third figure"))
        self._keys = [
            AvatarKey(name, avatar, partial(self._pick, avatar), number)
            for number, (name, avatar) in enumerate(zip(names, AVATARS, strict=True), start=1)
        ]
        return Grid(*self._keys, columns=3, gap=20)

    def _pick(self, avatar: str) -> None:
        self._visit.choose_avatar(avatar)
        self.app.replace(SquareScene(self.app, self._visit))
