"""Write the pages of lessons back as content files and catalogs."""

from pathlib import Path
from typing import Any

from django.core.management import BaseCommand, CommandError, CommandParser

from lms.editing.dumping import dump_pages


class Command(BaseCommand):
    """Write pages as files."""

    help = "Write what is live as content files and catalogs, laid out as those that ship."

    def add_arguments(self, parser: CommandParser) -> None:
        """Ask for the folder."""
        parser.add_argument("folder", type=Path, help="a new folder: gets content and locales")

    def handle(self, *args: Any, folder: Path, **options: Any) -> None:
        """Write them."""
        try:
            count = dump_pages(folder)
        except OSError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"{count} lessons and forms are in {folder}.")
