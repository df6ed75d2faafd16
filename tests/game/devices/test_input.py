"""Input: pygame's events become commands."""

import pygame
import pytest

from game.devices.input import Action, Command, Input
from game.devices.window import Window


def read(*events, source=None):
    source = source or Input()
    return [command for event in events for command in source.translate(event)]


def key(code, unicode="", down=True, mod=0, scancode=-1):
    kind = pygame.KEYDOWN if down else pygame.KEYUP
    return pygame.Event(kind, key=code, unicode=unicode, mod=mod, scancode=scancode)


@pytest.mark.parametrize(
    ("code", "action"),
    [
        (pygame.K_UP, Action.UP),
        (pygame.K_RETURN, Action.CONFIRM),
        (pygame.K_SPACE, Action.CONFIRM),
        (pygame.K_ESCAPE, Action.BACK),
        (pygame.K_TAB, Action.NEXT),
        (pygame.K_F11, Action.FULLSCREEN),
        (pygame.K_F12, Action.SCREENSHOT),
    ],
)
def test_key_is_an_action(code, action):
    assert [command.action for command in read(key(code))] == [action]


def test_shift_tab_goes_back():
    (command,) = read(key(pygame.K_TAB, mod=pygame.KMOD_LSHIFT))
    assert command.action is Action.PREVIOUS


def test_key_is_held_until_it_is_let_go():
    source = Input()
    down, again, up = read(
        key(pygame.K_LEFT),
        key(pygame.K_LEFT),
        key(pygame.K_LEFT, down=False),
        source=source,
    )
    assert (down.pressed, down.repeat) == (True, False)
    assert (again.pressed, again.repeat) == (True, True)
    assert not up.pressed


def test_walking_keys_are_found_by_place_on_a_thai_keyboard():
    (command,) = read(key(0xE44, "ไ", scancode=pygame.KSCAN_W))
    assert command.action is Action.UP


def test_number_key_has_its_number_and_its_text():
    (command,) = read(key(pygame.K_3, "3"))
    assert (command.action, command.number, command.text) == (Action.NUMBER, 3, "3")


def test_letter_is_text_and_its_release_is_nothing():
    source = Input()
    assert read(key(pygame.K_k, "k"), key(pygame.K_k, down=False), source=source) == [
        Command(Action.TEXT, text="k")
    ]


def test_place_of_the_mouse_is_a_place_on_the_canvas():
    source = Input(lambda pos: (pos[0] // 2, pos[1] // 2))
    (command,) = read(pygame.Event(pygame.MOUSEBUTTONDOWN, button=1, pos=(200, 100)), source=source)
    assert command == Command(Action.PRESS, pos=(100, 50), device="mouse")


def test_other_mouse_buttons_do_nothing():
    assert read(pygame.Event(pygame.MOUSEBUTTONDOWN, button=3, pos=(0, 0))) == []


def test_wheel_scrolls_where_the_pointer_is():
    Window()
    (command,) = read(pygame.Event(pygame.MOUSEWHEEL, x=0, y=2, precise_y=2.0))
    assert (command.action, command.amount, command.device) == (Action.SCROLL, 2.0, "mouse")


def test_gamepad_buttons_act_and_are_let_go():
    down, up = read(
        pygame.Event(pygame.CONTROLLERBUTTONDOWN, button=pygame.CONTROLLER_BUTTON_A, instance_id=0),
        pygame.Event(pygame.CONTROLLERBUTTONUP, button=pygame.CONTROLLER_BUTTON_A, instance_id=0),
    )
    assert down == Command(Action.CONFIRM, device="gamepad")
    assert up == Command(Action.CONFIRM, pressed=False, device="gamepad")


def test_stick_is_one_step_however_it_trembles():
    def tilt(value):
        return pygame.Event(pygame.JOYAXISMOTION, instance_id=0, axis=1, value=value)

    commands = read(*(tilt(v) for v in (0.2, 0.7, 0.5, 0.9, 0.3, 0.0)), source=Input())
    assert [(c.action, c.pressed) for c in commands] == [
        (Action.DOWN, True),
        (Action.DOWN, False),
    ]


def test_stick_pushed_across_lets_go_first():
    def tilt(value):
        return pygame.Event(pygame.JOYAXISMOTION, instance_id=0, axis=0, value=value)

    commands = read(tilt(-1.0), tilt(1.0), source=Input())
    assert [(c.action, c.pressed) for c in commands] == [
        (Action.LEFT, True),
        (Action.LEFT, False),
        (Action.RIGHT, True),
    ]


def test_pad_that_sdl_does_not_know_acts_by_its_plain_buttons_and_hat():
    commands = read(
        pygame.Event(pygame.JOYBUTTONDOWN, instance_id=5, button=1),
        pygame.Event(pygame.JOYHATMOTION, instance_id=5, hat=0, value=(0, 1)),
        pygame.Event(pygame.JOYHATMOTION, instance_id=5, hat=0, value=(0, 0)),
    )
    assert [(c.action, c.pressed) for c in commands] == [
        (Action.BACK, True),
        (Action.UP, True),
        (Action.UP, False),
    ]


def test_events_of_the_queue_are_read_once():
    Window()
    pygame.event.clear()
    pygame.event.post(key(pygame.K_RETURN, "\r"))
    source = Input()
    assert Command(Action.CONFIRM) in list(source.read())
    assert Command(Action.CONFIRM) not in list(source.read())


def test_closing_the_window_quits():
    assert read(pygame.Event(pygame.QUIT)) == [Command(Action.QUIT)]


def test_unplugged_pad_is_forgotten():
    source = Input()
    assert read(pygame.Event(pygame.JOYDEVICEREMOVED, instance_id=7), source=source) == []


def test_pad_that_is_gone_again_when_it_is_looked_at_does_no_harm():
    Window()
    source = Input()
    source.open_gamepads()
    assert read(pygame.Event(pygame.JOYDEVICEADDED, device_index=9), source=source) == []
