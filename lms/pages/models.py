"""Editorial pages: home, modules and articles. Editors write them in Wagtail."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import Http404, HttpRequest
from django.template.response import TemplateResponse
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import RichTextField
from wagtail.models import Page
from wagtail.search import index

from lms.help.selectors import is_open
from lms.lessons.selectors import list_finished
from lms.pages import facts
from lms.pages.articles import is_as_first_written
from lms.pages.audience import AudiencePage
from lms.pages.cards import list_card_sets
from lms.pages.crumbs import crumbs_of
from lms.pages.markdown import render_markdown
from lms.pages.module_words import ModulePageForm, ModuleWords, list_cells
from lms.pages.papers import list_papers

FEATURES = ["h2", "h3", "bold", "italic", "ol", "ul", "link", "document-link", "blockquote"]


class HomePage(Page):
    """The first page: what this is, the two doors, the modules and news."""

    tagline = models.CharField(_("tagline"), max_length=120)
    introduction = RichTextField(_("introduction"), features=FEATURES, blank=True)

    content_panels = [*Page.content_panels, "tagline", "introduction"]
    search_fields = [*Page.search_fields, index.SearchField("introduction")]
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = ["pages.AudiencePage", "pages.ModuleIndex", "pages.ArticleIndex"]
    max_count = 1
    template = "pages/home.html"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the modules by band, and the newest articles."""
        context = super().get_context(request, *args, **kwargs)
        bands = facts.list_bands(ModulePage.objects.descendant_of(self).live())
        context["bands"] = [band for band in bands if not band.is_adult]
        context["courses"] = [card for band in bands if band.is_adult for card in band.cards]
        context["introduction"] = self.introduction and gettext(self.introduction)
        context["articles"] = ArticlePage.objects.descendant_of(self).live().order_by("-date")[:3]
        context["audiences"] = AudiencePage.objects.child_of(self).live()
        return context


class ModuleIndex(Page):
    """All modules."""

    introduction = RichTextField(_("introduction"), features=FEATURES, blank=True)

    content_panels = [*Page.content_panels, "introduction"]
    parent_page_types = ["pages.HomePage"]
    subpage_types = ["pages.ModulePage"]
    max_count = 1
    template = "pages/module_index.html"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the modules by band with their facts."""
        context = super().get_context(request, *args, **kwargs)
        context["bands"] = facts.list_bands(ModulePage.objects.child_of(self).live())
        context["crumbs"] = crumbs_of(self)
        context["introduction"] = self.introduction and gettext(self.introduction)
        return context


class ModulePage(RoutablePageMixin, ModuleWords, Page):
    """A module: its words, the lessons and forms below it, and what an editor adds."""

    module_id = models.CharField(
        _("module"),
        max_length=60,
        unique=True,
        help_text=_("The module’s id in the curriculum, such as privacy.9-12."),
    )
    introduction = RichTextField(
        _("note"), features=FEATURES, blank=True, help_text=_("For example who teaches it when.")
    )

    base_form_class = ModulePageForm
    content_panels = [
        *Page.content_panels,
        FieldPanel("module_id"),
        *ModuleWords.module_panels,
        FieldPanel("introduction"),
    ]
    search_fields = [
        *Page.search_fields,
        index.SearchField("introduction"),
        index.SearchField("words_of_the_module"),
    ]
    parent_page_types = ["pages.ModuleIndex"]
    subpage_types = ["editing.LessonPage", "editing.FormPage"]

    def clean(self) -> None:
        """Refuse a module of a topic or band that the framework doesn't have."""
        super().clean()
        cells = [cell for cell, _name in list_cells()]
        if self.module_id not in cells:
            raise ValidationError({"module_id": _("Choose one of: %s.") % ", ".join(sorted(cells))})

    def words_of_the_module(self) -> str:
        """Return what the search finds the module by."""
        return facts.list_words(self.module_id)

    @path("")
    def overview(self, request: HttpRequest) -> TemplateResponse:
        """Show aims, outcomes, lessons and time."""
        described = facts.describe_module(self.module_id)
        crumbs = crumbs_of(self, described.module.title)
        context = {
            "facts": described,
            "papers": list_papers(described, self.get_url(request) or ""),
            "crumbs": crumbs,
            "finished": list_finished(request.user) if described.is_course else {},
            "is_open": is_open(described.module, request.user),
        }
        return self.render(request, context_overrides=context, template="pages/module.html")

    @path("guide/", name="guide")
    def guide(self, request: HttpRequest) -> TemplateResponse:
        """Show the teacher's guide, or of a course the guide for who runs it in a group."""
        is_course = facts.describe_module(self.module_id).is_course
        title = _("Guide for a group") if is_course else _("Teacher’s guide")
        return self._render_document(request, "guide", title)

    @path("family-letter/", name="family_letter")
    def family_letter(self, request: HttpRequest) -> TemplateResponse:
        """Show the letter to families."""
        return self._render_document(request, "family-letter", _("Letter to families"))

    @path("cards/", name="cards")
    def cards(self, request: HttpRequest) -> TemplateResponse:
        """Show the cards of the guide, to print and cut out."""
        described = facts.describe_module(self.module_id)
        if not described.card_sets:
            raise Http404
        context = {
            "facts": described,
            "crumbs": crumbs_of(self, described.module.title, gettext("Cards to print")),
        }
        return self.render(request, context_overrides=context, template="pages/cards.html")

    def _render_document(self, request: HttpRequest, name: str, title: Any) -> TemplateResponse:
        text = facts.read_document(self.module_id, name)
        if text is None:
            raise Http404
        module = facts.describe_module(self.module_id).module.title
        context = {
            "document": render_markdown(text),
            "document_title": title,
            "module_title": module,
            "has_cards": name == "guide" and bool(list_card_sets(text)),
            "crumbs": crumbs_of(self, module, str(title)),
        }
        return self.render(request, context_overrides=context, template="pages/document.html")


class ArticleIndex(Page):
    """All articles, newest first."""

    introduction = RichTextField(_("introduction"), features=FEATURES, blank=True)

    content_panels = [*Page.content_panels, "introduction"]
    parent_page_types = ["pages.HomePage"]
    subpage_types = ["pages.ArticlePage"]
    template = "pages/article_index.html"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the articles."""
        context = super().get_context(request, *args, **kwargs)
        context["articles"] = ArticlePage.objects.child_of(self).live().order_by("-date", "title")
        context["crumbs"] = crumbs_of(self)
        context["introduction"] = self.introduction and gettext(self.introduction)
        return context


class ArticlePage(Page):
    """News or advice for teachers and families."""

    date = models.DateField(_("date"))
    summary = models.CharField(_("summary"), max_length=240)
    body = RichTextField(_("text"), features=FEATURES)

    content_panels = [*Page.content_panels, "date", "summary", "body"]
    search_fields = [
        *Page.search_fields,
        index.SearchField("summary"),
        index.SearchField("body"),
    ]
    parent_page_types = ["pages.ArticleIndex"]
    subpage_types: list[str] = []
    template = "pages/article.html"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the breadcrumb, and whether the text is still the English one of a new site."""
        is_english = is_as_first_written(self.slug, self.body) and get_language() != "en"
        context = {"crumbs": crumbs_of(self), "is_english": is_english}
        return super().get_context(request, *args, **kwargs) | context
