"""An editor at work in a real browser: a line is typed and seen, a branch is led and mapped."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, FrameLocator, Locator, Page, expect

from tests.journeys.browsing import LIBRARY, open_context, sign_in_staff
from tests.journeys.conftest import Site

LESSON = "privacy.9-12.whose-photo"
LINE = "The lantern says something that nobody has heard before."

pytestmark = pytest.mark.journey


@pytest.fixture
def editor(site: Site, browser: Browser) -> Page:
    """An editor with the lesson open."""
    page = open_context(browser, site, viewport={"width": 1600, "height": 1000}).new_page()
    page.set_default_timeout(60_000)
    sign_in_staff(page, site, "jo")
    title = LIBRARY.activity(LESSON).title
    page.goto(f"/admin/pages/search/?q={title}")
    page.get_by_role("link", name=title, exact=True).first.click()
    expect(page.get_by_role("tab", name="Map")).to_be_visible()
    return page


def open_step(page: Page, step_id: str) -> Locator:
    """Open the block of a step, and return it."""
    places = [step.id for step in LIBRARY.activity(LESSON).steps]
    place = places.index(step_id)
    field = page.locator(f"input[name=steps-{place}-id]")
    block = page.locator(f'[data-contentpath="{field.input_value()}"]').first
    toggle = block.locator("[data-panel-toggle]").first
    if toggle.get_attribute("aria-expanded") == "false":
        toggle.click()
    return block


def open_preview(page: Page) -> FrameLocator:
    page.locator('[data-side-panel-toggle="preview"]').click()
    frame = page.frame_locator("#w-preview-iframe")
    expect(frame.get_by_role("button", name="Start")).to_be_visible()
    return frame


def test_an_editor_sees_a_new_line_at_its_step_in_english_and_marked_in_thai(
    editor: Page, site: Site
) -> None:
    sent: list[str] = []
    editor.on("request", lambda request: sent.append(f"{request.method} {request.url}"))
    frame = open_preview(editor)

    # The preview goes to the step that is being edited, and shows what is typed.
    words = open_step(editor, "narrator-shows-the-photo").locator("textarea").first
    words.click()
    shown = frame.locator("article[data-step=narrator-shows-the-photo]")
    expect(shown).to_be_visible()
    words.fill(LINE)
    expect(shown.get_by_text(LINE)).to_be_visible()
    expect(words).to_be_focused()
    expect(frame.locator(".preview-english")).to_have_count(0)

    # It stays where somebody plays on in it, when something else is changed.
    frame.get_by_role("button", name="Next").click()
    after = frame.locator("article[data-step]:not([data-step=narrator-shows-the-photo])")
    expect(after).to_be_visible()
    frame.locator("html").evaluate("(page) => page.setAttribute('data-old', '')")
    editor.get_by_role("tab", name="About the lesson").click()
    editor.locator("[name=summary]").fill("What it is about, in other words.")
    expect(frame.locator("html:not([data-old])")).to_be_visible()
    expect(after).to_be_visible()

    # In Thai the line stands in English, and is marked; the others are Thai.
    frame.get_by_role("button", name="Back").click()
    editor.locator("#id_preview_mode").select_option("th")
    marked = frame.locator(".preview-english")
    expect(marked).to_have_text(LINE)
    expect(marked).to_have_attribute("title", "not translated")
    expect(frame.locator(".preview-note-english")).to_contain_text("texts are not translated")

    # The look of another age, and the way back into the editor.
    frame.locator("[data-preview-band]").select_option("16-18")
    expect(frame.locator("body")).to_have_attribute("data-band", "16-18")
    frame.locator("[data-preview-step]").select_option("first-choice")
    frame.get_by_role("button", name="Edit", exact=True).click()
    expect(open_step(editor, "first-choice").get_by_text("What is asked")).to_be_in_viewport()

    # A tab of its own is as good for those who cannot see it.
    alone = editor.context.new_page()
    alone.goto(editor.url.replace("/edit/", "/view_draft/?mode=th"))
    alone.locator("[data-preview-step]").select_option("first-choice")
    expect(alone.locator("article[data-step=first-choice]")).to_be_visible()
    assert Axe().run(alone).response["violations"] == []

    # Nothing was kept or sent but the form of the editor.
    assert editor.evaluate("indexedDB.databases().then((found) => found.length)") == 0
    assert editor.evaluate("navigator.serviceWorker?.controller ?? null") is None
    posts = {line.split("/", 3)[3] for line in sent if line.startswith("POST")}
    assert {post for post in posts if not post.startswith("admin/")} == set()


def test_a_new_branch_is_on_the_map_when_it_is_saved(editor: Page, site: Site) -> None:
    block = open_step(editor, "first-choice")
    option = block.locator('[data-contentpath="options"] [data-streamfield-child]').first
    toggle = option.locator("[data-panel-toggle]").first
    if toggle.get_attribute("aria-expanded") == "false":
        toggle.click()
    words = option.locator('[data-contentpath="text"] textarea')
    words.fill("Walk home along the beach")
    target = option.locator('[data-contentpath="next"] select')
    target.focus()
    last = len(LIBRARY.activity(LESSON).steps)
    value = target.locator("option", has_text=re.compile(rf"^{last} · ")).get_attribute("value")
    target.select_option(value)
    editor.get_by_role("button", name="Save draft").click()
    expect(editor.get_by_text("has been updated")).to_be_visible()

    editor.get_by_role("tab", name="Map").click()
    drawing = editor.get_by_role("region", name="Drawing of the steps and the ways between them")
    expect(drawing.get_by_text("Walk home along the beach")).to_be_visible()
    drawing.focus()
    editor.keyboard.press("0")
    row = editor.locator("[data-map-step=first-choice]")
    expect(row).to_contain_text("“Walk home along the beach” → ")
    expect(row.get_by_role("link", name=re.compile(rf"^{last} · ")).first).to_be_visible()

    assert Axe().run(editor, context=".lesson-map").response["violations"] == []

    # Pressing a box goes to its block.
    drawing.get_by_role("link", name=re.compile(r"Scene")).first.click()
    expect(editor.get_by_role("tab", name="Steps")).to_have_attribute("aria-selected", "true")
    expect(open_step(editor, LIBRARY.activity(LESSON).steps[0].id)).to_be_in_viewport()
