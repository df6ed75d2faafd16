"""Write the style sheets that come from ``assets/``."""

from typing import Any

from django.core.management import BaseCommand

from lms.ui.tokens import STYLES, compose_bundle, compose_icons, compose_tokens


class Command(BaseCommand):
    """Write tokens.css, icons.css and harbour.css again after colours, icons or a sheet changed."""

    help = "Write tokens.css and icons.css from assets/, and harbour.css, which pages load."

    def handle(self, *args: Any, **options: Any) -> None:
        """Write the files."""
        (STYLES / "tokens.css").write_text(compose_tokens(), encoding="utf-8")
        (STYLES / "icons.css").write_text(compose_icons(), encoding="utf-8")
        (STYLES / "harbour.css").write_text(compose_bundle(), encoding="utf-8")
        self.stdout.write(f"Wrote tokens.css, icons.css and harbour.css in {STYLES}.")
