"""Everybody gets everywhere: pages without a violation, by keyboard, and without JavaScript."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.journeys.browsing import (
    PHONE,
    open_context,
    play_to_the_end,
    sign_in_pupil,
    sign_in_staff,
)
from tests.journeys.conftest import Site
from tests.lms.plays import read_answers

axe = Axe()

MODULE = "/modules/privacy-9-12/"
OPEN_PAGES = [
    "/",
    "/pupils/",
    "/pupils/9-12/",
    "/pupils/13-15/",
    "/pupils/16-18/",
    "/teachers/",
    "/families/",
    "/ministries/",
    "/handbook/operator/",
    "/modules/",
    MODULE,
    f"{MODULE}guide/",
    f"{MODULE}family-letter/",
    f"{MODULE}cards/",
    "/modules/grooming-9-12/",
    "/words/9-12/",
    "/words/adults/?topic=grooming",
    "/course/carers/",
    "/course/educators/",
    "/help/",
    "/play/grooming.9-12.boat-that-flies/",
    "/articles/",
    "/articles/at-home/",
    "/search/?q=photo",
    "/search/?q=zzzz",
    "/nowhere/",
    "/sign-in/",
    "/sign-in/staff/",
    "/what-is-kept/",
    "/play/away/",
    "/play/privacy.9-12.whose-photo/",
]
LANGUAGES = ["en", "th", "ur"]
LESSONS = ["whose-photo", "strong-settings", "someone-knows"]
HAS_VISIBLE_FOCUS = """() => {
  const e = document.activeElement;
  const label = e.closest("label");
  const places = [e, label, e.closest(".card-link"), label?.querySelector(".bubble-body")];
  return places.filter(Boolean).some((place) => {
    const style = getComputedStyle(place);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  });
}"""

pytestmark = pytest.mark.journey


def read_in(context: BrowserContext, site: Site, language: str) -> None:
    cookie = {"name": "django_language", "value": language, "url": site.url}
    context.add_cookies([cookie])  # type: ignore[list-item]


OPEN_ALL = """() => {
  for (const one of document.querySelectorAll("body:not(.player) main details")) one.open = true;
}"""
# Colours do not change with the language: beyond English, only they are looked at in the dark.
SHORT = {"resultTypes": ["violations"]}
ONLY_COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}


def find_violations(page: Page) -> list[str]:
    """Return what axe finds on a page by day and after dark, and if it is wider than the screen.

    What opens is opened, so that what is in it is looked at as well.
    """
    found = []
    is_english = page.locator("html").get_attribute("lang") == "en"
    page.evaluate(OPEN_ALL)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
        rules = {} if is_english or scheme == "light" else ONLY_COLOURS
        for violation in axe.run(page, options=SHORT | rules).response["violations"]:
            places = [" ".join(node["target"]) for node in violation["nodes"]]
            found.append(f"{page.url} {scheme}: {violation['help']}: {', '.join(places)}")
    if page.evaluate("document.scrollingElement.scrollWidth > innerWidth"):
        found.append(f"{page.url}: wider than the screen")
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_breaks_a_rule_of_accessibility(
    site: Site, browser: Browser, language: str
) -> None:
    found = []
    visitor = open_context(browser, site, **PHONE)
    read_in(visitor, site, language)
    page = visitor.new_page()
    code = site.class_code("5A")
    for address in [*OPEN_PAGES, f"/sign-in/{code}/"]:
        page.goto(address)
        found += find_violations(page)
    page.locator(".name-choice").first.click()
    found += find_violations(page)

    context = open_context(browser, site, **PHONE)
    pupil = context.new_page()
    sign_in_pupil(pupil, site, "5A", "Leila")
    expect(pupil.get_by_role("heading", level=1)).to_contain_text("Leila")
    read_in(context, site, language)
    pupil.goto("/today/")
    found += find_violations(pupil)

    for name, addresses in {
        "dara": ["/teaching/", "/classrooms/", "/classrooms/new/"],
        "sok": ["/teaching/", "/help/school/"],
        "jo": [
            "/ui/gallery/",
            "/help/lines/",
            "/help/lines/new/",
            "/help/lines/zz/demo-helpline/",
        ],
        "mali": ["/evaluation/", "/teaching/"],
    }.items():
        context = open_context(browser, site, **PHONE)
        page = context.new_page()
        sign_in_staff(page, site, name)
        read_in(context, site, language)
        for address in addresses:
            page.goto(address)
            found += find_violations(page)
        if name == "dara":
            page.goto("/teaching/")
            rooms = page.locator("main h2 a").first.get_attribute("href") or ""
            lists = rooms.replace("teaching", "classrooms")
            for address in (rooms, f"{rooms}assign/", lists, f"{lists}cards/", f"{lists}roster/"):
                page.goto(address)
                found += find_violations(page)
    assert not found, "\n".join(found)


@pytest.mark.parametrize(("language", "lesson"), list(zip(LANGUAGES, LESSONS, strict=True)))
def test_no_step_breaks_a_rule_of_accessibility(
    site: Site, browser: Browser, language: str, lesson: str
) -> None:
    context = open_context(browser, site, **PHONE)
    read_in(context, site, language)
    page = context.new_page()
    page.goto(f"/play/privacy.9-12.{lesson}/")
    page.locator(".play-go").click()
    found: list[str] = []
    answers = read_answers(f"privacy.9-12.{lesson}")
    play_to_the_end(
        page,
        f"privacy.9-12.{lesson}",
        answers,
        look=lambda page: found.extend(find_violations(page)),
    )
    assert not found, "\n".join(found)


def press_tab(page: Page) -> None:
    page.keyboard.press("Tab")
    on = page.evaluate("document.activeElement.outerHTML.slice(0, 200)")
    assert on.startswith("<body") or page.evaluate(HAS_VISIBLE_FOCUS), f"{page.url}: {on}"


def press_tab_to(page: Page, wanted: Locator, most: int = 60) -> None:
    """Go forward with Tab to this element. Everything on the way shows that it has the focus."""
    for _ in range(most):
        if wanted.evaluate("element => element === document.activeElement"):
            return
        press_tab(page)
    pytest.fail(f"{wanted} was not reached with Tab on {page.url}")


# Which page of an attempt this is, however it is played.
PLACE = """() => {
  const article = document.querySelector("article[data-step]");
  const position = document.querySelector("input[name=position]");
  const replies = document.querySelectorAll(".tell-reply").length;
  const moves = article && (article.dataset.move || position.value);
  return article && [article.dataset.step, moves, replies].join("/");
}"""

# What has the focus: its type, whether it is chosen, its place among cards to order, the way on.
FOCUS = """() => {
  const e = document.activeElement;
  const row = e.closest(".rows-order .row");
  return {
    type: e.type, isChosen: e.checked, isGo: e.matches("button.play-go"),
    place: row ? [...row.parentElement.children].indexOf(row) : 0,
  };
}"""


def answer_by_keyboard(page: Page, most: int = 60) -> None:
    """Go through the form of a step: take the first that fits, then press the button."""
    for _ in range(most):
        press_tab(page)
        focus = page.evaluate(FOCUS)
        if focus["type"] == "radio" and not focus["isChosen"]:
            page.keyboard.press("Space")
            for _ in range(focus["place"]):
                page.keyboard.press("ArrowDown")
        elif focus["type"] == "checkbox" and not page.locator(".play-form :checked").count():
            page.keyboard.press("Space")
        elif focus["type"] == "select-one":
            page.keyboard.press("ArrowDown")
        elif focus["isGo"]:
            before = page.evaluate(PLACE)
            page.keyboard.press("Enter")
            page.wait_for_function(f"before => ![null, before].includes(({PLACE})())", arg=before)
            return
    pytest.fail(f"no way on by keyboard from {page.url}")


def test_a_pupil_signs_in_and_plays_a_lesson_by_keyboard(site: Site, browser: Browser) -> None:
    page = open_context(browser, site).new_page()
    page.goto("/sign-in/")
    press_tab_to(page, page.get_by_label("Class code"))
    page.keyboard.type(site.class_code("5A"))
    page.keyboard.press("Enter")
    press_tab_to(page, page.get_by_role("link", name="Kai"))
    page.keyboard.press("Enter")
    for picture in site.pin("Kai"):
        button = page.get_by_role("button", name=picture)
        expect(button).to_be_visible()
        button.evaluate("() => document.activeElement.blur()")
        press_tab_to(page, button)
        page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Kai")
    press_tab_to(page, page.get_by_role("link", name="Strong settings"))
    page.keyboard.press("Enter")
    start = page.get_by_role("button", name="Start")
    expect(start).to_be_visible()
    press_tab_to(page, start)
    page.keyboard.press("Enter")
    for _ in range(120):
        expect(page.locator("article[data-step]")).to_be_visible()
        if page.locator(".play-end").count():
            break
        answer_by_keyboard(page)
    finish = page.get_by_role("link", name="Finish")
    press_tab_to(page, finish)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Kai")


def test_a_teacher_reaches_progress_and_its_menu_by_keyboard(site: Site, browser: Browser) -> None:
    page = open_context(browser, site).new_page()
    page.goto("/sign-in/staff/")
    press_tab_to(page, page.get_by_label("Username"))
    page.keyboard.type("dara")
    press_tab_to(page, page.get_by_label("Password"))
    page.keyboard.type(site.password)
    page.keyboard.press("Enter")
    room = page.get_by_role("link", name="5A", exact=True)
    expect(room).to_be_visible()
    press_tab_to(page, room)
    page.keyboard.press("Enter")
    change = page.locator("summary", has_text="Change")
    expect(change).to_be_visible()
    press_tab_to(page, change)
    page.keyboard.press("Enter")
    press_tab_to(page, page.get_by_role("button", name="Save the date"))
    press_tab_to(page, page.locator(".table-frame").first)


@pytest.mark.parametrize("language", ["en", "ur"])
def test_the_links_of_the_header_open_by_keyboard_on_a_phone_without_javascript(
    site: Site, browser: Browser, language: str
) -> None:
    context = open_context(browser, site, java_script_enabled=False, **PHONE)
    read_in(context, site, language)
    page = context.new_page()
    page.goto("/families/")
    links = page.locator(".site-menu a")
    expect(links.last).not_to_be_visible()
    press_tab_to(page, page.locator(".site-menu summary"))
    page.keyboard.press("Enter")
    expect(links.last).to_be_in_viewport(ratio=1)
    expect(page.locator(".site-menu [aria-current]")).to_have_attribute("href", "/families/")
    press_tab_to(page, page.locator('.site-menu a[href="/modules/"]'))
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site.url}/modules/")


def test_a_class_is_made_set_to_work_and_played_without_javascript(
    site: Site, browser: Browser
) -> None:
    teacher = open_context(browser, site, java_script_enabled=False).new_page()
    sign_in_staff(teacher, site, "dara")
    teacher.goto("/classrooms/new/")
    teacher.get_by_label("Name").fill("Plain 5")
    teacher.get_by_label("Ages").select_option("9-12")
    teacher.get_by_role("button", name="Make the classroom").click()
    teacher.get_by_role("link", name="Upload a class list").first.click()
    roster = b"name,pin\nSuda,boat kite cup\n"
    teacher.locator("input[type=file]").set_input_files(
        {"name": "class.csv", "mimeType": "text/csv", "buffer": roster}
    )
    teacher.get_by_role("button", name="Look at the list first").click()
    teacher.get_by_role("button", name="Add them all").click()
    code = teacher.locator(".sign-in-card .class-code").inner_text()
    teacher.get_by_role("link", name="Done").click()
    teacher.get_by_role("link", name="Work and progress").click()
    teacher.get_by_role("link", name="Assign a module").click()
    teacher.get_by_role("radio").first.check(force=True)
    teacher.get_by_role("button", name="Assign").click()

    pupil = open_context(browser, site, java_script_enabled=False, **PHONE).new_page()
    pupil.goto("/sign-in/")
    pupil.get_by_label("Class code").fill(code)
    pupil.get_by_role("button", name="Next").click()
    pupil.get_by_role("link", name="Suda").click()
    for picture in ("boat", "kite", "cup"):
        pupil.get_by_role("button", name=picture).click()
    pupil.get_by_role("link", name="Someone knows").click()
    pupil.get_by_role("button", name="Start").click()
    lesson = "privacy.9-12.someone-knows"
    assert play_to_the_end(pupil, lesson, read_answers(lesson)).startswith("end")

    teacher.reload()
    expect(teacher.get_by_role("row").filter(has_text="Suda")).to_contain_text("done")
