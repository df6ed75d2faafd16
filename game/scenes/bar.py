"""The bar at the top of a screen: back at the start; help and the way out at the end, always."""

from collections.abc import Callable

from game.app import App
from game.scenes.help import HelpScene
from game.scenes.neutral import leave_now
from game.ui.widget import Widget
from game.ui.widgets.bar import Bar
from game.ui.widgets.button import Button
from game.ui.words import _

LEAVE_KEY = "F4"


def make_bar(app: App, *middle: Widget, back: Callable[[], object] | None = None) -> Bar:
    """Return the bar. Neither help nor leaving is ever recorded."""
    start = [Button(_("Back"), back, icon="back", icon_only=True)] if back else []
    return Bar(*start, *middle, end=make_ways_out(app))


def make_ways_out(app: App) -> tuple[Widget, Widget]:
    """Return the buttons for help and for leaving at once."""
    return (
        Button(_("Help"), lambda: app.push(HelpScene(app)), icon="help"),
        make_leave_button(app),
    )


def make_leave_button(app: App) -> Button:
    """Return the button for leaving at once, which says with which key that is quicker."""
    return Button(_("Leave now"), lambda: leave_now(app), icon="exit", key=LEAVE_KEY)
