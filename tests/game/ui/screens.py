"""Screens for tests: a view with widgets, and the player's hands."""

from game.devices.input import Action, Command
from game.devices.sound import Sounds
from game.devices.window import Window
from game.ui.look import Look
from game.ui.theme import Theme
from game.ui.view import View


class Screen:
    """A view on a canvas of its own; every move is followed by a drawn frame."""

    def __init__(self, root, direction="ltr", text_size=100, high_contrast=False, on_back=None):
        theme = Theme(high_contrast, text_size)
        self.look = Look(theme=theme, direction=direction, sounds=Sounds(on=False))
        self.canvas = Window().canvas
        self.view = View(self.look, root, on_back=on_back)
        self.draw()

    def draw(self):
        self.canvas.fill(self.look.colour("page"))
        self.view.refresh()
        self.view.draw(self.canvas)
        return self.canvas

    def do(self, *actions, device="keyboard"):
        for action in actions:
            handled = self.view.handle(Command(action, device=device))
            self.draw()
        return handled

    def press_number(self, number):
        self.view.handle(Command(Action.NUMBER, number=number, text=str(number)))
        self.draw()

    def type(self, text):
        for character in text:
            self.view.handle(Command(Action.TEXT, text=character))
            self.draw()

    def point(self, action, pos, amount=0.0):
        handled = self.view.handle(Command(action, pos=pos, amount=amount, device="mouse"))
        self.draw()
        return handled

    def click(self, widget):
        self.point(Action.PRESS, widget.rect.center)
        return self.point(Action.RELEASE, widget.rect.center)

    def drag(self, widget, target):
        self.point(Action.PRESS, widget.rect.center)
        self.point(Action.POINT, (widget.rect.centerx + 20, widget.rect.centery + 20))
        self.point(Action.POINT, target)
        self.point(Action.RELEASE, target)

    @property
    def focused(self):
        return self.view.focus.name if self.view.focus else None

    def find(self, name, role=""):
        return self.view.find(name, role)
