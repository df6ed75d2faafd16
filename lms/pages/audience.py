"""The page of an audience: pupils of one age, teachers, families, ministries."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from lms.pages.blocks import AudienceBlocks
from lms.pages.crumbs import crumbs_of
from lms.pages.facts import BAND_PLACES


class Audience(models.TextChoices):
    """Whom a page is for. Values of pupils are age bands, so that looks and modules follow."""

    PUPILS = "pupils", _("pupils of all ages")
    YOUNG = "9-12", _("pupils of 9 to 12 years")
    MIDDLE = "13-15", _("pupils of 13 to 15 years")
    OLDER = "16-18", _("pupils of 16 to 18 years")
    TEACHERS = "teachers", _("teachers")
    FAMILIES = "families", _("parents and carers")
    MINISTRIES = "ministries", _("ministries")


PICTURES = {
    Audience.PUPILS: "harbour",
    Audience.TEACHERS: "classroom",
    Audience.FAMILIES: "home-kitchen",
    Audience.MINISTRIES: "community-hall",
} | {Audience(band): place for band, place in BAND_PLACES.items()}
ICONS = {
    Audience.TEACHERS: "journal",
    Audience.FAMILIES: "heart",
    Audience.MINISTRIES: "shield",
}


class AudiencePage(Page):
    """Where an audience begins: what there is for it, and what to do first."""

    audience = models.CharField(_("audience"), max_length=12, choices=Audience.choices, unique=True)
    lead = models.CharField(_("first sentence"), max_length=200)
    body = StreamField(AudienceBlocks(), verbose_name=_("sections"), blank=True)

    content_panels = [*Page.content_panels, "audience", "lead", "body"]
    search_fields = [
        *Page.search_fields,
        index.SearchField("lead"),
        index.SearchField("body"),
        index.FilterField("audience"),
    ]
    parent_page_types = ["pages.HomePage", "pages.AudiencePage"]
    subpage_types = ["pages.AudiencePage"]
    template = "pages/audience.html"

    @property
    def band(self) -> str:
        """The age band whose look and modules the page has; empty for adults and for all ages."""
        return self.audience if self.audience in BAND_PLACES else ""

    @property
    def is_for_pupils(self) -> bool:
        """Whether children read it."""
        return self.audience == Audience.PUPILS or bool(self.band)

    @property
    def picture(self) -> str:
        """The static file of the place where this audience is at home."""
        return f"pictures/places/{PICTURES.get(Audience(self.audience), 'harbour')}.svg"

    @property
    def icon(self) -> str:
        """The icon of the page in menus."""
        return ICONS.get(Audience(self.audience), "star")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the breadcrumb, and the pages of the ages below that for all pupils."""
        context = super().get_context(request, *args, **kwargs)
        below = AudiencePage.objects.child_of(self).live() if self.numchild else ()
        return context | {"crumbs": crumbs_of(self), "below": below}
