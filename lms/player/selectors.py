"""What has been begun and can be played on: a learner's attempt, or a guest's in the session."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.http import Http404
from django.urls import reverse

from curriculum.engine.attempt import Attempt
from lms.accounts.models import User
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
