"""The app's configuration."""

from django.apps import AppConfig


class DemoConfig(AppConfig):
    """The demo school."""

    name = "lms.demo"
    label = "demo"
