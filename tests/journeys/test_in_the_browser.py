"""The main job in a real browser: set work, play, follow along, take the data out."""

import csv
import io

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from curriculum.engine.marking import items_of, to_pairs
from curriculum.library import shipped_library
from curriculum.schema import Tell
from curriculum.tasks import Order
from tests.journeys.conftest import Site
from tests.lms.plays import any_answer, read_answers

LIBRARY = shipped_library()
LESSON = "privacy.9-12.whose-photo"
PHONE = {"viewport": {"width": 390, "height": 780}, "has_touch": True, "is_mobile": True}

pytestmark = pytest.mark.journey


def open_context(browser: Browser, site: Site, **options: object) -> BrowserContext:
    context = browser.new_context(base_url=site.url, **options)  # type: ignore[arg-type]
    context.set_default_timeout(20_000)
    return context


def sign_in_staff(page: Page, site: Site, name: str) -> None:
    page.goto("/sign-in/staff/")
    page.get_by_label("Username").fill(name)
    page.get_by_label("Password").fill(site.password)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def sign_in_pupil(page: Page, site: Site, classroom: str, pupil: str) -> None:
    page.goto("/sign-in/")
    page.get_by_label("Class code").fill(site.class_code(classroom))
    page.get_by_role("button", name="Next").click()
    page.get_by_role("link", name=pupil).click()
    for picture in site.pin(pupil):
        page.get_by_role("button", name=picture).click()


def play_activity(page: Page, activity_id: str, answers: dict[str, tuple[str, ...]]) -> str:
    """Play from the page that offers the activity to an ending, and return the ending's id."""
    activity = LIBRARY.activity(activity_id)
    steps = {step.id: step for step in activity.steps}
    page.get_by_role("button", name="Start").first.click()
    for _ in range(200):
        article = page.locator("article[data-step]")
        step = steps[article.get_attribute("data-step") or ""]
        if type(step).__name__ == "End":
            return step.id
        if article.locator("button[value=answer]").count():
            fill(page, step, answers.get(step.id) or any_answer(step))
            article.locator("button[value=answer]").click()
        elif isinstance(step, Tell) and article.locator("button[value=tell]").count():
            fill(page, step, tuple(f"{part.id}={part.options[0].id}" for part in step.parts))
            listener = article.locator("input[name=person]").first
            listener.check(force=True)
            article.locator("button[value=tell]").click()
        else:
            article.locator("button[value=next]").click()
    pytest.fail(f"{activity_id} did not end")


def fill(page: Page, step: object, answer: tuple[str, ...]) -> None:
    """Choose this answer in the step's form."""
    if isinstance(getattr(step, "task", None), Order):
        answer = tuple(f"{card}={place}" for place, card in enumerate(answer, start=1))
    if any("=" in entry for entry in answer):
        for left, right in to_pairs(answer).items():
            select = page.locator(f'select[name="row-{left}"]')
            if select.count():
                select.select_option(right)
            elif (
                radio := page.locator(f'input[type=radio][name="row-{left}"][value="{right}"]')
            ).count():
                radio.check(force=True)
        return
    for pick in answer:
        page.locator(f'input[name="answer"][value="{pick}"]').check(force=True)


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
