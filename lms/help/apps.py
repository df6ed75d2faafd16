"""The app's configuration."""

from django.apps import AppConfig


class HelpConfig(AppConfig):
    """Helplines and safeguarding."""

    name = "lms.help"
    label = "help"
