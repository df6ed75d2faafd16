"""Several processes write at once, to the real database."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from uuid import uuid4

import psycopg
import pytest
from django.db import connection

from tests.lms.records.writer import OWN, SHARED

WRITERS = 3
QUERY = "SELECT id, stored FROM records_record ORDER BY stored"


def server_address(database):
    place = connection.settings_dict
    user = ":".join(filter(None, (place["USER"], place["PASSWORD"])))
    return f"postgres://{user}@{place['HOST']}:{place['PORT']}/{database}"


@pytest.fixture
def database_address(tmp_path):
    """Yield the address of a fresh database that several processes can open."""
    if connection.vendor == "sqlite":
        yield _migrate(f"sqlite:///{tmp_path / 'site.sqlite3'}")
        return
    name = f"records_{uuid4().hex}"
    with closing(psycopg.connect(server_address("postgres"), autocommit=True)) as server:
        server.execute(f"CREATE DATABASE {name}")
        try:
            yield _migrate(server_address(name))
        finally:
            server.execute(f"DROP DATABASE {name}")


def _migrate(address):
    run = [sys.executable, "manage.py", "migrate", "records", "--verbosity=0"]
    subprocess.run(run, env=os.environ | {"DATABASE_URL": address}, check=True, timeout=120)
    return address


def list_stored(address):
    if connection.vendor == "sqlite":
        with closing(sqlite3.connect(address.removeprefix("sqlite:///"))) as file:
            return file.execute(QUERY).fetchall()
    with closing(psycopg.connect(address)) as server:
        return server.execute(QUERY).fetchall()


def test_statements_that_several_processes_send_at_once_are_stored_once(database_address):
    writers = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.lms.records.writer", str(seed)],
            env=os.environ | {"DATABASE_URL": database_address},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for seed in range(WRITERS)
    ]
    for writer in writers:
        assert writer.stdout.readline() == "ready\n"
    for writer in writers:
        writer.stdin.write("\n")
        writer.stdin.close()
    assert [writer.wait(timeout=120) for writer in writers] == [0] * WRITERS
    for writer in writers:
        writer.stdout.close()
    stored = list_stored(database_address)
    assert len(stored) == SHARED + WRITERS * OWN
    assert len({moment for _, moment in stored}) == len(stored)
