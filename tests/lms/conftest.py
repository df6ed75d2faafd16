import pytest
from django.utils import translation

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
