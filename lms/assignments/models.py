"""What a classroom was asked to learn, and how far each learner has come."""

from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from lms.schools.models import Classroom


class Assignment(models.Model):
    """A module for a classroom. Withdrawn ones are kept: they say what was planned."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    module = models.CharField(_("module"), max_length=120)
    classroom = models.ForeignKey(Classroom, on_delete=models.CASCADE, related_name="assignments")
    teacher = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    created = models.DateTimeField(auto_now_add=True)
    due = models.DateField(_("due"), null=True, blank=True)
    with_tests = models.BooleanField(_("with the questions before and after"), default=True)
    with_last_test = models.BooleanField(_("with the questions after six months"), default=False)
    is_offline = models.BooleanField(_("available offline"), default=False)
    withdrawn = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["created", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["classroom", "module"],
                condition=Q(withdrawn=None),
                name="assignments_module_once_in_classroom",
            )
        ]

    def __str__(self) -> str:
        return f"{self.module} · {self.classroom}"


class Progress(models.Model):
    """One learner in one activity on one occasion, kept up to date as records arrive.

    The figures are those of the first response to each item of knowledge or skill. ``tally`` is
    what they are computed from, as ``lms.assignments.tallies`` writes it; ``revision`` grows with
    every change.
    """

    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="progress"
    )
    activity = models.CharField(max_length=120)
    occasion = models.CharField(max_length=2, blank=True)
    attempts = models.PositiveIntegerField(default=0)
    items_answered = models.PositiveIntegerField(default=0)
    scored_items = models.PositiveIntegerField(default=0)
    score_sum = models.FloatField(default=0)
    seconds = models.FloatField(default=0)
    began_at = models.DateTimeField(null=True)
    completed_at = models.DateTimeField(null=True)
    last_at = models.DateTimeField(null=True)
    revision = models.PositiveIntegerField(default=0)
    tally = models.TextField(blank=True)

    class Meta:
        verbose_name_plural = "progress"
        constraints = [
            models.UniqueConstraint(
                fields=["learner", "activity", "occasion"], name="assignments_progress_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.activity} {self.occasion}".strip()
