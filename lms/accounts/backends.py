"""How people prove who they are: staff by password, learners by picture PIN."""

from typing import Any

from django.contrib.auth.backends import BaseBackend, ModelBackend
from django.http import HttpRequest

from lms.accounts.models import Role, User
from lms.accounts.pins import hash_pin, is_pin, matches_pin


class StaffBackend(ModelBackend):
    """Username and password, for everybody but learners."""

    def user_can_authenticate(self, user: User) -> bool:
        """Return False for a learner: their PIN is not a password."""
        return not user.is_learner and super().user_can_authenticate(user)


class LearnerBackend(BaseBackend):
    """A learner's id and three pictures."""

    def authenticate(
        self,
        request: HttpRequest | None,
        username: str | None = None,
        pin: tuple[str, ...] | None = None,
        **kwargs: Any,
    ) -> User | None:
        """Return the learner with this id, when the three pictures are theirs."""
        if username is None or pin is None or not is_pin(pin):
            return None
        learner = User.objects.filter(username=username, role=Role.LEARNER, is_active=True).first()
        if learner is None:
            hash_pin(pin)  # as long as a wrong PIN takes
            return None
        return learner if matches_pin(pin, learner.password) else None

    def get_user(self, user_id: str) -> User | None:
        """Return the learner of a session."""
        return User.objects.filter(pk=user_id, role=Role.LEARNER, is_active=True).first()
