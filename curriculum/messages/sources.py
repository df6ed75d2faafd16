"""The catalogs as translators edit them: ``locales/<locale>/LC_MESSAGES/<domain>.po``."""

from pathlib import Path

import yaml
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

LOCALES = Path(__file__).parents[2] / "locales"
DOMAINS = ("curriculum", "game", "django")


def read_catalog(path: Path) -> Catalog:
    """Return the catalog or template at ``path``."""
    with path.open("rb") as file:
        return read_po(file)


def read_known_ids(template: Path) -> frozenset[str]:
    """Return the message ids (contexts) that translators have been given."""
    return frozenset(m.context for m in read_catalog(template) if m.context)


def read_translated(path: Path) -> frozenset[tuple[str, str]]:
    """Return (message id, English text) of what has a translation, drafts included."""
    return frozenset((m.context, str(m.id)) for m in read_catalog(path) if m.context and m.string)


def list_retired(content: Path) -> frozenset[str]:
    """Return the message ids that were taken out on purpose, listed in ``retired.yaml``."""
    path = content / "retired.yaml"
    listed = yaml.safe_load(path.read_text(encoding="utf-8")) if path.exists() else None
    return frozenset(listed or ())
