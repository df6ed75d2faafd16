"""Permits: what lets a learner begin an activity on an occasion of a study.

Whoever knows what is asked of a learner signs one; whoever plays checks it. So the two need not
know each other, and no address can be typed that begins a test too early or twice.
"""

from datetime import timedelta
from typing import NamedTuple
from uuid import UUID

from django.core import signing

SALT = "lms.lessons.permits"
LASTS = timedelta(days=1)


class Permit(NamedTuple):
    """This learner may begin this activity. ``occasion`` is empty for a lesson."""

    learner: str
    activity: str
    occasion: str


def sign_permit(learner_id: UUID, activity: str, occasion: str) -> str:
    """Return a permit as text for a hidden field."""
    return signing.dumps([str(learner_id), activity, occasion], salt=SALT)


def read_permit(text: str, learner_id: UUID) -> Permit | None:
    """Return the permit, or None when it is not this learner's, not ours, or a day old."""
    try:
        permit = Permit(*signing.loads(text, salt=SALT, max_age=LASTS))
    except (signing.BadSignature, TypeError):
        return None
    return permit if permit.learner == str(learner_id) else None
