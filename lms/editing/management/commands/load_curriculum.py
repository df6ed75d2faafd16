"""Make or update the pages of lessons from content files and catalogs."""

from pathlib import Path
from typing import Any

from django.core.management import BaseCommand, CommandError, CommandParser

from curriculum.checks import check_library
from curriculum.errors import ContentError
from curriculum.library import CONTENT, load_library, shipped_library
from curriculum.messages.sources import LOCALES
from lms.editing.loading import load_pages
from lms.editing.services import build_edition
from lms.editing.translations import load_translations

SAID = {
    "made": "Pages made: {}",
    "updated": "Pages updated: {}",
    "same": "Pages that are the same: {}",
    "kept": "Pages that were changed here and stay: {}",
    "offered": "Pages that differ: {}; see Differences in the editor, to take or leave what is new",
}


class Command(BaseCommand):
    """Load content files and catalogs into pages."""

    help = "Make or update the pages of lessons, forms and modules. What an editor changed stays."

    def add_arguments(self, parser: CommandParser) -> None:
        """Let another folder be loaded."""
        parser.add_argument("--content", type=Path, default=CONTENT, help="folder of content files")
        parser.add_argument("--locales", type=Path, default=LOCALES, help="folder of catalogs")

    def handle(self, *args: Any, content: Path, locales: Path, **options: Any) -> None:
        """Load them, and build the edition. With ``--verbosity 0`` nothing is said of it."""
        is_silent = options["verbosity"] == 0
        try:
            library = shipped_library() if content == CONTENT else load_library(content)
        except ContentError as error:
            raise CommandError(str(error)) from error
        if content != CONTENT:
            _refuse_errors(library, content)
        outcomes = load_pages(library)
        for outcome, sentence in SAID.items():
            if outcomes[outcome] and not is_silent:
                self.stdout.write(sentence.format(outcomes[outcome]) + ".")
        for locale, count in load_translations(locales).items():
            if not is_silent:
                self.stdout.write(f"{locale}: {count} translations.")
        edition = build_edition(by=None, what="Loaded from files", only_new=True)
        if edition is not None and not is_silent:
            self.stdout.write(f"The edition is {edition.name}.")


def _refuse_errors(library: Any, content: Path) -> None:
    errors = [each for each in check_library(library, is_draft=True) if each.severity == "error"]
    if errors:
        lines = "\n".join(error.describe(content) for error in errors)
        raise CommandError(f"Nothing was loaded. Mend this first:\n{lines}")
