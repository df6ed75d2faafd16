"""How long publishing takes, and what a client brings: ``python -m tests.bench.publishing``.

All lessons that ship are loaded as pages; then one line of one of them is changed and published, as
an editor does it, and a school PC that has the edition before asks for the next one.
"""

import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

from tests.bench.database import make_database

LESSON = "privacy.9-12.whose-photo"


class CountedSite:
    """How the game asks a site, over Django's test client, with what went over the wire."""

    def __init__(self) -> None:
        from django.test import Client

        self._client = Client(SERVER_NAME="127.0.0.1")
        self.requests = 0
        self.sent = 0

    def read(self, address: str, most: int) -> bytes:
        """Return a small answer."""
        return self._ask(address).content

    def stream(self, address: str, start: int) -> Iterable[bytes]:
        """Return a document, unpacked as urllib3 does it."""
        import gzip

        answer = self._ask(address)
        content = answer.getvalue()
        return [gzip.decompress(content) if answer.has_header("Content-Encoding") else content]

    def _ask(self, address: str):
        answer = self._client.get(address, headers={"Accept-Encoding": "gzip"})
        self.requests += 1
        self.sent += len(answer.getvalue())
        return answer


def main() -> None:
    """Print the figures."""
    with make_database():
        measure()


def measure() -> None:
    """Load, build, change, publish, and bring."""
    from django.core.management import call_command

    from curriculum.editions.download import bring_current
    from curriculum.editions.shelf import Shelf
    from lms.editing.models import LessonPage

    print("Publishing, from pages to a school PC")
    began = time.perf_counter()
    call_command("create_site_pages", verbosity=0, stdout=open_nothing())
    report("all pages made, and the first edition", began, f"{LessonPage.objects.count()} lessons")
    with tempfile.TemporaryDirectory() as folder:
        shelf = Shelf(Path(folder))
        bring("a client without anything", shelf, bring_current)
        page = LessonPage.objects.get(manuscript__name=LESSON).get_latest_revision_as_object()
        steps = page.steps.get_prep_value()
        say = next(step for step in steps if step["type"] == "say")
        say["value"]["text"] += " Hooray!"
        page.steps = page.steps.stream_block.to_python(steps)
        began = time.perf_counter()
        page.save_revision().publish()
        report("one changed lesson published, in an edition", began, "aim 2 s")
        bring("a client one edition behind", shelf, bring_current)
        edition = shelf.find_release().edition
        began = time.perf_counter()
        library = shelf.open_edition(edition)
        report(
            "the edition opened from disk", began, f"{len(library.activities_as_written)} lessons"
        )
        assert "Hooray!" in str(library.activity(LESSON))


def bring(name: str, shelf, bring_current) -> None:
    """Let a client ask the site, and print what it took."""
    site = CountedSite()
    began = time.perf_counter()
    bring_current(site, shelf)
    report(name, began, f"{site.requests} requests, {site.sent / 1000:.1f} kB")


def report(name: str, began: float, more: str) -> None:
    """Print a time in seconds."""
    print(f"  {name:<44} {time.perf_counter() - began:>6.2f} s  ({more})")


def open_nothing():
    """Return a place for what commands say."""
    import io

    return io.StringIO()


if __name__ == "__main__":
    main()
