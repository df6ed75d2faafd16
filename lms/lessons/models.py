"""What is kept of staff who get ready to teach."""

from django.conf import settings
from django.db import models


class FinishedLesson(models.Model):
    """A lesson of an adults' course that somebody of the staff has come to an end of.

    Which ending, what was answered and how long it took is not kept. Only they themselves see it.
    """

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="finished_lessons"
    )
    lesson = models.CharField(max_length=120)
    day = models.DateField()

    class Meta:
        ordering = ["lesson"]
        constraints = [
            models.UniqueConstraint(fields=["person", "lesson"], name="lessons_finished_once")
        ]

    def __str__(self) -> str:
        return self.lesson
