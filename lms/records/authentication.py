"""Which client asks: HTTP Basic with a record client's key and secret."""

from base64 import b64decode

from django.http import HttpRequest

from lms.records.errors import NoCredentials
from lms.records.models import RecordClient
from lms.records.selectors import find_client


def sign_in_client(request: HttpRequest) -> RecordClient:
    """Return the client whose key and secret the request carries; raise NoCredentials."""
    scheme, _, credentials = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "basic":
        raise NoCredentials("Sign in with a record client's key and secret (HTTP Basic).")
    try:
        key, _, secret = b64decode(credentials.strip(), validate=True).decode().partition(":")
    except ValueError:
        raise NoCredentials("The Authorization header is not HTTP Basic in UTF-8.") from None
    client = find_client(key, secret) if "\0" not in key else None
    if client is None:
        raise NoCredentials("The record client's key or secret is wrong, or no longer valid.")
    return client
