"""Lessons on a phone in a real Chromium: without network, on a shared phone, and when it fails."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from playwright.sync_api import Error as PlaywrightError

from tests.journeys.browsing import (
    PHONE,
    fill,
    open_context,
    play_to_the_end,
    sign_in_pupil,
    sign_in_staff,
)
from tests.journeys.conftest import (
    Site,
    copy_demo_school,
    manage,
    run,
    serve_demo_school,
    wait_until,
)
from tests.journeys.standing import go_to, list_standings
from tests.journeys.test_accessibility import (
    answer_by_keyboard,
    find_violations,
    press_tab_to,
    read_in,
)
from tests.lms.plays import FORM_A, LIBRARY, read_answers

pytestmark = pytest.mark.journey

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


def test_a_lesson_is_played_without_network_and_counted_later(site: Site, browser: Browser) -> None:
    teacher = watch_class(browser, site)
    before = count_done(teacher, "Hoa")
    context, phone = open_phone(browser, site, "Hoa")
    open_lesson(phone)
    context.set_offline(True)
    phone.reload()
    found = find_violations(phone)
    start(phone)
    ending = play_to_the_end(phone, LESSON, read_answers(LESSON))
    assert ending.startswith("end")
    expect(phone.locator(".play-delivery")).to_contain_text("as soon as there is a connection")
    assert len(read(phone, "outbox")) > 3

    # Without network, the start page says what is here, and other pages say that they need it.
    phone.get_by_role("link", name="Finish").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Hello, Hoa!")
    expect(phone.locator(".offline-list li").filter(has_text="Strong settings")).to_contain_text(
        "Done"
    )
    found += find_violations(phone)
    phone.goto("/search/")
    expect(phone.locator("main")).to_contain_text("This page needs a connection")
    found += find_violations(phone)
    assert not found, "\n".join(found)
    assert count_done(teacher, "Hoa") == before

    come_back(context, phone)
    phone.goto("/today/")
    wait_for_rows(phone, "outbox", lambda rows: not rows)
    expect(phone.locator(".is-done").filter(has_text="Strong settings")).to_be_visible()
    assert count_done(teacher, "Hoa") == before + 1


def test_a_page_comes_back_by_itself_when_the_site_does(
    browser: Browser, demo_school: Path, tmp_path: Path
) -> None:
    site = copy_demo_school(demo_school, tmp_path / "site")
    with run(site):
        _, phone = open_phone(browser, site, "Hoa")
        open_lesson(phone)
    # The phone has its network all the time: nothing tells it that the school's server is back.
    phone.goto("/modules/")
    expect(phone.locator("main")).to_contain_text("This page needs a connection")
    with run(site):
        expect(phone.get_by_role("heading", level=1)).to_have_text("Modules")


def test_what_the_teacher_makes_available_is_there_without_having_been_opened(
    site: Site, browser: Browser
) -> None:
    teacher = watch_class(browser, site)
    teacher.locator("summary", has_text="Change").first.click()
    teacher.get_by_role("button", name="Make available offline").first.click()
    expect(teacher.locator("main")).to_contain_text("A phone gets the lessons when its pupil opens")
    context, phone = open_phone(browser, site, "Gita")
    expect(phone.locator("[data-kept]")).to_contain_text("on this phone", timeout=60_000)
    wait_until_kept(phone, OTHER)
    context.set_offline(True)
    phone.goto("/today/")
    phone.get_by_role("link", name="Someone knows").click()
    expect(phone.locator(".play-words")).to_be_visible()
    start(phone)
    expect(phone.locator("article[data-step]")).to_be_visible()


def test_the_browser_delivers_by_itself_when_no_page_is_open(site: Site, browser: Browser) -> None:
    teacher = watch_class(browser, site)
    before = count_done(teacher, "Gita")
    context, phone = open_phone(browser, site, "Gita")
    open_lesson(phone)
    context.set_offline(True)
    phone.reload()
    start(phone)
    play_to_the_end(phone, LESSON, read_answers(LESSON))
    plain = context.new_page()
    phone.close()
    context.set_offline(False)
    plain.goto("/health/")  # an answer without a script: nobody but the worker can deliver
    browsers = context.new_cdp_session(plain)
    found: list[str] = []
    browsers.on(
        "ServiceWorker.workerRegistrationUpdated",
        lambda told: found.extend(one["registrationId"] for one in told["registrations"]),
    )
    browsers.send("ServiceWorker.enable")
    wait_until(lambda: plain.evaluate("1") and found, lambda: "the worker's registration")
    woken = {"origin": site.url, "registrationId": found[0], "tag": "deliver", "lastChance": False}
    browsers.send("ServiceWorker.dispatchSyncEvent", woken)
    wait_until(lambda: count_done(teacher, "Gita") == before + 1, lambda: "the answers")
    wait_for_rows(plain, "outbox", lambda rows: not rows)


def test_two_pupils_share_a_phone_and_one_leaves_without_network(
    site: Site, browser: Browser
) -> None:
    teacher = watch_class(browser, site)
    done = {name: count_done(teacher, name) for name in ("Iman", "Jaya")}
    context, phone = open_phone(browser, site, "Iman")
    open_lesson(phone)
    context.set_offline(True)
    phone.reload()
    start(phone)
    play_to_the_end(phone, LESSON, read_answers(LESSON))
    phone.get_by_role("link", name="Finish").click()
    sign_out(phone)
    expect(phone.locator("main")).to_contain_text("Iman, your last answers are kept on this phone")

    # Whoever opens the phone now sees nothing of Iman, and no page of theirs.
    phone.goto("/today/")
    expect(phone.get_by_role("heading", level=1)).to_have_text("There is no connection now")
    expect(phone.locator("body")).not_to_contain_text("Iman")
    phone.goto(f"/play/{LESSON}/")
    expect(phone.locator("main")).to_contain_text("You play as a guest")
    iman = read(phone, "outbox")[0]["learner"]
    assert {row["learner"] for row in read(phone, "outbox")} == {iman}
    assert not any("name" in row for row in read(phone, "learners"))

    come_back(context, phone)
    phone.goto("/today/")
    expect(phone.get_by_label("Class code")).to_be_visible()
    sign_in_pupil(phone, site, "5A", "Jaya")
    expect(phone.get_by_role("heading", level=1)).to_have_text("Hello, Jaya!")
    wait_for_rows(phone, "outbox", lambda rows: not rows)
    wait_for_rows(
        phone,
        "learners",
        lambda rows: [row["id"] for row in rows] not in ([], [iman]) and len(rows) == 1,
    )
    assert not any(row["learner"] == iman for row in read(phone, "attempts"))
    expect(phone.locator("body")).not_to_contain_text("Iman")
    assert count_done(teacher, "Iman") == done["Iman"] + 1
    assert count_done(teacher, "Jaya") == done["Jaya"]


def test_what_is_unsent_goes_first_when_somebody_signs_out(site: Site, browser: Browser) -> None:
    context, phone = open_phone(browser, site, "Jaya")
    open_lesson(phone, OTHER)
    context.route("**/xapi/statements", lambda route: route.fulfill(status=503))
    start(phone)
    play_to_the_end(phone, OTHER, read_answers(OTHER))
    wait_for_rows(phone, "outbox", lambda rows: len(rows) > 3)
    phone.get_by_role("link", name="Finish").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Hello, Jaya!")
    phone.goto("/modules/")  # any page of the site
    context.unroute("**/xapi/statements")
    sign_out(phone)
    expect(phone).to_have_url(f"{site.url}/")
    assert read(phone, "outbox") == []
    wait_for_rows(phone, "learners", lambda rows: not rows)
    phone.goto("/today/")
    expect(phone.get_by_label("Class code")).to_be_visible()


def test_an_hour_later_the_phone_asks_who_holds_it(site: Site, browser: Browser) -> None:
    context, phone = open_phone(browser, site, "Kai")
    open_lesson(phone)
    context.set_offline(True)
    for answer in ("Yes, that is me", "No, I am somebody else"):
        phone.evaluate(
            """() => new Promise((resolve) => {
              const request = indexedDB.open("safe-harbour");
              request.onsuccess = () => {
                const change = request.result.transaction("learners", "readwrite");
                const table = change.objectStore("learners");
                table.getAll().onsuccess = ({ target }) => {
                  const [row] = target.result;
                  table.put({ ...row, touched: row.touched - 2 * 3600000 }).onsuccess = resolve;
                };
              };
            })"""
        )
        phone.reload()
        expect(phone.get_by_role("dialog")).to_contain_text("Are you Kai?")
        assert not find_violations(phone)
        phone.get_by_role("button", name=answer).click()
        if answer.startswith("Yes"):
            expect(phone.locator(".play-words")).to_be_visible()
    expect(phone.locator("main")).to_contain_text("You are signed out on this phone")
    phone.goto("/today/")
    expect(phone.locator("body")).not_to_contain_text("Kai")


def test_a_test_is_begun_with_the_network_and_finished_without(
    site: Site, browser: Browser
) -> None:
    context, phone = open_phone(browser, site, "Dewi")
    card = phone.locator("form[action*='form-']").first
    form = (card.get_attribute("action") or "").strip("/").removeprefix("play/")
    phone.goto(f"/play/{LESSON}/")
    wait_until_kept(phone, LESSON)
    phone.goto("/today/")
    phone.locator(f"form[action*='{form}'] button").click()
    phone.locator("article[data-move]").wait_for()
    wait_until_kept(phone, form)
    context.set_offline(True)
    phone.reload()
    start(phone)
    play_to_the_end(phone, form, {})
    extensions = [
        value
        for row in read(phone, "outbox")
        for name, value in row["statement"]["context"]["extensions"].items()
        if name.endswith("/occasion")
    ]
    assert set(extensions) == {"T0"}

    # Another one cannot be begun without.
    other = FORM_A if form != FORM_A else FORM_A.replace("form-a", "form-b")
    phone.goto(f"/play/{other}/")
    expect(phone.locator("main")).to_contain_text("not on this phone")
    come_back(context, phone)
    wait_for_rows(phone, "outbox", lambda rows: not rows)


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


def test_a_clock_that_is_years_off_dates_no_answer(site: Site, browser: Browser) -> None:
    context, phone = open_phone(browser, site, "Bao")
    page = context.new_page()
    page.clock.install(time="2031-05-05T12:00:00Z")
    page.goto(f"/play/{LESSON}/")
    page.locator("form[data-ready]").wait_for()
    with page.expect_request("**/xapi/statements") as asked:
        start(page)
        page.clock.run_for(5_000)
    statements = asked.value.post_data_json
    assert not any(one["timestamp"].startswith("2031") for one in statements)
    kept = next(row for row in read(phone, "settings") if row["key"] == "clock")
    assert kept["value"] < -1_000_000_000


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


RELEASE = """
import msgspec
from curriculum.editions.documents import pack
from curriculum.library import shipped_library
from lms.lessons.services import release_edition
library = shipped_library()
documents = pack(library, ["th"])
framework = msgspec.json.decode(documents["framework.json"])
framework["edition"] = "2026.9"
documents["framework.json"] = msgspec.json.encode(framework)
print(release_edition(documents, by=None).name)
"""


def test_a_lesson_is_finished_in_the_edition_in_which_it_was_begun(
    browser: Browser, demo_school: Path, tmp_path: Path
) -> None:
    with serve_demo_school(
        demo_school, tmp_path / "site"
    ) as site:  # what is released here concerns no other journey
        play_over_a_release(site, browser)


def play_over_a_release(site: Site, browser: Browser) -> None:
    _, phone = open_phone(browser, site, "Leila")
    open_lesson(phone)
    start(phone)
    wait_for_rows(phone, "attempts", len)
    begun = read(phone, "attempts")[0]["attempt"]["edition"]
    new = manage(site.environment, "shell", "-c", RELEASE).split()[-1]
    assert new != begun
    phone.goto(f"/play/{LESSON}/")
    start(phone)
    play_to_the_end(phone, LESSON, read_answers(LESSON))
    wait_for_rows(phone, "attempts", lambda rows: rows[0]["isSent"])
    assert read(phone, "attempts")[0]["attempt"]["edition"] == begun
    open_lesson(phone)
    start(phone)
    wait_for_rows(phone, "attempts", lambda rows: rows[0]["attempt"]["edition"] == new)


def test_every_kind_of_step_is_answered_by_keyboard(site: Site, browser: Browser) -> None:
    page = open_context(browser, site).new_page()
    sign_in_staff(page, site, "dara")
    for standing in list_standings().values():
        go_to(page, standing)
        if standing.kind == "end":
            press_tab_to(page, page.get_by_role("link", name="Finish"))
        elif standing.kind == "tell":
            answer_by_keyboard(page)
            expect(page.locator(".tell-reply")).to_be_focused()
            kept = page.evaluate("JSON.stringify([{ ...sessionStorage }, { ...localStorage }])")
            assert all(part.id not in kept for part in standing.step.parts)
        else:
            answer_by_keyboard(page)


@pytest.mark.parametrize("language", ["en", "th", "ur"])
def test_every_kind_of_step_keeps_the_rules_of_accessibility(
    site: Site, browser: Browser, language: str
) -> None:
    context = open_context(browser, site, **PHONE)
    page = context.new_page()
    sign_in_staff(page, site, "dara")
    read_in(context, site, language)
    found: list[str] = []
    for standing in list_standings().values():
        go_to(page, standing)
        page.locator(".play-past summary").evaluate_all("all => all.forEach((one) => one.click())")
        found += [f"{standing.kind}: {one}" for one in find_violations(page)]
    assert not found, "\n".join(found)


def test_leaving_puts_nothing_of_the_lesson_in_the_history(site: Site, browser: Browser) -> None:
    page = open_context(browser, site, **PHONE).new_page()
    page.goto("/what-is-kept/")
    page.goto(f"/play/{LESSON}/")
    page.locator("form[data-ready]").wait_for()
    start(page)
    page.get_by_role("link", name="Leave").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Boats and tides")
    page.go_back()
    expect(page).to_have_url(f"{site.url}/what-is-kept/")


@pytest.mark.parametrize(("language", "onward"), [("en", "→"), ("ur", "←")])
def test_one_goes_back_to_a_past_step_and_nothing_of_the_record_changes(
    site: Site, browser: Browser, language: str, onward: str
) -> None:
    context, phone = open_phone(browser, site, "Leila")
    read_in(context, site, language)
    open_lesson(phone, "privacy.9-12.whose-photo")
    start(phone)
    play_to(phone, "privacy.9-12.whose-photo", "photo-without-names")
    phone.locator(".play-past summary").click()
    entry = phone.locator(".play-past li").last
    expect(entry).to_contain_text(onward)
    recorded = len(read(phone, "attempts")[0]["attempt"]["recorded"])
    entry.locator(".play-return").click()
    expect(phone.locator("article")).to_have_attribute("data-step", "photo-clues")
    expect(phone.locator("#step")).to_be_focused()
    wait_for_rows(
        phone,
        "attempts",
        lambda rows: any(row["attempt"]["path"][-1] == "photo-clues" for row in rows),
    )
    kept = [row for row in read(phone, "attempts") if "whose-photo" in row["activity"]]
    assert len(kept[0]["attempt"]["recorded"]) == recorded
