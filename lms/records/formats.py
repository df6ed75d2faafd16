"""The string formats of xAPI 1.0.3 (Data, section 4): IRIs, UUIDs, languages, times, durations.

Every pattern is anchored and matches in time linear in the text, because strangers send the text.
"""

import re
from datetime import UTC, datetime

_NUMBER = r"[0-9]{1,18}(?:[.,][0-9]{1,18})?"

IRI = r"^[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>\"{}|\\^`\x7f-\x9f]+\Z"
"""RFC 3987, as far as a scheme and the characters that no IRI may contain."""

MAILTO = r"^mailto:[^@\s\x00-\x1f]+@[^@\s\x00-\x1f]+\Z"
SHA1 = r"^[0-9a-fA-F]{40}\Z"
SHA2 = r"^(?:[0-9a-fA-F]{56}|[0-9a-fA-F]{64}|[0-9a-fA-F]{96}|[0-9a-fA-F]{128})\Z"
UUID = r"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}\Z"
MEDIA_TYPE = r"^[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+(?:\s*;.*)?\Z"
VERSION = r"^1\.0(?:\.(?:0|[1-9][0-9]*))?\Z"

LANGUAGE = (
    r"^(?:(?:[A-Za-z]{2,3}(?:-[A-Za-z]{3}){0,3}|[A-Za-z]{4}|[A-Za-z]{5,8})"
    r"(?:-[A-Za-z]{4})?"
    r"(?:-(?:[A-Za-z]{2}|[0-9]{3}))?"
    r"(?:-(?:[A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*"
    r"(?:-[0-9A-WY-Za-wy-z](?:-[A-Za-z0-9]{2,8})+)*"
    r"(?:-[Xx](?:-[A-Za-z0-9]{1,8})+)?"
    r"|[Xx](?:-[A-Za-z0-9]{1,8})+"
    r"|[Ii](?:-[A-Za-z0-9]{2,8})+)\Z"
)
"""RFC 5646, section 2.1: the sequence of token lengths."""

DURATION = (
    rf"^P(?:{_NUMBER}W|(?=[0-9]|T[0-9])(?:{_NUMBER}Y)?(?:{_NUMBER}M)?(?:{_NUMBER}D)?"
    rf"(?:T(?=[0-9])(?:{_NUMBER}H)?(?:{_NUMBER}M)?(?:{_NUMBER}S)?)?)\Z"
)
"""ISO 8601:2004, section 4.4.3.2: weeks alone, or years to seconds."""

TIMESTAMP = (
    r"^(?:[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]{1,12})?)?"
    r"|[0-9]{8}T[0-9]{4}(?:[0-9]{2}(?:[.,][0-9]{1,12})?)?)"
    r"(?:Z|\+[0-9]{2}(?::?[0-9]{2})?|-(?!00(?::?00)?\Z)[0-9]{2}(?::?[0-9]{2})?)?\Z"
)
"""ISO 8601 date and time, extended or basic. The offset -00:00 is not allowed by ISO 8601."""

NAMES = {
    IRI: "an IRI with a scheme, such as https://example.org/a",
    MAILTO: "an address of the form mailto:name@example.org",
    SHA1: "40 hexadecimal digits",
    SHA2: "the hexadecimal digits of a SHA-2 hash",
    UUID: "a UUID in its standard form",
    MEDIA_TYPE: "a media type such as text/plain",
    VERSION: "a version that begins with 1.0.",
    LANGUAGE: "a language tag of RFC 5646, such as en or pt-BR",
    DURATION: "an ISO 8601 duration such as PT12.5S",
    TIMESTAMP: "an ISO 8601 date and time such as 2026-11-21T08:30:00.000Z",
}
"""What a person reads where a pattern does not match."""

_timestamp = re.compile(TIMESTAMP)


def read_timestamp(text: str) -> datetime:
    """Return the instant in UTC; a timestamp without a time zone is taken as UTC.

    Raises ValueError for what is no timestamp or no date.
    """
    if not _timestamp.match(text):
        raise ValueError(text)
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        return moment.replace(tzinfo=UTC)
    try:
        return moment.astimezone(UTC)
    except OverflowError as error:
        raise ValueError(text) from error


def write_timestamp(moment: datetime) -> str:
    """Return the instant as the store writes it: UTC, microseconds, ``Z``."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ").rjust(27, "0")
