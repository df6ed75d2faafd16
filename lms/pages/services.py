"""What sets up the pages of a new site."""

from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_noop as _
from wagtail.models import Page, Site

from lms.lessons.selectors import get_library
from lms.pages.articles import FIRST_ARTICLES
from lms.pages.audience import AudiencePage
from lms.pages.first_audiences import FIRST_AUDIENCES
from lms.pages.models import ArticleIndex, ArticlePage, HomePage, ModuleIndex, ModulePage
from lms.pages.publishing import unchecked


@transaction.atomic
def create_site_pages() -> HomePage:
    """Make home, pages of modules, first articles and audiences, where they are missing.

    What stands here is shown in the reader's language until an editor writes something else.
    What an editor has changed or moved stays as it is: a page is missing only when nothing has
    its module or its address.
    """
    home = HomePage.objects.first() or _create_home()
    _point_site_to(home)
    _create_module_pages(home)
    _create_articles(home)
    _create_audience_pages(home)
    return home


def _create_home() -> HomePage:
    home = HomePage(
        title=_("Safe Harbour"),
        slug="safe-harbour",
        tagline=_("Stories to play that make children strong online."),
        introduction=_(
            "<p>Children play a story, decide, and see what comes of it: on the school’s computers "
            "or on a phone. Teachers get a guide and see who has finished. Ministries see what has "
            "been learnt.</p>"
        ),
        search_description="Child online protection to play, to teach and to measure.",
    )
    return _publish(Page.get_first_root_node(), home)


def _point_site_to(home: HomePage) -> None:
    """Let the site start with our home, and drop the welcome page of a fresh Wagtail."""
    address = urlsplit(settings.SITE_URL)
    port = address.port or (443 if address.scheme == "https" else 80)
    Site.objects.update_or_create(
        is_default_site=True,
        defaults={
            "hostname": address.hostname or "localhost",
            "port": port,
            "root_page": home,
            "site_name": settings.WAGTAIL_SITE_NAME,
        },
    )
    for welcome in Page.get_first_root_node().get_children().exact_type(Page).filter(slug="home"):
        welcome.delete()


def _create_module_pages(home: HomePage) -> None:
    modules = ModuleIndex.objects.first() or _publish(
        home,
        ModuleIndex(
            title=_("Modules"),
            slug="modules",
            introduction=_("<p>Each module is a story in three or four lessons for one age.</p>"),
        ),
    )
    library = get_library("en")
    for module_id in sorted(
        library.modules_as_written.keys()
        - set(ModulePage.objects.values_list("module_id", flat=True))
    ):
        module = library.module(module_id)
        page = ModulePage(
            title=module.title,
            slug=module_id.replace(".", "-"),
            module_id=module_id,
            search_description=module.summary,
        )
        _publish(modules, page)


def _create_articles(home: HomePage) -> None:
    articles = ArticleIndex.objects.first() or _publish(
        home, ArticleIndex(title=_("For teachers and families"), slug="articles")
    )
    present = set(ArticlePage.objects.values_list("slug", flat=True))
    for article in FIRST_ARTICLES:
        if article.slug not in present:
            page = ArticlePage(
                title=article.title,
                slug=article.slug,
                date=timezone.localdate(),
                summary=article.summary,
                search_description=article.summary,
                body=article.body.strip(),
            )
            _publish(articles, page)


def _create_audience_pages(home: HomePage) -> None:
    present = {page.audience: page for page in AudiencePage.objects.all()}
    for first in FIRST_AUDIENCES:
        if first.audience not in present:
            above = present[first.above] if first.above else home
            page = AudiencePage(
                audience=first.audience,
                title=first.title,
                slug=first.slug,
                lead=first.lead,
                search_description=first.lead,
                body=list(first.sections),
            )
            present[first.audience] = _publish(above, page)


def _publish(parent: Page, page: Page) -> Page:
    """Add a page with a first revision, so that its history in the editor begins here."""
    parent.add_child(instance=page)
    with unchecked():
        page.save_revision().publish()
    return page
