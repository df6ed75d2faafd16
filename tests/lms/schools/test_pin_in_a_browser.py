"""The script of the picture PIN in a real Chromium: what it sends signs the pupil in."""

import shutil
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.contrib.staticfiles import finders
from playwright.sync_api import sync_playwright

from tests.lms.classes import PIN, make_class

pytestmark = [pytest.mark.django_db, pytest.mark.journey]
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
SITE = "http://127.0.0.1"


def play(path, html, act):
    """Show a page as the site would, act on it, and return what it posted."""
    posted = []

    def answer(route):
        address = route.request.url.removeprefix(SITE)
        if address.startswith("/static/"):
            route.fulfill(path=finders.find(address.removeprefix("/static/")))
        elif route.request.method == "POST":
            posted.append(route.request.post_data)
            route.fulfill(body="thank you", content_type="text/plain")
        else:
            route.fulfill(body=html, content_type="text/html")

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=QUIET, headless=True
        )
        page = browser.new_page()
        page.route("**/*", answer)
        page.goto(SITE + path)
        act(page)
        page.get_by_text("thank you").wait_for()
        browser.close()
    return posted


def test_three_taps_are_sent_at_once_and_in_order(client):
    room = make_class(pupils=1)
    path = f"/sign-in/{room.classroom.code}/{room.learners[0].pk}/"
    said = []

    def tap_three(page):
        for picture in PIN:
            said.append(page.get_by_role("status").text_content())
            page.get_by_role("button", name=picture).click()

    html = client.get(path).content.decode()
    with ThreadPoolExecutor() as pool:  # Another test's browser may hold this thread's loop.
        posted = pool.submit(play, path, html, tap_three).result()
    assert said == ["Picture 1 of 3", "Picture 2 of 3", "Picture 3 of 3"]
    assert len(posted) == 1
    answer = client.post(path, posted[0], content_type="application/x-www-form-urlencoded")
    assert answer.status_code == 302
    assert client.session["_auth_user_id"] == str(room.learners[0].pk)
