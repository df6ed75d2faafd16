"""Lessons on a phone in a real Chromium, without network."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.journeys.browsing import play_to_the_end
from tests.journeys.conftest import Site, copy_demo_school, run, wait_until
from tests.journeys.phone import (
    LESSON,
    OTHER,
    come_back,
    count_done,
    open_lesson,
    open_phone,
    read,
    start,
    wait_for_rows,
    wait_until_kept,
    watch_class,
)
from tests.journeys.test_accessibility import find_violations
from tests.lms.plays import FORM_A, read_answers

pytestmark = pytest.mark.journey


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
    wait_for_rows(plain, "outbox", lambda rows: not rows)
    assert count_done(teacher, "Gita") == before + 1


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
