"""Visit: a pupil at this computer: the stories that they can play, and how far they are."""

from concurrent.futures import Future
from datetime import UTC, datetime
from typing import cast

from curriculum.framework import Module
from curriculum.schema import AssessmentForm, Lesson
from game.progress.background import in_background
from game.progress.profiles import Profile
from game.progress.wire import Assignment
from game.scenes.harbour import Harbour
from game.scenes.player import Player
from game.ui.words import _
from game.world.atlas import find_place
from game.world.quests import Quest, State, Story, Work, plan_stories

AVATARS = ("player-a", "player-b", "player-c")


class Visit(Player):
    """From signing in to signing out, in the place of the age band.

    ``stories`` are the modules that there are; ``story`` is the one that is played.
    """

    def __init__(self, harbour: Harbour, profile: Profile):
        super().__init__(harbour, profile)
        self.place = find_place(profile.band)
        before = harbour.progress.find_avatar(profile)
        self.avatar = before if before in AVATARS else AVATARS[0]
        self.stories: tuple[Story, ...] = ()
        self._picked: str | None = None
        self._assignments = harbour.progress.list_kept_assignments(profile)
        self._asked: Future[list[Assignment]] | None = None
        self.ask_site()
        self.look_around()

    @property
    def way_back(self) -> str:
        """Return the words on the button that leaves a lesson."""
        words = {"harbour-town": _("To the town"), "city": _("To the city")}
        return words.get(self.place.id, _("To the village"))

    @property
    def story(self) -> Story | None:
        """The story that was picked, or the only one that there is."""
        if len(self.stories) == 1:
            return self.stories[0]
        return next((story for story in self.stories if story.module == self._picked), None)

    @property
    def quests(self) -> tuple[Quest, ...]:
        """What there is to play in the story."""
        return self.story.quests if self.story else ()

    @property
    def has_to_pick(self) -> bool:
        """Whether there are several stories, and none is picked."""
        return bool(self.stories) and self.story is None

    def module_of(self, story: Story) -> Module:
        """Return a story's module, in the language that is spoken."""
        return self.harbour.library.module(story.module)

    def pick(self, story: Story) -> None:
        """Play this story from now on."""
        self._picked = story.module

    def ask_site(self) -> None:
        """Ask in the background what the teacher set."""
        if not self.profile.is_guest and self._asked is None:
            self._asked = in_background(self.harbour.progress.list_assignments, self.profile)

    def has_news(self) -> bool:
        """Take in what came from the site by now; say whether there is anything new."""
        is_new = self.harbour.take_edition()
        if self._asked is not None and self._asked.done():
            answered, self._asked = self._asked.result(), None
            is_new = is_new or answered != self._assignments
            self._assignments = answered
        if is_new:
            self.look_around()
        return is_new

    def look_around(self) -> None:
        """Find out anew what can be played and how it stands."""
        self.harbour.take_edition()
        self.stories = plan_stories(
            self._list_set_work() or self._list_free_work(),
            self.list_played(),
            self.place,
            datetime.now(UTC).date().isoformat(),
        )

    def choose_avatar(self, avatar: str) -> None:
        """Walk as this figure, now and the next time."""
        self.avatar = avatar
        self.harbour.progress.choose_avatar(self.profile, avatar)

    def _list_set_work(self) -> list[Work]:
        """Return what the teacher set; an activity of a newer edition than ours is left out."""
        library = self.harbour.library
        return [
            self._work(
                a.activity,
                a.occasion,
                cast("State", a.state),
                a.opens,
                follows_lessons=a.occasion == "T1",
            )
            for a in self._assignments
            if a.activity in library.activities_as_written
        ]

    def _list_free_work(self) -> list[Work]:
        """Return the lessons of the age band; a booster follows when all lessons are done."""
        library = self.harbour.library
        work = []
        for module in library.modules:
            if module.band == self.profile.band and self._may_play_freely(module):
                work += [self._work(lesson.id) for lesson in library.lessons(module.id)]
                if booster := library.booster(module.id):
                    work.append(self._work(booster.id, state="later", follows_lessons=True))
        return work

    def _may_play_freely(self, module: Module) -> bool:
        """Return whether a module is there without a teacher who set it.

        To pupils of a site sensitive ones are not, as long as it is not known whom they can call
        and who is there for them (learning design, section 4, rule 9).
        """
        if self.profile.is_guest or not module.sensitive:
            return True
        return self.harbour.progress.find_help(self.profile).is_at_hand

    def _work(
        self,
        activity_id: str,
        occasion: str | None = None,
        state: State = "open",
        opens: str | None = None,
        *,
        follows_lessons: bool = False,
    ) -> Work:
        library = self.harbour.library
        activity = library.activity(activity_id)
        module_id, _dot, name = activity_id.rpartition(".")
        return Work(
            activity=activity_id,
            module=module_id,
            is_form=isinstance(activity, AssessmentForm),
            is_booster=name == library.modules_as_written[module_id].booster,
            giver=activity.protagonist if isinstance(activity, Lesson) else None,
            occasion=occasion,
            state=state,
            opens=opens,
            follows_lessons=follows_lessons,
        )
