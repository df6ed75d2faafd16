"""Tell: first words to an adult, and their reply. Nothing of it is stored, sent or logged."""

from typing import cast

from curriculum.schema import Adult, Tell
from game.scenes.focus import first_of
from game.scenes.steps.page import Page, Shown
from game.scenes.steps.sentence import SentenceBuilder
from game.ui.layout import Column, Grid, Row
from game.ui.widgets.button import Button
from game.ui.widgets.label import Label
from game.ui.widgets.picture import Picture
from game.ui.widgets.picture_card import PictureCard
from game.ui.widgets.quote import Quote
from game.ui.widgets.sheet import Sheet
from game.ui.words import _

_CARD = 170


def show_tell(page: Page) -> Shown:
    """Show the pieces of a first sentence; then whom to tell, and what they answer."""
    return _Telling(page).show_words()


class _Telling:
    """The small dialogue, which lives only as long as its step is on the screen."""

    def __init__(self, page: Page):
        self.page, self.tell = page, cast(Tell, page.step)
        self.words = SentenceBuilder(self.tell.parts)
        self.asked: list[str] = []

    def show_words(self) -> Shown:
        """Show the pieces of the sentence."""
        body = Column(Label(self.tell.prompt, "heading", "heading"), self.words, gap=20)
        button = Button(_("Choose a person"), self._finish_words, "primary", "next")
        return Shown(Sheet(body, button), first_of(self.words))

    def _finish_words(self) -> None:
        if self.words.is_complete:
            self._show_people()
        else:
            self.page.say(_("Pick a piece for every part first."))

    def _show_people(self) -> None:
        keys = [self._person(person) for person in self.tell.people if person.id not in self.asked]
        prompt = _("Who can be told?")
        if any(person.helps for person in self.tell.people if person.id in self.asked):
            prompt = _("Who else can be told?")
        elif self.asked:
            prompt = self.tell.try_again
        body = Column(
            Label(prompt, "heading", "heading"),
            Quote(self.words.sentence),
            Grid(*keys, columns=max(len(keys), 2), gap=20),
            gap=20,
        )
        change = Button(_("Change the words"), lambda: self.page.show(self.show_words()))
        self.page.show(Shown(Sheet(body, change), keys[0]))

    def _person(self, person: Adult) -> PictureCard:
        return PictureCard(
            self.page.name_of(person.id),
            lambda look: look.pictures.get(f"people/{person.id}-neutral", height=_CARD),
            _CARD,
            lambda: self._ask(person),
        )

    def _ask(self, person: Adult) -> None:
        self.asked.append(person.id)
        name = self.page.name_of(person.id)
        feeling = "happy" if person.helps else "worried"
        reply = Column(Label(name, "heading", "heading"), Label(person.reply), gap=12, grow=1)
        body = Row(Picture(f"people/{person.id}-{feeling}", "", 300), reply, gap=24)
        has_others = len(self.asked) < len(self.tell.people)
        buttons = []
        if has_others:
            name = _("Tell somebody else, too") if person.helps else _("Tell somebody else")
            buttons.append(Button(name, self._show_people, "plain" if person.helps else "primary"))
        if person.helps or not has_others:
            buttons.append(Button(_("Go on"), self.page.go_on, "primary", "next"))
        self.page.show(Shown(Sheet(body, *buttons), buttons[-1]))
