"""What the editor asks for beside Wagtail's own pages."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe
from wagtail.models import Page

from lms.editing.models import ActivityPage
from lms.editing.presentation import present_remarks
from lms.editing.remarks import list_module_remarks, list_remarks
from lms.pages.models import ModulePage


@require_safe
def remarks(request: HttpRequest, page_id: int) -> HttpResponse:
    """Show what is to mend in a page's newest draft, for the panel to follow what is saved."""
    page = get_object_or_404(Page, pk=page_id)
    if not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    draft = page.get_latest_revision_as_object()
    if isinstance(draft, ModulePage):
        mend = present_remarks(list_module_remarks(draft), [])
    elif isinstance(draft, ActivityPage):
        mend = present_remarks(list_remarks(draft), draft.raw_steps)
    else:
        raise Http404
    return render(request, "editing/mend.html", {"mend": mend})
