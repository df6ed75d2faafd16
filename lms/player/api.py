"""What the player in the browser asks the site: documents, a record client, a place to play on.

Answers are JSON; an error is ``{"error": {"code", "message"}}`` with a sentence for people.
"""

import gzip

import msgspec
from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_POST
from django.views.decorators.vary import vary_on_headers

from lms.lessons.editions import is_withdrawn
from lms.lessons.selectors import get_activity
from lms.lessons.services import finish_lesson
from lms.player import services
from lms.player.documents import find_document
from lms.records.authentication import sign_in_client
from lms.records.errors import NoCredentials
from lms.records.services import create_learner_client

FOREVER = 31_536_000
MAX_BYTES = 100_000
"""Largest save. The longest way through the longest lesson takes a tenth of it."""


@require_GET
@vary_on_headers("Accept-Encoding")
def document(request: HttpRequest, edition: str, locale: str, activity_id: str) -> HttpResponse:
    """Return a lesson document. It never changes: another edition has another address."""
    try:
        if locale not in dict(settings.LANGUAGES) or is_withdrawn(edition):
            raise Http404
        packed = find_document(edition, locale, activity_id).packed
    except Http404:
        sentence = _("This site does not have this lesson in this edition. Start it again.")
        answer = _refuse(404, "no-document", sentence)
        answer["Cache-Control"] = "no-store"
        return answer
    is_packed = "gzip" in request.headers.get("Accept-Encoding", "")
    content = packed if is_packed else gzip.decompress(packed)
    answer = HttpResponse(content, content_type="application/json")
    if is_packed:
        answer["Content-Encoding"] = "gzip"
    patch_cache_control(answer, max_age=FOREVER, immutable=True)
    return answer


@require_POST
@never_cache
def client(request: HttpRequest) -> JsonResponse:
    """Make a record client for the learner who is signed in, for this browser alone."""
    if not (request.user.is_authenticated and request.user.is_learner):
        return _refuse(403, "not-signed-in", _("Nobody who learns here is signed in."))
    made, secret = create_learner_client(request.user)
    return JsonResponse(
        {
            "learner": {"id": str(request.user.id), "name": request.user.name},
            "account": {"homePage": settings.SITE_URL, "name": request.user.username},
            "client": {"key": made.key, "secret": secret},
        }
    )


@csrf_exempt
@require_POST
@never_cache
def saves(request: HttpRequest) -> HttpResponse:
    """Take how far a learner is, so that they can play on somewhere else. Basic: their client."""
    try:
        learner = sign_in_client(request).account
    except NoCredentials as error:
        answer = _refuse(401, error.code, error.message)
        answer["WWW-Authenticate"] = 'Basic realm="Safe Harbour", charset="UTF-8"'
        return answer
    if learner is None:
        return _refuse(403, "no-learner", _("This record client belongs to no learner."))
    try:
        if len(request.body) > MAX_BYTES:
            raise msgspec.DecodeError
        save = msgspec.json.decode(request.body, type=services.Save)
        services.keep_save(learner, save)
    except (msgspec.DecodeError, RecursionError):
        sentence = _("Send JSON with attempt, occasion and moves.")
        return _refuse(400, "bad-request", sentence)
    except ValidationError as error:
        return _refuse(422, "not-kept", error.message)
    return HttpResponse(status=204)


@require_POST
@never_cache
def finished(request: HttpRequest, activity_id: str) -> HttpResponse:
    """Keep that somebody of the staff has finished a lesson of their course."""
    get_activity(activity_id)
    if not request.user.is_authenticated or request.user.is_learner:
        return _refuse(403, "not-staff", _("This is kept of staff alone."))
    finish_lesson(request.user, activity_id)
    return HttpResponse(status=204)


def _refuse(status: int, code: str, message: str) -> JsonResponse:
    return JsonResponse({"error": {"code": code, "message": message}}, status=status)
