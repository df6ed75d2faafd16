"""What holds for all tests."""

import os

import pytest
from hypothesis import HealthCheck, settings

# A busy machine is no failure: nothing here is measured in seconds. CI draws the same examples
# each time, so that a submission is judged by what it changes; everybody else explores.
settings.register_profile(
    "any-machine",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=bool(os.environ.get("CI")),
)
settings.load_profile("any-machine")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item):
    """Bring back what migrations made, after a test that has emptied every table.

    Tests of one process share a database, and whoever runs in parallel steals tests from others:
    any test can come after one that commits.
    """
    result = yield
    marker = item.get_closest_marker("django_db")
    if marker and marker.kwargs.get("transaction"):
        from django.db import connection
        from pytest_django.plugin import blocking_manager_key

        with item.config.stash[blocking_manager_key].unblock():
            connection.creation.deserialize_db_from_string(connection._test_serialized_contents)
    return result
