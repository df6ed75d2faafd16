"""The main job in a real browser: set work, play, follow along, take the data out."""

import csv
import io

import pytest
from playwright.sync_api import Browser, expect

from curriculum.engine.marking import items_of
from tests.journeys.browsing import (
    LIBRARY,
    PHONE,
    open_context,
    play_activity,
    sign_in_pupil,
    sign_in_staff,
)
from tests.journeys.conftest import Site
from tests.lms.plays import read_answers

LESSON = "privacy.9-12.whose-photo"

pytestmark = pytest.mark.journey


def test_a_class_plays_in_the_browser_and_an_evaluator_gets_the_answers(
    site: Site, browser: Browser
) -> None:
    # The teacher sets work for a class that has none.
    teacher = open_context(browser, site).new_page()
    sign_in_staff(teacher, site, "dara")
    teacher.goto("/teaching/")
    teacher.get_by_role("link", name="5B", exact=True).click()
    teacher.get_by_role("link", name="Assign a module").click()
    teacher.get_by_role("radio").first.check(force=True)
    teacher.get_by_role("button", name="Assign").click()
    row = teacher.get_by_role("row").filter(has_text="Malee")
    expect(row).to_contain_text("not begun")

    # A pupil plays the test before and a lesson, on a phone.
    phone = open_context(browser, site, **PHONE).new_page()
    sign_in_pupil(phone, site, "5B", "Malee")
    expect(phone.get_by_role("heading", level=1)).to_be_visible()
    card = phone.locator("form[action*='form-']")
    form = (card.get_attribute("action") or "").strip("/").removeprefix("play/")
    play_activity(phone, form, {})
    play = read_answers(LESSON)
    phone.goto(f"/play/{LESSON}/")
    assert play_activity(phone, LESSON, play) == "end-strong"

    # The teacher's page follows without reloading.
    expect(row).to_contain_text("done", timeout=20_000)

    # The evaluator takes the data out.
    evaluator = open_context(browser, site, accept_downloads=True).new_page()
    sign_in_staff(evaluator, site, "mali")
    evaluator.goto("/evaluation/")
    with evaluator.expect_download() as download:
        evaluator.get_by_role("link", name="Download the data (CSV)").click()
    rows = list(csv.DictReader(io.StringIO(download.value.path().read_text("utf-8"))))
    of_lesson = [row for row in rows if row["activity"] == LESSON]
    of_form = [row for row in rows if row["activity"] == form]
    asked = (step for step in LIBRARY.activity(LESSON).steps if step.id in play)
    assert {row["item"] for row in of_lesson} == {i.id for step in asked for i in items_of(step)}
    assert {row["occasion"] for row in of_form} == {"T0"}
    assert {row["form"] for row in of_form} == {form[-1]}
    assert {row["played_where"] for row in of_lesson} == {"web"}
    assert len({row["learner"] for row in of_lesson + of_form}) == 1
    assert not any("Malee" in value for row in rows for value in row.values())
    first_choice = next(row for row in of_lesson if row["item"] == "first-choice")
    assert first_choice["response"] == play["first-choice"][0]
