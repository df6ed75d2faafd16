"""Search: everything is found by its own words, in every script, with what it is."""

import re

import pytest
from django.utils.translation import override

from curriculum.library import shipped_library
from lms.pages.matching import AT_WORD_STARTS, IN_TITLE, INSIDE, excerpt, fold, rate, split_words
from lms.pages.models import ArticlePage, ModulePage
from lms.pages.searching import KINDS, _list_books, _list_papers, search

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]
LIBRARY = shipped_library()
LESSON = LIBRARY.lessons("privacy.9-12")[0]
THAI = "ความปลอดภัยของเด็กในโลกออนไลน์"


def find(query: str, locale: str = "en", kind: str = "") -> dict[str, list[str]]:
    with override(locale):
        return {one.kind: [hit.href for hit in one.hits] for one in search(query, kind)}


def test_a_lesson_is_found_by_its_title_at_its_place_on_its_modules_page(client):
    [address] = find(LESSON.title)["lessons"]
    assert address == "/modules/privacy-9-12/#lesson-whose-photo"
    assert 'id="lesson-whose-photo"' in client.get(address).text


@pytest.mark.parametrize("locale", ["en", "th", "ur"])
@pytest.mark.parametrize("module", LIBRARY.modules, ids=lambda module: module.id)
def test_every_module_is_found_by_its_title_in_the_readers_language(module, locale):
    title = LIBRARY.localized(locale).module(module.id).title
    address = ModulePage.objects.get(module_id=module.id).url
    assert address in find(title, locale)["modules"]


@pytest.mark.parametrize("locale", ["th", "ur"])
def test_a_part_of_a_translated_title_is_enough(locale):
    title = fold(LIBRARY.localized(locale).module("privacy.9-12").title)
    longest = max(split_words(title), key=len)
    assert find(longest[: max(3, len(longest) // 2)], locale)["modules"]


@pytest.mark.parametrize("module", LIBRARY.modules, ids=lambda module: module.id)
def test_guides_and_letters_are_found_by_their_heading(module):
    for name in ("guide", "family-letter"):
        heading = LIBRARY.guide(module.id, name).splitlines()[0].lstrip("# ")
        address = f"{ModulePage.objects.get(module_id=module.id).url}{name}/"
        assert address in find(heading, kind="guides")["guides"]


def test_every_word_of_the_field_is_found_where_it_stands(client):
    pages = {}
    for term in LIBRARY.glossary.terms:
        found = find(term.adult, kind="words")["words"]
        [address] = [one for one in found if one.endswith(f"#word-{term.id}")]
        path = address.partition("#")[0]
        pages[path] = pages.get(path) or client.get(path).text
        assert f'id="word-{term.id}"' in pages[path]


@pytest.mark.parametrize(
    ("query", "kind", "address"),
    [
        ("investigate", "pages", "/articles/when-a-child-tells-you/"),
        ("For ministries", "pages", "/ministries/"),
        ("gunicorn", "handbooks", "/handbook/operator/"),
        ("photos", "modules", "/modules/privacy-9-12/"),
        ("PHOTO wall", "lessons", "/modules/privacy-9-12/#lesson-whose-photo"),
    ],
)
def test_each_kind_is_found_by_what_it_says(query, kind, address):
    assert address in find(query)[kind]


def make_article(home, **fields: str) -> ArticlePage:
    index = home.get_children().get(slug="articles")
    page = ArticlePage(date="2026-11-22", **{"summary": "-", "body": "-", "slug": "a"} | fields)
    index.add_child(instance=page)
    page.save_revision().publish()
    return page


def test_a_part_of_a_sentence_without_spaces_is_found_in_title_and_text(home):
    make_article(home, title=THAI, slug="title")
    make_article(home, title="News", slug="text", body=f"<p>{THAI}</p>")
    assert set(find("โลกออนไลน์")["pages"]) == {"/articles/title/", "/articles/text/"}


def test_no_draft_is_found(home):
    page = make_article(home, title="Kangaroos")
    assert find("kangaroos")["pages"] == ["/articles/a/"]
    page.unpublish()
    assert "pages" not in find("kangaroos")
    ModulePage.objects.get(module_id="privacy.9-12").unpublish()
    assert not any("privacy-9-12" in one for found in find("photo").values() for one in found)


def test_a_page_says_what_each_hit_is_and_marks_the_words(client):
    page = client.get("/search/?q=photo").text
    shown = re.findall(r'id="found-(\w+)">', page)
    assert shown == [kind for kind in KINDS if kind in shown]
    assert {"modules", "lessons", "words", "guides"} <= set(shown)
    assert "<mark>photo</mark>" in page
    assert '<meta name="robots" content="noindex">' in page


def test_what_is_found_in_english_says_so_to_who_reads_thai(client):
    client.cookies["django_language"] = "th"
    page = client.get("/search/?q=gunicorn").text
    assert re.search(r'<li lang="en" dir="ltr"><a href="/handbook/operator/"', page)


def test_all_of_one_kind_are_shown_when_asked_for(client):
    page = client.get("/search/?q=lesson").text
    link = re.search(r'href="\?q=lesson&amp;kind=(\w+)"', page)
    assert link
    shown = client.get(f"/search/?q=lesson&kind={link[1]}").text
    assert shown.count("<li") > page.partition(f'id="found-{link[1]}"')[2].count("</section>")
    assert shown.count('class="result-group"') == 1
    assert 'class="result-group"' in client.get("/search/?q=photo&kind=nonsense").text


def test_markup_in_a_query_or_a_text_is_shown_as_text(client, home):
    make_article(home, title="<i>Sly</i>", summary="<b>", search_description="<script>sly</script>")
    page = client.get("/search/?q=%3Ci%3Esly").text
    assert "&lt;i&gt;Sly&lt;/i&gt;" in page
    assert "<script>sly" not in page
    assert "<i>" not in page


def test_nothing_of_the_marks_of_a_guide_or_handbook_is_in_what_is_searched():
    books = [entry for kind in (_list_papers, _list_books) for entry in kind()]
    assert any("|" in text for text in LIBRARY.documents.values())
    assert [text for *_, text, _note, _is_foreign in books if re.search(r"--|[|#*]", text)] == []


@pytest.mark.parametrize("query", ["photo", "zzzz", "ออนไลน์", "a " * 50])
def test_a_search_takes_the_same_queries_for_any_number_of_pages(
    client, home, django_assert_max_num_queries, query
):
    for number in range(12):
        make_article(home, title=f"Photo {number}", slug=f"p{number}")
    client.get("/search/", {"q": query})
    with django_assert_max_num_queries(14):
        client.get("/search/", {"q": query})


def test_titles_come_before_texts_and_words_before_parts_of_words():
    assert rate(["photo"], "whose photo", "") == IN_TITLE
    assert rate(["photo"], "wall", "the photos") == AT_WORD_STARTS
    assert rate(["hoto"], "wall", "the photo") == INSIDE
    assert rate(["photo", "wall"], "wall", "no") == 0
    assert rate(["a"], "wall", "banana") == 0


def test_letters_that_people_mix_up_are_the_same():
    assert fold("كِتاب") == fold("کتاب")
    assert fold("ไทย\u200bนี้") == fold("ไทยนี้")
    assert split_words("Photos PHOTO photo") == ("photo",)


def test_an_excerpt_is_short_and_begins_near_the_word():
    text = "one two three " * 60 + "needle " + "four five six " * 60
    shown = excerpt(["needle"], text)
    assert "<mark>needle</mark>" in shown
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert len(shown) < 250
    assert excerpt(["x"], "<b> & short") == "&lt;b&gt; &amp; short"


def test_every_kind_has_a_name():
    assert all(str(name) for name in KINDS.values())
