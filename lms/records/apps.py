"""The app's name for Django."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RecordsConfig(AppConfig):
    """The learning record store."""

    name = "lms.records"
    verbose_name = _("Learning records")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Listen for new PINs."""
        from lms.records import receivers  # noqa: F401
