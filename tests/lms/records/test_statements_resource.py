"""Writing statements: POST, PUT, what is filled in, and every refusal."""

import json

import pytest
from django.db import OperationalError

from curriculum.results.vocabulary import VOIDED
from lms.records import views
from lms.records.models import Mention, Record
from lms.records.services import store_statements
from lms.records.signals import records_stored, records_voided
from tests.lms.records.statements import MISSING, change, make_full_statement, make_statement

pytestmark = pytest.mark.django_db


def void(statement_id):
    reference = {"objectType": "StatementRef", "id": statement_id}
    return make_statement(verb={"id": VOIDED}, object=reference)


def error_of(answer):
    error = answer.json()["error"]
    assert set(error) == {"code", "message"}
    return error["code"], error["message"]


def test_a_batch_is_stored_and_its_ids_come_back_in_order(store):
    batch = [make_statement() for _ in range(5)]
    answer = store.post(batch)
    assert answer.status_code == 200
    assert answer.json() == [statement["id"] for statement in batch]
    assert Record.objects.count() == 5


def test_what_came_is_returned_exactly(store):
    statement = make_full_statement()
    text = json.dumps(statement, ensure_ascii=False).replace('"scaled": 0.5', '"scaled": 0.50')
    store.post(text)
    returned = store.get(statementId=statement["id"])
    assert "0.50" in returned.content.decode()
    category = statement["context"]["contextActivities"]["category"]
    expected = change(statement, "context/contextActivities/category", [category])
    filled = {name: returned.json()[name] for name in ("stored", "authority")}
    assert returned.json() == {**expected, **filled}


def test_the_store_fills_in_what_is_missing(store):
    answer = store.post(change(make_statement(), "id", MISSING))
    statement = store.get(statementId=answer.json()[0]).json()
    assert statement["timestamp"] == statement["stored"]
    assert statement["version"] == "1.0.0"
    assert statement["authority"]["account"]["name"] == store.record_client.key


def test_an_authority_that_somebody_claims_is_overwritten(store):
    statement = make_statement(authority={"mbox": "mailto:minister@example.org"})
    store.post(statement)
    returned = store.get(statementId=statement["id"]).json()
    assert returned["authority"]["account"]["name"] == store.record_client.key


def test_stored_grows_from_record_to_record(store):
    for _ in range(3):
        store.post([make_statement(), make_statement()])
    stored = list(Record.objects.order_by("stored").values_list("stored", flat=True))
    assert len(set(stored)) == 6


def test_sending_again_stores_once(store):
    batch = [make_statement(), make_full_statement()]
    first, again = store.post(batch), store.post(batch)
    assert first.json() == again.json()
    assert Record.objects.count() == 2


def test_a_repeated_batch_with_something_new_stores_the_new(store):
    old, new = make_statement(), make_statement()
    store.post([old])
    assert store.post([old, new]).status_code == 200
    assert Record.objects.count() == 2


def test_the_same_id_with_other_content_is_a_conflict_that_names_the_statement(store):
    old = make_statement()
    store.post(old)
    answer = store.post([make_statement(), change(old, "verb/id", "https://v.example/other")])
    assert answer.status_code == 409
    code, message = error_of(answer)
    assert code == "conflict"
    assert message.startswith("Statement 2 of 2, id:")
    assert Record.objects.count() == 1
    assert store.get(statementId=old["id"]).json()["verb"] == old["verb"]


def test_another_timestamp_is_a_conflict_but_another_time_zone_is_not(store):
    statement = make_statement(timestamp="2026-11-21T08:30:00Z")
    store.post(statement)
    later = change(statement, "timestamp", "2026-11-21T08:30:01Z")
    assert store.post(later).status_code == 409
    elsewhere = change(statement, "timestamp", "2026-11-21T15:30:00+07:00")
    assert store.post(elsewhere).status_code == 200
    assert store.post(change(statement, "timestamp", MISSING)).status_code == 200


def test_one_bad_statement_keeps_the_whole_batch_out(store):
    bad = change(make_full_statement(), "result/success", "yes")
    answer = store.post([make_statement(), make_statement(), bad])
    assert answer.status_code == 400
    assert error_of(answer) == (
        "invalid-statement",
        "Statement 3 of 3, result.success: Expected bool, got str.",
    )
    assert Record.objects.count() == 0


def test_two_statements_with_one_id_are_refused(store):
    statement = make_statement()
    assert store.post([statement, statement]).status_code == 400
    assert Record.objects.count() == 0


def test_an_empty_batch_stores_nothing(store):
    answer = store.post([])
    assert (answer.status_code, answer.json()) == (200, [])


OTHER_ID = "7f8a3c52-0d55-4b6c-9a3e-1d2f3a4b5c6d"


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"nonsense",
        b"null",
        b'"text"',
        b"\xff\xfe{}",
        b'{"id": "\\ud800"}',
        b'{"actor": NaN}',
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b"[[]]",
        b"[1]",
    ],
)
def test_what_is_no_statement_is_refused_in_one_sentence(store, body):
    answer = store.post(body)
    assert answer.status_code == 400
    assert error_of(answer)[0] == "invalid-statement"


def test_text_with_nul_and_a_very_long_iri_are_stored_and_found(store):
    statement = make_statement(object={"id": "https://a.example/" + "x" * 5000})
    statement["actor"]["account"]["name"] = "a\0b"
    assert store.post(statement).status_code == 200
    assert store.ids(agent=statement["actor"]) == [statement["id"]]
    assert store.ids(activity=statement["object"]["id"]) == [statement["id"]]


def test_a_request_that_is_too_large_is_refused(store):
    large = make_statement(result={"response": "x" * views.MAX_BYTES})
    answer = store.post(large)
    assert answer.status_code == 413
    assert error_of(answer)[0] == "too-large"


def test_attached_files_are_refused_in_words(store):
    answer = store.web.post("/xapi/statements", {"file": "x"}, headers=store.headers)
    assert answer.status_code == 400
    assert "attached files" in error_of(answer)[1]


def test_put_stores_under_the_id_of_the_address(store):
    statement = make_statement()
    assert store.put(statement["id"], statement).status_code == 204
    assert store.put(statement["id"], change(statement, "id", MISSING)).status_code == 204
    assert Record.objects.get().id.hex == statement["id"].replace("-", "")


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("/xapi/statements", "statementId:"),
        ("/xapi/statements?statementId=1", "statementId:"),
        (f"/xapi/statements?statementId={OTHER_ID}&x=1", "statementId:"),
        (f"/xapi/statements?statementId={OTHER_ID}", "id:"),
    ],
)
def test_put_needs_the_id_and_no_other(store, address, message):
    body = json.dumps(make_statement())
    answer = store.web.put(address, body, content_type="application/json", headers=store.headers)
    assert answer.status_code == 400
    assert error_of(answer)[1].startswith(message)


def test_put_takes_no_list(store):
    statement = make_statement()
    assert store.put(statement["id"], [statement]).status_code == 400


def test_put_with_other_content_is_a_conflict(store):
    statement = make_statement()
    store.put(statement["id"], statement)
    other = change(statement, "verb/id", "https://v.example/other")
    assert store.put(statement["id"], other).status_code == 409


def test_a_voided_statement_is_only_found_as_voided(store):
    statement = make_statement()
    voiding = void(statement["id"])
    store.post([statement])
    store.post(voiding)
    assert store.get(statementId=statement["id"]).status_code == 404
    assert store.get(voidedStatementId=statement["id"]).json()["id"] == statement["id"]
    assert store.get(voidedStatementId=voiding["id"]).status_code == 404
    assert store.ids() == [voiding["id"]]


def test_a_void_that_comes_first_voids_what_comes_later(store):
    statement = make_statement()
    store.post(void(statement["id"]))
    store.post(statement)
    assert store.get(statementId=statement["id"]).status_code == 404


def test_a_void_cannot_be_voided(store):
    statement = make_statement()
    voiding = void(statement["id"])
    store.post([statement, voiding, void(voiding["id"])])
    assert store.get(statementId=voiding["id"]).status_code == 200
    assert store.get(statementId=statement["id"]).status_code == 404


def test_the_signal_tells_of_new_records_only_and_inside_the_transaction(store):
    heard = []

    def listen(sender, records, statements, **_):
        heard.append(
            [
                (record.id, statement["timestamp"])
                for record, statement in zip(records, statements, strict=True)
            ]
        )

    records_stored.connect(listen)
    try:
        first, second = make_statement(), make_statement()
        store.post([first])
        store.post([first, second])
        store.post([first, second])
    finally:
        records_stored.disconnect(listen)
    assert [[str(one) for one, _ in batch] for batch in heard] == [[first["id"]], [second["id"]]]


def test_a_listener_that_fails_undoes_the_batch(db):
    def fail(sender, **_):
        raise RuntimeError

    records_stored.connect(fail)
    try:
        with pytest.raises(RuntimeError):
            store_statements([make_full_statement()])
    finally:
        records_stored.disconnect(fail)
    assert not Record.objects.exists()
    assert not Mention.objects.exists()


def test_a_database_that_does_not_answer_is_503_and_quotes_nothing_in_the_log(store, caplog):
    def fail(sender, **_):
        raise OperationalError("database is locked: my-secret")

    records_stored.connect(fail)
    try:
        answer = store.post(make_statement())
    finally:
        records_stored.disconnect(fail)
    assert (answer.status_code, error_of(answer)[0]) == (503, "busy")
    assert answer["Retry-After"]
    assert not Record.objects.exists()
    assert "my-secret" not in caplog.text


def test_voiding_is_announced_for_what_was_counted(store):
    heard = []

    def listen(sender, records, **_):
        heard.extend(str(record.id) for record in records)

    statement, late = make_statement(), make_statement()
    store.post(statement)
    records_voided.connect(listen)
    try:
        store.post([void(statement["id"]), void(late["id"]), late])
    finally:
        records_voided.disconnect(listen)
    assert heard == [statement["id"]]


def test_other_methods_and_other_addresses_are_refused(store):
    answer = store.web.delete("/xapi/statements", headers=store.headers)
    assert (answer.status_code, error_of(answer)[0]) == (405, "method-not-allowed")
    assert "POST" in answer["Allow"]
    answer = store.web.get("/xapi/activities/state", headers=store.headers)
    assert (answer.status_code, error_of(answer)[0]) == (404, "not-found")


@pytest.mark.parametrize("version", [None, "0.95", "2.0.0", "1.1.0", "one"])
def test_a_version_that_the_store_does_not_speak_is_refused(store, version):
    headers = {**store.headers}
    del headers["X-Experience-API-Version"]
    if version:
        headers["X-Experience-API-Version"] = version
    answer = store.web.get("/xapi/statements", headers=headers)
    assert (answer.status_code, error_of(answer)[0]) == (400, "unsupported-version")
    assert answer["X-Experience-API-Version"] == "1.0.3"


@pytest.mark.parametrize("version", ["1.0", "1.0.0", "1.0.3", "1.0.9"])
def test_every_version_1_0_is_spoken(store, version):
    answer = store.get(headers={"X-Experience-API-Version": version})
    assert answer.status_code == 200
    assert answer["X-Experience-API-Version"] == "1.0.3"


def test_about_is_open_to_everybody(client):
    answer = client.get("/xapi/about")
    assert "1.0.3" in answer.json()["version"]
    assert answer["X-Experience-API-Version"] == "1.0.3"


def test_no_answer_of_a_learner_is_in_the_log(store, caplog):
    caplog.set_level("DEBUG")
    store.post(change(make_full_statement(), "result", {"response": "my-secret", "x": 1}))
    store.get(agent={"account": {"homePage": "https://school.example", "name": "my-secret"}})
    assert "my-secret" not in "".join(
        record.getMessage() for record in caplog.records if record.name != "django.db.backends"
    )
