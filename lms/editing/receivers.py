"""What publishing, withdrawing, moving and deleting a page sets off: the next edition."""

from typing import Any

from django.db.models.signals import post_delete
from django.dispatch import receiver
from django.utils.translation import gettext as _
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished, post_page_move

from lms.editing.guards import object_to_withdrawal
from lms.editing.models import FormPage, LessonPage
from lms.editing.remarks import list_module_remarks, list_remarks
from lms.editing.services import forget_live, keep_live, keep_live_module, note_change
from lms.pages.models import ModulePage
from lms.pages.publishing import about_to_publish, about_to_unpublish

PAGES = (LessonPage, FormPage, ModulePage)


@receiver(about_to_publish)
def _object(page: Page, **_kwargs: Any) -> list[str]:
    """Object to a lesson, form or module with errors, however it is published."""
    remarks = list_module_remarks(page) if isinstance(page, ModulePage) else list_remarks(page)
    return [remark.message for remark in remarks if remark.severity == "error"]


@receiver(about_to_unpublish)
def _keep(page: Page, **_kwargs: Any) -> list[str]:
    """Object to withdrawing what classes were given, however it is withdrawn."""
    objection = object_to_withdrawal(page)
    return [objection] if objection else []


@receiver(page_published)
def _published(instance: Page, **_kwargs: Any) -> None:
    if isinstance(instance, ModulePage):
        keep_live_module(instance)
    elif isinstance(instance, LessonPage | FormPage):
        keep_live(instance)
    if isinstance(instance, PAGES):
        note_change(instance, _("“%s” published") % instance.title)


@receiver(page_unpublished)
def _unpublished(instance: Page, **_kwargs: Any) -> None:
    if isinstance(instance, LessonPage | FormPage):
        forget_live(instance)
    if isinstance(instance, PAGES):
        note_change(instance, _("“%s” withdrawn") % instance.title)


@receiver(post_page_move)
def _moved(instance: Page, **_kwargs: Any) -> None:
    if isinstance(instance.specific, PAGES) and instance.live:
        note_change(instance, _("“%s” moved") % instance.title)


@receiver(post_delete)
def _deleted(sender: type, instance: Any, **_kwargs: Any) -> None:
    if sender in PAGES and instance.live:
        note_change(instance, _("“%s” deleted") % instance.title)
