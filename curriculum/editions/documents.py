"""A library becomes the documents of an edition, and is read back from them.

=========================================  =====================================================
``framework.json`` and the other shared    what all modules refer to
``modules/<module>.json``                  a module with its guide and letter
``activities/<activity>.json``             a compiled lesson or form, as every player plays it
``catalogs/<locale>/<name>.json``          the words of one of these in another language
``media/<file>``                           pictures, sounds and films that lessons name
=========================================  =====================================================

A catalog is cut as the documents are, so that a changed lesson changes two or three small files.
Media are named for their content; those that no lesson names are left out.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any, TypeVar

import msgspec
from msgspec import Struct

from curriculum.editions.manifest import Manifest, decode
from curriculum.errors import UntrustedEdition
from curriculum.framework import Cast, Framework, Module
from curriculum.glossary import Glossary
from curriculum.helplines import Helplines
from curriculum.library import DOCUMENTS, SHARED_FILES, Library, assemble
from curriculum.media import FOLDER, Medium, list_names
from curriculum.messages.catalog import Translations
from curriculum.messages.ids import list_messages
from curriculum.schema import Activity

T = TypeVar("T")
Read = Callable[[str], bytes]
"""Checksum → the document with this checksum. Raises UntrustedEdition or OSError."""


class ModuleDocument(Struct, frozen=True, kw_only=True):
    """A module with its Markdown by name: ``guide`` and ``family-letter``."""

    module: Module
    documents: dict[str, str]


class CatalogDocument(Struct, frozen=True, kw_only=True):
    """Message id → translation, and whether any of them is an unreviewed draft."""

    is_draft: bool
    messages: dict[str, str]


def pack(library: Library, locales: Iterable[str], *, media: bool = True) -> dict[str, bytes]:
    """Return all documents of a library, with its translations into ``locales``.

    What is not translated into a language is not in its catalog; English has none. A file that a
    lesson names and the library does not have is the checks' to report. Without ``media`` only
    documents are packed: whoever releases has the files already.
    """
    packed: dict[str, bytes] = {}
    for name, shared in library.shared_as_written.items():
        packed[f"{name}.json"] = _encode(shared)
    for name in library.modules_as_written:
        packed[f"modules/{name}.json"] = pack_module(library, name)
    for name, activity in library.activities_as_written.items():
        packed[f"activities/{name}.json"] = pack_activity(activity)
    for locale in locales:
        translations = library.find_translations(locale)
        if translations is not None:
            for name, written in list_written(library):
                if catalog := pack_catalog(translations, name, written):
                    packed[f"catalogs/{locale}/{name}.json"] = catalog
    for name in list_used_media(library):
        if media and name in library.media:
            packed[path_of_medium(name)] = library.media[name].read()
    return packed


def list_used_media(library: Library) -> list[str]:
    """Return the names of all files that lessons and forms of a library show."""
    activities = library.activities_as_written.values()
    return sorted({name for activity in activities for name in list_names(activity)})


def path_of_medium(name: str) -> str:
    """Return where a picture, recording, film or captions stand in an edition."""
    return f"{FOLDER}/{name}"


def list_written(library: Library) -> list[tuple[str, Struct]]:
    """Return everything that has words, by the first part of its message ids."""
    return [
        *library.shared_as_written.items(),
        *library.modules_as_written.items(),
        *library.activities_as_written.items(),
    ]


def pack_activity(activity: Activity) -> bytes:
    """Return a compiled lesson or form as its players get it."""
    return _encode(activity)


def pack_module(library: Library, module_id: str) -> bytes:
    """Return a module with its guide and letter."""
    found = {name: library.documents.get(f"{module_id}/{name}") for name in DOCUMENTS}
    return _encode(
        ModuleDocument(
            module=library.modules_as_written[module_id],
            documents={name: text for name, text in found.items() if text is not None},
        )
    )


def pack_catalog(translations: Translations, name: str, written: Struct) -> bytes | None:
    """Return what is translated of one module, lesson, form or shared file; None for nothing."""
    found = {}
    for message_id, text, _ in list_messages(written, name):
        translated = translations.translate(message_id, text)
        if translated != text:
            found[message_id] = translated
    if not found:
        return None
    return _encode(CatalogDocument(is_draft=translations.is_draft(name), messages=found))


def open_library(manifest: Manifest, read: Read) -> Library:
    """Return the library of an edition. Raises UntrustedEdition for what is not of the schema.

    Catalogs are read when somebody asks for their words.
    """
    shared = (Framework, Cast, Glossary, Helplines)
    by_folder: dict[str, list[str]] = {}
    addresses: dict[str, str] = {}
    for entry in manifest.entries:
        folder, _, _ = entry.path.rpartition("/")
        by_folder.setdefault(folder, []).append(entry.path)
        addresses[entry.path] = entry.sha256

    def find(path: str, kind: Any) -> Any:
        if path not in addresses:
            raise UntrustedEdition(f"{path} is missing in {manifest.edition}")
        return decode(read(addresses[path]), kind, path)

    framework, cast, glossary, helplines = (
        find(f"{name}.json", kind) for name, kind in zip(SHARED_FILES, shared, strict=True)
    )
    modules = [find(path, ModuleDocument) for path in by_folder.get("modules", ())]
    return assemble(
        framework=framework,
        cast=cast,
        glossary=glossary,
        helplines=helplines,
        modules=[each.module for each in modules],
        activities=[find(path, Activity) for path in by_folder.get("activities", ())],
        documents={
            f"{each.module.id}/{name}": text
            for each in modules
            for name, text in each.documents.items()
        },
        media={
            entry.path.removeprefix(f"{FOLDER}/"): Medium(
                entry.size, partial(read, entry.sha256), is_checked=True
            )
            for entry in manifest.entries
            if entry.path.startswith(f"{FOLDER}/")
        },
        edition=manifest.edition,
        find_translations=lambda locale: _find_catalogs(locale, addresses, read),
    )


def open_whole(manifest: Manifest, read: Read) -> Library:
    """Return the library of an edition with the words of all its languages in memory.

    What happens to the documents afterwards does no harm. Raises as ``open_library`` does.
    """
    addresses = {entry.path: entry.sha256 for entry in manifest.entries}
    catalogs = {
        locale: _find_catalogs(locale, addresses, read) for locale in list_edition_locales(manifest)
    }
    for translations in catalogs.values():
        if translations is not None:
            translations.read_all()
    return replace(open_library(manifest, read), find_translations=catalogs.get)


class EditionTranslations:
    """The catalogs of one language of an edition. ``addresses`` is name → checksum."""

    def __init__(self, addresses: Mapping[str, str], read: Read) -> None:
        self._addresses = addresses
        self._read = read
        self._catalogs: dict[str, CatalogDocument] = {}

    def translate(self, message_id: str, text: str) -> str:
        """Return the translation under a message id, or ``text``."""
        name, _, _ = message_id.partition("/")
        catalog = self._find(name)
        return catalog.messages.get(message_id, text) if catalog else text

    def is_draft(self, name: str) -> bool:
        """Return whether anything under this id is an unreviewed draft."""
        catalog = self._find(name)
        return catalog is not None and catalog.is_draft

    def read_all(self) -> None:
        """Read what would be read when somebody asks for it. Raises UntrustedEdition."""
        for name in self._addresses:
            self._find(name)

    def _find(self, name: str) -> CatalogDocument | None:
        if name not in self._addresses:
            return None
        if name not in self._catalogs:
            content = self._read(self._addresses[name])
            self._catalogs[name] = decode(content, CatalogDocument, name)
        return self._catalogs[name]


def list_edition_locales(manifest: Manifest) -> tuple[str, ...]:
    """Return the languages of an edition, English first."""
    found = {e.path.split("/")[1] for e in manifest.entries if e.path.startswith("catalogs/")}
    return ("en", *sorted(found - {"en"}))


def _find_catalogs(
    locale: str, addresses: dict[str, str], read: Read
) -> EditionTranslations | None:
    folder = f"catalogs/{locale}/"
    found = {
        path.removeprefix(folder).removesuffix(".json"): checksum
        for path, checksum in addresses.items()
        if path.startswith(folder)
    }
    return EditionTranslations(found, read) if found else None


def _encode(written: Struct) -> bytes:
    return msgspec.json.encode(written, order="deterministic")
