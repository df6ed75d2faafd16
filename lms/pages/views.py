"""The words of the field, the way to the courses, and search over all pages."""

from django.conf import settings
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.contrib.sitemaps.views import sitemap

from lms.lessons import selectors as lessons
from lms.pages import papers, searching, words
from lms.pages.audience import Audience, AudiencePage
from lms.pages.crumbs import crumbs_of
from lms.pages.handbook import find_handbook
from lms.pages.matching import clean_query
from lms.pages.models import ModulePage
from lms.pages.printing import Busy
from lms.pages.sitemaps import Curriculum, Pages
from lms.pages.social import find_card
from lms.schools.selectors import get_current_enrolment
from lms.ui.languages import list_offered_languages

NOT_FOR_ROBOTS = ("/admin/", "/api/", "/xapi/", "/search/", "/sign-in/", "/play/on/")


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
    found = words.list_words(reader, topic)
    context = {
        "readers": readers,
        "reader": reader,
        "is_adult": reader == words.ADULTS,
        "topics": topics,
        "topic": topic,
        "words": found,
        "is_untranslated": bool(found) and all(word.is_english for word in found),
        "unsaid": words.list_unsaid(topic) if reader == words.ADULTS else [],
        "crumbs": [{"text": _("Safe Harbour"), "href": "/"}, {"text": _("Words")}],
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
def send_card(request: HttpRequest, name: str) -> HttpResponseBase:
    """Send the picture that other sites show beside a link."""
    path = find_card(name)
    if path is None:
        raise Http404
    file = FileResponse(path.open("rb"), content_type="image/png")
    file["Cache-Control"] = "public, max-age=86400"
    return file


@require_safe
def send_sitemap(request: HttpRequest) -> HttpResponse:
    """Tell search engines of every public page."""
    return sitemap(request, {"pages": Pages, "curriculum": Curriculum(request)})


@require_safe
def send_robots(request: HttpRequest) -> HttpResponse:
    """Tell search engines where the pages are, and what is no page for them."""
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in NOT_FOR_ROBOTS), ""]
    lines += [f"Sitemap: {settings.SITE_URL}{reverse('pages:sitemap')}", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


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
    """Show what holds these words, by what it is. What people look for is not kept."""
    query = clean_query(request.GET.get("q", ""))
    kind = request.GET.get("kind", "")
    kind = kind if kind in searching.KINDS else ""
    groups = searching.search(query, kind, request=request)
    context = {
        "query": query,
        "kind": kind,
        "groups": groups,
        "count": sum(group.count for group in groups),
        "crumbs": [{"text": _("Safe Harbour"), "href": "/"}, {"text": _("Search")}],
    }
    return render(request, "pages/search.html", context)
