"""Drives the real game by posted events, with one device only: keyboard, mouse or gamepad.

A player knows only what is on the screen: widgets are found in the semantic tree and activated with
the device's own means.
"""

from abc import ABC, abstractmethod
from collections.abc import Mapping

import pygame

from curriculum.engine.attempt import Attempt
from curriculum.engine.marking import expects_answer, to_pairs
from curriculum.schema import Chat, End, Feed, Question, Settings, Tell
from curriculum.schema import Profile as ProfileStep
from curriculum.tasks import Assemble, Match, Order, Sort
from game.app import App
from game.config import Options
from game.progress.profiles import Profile
from game.scenes.harbour import Harbour
from game.scenes.lesson import LessonScene
from game.scenes.visit import Visit
from game.ui.view import CANVAS
from game.world.quests import Quest

FRAMES = 600


class Driver(ABC):
    """What every device can do: find widgets, answer steps, go on."""

    def __init__(self, app: App):
        self.app = app

    @property
    def view(self):
        return self.app.scene.view

    def frame(self, count: int = 1) -> None:
        for _ in range(count):
            self.app.play_frame()

    def post(self, kind: int, **attributes) -> None:
        """Post an event and let the game take it in; the next frame draws what came of it."""
        pygame.event.post(pygame.Event(kind, **attributes))
        for command in self.app.input.read():
            self.app.handle(command)

    def find(self, **wanted):
        """Return the first widget whose attributes are these."""
        for widget in self.view.root.walk():
            if all(getattr(widget, name, None) == value for name, value in wanted.items()):
                return widget
        raise AssertionError(f"{wanted} is not in\n{self.view.describe()}")

    def press(self, name: str) -> None:
        self.activate(self.find(name=name, role="button"))

    def wait_for(self, scene: str) -> None:
        """Let frames pass until this scene is played."""
        for _ in range(FRAMES):
            if type(self.app.scene).__name__ == scene:
                return
            pygame.time.wait(5)
            self.frame()
        raise AssertionError(f"still in {type(self.app.scene).__name__}")

    def answer(self, step, answer) -> None:
        """Give an answer to the step on the screen, by what the screen offers."""
        match step:
            case Question(task=Order()):
                self.order(answer)
            case Question(task=Match()) | Question(task=Sort()):
                for left, right in to_pairs(answer).items():
                    self.pick(self.find(id=left))
                    self.pick(self.find(id=right))
            case Settings() | Feed():
                for row, position in to_pairs(answer).items():
                    self.pick_in_row(step, row, position)
            case ProfileStep(fields=fields):
                for field in fields:
                    self.pick_in_row(step, field.id, "hidden" if field.id in answer else "shown")
            case Chat(task=Assemble()):
                for part, phrase in to_pairs(answer).items():
                    self.pick_phrase(step.task.parts, part, phrase)
            case _:
                for id_ in answer:
                    self.pick(self.find(id=id_))
        self.frame()
        for button in ("Done", "Send"):
            if any(w.name == button and w.role == "button" for w in self.view.root.walk()):
                self.press(button)
                return

    def pick_in_row(self, step, row: str, position: str) -> None:
        match step:
            case Settings(controls=controls):
                name = next(c.label for c in controls if c.id == row)
                group = self.find(name=name, role="radiogroup")
            case ProfileStep(fields=fields):
                name = next(f"{f.label}: {f.value}" for f in fields if f.id == row)
                group = self.find(name=name, role="radiogroup")
            case _:
                group = self.find(id=row)
        self.pick(next(w for w in group.walk() if getattr(w, "id", "") == position))

    def pick_phrase(self, parts, part: str, phrase: str) -> None:
        label = next(p.label for p in parts if p.id == part)
        group = self.find(name=label, role="radiogroup")
        self.pick(next(w for w in group.walk() if getattr(w, "id", "") == phrase))

    def tell(self, step) -> None:
        """Build the first sentence, tell the first person, and others until one helps."""
        for part in step.parts:
            self.pick_phrase(step.parts, part.id, part.options[0].id)
        self.press("Choose a person")
        people = self.app.scene.play.library.people
        for adult in step.people:
            self.press(people[adult.id].name)
            if adult.helps:
                self.press("Go on")
                return
            self.press("Tell somebody else")

    def activate(self, widget) -> None:
        """Press a widget and see what comes of it."""
        self.pick(widget)
        self.frame()

    @abstractmethod
    def order(self, answer) -> None: ...

    @abstractmethod
    def pick(self, widget) -> None:
        """Press a widget without waiting for the next frame."""


class _Focus(Driver):
    """Devices that move a focus."""

    def pick(self, widget) -> None:
        for _ in range(80):
            if self.view.focus is widget:
                self.view.settle()
                if not self.view.is_in_sight(widget):
                    self.confirm()  # the first key brings it into sight
                self.confirm()
                return
            self.step_focus()
        raise AssertionError(f"the focus does not come to {widget.name!r}\n{self.view.describe()}")

    def order(self, answer) -> None:
        for place, id_ in enumerate(answer):
            card = self.find(id=id_)
            now = [w.id for w in self.view.root.walk() if getattr(w, "id", "") in answer]
            if now.index(id_) == place:
                continue
            self.pick(card)
            for _ in range(now.index(id_) - place):
                self.move_up()
            self.confirm()

    @abstractmethod
    def confirm(self) -> None: ...

    @abstractmethod
    def step_focus(self) -> None: ...

    @abstractmethod
    def move_up(self) -> None: ...


class Keyboard(_Focus):
    """Tab, arrows and Enter."""

    def key(self, key: int, text: str = "") -> None:
        for kind in (pygame.KEYDOWN, pygame.KEYUP):
            self.post(kind, key=key, scancode=-1, unicode=text, mod=0)

    def confirm(self) -> None:
        self.key(pygame.K_RETURN)

    def step_focus(self) -> None:
        self.key(pygame.K_TAB)

    def move_up(self) -> None:
        self.key(pygame.K_UP)

    def type(self, text: str) -> None:
        for letter in text:
            self.key(pygame.key.key_code(letter.lower()), letter)


class Gamepad(_Focus):
    """Shoulder buttons, pad and A."""

    def button(self, button: int) -> None:
        for kind in (pygame.CONTROLLERBUTTONDOWN, pygame.CONTROLLERBUTTONUP):
            self.post(kind, button=button, instance_id=0)

    def confirm(self) -> None:
        self.button(pygame.CONTROLLER_BUTTON_A)

    def step_focus(self) -> None:
        self.button(pygame.CONTROLLER_BUTTON_RIGHTSHOULDER)

    def move_up(self) -> None:
        self.button(pygame.CONTROLLER_BUTTON_DPAD_UP)


class Mouse(Driver):
    """Wheel and clicks."""

    def pick(self, widget) -> None:
        self.scroll_to(widget)
        self.tap(widget.rect.center)

    def click(self, pos: tuple[int, int]) -> None:
        self.tap(pos)
        self.frame()

    def tap(self, pos: tuple[int, int]) -> None:
        self.post(pygame.MOUSEMOTION, pos=pos, rel=(0, 0), buttons=(0, 0, 0))
        self.post(pygame.MOUSEBUTTONDOWN, pos=pos, button=1)
        self.post(pygame.MOUSEBUTTONUP, pos=pos, button=1)

    def scroll_to(self, widget) -> None:
        clips = [a for a in widget.ancestors() if a.clips]
        for _ in range(60):
            self.view.lay_out()
            around = clips[0].rect.clip(CANVAS)
            inside = around.collidepoint(widget.rect.center)
            if inside:
                return
            up = widget.rect.centery < around.centery
            pygame.mouse.set_pos(around.center)
            self.post(pygame.MOUSEWHEEL, x=0, y=1 if up else -1, precise_y=1.0 if up else -1.0)
        raise AssertionError(f"{widget.name!r} cannot be scrolled to")

    def order(self, answer) -> None:
        for place, id_ in enumerate(answer):
            now = [w.id for w in self.view.root.walk() if getattr(w, "id", "") in answer]
            for _ in range(now.index(id_) - place):
                row = self.find(id=id_).parent
                self.pick(next(w for w in row.walk() if w.name == "Move up"))


def make_app(home, **options) -> App:
    return App(home, Options(**{"language": "en", "sound": False, **options}))


def open_lesson(
    harbour: Harbour, profile: Profile, activity: str, occasion: str | None = None
) -> LessonScene:
    """Open an activity as somebody in the square does who gives it."""
    quest = Quest("suri", activity, occasion, "open")
    scene = LessonScene(harbour.app, Visit(harbour, profile), quest)
    harbour.app.push(scene)
    harbour.app.play_frame()
    return scene


def play_to_end(
    driver: Driver, scene: LessonScene, answers: Mapping[str, tuple[str, ...]]
) -> list[Attempt]:
    """Play on from where the lesson is, giving these answers, to an ending.

    Returns the way: the attempt as it stood when each step came onto the screen.
    """
    way: list[Attempt] = []
    for _ in range(200):
        step = scene.play.step
        if not way or way[-1].path != scene.play.attempt.path:
            way.append(scene.play.attempt)
        if isinstance(step, End):
            return way
        if isinstance(step, Tell):
            driver.tell(step)
        elif expects_answer(step) and scene.play.given is None:
            driver.answer(step, answers[step.id])
            is_taken = scene.play.given is not None or scene.play.step is not step
            assert is_taken, f"{step.id} took no answer\n{driver.view.describe()}"
        else:
            driver.press("Go on")
    raise AssertionError(f"still at {scene.play.step.id}\n{driver.view.describe()}")
