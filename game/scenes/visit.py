"""Visit: a pupil at this computer: what they can play, and how far they are."""

from concurrent.futures import Future
from datetime import UTC, datetime
from typing import cast

from curriculum.results.statement import Occasion
from curriculum.schema import AssessmentForm, Lesson
from game.progress.profiles import Profile
from game.progress.progress import in_background
from game.progress.wire import Assignment
from game.scenes.harbour import Harbour
from game.scenes.play import Play
from game.world.quests import Quest, State, Work, plan_quests
from game.world.village import VILLAGE_SQUARE

AVATARS = ("player-a", "player-b", "player-c")


class Visit:
    """From signing in to signing out. ``quests`` is what there is to play."""

    def __init__(self, harbour: Harbour, profile: Profile):
        self.harbour, self.profile = harbour, profile
        before = harbour.progress.find_avatar(profile)
        self.avatar = before if before in AVATARS else AVATARS[0]
        self.quests: tuple[Quest, ...] = ()
        self._assignments: list[Assignment] = []
        self._asked: Future[list[Assignment]] | None = None
        self.ask_site()
        self.look_around()

    def ask_site(self) -> None:
        """Ask in the background what the teacher set."""
        if not self.profile.is_guest and self._asked is None:
            self._asked = in_background(self.harbour.progress.list_assignments, self.profile)

    def has_news(self) -> bool:
        """Take in what the site answered, if it did by now; say whether there is anything new."""
        if self._asked is None or not self._asked.done():
            return False
        answered, self._asked = self._asked.result(), None
        is_new, self._assignments = answered != self._assignments, answered
        if is_new:
            self.look_around()
        return is_new

    def look_around(self) -> None:
        """Find out anew what can be played and how it stands."""
        self.quests = plan_quests(
            self._list_set_work() or self._list_free_work(),
            self._played(),
            [spot.person for spot in VILLAGE_SQUARE.spots],
            datetime.now(UTC).date().isoformat(),
        )

    def open_play(self, quest: Quest) -> Play:
        """Return the attempt to play: where it was left, or from the beginning."""
        return Play(
            self.harbour.progress,
            self.profile,
            self.harbour.library,
            quest.activity,
            cast("Occasion | None", quest.occasion),
        )

    def choose_avatar(self, avatar: str) -> None:
        """Walk as this figure, now and the next time."""
        self.avatar = avatar
        self.harbour.progress.choose_avatar(self.profile, avatar)

    def note_ending(self, play: Play) -> None:
        """Keep in the journal which ending was found."""
        self.harbour.progress.note_ending(self.profile, play.activity.id, play.step.id)

    def _played(self) -> dict[tuple[str, str | None], State]:
        states = self.harbour.progress.list_states(self.profile)
        return {(s.activity, s.occasion): "done" if s.is_done else "begun" for s in states}

    def _list_set_work(self) -> list[Work]:
        """Return what the teacher set; an activity of a newer edition than ours is left out."""
        library = self.harbour.library
        return [
            self._work(a.activity, a.occasion, cast("State", a.state), a.opens)
            for a in self._assignments
            if a.activity in library.activities_as_written
        ]

    def _list_free_work(self) -> list[Work]:
        library = self.harbour.library
        return [
            self._work(lesson.id)
            for module in library.modules
            if module.band == self.profile.band
            for lesson in library.lessons(module.id)
        ]

    def _work(
        self,
        activity_id: str,
        occasion: str | None = None,
        state: State = "open",
        opens: str | None = None,
    ) -> Work:
        activity = self.harbour.library.activity(activity_id)
        return Work(
            activity=activity_id,
            module=activity_id.rpartition(".")[0],
            is_form=isinstance(activity, AssessmentForm),
            giver=activity.protagonist if isinstance(activity, Lesson) else None,
            occasion=occasion,
            state=state,
            opens=opens,
        )
