"""What changes accounts, and signing in."""

from collections.abc import Sequence
from typing import Any

from axes.handlers.proxy import AxesProxyHandler
from axes.helpers import get_credentials
from axes.utils import reset as reset_tries
from django.conf import settings
from django.contrib.auth import authenticate, login
from django.contrib.auth.models import Group, update_last_login
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest
from django.utils.translation import gettext as _

from lms.accounts import tries
from lms.accounts.models import Role, User
from lms.accounts.pins import PIN_LENGTH, hash_pin, is_pin

# The group of Wagtail's own that may write, publish and use pictures and documents.
EDITORS = "Moderators"


class WrongPin(Exception):
    """These three pictures are not this learner's PIN."""


class Locked(Exception):
    """Too many wrong tries: this account has to wait, as ``explain_lock`` says."""


def create_staff(*, username: str, name: str, role: str, password: str, **extra: Any) -> User:
    """Create and return a teacher, school lead, evaluator or editor.

    Raises ValidationError when the user name is taken, the role is a learner's, or the password
    is too easy to guess.
    """
    if role == Role.LEARNER:
        raise ValidationError(_("A learner gets a nickname and a picture PIN, not a password."))
    user = User(username=username, name=name, role=role, **extra)
    validate_password(password, user)
    user.set_password(password)
    user.full_clean()
    with transaction.atomic():
        user.save()
        if role == Role.EDITOR:
            user.groups.add(Group.objects.get(name=EDITORS))
    return user


def build_learner(*, name: str, pin: Sequence[str]) -> User:
    """Return a new learner that is not saved yet, so that a roster can be written at once."""
    learner = User(name=name, role=Role.LEARNER)
    learner.username = str(learner.id)
    _set_pin(learner, pin)
    return learner


def change_pin(learner: User, pin: Sequence[str]) -> None:
    """Give a learner another PIN, end their sessions and forget wrong tries."""
    _set_pin(learner, pin)
    learner.save(update_fields=["password"])
    unlock(learner)


def unlock(user: User) -> None:
    """Forget the wrong tries of an account."""
    reset_tries(username=user.username)
    tries.forget(user)


def is_locked(request: HttpRequest, user: User) -> bool:
    """Return whether this account has to wait after too many wrong tries."""
    is_allowed = AxesProxyHandler.is_allowed(request, get_credentials(user.username))
    return not is_allowed or tries.is_spent(user)


def explain_lock(user: User) -> str:
    """Return what a learner reads whose account is locked: how long, and who can help."""
    if tries.is_spent(user):
        return _(
            "That was too many tries for today. Ask your teacher, "
            "who can give you new pictures at once."
        )
    return _(
        "That was too many tries. Wait five minutes, or ask your teacher, "
        "who can give you new pictures at once."
    )


def sign_in_learner(request: HttpRequest, learner: User, pin: Sequence[str]) -> User:
    """Check a learner's three pictures, and return the learner.

    This proves who somebody is; :func:`open_session` makes a session of it. Raises WrongPin, or
    Locked after too many wrong tries.
    """
    # A wrong try is counted, so the refusal must not undo this transaction: it is raised after it.
    with transaction.atomic():
        # Tries at one learner queue up at their row. Side by side, each would see the count before
        # any of them was added, and a burst over many connections would be many more than five.
        User.objects.select_for_update().filter(pk=learner.pk).first()
        if is_locked(request, learner):
            refusal: type[Exception] = Locked
        elif found := authenticate(request, username=learner.username, pin=tuple(pin)):
            unlock(learner)
            return found
        else:
            tries.count_wrong_pin(learner)
            refusal = Locked if is_locked(request, learner) else WrongPin
    raise refusal


def open_session(request: HttpRequest, user: User) -> None:
    """Start a session on this device; a learner's ends after a class hour."""
    login(request, user)
    if user.is_learner:
        request.session.set_expiry(settings.LEARNER_SESSION)


def keep_last_login_of_staff(sender: type, user: User, **kwargs: Any) -> None:
    """Note the time of a sign-in, unless a learner's."""
    if not user.is_learner:
        update_last_login(sender, user, **kwargs)


def _set_pin(learner: User, pin: Sequence[str]) -> None:
    if not is_pin(pin):
        raise ValidationError(
            _("A PIN is %(count)s of the twelve pictures.") % {"count": PIN_LENGTH}
        )
    learner.password = hash_pin(pin)
