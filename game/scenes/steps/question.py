"""Questions, each task with its widget, and the scale of agreement."""

from typing import cast

from curriculum.engine.marking import Answer, to_pairs
from curriculum.schema import Question, Scale
from curriculum.tasks import Match, Multiple, Option, Order, Single, Sort, Task, Truth
from game.scenes.steps.page import Page, Shown, show_task
from game.ui.widget import Widget
from game.ui.widgets.cards import CardSorter
from game.ui.widgets.choices import CheckList, ChoiceList
from game.ui.widgets.match import Matcher
from game.ui.widgets.order import Orderer
from game.ui.words import _, pgettext


def show_question(page: Page) -> Shown:
    """Show the prompt and the task."""
    question = cast(Question, page.step)
    task = _make_task(question.task, page.play.given or ())
    return show_task(
        page, task, _missing(question.task), prompt=question.prompt, stimulus=question.stimulus
    )


def show_scale(page: Page) -> Shown:
    """Show a statement and four points of agreement."""
    scale = cast(Scale, page.step)
    points = [(str(n), text) for n, text in enumerate(page.library.framework.agreement, start=1)]
    task = ChoiceList(points, chosen=page.play.given or ())
    return show_task(
        page,
        task,
        _("Pick what fits best. Nobody marks this."),
        prompt=_("What do you think? Nobody marks this."),
        stimulus=scale.statement,
    )


def _make_task(task: Task, given: Answer) -> Widget:
    match task:
        case Single(options=options):
            return ChoiceList(_list(options), chosen=given)
        case Truth():
            words = (
                ("true", pgettext("answer", "True")),
                ("false", pgettext("answer", "False")),
                ("unsure", pgettext("answer", "I am not sure")),
            )
            return ChoiceList(words, chosen=given)
        case Multiple(options=options):
            return CheckList(_list(options), chosen=given)
        case Order(cards=cards):
            places = {card: place for place, card in enumerate(given)}
            return Orderer(_list(sorted(cards, key=lambda card: places.get(card.id, 0))))
        case Match(left=left, right=right):
            return Matcher(_list(left), _list(right), paired=to_pairs(given))
        case Sort(cards=cards, boxes=boxes):
            return CardSorter(_list(cards), _list(boxes), placed=to_pairs(given))


def _list(options: tuple[Option, ...] | list[Option]) -> list[tuple[str, str]]:
    return [(option.id, option.text) for option in options]


def _missing(task: Task) -> str:
    match task:
        case Single() | Truth():
            return _("Pick one first.")
        case Multiple():
            return _("Pick at least one first.")
        case Match():
            return _("Give every card its partner first.")
        case _:
            return _("Put every card in its place first.")
