"""The words of the field, the way to the courses, and search over all pages."""

import unicodedata

from django.core.paginator import Paginator
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe
from wagtail.models import Page

from lms.lessons import selectors as lessons
from lms.pages import papers, words
from lms.pages.audience import Audience, AudiencePage
from lms.pages.crumbs import crumbs_of
from lms.pages.handbook import find_handbook
from lms.pages.models import ModulePage
from lms.pages.printing import Busy
from lms.schools.selectors import get_current_enrolment
from lms.ui.languages import list_offered_languages

LONGEST_QUERY = 100
PER_PAGE = 10


@require_safe
def show_words(request: HttpRequest, reader: str = "") -> HttpResponse:
    """Show the words of the field for an age band, or for adults beside those of pupils."""
    readers = words.list_readers()
    reader = reader or _guess_reader(request, readers[0].id)
    if reader != words.ADULTS and reader not in {band.id for band in readers}:
        raise Http404
    topics = words.list_topics(reader)
    asked = request.GET.get("topic", "")
    topic = asked if asked in {each.id for each in topics} else ""
    context = {
        "readers": readers,
        "reader": reader,
        "is_adult": reader == words.ADULTS,
        "topics": topics,
        "topic": topic,
        "words": words.list_words(reader, topic),
        "unsaid": words.list_unsaid(topic) if reader == words.ADULTS else [],
    }
    return render(request, "pages/words.html", context)


def _guess_reader(request: HttpRequest, usual: str) -> str:
    """Return whose words somebody reads who has not chosen: staff adults', pupils their band's."""
    if not request.user.is_authenticated:
        return usual
    if not request.user.is_learner:
        return words.ADULTS
    try:
        return get_current_enrolment(request.user).classroom.band
    except Http404:
        return usual


@require_safe
def show_handbook(request: HttpRequest, name: str) -> HttpResponse:
    """Show a handbook of the software, in English."""
    handbook = find_handbook(name)
    if handbook is None:
        raise Http404
    above = AudiencePage.objects.live().filter(audience=Audience.MINISTRIES).first()
    crumbs = crumbs_of(above, last=handbook.title) if above else []
    context = {"handbook": handbook, "document": handbook.render(), "crumbs": crumbs}
    return render(request, "pages/handbook.html", context)


@require_safe
def send_paper(request: HttpRequest, locale: str, module_id: str, name: str) -> HttpResponseBase:
    """Send a paper of a module as PDF. Everybody gets the same one."""
    if locale not in list_offered_languages():
        raise Http404
    try:
        path = papers.open_paper(locale, module_id, name)
    except Busy:
        context = {"address": request.path}
        answer = render(request, "pages/paper_busy.html", context, status=503)
        answer["Retry-After"] = "30"
        return answer
    file = FileResponse(path.open("rb"), content_type="application/pdf")
    file["Content-Disposition"] = f'inline; filename="{module_id}-{name}-{locale}.pdf"'
    file["Cache-Control"] = "public, max-age=3600"
    return file


@require_safe
def find_course(request: HttpRequest, band: str) -> HttpResponse:
    """Lead to the page of the course for educators, or for carers."""
    course = lessons.find_course(band)
    page = course and ModulePage.objects.live().filter(module_id=course.id).first()
    if not page:
        raise Http404
    return redirect(page.get_url(request))


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Show the pages that have these words. What people look for is not kept."""
    query = request.GET.get("q", "").replace("\0", "").strip()[:LONGEST_QUERY]
    wanted = _keep_words(query)
    found = Page.objects.live().public().search(wanted) if wanted else []
    results = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    context = {"query": query, "results": results}
    return render(request, "pages/search.html", context)


def _keep_words(query: str) -> str:
    """Return letters, marks and digits only: SQLite's full-text search chokes on the rest."""
    return " ".join(
        "".join(sign if unicodedata.category(sign)[0] in "LMN" else " " for sign in query).split()
    )
