"""The app's configuration."""

from django.apps import AppConfig


class EditingConfig(AppConfig):
    """Editing."""

    name = "lms.editing"
    label = "editing"

    def ready(self) -> None:
        """Give the pages their editor, and listen to what is published."""
        from lms.editing import editor, receivers  # noqa: F401

        editor.set_up()
