"""Give translators what is new: ``python -m locales.update [locale …]``.

Extracts the texts of each domain into ``locales/<domain>.pot`` and brings every catalog up to date,
or those of the named locales; a named locale that has none yet gets new ones. Translations are
never lost: what is not in use any more stays at the end of its catalog.
"""

import io
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir, extract_python
from babel.messages.pofile import write_po
from django.utils.translation.template import templatize

from curriculum import __version__
from curriculum.errors import ContentError
from curriculum.messages.sources import DOMAINS, LOCALES, read_catalog

ROOT = LOCALES.parent
PLACES = {
    "curriculum": [
        ("curriculum/content/**.yaml", "curriculum.messages.extract:extract_curriculum")
    ],
    "game": [("game/**.py", "python")],
    "django": [
        ("lms/**.py", "python"),
        ("lms/**.html", "locales.update:extract_template"),
        ("lms/**.txt", "locales.update:extract_template"),
    ],
}
LAZY = {name + "_lazy": DEFAULT_KEYWORDS[name] for name in ("gettext", "ngettext", "pgettext")}
HEADER = """\
# Safe Harbour, {domain}: translations.
# Licence: CC BY 4.0, as the content that they translate.
#"""


def extract_template(
    file: Any, keywords: Any, comment_tags: Any, options: Any
) -> Iterable[tuple[Any, ...]]:
    """Yield the texts of a Django template for Babel, by way of Django's own ``templatize``."""
    calls = templatize(file.read().decode("utf-8"), origin=file.name)
    # What is not a call has become letters and indentation, which Python would stumble over.
    source = "\n".join(line.strip() for line in calls.splitlines())
    return extract_python(io.BytesIO(source.encode("utf-8")), keywords, comment_tags, {})


def extract_domain(domain: str) -> Catalog:
    """Return the template of a domain: every text with its places, in a stable order."""
    template = Catalog(
        project="Safe Harbour",
        version=__version__,
        domain=domain,
        header_comment=HEADER.format(domain=domain),
    )
    found = extract_from_dir(
        ROOT,
        method_map=PLACES[domain],
        keywords=DEFAULT_KEYWORDS | LAZY,
        comment_tags=("Translators:",),
        directory_filter=lambda folder: Path(folder).name[:1] != "." and "build" not in folder,
    )
    for name, _line, message, comments, context in sorted(found, key=lambda entry: entry[:2]):
        template.add(message, None, [(name, None)], auto_comments=comments, context=context)
    return template


def update_catalog(path: Path, template: Catalog, locale: str) -> Catalog:
    """Return the catalog at ``path`` with the template's texts, or a new one."""
    if path.exists():
        catalog = read_catalog(path, locale)
        catalog.update(template, no_fuzzy_matching=True)
    else:
        catalog = Catalog(locale=locale, domain=path.stem, fuzzy=False)
        for message in template:
            if message.id:
                catalog[message.id] = message
    catalog.header_comment = HEADER.format(domain=path.stem)
    catalog.project, catalog.version = "Safe Harbour", __version__
    return catalog


def write_catalog(path: Path, catalog: Catalog) -> None:
    """Write a catalog so that two runs give the same file and a change shows only itself."""
    path.parent.mkdir(parents=True, exist_ok=True)
    buffer = io.BytesIO()
    write_po(buffer, catalog, width=100, omit_header=False, sort_by_file=True, include_lineno=False)
    lines = buffer.getvalue().decode("utf-8").splitlines(keepends=True)
    dated = tuple(
        f'"{name}'
        for name in (
            "POT-Creation-Date",
            "PO-Revision-Date",
            "Generated-By",
            "Report-Msgid-Bugs-To",
            "Last-Translator",
            "Language-Team",
        )
    )
    path.write_text("".join(line for line in lines if not line.startswith(dated)), encoding="utf-8")


def main(locales: list[str]) -> int:
    """Update every catalog; say how much of each is translated, and how much of that is draft."""
    named = {str(Locale.parse(locale)) for locale in locales}
    names = named or {path.parts[-3] for path in LOCALES.glob("*/LC_MESSAGES/*.po")}
    for domain in DOMAINS:
        template = extract_domain(domain)
        write_catalog(LOCALES / f"{domain}.pot", template)
        for name in sorted(names):
            path = LOCALES / name / "LC_MESSAGES" / f"{domain}.po"
            catalog = update_catalog(path, template, name)
            write_catalog(path, catalog)
            done = [m for m in catalog if m.id and m.string and any(m.string)]
            drafts = sum(m.fuzzy for m in done)
            print(f"{name}/{domain}: {len(done)} of {len(catalog)} translated, {drafts} are drafts")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except (ContentError, UnknownLocaleError, ValueError) as error:
        sys.exit(str(error))
