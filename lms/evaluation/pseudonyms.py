"""Pseudonyms: stable for one site, and worth nothing without its key."""

import hmac
from base64 import b32encode
from functools import lru_cache
from uuid import UUID

from lms.evaluation.models import PseudonymKey


class Pseudonyms:
    """Turns ids into pseudonyms with the site's key.

    A pseudonym is a letter for what it stands for and 80 bits of HMAC-SHA-256, so that neither the
    account in the records nor the id in the database can be told from it.
    """

    def __init__(self) -> None:
        key, _ = PseudonymKey.objects.get_or_create(pk=1)
        self._secret = bytes.fromhex(key.secret)
        # Rows of one learner and classroom stand together, so a few are enough to remember.
        self._make = lru_cache(maxsize=64)(self._compute)

    def learner(self, learner_id: UUID) -> str:
        """Return a learner's pseudonym."""
        return self._make("L", learner_id)

    def classroom(self, classroom_id: UUID) -> str:
        """Return a classroom's pseudonym."""
        return self._make("C", classroom_id)

    def school(self, school_id: UUID) -> str:
        """Return a school's pseudonym."""
        return self._make("S", school_id)

    def _compute(self, kind: str, subject: UUID) -> str:
        digest = hmac.digest(self._secret, kind.encode() + subject.bytes, "sha256")
        return kind + b32encode(digest[:10]).decode()
