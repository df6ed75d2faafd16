"""The app's configuration."""

from django.apps import AppConfig


class PlayerConfig(AppConfig):
    """The web player."""

    name = "lms.player"
    label = "player"
