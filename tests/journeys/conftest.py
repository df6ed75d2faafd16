"""The real site served by gunicorn, a real Chromium, and a real X display, for each journey."""

import fcntl
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from urllib.request import urlopen

import pytest

ROOT = Path(__file__).parents[2]
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
PATIENCE = 60.0


@dataclass(frozen=True)
class Site:
    """A site that runs, and what it printed about how to sign in."""

    url: str
    told: str
    environment: dict[str, str]

    @property
    def password(self) -> str:
        found = re.search(r"password (\S+)", self.told)
        assert found
        return found[1]

    def class_code(self, classroom: str) -> str:
        found = re.search(rf"Class {classroom}\s+class code (\w+)", self.told)
        assert found
        return found[1]

    def pin(self, pupil: str) -> list[str]:
        found = re.search(rf"^ +{pupil} +(.+)$", self.told, re.MULTILINE)
        assert found
        return found[1].split(", ")


def need(*programs: str) -> None:
    """Skip where a program is missing, unless journeys are required (as in CI)."""
    missing = [program for program in programs if shutil.which(program) is None]
    if missing and os.environ.get("SAFE_HARBOUR_JOURNEYS") == "required":
        pytest.fail(f"this journey needs {', '.join(missing)}")
    if missing:
        pytest.skip(f"this journey needs {', '.join(missing)}: install it to run it")


def is_soon(is_true: Callable[[], object], seconds: float = PATIENCE) -> bool:
    """Poll until something of another process is true; False when it does not become so."""
    deadline, pause = time.monotonic() + seconds, Event()
    while not (found := bool(is_true())) and time.monotonic() < deadline:
        pause.wait(0.05)
    return found


def wait_until(is_true: Callable[[], object], describe: Callable[[], str]) -> None:
    """Wait until something of another process is true, or fail saying what was waited for."""
    if not is_soon(is_true):
        pytest.fail(f"waited {PATIENCE:.0f} s for {describe()}")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="session")
def demo_school(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a demo school as ``make demo`` does, once for all processes of this run.

    It is served from copies: nothing may change here.
    """
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    made = shared / "demo-school"
    with (shared / "demo-school.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not made.exists():
            data = shared / "demo-school-unfinished"
            environment = describe_environment(data, "http://127.0.0.1:1")
            manage(environment, "migrate", "--verbosity", "0")
            manage(environment, "collectstatic", "--no-input", "--verbosity", "0")
            manage(environment, "create_demo_school")
            data.rename(made)
    return made


@pytest.fixture(scope="module")
def site(demo_school: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Serve a demo school to the journeys of a module; each has pupils of its own there."""
    with serve_demo_school(demo_school, tmp_path_factory.mktemp("site") / "data") as served:
        yield served


@contextmanager
def serve_demo_school(demo_school: Path, data: Path) -> Iterator[Site]:
    """Serve a demo school of one's own on a free port, with its data in a new folder."""
    site = copy_demo_school(demo_school, data)
    with run(site):
        yield site


def copy_demo_school(demo_school: Path, data: Path) -> Site:
    """Return a demo school that nobody serves yet, at an address of its own."""
    shutil.copytree(demo_school, data)
    url = f"http://127.0.0.1:{free_port()}"
    environment = describe_environment(data, url)
    return Site(url, manage(environment, "create_demo_school"), environment)


@contextmanager
def run(site: Site) -> Iterator[None]:
    """Serve a site, until it is no longer needed."""
    server = subprocess.Popen(
        [sys.executable, "-m", "gunicorn", "--config", "lms/gunicorn.py", "--bind",
         site.url.removeprefix("http://"), "lms.wsgi"],
        cwd=ROOT,
        env=site.environment,
    )  # fmt: skip
    try:
        wait_until(lambda: server.poll() is not None or is_up(site.url), lambda: "the site")
        assert server.poll() is None, "the site stopped while it started"
        yield
    finally:
        server.terminate()
        server.wait(timeout=20)


def describe_environment(data: Path, url: str) -> dict[str, str]:
    """Return the environment of a site with its data in this folder."""
    return {k: v for k, v in os.environ.items() if k != "DATABASE_URL"} | {
        "SAFE_HARBOUR_DATA": str(data),
        "SITE_URL": url,
        "PYTHONFAULTHANDLER": "1",
    }


def manage(environment: dict[str, str], *words: str) -> str:
    """Return what a command of a site prints."""
    command = [sys.executable, "manage.py", *words]
    ran = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


def is_up(url: str) -> bool:
    try:
        with urlopen(f"{url}/health/", timeout=2) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory):
    """Start Debian's Chromium.

    Playwright keeps an event loop open in this thread, in which Django refuses to reach a database:
    it has to be closed before the next module's tests, whichever they are.
    """
    need("chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=FLAGS, headless=True
        )
        yield chromium
        chromium.close()


@pytest.fixture
def display() -> Iterator[str]:
    """Start an X display of this test's own."""
    need("Xvfb", "xdotool")
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x720x24", "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as told:
        name = f":{told.readline().strip()}"
    try:
        yield name
    finally:
        server.terminate()
        server.wait(timeout=10)
