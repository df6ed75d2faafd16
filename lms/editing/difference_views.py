"""The pages of differences between the site's lessons and the files."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from lms.accounts.models import User
from lms.editing import differences
from lms.editing.models import Manuscript
from lms.pages.models import ModuleIndex


@require_safe
def list_all(request: HttpRequest) -> HttpResponse:
    """List what differs on the pages that somebody may edit."""
    found = differences.list_differences()
    context = {"differences": [each for each in found if _may_edit(request.user, each)]}
    return render(request, "editing/differences.html", context)


@require_safe
def show(request: HttpRequest, name: str) -> HttpResponse:
    """Show a page and its file side by side."""
    manuscript = _find(request, name)
    rows = differences.compare(manuscript)
    return render(request, "editing/difference.html", {"manuscript": manuscript, "rows": rows})


@require_POST
def take(request: HttpRequest, name: str) -> HttpResponse:
    """Make a draft of what the file has."""
    try:
        page = differences.take(_find(request, name), by=request.user)
    except ValidationError as error:
        messages.error(request, error.message)
        return redirect("editing:differences")
    messages.success(
        request, _("“%s” has a new draft. Read it, and publish it when it is right.") % page.title
    )
    return redirect("wagtailadmin_pages:edit", page.pk)


@require_POST
def leave(request: HttpRequest, name: str) -> HttpResponse:
    """Keep the page as it is."""
    differences.leave(_find(request, name))
    messages.success(request, _("The page stays as it is."))
    return redirect("editing:differences")


def _find(request: HttpRequest, name: str) -> Manuscript:
    """Return what differs. Who may not edit the page may not see this."""
    found = Manuscript.objects.exclude(offered=b"").select_related("page")
    manuscript = get_object_or_404(found, name=name)
    if not _may_edit(request.user, manuscript):
        raise PermissionDenied
    return manuscript


def _may_edit(user: User, manuscript: Manuscript) -> bool:
    if manuscript.page is not None:
        return manuscript.page.permissions_for_user(user).can_edit()
    index = ModuleIndex.objects.first()
    return index is not None and index.permissions_for_user(user).can_add_subpage()
