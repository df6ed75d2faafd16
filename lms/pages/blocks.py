"""What the page of an audience is put together from. Each block is a component with a template."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from lms.pages import digests

FEATURES = ["h3", "bold", "italic", "ol", "ul", "link", "document-link", "blockquote"]


class SiteDigest(TextChoices):
    """What the site itself knows, and puts into a page as it stands today."""

    MODULES = "modules", _("the modules for this age, or all of them")
    HELP = "help", _("where a child finds help, with confirmed helplines")
    GUIDES = "guides", _("guides, cards and letters of all modules")
    LETTERS = "letters", _("letters to families of all modules")
    COURSES = "courses", _("the courses for adults")
    COVERAGE = "coverage", _("outcomes, and the lessons and items that serve them")
    PLAN = "plan", _("the regional plan of action, and what serves it")
    HANDBOOK = "handbook", _("the handbooks of this software")


class AddressBlock(blocks.CharBlock):
    """An address on this site, which begins with a slash, or a whole https address."""

    def clean(self, value: str) -> str:
        """Refuse what no browser would follow from every page."""
        address = super().clean(value)
        on_this_site = address.startswith("/") and not address.startswith("//")
        if address and not on_this_site and not address.startswith("https://"):
            raise ValidationError(
                _("Begin with / for a page of this site, or with https:// for another one.")
            )
        return address


class TextSection(blocks.StructBlock):
    """Words under a heading."""

    heading = blocks.CharBlock(label=_("heading"), max_length=100, required=False)
    text = blocks.RichTextBlock(label=_("text"), features=FEATURES)

    class Meta:
        label = _("text")
        icon = "pilcrow"
        template = "pages/blocks/text.html"


class Step(blocks.StructBlock):
    """One thing to do."""

    title = blocks.CharBlock(label=_("what to do"), max_length=100)
    text = blocks.TextBlock(label=_("how"), max_length=400, rows=2)
    address = AddressBlock(label=_("address"), required=False)

    class Meta:
        label = _("step")


class StepsSection(blocks.StructBlock):
    """Things to do one after another, with their numbers."""

    heading = blocks.CharBlock(label=_("heading"), max_length=100)
    steps = blocks.ListBlock(Step(), label=_("steps"), min_num=2)

    class Meta:
        label = _("steps")
        icon = "list-ol"
        template = "pages/blocks/steps.html"


class Door(blocks.StructBlock):
    """A card that leads somewhere."""

    title = blocks.CharBlock(label=_("title"), max_length=100)
    text = blocks.TextBlock(label=_("text"), max_length=300, rows=2, required=False)
    address = AddressBlock(label=_("address"))

    class Meta:
        label = _("door")


class DoorsSection(blocks.StructBlock):
    """Cards that lead to pages."""

    heading = blocks.CharBlock(label=_("heading"), max_length=100)
    doors = blocks.ListBlock(Door(), label=_("doors"), min_num=1)

    class Meta:
        label = _("doors")
        icon = "link"
        template = "pages/blocks/doors.html"


class PointsSection(blocks.StructBlock):
    """Short sentences, each with a tick or a mark of care."""

    heading = blocks.CharBlock(label=_("heading"), max_length=100)
    points = blocks.ListBlock(blocks.TextBlock(rows=2, max_length=300), label=_("points"))
    is_limit = blocks.BooleanBlock(
        label=_("what does not hold"),
        help_text=_("Marks the points as limits instead of ticking them."),
        required=False,
    )

    class Meta:
        label = _("points")
        icon = "tick"
        template = "pages/blocks/points.html"


class Question(blocks.StructBlock):
    """A question and its answer."""

    question = blocks.CharBlock(label=_("question"), max_length=160)
    answer = blocks.TextBlock(label=_("answer"), max_length=800, rows=3)

    class Meta:
        label = _("question")


class QuestionsSection(blocks.StructBlock):
    """Questions that open to their answers."""

    heading = blocks.CharBlock(label=_("heading"), max_length=100)
    questions = blocks.ListBlock(Question(), label=_("questions"), min_num=1)

    class Meta:
        label = _("questions and answers")
        icon = "help"
        template = "pages/blocks/questions.html"


class DigestSection(blocks.StructBlock):
    """What the site knows today, under a heading."""

    heading = blocks.CharBlock(label=_("heading"), max_length=100)
    what = blocks.ChoiceBlock(label=_("what"), choices=SiteDigest.choices)

    class Meta:
        label = _("what the site knows")
        icon = "site"
        template = "pages/blocks/digest.html"

    def get_context(
        self, value: Any, parent_context: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        """Add what the chosen digest says for the page's audience and reader."""
        context = super().get_context(value, parent_context)
        band = getattr(context.get("page"), "band", "")
        return context | digests.describe(value["what"], band, context.get("request"))


class AudienceBlocks(blocks.StreamBlock):
    """The sections of an audience's page."""

    text = TextSection()
    steps = StepsSection()
    doors = DoorsSection()
    points = PointsSection()
    questions = QuestionsSection()
    digest = DigestSection()
