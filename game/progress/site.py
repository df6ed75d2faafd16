"""Ask the site: who is in a class, who is this, what is set; and hand it statements.

Every trouble comes out as a ProgressError with a Problem that has one plain sentence. Certificates
are checked against the computer's own list, since ministries have authorities of their own, and the
computer's proxy is used. Nothing is followed elsewhere: a redirect is not our site's answer.
"""

import ssl
from collections.abc import Sequence
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import quote, urlsplit

import msgspec

from game.progress.problems import Problem, ProgressError
from game.progress.wire import (
    Answer,
    Assignments,
    Classroom,
    Client,
    Health,
    Refusal,
    Roster,
    SignedIn,
)

if TYPE_CHECKING:
    import urllib3

T = TypeVar("T")

XAPI_VERSION = "1.0.3"
CONNECT_SECONDS = 5.0
READ_SECONDS = 15.0
MOST_BYTES = 4_000_000
"""More than any answer of the site: a class list is some kilobytes."""

CODES = {
    "unknown-code": Problem.UNKNOWN_CODE,
    "wrong-pin": Problem.WRONG_PIN,
    "locked": Problem.LOCKED,
    "too-many-tries": Problem.LOCKED,
}
"""What the site's error codes mean to a pupil."""


class Site:
    """The site at one address. May be used from several threads."""

    def __init__(
        self,
        address: str,
        *,
        connect_seconds: float = CONNECT_SECONDS,
        read_seconds: float = READ_SECONDS,
    ) -> None:
        self.address = normalize_address(address)
        self._seconds = (connect_seconds, read_seconds)
        self._pool: urllib3.PoolManager | None = None

    def close(self) -> None:
        """Hang up. The next request connects again."""
        if self._pool is not None:
            self._pool.clear()

    def check_health(self) -> Health:
        """Return the site's version and edition."""
        return self._get("/health/", Health)

    def find_classroom(self, code: str) -> Classroom:
        """Return the class that has this code."""
        code = tidy_code(code)
        if not code:
            raise ProgressError(Problem.UNKNOWN_CODE)
        roster = self._get(f"/api/classrooms/{quote(code)}/", Roster)
        return Classroom(
            name=roster.classroom.name, school=roster.classroom.school, learners=roster.learners
        )

    def sign_in(self, code: str, learner: str, pin: Sequence[str]) -> SignedIn:
        """Return the learner's account and the login that sends their statements."""
        body = {"code": tidy_code(code), "learner": learner, "pin": list(pin)}
        answer = self._ask("POST", "/api/sign-in/", body=msgspec.json.encode(body))
        return _decode(answer, SignedIn)

    def find_assignments(self, client: Client) -> Assignments:
        """Return what is set for the learner whose login this is, and where they find help."""
        return self._get("/api/activities/", Assignments, client=client)

    def post_statements(self, client: Client, bodies: Sequence[str]) -> Answer:
        """Hand a batch of statements, each in JSON, to the record store."""
        body = f"[{','.join(bodies)}]".encode()
        return self._ask("POST", "/xapi/statements", client=client, body=body)

    def has_statement(self, client: Client, id: str) -> bool:
        """Return whether the record store has a statement with this id."""
        answer = self._ask("GET", f"/xapi/statements?statementId={quote(id)}", client=client)
        return answer.status == 200 and answer.is_from_record_store

    def _get(self, path: str, kind: type[T], *, client: Client | None = None) -> T:
        return _decode(self._ask("GET", path, client=client), kind)

    def _ask(
        self, method: str, path: str, *, client: Client | None = None, body: bytes | None = None
    ) -> Answer:
        """Send one request. Raises ProgressError where there is no answer at all."""
        import urllib3  # 30 ms that the first picture on the screen need not wait for
        from urllib3.exceptions import HTTPError

        headers = {"Accept": "application/json", "X-Experience-API-Version": XAPI_VERSION}
        if body is not None:
            headers["Content-Type"] = "application/json"
        if client:
            headers |= urllib3.make_headers(basic_auth=f"{client.key}:{client.secret}")
        try:
            response = self._connections().request(
                method,
                self.address + path,
                body=body,
                headers=headers,
                redirect=False,
                retries=False,
                preload_content=False,
            )
            content = response.read(MOST_BYTES)
            if len(content) == MOST_BYTES:
                response.close()
            response.release_conn()
        except (HTTPError, OSError, ValueError) as error:
            raise ProgressError(_problem_of(error), type(error).__name__) from error
        return Answer(
            status=response.status,
            content=content,
            is_from_record_store="X-Experience-API-Version" in response.headers,
            wait=_seconds(response.headers.get("Retry-After")),
        )

    def _connections(self) -> "urllib3.PoolManager":
        if self._pool is None:
            self._pool = _make_pool(self.address, *self._seconds)
        return self._pool


def tidy_code(typed: str) -> str:
    """Return a class code without the spaces and dashes with which people copy it."""
    return "".join(letter for letter in typed.upper() if letter.isalnum())


def normalize_address(address: str) -> str:
    """Return an address as people type it with its scheme and without a slash at the end.

    Raises ProgressError when there is none or it cannot be one.
    """
    address = address.strip()
    if not address:
        raise ProgressError(Problem.NO_ADDRESS)
    if "://" not in address:
        is_local = address.startswith(("localhost", "127.0.0.1", "[::1]"))
        address = f"{'http' if is_local else 'https'}://{address}"
    try:
        parts = urlsplit(address)
        is_good = bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        is_good = False
    if not is_good or parts.scheme not in ("http", "https") or parts.query or " " in address:
        raise ProgressError(Problem.BAD_ADDRESS)
    return address.rstrip("/")


def judge(answer: Answer) -> None:
    """Raise the ProgressError that an answer without success stands for."""
    status = answer.status
    if status < 300:
        return
    detail = f"status {status}"
    if status == 429 or status >= 500:
        code = _error_code(answer)
        busy = Problem.TOO_BUSY if status in (429, 503) else Problem.SITE_BROKEN
        raise ProgressError(CODES.get(code, busy), detail, wait=answer.wait)
    code = _error_code(answer)
    if code in CODES:
        raise ProgressError(CODES[code], detail, wait=answer.wait)
    if status in (401, 403) and (code or answer.is_from_record_store):
        raise ProgressError(Problem.LOGIN_REFUSED, detail)
    raise ProgressError(Problem.NOT_A_SITE, detail)


def reason_of(answer: Answer) -> str:
    """Return what the site said about a refusal, short enough to keep."""
    return f"{answer.status} {answer.content[:400].decode(errors='replace')}"


def _decode(answer: Answer, kind: type[T]) -> T:
    judge(answer)
    try:
        return msgspec.json.decode(answer.content, type=kind)
    except ValueError as error:
        raise ProgressError(Problem.NOT_A_SITE, "not the JSON that was asked for") from error


def _error_code(answer: Answer) -> str:
    try:
        return msgspec.json.decode(answer.content, type=Refusal).error.code
    except ValueError:
        return ""


def _problem_of(error: Exception) -> Problem:
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


def _make_pool(address: str, connect: float, read: float) -> "urllib3.PoolManager":
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


def _seconds(retry_after: str | None) -> float | None:
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
