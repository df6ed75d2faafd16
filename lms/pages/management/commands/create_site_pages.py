"""Make the pages that a new site starts with."""

from typing import Any

from django.core.management import BaseCommand

from lms.pages.services import create_site_pages


class Command(BaseCommand):
    """Make home, module pages and first articles where they are missing."""

    help = "Make the home page, a page for every module and the first articles, where missing."

    def handle(self, *args: Any, **options: Any) -> None:
        """Make them."""
        create_site_pages()
        self.stdout.write("The pages of the site are there.")
