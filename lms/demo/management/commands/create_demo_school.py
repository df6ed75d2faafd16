"""``manage.py create_demo_school``: a school to try everything with."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from lms.demo.people import EDITOR, EVALUATOR, LEAD, PASSWORD, SCHOOL, TEACHER
from lms.demo.services import DemoRoom, create_demo_school, is_somebody_elses


class Command(BaseCommand):
    """Make the demo school where it is missing, and say how everybody signs in."""

    help = "Makes Lantern Bay School, with pupils, staff, pages and an assignment."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take ``--anyway``."""
        parser.add_argument(
            "--anyway", action="store_true", help="even though there is another school here"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Make the school and print the table."""
        if settings.PRODUCTION:
            raise CommandError(
                "The demo's passwords are known to everybody, so it is not made on a site in "
                "production. Unset SAFE_HARBOUR_PRODUCTION on a machine that is only for trying."
            )
        if is_somebody_elses() and not options["anyway"]:
            raise CommandError(
                "There is another school on this site. Use a database of its own for the demo, or "
                "add --anyway."
            )
        self.stdout.write(f"Looking for {SCHOOL}; making it takes some seconds ...")
        self.stdout.flush()
        rooms = create_demo_school()
        call_command("load_curriculum", verbosity=0)
        self._print(rooms)

    def _print(self, rooms: list[DemoRoom]) -> None:
        site = settings.SITE_URL
        lines = ["", f"{SCHOOL} is ready: {site}/", ""]
        lines += [f"Staff sign in at {site}/sign-in/staff/ with the password {PASSWORD}"]
        for adult in (TEACHER, LEAD, EVALUATOR, EDITOR):
            lines.append(f"  {adult.username:<10}{adult.role.label:<14}{adult.name}")
        lines += ["", f"Pupils sign in at {site}/sign-in/, or in the game: class code, name, PIN"]
        for room in rooms:
            lines += ["", f"  Class {room.classroom.name}   class code {room.classroom.code}"]
            lines += [f"    {name:<10}{', '.join(pin)}" for name, pin in room.pins]
        lines += ["", "(A PIN that a teacher has changed since is not the one listed here.)", ""]
        self.stdout.write("\n".join(lines))
