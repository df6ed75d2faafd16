"""The computer's own way to a site: its certificates, its proxy, and what its errors mean.

urllib3 is imported when it is needed: 30 ms that the first picture on the screen need not wait for.
"""

import ssl
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from game.progress.problems import Problem

if TYPE_CHECKING:
    import urllib3


def make_pool(address: str, connect: float, read: float) -> "urllib3.PoolManager":
    """Return connections to a site, directly or by the computer's proxy."""
    import urllib.request

    import urllib3

    options: dict[str, Any] = {
        "ssl_context": ssl.create_default_context(),
        "timeout": urllib3.Timeout(connect=connect, read=read),
        "maxsize": 2,
    }
    parts = urlsplit(address)
    proxy = urllib.request.getproxies().get(parts.scheme)
    if proxy and not urllib.request.proxy_bypass(parts.netloc):
        return urllib3.ProxyManager(proxy, **options)
    return urllib3.PoolManager(**options)


def problem_of(error: Exception) -> Problem:
    """Return what a failed request means."""
    from urllib3 import exceptions

    # The first that fits counts: to urllib3, a refused connection is a kind of timeout.
    known: list[tuple[type[Exception], Problem]] = [
        (exceptions.NameResolutionError, Problem.UNKNOWN_HOST),
        (exceptions.NewConnectionError, Problem.UNREACHABLE),
        (exceptions.TimeoutError, Problem.TIMEOUT),
        (exceptions.SSLError, Problem.INSECURE),
        (exceptions.LocationValueError, Problem.BAD_ADDRESS),
        (ValueError, Problem.BAD_ADDRESS),
    ]
    return next(
        (problem for kind, problem in known if isinstance(error, kind)), Problem.UNREACHABLE
    )


def read_wait(retry_after: str | None) -> float | None:
    """Return the seconds that a Retry-After header asks for, in either of its two forms."""
    if retry_after is None:
        return None
    if retry_after.isdecimal():
        return float(retry_after)
    try:
        then = parsedate_to_datetime(retry_after)
        return max(0.0, (then - datetime.now(UTC)).total_seconds())
    except (ValueError, TypeError):
        return None
