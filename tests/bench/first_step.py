"""How soon a cheap phone on a slow network shows a lesson, and how much it loads for it.

``python -m tests.bench.first_step`` prints the figures.

Chromium is slowed to 400 kbit/s with 400 ms for each answer (the "slow 3G" of public test benches)
and to a quarter of the processor. The site is served as in production; the median of some visits
with nothing in the cache is printed, from the moment at which somebody presses. The figures are
those of what is painted, as the browser itself says it.
"""

import shutil
import statistics
from collections.abc import Callable
from typing import Any

from tests.bench.database import make_database
from tests.bench.site_pages import serve

LESSON = "/play/privacy.9-12.whose-photo/"
VISITS = 5
SLOW = {
    "offline": False,
    "latency": 400,
    "downloadThroughput": 400_000 / 8,
    "uploadThroughput": 400_000 / 8,
}
PAINTED = """() => new Promise((resolve) => {
  const look = () => {
    const found = performance.getEntriesByName("first-contentful-paint")[0];
    if (found) resolve(found.startTime / 1000);
    else requestAnimationFrame(look);
  };
  look();
})"""
PRESS = """() => new Promise((resolve) => {
  const began = performance.now();
  document.querySelector(".play-go").click();
  const look = () => {
    if (!document.querySelector("article[data-step]")) requestAnimationFrame(look);
    else requestAnimationFrame(() => resolve((performance.now() - began) / 1000));
  };
  look();
})"""
LOADED = """() => performance.getEntriesByType("resource")
  .filter(({ name }) => /\\.(?:js|css)$/.test(name))
  .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0) / 1000"""


def main() -> None:
    """Print the figures."""
    with make_database() as folder:
        from lms.pages.services import create_site_pages

        create_site_pages()
        print_documents()
        if not (chromium := shutil.which("chromium")):
            print("A lesson on a slow phone: not measured, it needs Chromium")
            return
        from playwright.sync_api import sync_playwright

        with serve(folder) as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=chromium, args=["--no-sandbox", "--disable-gpu"]
            )
            print("A lesson on a slow phone: 400 kbit/s, 400 ms, processor four times slower")
            for name, visit in (
                ("the lesson's page painted, nothing cached", open_page),
                ("first step after a press, scripts ready", press_when_ready),
                ("first step after a press at once (form post)", press_at_once),
            ):
                times = [measure(browser, address, visit) for _ in range(VISITS)]
                print(f"  {name:<46} {statistics.median(times):>5.2f} s  (aim 2)")
            print(f"  {'scripts and styles of the page, compressed':<46} "
                  f"{count_loaded(browser, address):>5.1f} kB (aim 60)")  # fmt: skip
            browser.close()


def print_documents() -> None:
    """Print the largest document of a lesson or form, over all languages, as it is sent."""
    from django.conf import settings
    from django.test import Client
    from django.urls import reverse

    from curriculum.library import shipped_library

    library, largest = shipped_library(), (0, "")
    client = Client(SERVER_NAME="127.0.0.1")
    for activity in library.activities_as_written:
        for locale, _name in settings.LANGUAGES:
            address = reverse("player:document", args=[library.edition, locale, activity])
            answer = client.get(address, headers={"Accept-Encoding": "gzip"})
            if answer.status_code != 200:
                raise SystemExit(f"{address} was answered with {answer.status_code}.")
            largest = max(largest, (len(answer.content), f"{activity}, {locale}"))
    size, name = largest
    print(f"Largest lesson document, compressed: {size / 1000:.1f} kB ({name}; aim 40)")


def count_loaded(browser: Any, address: str) -> float:
    """Return the kB of scripts and styles that a lesson's page loads."""
    context = browser.new_context(base_url=address, service_workers="block")
    page = context.new_page()
    page.goto(LESSON)
    page.locator("form[data-ready]").wait_for(timeout=60_000)
    try:
        return float(page.evaluate(LOADED))
    finally:
        context.close()


def measure(browser: Any, address: str, visit: Callable[[Any], float]) -> float:
    """Return the seconds of one visit by somebody who has never been here."""
    context = browser.new_context(
        base_url=address, viewport={"width": 390, "height": 844}, is_mobile=True
    )
    page = context.new_page()
    tools = context.new_cdp_session(page)
    tools.send("Network.enable")
    tools.send("Network.emulateNetworkConditions", SLOW)
    tools.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.goto(LESSON, wait_until="commit")
    try:
        return visit(page)
    finally:
        context.close()


def open_page(page: Any) -> float:
    """Return when the page was painted."""
    return float(page.evaluate(PAINTED))


def press_when_ready(page: Any) -> float:
    """Return how long the first step takes once the player has taken over."""
    page.locator("form[data-ready]").wait_for(timeout=60_000)
    return float(page.evaluate(PRESS))


def press_at_once(page: Any) -> float:
    """Return how long it takes who presses before the scripts have come: a page of the site."""
    page.evaluate(PAINTED)
    page.locator(".play-go").click(no_wait_after=True)
    page.locator("article[data-step]").wait_for(timeout=60_000)
    return float(page.evaluate(PAINTED))


if __name__ == "__main__":
    main()
