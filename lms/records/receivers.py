"""A new PIN ends the keys that were given out for the old one."""

from typing import Any

from django.db.models.signals import post_save
from django.dispatch import receiver

from lms.accounts.models import User
from lms.records.services import revoke_learner_clients


@receiver(post_save, sender=User, dispatch_uid="records.end_old_keys")
def end_old_keys(
    sender: type[User], instance: User, update_fields: frozenset[str] | None, **kwargs: Any
) -> None:
    """Refuse a learner's machines from now on, when the PIN is what was saved."""
    if instance.is_learner and update_fields and "password" in update_fields:
        revoke_learner_clients(instance)
