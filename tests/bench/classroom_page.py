"""How long the teacher's page takes, with 100,000 records in the database.

``python -m tests.bench.classroom_page`` makes a database of its own beside the one of DATABASE_URL
(without it, an SQLite file), fills it with a class of 40 that has done everything and with what
other classes sent, and prints queries and milliseconds of the page, of the table that keeps it
current, and of the answer that nothing has changed.
"""

import statistics
import time
from datetime import timedelta

from django.db import connection

from tests.bench.database import make_database

PUPILS = 40
RECORDS = 100_000
ROUNDS = 30
BATCH = 2_000


def main() -> None:
    """Print the figures."""
    with make_database():
        measure()


def measure() -> None:
    """Fill the database and ask for the pages."""
    from django.test import Client
    from django.urls import reverse

    from lms.records.models import Record

    teacher, classroom = fill()
    count = Record.objects.count()
    print(f"Teacher's page, {connection.vendor}, class of {PUPILS}, {count:,} records")
    client = Client(SERVER_NAME="127.0.0.1")
    client.force_login(teacher, backend="lms.accounts.backends.StaffBackend")
    page = reverse("assignments:classroom", args=[classroom.pk])
    table = reverse("assignments:table", args=[classroom.pk])
    etag = client.get(table)["ETag"]
    report("the page", lambda: client.get(page), 200)
    report("its table", lambda: client.get(table), 200)
    report("not modified", lambda: client.get(table, headers={"If-None-Match": etag}), 304)


def fill() -> tuple:
    """Return a teacher and the class of 40, after storing the records of it and of others."""
    from lms.accounts.services import create_staff
    from lms.assignments.services import assign_module
    from lms.records.services import store_statements
    from lms.schools.services import (
        NewLearner,
        create_classroom,
        create_school,
        enrol_learners,
    )
    from tests.lms.plays import FORM_A, FORM_B, LESSON, NOON, make_statements

    teacher = create_staff(
        username="bench", name="Bench", role="teacher", password="Quiet-Lantern-7"
    )
    school = create_school(name="Bench School")
    classrooms, stored, day, batch = [], 0, 0, []
    lessons = [LESSON, "privacy.9-12.strong-settings", "privacy.9-12.someone-knows"]
    ways = [(FORM_A, "T0"), *((lesson, None) for lesson in lessons), (FORM_B, "T1"), (FORM_A, "T2")]
    while stored < RECORDS:
        if day % 7 == 0 and len(classrooms) < 10:
            room = create_classroom(
                school=school, name=f"Class {day}", band="9-12", teachers=[teacher]
            )
            rows = [NewLearner(f"Pupil {n}", ("boat", "kite", "fish")) for n in range(PUPILS)]
            cards = enrol_learners(classroom=room, learners=rows)
            assign_module(classroom=room, module="privacy.9-12", teacher=teacher)
            classrooms.append((room, [card.enrolment.learner for card in cards]))
        _room, learners = classrooms[-1]
        for learner in learners:
            for activity, occasion in ways:
                batch += make_statements(
                    learner, activity, occasion=occasion, at=NOON + timedelta(days=day)
                )
            if len(batch) >= BATCH:
                store_statements(batch)
                stored, batch = stored + len(batch), []
                print(f"\r  {stored:,} records stored ...", end="", flush=True)
        day += 1
    print()
    return teacher, classrooms[0][0]


def report(name: str, ask, status: int) -> None:
    """Print the queries and the time of a request."""
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as queries:
        answer = ask()
    count = len(queries)  # the next request forgets them
    if answer.status_code != status:
        raise SystemExit(f"{name} was answered with {answer.status_code}.")
    times = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        ask()
        times.append((time.perf_counter() - began) * 1000)
    slow = statistics.quantiles(times, n=20)[-1]
    print(
        f"  {name:<13} {count:>2} queries, {statistics.median(times):>6.1f} ms median, "
        f"{slow:>6.1f} ms at the 95th percentile, {len(answer.content) / 1000:>5.1f} kB"
    )


if __name__ == "__main__":
    main()
