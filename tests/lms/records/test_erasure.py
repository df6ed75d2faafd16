"""A learner who is erased leaves nothing behind, and nobody else loses anything."""

from datetime import timedelta
from io import StringIO

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone

from lms.accounts.models import User
from lms.assignments.models import Progress
from lms.evaluation.models import Figure, FirstResponse
from lms.records.erasure import erase_learner
from lms.records.models import Record
from lms.records.services import create_learner_client, learner_agent, store_statements
from lms.schools.models import Enrolment
from lms.schools.services import end_enrolment
from tests.lms.classes import make_class
from tests.lms.plays import FORM_A, LESSON, make_statements
from tests.lms.records.conftest import Store
from tests.lms.records.statements import make_statement

pytestmark = pytest.mark.django_db
LEARNER = "lms.accounts.backends.LearnerBackend"


def make_pupils(client):
    """Return a class in which both pupils have a key, an attempt on the site, and records."""
    found = make_class(pupils=2)
    for learner in found.learners:
        create_learner_client(learner)
        client.force_login(learner, backend=LEARNER)
        client.post(f"/play/{LESSON}/")
        store_statements(make_statements(learner, LESSON))
        store_statements(make_statements(learner, FORM_A, occasion="T0"))
    client.logout()
    return found


def read_database():
    """Return every value of every row of every table of the site, as one text."""
    values = []
    with connection.cursor() as cursor:
        for model in apps.get_models(include_auto_created=True):
            if model._meta.managed and not model._meta.proxy:
                cursor.execute(f"SELECT * FROM {connection.ops.quote_name(model._meta.db_table)}")
                values += [str(value) for row in cursor.fetchall() for value in row]
    return "\n".join(values)


def erase(*options):
    out = StringIO()
    call_command("erase_learners", *options, "--yes", stdout=out)
    return out.getvalue()


def has_left(learner, *, days):
    end_enrolment(learner.enrolments.get())
    left = timezone.now() - timedelta(days=days)
    Enrolment.objects.filter(learner=learner).update(left=left)


def test_nothing_of_an_erased_learner_is_in_the_database(client):
    learner = make_pupils(client).learners[0]
    ids = {str(learner.pk), learner.pk.hex}
    assert any(one in read_database() for one in ids)
    assert erase_learner(learner) > 10
    assert not any(one in read_database() for one in ids)


def test_what_others_said_about_an_erased_learner_goes_as_well():
    learner = make_class().learners[0]
    account = str(learner.pk)
    store_statements([make_statement(object=learner_agent(learner.pk))])
    erase_learner(learner)
    assert not Record.objects.exists()
    assert account not in read_database()


def test_the_others_lose_nothing(client):
    erased, kept = make_pupils(client).learners
    records = set(Record.objects.filter(text__contains=str(kept.pk)).values_list("id", flat=True))
    rows = FirstResponse.objects.filter(learner=kept).count()
    progress = list(Progress.objects.filter(learner=kept).order_by("pk").values())
    erase_learner(erased)
    assert set(Record.objects.values_list("id", flat=True)) == records
    assert FirstResponse.objects.count() == rows
    assert list(Progress.objects.order_by("pk").values()) == progress
    assert kept.web_attempts.count() == kept.record_clients.count() == 1


def test_the_evaluators_figures_are_counted_anew(client):
    erased, kept = make_pupils(client).learners
    assert Figure.objects.get(occasion="T0").learners == 2
    erase_learner(erased)
    figure = Figure.objects.get(occasion="T0")
    assert figure.learners == 1
    assert figure.responses == FirstResponse.objects.filter(learner=kept, occasion="T0").count()


def test_an_offline_machine_brings_nothing_back(client):
    learner = make_class().learners[0]
    store = Store(client, *create_learner_client(learner))
    statements = make_statements(learner, LESSON)
    erase_learner(learner)
    assert store.post(statements).status_code == 401
    assert not Record.objects.exists()


def test_the_command_erases_one(client):
    erased, kept = make_pupils(client).learners
    assert erase("--id", str(erased.pk)).startswith(
        f"{erased.pk}  {erased.name}\nErased 1 learners"
    )
    assert list(User.objects.filter(role="learner")) == [kept]


def test_the_command_erases_a_class_and_no_other():
    one, other = make_class(), make_class()
    erase("--class", one.classroom.code.lower())
    assert set(User.objects.filter(role="learner")) == set(other.learners)


def test_the_command_erases_who_has_left_long_ago():
    long_ago, lately, still_here = make_class(pupils=3).learners
    has_left(long_ago, days=400)
    has_left(lately, days=30)
    day = (timezone.localdate() - timedelta(days=365)).isoformat()
    erase("--left-before", day)
    assert set(User.objects.filter(role="learner")) == {lately, still_here}
    assert "nothing to erase" in erase("--left-before", day)


def test_the_command_asks_first(monkeypatch):
    learner = make_class(pupils=1).learners[0]
    monkeypatch.setattr("builtins.input", lambda question: "no")
    with pytest.raises(CommandError, match="Nothing was erased"):
        call_command("erase_learners", "--id", str(learner.pk), stdout=StringIO())
    assert User.objects.filter(pk=learner.pk).exists()


def test_the_command_can_only_show():
    learner = make_class(pupils=1).learners[0]
    assert erase("--id", str(learner.pk), "--list") == f"{learner.pk}  {learner.name}\n"
    assert User.objects.filter(pk=learner.pk).exists()


def test_the_command_never_erases_staff():
    teacher = make_class().teacher
    with pytest.raises(CommandError, match="Nothing was erased"):
        erase("--id", str(teacher.pk))
    assert User.objects.filter(pk=teacher.pk).exists()


def test_the_command_says_when_nobody_is_meant():
    with pytest.raises(CommandError, match="Check the class code"):
        erase("--class", "BCDFGH")
    with pytest.raises(CommandError, match="write it as"):
        erase("--left-before", "last year")
