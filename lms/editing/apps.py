"""The app's configuration."""

from django.apps import AppConfig


class EditingConfig(AppConfig):
    """Editing."""

    name = "lms.editing"
    label = "editing"
