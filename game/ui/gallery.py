"""The gallery: every widget, in the language that is spoken. ``python -m game --gallery``.

It speaks sample sentences, not the catalog, so that a language can be looked at before its catalog
is there. Page Up and Page Down, or the arrows at the foot, turn its pages.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pygame

from game.devices.input import Action, Command
from game.ui import words
from game.ui.layout import Beside, Column, Grid, Row, Spacer, Stack, Within
from game.ui.samples import SAMPLES, Sample
from game.ui.scene import Scene
from game.ui.view import View
from game.ui.widget import Widget
from game.ui.widgets.banner import Banner, Tone
from game.ui.widgets.button import Button, Panel
from game.ui.widgets.cards import CardSorter
from game.ui.widgets.choices import CheckList, ChoiceList
from game.ui.widgets.dialogue import DialogueBox
from game.ui.widgets.feed import FeedPost
from game.ui.widgets.field import TextField
from game.ui.widgets.label import Label
from game.ui.widgets.match import Matcher
from game.ui.widgets.order import Orderer
from game.ui.widgets.phone import ChatBubble, PhoneFrame
from game.ui.widgets.picture import Avatar, Picture, ProgressDots
from game.ui.widgets.pin import PinPad
from game.ui.widgets.scroll import ScrollView
from game.ui.widgets.setting import SettingRow
from game.ui.widgets.story_card import StoryCard

if TYPE_CHECKING:
    from game.app import App


class Gallery(Scene):
    """Shows the widgets, page after page."""

    def __init__(self, app: "App", page: int = 0):
        super().__init__(app)
        self.page = page
        self._show()

    def handle(self, command: Command) -> bool:
        """Turn pages; the rest is for the widgets."""
        if command.action in (Action.PAGE_DOWN, Action.PAGE_UP) and command.pressed:
            self._turn(1 if command.action is Action.PAGE_DOWN else -1)
            return True
        return super().handle(command)

    def restyle(self) -> None:
        """Say everything again in the new language."""
        super().restyle()
        self._show()

    def draw_ground(self, surface: pygame.Surface) -> None:
        """Draw a place of the story behind the widgets."""
        super().draw_ground(surface)
        place = self.app.look.pictures.get("places/village-square")
        if place and not self.app.options.high_contrast:
            surface.blit(place, (0, 0))

    def _turn(self, by: int) -> None:
        self.page = (self.page + by) % len(_PAGES)
        self._show()

    def _show(self) -> None:
        sample = SAMPLES.get(words.language(), SAMPLES["en"])
        page = _PAGES[self.page](sample, self)
        self.view = View(self.app.look, page, on_back=self.app.pop)


def _dialogue(s: Sample, gallery: Gallery) -> Widget:
    box = DialogueBox(s.name, s.long, lambda: gallery._turn(1), "people/suri-happy")
    return Stack(Within(Banner(s.sentence, "notice"), y="start", margin=20), box)


def _choices(s: Sample, gallery: Gallery) -> Widget:
    one = ChoiceList(enumerate_ids(s.options), chosen=["1"])
    many = CheckList(enumerate_ids(s.options), chosen=["0"])
    head = Row(Label(s.question, "heading", "heading", grow=1), ProgressDots(3, 8), gap=20)
    lists = Beside(_grown(one), _grown(many), gap=28, align="start")
    return _sheet(head, Label(s.sentence), lists, _foot(gallery))


def _sorter(s: Sample, gallery: Gallery) -> Widget:
    boxes = [("yes", s.yes), ("no", s.no), ("ask", s.options[0])]
    sorter = CardSorter(enumerate_ids(s.cards), boxes, placed={"0": "yes"})
    return _sheet(Label(s.question, "heading", "heading"), sorter, _foot(gallery))


def _order(s: Sample, gallery: Gallery) -> Widget:
    matcher = Matcher(enumerate_ids(s.cards[:3]), _other(s.options), paired={"0": "b", "1": "a"})
    lists = Beside(_grown(Orderer(enumerate_ids(s.cards))), _grown(matcher), gap=28, align="start")
    return _sheet(Label(s.question, "heading", "heading"), lists, _foot(gallery))


def _phone(s: Sample, gallery: Gallery) -> Widget:
    mark = [ChatBubble(s.name, s.sentence, on_mark=lambda: None) for _number in range(2)]
    mark[1].marked = True
    mine = ChatBubble("", s.options[0], mine=True)
    phone = PhoneFrame("Shellchat", s.name, mark[0], mine, mark[1])
    post = FeedPost(
        s.name, s.sentence, [("yes", s.yes), ("no", s.no)], picture="props/team-photo",
        description=s.question, verdict="yes",
    )  # fmt: skip
    side = Column(Label(s.question, "label", "heading"), ScrollView(post), gap=12, grow=1)
    sheet = Within(Panel(Column(side, _foot(gallery), grow=1), grow=1), x="stretch", y="stretch")
    sheet.grow = 1
    return Beside(phone, sheet, gap=28, padding=30, align="stretch")


def _settings(s: Sample, gallery: Gallery) -> Widget:
    switch = [("yes", s.yes), ("no", s.no)]
    rows = [SettingRow(text, switch, "yes" if n % 2 else "no") for n, text in enumerate(s.cards)]
    people = Row(Avatar("suri-happy", "S", 72), Avatar("amira-worried", "A", 72), Avatar("", "B"))
    picture = Picture("props/nothing-here", s.question, 120)
    field = TextField(s.question, "LANTERN-7")
    return _sheet(*rows, field, Row(people, picture, Spacer()), _foot(gallery))


def _pin(s: Sample, gallery: Gallery) -> Widget:
    pad = PinPad(lambda pin: gallery.app.say(s.sentence, "success"))
    return _sheet(Label(s.question, "heading", "heading"), pad, _foot(gallery))


def _stories(s: Sample, gallery: Gallery) -> Widget:
    signs = (("privacy", "talk"), ("harassment", "new"), ("grooming", "done"))
    cards = [
        StoryCard(
            text, f"modules/{topic}", [s.sentence], lambda: None, f"world/bubble-{sign}", s.yes, n
        )
        for n, (text, (topic, sign)) in enumerate(zip(s.options, signs, strict=True), start=1)
    ]
    grid = Grid(*cards, columns=3)
    return _sheet(Label(s.question, "heading", "heading"), grid, _foot(gallery))


def _buttons(s: Sample, gallery: Gallery) -> Widget:
    app = gallery.app
    sizes = [(str(n), f"{n} %") for n in (100, 125, 150, 175, 200)]
    tones: tuple[Tone, ...] = ("information", "success", "notice", "danger")
    languages = [(code, words.own_name(code)) for code in words.languages()]
    off = Button(s.no, lambda: None)
    off.enabled = False
    return _sheet(
        Label(s.question, "title", "heading"),
        SettingRow("Text", sizes, str(app.options.text_size), _setter(app, "text_size", int)),
        SettingRow("Contrast", [("1", s.yes), ("", s.no)], "1" if app.options.high_contrast else "",
                   _setter(app, "high_contrast", bool)),
        SettingRow("Language", languages, words.language(), _setter(app, "language", str)),
        Grid(*(Banner(s.sentence, tone) for tone in tones), columns=2),
        Row(Button(s.yes, lambda: None, "primary"), Button(s.no, lambda: None), off,
            Button(s.name, lambda: None, icon="settings"),
            Button(s.name, lambda: None, icon="help", icon_only=True)),
        _foot(gallery),
    )  # fmt: skip


_PAGES = (_dialogue, _choices, _sorter, _order, _phone, _settings, _pin, _stories, _buttons)


def enumerate_ids(texts: tuple[str, ...]) -> list[tuple[str, str]]:
    """Return the texts with ids 0, 1, 2 …"""
    return [(str(number), text) for number, text in enumerate(texts)]


def _other(texts: tuple[str, ...]) -> list[tuple[str, str]]:
    return list(zip("abc", texts, strict=False))


def _setter(app: "App", option: str, kind: Callable[[str], object]) -> Callable[[str], None]:
    return lambda value: app.change_options(**{option: kind(value)})


def _grown(widget: Widget) -> Widget:
    widget.grow = 1
    return widget


def _foot(gallery: Gallery) -> Widget:
    back = Button("−", lambda: gallery._turn(-1), icon="back", icon_only=True)
    onward = Button("+", lambda: gallery._turn(1), "primary", icon="next", icon_only=True)
    return Row(back, Spacer(), onward)


def _sheet(*content: Widget) -> Widget:
    return Within(Panel(Column(*content, gap=18)), max_width=1160, margin=24)
