"""Statements to test with. Each is whole; ``change`` puts something else in one place."""

import copy
from base64 import b64encode
from typing import Any
from uuid import uuid4

MISSING = object()
VERSION = {"X-Experience-API-Version": "1.0.3"}


def make_agent(account: str = "a1", /, **more: Any) -> dict[str, Any]:
    return {"account": {"homePage": "https://school.example", "name": account}, **more}


def make_statement(**parts: Any) -> dict[str, Any]:
    return {
        "id": str(uuid4()),
        "actor": make_agent(),
        "verb": {"id": "https://verbs.example/tried", "display": {"en": "tried"}},
        "object": {"id": "https://activities.example/knot"},
        **parts,
    }


def make_full_statement() -> dict[str, Any]:
    """Return a statement with every property that the standard has for an activity."""
    return make_statement(
        actor={
            "objectType": "Group",
            "name": "Team",
            "mbox": "mailto:team@example.org",
            "member": [make_agent("m1", name="M"), {"mbox_sha1sum": "0" * 40}],
        },
        object={
            "objectType": "Activity",
            "id": "https://activities.example/knot",
            "definition": {
                "name": {"en": "Knot", "th": "ปม"},
                "description": {"en": "Tie it"},
                "type": "https://types.example/q",
                "moreInfo": "https://more.example/",
                "interactionType": "choice",
                "correctResponsesPattern": ["a[,]b"],
                "choices": [{"id": "a", "description": {"en": "A"}}, {"id": "b"}],
                "extensions": {"https://x.example/e": None},
            },
        },
        result={
            "score": {"scaled": 0.5, "raw": 5, "min": 0, "max": 10},
            "success": True,
            "completion": False,
            "response": "a",
            "duration": "PT1M2.34S",
            "extensions": {"https://x.example/e": {"deep": [1, None]}},
        },
        context={
            "registration": str(uuid4()),
            "instructor": {"openid": "https://id.example/t"},
            "team": {"objectType": "Group", "member": [make_agent("m2")]},
            "contextActivities": {
                "parent": [{"id": "https://activities.example/ropes"}],
                "grouping": [],
                "category": {"id": "https://profiles.example/p"},
                "other": [{"id": "https://activities.example/other"}],
            },
            "revision": "2",
            "platform": "rope",
            "language": "en-GB",
            "statement": {"objectType": "StatementRef", "id": str(uuid4())},
            "extensions": {"https://x.example/e": 1},
        },
        timestamp="2026-11-21T08:30:00.123Z",
        version="1.0.0",
        attachments=[
            {
                "usageType": "https://usage.example/u",
                "display": {"en": "Photo"},
                "contentType": "text/plain; charset=utf-8",
                "length": 3,
                "sha2": "a" * 64,
                "fileUrl": "https://files.example/f",
            }
        ],
    )


def make_sub_statement(**parts: Any) -> dict[str, Any]:
    inner = make_statement(**parts)
    del inner["id"]
    return {"objectType": "SubStatement", **inner}


def change(statement: dict[str, Any], path: str, value: Any) -> dict[str, Any]:
    """Return a copy in which the property at ``path`` (a.b.0.c) is ``value``, or is gone."""
    copied = copy.deepcopy(statement)
    *way, last = [int(part) if part.isdigit() else part for part in path.split("/")]
    place: Any = copied
    for part in way:
        place = place[part]
    if value is MISSING:
        del place[last]
    else:
        place[last] = value
    return copied


def basic(key: str, secret: str) -> dict[str, str]:
    """Return the headers of a request by this client."""
    token = b64encode(f"{key}:{secret}".encode()).decode()
    return {"Authorization": f"Basic {token}", **VERSION}
