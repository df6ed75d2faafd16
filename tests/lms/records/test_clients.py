"""Who may write and read: keys, secrets, scopes and learners' own clients."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from curriculum.results.vocabulary import VOIDED
from lms.accounts.models import Role, User
from lms.accounts.services import change_pin
from lms.records.models import Record, RecordClient, Scope
from lms.records.services import (
    CLIENTS_PER_LEARNER,
    create_learner_client,
    learner_agent,
    revoke_learner_clients,
    store_statements,
)
from tests.lms.records.conftest import Store
from tests.lms.records.statements import VERSION, basic, make_statement

pytestmark = pytest.mark.django_db


def make_learner(name="Mango"):
    return User.objects.create(username=f"learner-{name}", name=name, role=Role.LEARNER)


@pytest.fixture
def learner():
    return make_learner()


@pytest.fixture
def learners_store(client, learner):
    return Store(client, *create_learner_client(learner))


@pytest.mark.parametrize(
    "header", ["", "Bearer x", "Basic", "Basic !!", "Basic AAAA", "Basic /w=="]
)
def test_without_credentials_nobody_reads_or_writes(client, header):
    headers = VERSION | ({"Authorization": header} if header else {})
    for method in (client.get, client.post):
        answer = method("/xapi/statements", headers=headers)
        assert answer.status_code == 401
        assert answer["WWW-Authenticate"].startswith("Basic")
        assert answer.json()["error"]["code"] == "not-signed-in"


def test_a_wrong_secret_or_key_is_refused(store):
    key = store.record_client.key
    for wrong in (basic(key, "wrong"), basic("wrong", "wrong"), basic("a\0b", "x")):
        assert store.web.get("/xapi/statements", headers=wrong).status_code == 401


def test_the_secret_is_kept_only_as_a_hash(learner):
    client, secret = create_learner_client(learner)
    kept = RecordClient.objects.get(key=client.key)
    assert secret not in str(vars(kept))
    assert kept.has_secret(secret)
    assert len(secret) >= 43


def test_writing_needs_the_scope(make_store):
    reader = make_store(Scope.READ)
    answer = reader.post(make_statement())
    assert (answer.status_code, answer.json()["error"]["code"]) == (403, "not-allowed")
    assert make_store(Scope.WRITE).post(make_statement()).status_code == 200


def test_reading_needs_the_scope(make_store):
    assert make_store(Scope.WRITE).get().status_code == 403
    assert make_store(Scope.READ).get().status_code == 200


def test_read_mine_finds_only_what_the_client_wrote(make_store):
    mine = make_store(Scope.WRITE, Scope.READ_MINE)
    own, other = make_statement(), make_statement()
    mine.post(own)
    make_store().post(other)
    assert mine.ids() == [own["id"]]
    assert mine.get(statementId=other["id"]).status_code == 404


def test_only_the_scope_all_may_void(make_store):
    statement = make_statement()
    voiding = make_statement(
        verb={"id": VOIDED}, object={"objectType": "StatementRef", "id": statement["id"]}
    )
    writer = make_store(Scope.WRITE)
    writer.post(statement)
    assert writer.post(voiding).status_code == 403
    assert make_store(Scope.ALL).post(voiding).status_code == 200


def test_a_learners_client_writes_about_that_learner(learners_store, learner):
    assert learners_store.post(make_statement(actor=learner_agent(learner.id))).status_code == 200


def test_a_learners_client_writes_about_nobody_else(learners_store, learner):
    other = learner_agent(make_learner("Kite").id)
    batch = [make_statement(actor=learner_agent(learner.id)), make_statement(actor=other)]
    answer = learners_store.post(batch)
    assert answer.status_code == 403
    assert answer.json()["error"]["message"].startswith("Statement 2 of 2, actor:")
    assert not Record.objects.exists()


def test_a_learners_client_reads_nothing_and_voids_nothing(learners_store, learner):
    own = make_statement(actor=learner_agent(learner.id))
    learners_store.post(own)
    assert learners_store.get().status_code == 403
    voiding = make_statement(
        actor=learner_agent(learner.id),
        verb={"id": VOIDED},
        object={"objectType": "StatementRef", "id": own["id"]},
    )
    assert learners_store.post(voiding).status_code == 403


def test_every_machine_of_a_learner_has_its_own_client_up_to_a_number(learner):
    made = [create_learner_client(learner)[0] for _ in range(CLIENTS_PER_LEARNER + 2)]
    active = set(RecordClient.objects.filter(is_active=True).values_list("key", flat=True))
    assert active == {client.key for client in made[2:]}


def test_a_revoked_client_is_refused(learners_store, learner):
    revoke_learner_clients(learner)
    assert learners_store.post([]).status_code == 401


def test_a_new_pin_ends_the_keys_of_the_old_one(learners_store, learner):
    learner.save(update_fields=["name"])
    assert learners_store.post([]).status_code == 200
    change_pin(learner, ("boat", "kite", "fish"))
    assert learners_store.post([]).status_code == 401


def test_the_site_writes_without_a_client():
    statement = make_statement()
    assert [str(one) for one in store_statements([statement])] == [statement["id"]]
    assert Record.objects.get().client is None


def test_records_outlive_their_client(learners_store, learner):
    learners_store.post(make_statement(actor=learner_agent(learner.id)))
    learners_store.record_client.delete()
    assert Record.objects.get().client is None


def test_the_command_prints_a_key_and_secret_that_work(client):
    out = StringIO()
    call_command("create_record_client", "Conformance", "--scope", "all", stdout=out)
    made = json.loads(out.getvalue())
    assert set(made) == {"key", "secret"}
    answer = client.get("/xapi/statements", headers=basic(made["key"], made["secret"]))
    assert answer.status_code == 200


def test_the_command_asks_for_a_scope_that_exists():
    for arguments in (["X"], ["X", "--scope", "everything"], [" ", "--scope", "all"]):
        with pytest.raises(CommandError):
            call_command("create_record_client", *arguments)
