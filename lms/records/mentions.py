"""Whom and what a statement speaks of, as keys that queries look for.

A key is a UUID made of a hash: short and of one length however long an IRI is, and the same for an
agent however it is written.
"""

from collections.abc import Iterator
from functools import lru_cache
from hashlib import blake2b
from typing import Any
from uuid import UUID

from msgspec import Struct

from curriculum.results.vocabulary import VOIDED


class Mentions(Struct, frozen=True, gc=False):
    """The keys of one statement: for the plain filters, and for the related ones.

    ``surroundings`` is the key of the last two together, or None where there is nothing around.
    """

    actor: UUID | None
    verb: UUID
    activity: UUID | None
    registration: UUID | None
    refers_to: UUID | None
    voids: bool
    surroundings: UUID | None
    agents: frozenset[UUID]
    related: frozenset[UUID]


def make_key(kind: str, *parts: str) -> UUID:
    """Return the key of an agent, a verb or an activity."""
    text = "\0".join((kind, *parts))
    return UUID(bytes=blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest())


@lru_cache(maxsize=4096)
def activity_key(iri: str) -> UUID:
    """Return the key of an activity."""
    return make_key("activity", iri)


@lru_cache(maxsize=256)
def verb_key(iri: str) -> UUID:
    """Return the key of a verb."""
    return make_key("verb", iri)


def agent_key(agent: dict[str, Any]) -> UUID | None:
    """Return the key of an agent or identified group; None for an anonymous group.

    Two are the same when they have the same identifier (Communication, 2.1.3); the domain of a
    mail address may be written in any case.
    """
    if account := agent.get("account"):
        return make_key("account", account["homePage"], account["name"])
    if mbox := agent.get("mbox"):
        return make_key("mbox", lower_domain(mbox))
    if checksum := agent.get("mbox_sha1sum"):
        return make_key("mbox_sha1sum", checksum.lower())
    if openid := agent.get("openid"):
        return make_key("openid", openid)
    return None


def lower_domain(mbox: str) -> str:
    """Return the mail address with its domain in lower case."""
    local, at, domain = mbox.rpartition("@")
    return local + at + domain.lower()


def read_mentions(statement: dict[str, Any]) -> Mentions:
    """Return the keys of a statement that has been checked."""
    target = statement["object"]
    kind = target.get("objectType", "Activity")
    registration = statement.get("context", {}).get("registration")
    direct = {*_members(statement["actor"])}
    if kind in ("Agent", "Group"):
        direct |= {agent_key(target), *_members(target)}
    related = {*_context_keys(statement.get("context", {}))}
    if kind == "SubStatement":
        related |= {*_inner_keys(target)}
    actor = agent_key(statement["actor"])
    agents = frozenset(key for key in direct if key and key != actor)
    around = frozenset(key for key in related if key and key not in agents and key != actor)
    return Mentions(
        actor=actor,
        verb=verb_key(statement["verb"]["id"]),
        activity=activity_key(target["id"]) if kind == "Activity" else None,
        registration=UUID(registration) if registration else None,
        refers_to=UUID(target["id"]) if kind == "StatementRef" else None,
        voids=statement["verb"]["id"] == VOIDED,
        surroundings=_surroundings_key(agents, around) if agents or around else None,
        agents=agents,
        related=around,
    )


@lru_cache(maxsize=4096)
def _surroundings_key(agents: frozenset[UUID], around: frozenset[UUID]) -> UUID:
    members = [*(f"direct {key}" for key in agents), *(f"related {key}" for key in around)]
    return make_key("surroundings", *sorted(members))


def _members(actor: dict[str, Any]) -> Iterator[UUID | None]:
    return (agent_key(member) for member in actor.get("member", ()))


def _context_keys(context: dict[str, Any]) -> Iterator[UUID | None]:
    for name in ("instructor", "team"):
        if name in context:
            yield agent_key(context[name])
            yield from _members(context[name])
    for listed in context.get("contextActivities", {}).values():
        for activity in listed if isinstance(listed, list) else [listed]:
            yield activity_key(activity["id"])


def _inner_keys(inner: dict[str, Any]) -> Iterator[UUID | None]:
    yield agent_key(inner["actor"])
    yield from _members(inner["actor"])
    target = inner["object"]
    kind = target.get("objectType", "Activity")
    if kind == "Activity":
        yield activity_key(target["id"])
    elif kind in ("Agent", "Group"):
        yield agent_key(target)
        yield from _members(target)
    yield from _context_keys(inner.get("context", {}))
