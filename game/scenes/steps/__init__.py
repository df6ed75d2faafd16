"""A builder for each kind of step: a function from a page to the widgets that show it."""

from collections.abc import Callable

from curriculum.schema import (
    AnyStep,
    Chat,
    Choice,
    End,
    Feed,
    Profile,
    Question,
    Reflect,
    Say,
    Scale,
    Scene,
    Settings,
    Tell,
)
from game.scenes.steps import chat, phone, question, story, tell
from game.scenes.steps.feedback import show_feedback
from game.scenes.steps.page import Page, Shown

Builder = Callable[[Page], Shown]

BUILDERS: dict[type[AnyStep], Builder] = {
    Scene: story.show_scene,
    Say: story.show_say,
    Choice: story.show_choice,
    Question: question.show_question,
    Chat: chat.show_chat,
    Profile: phone.show_profile,
    Settings: phone.show_settings,
    Feed: phone.show_feed,
    Scale: question.show_scale,
    Tell: tell.show_tell,
    Reflect: story.show_reflect,
    End: story.show_end,
}


def show_step(page: Page) -> Shown:
    """Return what to show now: the step, or what there is to read about its answer."""
    kind = type(page.step)
    if page.play.feedback and kind is not Chat:
        return show_feedback(page)
    return BUILDERS[kind](page)
