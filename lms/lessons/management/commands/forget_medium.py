"""``manage.py forget_medium``: delete a picture, recording or film that was published."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser

from curriculum.library import shipped_library
from lms.lessons.models import MediaFile
from lms.lessons.services import forget_medium


class Command(BaseCommand):
    """Delete a file for good."""

    help = "Delete a picture, recording or film of editions that were withdrawn, for good."

    def add_arguments(self, parser: CommandParser) -> None:
        """Add which file."""
        parser.add_argument("name", help="as in its address: what follows /api/media/")

    def handle(self, **options: Any) -> None:
        """Delete it, or say what is in the way."""
        name = options["name"]
        if name in shipped_library().media:
            raise CommandError(f"{name} comes with the software: no command can take it away.")
        found = MediaFile.objects.select_related("content").filter(name=name).first()
        if found is None:
            raise CommandError(f"This site has no file {name}.")
        try:
            forget_medium(found)
        except ValidationError as error:
            raise CommandError(error.message) from error
        self.stdout.write(
            f"{name} is gone from editions. Its original may still lie among the editor's images "
            "or documents, and in backups; phones that have shown it may have kept it."
        )
