"""People: one account each, with one role."""

from uuid import uuid4

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """What somebody is here, which decides what they may see."""

    LEARNER = "learner", _("Learner")
    TEACHER = "teacher", _("Teacher")
    SCHOOL_LEAD = "school-lead", _("School lead")
    EVALUATOR = "evaluator", _("Evaluator")
    EDITOR = "editor", _("Editor")


class User(AbstractUser):
    """An account. A learner's holds a nickname and a hashed picture PIN, and nothing else.

    A learner's ``username`` is their id: it is never typed and says nothing about them.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    name = models.CharField(
        _("name"),
        max_length=60,
        help_text=_("How the site addresses this person. For a learner: a nickname or a number."),
    )
    role = models.CharField(_("role"), max_length=20, choices=Role, default=Role.EDITOR)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="accounts_learner_has_nickname_only",
                condition=~Q(role=Role.LEARNER)
                | Q(email="", first_name="", last_name="", is_staff=False, is_superuser=False),
            ),
            models.CheckConstraint(
                name="accounts_role_is_known", condition=Q(role__in=[r.value for r in Role])
            ),
        ]

    def __str__(self) -> str:
        return self.name or self.username

    @property
    def is_learner(self) -> bool:
        """Whether this person learns here."""
        return self.role == Role.LEARNER
