"""What people do in a browser: sign in, play, fill in a step."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from curriculum.engine.marking import to_pairs
from curriculum.library import shipped_library
from curriculum.schema import Tell
from curriculum.tasks import Order
from tests.journeys.conftest import Site
from tests.lms.plays import any_answer

expect.set_options(timeout=60_000)  # a busy machine is no failure
LIBRARY = shipped_library()
PHONE = {"viewport": {"width": 390, "height": 780}, "has_touch": True, "is_mobile": True}


def open_context(browser: Browser, site: Site, **options: object) -> BrowserContext:
    context = browser.new_context(base_url=site.url, **options)  # type: ignore[arg-type]
    context.set_default_timeout(60_000)
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
    page.get_by_role("button", name="Start").first.click()
    return play_to_the_end(page, activity_id, answers)


def play_to_the_end(
    page: Page,
    activity_id: str,
    answers: dict[str, tuple[str, ...]],
    look: Callable[[Page], None] = lambda page: None,
) -> str:
    """Play from the first step to an ending, look at each page, and return the ending's id."""
    steps = {step.id: step for step in LIBRARY.activity(activity_id).steps}
    for _ in range(200):
        look(page)
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
