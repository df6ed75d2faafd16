"""What the curriculum says of a module, in the reader's language, as pages show it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from curriculum.errors import UnknownId
from curriculum.framework import Module, Outcome
from curriculum.schema import Lesson
from lms.lessons.selectors import get_library, get_module


class HasModule(Protocol):
    """A page about a module."""

    module_id: str


P = TypeVar("P", bound=HasModule)


@dataclass(frozen=True)
class ModuleFacts:
    """A module with everything that its page shows."""

    module: Module
    topic: str
    band: str
    aims: tuple[str, ...]
    outcomes: tuple[Outcome, ...]
    lessons: tuple[tuple[Lesson, bool], ...]
    """Each lesson, and whether it is shown from a translation that nobody has reviewed."""
    minutes: int
    has_tests: bool
    documents: frozenset[str]

    @property
    def picture(self) -> str:
        """The static file of the topic's picture."""
        return f"pictures/modules/{self.module.topic}.svg"


def describe_module(module_id: str) -> ModuleFacts:
    """Return the facts of a module. Raises Http404 when the edition has none of this id."""
    module = get_module(module_id)
    library = get_library()
    framework = library.framework
    lessons = library.lessons(module_id)
    taught = {outcome for lesson in lessons for outcome in lesson.outcomes}
    outcomes = tuple(outcome for outcome in framework.outcomes if outcome.id in taught)
    served = {aim for outcome in outcomes for aim in outcome.aims}
    return ModuleFacts(
        module=module,
        topic=next(topic.name for topic in framework.topics if topic.id == module.topic),
        band=next(band.name for band in framework.bands if band.id == module.band),
        aims=tuple(aim.name for aim in framework.aims if aim.id in served),
        outcomes=outcomes,
        lessons=tuple((lesson, library.is_draft(lesson.id)) for lesson in lessons),
        minutes=sum(lesson.minutes for lesson in lessons),
        has_tests=bool(library.forms(module_id)),
        documents=frozenset(
            name for name in ("guide", "family-letter") if read_document(module_id, name)
        ),
    )


def list_cards(pages: Iterable[P]) -> list[tuple[P, ModuleFacts]]:
    """Return module pages with their facts; a page whose module this edition lacks is left out."""
    known = get_library().modules_as_written
    return [(page, describe_module(page.module_id)) for page in pages if page.module_id in known]


def list_words(module_id: str) -> str:
    """Return the words of a module that a search should find, in English."""
    library = get_library("en")
    if module_id not in library.modules_as_written:
        return ""
    module = library.module(module_id)
    lessons = library.lessons(module_id)
    taught = {outcome for lesson in lessons for outcome in lesson.outcomes}
    return "\n".join(
        [
            module.title,
            module.summary,
            *(f"{lesson.title}\n{lesson.summary}" for lesson in lessons),
            *(library.outcomes[outcome].statement for outcome in sorted(taught)),
        ]
    )


def read_document(module_id: str, name: str) -> str | None:
    """Return the Markdown of a guide or letter, or None when the module has none."""
    try:
        return get_library().guide(module_id, name)
    except (FileNotFoundError, UnknownId):
        return None
