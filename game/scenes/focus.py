"""Focus: where it is at first."""

from game.ui.widget import Widget


def first_of(widget: Widget) -> Widget | None:
    """Return the first widget of a tree that takes the focus."""
    return next((part for part in widget.walk() if part.can_focus()), None)
