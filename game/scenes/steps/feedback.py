"""Feedback: what there is to read after an answer. It never blames, and always lets try again."""

import pygame

from curriculum.engine.branching import branches_of
from curriculum.engine.feedback import FeedbackLine
from curriculum.schema import AnyStep, Chat, Feed, Profile, Settings
from game.scenes.steps.page import Page, Shown
from game.ui.layout import Column
from game.ui.look import Look
from game.ui.shapes import draw_box
from game.ui.widget import Size, Widget
from game.ui.widgets.button import Button
from game.ui.widgets.label import Label
from game.ui.widgets.quote import Quote
from game.ui.widgets.sheet import Sheet
from game.ui.words import _

_TONES = {"right": ("success", "check"), "look": ("notice", "eye"), "plain": ("information", "")}
_PADDING = 18
_ICON = 36


class Remark(Widget):
    """One line of feedback: a sign, what it is about, and the words."""

    role = "text"

    def __init__(self, line: FeedbackLine, about: str = ""):
        tone, self.icon = _TONES[line.mark]
        sign = {"right": _("Well seen"), "look": _("Look again")}.get(line.mark, "")
        super().__init__(name=line.text)
        self.tone, self.about, self.sign = tone, about, sign

    def state(self) -> list[str]:
        """Return the sign and what it is about, for those who do not see them."""
        return [word for word in (self.sign, self.about) if word]

    def measure(self, look: Look, width: int) -> Size:
        """Return the height of the words, over the whole width."""
        inner = self._inner(look, width)
        high = look.text(self.name, width=inner).size[1]
        if self.about:
            high += look.text(self.about, "label", "heading", inner).size[1] + 4
        return width, max(high, look.scale(_ICON)) + 2 * 14

    def draw(self, look: Look, surface: pygame.Surface) -> None:
        """Draw the ground in the colour of the sign, the sign and the words."""
        ground, edge = look.colour(f"{self.tone}-ground"), look.colour(self.tone)
        draw_box(surface, self.rect, ground, 14, edge, 2)
        inner, offset = self._inner(look, self.rect.width), self._offset(look)
        if self.icon and (icon := look.icon(self.icon, look.scale(_ICON))):
            place = look.from_start(self.rect, _PADDING, look.scale(_ICON))
            surface.blit(icon, (place.x, self.rect.y + 14))
        place = look.from_start(self.rect, offset, inner)
        top = self.rect.y + 14
        if self.about:
            about = look.text(self.about, "label", "heading", inner)
            about.draw(surface, (place.x, top), inner)
            top += about.size[1] + 4
        words = look.text(self.name, width=inner)
        if not self.about:
            top = self.rect.centery - words.size[1] // 2
        words.draw(surface, (place.x, top), inner)

    def _offset(self, look: Look) -> int:
        return _PADDING + (look.scale(_ICON) + 16 if self.icon else 0)

    def _inner(self, look: Look, width: int) -> int:
        return max(width - self._offset(look) - _PADDING, 1)


def show_feedback(page: Page) -> Shown:
    """Return a sheet with what there is to say, what was picked, and the ways on.

    What there is to say stands first: in large words the rest may be out of sight.
    """
    picked = _picked(page)
    body = Column(*list_lines(page), *([picked] if picked else []), gap=14)
    buttons = feedback_buttons(page)
    return Shown(Sheet(body, *buttons), buttons[-1], is_story=bool(branches_of(page.step)))


def list_lines(page: Page) -> list[Widget]:
    """Return the lines of feedback, the whole first and then the parts."""
    return [Remark(line, part_name(page.step, line.about)) for line in page.play.feedback]


def feedback_buttons(page: Page) -> tuple[Button, Button]:
    """Return the buttons below feedback: another try, and on."""
    return (
        Button(_("Try again"), page.try_again),
        Button(_("Go on"), page.go_on, "primary", "next"),
    )


def part_name(step: AnyStep, part: str | None) -> str:
    """Return the words of the part of a step that a line speaks about."""
    match step:
        case Feed(posts=posts):
            return next((f"{p.author}: {p.text}" for p in posts if p.id == part), "")
        case Settings(controls=controls):
            return next((control.label for control in controls if control.id == part), "")
        case Profile(fields=fields):
            return next((f"{f.label}: {f.value}" for f in fields if f.id == part), "")
        case Chat(messages=messages):
            return next((message.text for message in messages if message.id == part), "")
        case _:
            return ""


def _picked(page: Page) -> Widget | None:
    """Return what was picked, where that is one thing with words of its own."""
    given = page.play.given or ()
    task = getattr(page.step, "task", None)
    options = branches_of(page.step) or getattr(task, "options", ())
    texts = [option.text for option in options if option.id in given]
    if not texts:
        return None
    return Column(Label(_("You picked"), "small", "text-soft"), *map(Quote, texts), gap=8)
