"""Staff sign-in, sign-out, and the way to the right start."""

from django.contrib.auth.views import LoginView
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from lms.accounts.models import Role

STARTS = {
    Role.LEARNER: "assignments:today",
    Role.TEACHER: "schools:classrooms",
    Role.SCHOOL_LEAD: "schools:classrooms",
    Role.EVALUATOR: "evaluation:home",
    Role.EDITOR: "wagtailadmin_home",
}


class StaffSignIn(LoginView):
    """User name and password, for staff."""

    template_name = "accounts/staff_sign_in.html"
    redirect_authenticated_user = True


def start(request: HttpRequest) -> HttpResponse:
    """Send somebody to the first page of their role."""
    if not request.user.is_authenticated:
        return redirect("schools:sign_in")
    return redirect(reverse(STARTS[Role(request.user.role)]))
