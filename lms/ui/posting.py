"""Views that only a form's button calls."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect

View = Callable[..., HttpResponse]


def post_or_go_to(page: str) -> Callable[[View], View]:
    """Return a decorator: POST calls the view, and who comes by another way is led to ``page``.

    People come without the form after signing in again, after choosing another language on the
    page that answered it, or by going to its address. ``page`` is the name of an address that
    takes nothing, or ``classroom_id`` where the view does.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def posted(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if request.method == "POST":
                return view(request, *args, **kwargs)
            if request.method not in ("GET", "HEAD"):
                return HttpResponseNotAllowed(["POST"])
            place = {name: value for name, value in kwargs.items() if name == "classroom_id"}
            return redirect(page, **place)

        return posted

    return decorate
