"""What search engines are told: every public page, with its address in each language."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.contrib.sitemaps import Sitemap
from django.http import HttpRequest
from django.urls import reverse
from wagtail.contrib.sitemaps import Sitemap as PageSitemap

from lms.help.selectors import is_open
from lms.lessons.selectors import get_library
from lms.pages import words
from lms.pages.facts import describe_module
from lms.pages.handbook import list_handbooks
from lms.pages.models import ModulePage
from lms.pages.papers import has_paper
from lms.ui.context import in_language
from lms.ui.languages import list_offered_languages

PAPERS = ("guide", "cards", "family-letter")


def _name_languages(entries: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Add to each address the same page in every language that the site offers."""
    languages = list_offered_languages()
    return [
        entry
        | {
            "alternates": [
                {"lang_code": code, "location": in_language(entry["location"], code)}
                for code in languages
            ]
        }
        for entry in entries
    ]


class Pages(PageSitemap):
    """Home, audiences, modules and articles."""

    def get_urls(self, *args: Any, **kwargs: Any) -> list[dict[str, Any]]:
        """Return the pages' addresses, each in all languages."""
        return _name_languages(super().get_urls(*args, **kwargs))


class Curriculum(Sitemap):
    """Lessons that visitors may play, papers of modules, words, and handbooks."""

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def items(self) -> list[str]:
        """Return the addresses below the site's own."""
        return list(self._list_addresses())

    def get_urls(self, *args: Any, **kwargs: Any) -> list[dict[str, Any]]:
        """Return whole addresses, each in all languages."""
        found = [{"location": f"{settings.SITE_URL}{address}"} for address in self.items()]
        return _name_languages(found)

    def _list_addresses(self) -> Iterator[str]:
        library = get_library()
        for page in ModulePage.objects.live().public():
            if page.module_id not in library.modules_as_written:
                continue
            facts = describe_module(page.module_id)
            if is_open(facts.module, AnonymousUser()):
                booster = [facts.booster] if facts.booster else []
                for lesson in (*facts.lessons, *booster):
                    yield reverse("player:start", args=[lesson.id])
            for name in PAPERS:
                if has_paper(facts, name):
                    yield f"{page.get_url(self.request)}{name}/"
        for reader in (*(band.id for band in words.list_readers()), words.ADULTS):
            yield reverse("pages:words_for", args=[reader])
        for book in list_handbooks():
            yield reverse("pages:handbook", args=[book.name])
