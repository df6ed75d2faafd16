"""What an editor publishes reaches a game that runs: a real site, a real window, no release."""

from collections.abc import Callable

import pytest

from curriculum.library import shipped_library
from tests.journeys.conftest import Site, manage, wait_until
from tests.journeys.test_in_the_game import NAMES, open_window, sign_in
from tests.journeys.window import Window

pytestmark = pytest.mark.journey
__all__ = ["open_window"]

MODULE = "privacy.9-12"
LESSON = shipped_library().lessons(MODULE)[1]
NEW = "And the lanterns were lit."
PUBLISH = f"""
from lms.editing.models import LessonPage
found = LessonPage.objects.get(manuscript__name="{LESSON.id}")
page = found.get_latest_revision_as_object()
steps = page.steps.get_prep_value()
say = next(step for step in steps if step["type"] == "say")
say["value"]["text"] += " {NEW}"
page.steps = page.steps.stream_block.to_python(steps)
page.save_revision().publish()
"""


def publish(site: Site) -> None:
    """Add a sentence to a lesson's page and publish it, as the editor's button does."""
    manage(site.environment, "shell", "--command", PUBLISH)


def read_edition(window: Window) -> str:
    """Return what the options say of the lessons that are played."""
    lines = (node["name"] for node in window.nodes if node["name"])
    return next((line for line in lines if line.startswith("Lessons:")), "")


def wait_for_lessons_of(window: Window, site: Site, *, other_than: str = "") -> str:
    window.press("Options")
    window.wait_for_scene("OptionsScene")
    wait_until(
        lambda: site.url in read_edition(window) and read_edition(window) != other_than,
        lambda: f"lessons of the site, not {read_edition(window)!r}",
    )
    edition = read_edition(window)
    window.press("Back")
    return edition


def test_a_published_line_is_played_in_the_game(
    site: Site, open_window: Callable[..., Window]
) -> None:
    window = open_window("--site", site.url, "--lang", "en")
    before = wait_for_lessons_of(window, site)
    publish(site)
    window.kill()

    window = open_window("--site", site.url, "--lang", "en")
    wait_for_lessons_of(window, site, other_than=before)
    sign_in(window, site, "5A", "Bao")
    window.press(NAMES[LESSON.protagonist])
    window.press("Begin")
    window.wait_for_scene("LessonScene")
    for _ in range(len(LESSON.steps)):
        if NEW in window.describe():
            return
        window.press("Go on")
    pytest.fail(f"{NEW} is not in {window.describe()}")
