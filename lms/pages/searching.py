"""Search over everything: the curriculum in the reader's language, and the pages of the editors.

The curriculum is in memory and is looked through there, so that every script is found by any part
of a word. Pages are found by the database's full text, and by parts of words where that finds
nothing: Thai and Khmer have no spaces between words.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from django.db.models import Q
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from lms.lessons.selectors import get_library
from lms.pages.handbook import list_handbooks
from lms.pages.matching import excerpt, fold, keep_words, rate, split_words
from lms.pages.models import ArticlePage, ModuleIndex, ModulePage
from lms.pages.plan import is_untranslated
from lms.pages.templatetags.words_of_pages import is_english

KINDS: dict[str, Promise] = {
    "modules": _("Modules"),
    "lessons": _("Lessons"),
    "words": _("Words"),
    "pages": _("Pages and articles"),
    "guides": _("Guides and letters"),
    "handbooks": _("Handbooks"),
}
MOST_PAGES = 50
MARKS = re.compile(r"[#*_`|>]+|\[|\]\([^)]*\)|-{2,}")


class Entry(NamedTuple):
    """Something of the curriculum. ``place`` is its address, or what follows its module's."""

    kind: str
    module: str
    place: str
    title: str
    text: str
    note: str
    is_english: bool
    folded_title: str
    folded_text: str


@dataclass(frozen=True)
class Hit:
    """Something found: what it is, where it is, and the words around what was looked for."""

    kind: str
    title: str
    href: str
    excerpt: SafeString
    note: str
    is_english: bool
    rating: int


@dataclass(frozen=True)
class Group:
    """What was found of one kind, the best first; ``count`` is how many there are in all."""

    kind: str
    name: Promise
    hits: list[Hit]
    count: int


def search(
    query: str, kind: str = "", most: int = 5, request: HttpRequest | None = None
) -> list[Group]:
    """Return what holds all words of a query, by kind; ``most`` of each, or all of one kind."""
    words = split_words(query)
    if not words:
        return []
    hits = [*_search_curriculum(words, request), *_search_pages(words, keep_words(query), request)]
    groups = []
    for each, name in KINDS.items():
        found = sorted((hit for hit in hits if hit.kind == each), key=lambda hit: -hit.rating)
        if found and kind in ("", each):
            groups.append(Group(each, name, found if kind else found[:most], len(found)))
    return groups


def _search_curriculum(words: tuple[str, ...], request: HttpRequest | None) -> Iterator[Hit]:
    library = get_library()
    live = ModulePage.objects.live().public()
    pages = {page.module_id: page.get_url(request) for page in live}
    for entry in _list_entries(library.edition, library.locale):
        if entry.module and entry.module not in pages:
            continue
        rating = rate(words, entry.folded_title, entry.folded_text)
        if rating:
            href = pages.get(entry.module, "") + entry.place
            shown = excerpt(words, entry.text)
            yield Hit(entry.kind, entry.title, href, shown, entry.note, entry.is_english, rating)


def _search_pages(
    words: tuple[str, ...], wanted: str, request: HttpRequest | None
) -> Iterator[Hit]:
    pages = Page.objects.live().public().filter(depth__gt=1)
    for index in ModuleIndex.objects.all():  # its pages are found as modules and lessons
        pages = pages.not_descendant_of(index)
    found = list(pages.search(wanted)[:MOST_PAGES])
    if not found:
        found = _look_into_pages(pages, words, wanted)
    for page in found:
        title, about = gettext(page.title), page.search_description
        said = gettext(about) if about else ""
        english = is_english(page.title, title)
        rating = max(rate(words, fold(title), fold(said)), 1)
        yield Hit("pages", title, page.get_url(request), excerpt(words, said), "", english, rating)


def _look_into_pages(pages: object, words: tuple[str, ...], wanted: str) -> list[Page]:
    """Return pages that hold the words as parts of words, from the newest of them."""
    newest = list(pages.order_by("-latest_revision_created_at")[: MOST_PAGES * 4])
    shown = ((page, fold(gettext(page.title))) for page in newest)
    found = [
        page
        for page, title in shown
        if rate(words, title, fold(page.search_description and gettext(page.search_description)))
    ]
    inside = Q(title__icontains=wanted) | Q(summary__icontains=wanted) | Q(body__icontains=wanted)
    there = {page.pk for page in found}
    articles = ArticlePage.objects.live().public().filter(inside)[:MOST_PAGES]
    return [*found, *(page for page in articles if page.pk not in there)]


@lru_cache(maxsize=32)
def _list_entries(edition: str, locale: str) -> tuple[Entry, ...]:
    """Return all that can be found of an edition in a language; made once, at the first search."""
    return tuple(
        Entry(*found, fold(found[3]), fold(found[4]))
        for source in (_list_modules, _list_terms, _list_papers, _list_books)
        for found in source()
    )


def _list_modules() -> Iterator[tuple]:
    library, written = get_library(), get_library("en")
    bands = {band.id: band.name for band in library.framework.bands}
    for module in (*library.modules, *library.courses):
        band = bands[module.band]
        lessons = library.lessons(module.id)
        taught = {outcome for lesson in lessons for outcome in lesson.outcomes}
        told = [module.summary, *(library.outcomes[each].statement for each in sorted(taught))]
        english = get_language() != "en" and module.title == written.module(module.id).title
        yield "modules", module.id, "", module.title, " ".join(told), band, english
        booster = library.booster(module.id)
        for lesson in (*lessons, *([booster] if booster else [])):
            place = f"#lesson-{lesson.id.rpartition('.')[2]}"
            note = f"{module.title} · {band}"
            english = is_untranslated(lesson)
            yield "lessons", module.id, place, lesson.title, lesson.summary, note, english


def _list_terms() -> Iterator[tuple]:
    library, written = get_library(), {term.id: term for term in get_library("en").glossary.terms}
    taught = {module.topic for module in library.modules}
    for term in library.glossary.terms:
        is_pupils = not taught.isdisjoint(term.topics)
        address = (
            reverse("pages:words") if is_pupils else reverse("pages:words_for", args=["adults"])
        )
        told = term.definitions.young if is_pupils else term.definitions.adults
        title = term.pupil if term.pupil == term.adult else f"{term.pupil} · {term.adult}"
        english = get_language() != "en" and term.definitions == written[term.id].definitions
        yield "words", "", f"{address}#word-{term.id}", title, told, "", english


def _list_papers() -> Iterator[tuple]:
    library, is_foreign = get_library(), get_language() != "en"
    for path, text in library.documents.items():
        module, _slash, name = path.rpartition("/")
        if module in library.modules_as_written:
            heading, _line, rest = text.partition("\n")
            note = library.module(module).title
            plain = MARKS.sub(" ", rest)
            yield "guides", module, f"{name}/", heading.lstrip("# "), plain, note, is_foreign


def _list_books() -> Iterator[tuple]:
    is_foreign = get_language() != "en"
    for book in list_handbooks():
        address = reverse("pages:handbook", args=[book.name])
        plain = MARKS.sub(" ", book.text.partition("\n")[2])
        yield "handbooks", "", address, book.title, plain, str(book.about), is_foreign
