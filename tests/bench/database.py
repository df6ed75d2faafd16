"""A database of the benchmark's own, beside the one that DATABASE_URL names, gone afterwards."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import django
from django.db import connection


@contextmanager
def make_database() -> Iterator[Path]:
    """Set Django up on an empty, migrated database; yield the folder that holds its data."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lms.settings")
        os.environ["SAFE_HARBOUR_DATA"] = folder
        django.setup()
        connection.settings_dict["TEST"]["NAME"] = (
            str(Path(folder) / "bench.sqlite3")
            if connection.vendor == "sqlite"
            else "safe_harbour_bench"
        )
        kept = connection.settings_dict["NAME"]
        connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
        try:
            yield Path(folder)
        finally:
            connection.creation.destroy_test_db(kept, verbosity=0)
