"""All content of one edition: framework, modules, lessons and forms, by id.

``load_library`` reads a folder, ``assemble`` takes what is in memory already: an edition that was
downloaded, or the pages of a site. ``shipped_library()`` is what ships with the project.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec import Struct

from curriculum.engine.marking import items_of
from curriculum.errors import UnknownId
from curriculum.framework import Cast, Framework, Module, Outcome, Person, Place
from curriculum.glossary import Glossary
from curriculum.helplines import Helplines
from curriculum.media import Medium, find_media
from curriculum.messages.catalog import FindTranslations, Translations, find_compiled
from curriculum.messages.ids import translate
from curriculum.parsing import expect_id, parse_file
from curriculum.schema import Activity, AssessmentForm, Lesson

S = TypeVar("S", bound=msgspec.Struct)

CONTENT = Path(__file__).parent / "content"
SHARED_FILES = ("framework", "cast", "glossary", "helplines")
"""What all modules refer to; the name is the first part of the message ids."""
DOCUMENTS = ("guide", "family-letter")
"""The Markdown that can stand beside a module."""


@dataclass(frozen=True)
class Library:
    """One edition in one language. Ids are keys.

    ``files`` says where each came from, for whoever has to mend it; ``root`` is the folder, where
    there is one. ``documents`` is Markdown by ``<module>/<name>``, with the names of ``DOCUMENTS``;
    ``media`` the pictures, recordings, films and captions by name.
    """

    root: Path | None
    edition: str
    sources: Framework
    cast_as_written: Cast
    glossary_as_written: Glossary
    helplines_as_written: Helplines
    modules_as_written: dict[str, Module]
    activities_as_written: dict[str, Activity]
    documents: Mapping[str, str]
    files: dict[str, Path]
    media: Mapping[str, Medium] = field(default_factory=dict)
    find_translations: FindTranslations = find_compiled
    locale: str = "en"
    catalog: Translations | None = None
    _translated: dict[str, Activity] = field(default_factory=dict, repr=False)
    _in_locales: "dict[str, Library]" = field(default_factory=dict, repr=False)

    def activity(self, activity_id: str) -> Activity:
        """Return a lesson or form in the library's language. Raises UnknownId."""
        if activity_id not in self.activities_as_written:
            raise UnknownId(f"there is no lesson or form {activity_id!r} in {self.edition}")
        if activity_id not in self._translated:
            written = self.activities_as_written[activity_id]
            self._translated[activity_id] = self._in_language(written, activity_id)
        return self._translated[activity_id]

    def module(self, module_id: str) -> Module:
        """Return a module in the library's language. Raises UnknownId."""
        if module_id not in self.modules_as_written:
            raise UnknownId(f"there is no module {module_id!r} in {self.edition}")
        return self._in_language(self.modules_as_written[module_id], module_id)

    @cached_property
    def modules(self) -> tuple[Module, ...]:
        """The modules for pupils, in the order of the framework's topics and bands."""
        return self._modules_for({"pupils"})

    @cached_property
    def courses(self) -> tuple[Module, ...]:
        """The modules for adults: educators, parents and carers."""
        return self._modules_for({"educators", "carers"})

    def _modules_for(self, audiences: set[str]) -> tuple[Module, ...]:
        topics = [topic.id for topic in self.sources.topics]
        bands = [band.id for band in self.sources.bands if band.audience in audiences]
        found = [m for m in self.modules_as_written.values() if m.band in bands]
        found.sort(key=lambda m: (topics.index(m.topic), bands.index(m.band)))
        return tuple(self.module(module.id) for module in found)

    def lessons(self, module_id: str) -> tuple[Lesson, ...]:
        """Return a module's lessons in their order. Raises UnknownId."""
        found = (self.activity(f"{module_id}.{name}") for name in self.module(module_id).lessons)
        return tuple(activity for activity in found if isinstance(activity, Lesson))

    def booster(self, module_id: str) -> Lesson | None:
        """Return the short lesson that refreshes a module weeks later. Raises UnknownId."""
        name = self.module(module_id).booster
        found = self.activity(f"{module_id}.{name}") if name else None
        return found if isinstance(found, Lesson) else None

    def forms(self, module_id: str) -> tuple[AssessmentForm, ...]:
        """Return a module's assessment forms. Raises UnknownId."""
        found = (self.activity(f"{module_id}.{name}") for name in self.module(module_id).forms)
        return tuple(activity for activity in found if isinstance(activity, AssessmentForm))

    def activities(self, module_id: str) -> tuple[Activity, ...]:
        """Return all that can be played of a module: forms, lessons, booster. Raises UnknownId."""
        booster = self.booster(module_id)
        lessons = (*self.lessons(module_id), *([booster] if booster else []))
        return (*self.forms(module_id), *lessons)

    @cached_property
    def framework(self) -> Framework:
        """Topics, bands, aims, threats and outcomes, in the library's language."""
        return self._in_language(self.sources, "framework")

    @cached_property
    def glossary(self) -> Glossary:
        """The words of the field, in the library's language."""
        return self._in_language(self.glossary_as_written, "glossary")

    @cached_property
    def helplines(self) -> Helplines:
        """The helplines of all countries, most of them unconfirmed: see ``list_confirmed``."""
        return self._in_language(self.helplines_as_written, "helplines")

    @cached_property
    def outcomes(self) -> dict[str, Outcome]:
        """Outcomes by id."""
        return {outcome.id: outcome for outcome in self.framework.outcomes}

    @property
    def shared_as_written(self) -> dict[str, Struct]:
        """What all modules refer to, by the name of its file."""
        shared: tuple[Struct, ...] = (
            self.sources,
            self.cast_as_written,
            self.glossary_as_written,
            self.helplines_as_written,
        )
        return dict(zip(SHARED_FILES, shared, strict=True))

    @cached_property
    def people(self) -> dict[str, Person]:
        """The cast, and the accounts of all modules, by id."""
        cast = self._in_language(self.cast_as_written, "cast").people
        return {person.id: person for person in (*cast, *self._accounts())}

    def _accounts(self) -> Iterator[Person]:
        for module_id in self.modules_as_written:
            for account in self.module(module_id).accounts:
                yield Person(
                    id=account.id,
                    name=account.name,
                    about=account.about,
                    pronoun="none",
                    has_picture=False,
                )

    @cached_property
    def places(self) -> dict[str, Place]:
        """Places by id."""
        places = self._in_language(self.cast_as_written, "cast").places
        return {place.id: place for place in places}

    def localized(self, locale: str) -> "Library":
        """Return this edition in another language; what is not translated stays English."""
        if locale not in self._in_locales:
            catalog = self.find_translations(locale)
            self._in_locales[locale] = replace(self, locale=locale, catalog=catalog, _translated={})
        return self._in_locales[locale]

    def is_draft(self, name: str) -> bool:
        """Return whether an activity, or the framework, is shown from an unreviewed translation."""
        return self.catalog is not None and self.catalog.is_draft(name)

    def guide(self, module_id: str, name: str) -> str:
        """Return the Markdown of ``guide`` or ``family-letter`` of a module. Raises UnknownId."""
        if f"{module_id}/{name}" not in self.documents:
            raise UnknownId(f"there is no {name} of {module_id!r} in {self.edition}")
        return self.documents[f"{module_id}/{name}"]

    def _in_language(self, written: S, name: str) -> S:
        return written if self.catalog is None else translate(written, self.catalog, name)


def assemble(
    *,
    framework: Framework,
    cast: Cast,
    glossary: Glossary,
    helplines: Helplines,
    modules: Iterable[Module],
    activities: Iterable[Activity],
    documents: Mapping[str, str],
    media: Mapping[str, Medium] | None = None,
    edition: str = "",
    root: Path | None = None,
    files: dict[str, Path] | None = None,
    find_translations: FindTranslations = find_compiled,
) -> Library:
    """Return the library of what is in memory. Activities are compiled; rules are not checked.

    Without ``files``, a problem is said to stand in a file that has the id for its name.
    """
    ungraded = frozenset(
        outcome.id for outcome in framework.outcomes if outcome.kind not in ("knowledge", "skill")
    )
    by_id = {module.id: module for module in modules}
    compiled = {activity.id: _compile(activity, ungraded) for activity in activities}
    if files is None:
        files = {name: Path(name) for name in (*SHARED_FILES, *by_id, *compiled)}
    return Library(
        root=root,
        edition=edition,
        sources=framework,
        cast_as_written=cast,
        glossary_as_written=glossary,
        helplines_as_written=helplines,
        modules_as_written=by_id,
        activities_as_written=compiled,
        documents=documents,
        media=media or {},
        files=files,
        find_translations=find_translations,
    )


def load_library(root: Path) -> Library:
    """Return the content below ``root``. Raises ContentError at the first file that is broken.

    Rules across files are ``curriculum.checks``'s; this needs only what finding things by id needs.
    """
    framework = parse_file(root / "framework.yaml", Framework)
    modules: list[Module] = []
    activities: list[Activity] = []
    documents: dict[str, str] = {}
    files = {name: root / f"{name}.yaml" for name in SHARED_FILES}
    for path in sorted(root.glob("modules/*/*/module.yaml")):
        module = parse_file(path, Module)
        expect_id(module.id, ".".join(path.relative_to(root / "modules").parts[:-1]), path)
        modules.append(module)
        files[module.id] = path
        for name, file in _activity_files(module, path.parent):
            activity = _parse_activity(file)
            expect_id(activity.id, f"{module.id}.{name}", file)
            activities.append(activity)
            files[activity.id] = file
        for document in DOCUMENTS:
            if (file := path.parent / f"{document}.md").exists():
                documents[f"{module.id}/{document}"] = file.read_text(encoding="utf-8")
    return assemble(
        framework=framework,
        cast=parse_file(root / "cast.yaml", Cast),
        glossary=parse_file(root / "glossary.yaml", Glossary),
        helplines=parse_file(root / "helplines.yaml", Helplines),
        modules=modules,
        activities=activities,
        documents=documents,
        media=find_media(root),
        edition=f"{framework.edition}-{_checksum(root, list(files.values()))}",
        root=root,
        files=files,
    )


@cache
def shipped_library() -> Library:
    """Return the edition that ships with the project, in English; read once."""
    return load_library(CONTENT)


def _parse_activity(file: Path) -> Activity:
    if file.name == "lesson.yaml":
        return parse_file(file, Lesson)
    return parse_file(file, AssessmentForm)


def _activity_files(module: Module, folder: Path) -> list[tuple[str, Path]]:
    names = [*module.lessons, *([module.booster] if module.booster else [])]
    lessons = [(name, folder / name / "lesson.yaml") for name in names]
    return lessons + [(name, folder / f"{name}.yaml") for name in module.forms]


def _compile(activity: Activity, ungraded: frozenset[str]) -> Activity:
    measured = {item.outcome for step in activity.steps for item in items_of(step)}
    return msgspec.structs.replace(activity, ungraded=tuple(sorted(measured & ungraded)))


def _checksum(root: Path, files: list[Path]) -> str:
    digest = hashlib.sha256()
    for file in sorted(files):
        digest.update(file.relative_to(root).as_posix().encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()[:8]
