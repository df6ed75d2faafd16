"""The way from the home page to a page, for the breadcrumb component."""

from django.utils.translation import gettext
from wagtail.models import Page


def crumbs_of(page: Page, title: str = "", last: str = "") -> list[dict[str, str]]:
    """Return the way to this page, or to ``last`` below it; ``title`` is what the page is called.

    Titles that a new site starts with are in the reader's language.
    """
    pages = page.get_ancestors().live()[1:]
    above = [{"text": gettext(each.title), "href": each.url} for each in pages]
    title = title or gettext(page.title)
    if last:
        return [*above, {"text": title, "href": page.url}, {"text": last}]
    return [*above, {"text": title}]
