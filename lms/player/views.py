"""Play a lesson or a test by plain form posts: every post is a move, then a redirect."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from curriculum.engine.attempt import current_step
from curriculum.errors import InvalidMove, InvalidResponse
from curriculum.library import Library
from curriculum.schema import Activity, AssessmentForm, Tell
from lms.help.selectors import describe_help, is_open
from lms.lessons.selectors import get_activity, get_library, get_module_of, is_course
from lms.lessons.services import finish_lesson
from lms.player import guests, kept_answers, selectors, services
from lms.player.fields import Chosen, fields_of, read_answer, read_chosen
from lms.player.forms import TELL, MoveForm
from lms.player.handover import hand_over
from lms.player.moves import Move
from lms.player.presentation import show_step
from lms.player.scenery import show_entrance
from lms.player.selectors import Play
from lms.player.telling import tell_adult

MakeMove = Callable[[Activity, int, Move], Play]


@require_http_methods(["GET", "POST"])
@never_cache
def start(request: HttpRequest, activity_id: str) -> HttpResponse:
    """Say what a lesson is about; its button begins it, or goes on where it was left.

    A learner's answers are recorded. Everybody else plays as a guest; a test is not shown to
    those who have not signed in.
    """
    activity = get_activity(activity_id)
    is_learner = request.user.is_authenticated and request.user.is_learner
    is_test = isinstance(activity, AssessmentForm)
    if is_test and not request.user.is_authenticated:
        return redirect_to_login(request.path)
    begun = selectors.find_open_play(request.user, activity.id) if is_learner else None
    if not begun and not is_open(get_module_of(activity), request.user):
        return _say_closed(request, activity)
    if request.method == "GET":
        if is_test and is_learner:
            return redirect(begun.url if begun else "assignments:today")
        is_kept = request.user.is_authenticated and is_course(get_module_of(activity))
        context = {
            "activity": activity,
            "is_begun": begun,
            "is_recorded": is_learner,
            "is_kept": is_kept,
            "is_draft": get_library().is_draft(activity.id),
            "stage": show_entrance(get_library(), activity),
            "help": describe_help(request.user),
            "handover": hand_over(
                activity,
                mode="start",
                begun=begun,
                finish=_find_way_out(activity, is_guest=not is_learner),
                is_course=is_kept and not is_learner,
            ),
        }
        return render(request, "player/start.html", context)
    now = timezone.now()
    if not is_learner:
        return redirect(guests.begin_as_guest(request.session, activity, now).url)
    try:
        begun = services.begin_attempt(request.user, activity, request.POST.get("permit", ""), now)
    except ValidationError as error:
        messages.info(request, error.message)
        return redirect("assignments:today")
    return redirect(selectors.as_play(begun).url)


@require_http_methods(["GET", "POST"])
@never_cache
def play(request: HttpRequest, attempt_id: UUID) -> HttpResponse:
    """Play a learner's attempt. What was answered after the session ended waits for them."""
    if not request.user.is_authenticated:
        if request.method == "POST":
            kept_answers.keep_answer(request.session, attempt_id, request.POST)
        return redirect_to_login(request.path)
    try:
        found = selectors.get_play(request.user, attempt_id)
    except Http404:
        if not kept_answers.is_kept(request.session, attempt_id):
            raise
        kept_answers.take_answer(request.session, attempt_id, -1)
        messages.info(
            request,
            _("Somebody else was playing here before you. Choose your own lesson, please."),
        )
        return redirect("accounts:start")

    def make(activity: Activity, position: int, move: Move) -> Play:
        moved = services.play_move(attempt_id, activity, position, move)
        return selectors.as_play(moved)

    return _play(request, found, make)


@require_http_methods(["GET", "POST"])
@never_cache
def play_as_guest(request: HttpRequest, attempt_id: UUID) -> HttpResponse:
    """Play an attempt that only this session knows. Nothing of it is recorded."""
    try:
        found = guests.get_guest_play(request.session, attempt_id)
    except Http404:
        messages.info(request, _("This visit has ended. You can start the lesson again."))
        return redirect("/")

    def make(activity: Activity, position: int, move: Move) -> Play:
        moved = guests.play_guest_move(request.session, found, activity, position, move)
        if moved.attempt.ending and request.user.is_authenticated:
            finish_lesson(request.user, activity.id)
        return moved

    return _play(request, found, make)


@require_GET
def away(request: HttpRequest) -> HttpResponse:
    """Show a page that says nothing about lessons: where the leave button leads."""
    return render(request, "player/away.html")


def _play(request: HttpRequest, found: Play, make: MakeMove) -> HttpResponse:
    get_activity(found.attempt.activity)  # what is not offered any more is not found
    lesson = selectors.find_lesson(found.attempt)
    if lesson is None:
        messages.info(request, _("This lesson has a new version. Please start it again."))
        return redirect("player:start", found.attempt.activity)
    library, activity = lesson
    if request.method == "GET":
        return _show_current(request, found, library, activity)
    form = MoveForm(request.POST)
    if not form.is_valid():
        return redirect(found.url)
    if form.cleaned_data["position"] != found.moves:
        return _say_old(request, found)
    if form.cleaned_data["action"] == TELL:
        return _show_telling(request, found, library, activity)
    fields = fields_of(current_step(activity, found.attempt), library.framework.agreement)
    chosen: Chosen = read_chosen(fields, request.POST) if fields else {}
    now = timezone.now()
    try:
        answer = ()
        if form.cleaned_data["action"] == "answer" and fields:
            answer = read_answer(fields, chosen)
        move = Move(
            action=form.cleaned_data["action"],
            at=now,
            seconds=form.seconds(since=found.updated, now=now),
            answer=answer,
        )
        moved = make(activity, found.moves, move)
    except ValidationError as error:
        return _show(request, found, library, activity, chosen, problem=error.message, status=422)
    except InvalidResponse:
        problem = _("This answer does not fit here. Choose one of those on the page.")
        return _show(request, found, library, activity, chosen, problem=problem, status=422)
    except (InvalidMove, services.OldPage):
        return _say_old(request, found)
    return redirect(moved.url)


def _find_way_out(activity: Activity, *, is_guest: bool) -> str:
    """Return where one goes after the ending: to the course, to one's own start, or home."""
    if is_course(module := get_module_of(activity)):
        return reverse("pages:course", args=[module.band])
    return "/" if is_guest else reverse("accounts:start")


def _say_closed(request: HttpRequest, activity: Activity) -> HttpResponse:
    """Say that a sensitive lesson is not open here: no helpline for children is at hand."""
    context = {"activity": activity, "help": describe_help(request.user)}
    return render(request, "player/closed.html", context, status=403)


def _say_old(request: HttpRequest, found: Play) -> HttpResponse:
    """Answer a form of an old page: nothing is answered twice, and here is the latest page."""
    messages.info(request, _("You were already a step further. Here you are."))
    return redirect(found.url)


def _show_current(
    request: HttpRequest, found: Play, library: Library, activity: Activity
) -> HttpResponse:
    fields = fields_of(current_step(activity, found.attempt), library.framework.agreement)
    was_kept = kept_answers.is_kept(request.session, found.id)
    kept = kept_answers.take_answer(request.session, found.id, found.moves) if was_kept else None
    if kept and fields:
        messages.info(
            request,
            _("You had been signed out. Your answer is still here: press the button once more."),
        )
        return _show(request, found, library, activity, read_chosen(fields, kept))
    if was_kept:
        messages.info(request, _("You had been signed out. Here you can play on."))
    return _show(request, found, library, activity)


def _show_telling(
    request: HttpRequest, found: Play, library: Library, activity: Activity
) -> HttpResponse:
    step = current_step(activity, found.attempt)
    if not isinstance(step, Tell):
        return _say_old(request, found)
    telling = tell_adult(library, step, request.POST)
    return _show(
        request,
        found,
        library,
        activity,
        telling.chosen,
        problem=telling.problem,
        status=422 if telling.problem else 200,
        telling=telling,
    )


def _show(
    request: HttpRequest,
    found: Play,
    library: Library,
    activity: Activity,
    chosen: Chosen | None = None,
    *,
    problem: str = "",
    status: int = 200,
    telling: object | None = None,
) -> HttpResponse:
    page = show_step(library, activity, found.attempt, chosen)
    if isinstance(page.step, Tell) and telling is None:
        telling = tell_adult(library, page.step, None)
    context = {
        "activity": activity,
        "page": page,
        "step": page.step,
        "play": found,
        "shown": timezone.now().timestamp(),
        "problem": problem,
        "telling": telling,
        "help": describe_help(request.user),
        "finish": (finish := _find_way_out(activity, is_guest=found.is_guest)),
    }
    if not found.is_guest:  # who came as a guest without scripts goes on without them
        context["handover"] = hand_over(
            activity, mode="play", begun=found, finish=finish, is_course=False
        )
    return render(request, "player/step.html", context, status=status)
