"""The editor’s scripts in a real Chromium: what is picked and copied arrives as it was meant."""

import shutil
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import parse_qs

import pytest
from django.contrib.staticfiles import finders
from playwright.sync_api import Page, sync_playwright

from lms.editing.documents import encode_activity
from lms.editing.models import Manuscript
from lms.editing.selectors import compile_draft
from tests.lms.editing.site import edit_address, get_page, load_module, make_editor, sign_in

pytestmark = [pytest.mark.django_db, pytest.mark.journey]
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
SITE = "http://127.0.0.1"
LESSON = "privacy.9-12.someone-knows"
FIELDS = "new URLSearchParams(new FormData(document.querySelector('[data-edit-form]'))).toString()"


def step(page: Page, kind: str, place: int = 0):
    return page.locator(f"[data-streamfield-child]:has(> section .step--{kind})").nth(place)


def work(answers: dict[str, tuple[str, bytes]], path: str, act) -> str:
    """Open the editor as the site would show it, act on it, and return what it would send."""

    def answer(route):
        address = route.request.url.removeprefix(SITE)
        kind, content = answers.get(address.partition("?")[0], ("", b""))
        if address.startswith("/static/"):
            file = finders.find(address.removeprefix("/static/").partition("?")[0])
            route.fulfill(path=file) if file else route.fulfill(status=404)
        elif kind and route.request.method == "GET":
            route.fulfill(body=content, content_type=kind)
        else:
            route.fulfill(status=404)

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=QUIET, headless=True
        )
        page = browser.new_page()
        page.route("**/*", answer)
        page.goto(SITE + path)
        step(page, "choice").wait_for()
        act(page)
        sent = page.evaluate(FIELDS)
        browser.close()
    return str(sent)


def edit(settings, act):
    """Load the module, let somebody act in the editor, save, and return the lesson's draft."""
    settings.WAGTAIL_AUTOSAVE_INTERVAL = 0
    load_module()
    client = sign_in(make_editor())
    path = edit_address(get_page(LESSON))
    answers = {
        address: (found.headers["Content-Type"], found.content)
        for address in (path, "/admin/jsi18n/", "/admin/sprite/")
        for found in [client.get(address)]
    }
    with ThreadPoolExecutor() as pool:  # Another test's browser may hold this thread's loop.
        sent = pool.submit(work, answers, path, act).result()
    fields = parse_qs(sent, keep_blank_values=True)
    assert client.post(path, fields).status_code == 302
    return compile_draft(get_page(LESSON))


def test_what_stands_in_the_editor_is_sent_as_it_was(settings):
    compiled = edit(settings, lambda page: None)
    manuscript = Manuscript.objects.get(name=LESSON)
    assert not compiled.gaps
    assert encode_activity(compiled.activity) == bytes(manuscript.document)
    assert compiled.names == manuscript.names


def test_a_copied_feed_has_verdicts_and_ids_of_its_own(settings):
    def copy(page: Page) -> None:
        step(page, "feed").get_by_title("Duplicate").first.click()
        step(page, "feed", 1).locator("input[type=checkbox]").first.wait_for(state="attached")

    compiled = edit(settings, copy)
    first, second = [s for s in compiled.activity.steps if type(s).__name__ == "Feed"]
    assert not compiled.gaps
    assert first.id != second.id
    assert [v.text for v in first.verdicts] == [v.text for v in second.verdicts]
    own = {verdict.id for verdict in second.verdicts}
    assert all(set(post.answer) <= own for post in second.posts)
    assert [len(post.answer) for post in first.posts] == [len(post.answer) for post in second.posts]


def test_a_choice_can_lead_to_a_step_that_was_only_just_added(settings):
    def lead(page: Page) -> None:
        step(page, "reflect").get_by_title("Duplicate").first.click()
        step(page, "choice").locator("[data-panel-toggle]").first.click()
        picker = step(page, "choice").locator("select[name$='-next']").first
        picker.focus()
        added = step(page, "reflect", 1).locator("input[name$='-id']").first
        picker.select_option(added.get_attribute("value"))

    compiled = edit(settings, lead)
    choice = next(s for s in compiled.activity.steps if type(s).__name__ == "Choice")
    reflects = [s for s in compiled.activity.steps if type(s).__name__ == "Reflect"]
    assert choice.options[0].next == reflects[1].id
