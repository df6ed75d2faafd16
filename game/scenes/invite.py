"""Invite: somebody in the square says what they have to tell, and the pupil may begin."""

from functools import partial

import pygame

from curriculum.schema import Lesson
from game.app import App
from game.scenes.bar import make_bar
from game.scenes.ground import draw_place
from game.scenes.lesson import LessonScene
from game.scenes.visit import Visit
from game.ui.layout import Column, Wrap
from game.ui.scene import Scene
from game.ui.view import View
from game.ui.widgets.badge import DraftMark
from game.ui.widgets.button import Button
from game.ui.widgets.dialogue import DialogueBox
from game.ui.widgets.label import Label
from game.ui.widgets.screen import Screen
from game.ui.words import _, ngettext
from game.world.quests import Quest


class InviteScene(Scene):
    """A person, what they have, and the ways on: begin, go on, play again, or not now."""

    def __init__(self, app: App, visit: Visit, person: str):
        super().__init__(app)
        self.visit, self.person = visit, person
        self._quests = [quest for quest in visit.quests if quest.giver == person]
        self.restyle()

    def restyle(self) -> None:
        """Make the words in the language that is spoken."""
        self.changed = True
        person = self.visit.harbour.library.people[self.person]
        not_now = Button(_("Not now") if self._quests else _("Goodbye"), self.app.pop)
        ways = [self._way(quest) for quest in self._quests]
        feeling = "happy" if self._quests else "neutral"
        title, words = self._words(person.about)
        box = DialogueBox(
            person.name,
            words,
            portrait=f"people/{self.person}-{feeling}",
            extra=Wrap(not_now, *[way for way in ways if way], gap=14, align="end"),
        )
        if title:
            box.words.set_children(Column(Label(title, "heading", "heading"), Label(words), gap=4))
        drafts = [DraftMark()] if self._is_draft() else []
        bar = make_bar(self.app, *drafts, back=self.app.pop)
        root = Screen(bar, box)
        first = next((way for way in ways if way), not_now)
        self.view = View(self.app.look, root, on_back=self.app.pop, focus=first)

    def draw_ground(self, surface: pygame.Surface) -> None:
        """Draw the place as one sees it when standing in it."""
        draw_place(surface, self.app.look, f"places/{self.visit.place.setting}")

    def _words(self, about: str) -> tuple[str, str]:
        """Return a title and what the person says: about their lesson, or about themselves."""
        if not self._quests:
            return "", about
        if len(self._quests) > 1:
            return "", _("I have several things for you. Which one do you want?")
        quest = self._quests[0]
        activity = self.visit.harbour.library.activity(quest.activity)
        if not isinstance(activity, Lesson) and quest.state == "done":
            return "", _("You have done this one already. Thank you!")
        minutes = ngettext("About {count} minute.", "About {count} minutes.", activity.minutes)
        parts = [f"{activity.summary} {minutes.format(count=activity.minutes)}"]
        if isinstance(activity, Lesson) and activity.ground_rules:
            parts.append(activity.ground_rules)
        return activity.title, "\n".join(parts)

    def _way(self, quest: Quest) -> Button | None:
        """Return the button that begins; a test that is done cannot be played again."""
        activity = self.visit.harbour.library.activity(quest.activity)
        if quest.state == "done" and not isinstance(activity, Lesson):
            return None
        words = {"begun": _("Go on"), "done": _("Play again")}.get(quest.state, _("Begin"))
        if len(self._quests) > 1:
            words = f"{activity.title}: {words}"
        return Button(words, partial(self._begin, quest), "primary", "next")

    def _begin(self, quest: Quest) -> None:
        self.app.look.sounds.loop(None)
        self.app.replace(LessonScene(self.app, self.visit, quest))

    def _is_draft(self) -> bool:
        harbour = self.visit.harbour
        ids = ("cast", *(quest.activity for quest in self._quests))
        return harbour.is_draft or any(harbour.library.is_draft(id_) for id_ in ids)
