"""The app's configuration."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    """The design system."""

    name = "lms.ui"
    label = "ui"
