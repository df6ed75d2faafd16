"""What the game asks the site: who is in a class, who signs in, and what there is to do.

Answers are JSON; an error is ``{"error": {"code", "message"}}`` with a sentence for the player.
"""

from typing import Any
from uuid import UUID

import msgspec
from django.conf import settings
from django.http import Http404, HttpRequest, JsonResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_POST

from lms.accounts.models import User
from lms.accounts.services import Locked, WrongPin, explain_lock, sign_in_learner
from lms.assignments.cards import Card, make_card
from lms.assignments.schedule import Work
from lms.assignments.selectors import list_activities, list_offline_modules
from lms.help.lines import Line
from lms.help.selectors import describe_help
from lms.lessons.selectors import get_library
from lms.records.authentication import sign_in_client
from lms.records.errors import NoCredentials
from lms.records.services import create_learner_client
from lms.schools.models import Classroom
from lms.schools.selectors import get_enrolment, list_enrolments
from lms.schools.services import TooManyGuesses, UnknownCode, find_classroom

MAX_BYTES = 2_000


class SignIn(msgspec.Struct, forbid_unknown_fields=True):
    """What the game posts to sign a learner in."""

    code: str
    learner: UUID
    pin: list[str]


@require_GET
@never_cache
def classroom(request: HttpRequest, code: str) -> JsonResponse:
    """Return the classroom of a code and who learns there."""
    found = _find(request, code)
    if isinstance(found, JsonResponse):
        return found
    learners = [
        {"id": str(enrolment.learner_id), "name": enrolment.learner.name}
        for enrolment in list_enrolments(found)
    ]
    about = {"name": found.name, "school": found.school.name}
    return JsonResponse({"classroom": about, "learners": learners})


@csrf_exempt
@require_POST
@never_cache
def sign_in(request: HttpRequest) -> JsonResponse:
    """Check a learner's three pictures and make a record client for the machine that asks."""
    try:
        if len(request.body) > MAX_BYTES:
            raise msgspec.DecodeError
        posted = msgspec.json.decode(request.body, type=SignIn)
    except msgspec.DecodeError:
        sentence = _("Send JSON with code, learner and pin, a list of three pictures.")
        return _refuse(400, "bad-request", sentence)
    found = _find(request, posted.code)
    if isinstance(found, JsonResponse):
        return found
    try:
        learner = get_enrolment(found, posted.learner).learner
        sign_in_learner(request, learner, posted.pin)
    except (Http404, WrongPin):
        sentence = _("Those are not your three pictures. Try again, slowly.")
        return _refuse(403, "wrong-pin", sentence)
    except Locked:
        return _refuse(429, "locked", explain_lock(learner))
    client, secret = create_learner_client(learner)
    return JsonResponse(
        {
            "learner": {"id": str(learner.id), "name": learner.name, "band": found.band},
            "account": {"homePage": settings.SITE_URL, "name": learner.username},
            "client": {"key": client.key, "secret": secret},
        }
    )


@require_GET
@never_cache
def activities(request: HttpRequest) -> JsonResponse:
    """Return what the learner of this record client is asked to do."""
    try:
        client = sign_in_client(request)
    except NoCredentials as error:
        response = _refuse(401, error.code, error.message)
        response["WWW-Authenticate"] = 'Basic realm="Safe Harbour", charset="UTF-8"'
        return response
    if client.account is None:
        return _refuse(403, "no-learner", _("This record client belongs to no learner."))
    work = list_activities(client.account)
    answer = {"activities": [_describe(entry) for entry in work], "help": _tell(client.account)}
    return JsonResponse(answer)


@require_GET
@never_cache
def to_do(request: HttpRequest) -> JsonResponse:
    """Return what the pupil who is signed in is asked to do, for when there is no network.

    Lessons that their teacher has made available offline, and that are open, say so: the phone
    fetches their documents.
    """
    if not (request.user.is_authenticated and request.user.is_learner):
        return _refuse(403, "not-signed-in", _("Nobody who learns here is signed in."))
    modules = list_offline_modules(request.user)
    work = list_activities(request.user)
    found = describe_help(request.user)
    words = render_to_string("help/words.html", {"help": found}, request)
    days = [line.helpline.expires for line in found.lines]
    return JsonResponse(
        {
            "learner": str(request.user.id),
            "help": {"html": words, "expires": [day and day.isoformat() for day in days]},
            "activities": [_describe_card(make_card(request.user, one), modules) for one in work],
        }
    )


def _describe_card(card: Card, offline_modules: set[str]) -> dict[str, Any]:
    work, library = card.work, get_library()
    is_offline = work.is_playable and not work.occasion and work.module in offline_modules
    return _describe(work) | {
        "title": card.title,
        "minutes": card.minutes,
        "isOffline": is_offline,
        "document": reverse(
            "player:document", args=[library.edition, library.locale, work.activity]
        ),
    }


def _describe(work: Work) -> dict[str, Any]:
    return {
        "activity": work.activity,
        "occasion": work.occasion or None,
        "module": work.module,
        "due": work.due.isoformat() if work.due else None,
        "opens": work.opens.isoformat() if work.opens else None,
        "state": work.state,
    }


def _tell(learner: User) -> dict[str, Any]:
    """Return where this learner finds help: the game keeps it, and drops a line that expires."""
    found = describe_help(learner)
    contact = {"name": found.contact_name, "reach": found.contact_reach}
    return {
        "lines": [_describe_line(line) for line in found.lines],
        "contact": contact if found.contact_name else None,
    }


def _describe_line(line: Line) -> dict[str, Any]:
    said = line.helpline
    return {
        "id": said.id,
        "name": said.name,
        "service": said.service,
        "number": said.number,
        "free": said.is_free,
        "hours": said.hours,
        "languages": line.languages,
        "web": said.web,
        "chat": said.chat,
        "expires": said.expires.isoformat() if said.expires else None,
    }


def _find(request: HttpRequest, code: str) -> Classroom | JsonResponse:
    """Return the classroom, or the answer that says why there is none."""
    try:
        return find_classroom(request, code)
    except UnknownCode:
        sentence = _("No class has this code. Look at the letters again, or ask your teacher.")
        return _refuse(404, "unknown-code", sentence)
    except TooManyGuesses:
        sentence = _("There were too many wrong codes. Wait ten minutes, or ask your teacher.")
        return _refuse(429, "too-many-tries", sentence)


def _refuse(status: int, code: str, message: str) -> JsonResponse:
    return JsonResponse({"error": {"code": code, "message": message}}, status=status)
