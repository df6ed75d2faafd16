"""What the base template needs on every page."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language, get_language_info

from lms.ui.languages import list_offered_languages
from lms.ui.reading import LANGUAGE, LOOKS


def describe_site(request: HttpRequest) -> dict[str, Any]:
    """Return the languages of the menu, each named in itself, and the addresses of this page."""
    address = f"{settings.SITE_URL}{request.path}"
    look = getattr(request, "look", "")
    return {
        "offered_languages": [get_language_info(code) for code in list_offered_languages()],
        "look": look if look in LOOKS else "",
        "site_url": settings.SITE_URL,
        "canonical": in_language(address, get_language() or settings.LANGUAGE_CODE),
        "alternates": [(code, in_language(address, code)) for code in list_offered_languages()],
        "unnamed_language": address,
    }


def in_language(address: str, code: str) -> str:
    """Return the address of a page in one language; English has the plain one."""
    return address if code == settings.LANGUAGE_CODE else f"{address}?{LANGUAGE}={code}"
