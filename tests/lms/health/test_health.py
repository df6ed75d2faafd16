import pytest
from django.db import DatabaseError, connection

from curriculum import __version__
from curriculum.library import shipped_library


@pytest.mark.django_db
def test_a_site_that_is_well_says_version_edition_and_database(client):
    answer = client.get("/health/")
    assert answer.status_code == 200
    assert answer.json() == {
        "version": __version__,
        "edition": shipped_library().edition,
        "database": connection.vendor,
    }


@pytest.mark.django_db
def test_a_database_that_does_not_answer_is_503(client):
    def refuse(execute, sql, params, many, context):
        raise DatabaseError("gone")

    with connection.execute_wrapper(refuse):
        answer = client.get("/health/")
    assert answer.status_code == 503
    assert "does not answer" in answer.json()["error"]
