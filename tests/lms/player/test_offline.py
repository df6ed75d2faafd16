"""The service worker, the manifest and the shell: found, whole, and nobody's."""

import json
import re
import struct

import pytest
from django.contrib.staticfiles import finders

from lms.player.assets import ENTRIES, SCRIPTS, describe_shell, render_shell
from lms.player.management.commands.write_icons import ICONS, draw_icons
from lms.player.words import list_words
from tests.lms.classes import give_help, make_class

pytestmark = pytest.mark.django_db
LEARNER = "lms.accounts.backends.LearnerBackend"


def read_settings(text: str) -> dict:
    found = re.search(r"^const \{ version.*?\} = (\{.*\});$", text, re.MULTILINE)
    assert found
    return json.loads(found[1])


def test_the_worker_rules_the_whole_site_and_is_looked_at_each_time(client):
    answer = client.get("/sw.js")
    assert answer["Content-Type"].startswith("text/javascript")
    assert "no-cache" in answer["Cache-Control"]


def test_only_the_module_imports(client):
    assert "import {" not in client.get("/sw.js").text
    assert '"sync"' not in client.get("/sw.js").text
    assert "import { deliver }" in client.get("/sw.js?module").text


def test_every_file_of_the_shell_exists(client):
    known = read_settings(client.get("/sw.js").text)
    fonts = [address for one in known["fonts"].values() for address in one]
    for address in [*known["files"], *fonts]:
        assert finders.find(address.removeprefix("/static/")), address
    needed = set(SCRIPTS) - (ENTRIES - {"player/shell.js"})
    assert {f"/static/{name}" for name in needed} <= set(known["files"])
    assert set(known["fonts"]) == {"th", "ur"}


def test_the_version_changes_with_a_file(monkeypatch):
    before = describe_shell().version
    assert describe_shell().version == before
    monkeypatch.setattr("lms.player.assets._read", lambda name: name.encode() + b"changed")
    assert describe_shell().version != before


@pytest.mark.parametrize("locale", ["en", "th", "ur"])
def test_the_shell_is_in_the_language_that_it_is_asked_for(client, locale):
    page = client.get(f"/play/shell/{locale}/")
    assert f'<html lang="{locale}"' in page.text
    assert page["X-Shell"] == describe_shell().version


def test_the_shell_is_nobodys_even_for_somebody(client):
    found = make_class(pupils=1)
    give_help(found.classroom.school)
    stranger = client.get("/play/shell/en/").text
    client.force_login(found.learners[0], backend=LEARNER)
    page = client.get("/play/shell/en/")
    assert page.text == stranger
    assert found.learners[0].name not in page.text
    assert "Ms Ratna" not in page.text
    assert "csrfmiddlewaretoken" not in page.text
    assert not page.cookies


def test_a_shell_that_has_not_changed_is_not_sent_again(client):
    mark = client.get("/play/shell/en/")["ETag"]
    assert client.get("/play/shell/en/", headers={"if-none-match": mark}).status_code == 304


@pytest.mark.parametrize("locale", ["xx", "x%0Ay"])
def test_there_is_no_shell_in_a_language_that_the_site_does_not_know(client, locale):
    for headers in ({}, {"if-none-match": "*"}):
        assert client.get(f"/play/shell/{locale}/", headers=headers).status_code == 404


def test_the_manifest_makes_the_site_installable(client):
    answer = client.get("/manifest.webmanifest")
    assert answer["Content-Type"] == "application/manifest+json"
    manifest = answer.json()
    assert manifest["display"] == "standalone"
    assert client.get(manifest["start_url"]).status_code == 302
    for entry in manifest["icons"]:
        path = finders.find(entry["src"].removeprefix("/static/"))
        with open(path, "rb") as file:
            size = struct.unpack(">II", file.read(24)[16:])
        assert f"{size[0]}x{size[1]}" == entry["sizes"]
    assert {entry["purpose"] for entry in manifest["icons"]} == {"any", "maskable"}


def test_every_page_names_the_manifest(client):
    assert 'rel="manifest" href="/manifest.webmanifest"' in client.get("/sign-in/").text


def test_the_icons_are_drawn_from_the_logo():
    for name, png in draw_icons().items():
        assert (ICONS / f"{name}.png").read_bytes() == png, "run manage.py write_icons"


def test_every_word_that_a_script_says_is_there():
    said = set()
    for name in SCRIPTS:
        with open(finders.find(name), encoding="utf-8") as file:
            script = file.read()
        said |= set(re.findall(r'\b(?:say|sayCount|hint)\("(\w+)"', script))
    assert said <= set(list_words())
    assert said > {"next", "open", "areYou"}


def test_no_script_speaks_by_itself():
    """Words stand in words.py: what scripts show comes by name or from the document."""
    for name in SCRIPTS:
        with open(finders.find(name), encoding="utf-8") as file:
            code = re.sub(r"^\s*(//.*|/?\*.*)$", "", file.read(), flags=re.MULTILINE)
        shown = re.findall(r'(?:textContent = |append\(|make\("\w+", \{\}, )"([^"]{3,})"', code)
        assert not shown, f"{name} says {shown}"


def test_the_shell_needs_no_session_and_few_queries(django_assert_max_num_queries):
    with django_assert_max_num_queries(3):
        render_shell("en")
