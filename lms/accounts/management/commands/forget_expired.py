"""``manage.py forget_expired``: delete what has run out, once a day."""

from typing import Any

from django.conf import settings
from django.core.management import BaseCommand, call_command
from django.db import connection
from django.utils import timezone


class Command(BaseCommand):
    """Delete ended sessions, and counts of wrong tries whose time is over.

    Both are without effect by then, but still in their tables: nobody looks there any more.
    """

    help = "Delete sessions and counts of wrong tries that have run out. Run it once a day."

    def handle(self, *args: Any, **options: Any) -> None:
        """Delete both."""
        call_command("clearsessions")
        table = connection.ops.quote_name(settings.CACHES["default"]["LOCATION"])
        now = connection.ops.adapt_datetimefield_value(timezone.now().replace(microsecond=0))
        with connection.cursor() as cursor:
            cursor.execute(f"DELETE FROM {table} WHERE expires < %s", [now])
            self.stdout.write(f"Deleted ended sessions and {cursor.rowcount} counts.")
