"""Wrong class codes per client, so that nobody finds a class by trying codes.

Only wrong codes count, because a whole school may share one address. What is kept, for ten minutes
in the cache, is a keyed hash of the address and a number.
"""

from ipaddress import ip_address, ip_network
from time import time

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

WINDOW = 600
LIMIT = 60


def is_blocked(request: HttpRequest) -> bool:
    """Return whether this client has tried too many wrong codes in these ten minutes."""
    return cache.get(_key(request), 0) >= LIMIT


def count_wrong_code(request: HttpRequest) -> None:
    """Note one wrong code."""
    key = _key(request)
    cache.set(key, cache.get(key, 0) + 1, WINDOW)


def _key(request: HttpRequest) -> str:
    network = _network(_address(request))
    client = salted_hmac("lms.schools.guesses", network, algorithm="sha256").hexdigest()
    return f"wrong-codes:{client}:{int(time() // WINDOW)}"


def _network(address: str) -> str:
    """Return the address, or of IPv6 the part that one connection has for itself (RFC 6177)."""
    try:
        found = ip_address(address)
    except ValueError:
        return address
    return address if found.version == 4 else str(ip_network((found, 64), strict=False))


def _address(request: HttpRequest) -> str:
    if settings.BEHIND_PROXY:
        # The last entry is the proxy's own; those before it are whatever the client claims.
        forwarded = request.headers.get("X-Forwarded-For", "")
        if forwarded:
            return forwarded.rpartition(",")[2].strip()
    return request.META.get("REMOTE_ADDR", "")
