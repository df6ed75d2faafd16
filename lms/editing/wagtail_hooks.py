"""What the app adds to Wagtail's editor."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.templatetags.static import static
from django.urls import include, path, reverse, reverse_lazy
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.utils.translation import ngettext
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.messages import button, render
from wagtail.admin.widgets import Button
from wagtail.log_actions import LogFormatter
from wagtail.models import Page

from lms.accounts.models import User
from lms.editing import urls
from lms.editing.edition_views import may_publish
from lms.editing.guards import object_to_move, object_to_withdrawal
from lms.editing.models import ActivityPage
from lms.pages.models import ModulePage
from lms.pages.publishing import KEPT, REFUSED, list_refused

MOST_STEPS = 400
"""Of a lesson in the editor, which takes a tenth of a second for each (judgment)."""


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
    """Add what puts remarks at their blocks, and what tells the preview where the editor is."""
    scripts = [(static(f"editing/{name}.js"),) for name in ("mend", "preview_link")]
    return format_html_join("", '<script type="module" src="{}"></script>', scripts)


@hooks.register("register_page_header_buttons")
def add_map_button(page: Page, user: User, view_name: str, **_kwargs: Any) -> Iterator[Button]:
    """Add the way to the map of a lesson or form."""
    if isinstance(page, ActivityPage) and page.permissions_for_user(user).can_edit():
        address = reverse("editing:lesson_map", args=[page.pk])
        yield Button(_("Map"), address, icon_name="site", priority=12)


class PublishersItem(MenuItem):
    """An entry of the menu for who may publish lessons."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Return whether somebody sees it."""
        return may_publish(request.user)


@hooks.register("register_admin_menu_item")
def add_editions() -> MenuItem:
    """Add the list of editions to the menu."""
    address = reverse_lazy("editing:editions")
    return PublishersItem(_lazy("Editions"), address, icon_name="history", order=210)


@hooks.register("register_admin_menu_item")
def add_differences() -> MenuItem:
    """Add what the files have and pages have not."""
    address = reverse_lazy("editing:differences")
    return PublishersItem(_lazy("Differences"), address, icon_name="order", order=220)


@hooks.register("before_delete_page")
@hooks.register("before_unpublish_page")
def keep_what_is_assigned(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Refuse to withdraw or delete what classes are learning with."""
    return _refuse(request, page, object_to_withdrawal(page))


@hooks.register("before_move_page")
def keep_in_its_module(request: HttpRequest, page: Page, target: Page) -> HttpResponse | None:
    """Refuse to move a published lesson to another module."""
    return _refuse(request, page, object_to_move(page, target))


@hooks.register("before_copy_page")
def copy_lessons_only(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Refuse to copy a module: there is one for each topic and age."""
    if not isinstance(page.specific, ModulePage):
        return None
    return _refuse(request, page, _("A module cannot be copied. Copy its lessons one by one."))


@hooks.register("after_copy_page")
def keep_copies_drafts(request: HttpRequest, page: Page, new_page: Page) -> None:
    """Let the copy of a lesson be a draft: it gets its ids when somebody publishes it."""
    copy = new_page.specific
    if isinstance(copy, ActivityPage) and copy.live:
        copy.unpublish(user=request.user)
        messages.info(request, _("“%s” is a draft until you publish it.") % copy.title)


@hooks.register("before_bulk_action")
def keep_each(
    request: HttpRequest, action: str, pages: Iterable[Page], action_class: Any
) -> HttpResponse | None:
    """Refuse the same for many pages at once."""
    if action not in ("delete", "unpublish", "move"):
        return None
    target = action_class.cleaned_form.cleaned_data["chooser"] if action == "move" else None
    for page in (page for page in pages if isinstance(page, Page)):
        objection = object_to_move(page, target) if target else object_to_withdrawal(page)
        if objection:
            return _refuse(request, page, objection)
    return None


@hooks.register("after_bulk_action")
def say_which_stay_drafts(
    request: HttpRequest, action: str, pages: Iterable[Page], action_class: Any
) -> HttpResponse | None:
    """Say which of many pages were not published, in the place of a sentence that all were."""
    if action != "publish":
        return None
    with_children = action_class.cleaned_form.cleaned_data["include_descendants"]
    chosen = list(pages)
    refused = list_refused(chosen, with_children=with_children)
    for page, said in refused:
        sentence = _("“%(title)s” stays a draft. Mend this first: %(objections)s")
        messages.error(request, sentence % {"title": page.title, "objections": "; ".join(said)})
    if not refused:
        return None
    if {page.pk for page in chosen} - {page.pk for page, _said in refused}:
        messages.info(request, _("All others that you chose are published."))
    return redirect(action_class.next_url)


def _refuse(request: HttpRequest, page: Page, objection: str | None) -> HttpResponse | None:
    if objection is None:
        return None
    messages.error(request, objection)
    return redirect("wagtailadmin_explore", page.get_parent().pk)


@hooks.register("before_edit_page")
def show_the_map_of_what_is_too_long(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Show the map of a lesson of very many steps: a browser would stand still over the editor."""
    if request.method != "GET" or not isinstance(page, ActivityPage):
        return None
    count = len(page.raw_steps)
    if count <= MOST_STEPS:
        return None
    sentence = _(
        "This has %(count)s steps, and the editor can show %(most)s. Nothing is lost: here is its "
        "map. Go back to a shorter version in its history, or divide it in its file and load it."
    )
    history = button(reverse("wagtailadmin_pages:history", args=[page.pk]), _("History"))
    words = sentence % {"count": count, "most": MOST_STEPS}
    messages.error(request, render(words, [history]))
    return redirect("editing:lesson_map", page.pk)


@hooks.register("register_log_actions")
def register_log_actions(actions: Any) -> None:
    """Let a page's history say why it was not published."""

    @actions.register_action(REFUSED)
    class Refused(LogFormatter):
        label = _("Not published")

        def format_message(self, log_entry: Any) -> str:
            said = log_entry.data.get("objections", [])
            return _("Not published: %s") % "; ".join(said) if said else _("Not published")

    @actions.register_action(KEPT)
    class Kept(LogFormatter):
        label = _("Not withdrawn")

        def format_message(self, log_entry: Any) -> str:
            return _("Not withdrawn: %s") % "; ".join(log_entry.data.get("objections", []))


@hooks.register("after_edit_page")
def say_what_was_refused(request: HttpRequest, page: Page) -> None:
    """Say that an approved page stays a draft, where the rules object to it."""
    if request.POST.get("workflow-action-name") == "approve":
        for _page, said in list_refused([page]):
            sentence = _("This stays a draft. Mend this first: %s")
            messages.error(request, sentence % "; ".join(said))


@hooks.register("before_publish_page")
@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def say_what_was_taken_out(request: HttpRequest, page: Page) -> None:
    """Say once that formatting was taken out of pasted words, where any was.

    Publishing reads the page anew, so that afterwards nothing is known of what was pasted.
    """
    count = getattr(page, "pasted", 0)
    is_autosave = "json" in request.headers.get("Accept", "")
    if count and not is_autosave:
        sentence = ngettext(
            "The formatting of a word processor was taken out of %(count)s text. Read it again.",
            "The formatting of a word processor was taken out of %(count)s texts. Read them again.",
            count,
        )
        messages.warning(request, sentence % {"count": count})
        page.pasted = 0
