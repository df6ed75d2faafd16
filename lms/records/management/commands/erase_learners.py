"""``manage.py erase_learners``: erase learners, with everything that is about them."""

from argparse import ArgumentTypeError
from datetime import date
from typing import Any
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError, CommandParser

from lms.accounts.models import User
from lms.records import erasure
from lms.schools.class_codes import tidy_code


def read_day(text: str) -> date:
    """Return a day that is written as YYYY-MM-DD."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is no day; write it as 2026-11-21") from None


class Command(BaseCommand):
    """Show who would be erased, ask, and erase them one by one."""

    help = "Erase learners: accounts, answers, progress and outcome data. It can't be undone."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take who is meant, in one of three ways."""
        who = parser.add_mutually_exclusive_group(required=True)
        who.add_argument("--class", dest="code", help="everybody who is or was in this class: code")
        who.add_argument("--id", type=UUID, action="append", help="one learner; can be repeated")
        who.add_argument(
            "--left-before", type=read_day, help="who has left their last class before this day"
        )
        parser.add_argument("--list", action="store_true", help="only show who is meant")
        parser.add_argument("--yes", action="store_true", help="do not ask")

    def handle(self, *args: Any, **options: Any) -> None:
        """Show, ask, erase."""
        learners = _find(options)
        if not learners and options["left_before"]:
            self.stdout.write("Nobody has left before that day: there is nothing to erase.")
            return
        if not learners:
            raise CommandError("No learner is meant by this. Check the class code or the id.")
        for learner in learners:
            self.stdout.write(f"{learner.pk}  {learner.name}")
        if options["list"]:
            return
        question = f"Erase {len(learners)} learners with all their answers, for ever? Type yes: "
        if not options["yes"] and input(question).strip().casefold() != "yes":
            raise CommandError("Nothing was erased.")
        records = sum(erasure.erase_learner(learner) for learner in learners)
        self.stdout.write(f"Erased {len(learners)} learners and {records} records.")


def _find(options: dict[str, Any]) -> list[User]:
    if options["code"]:
        return list(erasure.list_in_classroom(tidy_code(options["code"])))
    if options["id"]:
        found = list(erasure.list_by_id(options["id"]))
        if len(found) < len(set(options["id"])):
            raise CommandError("Not all of these ids are learners. Nothing was erased.")
        return found
    return list(erasure.list_left_before(options["left_before"]))
