"""Search over all pages."""

import unicodedata

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from wagtail.models import Page

LONGEST_QUERY = 100
PER_PAGE = 10


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Show the pages that have these words. What people look for is not kept."""
    query = request.GET.get("q", "").replace("\0", "").strip()[:LONGEST_QUERY]
    words = _keep_words(query)
    found = Page.objects.live().public().search(words) if words else []
    results = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    context = {"query": query, "results": results}
    return render(request, "pages/search.html", context)


def _keep_words(query: str) -> str:
    """Return letters, marks and digits only: SQLite's full-text search chokes on the rest."""
    return " ".join(
        "".join(sign if unicodedata.category(sign)[0] in "LMN" else " " for sign in query).split()
    )
