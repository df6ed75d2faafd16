"""What the curriculum says of a module, in the reader's language, as pages show it."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, Protocol

from curriculum.errors import UnknownId
from curriculum.framework import Module, Outcome
from curriculum.schema import Lesson
from lms.help.selectors import is_sensitive
from lms.lessons.selectors import get_library, get_module, is_course
from lms.pages.cards import CardSet, list_card_sets
from lms.pages.plan import LessonPlan, plan_lesson


class HasModule(Protocol):
    """A page about a module."""

    module_id: str


COURSE_PICTURES = {
    "readiness": "pictures/places/staff-room.svg",
    "together": "pictures/places/home-kitchen.svg",
}
BAND_PLACES = {"9-12": "village-square", "13-15": "coral-point", "16-18": "awan-city"}


@dataclass(frozen=True)
class ModuleFacts:
    """A module with everything that its page shows."""

    module: Module
    topic: str
    band: str
    aims: tuple[str, ...]
    outcomes: tuple[Outcome, ...]
    lessons: tuple[Lesson, ...]
    booster: Lesson | None
    threats: tuple[str, ...]
    minutes: int
    has_tests: bool
    is_sensitive: bool
    is_course: bool

    @property
    def picture(self) -> str:
        """The static file of the topic's picture; of a place for adults' courses."""
        topic = self.module.topic
        return COURSE_PICTURES.get(topic, f"pictures/modules/{topic}.svg")

    @property
    def card(self) -> str:
        """The name of the picture that other sites show beside a link to the module."""
        return self.module.band if self.is_course else f"{self.module.topic}.{self.module.band}"

    @cached_property
    def plans(self) -> tuple[LessonPlan, ...]:
        """The lessons as a teacher plans them."""
        return tuple(plan_lesson(lesson) for lesson in self.lessons)

    @cached_property
    def booster_plan(self) -> LessonPlan | None:
        """The short lesson for week six."""
        return plan_lesson(self.booster) if self.booster else None

    @property
    def look(self) -> str:
        """The age band whose look the pages of the module have; adults' have none."""
        return self.module.band if self.module.band in BAND_PLACES else ""

    @cached_property
    def guide(self) -> str | None:
        """The Markdown of the guide, or None when there is none."""
        return read_document(self.module.id, "guide")

    @property
    def has_letter(self) -> bool:
        """Whether there is a letter to families."""
        return read_document(self.module.id, "family-letter") is not None

    @property
    def card_sets(self) -> tuple[CardSet, ...]:
        """The cards of the guide to print."""
        return _read_card_sets(self.guide or "")


@dataclass(frozen=True)
class BandCards:
    """An age band, or a group of adults, and the pages of its modules with their facts."""

    id: str
    name: str
    is_adult: bool
    cards: tuple[tuple[Any, ModuleFacts], ...]

    @property
    def picture(self) -> str:
        """The static file of the place where the stories of this age are at home."""
        return f"pictures/places/{BAND_PLACES.get(self.id, 'harbour')}.svg"


def describe_module(module_id: str) -> ModuleFacts:
    """Return the facts of a module. Raises Http404 when the edition has none of this id."""
    module = get_module(module_id)
    library = get_library()
    framework = library.framework
    lessons = library.lessons(module_id)
    taught = {outcome for lesson in lessons for outcome in lesson.outcomes}
    outcomes = tuple(outcome for outcome in framework.outcomes if outcome.id in taught)
    met = {threat for lesson in lessons for threat in lesson.threats}
    served = {aim for outcome in outcomes for aim in outcome.aims}
    return ModuleFacts(
        module=module,
        topic=next(topic.name for topic in framework.topics if topic.id == module.topic),
        band=next(band.name for band in framework.bands if band.id == module.band),
        aims=tuple(aim.name for aim in framework.aims if aim.id in served),
        outcomes=outcomes,
        lessons=lessons,
        booster=library.booster(module_id),
        threats=tuple(cell.name for cell in framework.threats if cell.id in met),
        minutes=sum(lesson.minutes for lesson in lessons),
        has_tests=bool(library.forms(module_id)),
        is_sensitive=is_sensitive(module),
        is_course=is_course(module),
    )


def list_bands(pages: Iterable[HasModule]) -> list[BandCards]:
    """Return the pages of modules with their facts, by band and topic as the framework has them.

    A page whose module this edition lacks is left out, and so is a band without pages.
    """
    library = get_library()
    pages_by_module = {page.module_id: page for page in pages}
    bands = []
    for band in library.framework.bands:
        cards = tuple(
            (pages_by_module[module.id], describe_module(module.id))
            for module in (*library.modules, *library.courses)
            if module.band == band.id and module.id in pages_by_module
        )
        if cards:
            bands.append(BandCards(band.id, band.name, band.audience != "pupils", cards))
    return bands


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


@lru_cache(maxsize=64)
def _read_card_sets(guide: str) -> tuple[CardSet, ...]:
    """Return the cards of a guide, read once: a list of all modules asks for those of each."""
    return tuple(list_card_sets(guide))
