"""Bring progress up to date when records are stored or voided."""

from typing import Any

from django.dispatch import receiver

from lms.assignments import services
from lms.records.models import Record
from lms.records.signals import records_stored, records_voided


@receiver(records_stored, dispatch_uid="assignments.record_progress")
def keep_progress(sender: Any, statements: list[dict[str, Any]], **kwargs: Any) -> None:
    """Add new records to the progress of their learners, in the transaction that stores them."""
    services.record_progress(statements)


@receiver(records_voided, dispatch_uid="assignments.recount_progress")
def recount(sender: Any, records: list[Record], **kwargs: Any) -> None:
    """Take voided records back out of the progress of their learners."""
    services.recount_progress(records)
