"""The app's configuration."""

from django.apps import AppConfig


class HealthConfig(AppConfig):
    """Health."""

    name = "lms.health"
    label = "health"
