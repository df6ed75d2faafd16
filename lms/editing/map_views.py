"""The page with the map of a lesson or form, as it was last saved."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from wagtail.models import Page

from lms.editing.lesson_map import draw_map
from lms.editing.models import ActivityPage
from lms.editing.selectors import compile_draft


def lesson_map(request: HttpRequest, page_id: int) -> HttpResponse:
    """Show the latest draft as boxes and arrows, and the same as a list."""
    page = get_object_or_404(Page, pk=page_id).get_latest_revision_as_object()
    if not isinstance(page, ActivityPage):
        raise Http404
    if not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    compiled = compile_draft(page)
    blocks = [block["id"] for block in page.raw_steps]
    context = {
        "page": page,
        "map": draw_map(compiled.activity, blocks, compiled.gaps),
        "edit": reverse("wagtailadmin_pages:edit", args=[page.pk]),
    }
    return render(request, "editing/lesson_map_page.html", context)
