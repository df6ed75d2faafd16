"""The neutral screen: where "Leave now" leads at once. It shows nothing of what was played.

A table of numbers, as it hangs in any classroom. What was played is saved already.
"""

import pygame

from game.app import App
from game.scenes.help import HelpScene
from game.ui.layout import Grid, Within
from game.ui.scene import Scene
from game.ui.view import View
from game.ui.widget import Widget
from game.ui.widgets.bar import Bar
from game.ui.widgets.button import Button
from game.ui.widgets.label import Label
from game.ui.widgets.screen import Screen
from game.ui.widgets.scroll import ScrollView
from game.ui.words import _, pgettext

_SIZE = 8


def leave_now(app: App) -> None:
    """Show the neutral screen at once; nothing hangs over it and nothing is heard."""
    if not isinstance(app.scene, NeutralScene):
        app.hush()
        app.push(NeutralScene(app))


class NeutralScene(Scene):
    """One times one."""

    def __init__(self, app: App):
        super().__init__(app)
        self.restyle()

    def restyle(self) -> None:
        """Make the table."""
        self.changed = True
        numbers = range(1, _SIZE + 1)
        cells = [Label(str(row * column), align="centre") for row in numbers for column in numbers]
        title = Label(pgettext("multiplication table", "One times one"), "heading", "heading")
        back = Button(pgettext("from the neutral screen", "Carry on"), self.app.pop, "quiet")
        table = ScrollView(Grid(*cells, columns=_SIZE, gap=12), least=10_000)
        root = Screen(
            Bar(title, end=(*self._make_help(), back)), Within(table, max_width=900, margin=24)
        )
        self.view = View(self.app.look, root, focus=back)

    def _make_help(self) -> list[Widget]:
        """Return a plain button for help, once there are lines to call: no number stands here."""
        if not self.app.find_help().lines:
            return []
        return [Button(_("Help"), lambda: self.app.push(HelpScene(self.app)), "quiet", "help")]

    def enter(self) -> None:
        """Be silent."""
        self.app.look.sounds.hold()

    def leave(self) -> None:
        """Let the sea be heard again."""
        self.app.look.sounds.go_on()

    def draw_ground(self, surface: pygame.Surface) -> None:
        """Draw plain paper."""
        surface.fill(self.app.look.colour("panel"))
