"""What has been begun and can be played on: a learner's attempt, or a guest's in the session."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.http import Http404
from django.urls import reverse

from curriculum.engine.attempt import Attempt
from curriculum.errors import UnknownId
from curriculum.library import Library
from curriculum.schema import Activity
from lms.accounts.models import User
from lms.lessons.editions import is_withdrawn
from lms.lessons.selectors import get_library
from lms.player.models import WebAttempt


@dataclass(frozen=True)
class Play:
    """An attempt as the pages of the player need it, whoever plays."""

    id: UUID
    attempt: Attempt
    moves: int
    updated: datetime
    is_guest: bool
    occasion: str = ""

    @property
    def url(self) -> str:
        """The address where it is played on."""
        name = "player:play_as_guest" if self.is_guest else "player:play"
        return reverse(name, args=[self.id])


def find_lesson(attempt: Attempt) -> tuple[Library, Activity] | None:
    """Return the edition in which an attempt comes to its end, and the lesson or test in it.

    It is the one in which it was begun, or the current one where that was withdrawn or this site
    does not have it; None where a step on the way is not in it.
    """
    library = get_library(edition=None if is_withdrawn(attempt.edition) else attempt.edition)
    try:
        activity = library.activity(attempt.activity)
    except UnknownId:
        return None
    steps = {step.id for step in activity.steps}
    return (library, activity) if steps.issuperset(attempt.path) else None


def get_play(learner: User, attempt_id: UUID) -> Play:
    """Return a learner's attempt. Raises Http404 for anybody else's."""
    found = WebAttempt.objects.filter(pk=attempt_id, learner=learner).first()
    if found is None:
        raise Http404
    return as_play(found)


def as_play(found: WebAttempt) -> Play:
    """Return a learner's attempt as what is played."""
    return Play(found.id, found.attempt, found.moves, found.updated, False, occasion=found.occasion)


def find_open_play(learner: User, activity: str) -> Play | None:
    """Return what the learner has begun of this lesson or test and not come to the end of."""
    mine = WebAttempt.objects.filter(learner=learner, activity=activity, is_over=False)
    found = mine.first()
    return as_play(found) if found else None
