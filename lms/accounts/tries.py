"""Wrong PINs of one day, beside the count that locks for five minutes.

There are 1,320 PINs of three different pictures. Five tries every five minutes would go through
all of them in a day; with thirty tries a day it takes a month and a half, and the teacher sees the
lock long before.
"""

from collections.abc import Iterable
from hashlib import sha256
from uuid import UUID

from django.core.cache import cache

from lms.accounts.models import User

LIMIT = 30
WINDOW = 24 * 3600


def is_spent(user: User) -> bool:
    """Return whether this account had its wrong PINs of a day: its teacher has to help."""
    return cache.get(_key(user), 0) >= LIMIT


def list_spent(users: Iterable[User]) -> set[UUID]:
    """Return the ids of those who had theirs, in one query."""
    ids = {_key(user): user.pk for user in users}
    return {ids[key] for key, count in cache.get_many(ids).items() if count >= LIMIT}


def count_wrong_pin(user: User) -> None:
    """Note one wrong PIN, for a day. The caller holds the account's row."""
    cache.set(_key(user), cache.get(_key(user), 0) + 1, WINDOW)


def forget(user: User) -> None:
    """Begin to count anew: after the right PIN, or when the teacher says so."""
    cache.delete(_key(user))


def _key(user: User) -> str:
    return f"wrong-pins:{sha256(user.username.encode()).hexdigest()}"
