"""Bring progress up to date when records are stored."""

from typing import Any

from django.dispatch import receiver

from lms.assignments import services
from lms.records.signals import records_stored


@receiver(records_stored, dispatch_uid="assignments.record_progress")
def keep_progress(sender: Any, statements: list[dict[str, Any]], **kwargs: Any) -> None:
    """Add new records to the progress of their learners, in the transaction that stores them."""
    services.record_progress(statements)
