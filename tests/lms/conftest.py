from unittest.mock import patch

import pytest
from django.db import connection, transaction
from django.utils import translation

from lms.pages.models import HomePage
from lms.pages.services import create_site_pages

FAST = ["django.contrib.auth.hashers.MD5PasswordHasher", "tests.lms.hashers.FastPinHasher"]


@pytest.fixture(autouse=True)
def hash_fast(settings):
    """One round of hashing instead of many thousands: tests don't need to resist anybody."""
    settings.PASSWORD_HASHERS = FAST


@pytest.fixture(autouse=True)
def speak_english():
    """Forget the language of the page that the test before asked for."""
    translation.deactivate()


@pytest.fixture(autouse=True)
def sign_with_keys_of_this_test(settings, tmp_path):
    """Make keys for editions where only this test finds them."""
    settings.EDITION_KEY_FILE = str(tmp_path / "edition-key")


@pytest.fixture(scope="module")
def site_pages(django_db_setup, django_db_blocker):
    """Make the pages of a new site once for a module; return the home page's id.

    They stand in a transaction around those of the tests, so that each finds them as they were
    made. Django closes the connection after each test, which would end it too early.
    """
    with django_db_blocker.unblock():
        around = transaction.atomic()
        around.__enter__()
        home = create_site_pages().pk
    with patch.object(connection, "close"):
        yield home
    with django_db_blocker.unblock():
        transaction.set_rollback(True)
        around.__exit__(None, None, None)


@pytest.fixture
def home(db, site_pages):
    """The home page, with all pages of a new site below it."""
    return HomePage.objects.get(pk=site_pages)
