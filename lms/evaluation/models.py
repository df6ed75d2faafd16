"""What evaluators get: first responses, how many there are, and the key of the pseudonyms."""

import secrets

from django.conf import settings
from django.db import models

from lms.schools.models import Classroom


class FirstResponse(models.Model):
    """A learner's first response to an item on an occasion: one row of the export.

    Derived from the records and kept as they arrive; ``rebuild_outcomes`` makes all of it again.
    ``classroom`` is where the learner was enrolled when they answered. A blank ``occasion`` is
    practice: a lesson, or a form outside a study.
    """

    record = models.UUIDField(unique=True)
    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="first_responses"
    )
    classroom = models.ForeignKey(
        Classroom, on_delete=models.CASCADE, related_name="first_responses", db_index=False
    )
    module = models.CharField(max_length=120)
    activity = models.CharField(max_length=120)
    item = models.CharField(max_length=120)
    occasion = models.CharField(max_length=2, blank=True)
    attempt = models.CharField(max_length=36)
    version = models.PositiveIntegerField()
    outcome = models.CharField(max_length=120)
    response = models.TextField()
    score = models.FloatField(null=True)
    at = models.DateTimeField()
    seconds = models.FloatField(null=True)
    locale = models.CharField(max_length=20)
    edition = models.CharField(max_length=60)
    platform = models.CharField(max_length=10)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["learner", "activity", "item", "occasion"],
                name="evaluation_first_response_once",
            )
        ]
        indexes = [
            models.Index(fields=["module", "classroom", "learner"], name="evaluation_by_module"),
            models.Index(fields=["classroom"], name="evaluation_by_classroom"),
        ]

    def __str__(self) -> str:
        return f"{self.activity}/{self.item} {self.occasion}".strip()


class Figure(models.Model):
    """How many learners and responses of a classroom there are, so that no page counts them."""

    classroom = models.ForeignKey(Classroom, on_delete=models.CASCADE, related_name="figures")
    module = models.CharField(max_length=120)
    occasion = models.CharField(max_length=2, blank=True)
    learners = models.PositiveIntegerField(default=0)
    responses = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["module", "classroom", "occasion"], name="evaluation_figure_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.module} {self.occasion}".strip()


def draw_secret() -> str:
    """Return a new key for pseudonyms: 32 random bytes."""
    return secrets.token_hex(32)


class PseudonymKey(models.Model):
    """The one key that turns ids into the pseudonyms of the export, the same in every export."""

    secret = models.CharField(max_length=64, default=draw_secret, editable=False)

    def __str__(self) -> str:
        return "pseudonym key"
