"""What a page of the player posts besides the answer: which button, from which page."""

from datetime import datetime

from django import forms

from curriculum.engine.attempt import MOST_SECONDS
from lms.player.moves import Action

ACTIONS: tuple[Action, ...] = ("answer", "next", "back", "again", "other-way")
TELL = "tell"
"""The button of a ``tell`` step: it makes no move, and nothing of it is stored."""


class MoveForm(forms.Form):
    """A press of a button. ``shown`` is when the page was made, in seconds since 1970."""

    action = forms.ChoiceField(choices=[(name, name) for name in (*ACTIONS, TELL)])
    position = forms.IntegerField(min_value=0)
    shown = forms.FloatField(required=False)

    def seconds(self, *, since: datetime, now: datetime) -> float:
        """Return how long the page was looked at: since the last move, at the longest."""
        shown = self.cleaned_data["shown"] or since.timestamp()
        longest = min((now - since).total_seconds(), MOST_SECONDS)
        return max(0.0, min(now.timestamp() - shown, longest))
