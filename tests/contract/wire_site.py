"""A small site that speaks the wire of ARCHITECTURE.md over real HTTP, and gets into trouble.

The tests that hold for every site run against this one and against the Django site. Only this one
can be told to fail in all the ways in which networks and sites do.
"""

import base64
import json
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit
from uuid import UUID, uuid4

XAPI = {"X-Experience-API-Version": "1.0.3"}
HELP = {
    "lines": [
        {
            "id": "childline",
            "name": "Children’s line",
            "service": "child-helpline",
            "number": "555 0100",
            "free": None,
            "hours": "every day",
            "languages": "English, ไทย",
            "web": None,
            "chat": None,
            "expires": "2099-12-01",
        }
    ],
    "contact": {"name": "Ms Ratna", "reach": "room 4, until three"},
}


@dataclass
class Answer:
    status: int
    content: object = None
    headers: dict[str, str] = field(default_factory=dict)

    def write(self) -> bytes:
        return (
            self.content if isinstance(self.content, bytes) else json.dumps(self.content).encode()
        )


@dataclass
class Pupil:
    name: str
    pin: tuple[str, ...]
    id: str = field(default_factory=lambda: str(uuid4()))
    wrong_pins: int = 0


def error(status: int, code: str, headers: dict[str, str] | None = None) -> Answer:
    content = {"error": {"code": code, "message": "A sentence."}}
    return Answer(status, content, headers or {})


class WireSite(ThreadingHTTPServer):
    """``troubles`` are given as answers, one per request, before anything works again."""

    daemon_threads = True

    def __init__(self, port: int = 0) -> None:
        super().__init__(("127.0.0.1", port), Handler)
        self.code = "BLUE42"
        self.pupils = [
            Pupil("Mali", ("boat", "mango", "drum")),
            Pupil("Sonam", ("cup", "fish", "star")),
        ]
        self.clients: dict[str, tuple[str, Pupil]] = {}
        self.statements: dict[str, dict] = {}
        self.batches: list[int] = []
        self.troubles: deque[Answer | Callable[[], Answer]] = deque()
        self.requests: list[str] = []
        self.largest_body = 10_000_000
        self.changed = threading.Condition()
        self.home_page = self.address

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def wait_for_statements(self, count: int) -> bool:
        with self.changed:
            return self.changed.wait_for(lambda: len(self.statements) >= count, timeout=20)

    def answer(self, method: str, path: str, key: str, secret: str, body: bytes) -> Answer:
        url = urlsplit(path)
        match method, url.path:
            case "GET", "/health/":
                return Answer(200, {"version": "1", "edition": "1-test", "database": "ok"})
            case "GET", "/api/activities/":
                return self.list_assignments(key, secret)
            case "POST", "/api/sign-in/":
                return self.sign_in(**json.loads(body))
            case "GET", str(found) if found.startswith("/api/classrooms/"):
                return self.find_classroom(found.split("/")[3])
            case _, "/xapi/statements":
                answer = self.store(method, url.query, key, secret, body)
                answer.headers |= XAPI
                return answer
        return Answer(404, b"<h1>Not found</h1>")

    def find_classroom(self, code: str) -> Answer:
        if code.upper() != self.code:
            return error(404, "unknown-code")
        learners = [{"id": pupil.id, "name": pupil.name} for pupil in self.pupils]
        return Answer(200, {"classroom": {"name": "5B", "school": "Tan Lap"}, "learners": learners})

    def sign_in(self, code: str, learner: str, pin: list[str]) -> Answer:
        [pupil] = [pupil for pupil in self.pupils if pupil.id == learner]
        if pupil.wrong_pins >= 10:
            return error(429, "locked", {"Retry-After": "300"})
        if tuple(pin) != pupil.pin:
            pupil.wrong_pins += 1
            return error(403, "wrong-pin")
        key, secret = uuid4().hex, uuid4().hex
        self.clients[key] = (secret, pupil)
        return Answer(
            200,
            {
                "learner": {"id": pupil.id, "name": pupil.name, "band": "9-12"},
                "account": {"homePage": self.home_page, "name": pupil.id},
                "client": {"key": key, "secret": secret},
            },
        )

    def list_assignments(self, key: str, secret: str) -> Answer:
        if self.clients.get(key, ("",))[0] != secret:
            return error(401, "unauthorized")
        activity = {
            "activity": "privacy.9-12.whose-photo",
            "occasion": None,
            "module": "privacy.9-12",
            "due": "2026-12-01",
            "opens": None,
            "state": "open",
        }
        return Answer(200, {"activities": [activity], "help": HELP})

    def store(self, method: str, query: str, key: str, secret: str, body: bytes) -> Answer:
        if self.clients.get(key, ("",))[0] != secret:
            return error(401, "unauthorized")
        if method == "GET":
            [id] = parse_qs(query)["statementId"]
            found = self.statements.get(id)
            return Answer(200, found) if found else error(404, "not-found")
        if len(body) > self.largest_body:
            return error(413, "too-large")
        batch = json.loads(body)
        self.batches.append(len(batch))
        for statement in batch:
            if not self.is_valid(statement):
                return error(400, "bad-statement")
            if statement["actor"]["account"]["name"] != self.clients[key][1].id:
                return error(403, "not-allowed")
            if self.statements.get(statement["id"], statement) != statement:
                return error(409, "conflict")
        with self.changed:
            self.statements |= {statement["id"]: statement for statement in batch}
            self.changed.notify_all()
        return Answer(200, [statement["id"] for statement in batch])

    @staticmethod
    def is_valid(statement: object) -> bool:
        try:
            UUID(str(statement["id"]))
            return bool(
                statement["actor"] and statement["verb"]["id"] and statement["object"]["id"]
            )
        except (KeyError, TypeError, ValueError):
            return False


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: WireSite

    def reply(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.server.requests.append(f"{self.command} {self.path}")
        scheme, _, token = self.headers.get("Authorization", "").partition(" ")
        key, _, secret = base64.b64decode(token).decode().partition(":") if scheme else ("", "", "")
        # A proxy is asked for whole addresses.
        path = self.path.removeprefix(self.server.address)
        if self.server.troubles:
            trouble = self.server.troubles.popleft()
            answer = trouble() if callable(trouble) else trouble
        else:
            answer = self.server.answer(self.command, path, key, secret, body)
        content = answer.write()
        try:
            self.send_response(answer.status)
            for name, value in ({"Content-Length": str(len(content))} | answer.headers).items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(content)
        except OSError:
            self.close_connection = True

    do_GET = do_POST = reply

    def log_message(self, format: str, *args: object) -> None:
        """Keep the tests' output quiet."""


def serve(site: WireSite) -> threading.Thread:
    thread = threading.Thread(target=lambda: site.serve_forever(poll_interval=0.01), daemon=True)
    thread.start()
    return thread
