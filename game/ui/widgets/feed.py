"""FeedPost: a post of an invented app, and the verdicts that it can be given."""

from collections.abc import Callable, Sequence

import pygame

from game.ui.layout import Column, Row
from game.ui.look import Look
from game.ui.shapes import draw_box
from game.ui.widget import Widget
from game.ui.widgets.label import Label
from game.ui.widgets.picture import Avatar, Picture
from game.ui.widgets.setting import SettingRow


class FeedPost(Column):
    """Who posted it, what it says and shows, and one verdict to give."""

    role = "article"
    radius = 16

    def __init__(
        self,
        author: str,
        text: str,
        verdicts: Sequence[tuple[str, str]] = (),
        on_change: Callable[[str], object] = lambda id_: None,
        picture: str | None = None,
        description: str = "",
        verdict: str = "",
        id_: str = "",
    ):
        self.id = id_
        self.verdicts = SettingRow("", verdicts, verdict, on_change)
        head = Row(Avatar("", author[:1]), Label(author, "label", "heading", grow=1), gap=12)
        content: list[Widget] = [head, Label(text)]
        if picture:
            content.append(Picture(picture, description, 240))
        if verdicts:
            content.append(self.verdicts)
        super().__init__(*content, name=author, gap=12, padding=18)

    @property
    def verdict(self) -> str:
        """The id of the verdict; empty when there is none yet."""
        return self.verdicts.value

    def lock(self) -> None:
        """Let the verdict not be changed any more."""
        self.verdicts.lock()

    def draw(self, look: Look, surface: pygame.Surface) -> None:
        """Draw the sheet, then what is on it."""
        edge = look.colour("border")
        draw_box(surface, self.rect, look.colour("panel"), self.radius, edge, 2)
        super().draw(look, surface)
