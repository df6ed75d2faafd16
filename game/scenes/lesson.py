"""The lesson scene: plays an attempt step by step, whatever the steps are."""

from collections.abc import Callable

import pygame

from curriculum.schema import End
from game.app import App
from game.devices.input import Action, Command
from game.scenes.bar import make_bar
from game.scenes.help import HelpScene
from game.scenes.pause import PauseScene
from game.scenes.player import Player
from game.scenes.steps import show_step
from game.scenes.steps.page import Page, Shown
from game.scenes.steps.stage import Scenery, Stage, draw_stage, pictures_ahead, set_stage
from game.scenes.voice import Voice
from game.ui.layout import Column, Cross, Stack, Within
from game.ui.scene import Scene
from game.ui.view import View
from game.ui.widget import Widget
from game.ui.widgets.badge import DraftMark
from game.ui.widgets.button import Button, Panel
from game.ui.widgets.dialogue import DialogueBox
from game.ui.widgets.picture import ProgressDots
from game.ui.widgets.screen import Screen
from game.ui.widgets.sheet import Sheet
from game.ui.words import _, language
from game.world.quests import Quest

_DOTS = 10
_WIDTH = 1120


class LessonScene(Scene):
    """A lesson or a test, from where it was left to its end."""

    def __init__(self, app: App, player: Player, quest: Quest):
        super().__init__(app)
        self.player = player
        self.play = player.open_play(quest)
        app.look.pictures.find_media = self.play.read_media
        self.view = View(app.look, Column())
        self._language = language()
        self._stage = Stage("", ())
        self._voice = Voice(app, self.play)
        self._front: Widget | None = None  # what stands before the people of the story
        self._page = Page(
            play=self.play,
            submit=self._submit,
            go_on=lambda: self._move(self.play.go_on),
            try_again=lambda: self._move(self.play.try_again),
            go_back_to=lambda step: self._move(lambda: self.play.go_back(step)),
            open_help=lambda: app.push(HelpScene(app)),
            leave_lesson=app.pop,
            way_back=lambda: player.way_back,
            show=self._show,
            say=app.say,
        )
        self.show_step()

    def leave(self) -> None:
        """Be silent."""
        self._voice.stop()

    def show_step(self) -> None:
        """Show the step where the pupil stands."""
        self._voice.stop()
        self._stage = set_stage(self.play)
        self._show(show_step(self._page))
        self.app.look.pictures.prepare(pictures_ahead(self.play))
        if isinstance(self.play.step, End):
            self.player.note_ending(self.play)
            self.app.look.sounds.play("chime")

    def restyle(self) -> None:
        """Take in another language; another text size needs only another layout."""
        self.changed = True
        if self._language != language():
            self._language = language()
            self.play.library = self.play.library.localized(language())
            self.show_step()

    def handle(self, command: Command) -> bool:
        """Pause with the menu key or Start, too."""
        if command.action is Action.MENU and command.pressed:
            self._pause()
            return True
        if command.action is Action.LISTEN and command.pressed and not command.repeat:
            self._voice.toggle()
            return True
        return super().handle(command)

    def update(self, dt: float) -> None:
        """Count the time at this step."""
        self.play.tick(dt)
        if self._voice.is_over() and self.view:
            self.view.refresh()

    def draw_ground(self, surface: pygame.Surface) -> None:
        """Draw the stage."""
        front = self._front.rect.top if self._front else None
        draw_stage(surface, self.app.look, self._stage, front)

    def _submit(self, answer: tuple[str, ...]) -> None:
        self._move(lambda: self.play.answer(answer))
        marks = {line.mark for line in self.play.feedback}
        if "look" in marks:
            self.app.look.sounds.play("again")
        elif "right" in marks:
            self.app.look.sounds.play("right")

    def _move(self, move: Callable[[], object]) -> None:
        move()
        self.app.look.sounds.play("page")
        self.show_step()

    def _show(self, shown: Shown) -> None:
        assert self.view
        self._front = shown.root if shown.is_story else None
        scenery = Scenery(self._stage.description if shown.is_story else "")
        if isinstance(shown.root, DialogueBox):
            root = Stack(scenery, Screen(self._make_bar(), shown.root))
        elif isinstance(shown.root, Sheet):
            y: Cross = "end" if shown.is_story else "centre"
            middle = Within(shown.root, max_width=_WIDTH, y=y, margin=12)
            root = Stack(scenery, Screen(self._make_bar(), middle))
        else:
            middle = Within(shown.root, y="stretch", x="stretch", margin=16)
            root = Stack(scenery, Screen(self._make_bar(), middle))
        self.view.on_back = self._pause
        self.view.set_root(root, shown.focus)
        self.view.refresh()

    def _make_bar(self) -> Widget:
        assert self.view
        play = self.play
        done = round(play.progress() * _DOTS)
        dots = Panel(ProgressDots(done, _DOTS, _("How far you are")), padding=10)
        can_go_back = not (play.is_form or play.is_at_start)
        draft = [DraftMark()] if self._is_draft() else []
        return make_bar(
            self.app,
            Button(_("Pause"), self._pause, icon="pause", icon_only=True),
            *([self._back_button()] if can_go_back else []),
            dots,
            *draft,
            *self._voice.make_buttons(self.view.refresh),
        )

    def _back_button(self) -> Button:
        return Button(
            _("One step back"), lambda: self._move(self.play.go_back), icon="back", icon_only=True
        )

    def _is_draft(self) -> bool:
        play = self.play
        return self.player.harbour.is_draft or play.library.is_draft(play.activity.id)

    def _pause(self) -> None:
        self.app.push(PauseScene(self.app, self.player, self.play))
