"""What the app adds to Wagtail's editor."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import include, path
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail import hooks
from wagtail.log_actions import LogFormatter
from wagtail.models import Page

from lms.editing import urls
from lms.pages.publishing import REFUSED


@hooks.register("register_admin_urls")
def add_addresses() -> list[Any]:
    """Add our views below ``/admin/curriculum/``."""
    return [path("curriculum/", include(urls, namespace="editing"))]


@hooks.register("insert_global_admin_css")
def add_styles() -> str:
    """Add the looks of steps and of what is to mend."""
    return format_html('<link rel="stylesheet" href="{}">', static("editing/editor.css"))


@hooks.register("insert_editor_js")
def add_script() -> str:
    """Add what puts remarks at their blocks."""
    return format_html('<script type="module" src="{}"></script>', static("editing/mend.js"))


@hooks.register("register_log_actions")
def register_log_actions(actions: Any) -> None:
    """Let a page's history say why it was not published."""

    @actions.register_action(REFUSED)
    class Refused(LogFormatter):
        label = _("Not published")

        def format_message(self, log_entry: Any) -> str:
            said = log_entry.data.get("objections", [])
            return _("Not published: %s") % "; ".join(said) if said else _("Not published")


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def say_what_was_taken_out(request: HttpRequest, page: Page) -> None:
    """Say that formatting was taken out of pasted words, where any was."""
    count = getattr(page, "pasted", 0)
    if count:
        sentence = ngettext(
            "The formatting of a word processor was taken out of %(count)s text. Read it again.",
            "The formatting of a word processor was taken out of %(count)s texts. Read them again.",
            count,
        )
        messages.warning(request, sentence % {"count": count})
