"""The app's configuration."""

from django.apps import AppConfig


class EditingConfig(AppConfig):
    """Editing."""

    name = "lms.editing"
    label = "editing"

    def ready(self) -> None:
        """Listen to what is published."""
        from lms.editing import receivers  # noqa: F401
