"""The app's configuration."""

from django.apps import AppConfig


class PagesConfig(AppConfig):
    """The editorial pages."""

    name = "lms.pages"
    label = "pages"
