"""Reading statements: every parameter of the standard, pages, formats and conditional requests."""

from uuid import uuid4

import pytest

from curriculum.results.vocabulary import VOIDED
from tests.lms.records.statements import (
    make_agent,
    make_full_statement,
    make_statement,
    make_sub_statement,
)

pytestmark = pytest.mark.django_db

ANN, BEN = make_agent("ann"), make_agent("ben")
KNOT = "https://activities.example/knot"


def refer(target, **parts):
    return make_statement(
        actor=make_agent("ref"), object={"objectType": "StatementRef", "id": target["id"]}, **parts
    )


def stored(store, *statements):
    assert store.post(list(statements)).status_code == 200
    return [statement["id"] for statement in statements]


def test_the_newest_come_first_and_ascending_turns_them(store):
    ids = stored(store, *(make_statement() for _ in range(4)))
    assert store.ids() == ids[::-1]
    assert store.ids(ascending=True) == ids


def test_no_match_is_an_empty_list(store):
    answer = store.get(verb="https://verbs.example/none")
    assert (answer.status_code, answer.json()) == (200, {"statements": [], "more": ""})


def test_pages_go_on_where_they_ended_in_both_directions(store):
    ids = stored(store, *(make_statement() for _ in range(7)))
    assert store.ids(limit=3) == ids[::-1]
    assert store.ids(limit=2, ascending=True) == ids
    more = store.get(limit=3, verb="https://verbs.example/tried").json()["more"]
    assert more.startswith("/xapi/statements?")
    assert "verb=" in more


def test_what_arrives_between_pages_shifts_nothing(store):
    ids = stored(store, *(make_statement() for _ in range(4)))
    first = store.get(limit=2).json()
    stored(store, make_statement())
    second = store.get(first["more"]).json()
    found = [statement["id"] for statement in first["statements"] + second["statements"]]
    assert found == ids[::-1]


def test_agent_is_the_actor_the_object_or_a_member(store):
    by_ann = make_statement(actor=ANN)
    about_ann = make_statement(object={"objectType": "Agent", **ANN})
    with_ann = make_statement(actor={"objectType": "Group", "member": [BEN, ANN]})
    taught_by_ann = make_statement(context={"instructor": ANN})
    stored(store, by_ann, about_ann, with_ann, taught_by_ann, make_statement())
    assert set(store.ids(agent=ANN)) == {by_ann["id"], about_ann["id"], with_ann["id"]}
    assert set(store.ids(agent=ANN, related_agents=True)) == {
        by_ann["id"],
        about_ann["id"],
        with_ann["id"],
        taught_by_ann["id"],
    }


def test_related_agents_are_in_teams_substatements_and_the_authority(store):
    team = make_statement(context={"team": {"objectType": "Group", "member": [ANN]}})
    inside = make_statement(object=make_sub_statement(actor=ANN))
    stored(store, team, inside)
    assert set(store.ids(agent=ANN, related_agents=True)) == {team["id"], inside["id"]}
    authority = store.get(statementId=team["id"]).json()["authority"]
    assert len(store.ids(agent=authority, related_agents=True)) == 2
    assert store.ids(agent=authority) == []


def test_agents_are_the_same_by_their_identifier(store):
    [one] = stored(store, make_statement(actor={"mbox": "mailto:a@EXAMPLE.org", "name": "A"}))
    assert store.ids(agent={"mbox": "mailto:a@example.org"}) == [one]


def test_activity_is_the_object_and_related_ones_stand_around_it(store):
    on_knot = make_statement()
    part = make_statement(
        object={"id": "https://activities.example/end"},
        context={"contextActivities": {"grouping": [{"id": KNOT}]}},
    )
    inside = make_statement(object=make_sub_statement())
    stored(store, on_knot, part, inside)
    assert store.ids(activity=KNOT) == [on_knot["id"]]
    assert set(store.ids(activity=KNOT, related_activities=True)) == {
        on_knot["id"],
        part["id"],
        inside["id"],
    }


def test_verb_and_registration_narrow_together(store):
    registration = str(uuid4())
    both = make_statement(context={"registration": registration})
    stored(
        store,
        both,
        make_statement(context={"registration": registration}, verb={"id": "a:other"}),
        make_statement(),
    )
    parameters = {"registration": registration, "verb": "https://verbs.example/tried"}
    assert store.ids(**parameters) == [both["id"]]


def test_since_excludes_and_until_includes_the_moment(store):
    ids = stored(store, *(make_statement() for _ in range(3)))
    middle = store.get(statementId=ids[1]).json()["stored"]
    assert store.ids(since=middle) == [ids[2]]
    assert store.ids(until=middle) == [ids[1], ids[0]]


def test_a_statement_about_a_matching_one_matches_too(store):
    base = make_statement(actor=ANN)
    comment = refer(base)
    reply = refer(comment)
    stored(store, base, comment, reply, refer(make_statement(actor=BEN)))
    assert store.ids(agent=ANN) == [reply["id"], comment["id"], base["id"]]


def test_what_voids_a_match_is_found_and_the_voided_is_not(store):
    base = make_statement(actor=ANN)
    voiding = refer(base, verb={"id": VOIDED})
    stored(store, base, voiding)
    assert store.ids(agent=ANN) == [voiding["id"]]


def test_ids_keeps_what_identifies(store):
    statement = make_full_statement()
    stored(store, statement)
    [found] = store.get(format="ids").json()["statements"]
    assert found["verb"] == {"id": statement["verb"]["id"]}
    assert found["object"] == {"objectType": "Activity", "id": KNOT}
    assert found["actor"] == {"objectType": "Group", "mbox": "mailto:team@example.org"}
    assert found["context"]["team"]["member"] == [make_agent("m2")]
    assert found["result"] == statement["result"]


@pytest.mark.parametrize(
    ("header", "name"),
    [("th", "ปม"), ("en-GB, th;q=0.8", "Knot"), ("th-TH", "ปม"), ("fr", "Knot"), ("", "Knot")],
)
def test_canonical_has_the_one_language_that_suits_best(store, header, name):
    stored(store, make_full_statement())
    answer = store.get(format="canonical", headers={"Accept-Language": header})
    [found] = answer.json()["statements"]
    assert list(found["object"]["definition"]["name"].values()) == [name]


@pytest.mark.parametrize(
    "parameters",
    [
        {"statementId": str(uuid4()), "voidedStatementId": str(uuid4())},
        {"statementId": str(uuid4()), "verb": "a:b"},
        {"statementId": "1"},
        {"agent": "nobody"},
        {"agent": {"name": "nobody"}},
        {"agent": {"objectType": "Group", "member": [ANN]}},
        {"verb": "tried"},
        {"activity": "knot"},
        {"registration": "1"},
        {"related_agents": "yes"},
        {"ascending": "TRUE"},
        {"since": "yesterday"},
        {"until": "2026-11-21T08:30:00-00:00"},
        {"limit": "-1"},
        {"limit": "many"},
        {"format": "pretty"},
        {"attachments": "true"},
        {"statementid": str(uuid4())},
        {"after": "x"},
    ],
)
def test_a_parameter_that_does_not_fit_is_refused_by_name(store, parameters):
    answer = store.get(**parameters)
    assert answer.status_code == 400
    assert any(answer.json()["error"]["message"].startswith(name) for name in parameters)


def test_a_statement_that_is_not_there_is_404(store):
    assert store.get(statementId=str(uuid4())).status_code == 404


def test_head_answers_like_get_without_a_body(store):
    [one] = stored(store, make_statement())
    answer = store.web.head(f"/xapi/statements?statementId={one}", headers=store.headers)
    assert (answer.status_code, answer.content) == (200, b"")
    assert answer["ETag"]
    assert answer["Last-Modified"]


def test_what_has_not_changed_is_304(store):
    stored(store, make_statement())
    etag = store.get()["ETag"]
    assert store.get(headers={"If-None-Match": etag}).status_code == 304
    stored(store, make_statement())
    assert store.get(headers={"If-None-Match": etag}).status_code == 200


def test_every_answer_says_until_when_it_is_complete(store):
    assert store.get()["X-Experience-API-Consistent-Through"].endswith("Z")
    assert store.post([])["X-Experience-API-Consistent-Through"].endswith("Z")
    assert store.get(statementId="1")["X-Experience-API-Consistent-Through"].endswith("Z")


def test_a_page_takes_the_same_queries_however_many_records(store, django_assert_max_num_queries):
    stored(store, *(make_full_statement() for _ in range(60)))
    parameters = {"agent": ANN, "related_agents": True, "activity": KNOT}
    with django_assert_max_num_queries(10):
        store.get(**parameters, related_activities=True)
