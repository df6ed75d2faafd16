"""Build the edition of all live pages, where publishing could not."""

from typing import Any

from django.core.management import BaseCommand, CommandError

from lms.editing.services import build_edition
from lms.lessons.keys import NoSigningKey


class Command(BaseCommand):
    """Build the next edition."""

    help = "Make an edition of all live pages current, where it is not yet."

    def handle(self, *args: Any, **options: Any) -> None:
        """Build it, and say its name."""
        try:
            edition = build_edition(by=None)
        except NoSigningKey as error:
            raise CommandError(str(error)) from error
        if edition is None:
            raise CommandError("No module is whole yet: load_curriculum makes the pages.")
        self.stdout.write(f"The edition is {edition.name}.")
