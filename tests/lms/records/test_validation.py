"""Good and bad statements, named for the rule of xAPI 1.0.3 that they keep or break."""

from typing import Any

import pytest

from curriculum.results.vocabulary import VOIDED
from lms.records.validation import MAX_DEPTH, InvalidStatement, check_agent, check_statement
from tests.lms.records.statements import (
    MISSING,
    change,
    make_agent,
    make_full_statement,
    make_statement,
    make_sub_statement,
)

FULL = make_full_statement()
ONE = make_statement()
SUB = make_statement(object=make_sub_statement())
REF = make_statement(object={"objectType": "StatementRef", "id": ONE["id"]})


def nest(levels: int) -> Any:
    value: Any = 1
    for _ in range(levels):
        value = [value]
    return value


def interaction(kind: str, **parts: Any) -> dict[str, Any]:
    target = {"id": "https://a.example/q", "definition": {"interactionType": kind, **parts}}
    return make_statement(object=target)


GOOD = {
    "as little as there can be": change(ONE, "id", MISSING),
    "every property": FULL,
    "a substatement": SUB,
    "a substatement about an agent": make_statement(
        object=make_sub_statement(object=make_agent(objectType="Agent"))
    ),
    "a reference": REF,
    "a void": change(REF, "verb", {"id": VOIDED}),
    "an agent as the object": make_statement(object=make_agent(objectType="Agent")),
    "a group as the object": make_statement(
        object={"objectType": "Group", "member": [make_agent()]}
    ),
    "an identified group without members": make_statement(
        actor={"objectType": "Group", "mbox": "mailto:a@b.example"}
    ),
    "an authority of two agents": make_statement(
        authority={"objectType": "Group", "member": [make_agent("a"), make_agent("b")]}
    ),
    "null inside an extension": change(FULL, "context/extensions", {"a:b": None}),
    "no extensions": change(FULL, "result/extensions", {}),
    "a score at the ends": change(FULL, "result/score", {"scaled": -1, "raw": 1, "min": 1}),
    "an uppercase UUID": change(ONE, "id", ONE["id"].upper()),
    "a timestamp in basic form": change(FULL, "timestamp", "20261121T083000Z"),
    "a timestamp with an offset": change(FULL, "timestamp", "2026-11-21T08:30:00+07:00"),
    "a timestamp in the future": change(FULL, "timestamp", "2999-01-01T00:00:00Z"),
    "version 1.0.9": change(FULL, "version", "1.0.9"),
    "an IRI in Thai": change(ONE, "verb/id", "https://ตัวอย่าง.example/ลอง"),
    "an IRI of another scheme": change(ONE, "object/id", "urn:isbn:0451450523"),
    "an instructor who is a group": change(
        FULL, "context/instructor", {"objectType": "Group", "mbox": "mailto:a@b.example"}
    ),
    "an empty pattern": change(FULL, "object/definition/correctResponsesPattern", []),
    "sequencing with choices": interaction("sequencing", choices=[{"id": "a"}]),
    "likert with a scale": interaction("likert", scale=[{"id": "a"}]),
    "matching": interaction("matching", source=[{"id": "a"}], target=[{"id": "a"}]),
    "performance with steps": interaction("performance", steps=[{"id": "a"}]),
    "numeric": interaction("numeric", correctResponsesPattern=["[:]4"]),
    "an empty name of an agent": change(ONE, "actor", make_agent(name="")),
    "depth that is allowed": change(FULL, "result/extensions", {"a:b": nest(MAX_DEPTH - 3)}),
}

BAD = {
    "no actor": (change(ONE, "actor", MISSING), "actor"),
    "no verb": (change(ONE, "verb", MISSING), "verb"),
    "no object": (change(ONE, "object", MISSING), "object"),
    "a property that does not exist": (change(ONE, "mood", "good"), "mood"),
    "a property in the wrong case": (change(ONE, "Timestamp", "2026-11-21T08:30:00Z"), "Timestamp"),
    "id is a number": (change(ONE, "id", 12), "id"),
    "id with a digit too many": (change(ONE, "id", ONE["id"] + "0"), "id"),
    "id without hyphens": (change(ONE, "id", ONE["id"].replace("-", "")), "id"),
    "id with a newline": (change(ONE, "id", ONE["id"] + "\n"), "id"),
    "null for a property": (change(FULL, "result/success", None), "result.success"),
    "null in a language map": (change(ONE, "verb/display", {"en": None}), "verb.display[...]"),
    "null for an agent's name": (change(ONE, "actor", make_agent(name=None)), "actor.name"),
    "actor is a string": (change(ONE, "actor", "me"), "actor"),
    "actor without identifier": (change(ONE, "actor", {"name": "X"}), "actor"),
    "actor with two identifiers": (
        change(ONE, "actor", make_agent(mbox="mailto:a@b.example")),
        "actor",
    ),
    "actor of another type": (change(ONE, "actor", make_agent(objectType="agent")), None),
    "an agent with members": (change(ONE, "actor", make_agent(member=[])), "actor.member"),
    "mbox without mailto": (change(ONE, "actor", {"mbox": "a@b.example"}), "actor.mbox"),
    "mbox without domain": (change(ONE, "actor", {"mbox": "mailto:a"}), "actor.mbox"),
    "a checksum that is too short": (change(ONE, "actor", {"mbox_sha1sum": "0" * 39}), None),
    "openid without a scheme": (change(ONE, "actor", {"openid": "id.example"}), "actor.openid"),
    "account without home page": (
        change(ONE, "actor", {"account": {"name": "a"}}),
        "actor.account.homePage",
    ),
    "account without name": (change(ONE, "actor/account/name", MISSING), "actor.account.name"),
    "account name is a number": (change(ONE, "actor/account/name", 1), "actor.account.name"),
    "anonymous group without members": (
        change(ONE, "actor", {"objectType": "Group"}),
        "actor.member",
    ),
    "anonymous group with no one": (
        change(ONE, "actor", {"objectType": "Group", "member": []}),
        "actor.member",
    ),
    "a group in a group": (
        change(ONE, "actor", {"objectType": "Group", "member": [FULL["actor"]]}),
        None,
    ),
    "a member without identifier": (
        change(FULL, "actor/member/1", {"name": "X"}),
        "actor.member[1]",
    ),
    "verb without id": (change(ONE, "verb/id", MISSING), "verb.id"),
    "verb id without a scheme": (change(ONE, "verb/id", "tried"), "verb.id"),
    "verb id with a space": (change(ONE, "verb/id", "https://v.example/a b"), "verb.id"),
    "an empty language map": (change(ONE, "verb/display", {}), "verb.display"),
    "a language map that is a string": (change(ONE, "verb/display", "tried"), "verb.display"),
    "a language that is none": (change(ONE, "verb/display", {"a12345": "x"}), "verb.display"),
    "a region before a region": (change(ONE, "verb/display", {"de-419-DE": "x"}), "verb.display"),
    "an object type that does not exist": (change(ONE, "object/objectType", "Thing"), None),
    "an object type that is a list": (change(ONE, "object/objectType", []), "object.objectType"),
    "activity without id": (change(ONE, "object", {"definition": {}}), "object.id"),
    "activity id without a scheme": (change(ONE, "object/id", "knot"), "object.id"),
    "an agent as the object, untyped": (change(ONE, "object", make_agent()), None),
    "a definition that is a list": (change(ONE, "object/definition", []), "object.definition"),
    "type without a scheme": (change(FULL, "object/definition/type", "q"), None),
    "moreInfo without a scheme": (change(FULL, "object/definition/moreInfo", "q"), None),
    "an interaction that does not exist": (interaction("essay"), None),
    "a pattern without interaction type": (
        change(FULL, "object/definition/interactionType", MISSING),
        "object.definition.interactionType",
    ),
    "choices of a likert": (interaction("likert", choices=[]), "object.definition.choices"),
    "a scale of a choice": (interaction("choice", scale=[]), "object.definition.scale"),
    "two components with one id": (
        interaction("choice", choices=[{"id": "a"}, {"id": "a"}]),
        "object.definition.choices",
    ),
    "a component without id": (interaction("choice", choices=[{}]), None),
    "an extension without a scheme": (change(FULL, "result/extensions", {"e": 1}), None),
    "a reference without id": (change(REF, "object/id", MISSING), "object.id"),
    "a reference that is no UUID": (change(REF, "object/id", "x"), "object.id"),
    "a void that is no reference": (change(ONE, "verb", {"id": VOIDED}), "object"),
    "a substatement with an id": (change(SUB, "object/id", ONE["id"]), "object.id"),
    "a substatement with stored": (change(SUB, "object/stored", "2026-11-21T08:30:00Z"), None),
    "a substatement with authority": (change(SUB, "object/authority", make_agent()), None),
    "a substatement with version": (change(SUB, "object/version", "1.0.0"), "object.version"),
    "a substatement in a substatement": (
        change(SUB, "object/object", make_sub_statement()),
        "object.object.objectType",
    ),
    "a substatement without verb": (change(SUB, "object/verb", MISSING), "object.verb"),
    "a substatement with a bad time": (change(SUB, "object/timestamp", "2026-02-30T00:00Z"), None),
    "scaled above 1": (change(FULL, "result/score/scaled", 1.01), "result.score.scaled"),
    "scaled below -1": (change(FULL, "result/score/scaled", -1.01), "result.score.scaled"),
    "scaled is true": (change(FULL, "result/score/scaled", True), "result.score.scaled"),
    "raw in quotes": (change(FULL, "result/score/raw", "5"), "result.score.raw"),
    "raw above max": (change(FULL, "result/score/raw", 11), "result.score.raw"),
    "raw below min": (change(FULL, "result/score/raw", -1), "result.score.raw"),
    "min above max": (change(FULL, "result/score", {"min": 2, "max": 1}), "result.score.min"),
    "success in quotes": (change(FULL, "result/success", "true"), "result.success"),
    "a response that is a number": (change(FULL, "result/response", 5), "result.response"),
    "a duration without T": (change(FULL, "result/duration", "P12S"), "result.duration"),
    "weeks with days": (change(FULL, "result/duration", "P1W2D"), "result.duration"),
    "a duration of nothing": (change(FULL, "result/duration", "PT"), "result.duration"),
    "a registration that is no UUID": (change(FULL, "context/registration", "1"), None),
    "a team that is an agent": (change(FULL, "context/team", make_agent()), None),
    "a context activity of an unknown kind": (
        change(FULL, "context/contextActivities/cousin", []),
        "context.contextActivities.cousin",
    ),
    "a context activity without id": (
        change(FULL, "context/contextActivities/parent/0", {}),
        None,
    ),
    "revision about an agent": (
        change(change(FULL, "object", make_agent(objectType="Agent")), "context/platform", MISSING),
        "context.revision",
    ),
    "platform about a reference": (
        change(change(FULL, "object", REF["object"]), "context/revision", MISSING),
        "context.platform",
    ),
    "a language that is a sentence": (change(FULL, "context/language", "in English"), None),
    "a context reference without type": (
        change(FULL, "context/statement/objectType", MISSING),
        "context.statement.objectType",
    ),
    "a day that does not exist": (change(FULL, "timestamp", "2026-02-30T00:00:00Z"), "timestamp"),
    "a date without a time": (change(FULL, "timestamp", "2026-11-21"), "timestamp"),
    "a time in words": (change(FULL, "timestamp", "yesterday"), "timestamp"),
    "the offset -00:00": (change(FULL, "timestamp", "2026-11-21T08:30:00-00:00"), "timestamp"),
    "the offset -0000": (change(FULL, "timestamp", "2026-11-21T08:30:00-0000"), "timestamp"),
    "the offset -00": (change(FULL, "timestamp", "2026-11-21T08:30:00-00"), "timestamp"),
    "before the first day there is": (
        change(FULL, "timestamp", "0001-01-01T00:00:00+14:00"),
        "timestamp",
    ),
    "stored that is no time": (change(FULL, "stored", "now"), "stored"),
    "version 0.9": (change(FULL, "version", "0.9.5"), "version"),
    "version 1.1": (change(FULL, "version", "1.1.0"), "version"),
    "an authority of three": (
        change(FULL, "authority", {"objectType": "Group", "member": [make_agent()] * 3}),
        "authority",
    ),
    "an authority with an identifier": (change(FULL, "authority", FULL["actor"]), "authority"),
    "an attachment without a file": (
        change(FULL, "attachments/0/fileUrl", MISSING),
        "attachments[0].fileUrl",
    ),
    "an attachment without display": (change(FULL, "attachments/0/display", MISSING), None),
    "an attachment with half a byte": (change(FULL, "attachments/0/length", 2.5), None),
    "an attachment with less than nothing": (change(FULL, "attachments/0/length", -1), None),
    "an attachment with a short hash": (change(FULL, "attachments/0/sha2", "ab"), None),
    "attachments that are an object": (change(FULL, "attachments", {}), "attachments"),
    "a statement that is a list": ([], ""),
    "a statement that is null": (None, ""),
    "too deep": (change(FULL, "result/extensions", {"a:b": nest(MAX_DEPTH)}), ""),
}


@pytest.mark.parametrize("rule", GOOD)
def test_what_the_standard_allows_is_accepted(rule):
    check_statement(GOOD[rule])


@pytest.mark.parametrize("rule", BAD)
def test_what_the_standard_forbids_is_refused_with_its_field(rule):
    statement, field = BAD[rule]
    with pytest.raises(InvalidStatement) as refusal:
        check_statement(statement)
    if field is not None:
        assert refusal.value.field == field
    assert refusal.value.rule.endswith(".")
    assert "regex" not in str(refusal.value)


def test_an_anonymous_group_cannot_be_looked_for():
    with pytest.raises(InvalidStatement):
        check_agent({"objectType": "Group", "member": [make_agent()]}, "agent")
