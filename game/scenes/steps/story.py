"""The steps that tell the story: scene, say, choice, reflect and end."""

from typing import cast

from curriculum.schema import Choice, End, Reflect, Say, Scene
from game.scenes.focus import first_of
from game.scenes.steps.page import Page, Shown
from game.ui.layout import Column, Row
from game.ui.widgets.button import Button
from game.ui.widgets.choices import ChoiceList
from game.ui.widgets.dialogue import DialogueBox
from game.ui.widgets.label import Label
from game.ui.widgets.picture import Picture
from game.ui.widgets.sheet import Sheet
from game.ui.words import _

NARRATOR = "narrator"


def show_scene(page: Page) -> Shown:
    """Show the place, and where and when it is."""
    scene = cast(Scene, page.step)
    place = page.library.places.get(scene.place)
    box = DialogueBox(place.name if place else "", scene.caption, page.go_on)
    return Shown(box, box.button, is_story=True)


def show_say(page: Page) -> Shown:
    """Show what somebody says."""
    say = cast(Say, page.step)
    box = DialogueBox(page.name_of(say.speaker), say.text, page.go_on)
    return Shown(box, box.button, is_story=True)


def show_choice(page: Page) -> Shown:
    """Show the ways that the story can go; picking one is the answer."""
    choice = cast(Choice, page.step)
    ways = ChoiceList(
        [(option.id, option.text) for option in choice.options],
        lambda way: page.submit((way,)),
        chosen=page.play.given or (),
    )
    prompt = Label(choice.prompt, "heading", "heading")
    return Shown(Sheet(Column(prompt, ways, gap=20)), first_of(ways), is_story=True)


def show_reflect(page: Page) -> Shown:
    """Show a thought to keep; nothing is asked."""
    thought = cast(Reflect, page.step)
    head = Row(
        Picture("people/narrator-happy", "", 120),
        Label(_("A thought to keep"), "heading", "heading", grow=1),
        gap=20,
    )
    go_on = Button(_("Go on"), page.go_on, "primary", "next")
    return Shown(Sheet(Column(head, Label(thought.text), gap=20), go_on), go_on)


def show_end(page: Page) -> Shown:
    """Show an ending, another way, and where help is."""
    end = cast(End, page.step)
    leave = Button(page.way_back(), page.leave_lesson, "primary", "next")
    buttons = [leave]
    if end.back_to and end.back_to in page.play.attempt.path:
        back_to = end.back_to
        buttons.insert(0, Button(_("Try another way"), lambda: page.go_back_to(back_to)))
    if end.help:
        buttons.insert(0, Button(_("Where to get help"), page.open_help, icon="help"))
    picture = {"strong": "happy", "mended": "happy", "open": "neutral"}[end.ending]
    head = Row(
        Picture(f"people/narrator-{picture}", "", 120),
        Label(end.title, "heading", "heading", grow=1),
        gap=20,
    )
    return Shown(Sheet(Column(head, Label(end.text), gap=20), *buttons), leave)
