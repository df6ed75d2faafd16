"""Lessons and forms as pages, what is kept of them beside their revisions, and translations."""

from typing import Any

from django.conf import settings
from django.db import models
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import get_language_info
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page
from wagtail.search import index

from lms.editing.blocks.steps import FormStepsBlock, StepsBlock, StepsField
from lms.pages.publishing import Refusable
from lms.ui.languages import list_offered_languages


class Manuscript(models.Model):
    """What is kept of a lesson, form or module beside its page. Its name is taken for ever.

    ``names`` are the ids of its blocks, as ``conversion.names`` keeps them: given when the page is
    published, and never taken back. ``document`` is what is live, compiled, and ``revision`` which
    revision that is. ``loaded`` is what the files held when they were last taken over, ``offered``
    what they hold now where that differs, and ``left`` whether an editor has seen it and left it.
    """

    name = models.CharField(max_length=120, unique=True)
    page = models.OneToOneField(
        Page, on_delete=models.SET_NULL, null=True, related_name="manuscript"
    )
    names = models.JSONField(default=dict)
    document = models.BinaryField(default=b"")
    revision = models.PositiveBigIntegerField(null=True)
    loaded = models.BinaryField(default=b"")
    offered = models.BinaryField(default=b"")
    left = models.BooleanField(default=False)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class ActivityPage(Refusable, Page):
    """What lessons and forms have in common: a title, a summary, minutes, and steps."""

    summary = models.TextField(
        _("summary"),
        blank=True,
        help_text=_("What it is about, as the learner reads it before they begin."),
    )
    minutes = models.PositiveSmallIntegerField(_("minutes"), default=10)

    search_fields = [*Page.search_fields, index.SearchField("summary")]
    parent_page_types = ["pages.ModulePage"]
    subpage_types: list[str] = []
    show_in_menus_default = False

    class Meta:
        abstract = True

    pasted = 0
    """How many fields came with the formatting of a word processor, when last saved."""

    @property
    def raw_steps(self) -> list[dict[str, Any]]:
        """The steps as Wagtail keeps them; every block has its UUID."""
        return self.steps.get_prep_value() if self.steps else []

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Lead to the player. Raises Http404 for a page that was never published itself."""
        manuscript = get_object_or_404(Manuscript, page_id=self.pk)
        return HttpResponseRedirect(reverse("player:start", args=[manuscript.name]))

    @property
    def preview_modes(self) -> list[tuple[str, str]]:
        """The languages in which a draft can be seen, each named in itself."""
        names = {code: get_language_info(code)["name_local"] for code in list_offered_languages()}
        return list(names.items())

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        """Return the page that plays the draft in the editor."""
        return "editing/preview.html"

    def get_preview_context(self, request: HttpRequest, mode_name: str) -> dict[str, Any]:
        """Return this page as it stands, and the language to see it in."""
        return {"request": request, "page": self, "locale": mode_name}

    def get_sitemap_urls(self, request: HttpRequest | None = None) -> list[dict[str, Any]]:
        """Return none: the module's page is the way in."""
        return []


class LessonPage(ActivityPage):
    """A lesson: a story in steps."""

    protagonist = models.CharField(_("whose story this is"), max_length=60, blank=True)
    outcomes = models.JSONField(_("outcomes that it practises"), default=list, blank=True)
    threats = models.JSONField(_("threats that it is about"), default=list, blank=True)
    rehearses = models.JSONField(_("what it rehearses"), default=list, blank=True)
    sensitive = models.BooleanField(_("sensitive"), default=False)
    ground_rules = models.TextField(
        _("ground rules"),
        blank=True,
        help_text=_("A sensitive lesson begins with these, and with a way out."),
    )
    is_booster = models.BooleanField(
        _("booster"),
        default=False,
        help_text=_("The short lesson for week six. A module has one."),
    )
    steps = StepsField(StepsBlock(), verbose_name=_("steps"), blank=True)

    class Meta:
        verbose_name = _("lesson")
        verbose_name_plural = _("lessons")


class FormPage(ActivityPage):
    """One of the two parallel forms of the questions before and after. Searches never find it."""

    form = models.CharField(
        _("form"),
        max_length=1,
        choices=[("a", _("Form A")), ("b", _("Form B"))],
        help_text=_("It stays as it is once the page is made."),
    )
    steps = StepsField(FormStepsBlock(), verbose_name=_("items"), blank=True)

    class Meta:
        verbose_name = _("assessment form")
        verbose_name_plural = _("assessment forms")

    @classmethod
    def get_indexed_objects(cls) -> Any:
        """Return none: what a test asks must not be found before it."""
        return cls.objects.none()


class PendingChange(models.Model):
    """Something that was published, withdrawn or moved, and is not in an edition yet."""

    what = models.CharField(max_length=240)
    name = models.CharField(max_length=120, blank=True)
    at = models.DateTimeField(auto_now_add=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.what


class Translation(models.Model):
    """A text of the curriculum in another language. ``english`` is what it translates."""

    locale = models.CharField(max_length=12)
    name = models.CharField(max_length=120)
    """The lesson, form, module or shared file that the message belongs to."""
    message_id = models.CharField(max_length=240)
    english = models.TextField()
    text = models.TextField()
    shown = models.TextField()
    """The same with the places marked where a line may break."""
    is_draft = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["locale", "message_id"], name="editing_one_translation")
        ]
        indexes = [models.Index(fields=["locale", "name"], name="editing_by_name")]

    def __str__(self) -> str:
        return f"{self.locale} {self.message_id}"
