"""The app's configuration."""

from django.apps import AppConfig


class SchoolsConfig(AppConfig):
    """Schools, classrooms and enrolments."""

    name = "lms.schools"
    label = "schools"
