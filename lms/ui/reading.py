"""How somebody reads the site: in which language, and by day or after dark.

Both can be asked for in the address, so that a link in a menu is enough, without a script or a
form, and so that each language of a page has an address of its own. The choice is kept in a cookie.
"""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.cache import patch_vary_headers

from lms.ui.languages import list_offered_languages

GetResponse = Callable[[HttpRequest], HttpResponse]
LANGUAGE, LOOK = "lang", "look"
LOOKS = ("light", "dark")
AS_THE_DEVICE = "auto"
A_YEAR = 365 * 24 * 3600


def follow_choices(get_response: GetResponse) -> GetResponse:
    """Answer in the language and the look of the address or the cookie, and keep what is chosen."""

    def answer(request: HttpRequest) -> HttpResponse:
        language = request.GET.get(LANGUAGE, "")
        is_language_chosen = language in list_offered_languages()
        if is_language_chosen:
            translation.activate(language)
            request.LANGUAGE_CODE = language
        look = request.GET.get(LOOK, "")
        is_look_chosen = look in (*LOOKS, AS_THE_DEVICE)
        request.look = look if is_look_chosen else request.COOKIES.get(LOOK, "")
        response = get_response(request)
        if is_language_chosen:
            _keep(request, response, settings.LANGUAGE_COOKIE_NAME, language)
        if is_look_chosen:
            _keep(request, response, LOOK, "" if look == AS_THE_DEVICE else look)
        if response.get("Content-Type", "").startswith("text/html"):
            patch_vary_headers(response, ["Cookie"])
        return response

    return answer


def _keep(request: HttpRequest, response: HttpResponse, name: str, value: str) -> None:
    if not value:
        response.delete_cookie(name)
    elif request.COOKIES.get(name) != value:
        response.set_cookie(
            name,
            value,
            max_age=A_YEAR,
            secure=settings.LANGUAGE_COOKIE_SECURE,
            samesite=settings.LANGUAGE_COOKIE_SAMESITE,
        )
