"""What the base template needs on every page."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import get_language_info

from lms.ui.languages import list_offered_languages


def describe_site(request: HttpRequest) -> dict[str, Any]:
    """Return the languages of the menu, each named in itself."""
    return {"offered_languages": [get_language_info(code) for code in list_offered_languages()]}
