"""Attempts that are played on the site, saved after every step."""

from datetime import datetime
from uuid import uuid4

import msgspec
from django.conf import settings
from django.db import models
from django.db.models import Q

from curriculum.engine.attempt import Attempt


class WebAttempt(models.Model):
    """A learner's way through one activity. ``moves`` counts what was pressed, so that a form
    that is sent twice, or from a page that is old, is known and answers nothing twice.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="web_attempts"
    )
    activity = models.CharField(max_length=120)
    occasion = models.CharField(max_length=2, blank=True)
    state = models.TextField()
    moves = models.PositiveIntegerField(default=0)
    is_over = models.BooleanField(default=False)
    updated = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["learner", "activity", "occasion"],
                condition=Q(is_over=False),
                name="player_one_open_attempt",
            )
        ]

    def __str__(self) -> str:
        return f"{self.activity} {self.occasion}".strip()

    @property
    def attempt(self) -> Attempt:
        """The engine's attempt."""
        return msgspec.json.decode(self.state, type=Attempt)

    def keep(self, attempt: Attempt, at: datetime) -> None:
        """Take over the engine's attempt; the caller saves."""
        self.state = msgspec.json.encode(attempt).decode()
        self.is_over = attempt.ending is not None
        self.updated = at
