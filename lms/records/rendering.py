"""Statements as a reader wants them: exactly as they came, ids only, or in one language."""

from collections.abc import Sequence
from typing import Any

import msgspec
from django.utils.translation.trans_real import parse_accept_lang_header

from lms.records.models import Record
from lms.records.queries import Format
from lms.records.validation import COMPONENTS, IDENTIFIERS

_CONTEXT_AGENTS = ("instructor", "team")


def write_statement(record: Record, form: Format, languages: str) -> str:
    """Return a record's statement as JSON. ``languages`` is the Accept-Language header."""
    if form == "exact":
        return record.text
    statement = msgspec.json.decode(record.text)
    if form == "ids":
        return msgspec.json.encode(_keep_ids(statement)).decode()
    return msgspec.json.encode(_keep_language(statement, rank_languages(languages))).decode()


def write_page(records: Sequence[Record], more: str, form: Format, languages: str) -> str:
    """Return a StatementResult (Data, 2.5) as JSON."""
    statements = ",".join(write_statement(record, form, languages) for record in records)
    return f'{{"statements":[{statements}],"more":{msgspec.json.encode(more).decode()}}}'


def rank_languages(header: str) -> list[str]:
    """Return the languages of an Accept-Language header, best first, in lower case."""
    return [language.lower() for language, _ in parse_accept_lang_header(header.lower())]


def _keep_ids(statement: dict[str, Any]) -> dict[str, Any]:
    plain = dict(statement)
    plain["actor"] = _identify_agent(plain["actor"])
    plain["verb"] = {"id": plain["verb"]["id"]}
    plain["object"] = _identify_object(plain["object"])
    if "authority" in plain:
        plain["authority"] = _identify_agent(plain["authority"])
    if "context" in plain:
        context = plain["context"] = dict(plain["context"])
        for name in _CONTEXT_AGENTS:
            if name in context:
                context[name] = _identify_agent(context[name])
        if "contextActivities" in context:
            context["contextActivities"] = {
                name: [_identify_object(activity) for activity in listed]
                for name, listed in context["contextActivities"].items()
            }
    return plain


def _identify_agent(agent: dict[str, Any]) -> dict[str, Any]:
    plain = {name: agent[name] for name in ("objectType", *IDENTIFIERS) if name in agent}
    if not any(name in agent for name in IDENTIFIERS):
        plain["member"] = [_identify_agent(member) for member in agent["member"]]
    return plain


def _identify_object(target: dict[str, Any]) -> dict[str, Any]:
    kind = target.get("objectType", "Activity")
    if kind == "SubStatement":
        return _keep_ids(target)
    if kind in ("Agent", "Group"):
        return _identify_agent(target)
    return {name: target[name] for name in ("objectType", "id") if name in target}


def _keep_language(statement: dict[str, Any], ranked: list[str]) -> dict[str, Any]:
    verb = statement["verb"]
    if "display" in verb:
        verb["display"] = _choose(verb["display"], ranked)
    target = statement["object"]
    if target.get("objectType") == "SubStatement":
        _keep_language(target, ranked)
    activities = [target]
    for listed in statement.get("context", {}).get("contextActivities", {}).values():
        activities += listed
    for activity in activities:
        definition = activity.get("definition", {})
        parts = [part for name in COMPONENTS for part in definition.get(name, ())]
        for owner, name in ((definition, "name"), (definition, "description")):
            if name in owner:
                owner[name] = _choose(owner[name], ranked)
        for part in parts:
            if "description" in part:
                part["description"] = _choose(part["description"], ranked)
    return statement


def _choose(words: dict[str, str], ranked: list[str]) -> dict[str, str]:
    """Return the one entry of a language map that suits best (Communication, 2.1.3)."""
    tags = {tag.lower(): tag for tag in words}
    for wanted in ranked:
        for tag in tags:
            if wanted in ("*", tag) or tag.startswith(f"{wanted}-") or wanted.startswith(f"{tag}-"):
                return {tags[tag]: words[tags[tag]]}
    first = next(iter(words))
    return {first: words[first]}
