"""A lesson with picture, recording and MP4 film, from files to a phone, also without network."""

import base64
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, Page, expect

from curriculum.library import CONTENT
from tests.curriculum.media_files import CAPTIONS, make_image, read_sound, write_media
from tests.journeys.browsing import PHONE, open_context
from tests.journeys.conftest import Site, manage, serve_demo_school, wait_until
from tests.journeys.test_accessibility import find_violations

pytestmark = pytest.mark.journey

LESSON = "privacy.9-12.whose-photo"
PLACE = "modules/privacy/9-12/whose-photo/lesson.yaml"

FILM = """async () => {
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d");
  let frame = 0;
  const drawing = setInterval(() => pen.fillRect((frame += 1), 10, 40, 40), 40);
  const parts = [];
  const kind = { mimeType: "video/mp4;codecs=avc1.42E01E" };
  const recorder = new MediaRecorder(canvas.captureStream(25), kind);
  recorder.ondataavailable = ({ data }) => parts.push(data);
  const isOver = new Promise((resolve) => { recorder.onstop = resolve; });
  recorder.start();
  await new Promise((resolve) => setTimeout(resolve, 1500));
  recorder.stop();
  await isOver;
  clearInterval(drawing);
  const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}"""
IS_KEPT = """async () => {
  if (!navigator.serviceWorker.controller) return false;
  const kept = await (await caches.open("pictures")).keys();
  const files = kept.filter(({ url }) => url.includes("/api/media/"));
  const shells = (await caches.keys()).filter((name) => name.startsWith("shell-"));
  const pages = await (await caches.open(shells[0])).keys();
  return files.length === 4 && pages.some(({ url }) => url.includes("/play/shell/"));
}"""


@pytest.fixture
def site(demo_school: Path, tmp_path: Path, browser: Browser) -> Iterator[Site]:
    """A school of its own, whose first lesson begins with all that a step can bring along."""
    page = browser.new_page()
    film = base64.b64decode(page.evaluate(FILM))
    page.close()
    content = tmp_path / "content"
    shutil.copytree(CONTENT, content)
    names = write_media(
        content,
        pier=make_image("WEBP", (1280, 720)),
        spoken=read_sound("waves-loop"),
        signed=film,
        words=CAPTIONS,
    )
    lesson = yaml.load((content / PLACE).read_text("utf-8"), yaml.BaseLoader)
    lesson["steps"][0] |= {
        "picture": {"file": names["pier"], "description": "A green wall."},
        "recordings": [{"locale": "en", "file": names["spoken"]}],
        "films": [
            {
                "locale": "en",
                "file": names["signed"],
                "captions": names["words"],
                "transcript": "Four friends wave.",
            }
        ],
    }
    (content / PLACE).write_text(yaml.safe_dump(lesson, allow_unicode=True), "utf-8")
    with serve_demo_school(demo_school, tmp_path / "site") as served:
        manage(served.environment, "load_curriculum", "--content", str(content))
        yield served


def plays(page: Page, element: str) -> bool:
    return bool(page.evaluate(f"!document.querySelector('{element}').paused"))


def has_begun(page: Page, element: str) -> bool:
    return bool(page.evaluate(f"document.querySelector('{element}').currentTime > 0"))


def hear_and_see(page: Page) -> None:
    """Listen, then watch: each falls silent when the other begins."""
    width = "document.querySelector('.stage-place').naturalWidth"
    wait_until(lambda: page.evaluate(width) == 1280, lambda: "the picture")
    page.get_by_role("button", name="Listen").click()
    wait_until(lambda: has_begun(page, "audio"), lambda: "the recording")
    page.locator(".play-sign > summary").click()
    page.evaluate("document.querySelector('video').play()")
    wait_until(lambda: has_begun(page, "video"), lambda: "the film")
    expect(page.get_by_role("button", name="Listen")).to_be_visible()
    assert not plays(page, "audio")


def test_a_lesson_is_heard_and_seen_on_a_phone_with_and_without_network(
    site: Site, browser: Browser
) -> None:
    context = open_context(browser, site, **PHONE)
    page = context.new_page()
    page.goto(f"/play/{LESSON}/")
    page.locator("form[data-ready]").get_by_role("button").click()
    page.locator("article[data-step]").wait_for()
    assert not plays(page, "audio")
    assert not plays(page, "video")
    hear_and_see(page)
    said = page.locator(".stage").get_attribute("aria-label") or ""
    assert said.startswith("A green wall. ")
    assert find_violations(page) == []

    film = page.evaluate_handle("document.querySelector('video')")
    page.get_by_role("button", name="Next").click()
    expect(page.get_by_role("button", name="Listen")).to_have_count(0)
    assert film.evaluate("(film) => film.paused")

    wait_until(lambda: page.evaluate(IS_KEPT), lambda: "the lesson's files on this phone")
    context.set_offline(True)
    page.goto(f"/play/{LESSON}/")
    page.get_by_role("button", name="Play on").click()
    page.get_by_role("button", name="Back").click()
    page.locator(".play-listen").wait_for()
    hear_and_see(page)
