"""What must not happen to a page: what classes were given stays, and stays in its module."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Page

from lms.assignments.models import Assignment
from lms.editing.models import ActivityPage
from lms.editing.selectors import get_manuscript, get_module_page
from lms.pages.models import ModulePage


def object_to_withdrawal(page: Page) -> str | None:
    """Return why a page cannot be withdrawn or deleted, or None when it can.

    What is deleted takes with it whatever stands below.
    """
    page = page.specific
    if isinstance(page, ActivityPage):
        modules = [get_module_page(page).module_id] if page.live else []
    else:
        below = ModulePage.objects.descendant_of(page, inclusive=True)
        modules = list(below.values_list("module_id", flat=True))
    count = Assignment.objects.filter(module__in=modules, withdrawn=None).count()
    if not count:
        return None
    sentence = ngettext(
        "“%(title)s” stays: %(count)s class is learning with this module. "
        "Its teacher can end that on the page of the class.",
        "“%(title)s” stays: %(count)s classes are learning with this module. "
        "Their teachers can end that on the pages of the classes.",
        count,
    )
    return sentence % {"title": page.title, "count": count}


def object_to_move(page: Page, target: Page) -> str | None:
    """Return why a page cannot be moved below another one, or None when it can."""
    page = page.specific
    if not isinstance(page, ActivityPage) or get_manuscript(page) is None:
        return None
    if page.get_parent().pk == target.pk:
        return None
    return _(
        "“%s” was published and stays in its module: records name both. Copy it, and edit the copy."
    ) % (page.title)
