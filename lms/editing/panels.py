"""What stands beside the fields of the editor."""

from typing import Any

from wagtail.admin.panels import Panel
from wagtail.models import Page

from lms.editing.blocks.labels import KINDS
from lms.editing.blocks.shapes import name_of, step_classes
from lms.editing.presentation import present_remarks
from lms.editing.remarks import list_module_remarks, list_remarks
from lms.editing.selectors import get_module_page
from lms.pages.models import ModulePage


class MendPanel(Panel):
    """What is to mend before the page can be published, with a link to each place."""

    class BoundPanel(Panel.BoundPanel):
        """The panel on a page."""

        template_name = "editing/mend_panel.html"

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            """Add what the rules say of the page as it stands."""
            context = super().get_context_data(parent_context)
            parent = getattr(self.form, "parent_page", None)
            if isinstance(self.instance, ModulePage):
                remarks = list_module_remarks(self.instance) if self.instance.pk else []
                steps = []
            else:
                remarks = list_remarks(self.instance, parent)
                steps = self.instance.raw_steps
            context["mend"] = present_remarks(remarks, steps)
            context["page_id"] = self.instance.pk
            context["module"] = _find_module(self.instance, parent)
            context["kinds"] = {name_of(cls): str(KINDS[cls][0]) for cls in step_classes()}
            return context


def _find_module(page: Page, parent: Page | None) -> str:
    found = page if isinstance(page, ModulePage) else get_module_page(page, parent)
    return str(found.module_id)
