"""Sentences that are put together from pieces: one piece for each part."""

from collections.abc import Mapping

import pygame

from curriculum.engine.marking import Answer
from curriculum.tasks import SentencePart
from game.ui.layout import Column, Grid
from game.ui.look import Look
from game.ui.widget import Size, Widget
from game.ui.widgets.choices import ChoiceList
from game.ui.widgets.label import Label
from game.ui.widgets.quote import Quote

_LEAST_LETTERS = 12
"""How wide a column must be, in letter heights."""


class SentenceBuilder(Column):
    """The parts with their pieces, and below them the sentence as it stands."""

    def __init__(self, parts: tuple[SentencePart, ...], picked: Mapping[str, str] | None = None):
        self.parts = parts
        self._lists = {
            part.id: ChoiceList(
                [(phrase.id, phrase.text) for phrase in part.options],
                lambda _phrase: self._change(),
                chosen=[(picked or {}).get(part.id, "")],
                name=part.label,
                numbered=False,
            )
            for part in parts
        }
        self.preview = Quote("…")
        columns = [
            Column(Label(part.label, "label", "heading"), self._lists[part.id], gap=10)
            for part in parts
        ]
        super().__init__(Beside(*columns), self.preview, gap=16)
        self._change()

    @property
    def answer(self) -> Answer:
        """``"part=phrase"`` for each part that has a piece."""
        return tuple(
            f"{id_}={choices.answer[0]}"
            for id_, choices in self._lists.items()
            if choices.is_complete
        )

    @property
    def is_complete(self) -> bool:
        """Whether every part has its piece."""
        return len(self.answer) == len(self.parts)

    @property
    def sentence(self) -> str:
        """The pieces in a row, as they are read."""
        return join_phrases(self.parts, self.answer)

    def _change(self) -> None:
        self.preview.name = self.sentence or "…"


class Beside(Grid):
    """Columns side by side where there is room to read them; else one below the other."""

    def __init__(self, *columns: Widget):
        super().__init__(*columns, columns=len(columns), gap=20)

    def measure(self, look: Look, width: int) -> Size:
        """Return the size in as many columns as there is room for."""
        self._fit(look, width)
        return super().measure(look, width)

    def place(self, look: Look, rect: pygame.Rect) -> None:
        """Place the columns."""
        self._fit(look, rect.width)
        super().place(look, rect)

    def _fit(self, look: Look, width: int) -> None:
        least = _LEAST_LETTERS * look.theme.style("body").size
        count = len(self.children)
        self.columns = count if width >= count * least else 1


def join_phrases(parts: tuple[SentencePart, ...], answer: Answer) -> str:
    """Return the sentence that an answer puts together."""
    texts = {f"{part.id}={phrase.id}": phrase.text for part in parts for phrase in part.options}
    return " ".join(texts[entry] for entry in answer)
