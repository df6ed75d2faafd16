import re

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import gettext, override
from wagtail.models import Page, Site

from curriculum.library import shipped_library
from lms.accounts.models import Role
from lms.pages.articles import FIRST_ARTICLES
from lms.pages.markdown import render_markdown
from lms.pages.models import ArticlePage, HomePage, ModuleIndex, ModulePage
from lms.pages.services import create_site_pages
from tests.lms.classes import make_staff

pytestmark = pytest.mark.django_db
MODULE = "/modules/privacy-9-12/"


def read(client, url):
    answer = client.get(url)
    assert answer.status_code == 200, url
    return answer.content.decode()


def test_a_new_site_has_a_page_for_every_module_and_the_first_articles(client, home):
    assert set(ModulePage.objects.values_list("module_id", flat=True)) == set(
        shipped_library().modules_as_written
    )
    for page in Page.objects.live().exclude(depth=1):
        read(client, page.url)
    assert ArticlePage.objects.count() == len(FIRST_ARTICLES)


def test_making_the_pages_again_changes_nothing(home):
    article = ArticlePage.objects.get(slug="at-home")
    article.title = "Changed by an editor"
    article.save()
    before = list(Page.objects.values_list("path", "title", "url_path"))
    create_site_pages()
    assert list(Page.objects.values_list("path", "title", "url_path")) == before


def test_the_site_starts_with_our_home_and_not_with_wagtails(home, settings):
    site = Site.objects.get(is_default_site=True)
    assert site.root_page.specific == home
    assert (site.hostname, site.port) == ("127.0.0.1", 8000)
    assert settings.SITE_URL.endswith("127.0.0.1:8000")
    assert not Page.objects.filter(title__startswith="Welcome").exists()


def test_home_shows_modules_articles_and_both_doors(client, home):
    page = read(client, "/")
    assert MODULE in page
    assert "/articles/your-first-lesson/" in page
    assert "/sign-in/" in page
    assert "/sign-in/staff/" in page


def test_a_module_page_says_what_the_curriculum_says(client, home):
    page = read(client, MODULE)
    library = shipped_library()
    module = library.module("privacy.9-12")
    assert module.title in page
    for lesson in library.lessons("privacy.9-12"):
        assert lesson.summary in page
        assert f"/play/{lesson.id}/" in page
    assert str(sum(lesson.minutes for lesson in library.lessons("privacy.9-12"))) in page


@pytest.mark.parametrize("name", ["guide", "family-letter"])
def test_guide_and_letter_are_rendered_from_the_curriculum(client, home, name):
    page = read(client, f"{MODULE}{name}/")
    heading = shipped_library().guide("privacy.9-12", name).splitlines()[0].lstrip("# ")
    assert f"<h1>{heading}</h1>" in page


def test_html_in_markdown_is_shown_as_text():
    assert "<script>" not in render_markdown("<script>alert(1)</script>\n\n[a](javascript:b)")
    assert "javascript:" not in re.findall(r'href="([^"]*)"', render_markdown("[a](javascript:b)"))


def test_a_wide_table_scrolls_by_keyboard_under_the_name_of_its_part():
    page = render_markdown("## Timing\n\n| When | What |\n| --- | --- |\n| 0–5 | Opening |\n")
    frame = re.search(r'<div class="table-scroll" tabindex="0"[^>]*labelledby="([^"]+)"', page)
    assert frame
    assert f'<h2 id="{frame[1]}">Timing</h2>' in page
    assert "<thead>" in page


def test_a_table_of_cards_has_no_head_of_empty_cells():
    page = render_markdown("| | |\n| --- | --- |\n| Palm trees | Four faces |\n")
    assert "<th" not in page
    assert "Palm trees" in page


def test_first_pages_are_in_the_readers_language_until_an_editor_writes(client, home):
    with override("th"):
        tagline = gettext(home.tagline)
    assert tagline != home.tagline
    client.cookies["django_language"] = "th"
    assert tagline in read(client, "/")
    assert "<p>แต่ละหน่วย" in read(client, "/modules/")
    assert "เมื่อเด็กมาเล่า" in read(client, "/articles/when-a-child-tells-you/")
    HomePage.objects.update(tagline="Written here")
    page = read(client, "/")
    assert "Written here" in page
    assert tagline not in page


def test_an_english_article_says_so_to_who_reads_another_language(client, home):
    article = "/articles/at-home/"
    assert '<div class="prose card">' in read(client, article)
    client.cookies["django_language"] = "ur"
    assert '<div class="prose card" lang="en" dir="ltr">' in read(client, article)
    ArticlePage.objects.filter(slug="at-home").update(body="<p>گھر میں</p>")
    assert '<div class="prose card">' in read(client, article)


def test_a_guide_in_english_says_so_to_who_reads_another_language(client, home):
    for paper in ("guide", "cards", "family-letter"):
        assert 'class="untranslated"' not in read(client, f"{MODULE}{paper}/")
    client.cookies["django_language"] = "th"
    for paper in ("guide", "cards", "family-letter"):
        page = read(client, f"{MODULE}{paper}/")
        assert 'class="untranslated"' in page
        assert 'lang="en" dir="ltr"' in page


def test_a_guide_names_its_module_in_the_readers_language(client, home):
    client.cookies["django_language"] = "th"
    title = shipped_library().localized("th").module("privacy.9-12").title
    page = read(client, f"{MODULE}guide/")
    assert title in page.partition("</title>")[0]
    assert "Yours, mine, ours</a>" not in page


def test_a_module_page_needs_a_module_that_exists(home):
    page = ModulePage(title="No such", slug="no-such", module_id="privacy.1-2")
    with pytest.raises(ValidationError, match=re.escape("privacy.9-12")):
        ModuleIndex.objects.get().add_child(instance=page)


def test_a_page_whose_module_is_gone_is_no_error_for_the_others(client, home):
    ModulePage.objects.exclude(module_id="privacy.9-12").delete()
    ModulePage.objects.update(module_id="privacy.1-2")
    assert client.get(MODULE).status_code == 404
    assert "No modules yet" in read(client, "/modules/")
    assert "Stories for every age" not in read(client, "/")


def test_search_finds_words_of_lessons_and_articles(client, home):
    assert MODULE in read(client, "/search/?q=festival")
    assert "/articles/when-a-child-tells-you/" in read(client, "/search/?q=investigate")


@pytest.mark.parametrize("query", ["zzzz", "a" * 5000, "ความเป็นส่วนตัว"])
def test_a_search_without_result_says_what_to_do(client, home, query):
    assert "Try fewer or other words" in read(client, f"/search/?q={query}")


@pytest.mark.parametrize("query", ["", "%00", "'\"*()", "AND NOT", "NEAR(", "-a", "a:b", "%F0%9F"])
def test_any_query_is_answered(client, home, query):
    assert "</html>" in read(client, f"/search/?q={query}")


def test_search_finds_no_draft(client, home):
    ArticlePage.objects.get(slug="at-home").unpublish()
    assert "/articles/at-home/" not in read(client, "/search/?q=punish")


def test_the_sitemap_lists_live_pages(client, home):
    assert MODULE in read(client, "/sitemap.xml")


def test_breadcrumbs_lead_back(client, home):
    page = read(client, f"{MODULE}guide/")
    crumbs = page[page.index('class="breadcrumb"') :]
    assert crumbs.index('href="/"') < crumbs.index('href="/modules/"') < crumbs.index(MODULE)


def test_an_editor_publishes_an_article(client, home):
    client.force_login(make_staff(Role.EDITOR), backend="lms.accounts.backends.StaffBackend")
    index = home.get_children().get(slug="articles")
    answer = client.post(
        f"/admin/pages/add/pages/articlepage/{index.pk}/",
        {
            "title": "News",
            "slug": "news",
            "date": "2026-11-22",
            "summary": "Short.",
            "body": '{"blocks":[{"text":"Long.","type":"unstyled","key":"a"}],"entityMap":{}}',
            "action-publish": "1",
        },
    )
    assert answer.status_code == 302
    assert "Long." in read(client, "/articles/news/")


def test_there_is_one_home_only(home):
    assert not HomePage.can_create_at(Page.get_first_root_node())


@pytest.mark.parametrize(("url", "most"), [("/", 16), ("/modules/", 14), ("/articles/", 13)])
@pytest.mark.parametrize("copies", [0, 15])
def test_list_pages_take_the_same_queries_for_any_number(
    client, home, django_assert_max_num_queries, url, most, copies
):
    index = home.get_children().get(slug="articles")
    for number in range(copies):
        page = ArticlePage(
            title=f"N{number}", slug=f"n{number}", date="2026-11-22", summary="s", body="b"
        )
        index.add_child(instance=page)
    read(client, url)
    with django_assert_max_num_queries(most):
        read(client, url)
