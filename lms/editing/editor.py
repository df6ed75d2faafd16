"""The editor's tabs of lessons, forms and modules. Whoever adds a panel adds it here."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.compare import register_comparison_class
from wagtail.admin.panels import FieldPanel, ObjectList, Panel, TabbedInterface

from lms.editing.blocks.steps import StepsField
from lms.editing.comparison import StepsComparison
from lms.editing.map_panel import MapPanel
from lms.editing.models import ActivityPage, FormPage, LessonPage
from lms.editing.page_forms import CheckedForm, FormPageForm, LessonPageForm, ModuleForm
from lms.editing.panels import MendPanel
from lms.pages.models import ModulePage

LESSON_PANELS: list[Panel] = [
    FieldPanel(name)
    for name in (
        *("summary", "minutes", "protagonist", "outcomes", "threats", "rehearses"),
        *("sensitive", "ground_rules", "is_booster"),
    )
]
FORM_PANELS: list[Panel] = [FieldPanel(name) for name in ("summary", "minutes", "form")]


def set_up() -> None:
    """Give each kind of page its tabs and its form, and show of revisions what differs."""
    register_comparison_class(StepsField, comparison_class=StepsComparison)
    LessonPage.edit_handler = _make_tabs(LESSON_PANELS, _("About the lesson"), LessonPageForm)
    FormPage.edit_handler = _make_tabs(FORM_PANELS, _("About the form"), FormPageForm)
    ModulePage.base_form_class = ModuleForm
    ModulePage.content_panels = [MendPanel(), *ModulePage.content_panels]


def _make_tabs(about: list[Panel], heading: object, form: type[CheckedForm]) -> TabbedInterface:
    steps = [*ActivityPage.content_panels, MendPanel(), FieldPanel("steps")]
    tabs = [
        ObjectList(steps, heading=_("Steps")),
        ObjectList([MapPanel()], heading=_("Map")),
        ObjectList(about, heading=heading),
        ObjectList(ActivityPage.promote_panels, heading=_("Address")),
        ObjectList(ActivityPage.settings_panels, heading=_("Publishing")),
    ]
    return TabbedInterface(tabs, base_form_class=form)
