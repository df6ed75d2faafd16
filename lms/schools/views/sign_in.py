"""How a pupil comes in: class code, own name, three pictures. It works without JavaScript."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme, urlencode
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from lms.accounts.pins import PIN_LENGTH, PIN_PICTURES
from lms.accounts.services import (
    Locked,
    WrongPin,
    explain_lock,
    is_locked,
    open_session,
    sign_in_learner,
)
from lms.schools.class_codes import tidy_code
from lms.schools.forms import ClassCodeForm
from lms.schools.models import Classroom
from lms.schools.selectors import get_enrolment, list_enrolments
from lms.schools.services import TooManyGuesses, UnknownCode, find_classroom


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def enter_code(request: HttpRequest) -> HttpResponse:
    """Ask for the class code."""
    if request.method != "POST":
        return _show_code_form(request, ClassCodeForm())
    form = ClassCodeForm(request.POST)
    if not form.is_valid():
        return _show_code_form(request, form, status=400)
    found = _find(request, form.cleaned_data["code"])
    if isinstance(found, HttpResponse):
        return found
    return redirect(_with_next(request, "schools:choose_name", found.code))


@never_cache
@require_http_methods(["GET", "HEAD"])
def choose_name(request: HttpRequest, code: str) -> HttpResponse:
    """Show who is in the class."""
    found = _find(request, code)
    if isinstance(found, HttpResponse):
        return found
    names = [
        (enrolment.learner.name, _with_next(request, "schools:tap_pin", found.code, learner.pk))
        for enrolment in list_enrolments(found)
        for learner in [enrolment.learner]
    ]
    return render(
        request,
        "schools/choose_name.html",
        {"classroom": found, "names": names, "back": _with_next(request, "schools:sign_in")},
    )


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def tap_pin(request: HttpRequest, code: str, learner_id: UUID) -> HttpResponse:
    """Take three taps, one request each or all at once, and sign the learner in."""
    found = _find(request, code)
    if isinstance(found, HttpResponse):
        return found
    learner = get_enrolment(found, learner_id).learner
    taps = [tap for tap in request.POST.getlist("tap") if tap][:PIN_LENGTH]
    problem, status = "", 200
    if is_locked(request, learner):
        problem, status = explain_lock(learner), 429
    elif len(taps) == PIN_LENGTH:
        try:
            open_session(request, sign_in_learner(request, learner, taps))
            return redirect(_next_of(request) or reverse("accounts:start"))
        except Locked:
            problem, status = explain_lock(learner), 429
        except WrongPin:
            problem, status = _("Those are not your three pictures. Try again, slowly."), 403
        taps = []
    context = {
        "classroom": found,
        "learner": learner,
        "pictures": PIN_PICTURES,
        "taps": taps,
        "next_tap": len(taps) + 1,
        "dots": range(1, PIN_LENGTH + 1),
        "problem": problem,
        "locked": status == 429,
        "next": _next_of(request),
        "back": _with_next(request, "schools:choose_name", found.code),
    }
    return render(request, "schools/tap_pin.html", context, status=status)


def _find(request: HttpRequest, code: str) -> Classroom | HttpResponse:
    """Return the classroom, or the page that says why there is none."""
    form = ClassCodeForm({"code": tidy_code(code)})
    form.is_valid()
    try:
        return find_classroom(request, code)
    except UnknownCode:
        form.add_error(
            "code", _("No class has this code. Look at the letters again, or ask your teacher.")
        )
        return _show_code_form(request, form, status=404)
    except TooManyGuesses:
        form.add_error(
            "code", _("There were too many wrong codes. Wait ten minutes, or ask your teacher.")
        )
        return _show_code_form(request, form, status=429)


def _show_code_form(request: HttpRequest, form: ClassCodeForm, status: int = 200) -> HttpResponse:
    context = {"form": form, "next": _next_of(request)}
    return render(request, "schools/enter_code.html", context, status=status)


def _next_of(request: HttpRequest) -> str:
    """Return the page to go back to, when it is one of ours."""
    target = request.POST.get("next") or request.GET.get("next") or ""
    is_ours = url_has_allowed_host_and_scheme(
        target, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return target if is_ours else ""


def _with_next(request: HttpRequest, name: str, *args: object) -> str:
    target = _next_of(request)
    return reverse(name, args=args) + (f"?{urlencode({'next': target})}" if target else "")
