"""What is known of accounts."""

from collections.abc import Iterable
from uuid import UUID

from axes.helpers import get_cache, make_cache_key_list
from django.conf import settings

from lms.accounts import tries
from lms.accounts.models import User


def list_locked(users: Iterable[User]) -> set[UUID]:
    """Return the ids of those who have to wait after too many wrong tries, in two queries."""
    users = list(users)
    keys = {make_cache_key_list([{"username": user.username}])[0]: user.pk for user in users}
    failures = get_cache().get_many(keys)
    waiting = {keys[key] for key, count in failures.items() if count >= settings.AXES_FAILURE_LIMIT}
    return waiting | tries.list_spent(users)
