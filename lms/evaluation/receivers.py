"""Keep the outcome data up to date when records are stored or voided."""

from typing import Any

from django.dispatch import receiver

from lms.evaluation import services
from lms.records.models import Record
from lms.records.signals import records_stored, records_voided


@receiver(records_stored, dispatch_uid="evaluation.keep_responses")
def keep_responses(
    sender: Any, records: list[Record], statements: list[dict[str, Any]], **kwargs: Any
) -> None:
    """Take the first responses among new records, in the transaction that stores them."""
    services.record_responses(
        (record.id, statement) for record, statement in zip(records, statements, strict=True)
    )


@receiver(records_voided, dispatch_uid="evaluation.forget_responses")
def forget_responses(sender: Any, records: list[Record], **kwargs: Any) -> None:
    """Take back what voided records had said."""
    services.forget_responses([record.id for record in records])
