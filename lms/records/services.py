"""Storing statements, and making the clients that may."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import msgspec
from django.conf import settings
from django.db import connection, transaction
from django.utils.crypto import get_random_string

from lms.accounts.models import User
from lms.records import intake
from lms.records.errors import Conflict, NotAllowed
from lms.records.intake import Arrival
from lms.records.mentions import agent_key
from lms.records.models import (
    Mention,
    Record,
    RecordClient,
    Scope,
    Surroundings,
    hash_secret,
)
from lms.records.signals import records_stored, records_voided

CLIENTS_PER_LEARNER = 20
"""A learner who signs in on more machines than this is signed out of the oldest."""

WRITER_LOCK = 0x5AFE_0001
_TICK = timedelta(microseconds=1)


def store_statements(
    statements: Sequence[dict[str, Any]], *, client: RecordClient | None = None
) -> list[UUID]:
    """Store statements that the site itself made; see ``store_batch``."""
    return store_batch(intake.read_batch(msgspec.json.encode(statements)), client=client)


@transaction.atomic
def store_batch(arrivals: Sequence[Arrival], *, client: RecordClient | None) -> list[UUID]:
    """Store all of them or none, and return their ids in order. Without a client, the site writes.

    A statement that is stored already is left as it is. Raises Conflict when it says something
    else there, and NotAllowed for what the client may not say. Sends ``records_stored``.
    """
    _check_permission(arrivals, client)
    wait_for_other_writers()
    known = _known_records([arrival.id for arrival in arrivals])
    fresh = []
    for number, arrival in enumerate(arrivals, start=1):
        if record := known.get(arrival.id):
            _check_same(arrival, record, number, len(arrivals))
        else:
            fresh.append(arrival)
    if fresh:
        _insert(fresh, client)
    return [arrival.id for arrival in arrivals]


def _check_permission(arrivals: Sequence[Arrival], client: RecordClient | None) -> None:
    if client is None:
        return
    if not client.may(Scope.WRITE):
        raise NotAllowed("This client may not write statements.")
    own = agent_key(learner_agent(client.account_id)) if client.account_id else None
    for number, arrival in enumerate(arrivals, start=1):
        place = intake.name_place(number, len(arrivals))
        if own and arrival.mentions.actor != own:
            raise NotAllowed(f"{place}actor: A learner's client writes only about that learner.")
        if arrival.mentions.voids and not client.may():
            raise NotAllowed(f"{place}verb: Only a client with the scope “all” may void.")


def wait_for_other_writers() -> None:
    """Let one transaction write at a time, so that ``stored`` grows in the order of commits.

    SQLite does so by itself (its transactions begin IMMEDIATE); PostgreSQL takes a lock that ends
    with the transaction.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [WRITER_LOCK])


def _known_records(ids: list[UUID]) -> dict[UUID, Record]:
    found = Record.objects.filter(id__in=ids).only("id", "digest", "timestamp", "stored")
    return {record.id: record for record in found}


def _check_same(arrival: Arrival, record: Record, number: int, count: int) -> None:
    # Where the store filled in the timestamp, it equals ``stored``, and any other may stand for it.
    same_time = (
        arrival.timestamp is None
        or record.timestamp == record.stored
        or arrival.timestamp == record.timestamp
    )
    if arrival.digest != record.digest or not same_time:
        place = intake.name_place(number, count)
        raise Conflict(f"{place}id: {arrival.id} is stored already and says something else.")


def _insert(arrivals: list[Arrival], client: RecordClient | None) -> None:
    authority = msgspec.json.encode(_authority(client))
    last = Record.objects.order_by("-stored").values_list("stored", flat=True).first()
    stored = datetime.now(UTC)
    if last and last >= stored:
        stored = last + _TICK
    _keep_surroundings(arrivals)
    records = Record.objects.bulk_create(
        _make_record(arrival, stored + place * _TICK, authority, client)
        for place, arrival in enumerate(arrivals)
    )
    voided = _void(arrivals)
    valid = [
        (record, arrival.statement)
        for record, arrival in zip(records, arrivals, strict=True)
        if record.id not in voided
    ]
    if valid:
        records_stored.send(
            Record,
            records=[record for record, _ in valid],
            statements=[statement for _, statement in valid],
        )


def _make_record(
    arrival: Arrival, stored: datetime, authority: bytes, client: RecordClient | None
) -> Record:
    mentions = arrival.mentions
    return Record(
        id=arrival.id,
        text=arrival.write(stored, authority),
        digest=arrival.digest,
        stored=stored,
        timestamp=arrival.timestamp or stored,
        actor=mentions.actor,
        verb=mentions.verb,
        activity=mentions.activity,
        registration=mentions.registration,
        refers_to=mentions.refers_to,
        surroundings_id=mentions.surroundings,
        voids=mentions.voids,
        client=client,
    )


def _keep_surroundings(arrivals: list[Arrival]) -> None:
    needed = {a.mentions.surroundings: a.mentions for a in arrivals if a.mentions.surroundings}
    known = Surroundings.objects.filter(id__in=needed).values_list("id", flat=True)
    fresh = needed.keys() - set(known)
    Surroundings.objects.bulk_create(Surroundings(id=one) for one in fresh)
    Mention.objects.bulk_create(
        Mention(surroundings_id=one, key=key, is_direct=key in needed[one].agents)
        for one in fresh
        for key in needed[one].agents | needed[one].related
    )


def _void(arrivals: list[Arrival]) -> set[UUID]:
    """Void what these statements void, and those of them that an earlier one voids."""
    targets = {a.mentions.refers_to for a in arrivals if a.mentions.voids}
    ids = {arrival.id for arrival in arrivals}
    referred = Record.objects.filter(voids=True, refers_to__in=ids)
    targets.update(referred.values_list("refers_to", flat=True))
    if not targets:
        return set()
    condemned = Record.objects.filter(id__in=targets, voids=False, is_voided=False)
    records = list(condemned)
    condemned.update(is_voided=True)
    if earlier := [record for record in records if record.id not in ids]:
        records_voided.send(Record, records=earlier)
    return {record.id for record in records}


def _authority(client: RecordClient | None) -> dict[str, Any]:
    name = client.key if client else "site"
    return {"objectType": "Agent", "account": {"homePage": settings.SITE_URL, "name": name}}


def learner_agent(learner_id: UUID) -> dict[str, Any]:
    """Return who a learner is in statements: an account that is a pseudonym, never a name."""
    return {
        "objectType": "Agent",
        "account": {"homePage": settings.SITE_URL, "name": str(learner_id)},
    }


def create_client(
    name: str, scopes: Iterable[Scope], *, account: User | None = None
) -> tuple[RecordClient, str]:
    """Make a client, and return it with its secret, which nobody can read again."""
    secret = get_random_string(43)
    client = RecordClient.objects.create(
        key=get_random_string(22),
        name=name,
        secret_digest=hash_secret(secret),
        scopes=sorted(scopes),
        account=account,
    )
    return client, secret


@transaction.atomic
def create_learner_client(learner: User) -> tuple[RecordClient, str]:
    """Make a client that writes about this learner and no one else, for one machine.

    Returns it with its secret. Beyond ``CLIENTS_PER_LEARNER``, the oldest stop working.
    """
    client, secret = create_client("learner", [Scope.WRITE], account=learner)
    kept = RecordClient.objects.filter(account=learner, is_active=True).order_by("-created")
    old = list(kept.values_list("key", flat=True)[CLIENTS_PER_LEARNER:])
    if old:
        RecordClient.objects.filter(key__in=old).update(is_active=False)
    return client, secret


def revoke_learner_clients(learner: User) -> None:
    """Sign the learner's machines out: what they send is refused until they sign in again."""
    RecordClient.objects.filter(account=learner).update(is_active=False)
