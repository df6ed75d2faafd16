"""Ask the site: who is in a class, who is this, what is set, what is published; and hand it
statements.

Every trouble comes out as a ProgressError with a Problem that has one plain sentence. Certificates
are checked against the computer's own list, since ministries have authorities of their own, and the
computer's proxy is used. Nothing is followed elsewhere: a redirect is not our site's answer.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import quote, urlsplit

import msgspec

from game.progress.connection import make_pool, problem_of, read_wait
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
PART = 16 * 1024
"""What has come is lost up to so many bytes when the network breaks off."""

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

    def read(self, address: str, most: int) -> bytes:
        """Return the JSON that stands at an address. Raises ProgressError when it is no JSON, or
        more than so many bytes.
        """
        answer = self._ask("GET", address)
        judge(answer)
        if not answer.is_json or len(answer.content) > most:
            raise ProgressError(Problem.NOT_A_SITE, "not the JSON that was asked for")
        return answer.content

    def stream(self, address: str, start: int) -> Iterator[bytes]:
        """Yield what stands at an address, part by part, from byte ``start`` on.

        A site or a proxy that does not know of ranges sends all of it: the beginning is left out.
        """
        wanted = {"Range": f"bytes={start}-"} if start else {"Accept-Encoding": "gzip"}
        with self._request("GET", address, headers=wanted) as response:
            begin = response.headers.get("Content-Range", "").startswith(f"bytes {start}-")
            if response.status not in ((206, 200) if start and begin else (200,)):
                judge(_answer(response, response.read(PART)))
                raise ProgressError(Problem.NOT_A_SITE, f"status {response.status}")
            to_skip = start if response.status == 200 else 0
            for part in response.stream(PART, decode_content=True):
                if len(part) > to_skip:
                    yield part[to_skip:]
                to_skip = max(0, to_skip - len(part))

    def _ask(
        self, method: str, path: str, *, client: Client | None = None, body: bytes | None = None
    ) -> Answer:
        """Send one request. Raises ProgressError where there is no answer at all."""
        with self._request(method, path, client=client, body=body) as response:
            return _answer(response, response.read(MOST_BYTES))

    @contextmanager
    def _request(
        self,
        method: str,
        path: str,
        *,
        client: Client | None = None,
        body: bytes | None = None,
        headers: dict[str, str] | None = None,
    ) -> Iterator["urllib3.BaseHTTPResponse"]:
        """Send one request, and let its content be read. What is not read is hung up on."""
        import urllib3
        from urllib3.exceptions import HTTPError

        sent = {"Accept": "application/json", "X-Experience-API-Version": XAPI_VERSION}
        sent |= headers or {}
        if body is not None:
            sent["Content-Type"] = "application/json"
        if client:
            sent |= urllib3.make_headers(basic_auth=f"{client.key}:{client.secret}")
        response = None
        try:
            response = self._connections().request(
                method,
                self.address + path,
                body=body,
                headers=sent,
                redirect=False,
                retries=False,
                preload_content=False,
            )
            yield response
        except (HTTPError, OSError, ValueError) as error:
            raise ProgressError(problem_of(error), type(error).__name__) from error
        finally:
            if response is not None:
                if not response.closed:
                    response.close()
                response.release_conn()

    def _connections(self) -> "urllib3.PoolManager":
        if self._pool is None:
            self._pool = make_pool(self.address, *self._seconds)
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


def _answer(response: "urllib3.BaseHTTPResponse", content: bytes) -> Answer:
    return Answer(
        status=response.status,
        content=content,
        is_json=response.headers.get("Content-Type", "").startswith("application/json"),
        is_from_record_store="X-Experience-API-Version" in response.headers,
        wait=read_wait(response.headers.get("Retry-After")),
    )


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
    except (ValueError, RecursionError) as error:
        raise ProgressError(Problem.NOT_A_SITE, "not the JSON that was asked for") from error


def _error_code(answer: Answer) -> str:
    try:
        return msgspec.json.decode(answer.content, type=Refusal).error.code
    except (ValueError, RecursionError):
        return ""
