"""The app's place in Django, and its ear for new records."""

from django.apps import AppConfig


class AssignmentsConfig(AppConfig):
    """Set work for a class and follow how it goes."""

    name = "lms.assignments"
    label = "assignments"

    def ready(self) -> None:
        """Listen for stored records."""
        from lms.assignments import receivers  # noqa: F401  (connects on import)
