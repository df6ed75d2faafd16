"""The app's configuration."""

from django.apps import AppConfig


class LessonsConfig(AppConfig):
    """Lessons."""

    name = "lms.lessons"
    label = "lessons"
