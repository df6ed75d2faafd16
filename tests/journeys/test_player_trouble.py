"""The player in a real Chromium when storage, another tab, the site or an update is in its way."""

import pytest
from playwright.sync_api import Browser, Page, expect
from playwright.sync_api import Error as PlaywrightError

from tests.journeys.browsing import PHONE, open_context, play_to_the_end, sign_in_pupil
from tests.journeys.conftest import Site, wait_until
from tests.journeys.phone import (
    LESSON,
    OTHER,
    count_done,
    open_lesson,
    open_phone,
    play_to,
    read,
    start,
    wait_for_rows,
    watch_class,
)
from tests.lms.plays import LIBRARY, read_answers

pytestmark = pytest.mark.journey
XAPI = "/xapi/statements"

FAILURES: dict[str, str] = {
    "cannot be opened": "indexedDB.open = () => { throw new DOMException('', 'SecurityError'); };",
    "is missing": "Object.defineProperty(window, 'indexedDB', { value: undefined });",
    "is full": "",
}


def spoil(page: Page, site: Site, command: str, **options: object) -> None:
    """Let the browser itself take room or content away, as a full phone does."""
    page.context.new_cdp_session(page).send(command, {"origin": site.url, **options})


@pytest.mark.parametrize("how", FAILURES)
def test_where_nothing_can_be_kept_the_answers_are_sent_at_once(
    site: Site, browser: Browser, how: str
) -> None:
    teacher = watch_class(browser, site)
    pupil = dict(zip(FAILURES, ("Emi", "Farid", "Dewi"), strict=True))[how]
    before = count_done(teacher, pupil)
    context = open_context(browser, site, **PHONE)
    context.add_init_script(FAILURES[how])
    page = context.new_page()
    if how == "is full":
        spoil(page, site, "Storage.overrideQuotaForOrigin", quotaSize=1)
    sign_in_pupil(page, site, "5A", pupil)
    page.goto(f"/play/{LESSON}/")
    page.locator("form[data-ready]").wait_for()
    start(page)
    expect(page.locator(".play-delivery")).to_contain_text("cannot save your answers now")
    with page.expect_response("**/play/saves/"):
        play_to_the_end(page, LESSON, read_answers(LESSON))
    wait_until(lambda: count_done(teacher, pupil) == before + 1, lambda: "the answers")


def test_a_lesson_goes_on_when_the_browser_takes_away_what_was_kept(
    site: Site, browser: Browser
) -> None:
    teacher = watch_class(browser, site)
    before = count_done(teacher, "Chenda")
    context, phone = open_phone(browser, site, "Chenda")
    open_lesson(phone)
    start(phone)
    play_to(phone, LESSON, LIBRARY.activity(LESSON).steps[2].id)
    context.set_offline(True)  # so that nothing is delivered before it is lost
    spoil(phone, site, "Storage.clearDataForOrigin", storageTypes="indexeddb")
    play_to_the_end(phone, LESSON, read_answers(LESSON))
    expect(phone.locator(".play-delivery")).to_contain_text("cannot save your answers now")
    with phone.expect_response("**/play/saves/", timeout=60_000):
        context.set_offline(False)
    assert count_done(teacher, "Chenda") == before + 1


def test_a_move_in_another_tab_is_not_overwritten(site: Site, browser: Browser) -> None:
    context, first = open_phone(browser, site, "Leila")
    open_lesson(first, OTHER)
    start(first)
    second = context.new_page()
    second.goto(f"/play/{OTHER}/")
    second.locator("form[data-ready]").wait_for()
    start(second)
    first.locator("button[value=next]").click()
    wait_for_rows(first, "attempts", lambda rows: rows[0]["moves"] == 1)
    further = first.locator("article").get_attribute("data-step")
    second.locator("button[value=next]").click()
    expect(second.locator("[role=alert]")).to_contain_text("already a step further")
    assert second.locator("article").get_attribute("data-step") == further


def test_what_the_site_refuses_is_named_and_holds_nothing_up(site: Site, browser: Browser) -> None:
    context, phone = open_phone(browser, site, "Anong")
    open_lesson(phone)
    context.set_offline(True)
    phone.reload()
    start(phone)
    play_to_the_end(phone, LESSON, read_answers(LESSON))
    phone.evaluate(
        """() => new Promise((resolve) => {
          const request = indexedDB.open("safe-harbour");
          request.onsuccess = () => {
            const table = request.result.transaction("outbox", "readwrite").objectStore("outbox");
            table.getAll().onsuccess = ({ target }) => {
              const row = target.result.find(({ place }) => place === 2);
              row.statement.verb = { id: "no iri" };
              table.put(row).onsuccess = resolve;
            };
          };
        })"""
    )
    context.set_offline(False)
    phone.goto("/today/")
    wait_for_rows(phone, "outbox", lambda rows: len(rows) == 1 and rows[0]["reason"])
    expect(phone.locator(".play-delivery")).to_contain_text("did not take 1 of your answers")
    phone.get_by_role("button", name="My teacher has seen it").click()
    wait_for_rows(phone, "outbox", lambda rows: not rows)


PUT = """(row) => new Promise((resolve) => {
  const request = indexedDB.open("safe-harbour");
  request.onsuccess = () => {
    const table = request.result.transaction("outbox", "readwrite").objectStore("outbox");
    table.put(row).onsuccess = resolve;
  };
})"""


def test_what_another_phone_said_first_is_no_trouble(site: Site, browser: Browser) -> None:
    _, phone = open_phone(browser, site, "Iman")
    open_lesson(phone)
    told: list[dict] = []
    phone.on(
        "request",
        lambda asked: told.extend(asked.post_data_json or []) if XAPI in asked.url else None,
    )
    start(phone)
    play_to_the_end(phone, LESSON, read_answers(LESSON))
    wait_for_rows(phone, "outbox", lambda rows: not rows)
    [learner] = read(phone, "learners")
    statement = next(one for one in told if "duration" in one.get("result", {}))
    statement["result"]["duration"] = "PT3599S"
    row = {"id": statement["id"], "learner": learner["id"], "place": 0, "reason": None}
    with phone.expect_response(f"**{XAPI}") as answered:
        phone.evaluate(PUT, row | {"statement": statement})
        phone.goto("/today/")
    assert answered.value.status == 409
    wait_for_rows(phone, "outbox", lambda rows: not rows)
    expect(phone.locator(".play-delivery")).not_to_contain_text("did not take")


OLD = "() => caches.open('shell-0123456789ab').then((cache) => cache.put('/x', new Response('')))"
ONLY_CLASSIC = """
const register = navigator.serviceWorker.register.bind(navigator.serviceWorker);
navigator.serviceWorker.register = (address, options = {}) =>
  options.type === "module" ? Promise.reject(new TypeError("no modules")) : register(address);
"""


def test_a_newer_worker_waits_until_nobody_plays(site: Site, browser: Browser) -> None:
    context = open_context(browser, site, **PHONE)
    playing = context.new_page()
    playing.add_init_script(ONLY_CLASSIC)  # in this page alone
    sign_in_pupil(playing, site, "5A", "Leila")
    expect(playing.get_by_role("heading", level=1)).to_contain_text("Leila")
    open_lesson(playing)
    playing.evaluate(OLD)
    start(playing)
    url = "() => navigator.serviceWorker.controller.scriptURL"
    assert playing.evaluate(url).endswith("/sw.js")

    other = context.new_page()
    other.goto("/today/")
    waiting = "() => navigator.serviceWorker.getRegistration().then((one) => Boolean(one.waiting))"
    wait_until(lambda: other.evaluate(waiting), lambda: "a newer worker")
    assert other.evaluate(url).endswith("/sw.js")

    playing.close()

    def has_changed() -> bool:
        try:
            other.goto("/today/", wait_until="commit", timeout=20_000)
        except PlaywrightError:  # whoever waits for a page in vain loads it again
            return False
        other.locator("main").wait_for()
        return "module" in other.evaluate(url)

    wait_until(has_changed, lambda: "the newer worker to take over")
    wait_until(
        lambda: not other.evaluate("() => caches.has('shell-0123456789ab')"),
        lambda: "the files of the old version to go",
    )
