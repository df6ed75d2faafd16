import re

import pytest
from django.contrib.staticfiles import finders
from django.template.loader import render_to_string

from lms.accounts.models import Role
from lms.ui.bands import BANDS
from lms.ui.tokens import DARK, STYLES, compose_bundle, compose_icons, compose_tokens, read_tokens
from tests.lms.classes import make_staff

LMS = STYLES.parents[2]
SHEETS = sorted(LMS.glob("*/static/**/*.css"))
TEMPLATES = sorted(LMS.glob("*/templates/**/*.html"))
# The vocabulary of records is addresses that name things: nobody asks for them.
SCRIPTS = sorted(set(LMS.glob("*/static/**/*.js")) - set(LMS.rglob("engine/vocabulary.js")))
PAIRS = [
    ("text", "page"),
    ("text", "panel"),
    ("text-soft", "page"),
    ("text-soft", "panel"),
    ("primary-text", "primary"),
    ("primary-text", "primary-hover"),
    ("accent-text", "accent"),
    ("success", "success-ground"),
    ("notice", "notice-ground"),
    ("danger", "danger-ground"),
    ("danger", "panel"),
    ("information", "information-ground"),
    ("information", "page"),
    ("information", "panel"),
    ("text", "success-ground"),
    ("text", "notice-ground"),
    ("text", "danger-ground"),
    ("text", "information-ground"),
]
# margin-left, padding-right, left:, border-top-left-radius …; "inset-inline-start" is fine.
PHYSICAL = re.compile(
    r"(?<![\w-])(?:(?:margin|padding|border)-(?:left|right)|left|right|width|height"
    r"|(?:min|max)-(?:width|height))\s*:"
)


def contrast(first, second):
    """Return the contrast of two colours as WCAG 2.2 defines it."""

    def luminance(colour):
        channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_written_colours_are_those_of_the_assets():
    assert (STYLES / "tokens.css").read_text("utf-8") == compose_tokens()


def test_the_written_icons_are_those_of_the_assets():
    assert (STYLES / "icons.css").read_text("utf-8") == compose_icons()


def test_the_sheet_that_pages_load_is_that_of_the_sheets():
    assert (STYLES / "harbour.css").read_text("utf-8") == compose_bundle()


def test_every_role_has_a_dark_colour():
    assert DARK.keys() == read_tokens()["roles"].keys()


@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_words_can_be_read_in_the_dark(text, ground):
    assert contrast(DARK[text], DARK[ground]) >= 4.5


@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_words_can_be_read_by_day(text, ground):
    tokens = read_tokens()
    colours = {role: tokens["colours"][name] for role, name in tokens["roles"].items()}
    assert contrast(colours[text], colours[ground]) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("band", BANDS)
@pytest.mark.parametrize(("text", "ground"), [*PAIRS, ("heading", "page"), ("heading", "panel")])
def test_words_can_be_read_in_the_look_of_every_age(band, scheme, text, ground):
    tokens = read_tokens()
    light = {role: tokens["colours"][name] for role, name in tokens["roles"].items()}
    colours = (light if scheme == "light" else DARK) | BANDS[band][scheme]
    assert contrast(colours[text], colours[ground]) >= 4.5


@pytest.mark.parametrize("band", BANDS)
def test_a_band_has_the_same_roles_by_day_and_after_dark(band):
    assert BANDS[band]["light"].keys() == BANDS[band]["dark"].keys()
    assert contrast(BANDS[band]["light"]["deck"], "#eaf6f4") >= 4.5


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_sheets_know_no_left_and_right(sheet):
    lines = re.sub(r"@media[^{]*", "", sheet.read_text("utf-8")).splitlines()
    assert [line for line in lines if PHYSICAL.search(line)] == []


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_every_variable_and_file_of_a_sheet_exists(sheet):
    text = sheet.read_text("utf-8")
    defined = set(re.findall(r"(--[\w-]+)\s*:", "".join(s.read_text("utf-8") for s in SHEETS)))
    used = {name for name in re.findall(r"var\((--[\w-]+)", text) if not name.startswith("--w-")}
    assert used - defined == set()  # Wagtail's own begin with --w-
    for name in re.findall(r'url\("([^"]+)"\)', text):
        if not name.startswith("data:"):
            relative = (sheet.parent / name).resolve().relative_to(sheet.parents[1].resolve())
            assert finders.find(relative.as_posix()), name


@pytest.mark.parametrize("page", [*TEMPLATES, *SHEETS, *SCRIPTS], ids=lambda path: path.name)
def test_nothing_is_asked_of_another_site(page):
    text = re.sub(r"http://www\.w3\.org/\S+|https://schema\.org/", "", page.read_text("utf-8"))
    assert not re.search(r"(?:https?:)?//[a-z0-9-]+\.", text)


@pytest.mark.parametrize("page", TEMPLATES, ids=lambda path: path.name)
def test_templates_need_no_inline_style_or_script(page):
    text = re.sub(r"{%.*?%}", "", page.read_text("utf-8"), flags=re.DOTALL)
    assert not re.search(r"\sstyle=|\son[a-z]+=|<style|<script(?![^>]* src=)", text)


@pytest.mark.parametrize("page", TEMPLATES, ids=lambda path: path.name)
def test_words_in_templates_can_be_translated(page):
    text = page.read_text("utf-8")
    text = re.sub(r"{% block body_?(?:class|band) %}.*?{% endblock %}", "", text)
    text = re.sub(r"{% (comment|blocktranslate)\b.*?{% end\1 %}", "", text, flags=re.DOTALL)
    text = re.sub(r"{%.*?%}|{{.*?}}|{#.*?#}|<!--.*?-->|<[^>]+>", "\n", text, flags=re.DOTALL)
    allowed = {"Safe Harbour", "PDF", "name", "pin", "Mali", "Nok", "Nok 2", "boat kite fish"}
    words = {line.strip(" ·›:") for line in text.splitlines() if re.search(r"[^\W\d_]{2}", line)}
    assert words - allowed == set()


def test_a_component_sees_only_what_it_is_given():
    html = render_to_string("ui/badge.html", {"text": "<b>", "kind": "success"})
    assert "&lt;b&gt;" in html
    assert "badge-success" in html


@pytest.mark.django_db
def test_the_gallery_shows_every_component_to_editors_only(client):
    assert client.get("/ui/gallery/").status_code == 404
    client.force_login(make_staff(Role.EDITOR), backend="lms.accounts.backends.StaffBackend")
    answer = client.get("/ui/gallery/")
    used = {template.name for template in answer.templates if template.name}
    folder = LMS / "ui" / "templates"
    for scheme in ("light", "dark"):
        for direction in ("ltr", "rtl"):
            assert f'data-scheme="{scheme}" dir="{direction}"' in answer.text
        for band in BANDS:
            assert f'data-scheme="{scheme}" dir="ltr" data-band="{band}"' in answer.text
    ids = re.findall(r' id="([^"]+)"', answer.text)
    assert len(ids) == len(set(ids))
    frame = {"header", "footer", "navigation", "nav_item", "messages", "base", "bare", "gallery"}
    on_other_pages = {"form_errors", "pin_pictures", "social"}
    components = {path.stem for path in folder.glob("ui/*.html")} - frame - on_other_pages
    assert {f"ui/{name}.html" for name in components} - used == set()
