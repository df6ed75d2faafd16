"""A phone that several pupils share, and one whose clock is wrong, in a real Chromium."""

import pytest
from playwright.sync_api import Browser, expect

from tests.journeys.browsing import play_to_the_end, sign_in_pupil
from tests.journeys.conftest import Site
from tests.journeys.phone import (
    LESSON,
    OTHER,
    come_back,
    count_done,
    open_lesson,
    open_phone,
    read,
    sign_out,
    start,
    wait_for_rows,
    watch_class,
)
from tests.journeys.test_accessibility import find_violations
from tests.lms.plays import read_answers

pytestmark = pytest.mark.journey


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
