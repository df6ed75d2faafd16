"""The page of editions: what was released when, and the way back."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from lms.editing.models import PendingChange
from lms.editing.selectors import list_live_modules
from lms.editing.services import build_edition, list_lacks
from lms.lessons.keys import NoSigningKey
from lms.lessons.models import Edition, Release
from lms.lessons.services import go_back_to, withdraw_edition
from lms.pages.models import ModuleIndex

MOST_LISTED = 100


def may_publish(user: Any) -> bool:
    """Return whether somebody may publish modules and lessons, and so editions."""
    index = ModuleIndex.objects.first()
    return index is not None and index.permissions_for_user(user).can_publish()


def publisher_required(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Let in who may publish lessons; everybody else gets Wagtail's refusal."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not may_publish(request.user):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return guarded


@require_safe
@publisher_required
def editions(request: HttpRequest) -> HttpResponse:
    """List the releases, what is not in an edition yet, and the modules that are not whole."""
    releases = Release.objects.select_related("edition", "by")[:MOST_LISTED]
    waiting = [
        (module.page, lacks)
        for module in list_live_modules()
        if module.activities and (lacks := list_lacks(module))
    ]
    context = {
        "releases": releases,
        "current": releases[0] if releases else None,
        "pending": PendingChange.objects.select_related("by"),
        "waiting": waiting,
    }
    return render(request, "editing/editions.html", context)


@require_POST
@publisher_required
def build(request: HttpRequest) -> HttpResponse:
    """Build the next edition now."""
    try:
        edition = build_edition(by=request.user)
    except NoSigningKey as error:
        messages.error(request, str(error))
    else:
        said = _("The edition is %s.") % edition.name if edition else _("No module is whole yet.")
        messages.success(request, said)
    return redirect("editing:editions")


@require_http_methods(["GET", "HEAD", "POST"])
@publisher_required
def withdraw(request: HttpRequest, name: str) -> HttpResponse:
    """Ask, and then withdraw an edition: nobody plays it any more."""
    edition = get_object_or_404(Edition, name=name, withdrawn=None)
    if request.method != "POST":
        return render(request, "editing/withdraw_edition.html", {"edition": edition})
    return _change(
        request,
        lambda: withdraw_edition(edition, by=request.user, what=_("%s withdrawn") % name),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@publisher_required
def go_back(request: HttpRequest, name: str) -> HttpResponse:
    """Ask, and then make an earlier edition current again."""
    edition = get_object_or_404(Edition, name=name, withdrawn=None)
    if request.method != "POST":
        return render(request, "editing/go_back.html", {"edition": edition})
    return _change(
        request, lambda: go_back_to(edition, by=request.user, what=_("Back to %s") % name)
    )


def _change(request: HttpRequest, change: Callable[[], Release]) -> HttpResponse:
    try:
        release = change()
    except (ValidationError, NoSigningKey) as error:
        said = error.messages if isinstance(error, ValidationError) else [str(error)]
        for sentence in said:
            messages.error(request, sentence)
    else:
        messages.success(request, _("The current edition is %s now.") % release.edition.name)
    return redirect("editing:editions")
