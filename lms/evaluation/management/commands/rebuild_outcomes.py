"""``manage.py rebuild_outcomes``: derive the outcome data from the records again."""

from typing import Any

from django.core.management.base import BaseCommand

from lms.evaluation.services import rebuild_responses


class Command(BaseCommand):
    """For a site that had records before it had evaluation, or after learners were erased."""

    help = "Derive every first response and every figure from the records again."

    def handle(self, *args: Any, **options: Any) -> None:
        """Rebuild in one transaction and say how many rows there are."""
        self.stdout.write(f"{rebuild_responses()} first responses.")
