"""What a ministry has confirmed of the helplines."""

from uuid import uuid4

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _


class Service(models.TextChoices):
    """Who answers. The values are those of ``curriculum.helplines``."""

    CHILD_HELPLINE = "child-helpline", _("Helpline for children")
    EMERGENCY = "emergency", _("Emergency")
    POLICE = "police", _("Police")
    REPORT_CONTENT = "report-content", _("Reports of illegal pictures and pages")
    TAKE_DOWN = "take-down", _("Has pictures taken down")
    CYBER = "cyber", _("Office for safety online")


class Confirmation(models.Model):
    """A line as somebody has confirmed it: what children see until it expires.

    ``shipped`` is the fingerprint of the line in the edition at that time, empty for a line that a
    ministry has added. A line that was withdrawn has no days, and keeps its corrections.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    country = models.CharField(
        _("country"),
        max_length=2,
        validators=[RegexValidator(r"^[a-z]{2}$", _("Two small letters, such as th."))],
        help_text=_("Two letters of ISO 3166, such as th."),
    )
    line = models.CharField(max_length=80, editable=False)
    name = models.CharField(_("name"), max_length=120)
    service = models.CharField(_("what it is"), max_length=20, choices=Service)
    number = models.CharField(
        _("number"),
        max_length=40,
        blank=True,
        help_text=_("As it is dialled in the country."),
        validators=[
            RegexValidator(
                r"^(?=.*\d)[\dA-Za-z+*#() ./-]+$",
                _("Write the number with digits; blanks and hyphens may stand between them."),
            )
        ],
    )
    hours = models.CharField(
        _("hours"), max_length=120, blank=True, help_text=_("For example: every day, 9:00 to 21:00")
    )
    languages = models.CharField(
        _("languages"),
        max_length=120,
        blank=True,
        help_text=_("Codes such as th, or names, with commas between them."),
    )
    web = models.URLField(_("web page"), blank=True)
    chat = models.URLField(_("page to chat"), blank=True)
    shipped = models.CharField(max_length=64, blank=True, editable=False)
    verified_by = models.CharField(_("confirmed by"), max_length=120, blank=True)
    last_verified = models.DateField(_("confirmed on"), null=True, blank=True)
    expires = models.DateField(_("holds until"), null=True, blank=True)

    class Meta:
        ordering = ["country", "name", "id"]
        constraints = [
            models.UniqueConstraint(fields=["country", "line"], name="help_line_once_in_country"),
            models.CheckConstraint(
                name="help_confirmation_has_an_end",
                # A comparison with nothing is unknown, and that passes: hence "not null" as well.
                condition=Q(last_verified=None, expires=None)
                | Q(
                    last_verified__isnull=False,
                    expires__isnull=False,
                    expires__gt=F("last_verified"),
                    verified_by__gt="",
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.country}: {self.name}"
