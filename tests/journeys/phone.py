"""What people do with a phone that plays lessons, and what the browser keeps of it."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from playwright.sync_api import Error as PlaywrightError

from tests.journeys.browsing import PHONE, fill, open_context, sign_in_pupil, sign_in_staff
from tests.journeys.conftest import Site, wait_until
from tests.lms.plays import LIBRARY, read_answers

LESSON = "privacy.9-12.strong-settings"
OTHER = "privacy.9-12.someone-knows"

# All that this phone keeps of a kind, as the browser has it.
READ = """async (name) => {
  const database = await new Promise((resolve, reject) => {
    const request = indexedDB.open("safe-harbour");
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const rows = await new Promise((resolve) => {
    const request = database.transaction(name).objectStore(name).getAll();
    request.onsuccess = () => resolve(request.result);
  });
  database.close();
  return rows;
}"""
HOW_IT_STANDS = """async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  const { installing, waiting, active } = registration || {};
  const states = [installing, waiting, active].map((worker) => worker && worker.state);
  return JSON.stringify([states, await caches.keys(), Boolean(navigator.serviceWorker.controller)]);
}"""
IS_OPEN_WITHOUT = """async () => {
  if (!navigator.serviceWorker.controller) return false;
  const shells = (await caches.keys()).filter((name) => name.startsWith("shell-"));
  const pages = await (await caches.open(shells[0])).keys();
  return pages.some(({ url }) => url.includes("/play/shell/"));
}"""


def read(page: Page, name: str) -> list[dict]:
    return page.evaluate(READ, name)


def wait_for_rows(page: Page, name: str, is_so: Callable[[list[dict]], object]) -> None:
    """Wait until what this phone keeps of a kind is so."""

    def look() -> object:
        try:
            return is_so(read(page, name))
        except PlaywrightError:  # the page loads anew; then there is another look
            return False

    wait_until(look, lambda: f"{name}: {len(read(page, name))} rows")


def wait_until_kept(page: Page, activity: str) -> None:
    """Wait until an activity would open without network."""
    wait_until(
        lambda: page.evaluate(IS_OPEN_WITHOUT),
        lambda: f"the service worker: {page.evaluate(HOW_IT_STANDS)}",
    )
    wait_for_rows(
        page,
        "documents",
        lambda rows: any(row["lesson"]["activity"]["id"] == activity for row in rows),
    )


def open_lesson(page: Page, lesson: str = LESSON) -> None:
    """Open a lesson's page with the network, until it would open without."""
    page.goto(f"/play/{lesson}/")
    page.locator("form[data-ready]").wait_for()
    wait_until_kept(page, lesson)
    wait_for_rows(page, "learners", lambda rows: all(row["client"] for row in rows))


def start(page: Page) -> None:
    page.locator("form[data-begin] .play-go").click()
    page.locator("article[data-move]").wait_for()


def play_to(page: Page, lesson: str, step_id: str) -> None:
    """Play a lesson that is shown until this step."""
    steps = {step.id: step for step in LIBRARY.activity(lesson).steps}
    answers = read_answers(lesson)
    for _ in range(100):
        here = page.locator("article").get_attribute("data-step") or ""
        if here == step_id:
            return
        if page.locator("button[value=answer]").count():
            fill(page, steps[here], answers[here])
            page.locator("button[value=answer]").click()
        else:
            page.locator("button[value=next]").click()
    pytest.fail(f"{step_id} was not reached")


def count_done(teacher: Page, pupil: str) -> int:
    teacher.reload()
    return teacher.get_by_role("row").filter(has_text=pupil).locator(".cell-done").count()


def watch_class(browser: Browser, site: Site) -> Page:
    teacher = open_context(browser, site).new_page()
    sign_in_staff(teacher, site, "dara")
    teacher.goto("/teaching/")
    teacher.get_by_role("link", name="5A", exact=True).click()
    expect(teacher.get_by_role("row").first).to_be_visible()
    return teacher


def open_phone(browser: Browser, site: Site, pupil: str) -> tuple[BrowserContext, Page]:
    context = open_context(browser, site, **PHONE)
    page = context.new_page()
    sign_in_pupil(page, site, "5A", pupil)
    expect(page.get_by_role("heading", level=1)).to_contain_text(pupil)
    return context, page


def come_back(context: BrowserContext, page: Page) -> None:
    """Give a page that stands in for another one its network: it opens the other one itself."""
    with page.expect_navigation():
        context.set_offline(False)
    page.locator(".site-footer, form[data-ready]").first.wait_for()


def sign_out(page: Page) -> None:
    """Press the button, wherever it is on this page."""
    menu = page.locator(".site-account details.menu").last
    if menu.count():
        menu.locator("summary").click()
    page.get_by_role("button", name="Sign out").click()
