"""Begin and play a learner's attempt: every move is saved together with its records."""

from contextlib import suppress
from datetime import datetime
from uuid import UUID, uuid4

import msgspec
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from curriculum.engine import attempt as engine
from curriculum.results.events import AnyEvent
from curriculum.results.statement import Context, to_statement
from curriculum.schema import Activity, AssessmentForm
from lms.accounts.models import User
from lms.lessons.permits import read_permit
from lms.lessons.selectors import get_library
from lms.player.models import WebAttempt
from lms.player.moves import Move, make_move
from lms.player.selectors import find_lesson
from lms.records.services import store_statements

MOST_MOVES = 1_000_000


class Save(msgspec.Struct, forbid_unknown_fields=True):
    """How far a learner is, as the player in the browser keeps it. ``moves`` counts its moves."""

    attempt: engine.Attempt
    occasion: str
    moves: int


class OldPage(Exception):
    """The form came from a page that is not the latest: nothing was changed."""


def begin_attempt(learner: User, activity: Activity, permit: str, at: datetime) -> WebAttempt:
    """Return the learner's open attempt at this activity, begun now if there is none.

    A lesson needs no permit. Raises ValidationError when a test is not open to this learner, or
    was done already.
    """
    occasion = ""
    if isinstance(activity, AssessmentForm):
        allowed = read_permit(permit, learner.id)
        if allowed is None or allowed.activity != activity.id:
            raise ValidationError(_("These questions are not open for you now."))
        occasion = allowed.occasion
    mine = WebAttempt.objects.filter(learner=learner, activity=activity.id, occasion=occasion)
    if found := mine.filter(is_over=False).first():
        return found if find_lesson(found.attempt) else _begin_anew(found, activity, at)
    if occasion and mine.exists():
        raise ValidationError(_("You have answered these questions already. Thank you!"))
    try:
        with transaction.atomic():
            return _begin(learner, activity, occasion, at)
    except IntegrityError:  # a second press of the button was faster
        return mine.get(is_over=False)


def play_move(web_attempt_id: UUID, activity: Activity, position: int, move: Move) -> WebAttempt:
    """Make a move in an attempt, and store what is to be recorded, or neither.

    Raises OldPage when the attempt has moved on since the form was made, and InvalidResponse or
    InvalidMove as the engine does.
    """
    with transaction.atomic():
        found = WebAttempt.objects.select_for_update(of=("self",)).get(pk=web_attempt_id)
        if found.moves != position:
            raise OldPage
        attempt, events = make_move(activity, found.attempt, move)
        found.keep(attempt, move.at)
        found.moves += 1
        found.save(update_fields=["state", "is_over", "moves", "updated"])
        _record(found, events)
    return found


def keep_save(learner: User, save: Save) -> None:
    """Keep how far a learner is, unless the site knows them further in this attempt already.

    Of several attempts at one activity, the one that was played last is open; the others are over.
    Raises ValidationError for what cannot be played on here. Records are not made of a save.
    """
    attempt_id = _check_save(save)
    with transaction.atomic():
        found = WebAttempt.objects.select_for_update(of=("self",)).filter(pk=attempt_id).first()
        known = found and (found.learner_id, found.activity, found.occasion)
        if known and known != (learner.id, save.attempt.activity, save.occasion):
            raise ValidationError(_("This attempt is somebody else’s."))
        if save.occasion and not found:
            raise ValidationError(_("These questions are not open for you now."))
        if found and (found.is_over or found.moves >= save.moves):
            return
        if not found:
            if save.attempt.ending is not None:
                return
            mine = WebAttempt.objects.filter(learner=learner, activity=save.attempt.activity)
            mine.filter(occasion="", is_over=False).update(is_over=True)
            found = WebAttempt(id=attempt_id, learner=learner, activity=save.attempt.activity)
        found.keep(save.attempt, timezone.now())
        found.moves = save.moves
        found.save()


def _check_save(save: Save) -> UUID:
    """Return the attempt's id. Raises ValidationError when no player of ours can have made it."""
    with suppress(ValueError):
        if 0 <= save.moves < MOST_MOVES and save.attempt.path and find_lesson(save.attempt):
            return UUID(save.attempt.id)
    raise ValidationError(_("This attempt cannot be played on here."))


@transaction.atomic
def _begin(learner: User, activity: Activity, occasion: str, at: datetime) -> WebAttempt:
    web_attempt = WebAttempt(
        id=uuid4(), learner=learner, activity=activity.id, occasion=occasion, updated=at
    )
    attempt, events = engine.begin(
        activity, attempt_id=str(web_attempt.id), edition=get_library().edition, at=at
    )
    web_attempt.keep(attempt, at)
    web_attempt.save(force_insert=True)
    _record(web_attempt, events)
    return web_attempt


@transaction.atomic
def _begin_anew(old: WebAttempt, activity: Activity, at: datetime) -> WebAttempt:
    """End an attempt whose lesson was changed under it, and begin another."""
    old.is_over = True
    old.save(update_fields=["is_over"])
    return _begin(old.learner, activity, old.occasion, at)


def _record(web_attempt: WebAttempt, events: list[AnyEvent]) -> None:
    if not events:
        return
    context = Context(
        home_page=settings.SITE_URL,
        account=web_attempt.learner.username,
        platform="web",
        locale=get_language() or settings.LANGUAGE_CODE,
        occasion=web_attempt.occasion or None,
    )
    store_statements([to_statement(event, context) for event in events])
