"""``manage.py create_record_client NAME --scope all``: a key and a secret for a program."""

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from lms.records.models import Scope
from lms.records.services import create_client


class Command(BaseCommand):
    """Make a record client and print its key and secret, once, as JSON."""

    help = "Make a record client; print its key and secret as JSON. The secret is shown once."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take a name for people, and what the client may do."""
        parser.add_argument("name", help="what the client is called, for people")
        parser.add_argument(
            "--scope",
            action="append",
            required=True,
            choices=Scope.values,
            help="what it may do; repeat for several",
        )

    def handle(self, *args: Any, name: str, scope: list[str], **options: Any) -> None:
        """Make it and print it."""
        if not name.strip() or len(name) > 100:
            raise CommandError("Give the client a name of 1 to 100 characters.")
        client, secret = create_client(name.strip(), {Scope(one) for one in scope})
        self.stdout.write(json.dumps({"key": client.key, "secret": secret}))
