"""Make an account for somebody who works here."""

from argparse import ArgumentParser
from getpass import getpass
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management import BaseCommand, CommandError
from django.db import transaction

from lms.accounts.models import Role
from lms.accounts.services import create_staff
from lms.schools.models import School

AT_SCHOOL = (Role.TEACHER, Role.SCHOOL_LEAD)


class Command(BaseCommand):
    """Make an account for a teacher, school lead, evaluator or editor."""

    help = "Make an account for a teacher, school lead, evaluator or editor."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take user name, name, role and school."""
        parser.add_argument("username", help="what they type to sign in")
        parser.add_argument("--name", required=True, help="how the site addresses them")
        parser.add_argument(
            "--role", required=True, choices=[role for role in Role if role != Role.LEARNER]
        )
        parser.add_argument(
            "--school", help="where they work; made when there is none of this name"
        )
        parser.add_argument(
            "--password-from-stdin", action="store_true", help="read the password from a pipe"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Ask for a password and make the account."""
        if options["role"] in AT_SCHOOL and not options["school"]:
            raise CommandError('Say where they work: --school "Lantern Bay School".')
        password = self._ask_password(options["password_from_stdin"])
        try:
            with transaction.atomic():
                person = create_staff(
                    username=options["username"],
                    name=options["name"],
                    role=options["role"],
                    password=password,
                )
                if options["school"]:
                    school, _made = School.objects.get_or_create(name=options["school"])
                    school.staff.add(person)
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        self.stdout.write(f"{person.name} can sign in as {person.username}.")

    def _ask_password(self, from_stdin: bool) -> str:
        if from_stdin:
            return input()
        password = getpass("Password: ")
        if password != getpass("The same again: "):
            raise CommandError("The two passwords are not the same. Nothing was made.")
        return password
