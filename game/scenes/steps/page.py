"""Page: what the builder of a step's view gets, and what it gives back."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from curriculum.engine.marking import Answer
from curriculum.library import Library
from curriculum.schema import AnyStep
from game.scenes.focus import first_of
from game.scenes.play import Play
from game.ui.layout import Column
from game.ui.widget import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.label import Label
from game.ui.widgets.quote import Quote
from game.ui.widgets.sheet import Sheet
from game.ui.words import _


class Shown(NamedTuple):
    """A tree to show, and what has the focus first; ``is_story`` leaves the place clear."""

    root: Widget
    focus: Widget | None = None
    is_story: bool = False


@dataclass(frozen=True)
class Page:
    """The step that is played, and what can be done with it.

    ``show`` shows another tree for the same step: what a step does among itself is not saved.
    """

    play: Play
    submit: Callable[[Answer], object]
    go_on: Callable[[], object]
    try_again: Callable[[], object]
    go_back_to: Callable[[str], object]
    open_help: Callable[[], object]
    leave_lesson: Callable[[], object]
    way_back: Callable[[], str]
    show: Callable[[Shown], object]
    say: Callable[[str], object]

    @property
    def step(self) -> AnyStep:
        """The step where the learner stands."""
        return self.play.step

    @property
    def library(self) -> Library:
        """All lessons, people and places in the language that is spoken."""
        return self.play.library

    def name_of(self, person: str) -> str:
        """Return what a person is called."""
        known = self.library.people.get(person)
        return known.name if known else person


class Task(Protocol):
    """A widget that holds an answer."""

    @property
    def answer(self) -> Answer:
        """The answer as it stands."""

    @property
    def is_complete(self) -> bool:
        """Whether it can be handed in."""


def hand_in(page: Page, task: Task, missing: str, name: str = "") -> Button:
    """Return the button that hands an answer in, or says what is still missing."""

    def press() -> None:
        if task.is_complete:
            page.submit(tuple(task.answer))
        else:
            page.say(missing)

    return Button(name or _("Done"), press, "primary", "next")


def show_task(
    page: Page, task: Widget, missing: str, *, prompt: str, stimulus: str | None = None
) -> Shown:
    """Return a sheet with the prompt, the task, and the button that hands it in."""
    head: list[Widget] = [Label(prompt, "heading", "heading")]
    if stimulus:
        head.append(Quote(stimulus))
    button = hand_in(page, task, missing)  # type: ignore[arg-type]
    return Shown(Sheet(Column(*head, task, gap=14), button), first_of(task))
