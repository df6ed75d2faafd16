"""Uploading a class list: first a preview, and only then the pupils."""

from uuid import UUID

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from lms.accounts.permissions import teacher_required
from lms.accounts.pins import PICTURES_BY_ID
from lms.schools import selectors, services
from lms.schools.forms import RosterForm, seal_learners, unseal_learners
from lms.schools.models import Classroom
from lms.schools.rosters import MOST_BYTES, read_roster
from lms.schools.views.classrooms import show_cards
from lms.ui.posting import post_or_go_to


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@teacher_required
def upload_roster(request: HttpRequest, classroom_id: UUID) -> HttpResponse:
    """Read a file and show what would be written. Nothing is written yet."""
    classroom = selectors.get_classroom(request.user, classroom_id)
    if request.method != "POST":
        return _show_form(request, classroom, RosterForm())
    form = RosterForm(request.POST, request.FILES)
    if not form.is_valid():
        return _show_form(request, classroom, form, status=400)
    taken = [enrolment.learner.name for enrolment in selectors.list_enrolments(classroom)]
    try:
        roster = read_roster(form.cleaned_data["file"].read(MOST_BYTES + 1), taken)
    except ValidationError as error:
        form.add_error("file", error)
        return _show_form(request, classroom, form, status=400)
    context = {
        "classroom": classroom,
        "roster": roster,
        "learners": [
            (learner.name, [PICTURES_BY_ID[picture] for picture in learner.pin])
            for learner in roster.learners
        ],
        "sealed": seal_learners(classroom, roster.learners),
    }
    status = 400 if roster.problems else 200
    return render(request, "schools/preview_roster.html", context, status=status)


@never_cache
@post_or_go_to("schools:upload_roster")
@teacher_required
def confirm_roster(request: HttpRequest, classroom_id: UUID) -> HttpResponse:
    """Enrol everybody in the preview, or nobody, and show the cards."""
    classroom = selectors.get_classroom(request.user, classroom_id)
    try:
        learners = unseal_learners(classroom, request.POST.get("sealed", ""))
        cards = services.enrol_learners(classroom=classroom, learners=learners)
    except ValidationError as error:
        return _show_form(request, classroom, RosterForm(), problem=error.messages[0], status=400)
    return show_cards(request, classroom, cards)


def _show_form(
    request: HttpRequest,
    classroom: Classroom,
    form: RosterForm,
    problem: str = "",
    status: int = 200,
) -> HttpResponse:
    context = {"classroom": classroom, "form": form, "problem": problem}
    return render(request, "schools/upload_roster.html", context, status=status)
