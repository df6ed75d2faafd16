"""Whether two statements are the same one (xAPI 1.0.3, Data, 2.3.1: immutability).

What a store may fill in or say otherwise is left out: id, authority, stored, version, timestamp
(compared apart, as an instant), attachments, what verbs are called and activities defined as, the
order of a group's members, the case of what has no case.
"""

import re
from hashlib import sha256
from typing import Any

import msgspec

from lms.records.mentions import lower_domain

_encoder = msgspec.json.Encoder(order="deterministic")
_fraction = re.compile(r"[.,]([0-9]{2})[0-9]*")


def make_digest(statement: dict[str, Any]) -> str:
    """Return what is equal for two statements that say the same."""
    return sha256(_encoder.encode(_plain_statement(statement))).hexdigest()


def _plain_statement(statement: dict[str, Any]) -> dict[str, Any]:
    plain: dict[str, Any] = {
        "actor": _plain_agent(statement["actor"]),
        "verb": statement["verb"]["id"],
        "object": _plain_object(statement["object"]),
    }
    if result := statement.get("result"):
        plain["result"] = _plain_result(result)
    if context := statement.get("context"):
        plain["context"] = _plain_context(context)
    return plain


def _plain_agent(agent: dict[str, Any]) -> dict[str, Any]:
    plain = {"objectType": "Agent", **agent}
    if "mbox" in plain:
        plain["mbox"] = lower_domain(plain["mbox"])
    if "mbox_sha1sum" in plain:
        plain["mbox_sha1sum"] = plain["mbox_sha1sum"].lower()
    if "member" in plain:
        members = [_plain_agent(member) for member in plain["member"]]
        plain["member"] = sorted(members, key=_encoder.encode)
    return plain


def _plain_object(target: dict[str, Any]) -> dict[str, Any]:
    kind = target.get("objectType", "Activity")
    if kind == "Activity":
        return {"objectType": kind, "id": target["id"]}
    if kind == "StatementRef":
        return {"objectType": kind, "id": target["id"].lower()}
    if kind == "SubStatement":
        plain = {"objectType": kind, **_plain_statement(target)}
        if "timestamp" in target:
            plain["timestamp"] = target["timestamp"]
        return plain
    return _plain_agent(target)


def _plain_result(result: dict[str, Any]) -> dict[str, Any]:
    plain = dict(result)
    if "duration" in plain:
        # Data, 4.6: what is finer than a hundredth of a second is not compared.
        plain["duration"] = _fraction.sub(r".\1", plain["duration"])
    return plain


def _plain_context(context: dict[str, Any]) -> dict[str, Any]:
    plain = dict(context)
    for name in ("instructor", "team"):
        if name in plain:
            plain[name] = _plain_agent(plain[name])
    for name in ("registration", "language"):
        if name in plain:
            plain[name] = plain[name].lower()
    if "statement" in plain:
        plain["statement"] = plain["statement"]["id"].lower()
    if "contextActivities" in plain:
        plain["contextActivities"] = {
            name: [one["id"] for one in (listed if isinstance(listed, list) else [listed])]
            for name, listed in plain["contextActivities"].items()
        }
    return plain
