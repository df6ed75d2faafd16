"""Write the style sheets that come from ``assets/``."""

from typing import Any

from django.core.management import BaseCommand

from lms.ui.tokens import STYLES, compose_icons, compose_tokens


class Command(BaseCommand):
    """Write tokens.css and icons.css again after assets/tokens.json or an icon has changed."""

    help = "Write tokens.css and icons.css from assets/."

    def handle(self, *args: Any, **options: Any) -> None:
        """Write both files."""
        (STYLES / "tokens.css").write_text(compose_tokens(), encoding="utf-8")
        (STYLES / "icons.css").write_text(compose_icons(), encoding="utf-8")
        self.stdout.write(f"Wrote tokens.css and icons.css in {STYLES}.")
