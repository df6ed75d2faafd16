"""A new edition comes while a lesson is played on a phone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.journeys.browsing import play_to_the_end
from tests.journeys.conftest import Site, manage, serve_demo_school
from tests.journeys.phone import LESSON, open_lesson, open_phone, read, start, wait_for_rows
from tests.lms.plays import read_answers

pytestmark = pytest.mark.journey

RELEASE = """
import msgspec
from curriculum.editions.documents import pack
from curriculum.library import shipped_library
from lms.lessons.services import release_edition
library = shipped_library()
documents = pack(library, ["th"])
framework = msgspec.json.decode(documents["framework.json"])
framework["edition"] = "2026.9"
documents["framework.json"] = msgspec.json.encode(framework)
print(release_edition(documents, by=None).name)
"""


@pytest.fixture
def site(demo_school: Path, tmp_path: Path) -> Iterator[Site]:
    """Serve a school of this journey's own: what is released here concerns no other one."""
    with serve_demo_school(demo_school, tmp_path / "site") as served:
        yield served


def test_a_lesson_is_finished_in_the_edition_in_which_it_was_begun(
    site: Site, browser: Browser
) -> None:
    _, phone = open_phone(browser, site, "Leila")
    open_lesson(phone)
    start(phone)
    wait_for_rows(phone, "attempts", len)
    begun = read(phone, "attempts")[0]["attempt"]["edition"]
    new = manage(site.environment, "shell", "-c", RELEASE).split()[-1]
    assert new != begun
    phone.goto(f"/play/{LESSON}/")
    start(phone)
    play_to_the_end(phone, LESSON, read_answers(LESSON))
    wait_for_rows(phone, "attempts", lambda rows: rows[0]["isSent"])
    assert read(phone, "attempts")[0]["attempt"]["edition"] == begun
    open_lesson(phone)
    start(phone)
    wait_for_rows(phone, "attempts", lambda rows: rows[0]["attempt"]["edition"] == new)
    assert read(phone, "attempts")[0]["attempt"]["edition"] == new
