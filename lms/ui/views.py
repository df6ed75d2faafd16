"""The gallery: every component on one page, to look at after a change."""

from typing import NamedTuple

from django import forms
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language_info
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from lms.ui.bands import BANDS
from lms.ui.tokens import list_icons


class SampleForm(forms.Form):
    """A field with a problem, and one without."""

    nickname = forms.CharField(label=_("Nickname"), help_text=_("What this is for."))
    age = forms.ChoiceField(label=_("Ages"), choices=[("9-12", "9–12"), ("13-15", "13–15")])


class Look(NamedTuple):
    """A way in which every component is shown: colours, direction, and an age band's look."""

    scheme: str
    direction: str
    band: str

    @property
    def name(self) -> str:
        """What stands above it."""
        scheme = {"light": _("Light"), "dark": _("Dark")}[self.scheme]
        direction = {"ltr": _("left to right"), "rtl": _("right to left")}[self.direction]
        return " · ".join(str(part) for part in (scheme, direction, self.band) if part)

    @property
    def form(self) -> SampleForm:
        """A form of this look's own, so that no id stands twice on the page."""
        place = f"id_{self.scheme}_{self.direction}_{self.band}_%s"
        return SampleForm({"nickname": "", "age": "9-12"}, auto_id=place)


LOOKS = [
    *(Look(scheme, direction, "") for direction in ("ltr", "rtl") for scheme in ("light", "dark")),
    *(Look(scheme, "ltr", band) for band in BANDS for scheme in ("light", "dark")),
]


@require_safe
def gallery(request: HttpRequest) -> HttpResponse:
    """Show every component in every look, to editors and to developers."""
    if not (settings.DEBUG or getattr(request.user, "role", "") == "editor"):
        raise Http404
    context = {
        "looks": LOOKS,
        "icons": list_icons(),
        "languages": [get_language_info(code) for code, _name in settings.LANGUAGES],
        "crumbs": [{"text": _("Home"), "href": "/"}, {"text": _("Components")}],
    }
    return render(request, "ui/gallery.html", context)
