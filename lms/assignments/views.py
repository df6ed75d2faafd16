"""Pages of pupils (what to do today) and of teachers (assign, follow)."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control, never_cache
from django.views.decorators.http import condition, require_GET

from lms.accounts.permissions import learner_required, teacher_required
from lms.assignments import overview, selectors, services
from lms.assignments.cards import make_card
from lms.assignments.forms import AssignForm, DueForm
from lms.assignments.models import Assignment
from lms.help.selectors import is_sensitive, list_missing
from lms.lessons.selectors import describe_readiness, get_library
from lms.schools.selectors import get_classroom, list_classrooms
from lms.ui.posting import post_or_go_to


@learner_required
@require_GET
@never_cache
def today(request: HttpRequest) -> HttpResponse:
    """Show a pupil what to do now, what is done and what comes later."""
    cards = [make_card(request.user, work) for work in selectors.list_activities(request.user)]
    ready = [card for card in cards if card.work.state in ("open", "begun")]
    context = {
        "first": ready[0] if ready else None,
        "ready": ready[1:],
        "later": [card for card in cards if card.work.state == "later"],
        "done": [card for card in cards if card.work.state == "done"],
        "has_work": bool(cards),
    }
    return render(request, "assignments/today.html", context)


@teacher_required
@require_GET
def teaching(request: HttpRequest) -> HttpResponse:
    """Show a teacher's classrooms, each with what is assigned to it."""
    library = get_library()
    current = Prefetch(
        "assignments",
        queryset=Assignment.objects.filter(withdrawn=None).order_by("created", "id"),
        to_attr="current",
    )
    rooms = [
        {
            "classroom": room,
            "assignments": [
                (a, library.module(a.module).title)
                for a in room.current
                if selectors.has_module(library, a.module)
            ],
        }
        for room in list_classrooms(request.user).prefetch_related(current)
    ]
    context = {"rooms": rooms, "readiness": describe_readiness(request.user)}
    return render(request, "assignments/teaching.html", context)


@teacher_required
@require_GET
@never_cache
def classroom(request: HttpRequest, classroom_id: UUID) -> HttpResponse:
    """Show who is how far in what is assigned; the tables below stay current by themselves."""
    room = get_classroom(request.user, classroom_id)
    assigned = selectors.list_assignments(room)
    waits = selectors.list_waiting_modules(room.school, assigned)
    context = {
        "classroom": room,
        "missing": list_missing(room.school) if waits else [],
        "sections": overview.describe_classroom(room),
        "fingerprint": overview.fingerprint(room),
        "today": timezone.localdate(),
    }
    return render(request, "assignments/classroom.html", context)


def _fingerprint(request: HttpRequest, classroom_id: UUID) -> str:
    return overview.fingerprint(get_classroom(request.user, classroom_id))


@teacher_required
@require_GET
@cache_control(private=True, no_cache=True)
@condition(etag_func=_fingerprint)
def table(request: HttpRequest, classroom_id: UUID) -> HttpResponse:
    """Return the tables alone, or 304 when nothing has changed since."""
    room = get_classroom(request.user, classroom_id)
    sections = overview.describe_classroom(room)
    return render(
        request,
        "assignments/tables.html",
        {"sections": sections, "today": timezone.localdate()},
    )


@teacher_required
def assign(request: HttpRequest, classroom_id: UUID) -> HttpResponse:
    """Assign a module to a classroom."""
    room = get_classroom(request.user, classroom_id)
    modules = selectors.list_assignable_modules(room)
    is_any_sensitive = any(is_sensitive(module) for module in modules)
    missing = list_missing(room.school) if is_any_sensitive else []
    form = AssignForm(
        request.POST if request.method == "POST" else None,
        modules=modules,
        closed={module.id for module in modules if missing and is_sensitive(module)},
    )
    if request.method == "POST" and form.is_valid():
        try:
            services.assign_module(classroom=room, teacher=request.user, **form.cleaned_data)
        except ValidationError as error:
            form.add_error(None, error.messages)
        else:
            messages.success(request, _("Assigned. Your pupils see it now."))
            return redirect("assignments:classroom", room.pk)
    tests = [form["with_tests"], form["with_last_test"]]
    context = {
        "classroom": room,
        "form": form,
        "modules": modules,
        "missing": missing,
        "readiness": describe_readiness(request.user) if is_any_sensitive else None,
        "test_fields": tests,
    }
    status = 422 if form.errors else 200
    return render(request, "assignments/assign.html", context, status=status)


@teacher_required
@post_or_go_to("assignments:teaching")
def change_date(request: HttpRequest, assignment_id: UUID) -> HttpResponse:
    """Give an assignment another day."""
    assignment = selectors.get_assignment(request.user, assignment_id)
    form = DueForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("This is no date. Choose a day from the calendar."))
    else:
        try:
            services.change_due_date(assignment, form.cleaned_data["due"])
        except ValidationError as error:
            messages.error(request, error.message)
        else:
            messages.success(request, _("The date is changed."))
    return redirect("assignments:classroom", assignment.classroom_id)


@teacher_required
@post_or_go_to("assignments:teaching")
def keep_offline(request: HttpRequest, assignment_id: UUID) -> HttpResponse:
    """Make an assignment's lessons available offline, or not any more."""
    assignment = selectors.get_assignment(request.user, assignment_id)
    is_offline = request.POST.get("offline") == "yes"
    services.keep_offline(assignment, is_offline)
    if is_offline:
        said = _(
            "Available offline. A phone gets the lessons when its pupil opens the page “Today” "
            "with a connection. Tests are begun with a connection."
        )
    else:
        said = _("Not kept on phones any more. What is there already stays until it is replaced.")
    messages.success(request, said)
    return redirect("assignments:classroom", assignment.classroom_id)


@teacher_required
@post_or_go_to("assignments:teaching")
def withdraw(request: HttpRequest, assignment_id: UUID) -> HttpResponse:
    """Take an assignment back."""
    assignment = selectors.get_assignment(request.user, assignment_id)
    services.withdraw_assignment(assignment)
    messages.success(request, _("Taken back. What your pupils did is kept."))
    return redirect("assignments:classroom", assignment.classroom_id)
