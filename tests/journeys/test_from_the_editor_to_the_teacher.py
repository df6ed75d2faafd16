"""A ministry changes a line: the preview, the phones and the game have it, without a release."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from curriculum.library import shipped_library
from tests.journeys.browsing import (
    PHONE,
    open_context,
    play_to_the_end,
    sign_in_pupil,
    sign_in_staff,
)
from tests.journeys.conftest import Site, serve_demo_school, wait_until
from tests.journeys.phone import open_lesson, start, wait_for_rows
from tests.journeys.test_editor import open_preview, open_step
from tests.journeys.test_in_the_game import sign_in
from tests.journeys.window import Window
from tests.lms.plays import read_answers

LESSON = "privacy.9-12.whose-photo"
LINE = "Four to two! Nobody in Lantern Bay has ever seen such a match."
FIRST, SECOND = shipped_library().activity(LESSON).steps[:2]

pytestmark = pytest.mark.journey


@pytest.fixture
def site(demo_school: Path, tmp_path: Path) -> Iterator[Site]:
    """Serve a school of this journey's own: it changes what is played."""
    with serve_demo_school(demo_school, tmp_path / "site") as served:
        yield served


@pytest.fixture
def window(site: Site, display: str, tmp_path: Path) -> Iterator[Window]:
    """The game, open before anything is changed."""
    home = tmp_path / "home"
    home.mkdir()
    opened = Window(display, home, "--site", site.url, "--lang", "en")
    yield opened
    opened.close()


def find_edition(page: Page) -> str:
    return str(page.request.get("/api/editions/").json()["current"])


def test_a_new_line_reaches_phone_and_game_and_what_is_answered_reaches_the_teacher(
    site: Site, browser: Browser, window: Window, tmp_path: Path
) -> None:
    # The editor types another line, sees it in the preview, and publishes.
    editor = open_context(browser, site, viewport={"width": 1600, "height": 1000}).new_page()
    sign_in_staff(editor, site, "jo")
    before = find_edition(editor)
    editor.goto(f"/admin/pages/search/?q={shipped_library().activity(LESSON).title}")
    editor.get_by_role("link", name=shipped_library().activity(LESSON).title).first.click()
    preview = open_preview(editor)
    words = open_step(editor, SECOND.id).locator("textarea").first
    words.fill(LINE)
    expect(preview.get_by_text(LINE)).to_be_visible()
    editor.get_by_role("button", name="More actions").last.click()
    editor.get_by_role("button", name="Publish", exact=True).click()
    expect(editor.get_by_role("status").filter(has_text="published").first).to_be_visible()
    wait_until(lambda: find_edition(editor) != before, lambda: "the next edition")
    edition = find_edition(editor)

    # A phone opens the lesson, and loses the network before the first step.
    context = open_context(browser, site, **PHONE)
    phone = context.new_page()
    sign_in_pupil(phone, site, "5A", "Leila")
    open_lesson(phone, LESSON)
    context.set_offline(True)
    phone.reload()
    start(phone)
    phone.locator("button[value=next]").click()
    expect(phone.get_by_text(LINE)).to_be_visible()
    assert play_to_the_end(phone, LESSON, read_answers(LESSON)) == "end-strong"

    # The game that was open all the time has it too.
    sign_in(window, site, "5A", "Kai")
    shelves = tmp_path / "home" / "editions"
    wait_until(
        lambda: list(shelves.glob(f"*/editions/{edition}.json")), lambda: "the edition in the game"
    )
    window.press("Suri")
    window.press("Begin")
    window.wait_for_scene("LessonScene")
    window.press("Go on")
    wait_until(lambda: LINE in window.describe(), lambda: f"the line in {window.describe()}")

    # Back online, the answers arrive, from the edition in which they were given.
    teacher = open_context(browser, site).new_page()
    sign_in_staff(teacher, site, "dara")
    teacher.goto("/teaching/")
    teacher.get_by_role("link", name="5A", exact=True).click()
    row = teacher.get_by_role("row").filter(has_text="Leila")
    expect(row).to_contain_text("not begun")
    context.set_offline(False)
    wait_for_rows(phone, "outbox", lambda rows: not rows)
    expect(row).to_contain_text("done", timeout=20_000)
    evaluator = open_context(browser, site).new_page()
    sign_in_staff(evaluator, site, "mali")
    data = evaluator.request.get("/evaluation/outcomes.csv?module=privacy.9-12").text()
    assert edition in data
