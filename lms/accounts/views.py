"""Staff sign-in, the way to the right start, and what is kept about a child."""

from django.contrib.auth.views import LoginView
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from lms.accounts.forms import StaffSignInForm
from lms.accounts.models import Role

STARTS = {
    Role.LEARNER: "assignments:today",
    Role.TEACHER: "assignments:teaching",
    Role.SCHOOL_LEAD: "assignments:teaching",
    Role.EVALUATOR: "evaluation:home",
    Role.EDITOR: "wagtailadmin_home",
}


class StaffSignIn(LoginView):
    """User name and password, for staff."""

    template_name = "accounts/staff_sign_in.html"
    authentication_form = StaffSignInForm

    def form_invalid(self, form: StaffSignInForm) -> HttpResponse:
        """Show what is wrong, with status 429 while the account has to wait."""
        locked = form.has_error("__all__", code="locked")
        return self.render_to_response(
            self.get_context_data(form=form), status=429 if locked else 200
        )


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """Send somebody to the first page of their role."""
    if not request.user.is_authenticated:
        return redirect("schools:sign_in")
    return redirect(reverse(STARTS[Role(request.user.role)]))


@require_safe
def what_is_kept(request: HttpRequest) -> HttpResponse:
    """Say in a child's words what a teacher can see and what is kept."""
    return render(request, "accounts/what_is_kept.html")
