"""Chat: a thread of messages in an invented app, and what is asked about it."""

from collections.abc import Callable, Iterator
from typing import cast

from curriculum.engine.marking import Answer, to_pairs
from curriculum.schema import AnyStep, Chat
from curriculum.tasks import Act, Assemble, Mark, Reply
from game.scenes.focus import first_of
from game.scenes.steps.feedback import feedback_buttons, list_lines
from game.scenes.steps.page import Page, Shown, hand_in
from game.scenes.steps.sentence import SentenceBuilder, join_phrases
from game.ui.layout import Column, Row
from game.ui.widget import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.choices import CheckList, ChoiceList
from game.ui.widgets.label import Label
from game.ui.widgets.phone import ChatBubble, PhoneFrame
from game.ui.widgets.sheet import Sheet
from game.ui.words import _

_PHONE, _WIDE = 4, 5
"""Shares of the room: a task with many words gets more than the phone, others as much."""


class _Marks:
    """The bubbles that can be marked, as an answer."""

    def __init__(self, bubbles: list[ChatBubble]):
        self.bubbles = bubbles

    @property
    def answer(self) -> Answer:
        """The ids of the marked messages."""
        return tuple(bubble.id for bubble in self.bubbles if bubble.marked)

    @property
    def is_complete(self) -> bool:
        """Whether anything is marked."""
        return bool(self.answer)


def show_chat(page: Page) -> Shown:
    """Show the thread so far on a phone, and beside it the task or what was said about it."""
    chat = cast(Chat, page.step)
    task = chat.task
    asks_marks = isinstance(task, Mark) and not page.play.feedback
    old, new = _list_old(page, chat), _bubbles(page, chat, page.play.given, marks=asks_marks)
    follows = new[-1 if page.play.given else 0] if new else None
    phone = PhoneFrame(chat.app, chat.title, *old, *new, width=560, follows=follows, grow=_PHONE)
    aside, focus = _aside(page, chat, new)
    return Shown(Row(phone, aside, gap=24, align="stretch"), focus)


def _aside(page: Page, chat: Chat, bubbles: list[ChatBubble]) -> tuple[Widget, Widget | None]:
    if page.play.feedback:
        buttons = feedback_buttons(page)
        return Sheet(Column(*list_lines(page), gap=16), *buttons, grow=_PHONE), buttons[-1]
    match chat.task:
        case None:
            go_on = Button(_("Go on"), page.go_on, "primary", "next")
            return Sheet(
                Column(Label(_("Read the messages."), "heading", "heading")), go_on, grow=_PHONE
            ), go_on
        case Mark(prompt=prompt):
            marks = _Marks(bubbles)
            button = hand_in(page, marks, _("Mark at least one message first."))
            hint = Label(_("Pick a message to mark it. Pick it again to take the mark away."))
            body = Column(Label(prompt, "heading", "heading"), hint, gap=16)
            return Sheet(body, button, grow=_PHONE), first_of(bubbles[0])
        case Reply(prompt=prompt, options=options):
            replies = ChoiceList(
                [(option.id, option.text) for option in options],
                lambda reply: page.submit((reply,)),
                chosen=page.play.given or (),
            )
            body = Column(Label(prompt, "heading", "heading"), replies, gap=20)
            return Sheet(body, grow=_PHONE), first_of(replies)
        case Assemble(prompt=prompt, parts=parts):
            builder = SentenceBuilder(parts, to_pairs(page.play.given or ()))
            button = hand_in(page, builder, _("Pick a piece for every part first."), _("Send"))
            body = Column(Label(prompt, "heading", "heading"), builder, gap=20)
            return Sheet(body, button, grow=_WIDE), first_of(builder)
        case Act(prompt=prompt, actions=actions):
            acts = CheckList(
                [(action.id, action.text) for action in actions], chosen=page.play.given or ()
            )
            button = hand_in(page, acts, _("Pick at least one first."))
            body = Column(Label(prompt, "heading", "heading"), acts, gap=20)
            return Sheet(body, button, grow=_WIDE), first_of(acts)


def _list_old(page: Page, chat: Chat) -> list[ChatBubble]:
    """Return the bubbles of the steps before this one that belong to the same thread."""
    before: list[tuple[AnyStep, Answer | None]] = page.play.history()[:-1]
    return [
        bubble
        for step, given in before
        if isinstance(step, Chat) and step.thread == chat.thread
        for bubble in _bubbles(page, step, given)
    ]


def _bubbles(
    page: Page, chat: Chat, given: Answer | None, *, marks: bool = False
) -> list[ChatBubble]:
    bubbles = [
        ChatBubble(
            "" if message.sender == chat.me else page.name_of(message.sender),
            message.text,
            message.sender == chat.me,
            _nothing if marks else None,
            message.id,
        )
        for message in chat.messages
    ]
    if isinstance(chat.task, Mark) and given:
        for bubble in bubbles:
            bubble.marked = bubble.id in given
    return bubbles + [ChatBubble("", text, True) for text in _sent(chat, given)]


def _sent(chat: Chat, given: Answer | None) -> Iterator[str]:
    """Yield what the protagonist wrote in answer."""
    match chat.task:
        case Reply(options=options) if given:
            yield from (option.text for option in options if option.id == given[0])
        case Assemble(parts=parts) if given:
            yield join_phrases(parts, given)


_nothing: Callable[[], object] = lambda: None  # noqa: E731
