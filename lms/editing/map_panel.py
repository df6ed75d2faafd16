"""The tab with the map of the lesson, beside the steps."""

from typing import Any

from django.forms import Media
from django.forms.widgets import Script
from wagtail.admin.panels import Panel


class MapPanel(Panel):
    """The map of what was last saved. The browser asks for it when the tab is opened."""

    class BoundPanel(Panel.BoundPanel):
        """The panel on a page."""

        template_name = "editing/map_panel.html"

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            """Add the page, or None while it was never saved."""
            context = super().get_context_data(parent_context)
            context["page_id"] = self.instance.pk
            return context

        @property
        def media(self) -> Media:
            """What draws the map, and how it looks."""
            return super().media + Media(
                css={"all": ["editing/lesson_map.css"]},
                js=[Script("editing/lesson_map.js", type="module")],
            )
