"""How many statements a second the site stores, progress and outcome data included.

``python -m tests.bench.site_records`` makes a database of its own beside the one that DATABASE_URL
names (without it, an SQLite file), and sends whole attempts of a class of 40 in batches of 1, 50
and 500: through the real view in this process, and then over HTTP through gunicorn. Every batch is
committed to the disk before it is answered.
"""

import http.client
import itertools
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import timedelta

import msgspec
from django.db import connection

from tests.bench.database import make_database

LEARNERS = 40
WSGI = "lms.wsgi"
ROUNDS = {1: 300, 50: 40, 500: 6}
"""How many batches of each size are sent."""

Send = Callable[[bytes], int]


def main() -> None:
    """Print the figures."""
    with make_database() as folder:
        measure(str(folder))


def measure(folder: str) -> None:
    """Measure the view in this process, and then gunicorn."""
    from django.test import Client

    from lms.records.services import create_client

    client, secret = create_client("bench", ["all"])
    headers = make_headers(client.key, secret)
    statements = play()
    web = Client(headers=headers, SERVER_NAME="127.0.0.1")

    def send_here(body: bytes) -> int:
        return web.post("/xapi/statements", body, content_type="application/json").status_code

    print(f"Statements stored and counted, {connection.vendor}, class of {LEARNERS}")
    report("in one process", send_here, statements)
    connection.close()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = start_server(port, folder)
    try:
        report("through gunicorn", connect(port, headers), statements)
    finally:
        server.terminate()
        server.wait(timeout=30)


def play() -> Iterator[dict]:
    """Yield the statements of a class that plays everything, again and again."""
    from lms.schools.services import NewLearner, create_classroom, create_school, enrol_learners
    from tests.lms.plays import FORM_A, FORM_B, LESSON, NOON, make_statements

    school = create_school(name="Bench School")
    classroom = create_classroom(school=school, name="5A", band="9-12")
    rows = [NewLearner(f"Pupil {number}", ("boat", "kite", "fish")) for number in range(LEARNERS)]
    cards = enrol_learners(classroom=classroom, learners=rows)
    learners = [card.enrolment.learner for card in cards]
    ways = [(FORM_A, "T0"), (LESSON, None), (FORM_B, "T1"), (FORM_A, "T2")]
    return (
        statement
        for day, (activity, occasion) in enumerate(itertools.cycle(ways))
        for learner in learners
        for statement in make_statements(
            learner, activity, occasion=occasion, at=NOON + timedelta(days=day)
        )
    )


def report(name: str, send: Send, statements: Iterator[dict]) -> None:
    """Send batches of each size and print how many statements a second were stored."""
    for size, rounds in ROUNDS.items():
        bodies = [
            msgspec.json.encode(list(itertools.islice(statements, size))) for _ in range(rounds)
        ]
        began = time.perf_counter()
        statuses = {send(body) for body in bodies}
        seconds = time.perf_counter() - began
        if statuses != {200}:
            raise SystemExit(f"The store answered {sorted(statuses)} to a batch of {size}.")
        rate, each = size * rounds / seconds, seconds / rounds * 1000
        print(f"  {name}, batches of {size:>3}: {rate:>6,.0f} statements/s, {each:>6.1f} ms each")


def make_headers(key: str, secret: str) -> dict[str, str]:
    """Return the headers of a request by this client."""
    from tests.lms.records.statements import basic

    return basic(key, secret)


def connect(port: int, headers: dict[str, str]) -> Send:
    """Return a way to send to the server on this port."""
    server = http.client.HTTPConnection("127.0.0.1", port, timeout=60)

    def send(body: bytes) -> int:
        server.request(
            "POST", "/xapi/statements", body, headers | {"Content-Type": "application/json"}
        )
        answer = server.getresponse()
        answer.read()
        return answer.status

    return send


def start_server(port: int, folder: str) -> subprocess.Popen:
    """Start gunicorn on the bench's database, and wait until it answers."""
    place = connection.settings_dict
    address = f"sqlite:///{place['NAME']}"
    if connection.vendor == "postgresql":
        user = ":".join(filter(None, (place["USER"], place["PASSWORD"])))
        address = f"postgres://{user}@{place['HOST']}:{place['PORT']}/{place['NAME']}"
    server = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "gunicorn",
            *f"-c lms/gunicorn.py -b 127.0.0.1:{port}".split(),
            WSGI,
        ],
        env=os.environ | {"DATABASE_URL": address, "SAFE_HARBOUR_DATA": folder},
    )
    for _ in range(300):
        try:
            about = http.client.HTTPConnection("127.0.0.1", port, timeout=1)
            about.request("GET", "/xapi/about")
            if about.getresponse().status == 200:
                return server
        except OSError:
            time.sleep(0.1)
    server.terminate()
    raise SystemExit("gunicorn did not answer within 30 seconds.")


if __name__ == "__main__":
    main()
