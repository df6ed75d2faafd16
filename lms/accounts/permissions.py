"""Who may open a view. The wrong role gets 403, somebody else's object is a 404 in its selector."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase

from lms.accounts.models import Role

View = Callable[..., HttpResponseBase]


def role_required(*roles: Role) -> Callable[[View], View]:
    """Return a decorator that lets in these roles, and sends nobody-in-particular to sign in.

    The way back is kept in ``next``. A form that was posted cannot be repeated by a redirect:
    its ``next`` is the address it was posted to, which a view answers to GET as well.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if not request.user.is_authenticated:
                door = None if Role.LEARNER in roles else "accounts:staff_sign_in"
                return redirect_to_login(request.get_full_path(), door)
            if request.user.role not in roles:
                raise PermissionDenied
            return view(request, *args, **kwargs)

        return guarded

    return decorate


learner_required = role_required(Role.LEARNER)
teacher_required = role_required(Role.TEACHER, Role.SCHOOL_LEAD)
school_lead_required = role_required(Role.SCHOOL_LEAD)
evaluator_required = role_required(Role.EVALUATOR)
editor_required = role_required(Role.EDITOR)
