import re
from io import StringIO

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader

OURS = [app.label for app in apps.get_app_configs() if app.name.startswith("lms.")]


@pytest.fixture(scope="module")
def migrations():
    loader = MigrationLoader(None, ignore_no_migrations=True)
    return {key: made for key, made in loader.disk_migrations.items() if key[0] in OURS}


def test_models_and_migrations_agree(db):
    said = StringIO()
    call_command("makemigrations", "--dry-run", stdout=said)
    assert said.getvalue() == "No changes detected\n"


def test_migrations_are_named_for_what_they_do(migrations):
    unnamed = [name for _, name in migrations if re.search(r"_auto_|_initial$|^\d+$", name)]
    assert unnamed == []


def test_every_migration_can_be_taken_back(migrations):
    one_way = [
        key
        for key, made in migrations.items()
        if not all(operation.reversible for operation in made.operations)
    ]
    assert one_way == []


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_the_cache_table_goes_and_comes_back():
    def has_table():
        return "site_cache" in connection.introspection.table_names()

    from django.db.migrations.executor import MigrationExecutor

    made = MigrationLoader(connection).get_migration("accounts", "0002_cache_table")
    with connection.schema_editor(atomic=False) as editor:
        state = MigrationExecutor(connection).loader.project_state(("accounts", "0001_accounts"))
        made.unapply(state, editor)
        assert not has_table()
        made.apply(state, editor)
        assert has_table()
