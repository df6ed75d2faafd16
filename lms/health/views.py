"""Whether the site is well."""

from django.db import DatabaseError, connection
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from curriculum import __version__
from lms.lessons.selectors import get_library


@never_cache
@require_safe
def health(request: HttpRequest) -> JsonResponse:
    """Answer 200 with version, edition and database; 503 when the database doesn't answer."""
    answer = {"version": __version__, "database": connection.vendor}
    try:
        return JsonResponse(answer | {"edition": get_library("en").edition})
    except DatabaseError:
        return JsonResponse(answer | {"error": "The database does not answer."}, status=503)
