"""Finding records again, and who asks for them."""

from datetime import UTC, datetime, timedelta
from itertools import product

from django.db.models import Exists, OuterRef, Q, QuerySet

from lms.records.errors import NotAllowed, NotFound
from lms.records.models import Mention, Record, RecordClient, Scope
from lms.records.queries import OneStatement, StatementQuery

COMMIT_TIME = timedelta(seconds=2)
"""Longer than a batch takes from its ``stored`` to the end of its transaction."""

CHAIN = 4
"""How many references from statement to statement a filter follows."""


def find_client(key: str, secret: str) -> RecordClient | None:
    """Return the active client with this key and secret."""
    client = RecordClient.objects.filter(key=key, is_active=True).first()
    return client if client and client.has_secret(secret) else None


def get_consistent_through() -> datetime:
    """Return a moment before which nothing will be stored any more."""
    return datetime.now(UTC) - COMMIT_TIME


def get_record(query: OneStatement, client: RecordClient) -> Record:
    """Return one record that this client may read; raise NotFound."""
    record = list_readable(client).filter(id=query.id, is_voided=query.voided).first()
    if record is None:
        kind = "voided statement" if query.voided else "statement"
        raise NotFound(f"There is no {kind} with the id {query.id}.")
    return record


def list_readable(client: RecordClient) -> QuerySet[Record]:
    """Return the records that this client may read; raise NotAllowed where there are none."""
    if client.may(Scope.READ):
        return Record.objects.all()
    if client.may(Scope.READ_MINE):
        return Record.objects.filter(client=client)
    raise NotAllowed("This client may not read statements.")


def find_records(query: StatementQuery, client: RecordClient) -> tuple[list[Record], bool]:
    """Return a page of records in the order of ``stored``, and whether there are more.

    Each way of matching (as the actor, as a member, by reference …) is a query of its own that one
    index answers; a single query that joins them with OR would read the whole table.
    """
    page = _limit_time(list_readable(client), query).filter(is_voided=False)
    page = page.order_by("stored" if query.ascending else "-stored")
    ways = _ways_to_match(query)
    found: dict[datetime, Record] = {}
    for way in [*ways, *([_by_reference(ways, client)] if any(ways) else [])]:
        found |= {record.stored: record for record in page.filter(way)[: query.limit + 1]}
    records = [found[stored] for stored in sorted(found, reverse=not query.ascending)]
    return records[: query.limit], len(records) > query.limit


def _limit_time(records: QuerySet[Record], query: StatementQuery) -> QuerySet[Record]:
    if query.since:
        records = records.filter(stored__gt=query.since)
    if query.until:
        records = records.filter(stored__lte=query.until)
    if query.after:
        side = "gt" if query.ascending else "lt"
        records = records.filter(**{f"stored__{side}": query.after})
    return records


def _ways_to_match(query: StatementQuery) -> list[Q]:
    agents, activities = [Q()], [Q()]
    if query.agent:
        mentioned = Mention.objects.filter(key=query.agent)
        if not query.related_agents:
            mentioned = mentioned.filter(is_direct=True)
        agents = [Q(actor=query.agent), Q(surroundings__in=mentioned.values("surroundings_id"))]
        if query.related_agents and query.authority:
            agents.append(_by_authority(query.authority))
    if query.activity:
        activities = [Q(activity=query.activity)]
        if query.related_activities:
            mentioned = Mention.objects.filter(key=query.activity)
            activities.append(Q(surroundings__in=mentioned.values("surroundings_id")))
    plain = Q()
    if query.verb:
        plain &= Q(verb=query.verb)
    if query.registration:
        plain &= Q(registration=query.registration)
    return [agent & activity & plain for agent, activity in product(agents, activities)]


def _by_authority(name: str) -> Q:
    return Q(client=None) if name == "site" else Q(client=name)


def _by_reference(ways: list[Q], client: RecordClient) -> Q:
    """Match a statement whose object is a reference to one that matches, step by step."""
    matching = ways[0]
    for way in ways[1:]:
        matching |= way
    reached, result = matching, Q()
    for _ in range(CHAIN):
        target = list_readable(client).filter(reached, id=OuterRef("refers_to"))
        reached = Q(Exists(target))
        result |= reached
    # Said outside the OR as well, it lets the small index of records that refer answer.
    return Q(refers_to__isnull=False) & result
