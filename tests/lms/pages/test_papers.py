"""Papers as PDFs: what is in them, that each is made once, and that nothing is fetched for them."""

import re
import threading
import zlib

import pytest

from curriculum.library import shipped_library
from lms.pages import papers, printing
from lms.pages.facts import describe_module
from lms.pages.plan import TASKS, plan_lesson

pytestmark = pytest.mark.django_db
LIBRARY = shipped_library()
PLAN = "/papers/en/privacy.9-12/plan.pdf"
needs_pango = pytest.mark.skipif(not printing.is_possible(), reason="Pango is not on this machine")


@pytest.fixture(autouse=True)
def data(settings, tmp_path, home):
    settings.DATA = tmp_path
    return tmp_path


def inflate_all(pdf: bytes) -> bytes:
    """Return a PDF with what is compressed in it."""
    parts = re.findall(rb"stream\r?\n(.*?)endstream", pdf, re.DOTALL)
    return pdf + b"".join(_inflate(part) for part in parts)


def _inflate(part: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(part)
    except zlib.error:
        return b""


@needs_pango
@pytest.mark.parametrize("name", papers.TITLES)
def test_every_paper_of_a_module_is_a_pdf_with_a_title(client, name):
    answer = client.get(f"/papers/en/privacy.9-12/{name}.pdf")
    assert answer.status_code == 200
    assert answer["Content-Type"] == "application/pdf"
    assert f'filename="privacy.9-12-{name}-en.pdf"' in answer["Content-Disposition"]
    pdf = b"".join(answer.streaming_content)
    assert pdf.startswith(b"%PDF-")
    inside = inflate_all(pdf)
    assert re.search(rb"/Type ?/Page\b", inside)
    assert b"/Title" in inside
    assert b"Harbour" in inside


@needs_pango
@pytest.mark.parametrize("locale", ["th", "ur"])
def test_the_plan_is_in_the_readers_language_and_guides_are_english(client, locale):
    assert client.get(PLAN.replace("/en/", f"/{locale}/")).status_code == 200
    guide = PLAN.replace("plan", "guide")
    assert client.get(guide).status_code == 200
    assert client.get(guide.replace("/en/", f"/{locale}/")).status_code == 404


@needs_pango
@pytest.mark.parametrize(
    "address",
    [
        "/papers/xx/privacy.9-12/plan.pdf",
        "/papers/en/privacy.1-2/plan.pdf",
        "/papers/en/privacy.9-12/secrets.pdf",
        "/papers/en/together.carers/family-letter.pdf",
        "/papers/en/..%2F..%2Fetc/plan.pdf",
    ],
)
def test_what_is_no_paper_is_a_404(client, address):
    assert client.get(address).status_code == 404


@needs_pango
def test_a_paper_is_made_once_whoever_asks(client, monkeypatch):
    made = []
    draw = printing.draw
    monkeypatch.setattr(printing, "draw", lambda html: made.append(html) or draw(html))
    for _ in range(3):
        assert client.get(PLAN).status_code == 200
    assert len(made) == 1
    assert LIBRARY.module("privacy.9-12").title in made[0]
    for lesson in LIBRARY.lessons("privacy.9-12"):
        assert lesson.title in made[0]
        assert lesson.summary in made[0]


def test_many_who_ask_at_once_get_one_pdf_or_a_sentence(monkeypatch):
    going, may_go, heard = threading.Event(), threading.Event(), threading.Semaphore(0)
    made, told = [], []

    def draw_slowly(html: str) -> bytes:
        made.append(html)
        going.set()
        assert may_go.wait(20)
        return b"%PDF-"

    monkeypatch.setattr(printing, "draw", draw_slowly)

    def ask() -> None:
        try:
            told.append(printing.fetch_pdf(("edition", "en"), lambda: "<p>").read_bytes())
        except printing.Busy:
            told.append(b"busy")
        heard.release()

    first = threading.Thread(target=ask)
    first.start()
    assert going.wait(20)
    others = [threading.Thread(target=ask) for _ in range(6)]
    for one in others:
        one.start()
    # Two may wait beside the one who makes it; for the rest there is no room.
    assert all(heard.acquire(timeout=20) for _ in range(4))
    may_go.set()
    for one in [first, *others]:
        one.join(20)
    assert len(made) == 1
    assert told.count(b"busy") == 4
    assert told.count(b"%PDF-") == 3


def test_who_finds_no_room_reads_what_to_do(client, monkeypatch):
    def be_busy(*key: object) -> None:
        raise printing.Busy

    monkeypatch.setattr(printing, "is_possible", lambda: True)
    monkeypatch.setattr(printing, "fetch_pdf", be_busy)
    answer = client.get(PLAN)
    assert answer.status_code == 503
    assert answer["Retry-After"]
    assert "Load this page again in a minute" in answer.text


def test_without_pango_no_pdf_is_offered_and_the_page_prints_itself(client, monkeypatch):
    monkeypatch.setattr(printing, "is_possible", lambda: False)
    page = client.get("/modules/privacy-9-12/").text
    assert "/papers/" not in page
    assert "/modules/privacy-9-12/guide/" in page
    assert client.get(PLAN).status_code == 404
    assert "data-print" in client.get("/modules/privacy-9-12/guide/").text


@needs_pango
@pytest.mark.parametrize(
    "address",
    [
        "https://elsewhere.test/a.png",
        "file:" + "///etc/passwd",
        "harbour:fonts/../../manage.py",
        "harbour:pictures/../secret_key.png",
        "data:image/png;base64,AAAA",
    ],
)
def test_a_paper_fetches_the_projects_own_files_and_nothing_else(address):
    with pytest.raises(ValueError, match="may not fetch"):
        printing._make_fetcher().fetch(address)
    assert printing.draw(f'<p>kept</p><img src="{address}" alt="a">').startswith(b"%PDF-")


@needs_pango
def test_the_projects_fonts_are_there_for_every_script():
    for file in printing.FONTS:
        assert printing._make_fetcher().fetch(f"harbour:fonts/{file}.ttf").read()


@needs_pango
def test_another_edition_makes_papers_anew_and_drops_the_old_ones():
    first = printing.fetch_pdf(("one", "en"), lambda: "<p>1")
    assert printing.fetch_pdf(("two", "en"), lambda: "<p>2") != first
    assert not first.exists()


def test_a_plan_says_what_learners_do_and_what_it_practises():
    lesson = LIBRARY.lessons("privacy.9-12")[0]
    plan = plan_lesson(lesson)
    assert [outcome.id for outcome in plan.outcomes] == [
        o.id for o in LIBRARY.framework.outcomes if o.id in lesson.outcomes
    ]
    assert sum(task.count for task in plan.tasks) <= len(lesson.steps)
    assert {str(task.text) for task in plan.tasks} <= {str(text) for text in TASKS.values()}


@pytest.mark.parametrize("module", [*LIBRARY.modules, *LIBRARY.courses], ids=lambda m: m.id)
def test_every_lesson_has_something_to_do(module):
    facts = describe_module(module.id)
    plans = [*facts.plans, *([facts.booster_plan] if facts.booster_plan else [])]
    assert all(plan.tasks and plan.outcomes for plan in plans)


def test_a_lesson_that_nobody_has_translated_says_that_it_is_english(client, monkeypatch):
    client.cookies["django_language"] = "th"
    page = client.get("/modules/privacy-9-12/").text
    assert 'class="lesson-words">' in page
    assert "Not translated yet" not in page
    monkeypatch.setattr("lms.pages.plan.is_untranslated", lambda activity: True)
    monkeypatch.setattr("curriculum.library.Library.is_draft", lambda self, name: False)
    page = client.get("/modules/privacy-9-12/").text
    assert page.count('class="lesson-words" lang="en" dir="ltr"') == 4
