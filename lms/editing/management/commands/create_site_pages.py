"""Make the pages that a new site starts with, lessons among them."""

from typing import Any

from django.core.management import BaseCommand, call_command

from lms.pages.services import create_site_pages


class Command(BaseCommand):
    """Make home, module pages, lessons and first articles where they are missing."""

    help = "Make the home page, pages of modules and lessons and the first articles, where missing."

    def handle(self, *args: Any, **options: Any) -> None:
        """Make them."""
        create_site_pages()
        call_command("load_curriculum", stdout=self.stdout)
        self.stdout.write("The pages of the site are there.")
