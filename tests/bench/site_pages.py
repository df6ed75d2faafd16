"""How long the public pages take, and what Lighthouse says of them.

``python -m tests.bench.site_pages`` makes a database of its own with the pages of a new site and a
class, and prints queries and milliseconds of every public page. Where Node, Chromium and the
packages of ``tests/browser`` are there (``npm ci --ignore-scripts`` in that folder), it serves the
site as in production and prints the scores of home, module, lesson and teacher's page, as a phone
on a slow network sees them.
"""

import json
import os
import shutil
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from urllib.error import URLError
from urllib.request import urlopen

from django.db import connection

from tests.bench.database import make_database

ROOT = Path(__file__).parents[2]
LIGHTHOUSE = ROOT / "tests" / "browser" / "node_modules" / "lighthouse" / "cli" / "index.js"
FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-background-networking --no-first-run"
CATEGORIES = ("performance", "accessibility", "best-practices")
ROUNDS = 20
PAGES = (
    "/",
    "/pupils/",
    "/pupils/9-12/",
    "/teachers/",
    "/families/",
    "/ministries/",
    "/modules/",
    "/modules/privacy-9-12/",
    "/modules/privacy-9-12/guide/",
    "/modules/privacy-9-12/cards/",
    "/modules/privacy-9-12/family-letter/",
    "/words/9-12/",
    "/words/adults/",
    "/articles/",
    "/articles/at-home/",
    "/handbook/ministry/",
    "/search/?q=photo",
    "/help/",
    "/sign-in/",
    "/play/privacy.9-12.whose-photo/",
    "/sitemap.xml",
)


def main() -> None:
    """Print the figures."""
    with make_database() as folder:
        os.environ["SAFE_HARBOUR_COUNTRY"] = "zz"
        measure_pages()
        measure_in_browser(folder)


def measure_pages() -> None:
    """Print queries and milliseconds of every public page."""
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from lms.pages.services import create_site_pages

    create_site_pages()
    print(f"Public pages, {connection.vendor}, median of {ROUNDS}")
    client = Client(SERVER_NAME="127.0.0.1")
    for page in PAGES:
        answer = client.get(page)
        if answer.status_code != 200:
            raise SystemExit(f"{page} was answered with {answer.status_code}.")
        with CaptureQueriesContext(connection) as queries:
            client.get(page)
            count = len(queries)  # the next request forgets them
        times = []
        for _ in range(ROUNDS):
            began = time.perf_counter()
            client.get(page)
            times.append((time.perf_counter() - began) * 1000)
        size = len(answer.content) / 1000
        print(
            f"  {page:<38} {count:>2} queries {statistics.median(times):>6.1f} ms {size:>6.1f} kB"
        )


def measure_in_browser(folder: Path) -> None:
    """Print Lighthouse's scores, or what is missing for them."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    node = shutil.which("node")
    if not (node and chromium and LIGHTHOUSE.exists()):
        print("  no Lighthouse: it needs Node 20, Chromium and npm ci in tests/browser")
        return
    if connection.vendor != "sqlite":
        print("  no Lighthouse: it serves a database of SQLite only")
        return
    cookie, classroom = sign_in_teacher()
    pages = {
        "home": "/",
        "module": "/modules/privacy-9-12/",
        "lesson": "/play/privacy.9-12.whose-photo/",
        "teacher": f"/teaching/{classroom}/",
    }
    print("Lighthouse, as a phone on slow 4G with a processor four times slower")
    with serve(folder) as address:
        for name, page in pages.items():
            asked = [node, str(LIGHTHOUSE), f"{address}{page}", "--output=json", "--quiet"]
            asked += [f"--only-categories={','.join(CATEGORIES)}", f"--chrome-flags={FLAGS}"]
            if name == "teacher":
                asked.append("--extra-headers=" + json.dumps({"Cookie": f"sessionid={cookie}"}))
            told = subprocess.run(
                asked, env=os.environ | {"CHROME_PATH": chromium}, capture_output=True, text=True
            )
            if told.returncode != 0:
                raise SystemExit(f"Lighthouse could not look at {page}:\n{told.stderr[-2000:]}")
            scores = json.loads(told.stdout)["categories"]
            words = ", ".join(f"{each} {scores[each]['score'] * 100:.0f}" for each in CATEGORIES)
            print(f"  {name:<8} {words}", flush=True)


def sign_in_teacher() -> tuple[str, str]:
    """Return the session of a teacher and their classroom, with work assigned."""
    from django.conf import settings
    from django.test import Client

    from lms.accounts.services import create_staff
    from lms.assignments.services import assign_module
    from lms.schools.services import NewLearner, create_classroom, create_school, enrol_learners

    teacher = create_staff(
        username="bench", name="Bench", role="teacher", password="Quiet-Lantern-7"
    )
    room = create_classroom(
        school=create_school(name="Bench School"), name="5A", band="9-12", teachers=[teacher]
    )
    enrol_learners(classroom=room, learners=[NewLearner(f"Pupil {n}") for n in range(30)])
    assign_module(classroom=room, module="privacy.9-12", teacher=teacher)
    client = Client(SERVER_NAME="127.0.0.1")
    client.force_login(teacher, backend="lms.accounts.backends.StaffBackend")
    return client.cookies[settings.SESSION_COOKIE_NAME].value, str(room.pk)


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """Serve the benchmark's database as in production; yield the address."""
    from django.conf import settings

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    environment = os.environ | {
        "DATABASE_URL": f"sqlite:///{folder / 'bench.sqlite3'}",
        "SAFE_HARBOUR_DATA": str(folder),
        "SAFE_HARBOUR_PRODUCTION": "1",
        "SECRET_KEY": settings.SECRET_KEY,
        "SITE_URL": address,
    }
    python = sys.executable
    collect = [python, "manage.py", "collectstatic", "--no-input", "--verbosity", "0"]
    subprocess.run(collect, cwd=ROOT, env=environment, check=True)
    serving = [python, "-m", "gunicorn", "--config", "lms/gunicorn.py"]
    server = subprocess.Popen(
        [*serving, "--bind", f"127.0.0.1:{port}", "lms.wsgi"], cwd=ROOT, env=environment
    )
    try:
        deadline, pause = time.monotonic() + 60, Event()
        while not _is_up(address):
            if server.poll() is not None or time.monotonic() > deadline:
                raise SystemExit("The site did not start.")
            pause.wait(0.2)
        yield address
    finally:
        server.terminate()
        server.wait(timeout=20)


def _is_up(address: str) -> bool:
    try:
        with urlopen(f"{address}/health/", timeout=2) as answer:
            return bool(answer.status == 200)
    except (URLError, OSError):
        return False


if __name__ == "__main__":
    main()
