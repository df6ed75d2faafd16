"""The gallery: every component on one page, to look at after a change."""

from django import forms
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from lms.ui.tokens import list_icons


class SampleForm(forms.Form):
    """A field with a problem, and one without."""

    nickname = forms.CharField(label=_("Nickname"), help_text=_("What this is for."))
    age = forms.ChoiceField(label=_("Ages"), choices=[("9-12", "9–12"), ("13-15", "13–15")])


@require_safe
def gallery(request: HttpRequest) -> HttpResponse:
    """Show every component, to editors and to developers."""
    if not (settings.DEBUG or getattr(request.user, "role", "") == "editor"):
        raise Http404
    form = SampleForm({"nickname": "", "age": "9-12"})
    crumbs = [{"text": _("Home"), "href": "/"}, {"text": _("Components")}]
    context = {"icons": list_icons(), "form": form, "crumbs": crumbs}
    return render(request, "ui/gallery.html", context)
