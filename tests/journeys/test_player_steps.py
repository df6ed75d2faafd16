"""Every kind of step on a phone in a real Chromium: by keyboard, by the rules, back and forth."""

import pytest
from playwright.sync_api import Browser, expect

from tests.journeys.browsing import PHONE, open_context, sign_in_staff
from tests.journeys.conftest import Site
from tests.journeys.phone import (
    LESSON,
    open_lesson,
    open_phone,
    play_to,
    read,
    start,
    wait_for_rows,
)
from tests.journeys.standing import go_to, list_standings
from tests.journeys.test_accessibility import (
    answer_by_keyboard,
    find_violations,
    press_tab_to,
    read_in,
)

pytestmark = pytest.mark.journey


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
