"""Pages: where children find help, the list for who confirms lines, and a school's contact."""

from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from lms.accounts.permissions import editor_required, school_lead_required
from lms.help import selectors, services
from lms.help.forms import LineForm, OwnLineForm, SchoolForm
from lms.help.models import Service
from lms.schools import selectors as schools
from lms.schools import services as school_services
from lms.ui.posting import post_or_go_to


@require_safe
@never_cache
def find_help(request: HttpRequest) -> HttpResponse:
    """Show where somebody finds help. Nobody notes who has opened it."""
    return render(request, "help/help.html", {"help": selectors.describe_help(request.user)})


@require_safe
@never_cache
@editor_required
def list_lines(request: HttpRequest) -> HttpResponse:
    """Show every country's lines and how each stands."""
    context = {
        "countries": selectors.list_countries(),
        "site_country": settings.COUNTRY,
        "services": dict(Service.choices),
    }
    return render(request, "help/lines.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@editor_required
def check_line(request: HttpRequest, country: str, line_id: str) -> HttpResponse:
    """Correct a line after calling it, and confirm it."""
    line = selectors.get_line(country, line_id)
    entry = services.read_entry(line.helpline)
    form = LineForm(request.POST if request.method == "POST" else None, initial=vars(entry))
    if form.is_valid():
        checked = form.read_checked(entry.name, entry.service)
        if _confirm(request, form, country, line_id, checked):
            return redirect("help:lines")
    context = {
        "form": form,
        "line": line,
        "country": selectors.name_country(country),
        "service": Service(line.helpline.service).label,
    }
    return render(request, "help/line.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@editor_required
def add_line(request: HttpRequest) -> HttpResponse:
    """Add a line that the edition does not have, and confirm it."""
    form = OwnLineForm(
        request.POST if request.method == "POST" else None, initial={"country": settings.COUNTRY}
    )
    if form.is_valid():
        chosen = form.cleaned_data
        checked = form.read_checked(chosen["name"], chosen["service"])
        if _confirm(request, form, chosen["country"], services.name_own_line(), checked):
            return redirect("help:lines")
    return render(request, "help/line.html", {"form": form}, status=422 if form.errors else 200)


@post_or_go_to("help:lines")
@editor_required
def withdraw_line(request: HttpRequest, country: str, line_id: str) -> HttpResponse:
    """Let nobody see a line any more."""
    line = selectors.get_line(country, line_id)
    services.withdraw_line(country, line_id)
    messages.success(
        request, _("%(line)s is not shown to children any more.") % {"line": line.helpline.name}
    )
    return redirect("help:lines")


@require_safe
@school_lead_required
def list_schools(request: HttpRequest) -> HttpResponse:
    """Lead to the school of a school lead, or let them choose one of several."""
    mine = list(schools.list_schools(request.user))
    if len(mine) == 1:
        return redirect("help:school", mine[0].pk)
    return render(request, "help/schools.html", {"schools": mine})


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@school_lead_required
def describe_school(request: HttpRequest, school_id: UUID) -> HttpResponse:
    """Write down whom a child of this school can go to."""
    school = schools.get_school(request.user, school_id)
    form = SchoolForm(request.POST if request.method == "POST" else None, instance=school)
    if form.is_valid():
        try:
            school_services.describe_help(school, **form.cleaned_data)
        except ValidationError as error:
            form.add_error(None, error)
        else:
            messages.success(request, _("Saved. Your pupils see it in Help."))
            return redirect("help:school", school.pk)
    saved = schools.get_school(request.user, school_id)
    context = {
        "form": form,
        "school": saved,
        "lines": selectors.list_confirmed_lines(selectors.country_of(saved)),
        "missing": selectors.list_missing(saved),
    }
    return render(request, "help/school.html", context, status=422 if form.errors else 200)


def _confirm(
    request: HttpRequest,
    form: LineForm,
    country: str,
    line: str,
    checked: services.Checked,
) -> bool:
    """Confirm a line; where that is refused, say why in the form."""
    expires = form.cleaned_data["expires"]
    try:
        services.confirm_line(
            country=country,
            line=line,
            checked=checked,
            verified_by=request.user.name,
            expires=expires,
        )
    except ValidationError as error:
        form.add_error(None, error.messages)
        return False
    messages.success(request, _("Confirmed: children see %(line)s now.") % {"line": checked.name})
    return True
