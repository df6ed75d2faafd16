import csv
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from django.conf import settings

from curriculum.results.events import Answered
from curriculum.results.statement import Context, to_statement
from lms.accounts.models import Role, User
from lms.records.services import store_statements
from lms.schools.models import Enrolment
from lms.schools.services import NewLearner, create_classroom, create_school, enrol_learners

MODULE = "privacy.9-12"
FORM = "privacy.9-12.form-a"
KNOWLEDGE = "privacy.9-12.sorts-personal-data"
OTHER_VERSION = 7
"""Of an item, one that the shipped edition lacks: its answers and scores may be anything."""
NOON = datetime(2026, 11, 21, 5, 0, tzinfo=UTC)
"""Noon in the site's time zone."""


@pytest.fixture
def make_classroom(db):
    schools = {}

    def make(school="Lantern Bay", name="5A", learners=1):
        if school not in schools:
            schools[school] = create_school(name=school)
        classroom = create_classroom(school=schools[school], name=name, band="9-12")
        cards = enrol_learners(
            classroom=classroom, learners=[NewLearner(f"Pupil {n}") for n in range(learners)]
        )
        Enrolment.objects.filter(classroom=classroom).update(joined=NOON - timedelta(days=30))
        return classroom, [card.enrolment.learner for card in cards]

    return make


@pytest.fixture
def learner(make_classroom):
    return make_classroom()[1][0]


@pytest.fixture
def evaluator(db):
    return User.objects.create_user(username="eva", password="x", name="Eva", role=Role.EVALUATOR)


def make_answer(learner, item="kite-day-photo", *, occasion="T0", minutes=0, **fields):
    """Return the statement of an answer, ``minutes`` after noon."""
    event = Answered(
        **{
            "attempt": str(uuid4()),
            "activity": FORM,
            "edition": "2026.1-test",
            "at": NOON + timedelta(minutes=minutes),
            "item": item,
            "version": OTHER_VERSION,
            "outcome": KNOWLEDGE,
            "interaction": "choice",
            "answer": ("a",),
            "score": 1.0,
            "seconds": 4.5,
        }
        | fields
    )
    context = Context(
        home_page=settings.SITE_URL,
        account=str(learner.id),
        platform="web",
        locale="th",
        occasion=occasion,
    )
    return to_statement(event, context)


def answer(learner, item="kite-day-photo", **fields):
    """Store an answer, and return its statement's id."""
    return store_statements([make_answer(learner, item, **fields)])[0]


def read_rows(response):
    """Return the rows of a data file as dictionaries."""
    text = b"".join(response).decode()
    return list(csv.DictReader(text.splitlines()))
