"""The square of a place: walk, see who has something to tell, and talk to them.

Arrows, W A S D, the stick and clicks walk; Tab goes from one person to the next; Enter, A or
a click talks. With less movement, the arrows step from person to person.
"""

from dataclasses import replace

import pygame

from game.app import App
from game.devices.input import Action, Command
from game.scenes.bar import make_ways_out
from game.scenes.crowd import Crowd
from game.scenes.ground import draw_place
from game.scenes.invite import InviteScene
from game.scenes.journal import JournalScene
from game.scenes.menu import MenuScene
from game.scenes.options import OptionsScene
from game.scenes.stories import StoryScene
from game.scenes.visit import Visit
from game.ui.layout import Column, Spacer, Stack
from game.ui.scene import Scene
from game.ui.view import View
from game.ui.widget import Widget
from game.ui.widgets.bar import Bar
from game.ui.widgets.button import Button, Panel
from game.ui.widgets.label import Label
from game.ui.words import _
from game.world.movement import Walker, follow, steer, turn_to, walk
from game.world.places import REACH, Facing, Point
from game.world.quests import next_quest
from game.world.routes import find_route

_WALKING: dict[Action, Facing] = {
    Action.UP: "up",
    Action.DOWN: "down",
    Action.LEFT: "left",
    Action.RIGHT: "right",
}


class SquareScene(Scene):
    """One pupil in the place of their stories."""

    def __init__(self, app: App, visit: Visit):
        super().__init__(app)
        self.visit = visit
        self._place = visit.place
        self.walker = Walker(self._place.entrance, "up")
        self._held: frozenset[Facing] = frozenset()
        self._goal: str | None = None
        self._has_asked = False
        self.restyle()

    def restyle(self) -> None:
        """Make names and buttons in the language that is spoken."""
        self.changed = True
        self._crowd = Crowd(self.visit, self._place, self._approach)
        self._crowd.walker = self.walker
        foot = Bar(
            Button(_("Journal"), self._open_journal, icon="journal"),
            Button(_("Options"), self._open_options, icon="settings", icon_only=True),
            *self._make_story_sign(),
            end=make_ways_out(self.app),
        )
        root = Stack(self._crowd, Column(Spacer(), foot, gap=0))
        self.view = View(self.app.look, root, self._open_menu, self._first_person())

    def enter(self) -> None:
        """Look around anew: something may have been played, or set."""
        self.app.look.sounds.loop("waves-loop")
        self.visit.look_around()
        self.visit.ask_site()
        self.restyle()
        self._ask_for_story()

    def leave(self) -> None:
        """Stand still: the keys are let go elsewhere."""
        self._held, self._goal = frozenset(), None
        self.walker = replace(self.walker, route=(), is_moving=False)

    def handle(self, command: Command) -> bool:
        """Walk, or do what people and buttons do."""
        if command.action in _WALKING and command.device != "mouse":
            return self._steer(_WALKING[command.action], command)
        assert self.view
        if self.view.handle(command):
            return True
        if command.action is Action.PRESS:
            self._walk_to(Point(*command.pos))
            return True
        if command.action is Action.MENU and command.pressed:
            self._open_menu()
            return True
        return False

    def update(self, dt: float) -> None:
        """Walk on, and take in what the site has answered."""
        before = self.walker
        if self._held and not self.app.look.reduced_motion:
            self.walker = walk(self._place, before, steer(self._held), dt)
            self._look_at(self._place.person_near(self.walker.at))
        elif before.route:
            self.walker = follow(before, dt)
        elif before.is_moving:
            self.walker = replace(before, is_moving=False)
        if self.walker != before:
            self._show_walker(before)
        if self._goal and not self.walker.route:
            self._arrive(self._goal)
        if self.visit.has_news():
            self.restyle()
            self._ask_for_story()

    def draw_ground(self, surface: pygame.Surface) -> None:
        """Draw the map."""
        draw_place(surface, self.app.look, self._place.picture)

    def _steer(self, facing: Facing, command: Command) -> bool:
        if not command.pressed:
            self._held -= {facing}
            return True
        self._goal = None
        self._held |= {facing}
        if self.app.look.reduced_motion:
            person = self._place.person_towards(self.walker.at, facing)
            if person:
                self._stand_beside(person)
                self._look_at(person)
        return True

    def _walk_to(self, point: Point) -> None:
        self._goal = None
        route = find_route(self._place, self.walker.at, point)
        if self.app.look.reduced_motion and route:
            self.walker = replace(self.walker, at=route[-1])
            self._show_walker(self.walker)
        else:
            self.walker = replace(self.walker, route=route)

    def _approach(self, person: str) -> None:
        """Go to somebody, and talk to them there."""
        goal = self._place.beside(person)
        if self.app.look.reduced_motion:
            self._stand_beside(person)
        elif self._place.spot_of(person).at.distance_to(self.walker.at) > REACH:
            route = find_route(self._place, self.walker.at, goal)
            self.walker = replace(self.walker, route=route)
        self._goal = person

    def _arrive(self, person: str) -> None:
        self._goal = None
        self.walker = turn_to(self.walker, self._place.spot_of(person).at)
        self._show_walker(self.walker)
        self.app.push(InviteScene(self.app, self.visit, person))

    def _stand_beside(self, person: str) -> None:
        beside = self._place.beside(person)
        stood = Walker(beside)
        self.walker = turn_to(stood, self._place.spot_of(person).at)
        self._show_walker(self.walker)

    def _show_walker(self, before: Walker) -> None:
        if self.walker.frame != before.frame and self.walker.frame % 2:
            self.app.look.sounds.play("step")
        self._crowd.walker = self.walker
        self.changed = True

    def _look_at(self, person: str | None) -> None:
        """Bring the focus to who is near, so that Enter talks to them."""
        if person and self.view:
            key = self._crowd.key_of(person)
            if self.view.focus is not key:
                self.view.set_focus(key)

    def _first_person(self) -> Widget:
        """Return who has the focus: who is near, or else who has what is to be played next."""
        near = self._place.person_near(self.walker.at)
        quest = next_quest(self.visit.quests)
        return self._crowd.key_of(near or (quest.giver if quest else self._place.people[0]))

    def _make_story_sign(self) -> list[Widget]:
        """Return what names the story: a way to another one, where there are several."""
        story = self.visit.story
        if story is None:
            return []
        title = self.visit.module_of(story).title
        if len(self.visit.stories) == 1:
            return [Panel(Label(title, "bar", "heading"), padding=10)]
        return [Button(title, self._open_stories, icon="menu")]

    def _ask_for_story(self) -> None:
        """Let the pupil pick a story where there are several; who picks none goes home."""
        if not self.visit.has_to_pick:
            self._has_asked = False
        elif self._has_asked:
            self.app.pop()
        else:
            self._has_asked = True
            self._open_stories()

    def _open_stories(self) -> None:
        self.app.push(StoryScene(self.app, self.visit))

    def _open_journal(self) -> None:
        self.app.push(JournalScene(self.app, self.visit))

    def _open_options(self) -> None:
        self.app.push(OptionsScene(self.app))

    def _open_menu(self) -> None:
        self.app.push(MenuScene(self.app, self.visit))
