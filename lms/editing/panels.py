"""What stands beside the fields of the editor."""

from wagtail.admin.panels import Panel


class MendPanel(Panel):
    """What is to mend before the page can be published, with a link to each place."""

    class BoundPanel(Panel.BoundPanel):
        """The panel on a page."""

        template_name = "editing/mend_panel.html"
