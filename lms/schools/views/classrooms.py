"""A teacher's classrooms: the list, a new one, who is in it, and sign-in cards."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from lms.accounts.models import Role
from lms.accounts.permissions import teacher_required
from lms.accounts.pins import PICTURES_BY_ID
from lms.accounts.selectors import list_locked
from lms.accounts.services import unlock
from lms.schools import selectors, services
from lms.schools.forms import ClassroomForm, NewLearnerForm
from lms.schools.models import Classroom
from lms.schools.services import SignInCard
from lms.ui.posting import post_or_go_to


@require_safe
@teacher_required
def list_classrooms(request: HttpRequest) -> HttpResponse:
    """Show the classrooms that this person may see."""
    classrooms = selectors.list_classrooms(request.user)
    return render(request, "schools/classrooms.html", {"classrooms": classrooms})


@require_http_methods(["GET", "HEAD", "POST"])
@teacher_required
def create_classroom(request: HttpRequest) -> HttpResponse:
    """Make a classroom."""
    form = ClassroomForm(request.POST or None, staff=request.user)
    if form.is_valid():
        chosen = form.cleaned_data
        teachers = [request.user] if request.user.role == Role.TEACHER else chosen["teachers"]
        classroom = services.create_classroom(
            school=chosen["school"], name=chosen["name"], band=chosen["band"], teachers=teachers
        )
        messages.success(request, _("The classroom is ready. Now add your pupils."))
        return redirect("schools:classroom", classroom.pk)
    return render(request, "schools/create_classroom.html", {"form": form})


@require_safe
@teacher_required
def show_classroom(request: HttpRequest, classroom_id: UUID) -> HttpResponse:
    """Show who is in a classroom."""
    classroom = selectors.get_classroom(request.user, classroom_id)
    return _show_classroom(request, classroom, NewLearnerForm())


@require_safe
@teacher_required
def print_cards(request: HttpRequest, classroom_id: UUID) -> HttpResponse:
    """Show everybody's card without pictures, for pupils who know theirs."""
    classroom = selectors.get_classroom(request.user, classroom_id)
    names = [enrolment.learner.name for enrolment in selectors.list_enrolments(classroom)]
    context = {"classroom": classroom, "learners": [(name, []) for name in names]}
    return render(request, "schools/cards.html", context)


@never_cache
@post_or_go_to("schools:classroom")
@teacher_required
def enrol_learner(request: HttpRequest, classroom_id: UUID) -> HttpResponse:
    """Add one pupil and show their card."""
    classroom = selectors.get_classroom(request.user, classroom_id)
    form = NewLearnerForm(request.POST)
    if form.is_valid():
        try:
            card = services.enrol_learner(classroom=classroom, name=form.cleaned_data["name"])
        except ValidationError as error:
            form.add_error("name", error)
        else:
            return show_cards(request, classroom, [card])
    return _show_classroom(request, classroom, form, status=400)


@never_cache
@post_or_go_to("schools:classroom")
@teacher_required
def reset_pin(request: HttpRequest, classroom_id: UUID, learner_id: UUID) -> HttpResponse:
    """Give a pupil new pictures, which also ends a lock, and show the card."""
    classroom = selectors.get_classroom(request.user, classroom_id)
    enrolment = selectors.get_enrolment(classroom, learner_id)
    return show_cards(request, classroom, [services.reset_pin(enrolment)])


@post_or_go_to("schools:classroom")
@teacher_required
def unlock_learner(request: HttpRequest, classroom_id: UUID, learner_id: UUID) -> HttpResponse:
    """Let a pupil try again at once, with the pictures they have."""
    classroom = selectors.get_classroom(request.user, classroom_id)
    learner = selectors.get_enrolment(classroom, learner_id).learner
    unlock(learner)
    messages.success(request, _("%(name)s can try again now.") % {"name": learner.name})
    return redirect("schools:classroom", classroom.pk)


@require_http_methods(["GET", "HEAD", "POST"])
@teacher_required
def end_enrolment(request: HttpRequest, classroom_id: UUID, learner_id: UUID) -> HttpResponse:
    """Ask whether a pupil has really left; then end the enrolment."""
    classroom = selectors.get_classroom(request.user, classroom_id)
    enrolment = selectors.get_enrolment(classroom, learner_id)
    if request.method != "POST":
        context = {"classroom": classroom, "learner": enrolment.learner}
        return render(request, "schools/end_enrolment.html", context)
    services.end_enrolment(enrolment)
    messages.success(
        request,
        _("%(name)s has left the classroom. The results stay.") % {"name": enrolment.learner.name},
    )
    return redirect("schools:classroom", classroom.pk)


def show_cards(request: HttpRequest, classroom: Classroom, cards: list[SignInCard]) -> HttpResponse:
    """Show sign-in cards to print: the one time that the pictures can be seen."""
    learners = [
        (card.enrolment.learner.name, [PICTURES_BY_ID[picture] for picture in card.pin])
        for card in cards
    ]
    context = {"classroom": classroom, "learners": learners, "pictures_shown": True}
    return render(request, "schools/cards.html", context)


def _show_classroom(
    request: HttpRequest, classroom: Classroom, form: NewLearnerForm, status: int = 200
) -> HttpResponse:
    enrolments = list(selectors.list_enrolments(classroom))
    context = {
        "classroom": classroom,
        "enrolments": enrolments,
        "locked": list_locked(enrolment.learner for enrolment in enrolments),
        "form": form,
    }
    return render(request, "schools/classroom.html", context, status=status)
