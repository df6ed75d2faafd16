"""What a module's page says of the module itself: what goes into the next edition."""

from typing import Any

from django import forms
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.panels import FieldPanel, Panel
from wagtail.fields import StreamField

from lms.lessons.selectors import get_library
from lms.pages.publishing import Refusable

ADULTS_TOPICS = ("readiness", "together")


class AccountBlock(blocks.StructBlock):
    """Somebody whom the stories know from messages only."""

    name = blocks.CharBlock(label=_("Name"), required=False)
    about = blocks.CharBlock(label=_("What it is"), required=False)

    class Meta:
        label = _("Account")
        icon = "mail"
        label_format = "{name}"


class ModuleWords(Refusable):
    """The module's own words. Its lessons, booster and forms are the pages below it, in order."""

    summary = models.TextField(
        _("summary"), blank=True, help_text=_("Two or three sentences, as the learner reads them.")
    )
    sensitive = models.BooleanField(
        _("sensitive"),
        default=False,
        help_text=_("It needs a confirmed helpline and a named contact before a class gets it."),
    )
    accounts = StreamField(
        [("account", AccountBlock())],
        verbose_name=_("accounts that only send messages"),
        blank=True,
        collapsed=True,
    )
    guide_text = models.TextField(
        _("guide for teachers"),
        blank=True,
        help_text=_("Markdown: # for a heading, - for a list, ** around bold words."),
    )
    letter_text = models.TextField(_("letter to families"), blank=True, help_text=_("Markdown."))

    module_panels: list[Panel] = [
        FieldPanel("summary"),
        FieldPanel("sensitive"),
        FieldPanel("accounts"),
        FieldPanel("guide_text"),
        FieldPanel("letter_text"),
    ]

    class Meta:
        abstract = True


class ModulePageForm(WagtailAdminPageForm):
    """Topic and band are chosen when the page is made, and stay."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "module_id" not in self.fields:
            return
        if self.instance.pk:
            self.fields["module_id"].disabled = True
        else:
            choices = [("", "—"), *_list_free_cells(self._meta.model)]
            self.fields["module_id"] = forms.ChoiceField(label=_("Topic and band"), choices=choices)


def list_cells() -> list[tuple[str, str]]:
    """Return the modules that there can be, by id and name: each topic for each of its bands."""
    framework = get_library("en").sources
    return [
        (f"{topic.id}.{band.id}", f"{topic.name} · {band.name}")
        for topic in framework.topics
        for band in framework.bands
        if (band.audience == "pupils") == (topic.id not in ADULTS_TOPICS)
    ]


def _list_free_cells(pages: type[models.Model]) -> list[tuple[str, str]]:
    taken = set(pages._default_manager.values_list("module_id", flat=True))
    return [(cell, name) for cell, name in list_cells() if cell not in taken]
