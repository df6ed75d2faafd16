"""Write the vocabulary of the JavaScript engine, whose IRIs live in ``curriculum.results``."""

import json
from pathlib import Path
from typing import Any

from django.core.management import BaseCommand

from curriculum.results import vocabulary

FILE = Path(__file__).parents[2] / "static/player/engine/vocabulary.js"
DO_NOT_EDIT = (
    "// Written by `manage.py write_vocabulary` from curriculum/results/vocabulary.py."
    " Edit that instead.\n\n"
)


class Command(BaseCommand):
    """Write vocabulary.js again after the vocabulary of the statements has changed."""

    help = "Write the web player's vocabulary.js from curriculum/results/vocabulary.py."

    def handle(self, *args: Any, **options: Any) -> None:
        """Write the file."""
        FILE.write_text(compose_vocabulary(), encoding="utf-8")
        self.stdout.write(f"Wrote {FILE}.")


def compose_vocabulary() -> str:
    """Return the module: the constants by their own names, and the base of activity IRIs."""
    constants = {
        name: value
        for name, value in vars(vocabulary).items()
        if name.isupper() and not name.startswith("_")
    }
    constants["ACTIVITIES"] = vocabulary.activity_iri("")
    return DO_NOT_EDIT + "".join(
        f"export const {name} = {json.dumps(value, indent=2)};\n"
        for name, value in constants.items()
    )
