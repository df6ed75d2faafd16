import sys
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from lms.accounts.models import Role, User
from lms.schools.models import School

pytestmark = pytest.mark.django_db


@pytest.fixture
def create_staff(monkeypatch):
    def run(username, *options, password="Quiet-Lantern-7"):
        monkeypatch.setattr(sys, "stdin", StringIO(f"{password}\n"))
        call_command(
            "create_staff", username, "--name", "Hana", *options, "--password-from-stdin",
            stdout=StringIO(),
        )  # fmt: skip

    return run


def test_a_school_lead_gets_an_account_and_a_school(create_staff):
    create_staff("hana", "--role", Role.SCHOOL_LEAD, "--school", "Lantern Bay School")
    hana = User.objects.get(username="hana")
    assert hana.check_password("Quiet-Lantern-7")
    assert list(hana.schools.all()) == [School.objects.get(name="Lantern Bay School")]


def test_a_second_person_joins_the_same_school(create_staff):
    create_staff("hana", "--role", Role.SCHOOL_LEAD, "--school", "Lantern Bay School")
    create_staff("dara", "--role", Role.TEACHER, "--school", "Lantern Bay School")
    assert School.objects.get().staff.count() == 2


@pytest.mark.parametrize(
    ("options", "password", "why"),
    [
        (["--role", "teacher"], "Quiet-Lantern-7", "Say where they work"),
        (["--role", "learner"], "Quiet-Lantern-7", "invalid choice"),
        (["--role", "teacher", "--school", "New"], "short", "too short"),
        (["--role", "evaluator"], "1234567890", "entirely numeric"),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_made(create_staff, options, password, why):
    with pytest.raises(CommandError, match=why):
        create_staff("hana", *options, password=password)
    assert not User.objects.exists()
    assert not School.objects.exists()


def test_a_name_that_is_taken_is_said(create_staff):
    create_staff("hana", "--role", Role.EVALUATOR)
    with pytest.raises(CommandError, match="already exists"):
        create_staff("hana", "--role", Role.EDITOR)
