"""Player: somebody at this computer who plays lessons, whoever they are and wherever they begin."""

from typing import cast

from curriculum.results.statement import Occasion
from game.progress.profiles import Profile
from game.scenes.harbour import Harbour
from game.scenes.play import Play
from game.world.quests import Quest, State


class Player:
    """A profile and what it has played. ``way_back`` names where one goes from a lesson."""

    def __init__(self, harbour: Harbour, profile: Profile):
        self.harbour, self.profile = harbour, profile
        harbour.profile = profile
        harbour.take_edition()

    @property
    def way_back(self) -> str:
        """Return the words on the button that leaves a lesson."""
        raise TypeError("a player says where they go back to")

    def open_play(self, quest: Quest) -> Play:
        """Return the attempt to play: where it was left, or from the beginning."""
        return Play(
            self.harbour.progress,
            self.profile,
            self.harbour.library,
            quest.activity,
            cast("Occasion | None", quest.occasion),
        )

    def note_ending(self, play: Play) -> None:
        """Keep in the journal which ending was found."""
        self.harbour.progress.note_ending(self.profile, play.activity.id, play.step.id)

    def list_played(self) -> dict[tuple[str, str | None], State]:
        """Return what was begun or done on this computer."""
        states = self.harbour.progress.list_states(self.profile)
        return {(s.activity, s.occasion): "done" if s.is_done else "begun" for s in states}
