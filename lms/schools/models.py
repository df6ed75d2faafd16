"""Schools, classrooms and enrolments."""

from uuid import uuid4

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from lms.accounts.models import User
from lms.schools.class_codes import CODE_ALPHABET, CODE_LENGTH, draw_code


class Band(models.TextChoices):
    """The age band that a classroom learns in."""

    AGES_9_12 = "9-12", _("9–12 years")
    AGES_13_15 = "13-15", _("13–15 years")
    AGES_16_18 = "16-18", _("16–18 years")


class School(models.Model):
    """A school. Its staff are teachers, who see their classrooms, and leads, who see all.

    ``country`` says whose helplines its pupils see: ISO 3166-1 alpha-2 in small letters, or empty
    for the country of the site. The contact is somebody of the staff whom a child can go to.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    name = models.CharField(_("name"), max_length=120, unique=True)
    country = models.CharField(
        _("country"), max_length=2, blank=True, validators=[RegexValidator(r"^[a-z]{2}$")]
    )
    contact_name = models.CharField(_("person for safeguarding"), max_length=60, blank=True)
    contact_reach = models.CharField(
        _("how a child reaches this person"), max_length=120, blank=True
    )
    staff = models.ManyToManyField(User, related_name="schools", blank=True)
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    @property
    def has_contact(self) -> bool:
        """Whether somebody is named for safeguarding, and how to reach them."""
        return bool(self.contact_name and self.contact_reach)


class Classroom(models.Model):
    """A taught class, which pupils enter with a code."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    school = models.ForeignKey(School, on_delete=models.CASCADE, related_name="classrooms")
    name = models.CharField(_("name"), max_length=40)
    band = models.CharField(_("ages"), max_length=10, choices=Band)
    code = models.CharField(
        _("class code"),
        max_length=CODE_LENGTH,
        unique=True,
        default=draw_code,
        validators=[RegexValidator(rf"^[{CODE_ALPHABET}]{{{CODE_LENGTH}}}$")],
    )
    teachers = models.ManyToManyField(User, related_name="classrooms", blank=True)
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                "school",
                "name",
                name="schools_classroom_name_once_in_school",
                violation_error_message=_("This school has a classroom of this name already."),
            ),
            models.CheckConstraint(
                name="schools_band_is_known", condition=Q(band__in=[b.value for b in Band])
            ),
        ]

    def __str__(self) -> str:
        return self.name


class FormOrder(models.TextChoices):
    """Which parallel form a learner gets before, and which after: crossed within the class."""

    AB = "ab", _("A, then B")
    BA = "ba", _("B, then A")


class Enrolment(models.Model):
    """A learner in a classroom, from one day to another."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    learner = models.ForeignKey(User, on_delete=models.CASCADE, related_name="enrolments")
    classroom = models.ForeignKey(Classroom, on_delete=models.CASCADE, related_name="enrolments")
    form_order = models.CharField(max_length=2, choices=FormOrder)
    joined = models.DateTimeField(auto_now_add=True)
    left = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["learner__name", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["learner"],
                condition=Q(left=None),
                name="schools_learner_in_one_classroom_at_a_time",
            ),
            models.CheckConstraint(
                name="schools_form_order_is_known",
                condition=Q(form_order__in=[o.value for o in FormOrder]),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.learner} · {self.classroom}"
