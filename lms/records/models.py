"""Records, whom and what they mention, and the clients that may write and read them."""

import hmac
from hashlib import sha256
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Scope(models.TextChoices):
    """What a client may do, in the standard's words (Communication, 4.2)."""

    ALL = "all", _("Read and write everything, and void statements")
    READ = "statements/read", _("Read every statement")
    READ_MINE = "statements/read/mine", _("Read the statements that it wrote")
    WRITE = "statements/write", _("Write statements")


class RecordClient(models.Model):
    """A program that may use the store, with a key and a secret (HTTP Basic).

    With an ``account``, it belongs to a learner, and writes only statements about that learner.
    Secrets are 32 random bytes, so one SHA-256 keeps them: there is nothing to guess, and a slow
    hash would cost every request.
    """

    key = models.CharField(max_length=43, primary_key=True)
    name = models.CharField(_("name"), max_length=100)
    secret_digest = models.CharField(max_length=64, editable=False)
    scopes = models.JSONField(default=list)
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="record_clients",
    )
    is_active = models.BooleanField(default=True)
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["created"]

    def __str__(self) -> str:
        return self.name

    def has_secret(self, secret: str) -> bool:
        """Whether this is its secret; takes the same time for every wrong one."""
        return hmac.compare_digest(self.secret_digest, hash_secret(secret))

    def may(self, *scopes: Scope) -> bool:
        """Whether it has one of these scopes."""
        return any(scope in self.scopes for scope in (Scope.ALL, *scopes))


def hash_secret(secret: str) -> str:
    """Return what is kept of a client's secret."""
    return sha256(secret.encode()).hexdigest()


class Surroundings(models.Model):
    """The agents and activities that a record speaks of beside its actor and its activity.

    Most statements of a lesson have the same ones, so a set of them is kept once. Its id is made
    of its members.
    """

    id = models.UUIDField(primary_key=True, editable=False)

    class Meta:
        verbose_name_plural = "surroundings"

    def __str__(self) -> str:
        return str(self.id)


class Mention(models.Model):
    """One member of such a set.

    ``is_direct`` tells what the plain filters find (members of a group, an agent as the object)
    from what only the related ones find (the context, the inside of a SubStatement).
    """

    surroundings = models.ForeignKey(
        Surroundings, on_delete=models.CASCADE, related_name="mentions", db_index=False
    )
    key = models.UUIDField()
    is_direct = models.BooleanField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["key", "surroundings"], name="records_mention_once")
        ]

    def __str__(self) -> str:
        return f"{self.surroundings_id} → {self.key}"


class Record(models.Model):
    """A stored statement: its text, and the keys by which it is found.

    ``stored`` is unique and grows from record to record, so that it orders them and is the place
    where a reader goes on. ``mentions.make_key`` makes the keys.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    text = models.TextField()
    digest = models.CharField(max_length=64)
    stored = models.DateTimeField(unique=True)
    timestamp = models.DateTimeField()
    actor = models.UUIDField(null=True)
    verb = models.UUIDField()
    activity = models.UUIDField(null=True)
    registration = models.UUIDField(null=True)
    refers_to = models.UUIDField(null=True)
    surroundings = models.ForeignKey(
        Surroundings, on_delete=models.PROTECT, null=True, related_name="records", db_index=False
    )
    voids = models.BooleanField(default=False)
    is_voided = models.BooleanField(default=False)
    client = models.ForeignKey(
        RecordClient, on_delete=models.SET_NULL, null=True, related_name="records", db_index=False
    )

    class Meta:
        ordering = ["-stored"]
        indexes = [
            models.Index(fields=["actor", "stored"], name="records_by_actor"),
            models.Index(fields=["verb", "stored"], name="records_by_verb"),
            models.Index(fields=["activity", "stored"], name="records_by_activity"),
            models.Index(fields=["registration", "stored"], name="records_by_registration"),
            models.Index(fields=["client", "stored"], name="records_by_client"),
            models.Index(fields=["surroundings", "stored"], name="records_by_surroundings"),
            models.Index(
                fields=["stored"],
                condition=Q(refers_to__isnull=False),
                name="records_that_refer",
            ),
            models.Index(
                fields=["refers_to"],
                condition=Q(refers_to__isnull=False),
                name="records_referred_to",
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)
