"""Pages of somebody who is signed in stay on no device."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import add_never_cache_headers, patch_cache_control

GetResponse = Callable[[HttpRequest], HttpResponse]


def keep_private(get_response: GetResponse) -> GetResponse:
    """Let no browser and no proxy keep a page that was made for somebody.

    A phone goes from hand to hand: after signing out, *Back* must show no name. A view that says
    itself how long its answer may be kept is left alone, but for sharing.
    """

    def answer(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        # Without the cookie there is nobody to look for, and programs get no "Vary: Cookie".
        if settings.SESSION_COOKIE_NAME in request.COOKIES and request.user.is_authenticated:
            if response.has_header("Cache-Control"):
                patch_cache_control(response, private=True)
            else:
                add_never_cache_headers(response)
        return response

    return answer
