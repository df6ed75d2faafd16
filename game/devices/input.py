"""Input: what a key, a mouse button or a gamepad button asks for, as one ``Command``.

Everything is event-based: a held key is one command with ``pressed`` and, later, one without.
``text`` holds the character that a key types, so that a text field needs no events of its own.

    source = Input(to_canvas)             # window position -> canvas position
    for command in source.read(): ...     # pygame's events since the last call
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

import pygame


class Action(StrEnum):
    """What the player asks for."""

    UP = "up"
    DOWN = "down"
    LEFT = "left"
    RIGHT = "right"
    NEXT = "next"  # Tab
    PREVIOUS = "previous"  # Shift+Tab
    CONFIRM = "confirm"  # Enter, Space, A
    BACK = "back"  # Esc, B
    MENU = "menu"  # F10, Start
    NUMBER = "number"  # 1 to 9
    PAGE_UP = "page-up"
    PAGE_DOWN = "page-down"
    FIRST = "first"  # Home
    LAST = "last"  # End
    TEXT = "text"  # any other key that types a character
    ERASE = "erase"  # Backspace
    POINT = "point"  # the mouse moved
    PRESS = "press"  # the mouse button goes down
    RELEASE = "release"  # and up
    SCROLL = "scroll"  # the wheel; amount > 0 is up
    FULLSCREEN = "fullscreen"  # F11
    SCREENSHOT = "screenshot"  # F12
    LISTEN = "listen"  # F2, Y: hear the step
    LEAVE = "leave"  # F4, Back on a gamepad: away from here at once
    QUIT = "quit"


Device = Literal["keyboard", "mouse", "gamepad"]


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that the player asks for. ``pos`` is in canvas pixels."""

    action: Action
    pressed: bool = True
    repeat: bool = False
    pos: tuple[int, int] = (0, 0)
    number: int = 0
    text: str = ""
    amount: float = 0.0
    device: Device = "keyboard"


_KEYS = {
    pygame.K_UP: Action.UP,
    pygame.K_DOWN: Action.DOWN,
    pygame.K_LEFT: Action.LEFT,
    pygame.K_RIGHT: Action.RIGHT,
    pygame.K_RETURN: Action.CONFIRM,
    pygame.K_KP_ENTER: Action.CONFIRM,
    pygame.K_SPACE: Action.CONFIRM,
    pygame.K_ESCAPE: Action.BACK,
    pygame.K_F2: Action.LISTEN,
    pygame.K_F4: Action.LEAVE,
    pygame.K_F10: Action.MENU,
    pygame.K_PAGEUP: Action.PAGE_UP,
    pygame.K_PAGEDOWN: Action.PAGE_DOWN,
    pygame.K_HOME: Action.FIRST,
    pygame.K_END: Action.LAST,
    pygame.K_BACKSPACE: Action.ERASE,
    pygame.K_F11: Action.FULLSCREEN,
    pygame.K_F12: Action.SCREENSHOT,
}
_WALKING = {  # by place on the keyboard: a Thai keyboard has other letters there
    pygame.KSCAN_W: Action.UP,
    pygame.KSCAN_A: Action.LEFT,
    pygame.KSCAN_S: Action.DOWN,
    pygame.KSCAN_D: Action.RIGHT,
}
_BUTTONS = {
    pygame.CONTROLLER_BUTTON_A: Action.CONFIRM,
    pygame.CONTROLLER_BUTTON_B: Action.BACK,
    pygame.CONTROLLER_BUTTON_Y: Action.LISTEN,
    pygame.CONTROLLER_BUTTON_START: Action.MENU,
    pygame.CONTROLLER_BUTTON_BACK: Action.LEAVE,
    pygame.CONTROLLER_BUTTON_DPAD_UP: Action.UP,
    pygame.CONTROLLER_BUTTON_DPAD_DOWN: Action.DOWN,
    pygame.CONTROLLER_BUTTON_DPAD_LEFT: Action.LEFT,
    pygame.CONTROLLER_BUTTON_DPAD_RIGHT: Action.RIGHT,
    pygame.CONTROLLER_BUTTON_LEFTSHOULDER: Action.PREVIOUS,
    pygame.CONTROLLER_BUTTON_RIGHTSHOULDER: Action.NEXT,
}
_PLAIN_BUTTONS = {
    0: Action.CONFIRM,
    1: Action.BACK,
    6: Action.LEAVE,
    7: Action.MENU,
    8: Action.LEAVE,
    9: Action.MENU,
}
"""Buttons of pads that SDL does not know: the first two, the usual places of Back and Start."""
_AXES = {0: (Action.LEFT, Action.RIGHT), 1: (Action.UP, Action.DOWN)}
_PUSHED, _LET_GO = 0.6, 0.4


class Input:
    """Turns pygame's events into commands, and takes in gamepads as they are plugged in."""

    def __init__(self, to_canvas: Callable[[tuple[int, int]], tuple[int, int]] = lambda p: p):
        self._to_canvas = to_canvas
        self._held: set[int] = set()
        self._pads: dict[int, object] = {}
        self._mapped: set[int] = set()
        self._tilted: dict[tuple[int, int], Action] = {}

    def open_gamepads(self) -> None:
        """Start to listen to gamepads. Not at start-up: looking for them takes a while."""
        from pygame._sdl2 import controller

        pygame.joystick.init()
        controller.init()

    def read(self) -> Iterator[Command]:
        """Yield the commands of the events since the last call."""
        for event in pygame.event.get():
            yield from self.translate(event)

    def translate(self, event: pygame.Event) -> Iterator[Command]:
        """Yield what one event asks for: nothing, or one command; a stick may let go and push."""
        match event.type:
            case pygame.QUIT:
                yield Command(Action.QUIT)
            case pygame.KEYDOWN | pygame.KEYUP:
                yield from self._translate_key(event)
            case pygame.MOUSEMOTION:
                yield self._mouse(Action.POINT, event.pos)
            case pygame.MOUSEBUTTONDOWN if event.button == 1:
                yield self._mouse(Action.PRESS, event.pos)
            case pygame.MOUSEBUTTONUP if event.button == 1:
                yield self._mouse(Action.RELEASE, event.pos)
            case pygame.MOUSEWHEEL:
                amount = getattr(event, "precise_y", event.y)
                yield self._mouse(Action.SCROLL, pygame.mouse.get_pos(), amount)
            case pygame.WINDOWFOCUSLOST:
                self._held.clear()
            case _:
                yield from self._translate_pad(event)

    def _translate_key(self, event: pygame.Event) -> Iterator[Command]:
        down, key = event.type == pygame.KEYDOWN, event.key
        repeat = down and key in self._held
        (self._held.add if down else self._held.discard)(key)
        typed = getattr(event, "unicode", "") if down else ""
        text = typed if typed.isprintable() else ""
        shift = getattr(event, "mod", 0) & pygame.KMOD_SHIFT
        if key == pygame.K_TAB:
            action = Action.PREVIOUS if shift else Action.NEXT
        else:
            walking = _WALKING.get(getattr(event, "scancode", -1))
            action = _KEYS.get(key) or walking or Action.TEXT
        number = int(typed) if len(typed) == 1 and typed in "123456789" else 0
        if number and action is Action.TEXT:
            action = Action.NUMBER
        if action is not Action.TEXT or text:
            yield Command(action, pressed=down, repeat=repeat, number=number, text=text)

    def _mouse(self, action: Action, pos: tuple[int, int], amount: float = 0.0) -> Command:
        return Command(action, pos=self._to_canvas(pos), amount=amount, device="mouse")

    def _translate_pad(self, event: pygame.Event) -> Iterator[Command]:
        match event.type:
            case pygame.JOYDEVICEADDED:
                self._take_in(event.device_index)
            case pygame.JOYDEVICEREMOVED:
                self._pads.pop(event.instance_id, None)
                self._mapped.discard(event.instance_id)
            case pygame.CONTROLLERBUTTONDOWN | pygame.CONTROLLERBUTTONUP:
                if action := _BUTTONS.get(event.button):
                    down = event.type == pygame.CONTROLLERBUTTONDOWN
                    yield Command(action, pressed=down, device="gamepad")
            case pygame.JOYBUTTONDOWN | pygame.JOYBUTTONUP if not self._is_mapped(event):
                if action := _PLAIN_BUTTONS.get(event.button):
                    down = event.type == pygame.JOYBUTTONDOWN
                    yield Command(action, pressed=down, device="gamepad")
            case pygame.JOYHATMOTION if not self._is_mapped(event):
                yield from self._tilt(event, 100, event.value[0])
                yield from self._tilt(event, 101, -event.value[1])
            case pygame.JOYAXISMOTION if event.axis in _AXES:
                yield from self._tilt(event, event.axis, event.value)

    def _tilt(self, event: pygame.Event, axis: int, value: float) -> Iterator[Command]:
        """Yield a direction when a stick goes past one mark, and its end when it comes back."""
        place = (event.instance_id, axis)
        before = self._tilted.get(place)
        after = before
        if abs(value) >= _PUSHED:
            after = _AXES[axis % 100][value > 0]
        elif abs(value) <= _LET_GO:
            after = None
        if after == before:
            return
        if before:
            del self._tilted[place]
            yield Command(before, pressed=False, device="gamepad")
        if after:
            self._tilted[place] = after
            yield Command(after, device="gamepad")

    def _take_in(self, index: int) -> None:
        from pygame._sdl2 import controller

        # An opened pad is kept: pygame closes it when nobody holds it.
        try:
            pad = pygame.joystick.Joystick(index)
            known = controller.Controller(index) if controller.is_controller(index) else None
        except pygame.error:
            return  # pulled out again already
        self._pads[pad.get_instance_id()] = (pad, known)
        if known:
            self._mapped.add(pad.get_instance_id())

    def _is_mapped(self, event: pygame.Event) -> bool:
        return event.instance_id in self._mapped
