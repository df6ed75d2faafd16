"""The catalogs as translators edit them: ``locales/<locale>/LC_MESSAGES/<domain>.po``."""

from pathlib import Path

import yaml
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, read_po

from curriculum.errors import ContentError

LOCALES = Path(__file__).parents[2] / "locales"
DOMAINS = ("curriculum", "game", "django")


def read_catalog(path: Path, locale: str | None = None) -> Catalog:
    """Return the catalog or template at ``path``.

    Raises ContentError for a file that is damaged: read leniently, its translations would be lost.
    """
    name = path.relative_to(LOCALES.parent) if path.is_relative_to(LOCALES) else path
    try:
        with path.open("rb") as file:
            return read_po(file, locale=locale, abort_invalid=True)
    except PoFileError as error:
        message = f"this is not a gettext catalog: {error}"
        raise ContentError(message, file=str(name), line=error.lineno + 1) from error
    except UnicodeDecodeError as error:
        message = "this file is not UTF-8: save it again with the encoding UTF-8"
        raise ContentError(message, file=str(name)) from error
    except (LookupError, ValueError) as error:
        raise ContentError(f"this is not a gettext catalog: {error}", file=str(name)) from error


def read_known_ids(template: Path) -> frozenset[str]:
    """Return the message ids (contexts) that translators have been given."""
    return frozenset(m.context for m in read_catalog(template) if m.context)


def read_translated(path: Path) -> dict[tuple[str, str], str]:
    """Return the translations by (message id, English text), drafts included."""
    return {
        (message.context, str(message.id)): str(message.string)
        for message in read_catalog(path)
        if message.context and message.string
    }


def is_translated(message: Message, catalog: Catalog) -> bool:
    """Return whether a message of a template has a translation, every plural form included."""
    found = catalog.get(message.id, message.context)
    if found is None or not found.string:
        return False
    return isinstance(found.string, str) or all(found.string)


def list_retired(content: Path) -> frozenset[str]:
    """Return the message ids that were taken out on purpose, listed in ``retired.yaml``."""
    path = content / "retired.yaml"
    listed = yaml.safe_load(path.read_text(encoding="utf-8")) if path.exists() else None
    return frozenset(listed or ())
